"""A story in its four parts, to be read, put right and kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.learning.stories import StoryDraft
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.messages.words import competency_name
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import DangerButton, PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.check_box import CheckBox
from prepwise_desktop.views.parts.in_sight import bring_focus_into_sight
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH, _HEIGHT = 640, 640
_LINES = 3
_COLUMNS, _COLUMNS_LARGE = 3, 2


class StoryDialog(QDialog):
    """Keeps nothing itself: `kept` carries the StoryDraft as it stands in the fields."""

    kept = Signal(object)
    deletion_requested = Signal()

    def __init__(self, parent: QWidget, draft: StoryDraft) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Story"))
        self._draft = draft
        self._title = LabelledField(self.tr("Title"))
        self._title.set_text(draft.title)
        names = (self.tr("Situation"), self.tr("Task"), self.tr("Action"), self.tr("Result"))
        self._parts = tuple(LabelledField(name, _field(text)) for name, text in zip(names, draft.parts, strict=True))
        self._boxes = {each: CheckBox(competency_name(each)) for each in Competency}
        for competency, box in self._boxes.items():
            box.setChecked(competency in draft.competencies)
        self._wrong = WrapLabel(ink="poor")
        self._wrong.hide()
        self._keep = PrimaryButton(self.tr("Keep the story"))
        self._keep.clicked.connect(self._on_keep)
        self._delete = DangerButton(self.tr("Delete the story"))
        self._delete.clicked.connect(self._on_delete)
        self._delete.hide()
        self._arrange()
        size = parent.window().size()
        self.resize(min(theme.space(_WIDTH), size.width() - theme.PANE), min(theme.space(_HEIGHT), size.height()))
        self._title.editor.setFocus()

    def offer_deletion(self) -> None:
        """Let the story be taken away from here: it is one that was kept."""
        self._delete.show()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own shape
        moved = super().focusNextPrevChild(forward)
        bring_focus_into_sight()
        return moved

    def _arrange(self) -> None:
        page = ScrollPane(inset=theme.GROUP)
        body = page.body
        body.addWidget(WrapLabel(self.windowTitle(), size=theme.TITLE, weight=theme.SEMIBOLD))
        said = self.tr("Only your own words stand here. Change what you like.")
        body.addWidget(WrapLabel(said, ink="secondary"))
        body.addWidget(self._title)
        for part in self._parts:
            body.addWidget(part)
        body.addWidget(WrapLabel(self.tr("What it shows"), size=theme.SMALL, ink="secondary"))
        grid = QGridLayout()
        columns = _COLUMNS_LARGE if theme.is_large() else _COLUMNS
        for number, box in enumerate(self._boxes.values()):
            grid.addWidget(box, number // columns, number % columns)
        body.addLayout(grid)
        body.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(*(theme.space(theme.INSIDE),) * 4)
        foot.setSpacing(theme.space(theme.GAP))
        foot.addWidget(self._delete)
        foot.addWidget(self._wrong, 1)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addLayout(foot)

    def _on_delete(self) -> None:
        self.accept()
        self.deletion_requested.emit()

    def _on_keep(self) -> None:
        situation, task, action, result = (_text(each) for each in self._parts)
        draft = StoryDraft(
            title=self._title.text().strip(),
            situation=situation,
            task=task,
            action=action,
            result=result,
            competencies=frozenset(each for each, box in self._boxes.items() if box.isChecked()),
            session_id=self._draft.session_id,
            question_id=self._draft.question_id,
        )
        try:
            draft.check()
        except InvalidRequest as error:
            self._wrong.set_text(sentence(error))
            self._wrong.show()
            return
        self.accept()
        self.kept.emit(draft)


def _field(text: str) -> TextField:
    field = TextField(lines=_LINES)
    field.setPlainText(text)
    return field


def _text(field: LabelledField) -> str:
    assert isinstance(field.editor, TextField)
    return field.editor.toPlainText().strip()
