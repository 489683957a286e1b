"""What was understood, field by field; a field in focus shows its lines, and what is typed into it stays."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.resume import Field, Resume
from prepwise_desktop.messages.figures import lines_text
from prepwise_desktop.messages.findings import doubt_sentence
from prepwise_desktop.viewmodels.resume import ResumeViewModel, Stage
from prepwise_desktop.viewmodels.resume_keeper import KEEP_AFTER_MS
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import Hairline
from prepwise_desktop.views.parts.labelled_field import LabelledField, LineField
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.resume.resume_fields import ShownField, groups


class FieldsColumn(ScrollPane):
    """A long resume is filled in a few fields at a time, so that the window stays quick."""

    #: numbers of the lines that the field in focus was read from
    lines_focused = Signal(tuple)

    def __init__(self, view_model: ResumeViewModel, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent, inset=theme.INSIDE)
        self._view_model = view_model
        # Fields come late, and would else come last for the tab key too.
        self._before = self._last = before
        self._fields: dict[str, LabelledField] = {}
        self._read: dict[str, Field] = {}
        self._pieces = Piecewise(self)
        self._resume: Resume | None = None
        self._typed: set[str] = set()
        self._keep_timer = QTimer(self)
        self._keep_timer.setSingleShot(True)
        self._keep_timer.setInterval(KEEP_AFTER_MS)
        self._keep_timer.timeout.connect(self._keep_typed)
        view_model.stage_changed.connect(self._on_stage)
        self.body.setSpacing(theme.space(theme.GAP))

    def take_resume(self, resume: Resume) -> None:
        """Let go of what is shown, and know what another resume says; its fields come with `show_fields`."""
        # A field that had the focus loses it now: what stands in it is no correction of the other resume.
        self._fields.clear()
        self._typed.clear()
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._last = self._before
        self._pieces.stop()
        self._resume = resume
        self._read = {each.path: each.field for group in groups(resume) for each in group.fields}

    def show_fields(self) -> None:
        """Begin to show them, a few at a time."""
        if self._resume is not None:
            self._pieces.start(self._filling(self._resume))

    def update_resume(self, resume: Resume) -> None:
        """Show the same resume after a correction."""
        self._resume = resume
        for group in groups(resume):
            for each in group.fields:
                self._read[each.path] = each.field
                if each.path in self._fields:
                    _show(self._fields[each.path], each.field)

    def counts(self) -> tuple[int, int]:
        """How many fields were read, and how many of them are unsure."""
        read = [field for field in self._read.values() if field]
        return len(read), sum(not field.sure for field in read)

    def focus_line(self, number: int) -> None:
        """Go to the first field that was read from that line."""
        for path, field in self._read.items():
            if number in field.lines and path in self._fields:
                editor = self._fields[path].editor
                editor.setFocus()
                self.ensureWidgetVisible(editor)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            path = str(watched.property("path"))
            self.lines_focused.emit(self._read[path].lines if path in self._read else ())
            if isinstance(watched, QWidget):
                self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _filling(self, resume: Resume) -> Pieces:
        for place, group in enumerate(groups(resume)):
            if place:
                self.add(Hairline())
            if group.heading:
                self.add(WrapLabel(group.heading, weight=theme.SEMIBOLD))
            for each in _paired(group.fields):
                self.add(self._row(each))
                self._follow(each)
                yield
        self._add_not_understood(resume)

    def _follow(self, shown: tuple[ShownField, ...]) -> None:
        """Let the tab key come to these fields after the ones before."""
        for each in shown:
            editor = self._fields[each.path].editor
            QWidget.setTabOrder(self._last, editor)
            self._last = editor

    def _row(self, shown: tuple[ShownField, ...]) -> QWidget:
        if len(shown) == 1:
            return self._field(shown[0])
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space(theme.GAP))
        for each in shown:
            line.addWidget(self._field(each), 1)
        return row

    def _field(self, shown: ShownField) -> LabelledField:
        editor = LineField()
        field = LabelledField(shown.label, editor)
        _show(field, shown.field)
        editor.setProperty("path", shown.path)
        editor.installEventFilter(self)
        editor.textEdited.connect(lambda: self._on_typed(shown.path))
        editor.editingFinished.connect(lambda: self._on_edited(shown.path))
        self._fields[shown.path] = field
        return field

    def _on_stage(self) -> None:
        if self._view_model.stage is Stage.READING:
            self._keep_typed()

    def _on_typed(self, path: str) -> None:
        self._typed.add(path)
        if not self._keep_timer.isActive():
            self._keep_timer.start()

    def _keep_typed(self) -> None:
        typed, self._typed = self._typed, set()
        for path in typed:
            self._on_edited(path)

    def _on_edited(self, path: str) -> None:
        if path not in self._fields:
            return
        value = self._fields[path].text().strip()
        if value != self._read[path].value:
            self._view_model.correct(path, value)

    def _add_not_understood(self, resume: Resume) -> None:
        if not resume.not_understood:
            return
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.STEP)
        title = self.tr("Not understood: {lines}, kept as they are")
        count = lines_text(len(resume.not_understood))
        column.addWidget(WrapLabel(title.format(lines=count), weight=theme.SEMIBOLD))
        for number in resume.not_understood:
            column.addWidget(WrapLabel(f"{number}   {resume.line(number).text}", ink="secondary"))
        self.add(Hairline())
        self.add(holder)


def _show(field: LabelledField, read: Field) -> None:
    # While it is typed, the cursor and a space at the end stay.
    if field.text().strip() != read.value:
        field.set_text(read.value)
    field.set_doubt("" if read.sure or not read or read.doubt is None else doubt_sentence(read.doubt))


#: the slots of a short value stand two in a row
_SHORT = frozenset({"start", "end", "place", "phone"})


def _paired(fields: tuple[ShownField, ...]) -> Iterator[tuple[ShownField, ...]]:
    waiting: ShownField | None = None
    for each in fields:
        short = each.path.rsplit(".", 1)[-1] in _SHORT
        if short and waiting is not None:
            yield waiting, each
            waiting = None
        elif short:
            waiting = each
        else:
            if waiting is not None:
                yield (waiting,)
                waiting = None
            yield (each,)
    if waiting is not None:
        yield (waiting,)
