"""What the pages for writing share: the question, an editor, the notice of the time, and the bar below."""

from PySide6.QtWidgets import QWidget

from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.answer_bar import AnswerBar
from prepwise_desktop.views.interview.question_head import QuestionHead
from prepwise_desktop.views.interview.scrolled import Scrolled
from prepwise_desktop.views.interview.time_over import TimeOverNotice
from prepwise_desktop.views.parts.answer_editor import AnswerEditor

#: lines of the editor that always show with large text
_LINES_LARGE = 8


class WritingPage(QWidget):
    """Shows the view-model's text and hands every change back; it keeps none of it. Its kinds arrange the parts."""

    def __init__(self, view_model: InterviewViewModel, editor: AnswerEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        question = view_model.question
        self.head = QuestionHead(view_model)
        self.editor = editor
        self.bar = AnswerBar(view_model)
        self._over = TimeOverNotice(view_model)
        #: what scrolls where the editor is higher than its room
        self._page = Scrolled()
        if theme.is_large():
            lines = round(theme.line_height(editor.line_size) * _LINES_LARGE)
            editor.setMinimumHeight(lines + 2 * theme.space(theme.ANSWER_PADDING_Y) + 2 * theme.FOCUS)
        self.head.parent_requested.connect(view_model.go_to_parent)
        editor.edited.connect(self._on_edited)
        editor.cursorPositionChanged.connect(self._follow_cursor)
        editor.refused.connect(question.refuse)

    def refresh(self) -> None:
        """Show the question that is being answered, with what was typed so far."""
        question = self._view_model.question
        self.head.refresh()
        if self.editor.text() != question.text:
            self.editor.set_text(question.text)
        self._page.verticalScrollBar().setValue(0)
        self._over.refresh()
        self.bar.refresh()

    def _on_edited(self) -> None:
        self._view_model.question.edit(self.editor.text())
        self.bar.show_facts()

    def _follow_cursor(self) -> None:
        if self.editor.hasFocus() and self._page.content.isAncestorOf(self.editor):
            place = self.editor.viewport().mapTo(self._page.content, self.editor.cursorRect().center())
            self._page.ensureVisible(place.x(), place.y(), 0, round(theme.line_height(self.editor.line_size)))
