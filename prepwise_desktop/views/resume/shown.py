"""Text, fields and target side by side; narrow, the text hides behind a button."""

from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.messages.figures import fields_text, pages_text
from prepwise_desktop.messages.file_names import file_name_text
from prepwise_desktop.viewmodels.resume import ResumeViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import Card
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.piecewise import Piecewise
from prepwise_desktop.views.parts.scroll_pane import ScrollPane, pane_margins
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.resume.asks_column import AsksColumn
from prepwise_desktop.views.resume.fields_column import FieldsColumn
from prepwise_desktop.views.resume.source_card import SourceCard
from prepwise_desktop.views.resume.target_column import TargetColumn

#: widths at 100% text of text, fields and target in a window of 1120
_WIDTHS = (288, 304, 256)
#: Qt's own largest size, which takes a limit back
_NO_LIMIT = 16777215

#: the columns' least height, so that a stacked pane scrolls instead of crushing them
_LEAST_HEIGHT = 360


class ResumeShown(ScrollPane):
    """What was understood beside its source; without a resume, the drop zone in their place."""

    choose_file_requested = Signal()
    paste_requested = Signal()
    start_requested = Signal()
    plan_requested = Signal()

    def __init__(self, view_model: ResumeViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._shown_id = ""
        self.target = TargetColumn(view_model)
        self.target.start_requested.connect(self.start_requested)
        self.target.plan_requested.connect(self.plan_requested)
        self.target.asks_requested.connect(self._show_asks)
        self._pieces = Piecewise(self)
        self._build_columns()
        self._build_header()
        self._columns.currentChanged.connect(self._arrange)
        view_model.resume_changed.connect(self._on_resume)
        view_model.others_changed.connect(self._on_others)
        view_model.job_match_changed.connect(self._on_job_match)
        self._on_others()
        self._begin()
        self._pieces.then(self._take_focus)

    def drop_zone(self) -> DropZone | None:
        """The zone, while there is no resume."""
        shown = self._columns.currentWidget()
        return shown if isinstance(shown, DropZone) else None

    def first_control(self) -> QWidget | None:
        """Where the keyboard starts; None while that is not there yet, and takes it when it comes."""
        if self.drop_zone() is not None:
            return self._choose
        return self.target.first_control() or self._other if self._pieces.done else None

    def refuse(self, sentence: str) -> None:
        """Say beside the target why no session can be started."""
        self._pieces.then(lambda: self.target.refuse(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _begin(self) -> None:
        """Begin with what is read first: the target, of which most is done; with large text it stands below."""
        if theme.is_large():
            self._on_resume()
        self._pieces.start(self.target.filling())
        if not theme.is_large():
            self._on_resume()

    def _build_header(self) -> None:
        self._facts = ElidedLabel(ink="secondary")
        self._others = LinkButton()
        self._others.clicked.connect(self._view_model.import_next)
        self._show_text = SecondaryButton(self.tr("Show text"))
        self._show_text.setCheckable(True)
        self._show_text.toggled.connect(self._arrange)
        other = SecondaryButton(self.tr("Other resume…"))
        other.clicked.connect(self.choose_file_requested)
        self._other = other
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrapLabel(self.tr("Resume"), size=theme.TITLE, weight=theme.SEMIBOLD))
        words.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addLayout(words, 1)
        row.addWidget(self._others)
        row.addWidget(self._show_text)
        row.addWidget(other)
        self.body.addLayout(row)
        self.body.addLayout(self._row, 1)

    def _build_columns(self) -> None:
        self._source = SourceCard(self._view_model.pages, self.tr("Text"))
        self._fields = FieldsColumn(self._view_model, self._source.text)
        self._read = QStackedWidget()
        self._read.addWidget(self._fields)
        self._fields_card = Card(self.tr("Understood"))
        self._fields_card.body.setContentsMargins(*(theme.BORDER,) * 4)
        self._fields_card.body.addWidget(self._read)
        self._counts = ElidedLabel()
        self._to_fields = QuietButton(self.tr("Show fields"))
        self._to_fields.clicked.connect(self._show_fields)
        assert self._fields_card.header is not None
        self._fields_card.header.aside.addWidget(self._counts)
        self._fields_card.header.aside.addWidget(self._to_fields)
        self._show_fields()
        self._fields.lines_focused.connect(self._source.emphasise)
        self._source.line_chosen.connect(self._on_line_chosen)
        self._both = QWidget()
        self._pair = QHBoxLayout(self._both)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(theme.space(theme.INSIDE))
        self._pair.addWidget(self._source, _WIDTHS[0])
        self._pair.addWidget(self._fields_card, _WIDTHS[1])
        self._columns = QStackedWidget()
        self._columns.addWidget(self._both)
        self._columns.setMinimumHeight(theme.px(_LEAST_HEIGHT))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.space(theme.INSIDE))
        self._row.addWidget(self._columns, _WIDTHS[0] + _WIDTHS[1] + theme.INSIDE)
        self._row.addWidget(self.target, _WIDTHS[2])

    @cached_property
    def _asks(self) -> AsksColumn:
        """Made when somebody wants to know what the job asks."""
        made = AsksColumn()
        made.lines_chosen.connect(self._on_lines_chosen)
        self._read.addWidget(made)
        return made

    @cached_property
    def _zone(self) -> DropZone:
        """Made where there is no resume."""
        zone = DropZone()
        zone.body.addWidget(_centred(IconLabel("drop", theme.ICON_LARGE, ink="accent")))
        zone.body.addSpacing(theme.space(theme.INSIDE))
        title = self.tr("Drop your resume here")
        zone.body.addWidget(WrapLabel(title, size=theme.TITLE, weight=theme.SEMIBOLD, centred=True))
        sentence = self.tr("Your questions are made from it. Without one you still get questions for the role.")
        zone.body.addWidget(WrapLabel(sentence, ink="secondary", centred=True))
        zone.body.addSpacing(theme.space(theme.GROUP))
        choose = self._choose = SecondaryButton(self.tr("Choose a file…"))
        choose.clicked.connect(self.choose_file_requested)
        paste = QuietButton(self.tr("Paste text…"))
        paste.clicked.connect(self.paste_requested)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(choose)
        row.addWidget(paste)
        row.addStretch(1)
        zone.body.addLayout(row)
        # It would else ask for room also while it is hidden.
        zone.setMinimumHeight(1)
        self._columns.addWidget(zone)
        return zone

    def _on_resume(self) -> None:
        kept = self._view_model.kept
        self._columns.setCurrentWidget(self._zone if kept is None else self._both)
        self._other.setVisible(kept is not None)
        if kept is None:
            self._facts.set_text(self.tr("What was understood stands here, field by field, for you to put right."))
            self._arrange()
            return
        if kept.resume_id != self._shown_id:
            self._shown_id = kept.resume_id
            self._source.show_resume(kept)
            self._fields.take_resume(kept.resume)
            self._pieces.then(self._fields.show_fields)
            pages = pages_text(kept.understood.pages)
            seconds = self.tr("read on this computer in {seconds} s").format(seconds=f"{kept.seconds:.1f}")
            facts = [file_name_text(kept.file_name), pages, seconds]
            if kept.understood.recognised:
                facts.append(self.tr("recognised in pictures of its pages: please check it"))
            self._facts.set_text(", ".join(facts))
            QTimer.singleShot(0, self, lambda: self._pieces.then(self._take_focus))
        else:
            self._fields.update_resume(kept.resume)
        self._show_counts()
        self._arrange()

    def _take_focus(self) -> None:
        first = self.first_control()
        if self.isVisible() and first is not None:
            first.setFocus()

    def _show_counts(self) -> None:
        count, unsure = self._fields.counts()
        runs = [Run(text=fields_text(count), ink="secondary")]
        if unsure:
            runs.append(Run(text=", ", ink="secondary"))
            check = self.tr("{count} to check").format(count=unsure)
            runs.append(Run(text=check, ink="fair", weight=theme.SEMIBOLD))
        self._counts.set_runs(*runs)

    def _show_fields(self) -> None:
        self._turn_to(self._fields, self.tr("Understood"))

    def _show_asks(self) -> None:
        self._asks.show_match(self._view_model.job_match)
        self._turn_to(self._asks, self.tr("What the job asks"))
        self._show_text.setChecked(False)
        self._to_fields.setFocus()

    def _turn_to(self, column: QWidget, title: str) -> None:
        assert self._fields_card.header is not None
        self._fields_card.header.title.set_text(title)
        self._read.setCurrentWidget(column)
        self._counts.setVisible(column is self._fields)
        self._to_fields.setVisible(column is not self._fields)

    def _on_job_match(self) -> None:
        if self._view_model.job_match is None:
            self._show_fields()
        elif self._read.currentWidget() is not self._fields:
            self._asks.show_match(self._view_model.job_match)

    def _on_line_chosen(self, number: int) -> None:
        self._show_fields()
        self._fields.focus_line(number)

    def _on_lines_chosen(self, lines: tuple[int, ...]) -> None:
        """Show these lines of the text, also where it hides behind its button."""
        if not self._show_text.isHidden():
            self._show_text.setChecked(True)
        self._source.emphasise(lines)

    def _on_others(self) -> None:
        others = self._view_model.others
        self._others.setVisible(bool(others))
        if others:
            self._others.setText(self.tr("Next: {name}").format(name=file_name_text(others[0].name)))

    def _arrange(self) -> None:
        """Three columns where there is room; else the text hides; with large text the target stands below."""
        narrow = theme.is_large() or self.window().width() < theme.NARROW_BELOW
        has_resume = self._columns.currentWidget() is self._both
        text_only = narrow and self._show_text.isChecked()
        self._show_text.setVisible(narrow and has_resume)
        self._source.setVisible(text_only or not narrow)
        self._fields_card.setVisible(not text_only)
        stacked = theme.is_large()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        beside, _ = pane_margins(self.window().width())
        room = self.viewport().width() - 2 * beside
        self.target.setMinimumWidth(0 if stacked else theme.px(_WIDTHS[2]))
        self.target.setMaximumWidth(_NO_LIMIT if stacked else max(theme.px(_WIDTHS[2]), room // 4))


def _centred(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return holder
