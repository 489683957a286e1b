"""The page on which an answer is written: question, editor, what helps beside it, and the bar below."""

from itertools import pairwise

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from prepwise_desktop.messages.figures import clock_text, word_count, words_text
from prepwise_desktop.viewmodels.draft_keeper import Keeping
from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.question_head import QuestionHead
from prepwise_desktop.views.interview.scrolled import REACH, Scrolled
from prepwise_desktop.views.interview.side_column import SideColumn
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton, QuietButton
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.text_label import Run

SUBMIT, SKIP, FLAG = "Ctrl+Enter", "Ctrl+Shift+S", "Ctrl+Shift+F"

_SIDE, _SIDE_NARROW = theme.COLUMN, 232
#: lines of the editor that always show with large text
_LINES_LARGE = 8


class AnsweringPage(QWidget):
    """Shows the view-model's text and hands every change back; it keeps none of it."""

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        question = view_model.question
        self.head = QuestionHead(view_model)
        self.editor = AnswerEditor()
        self._page = Scrolled()
        self._facts = ElidedLabel(ink="secondary", tabular=True)
        self._back = LinkButton(self.tr("Back to the evaluation"))
        self.flag = QuietButton(self.tr("Flag"), icon="flag")
        self.skip = QuietButton(self.tr("Skip"), icon="skip")
        self.submit = PrimaryButton(self.tr("Submit"))
        self.side = SideColumn(question)
        self._arrange()
        self._set_tab_order()
        self.head.parent_requested.connect(view_model.go_to_parent)
        self.editor.edited.connect(self._on_edited)
        self.editor.cursorPositionChanged.connect(self._follow_cursor)
        self.editor.refused.connect(question.refuse)
        self._back.clicked.connect(question.back_to_reading)
        self.flag.clicked.connect(question.toggle_flag)
        self.skip.clicked.connect(view_model.skip)
        self.submit.clicked.connect(question.submit)
        question.changed.connect(self._show_signs)
        view_model.ticked.connect(self._show_facts)
        view_model.keeper.keeping_changed.connect(self._show_facts)

    def refresh(self) -> None:
        """Show the question that is being answered, with what was typed so far."""
        question = self._view_model.question
        self.head.refresh()
        if self.editor.text() != question.text:
            self.editor.set_text(question.text)
        self._page.verticalScrollBar().setValue(0)
        self.side.refresh()
        self._show_signs()
        self._show_facts()

    def fit(self, window_width: int) -> None:
        """Give the right column its width for a window of that width."""
        narrow = window_width < theme.NARROW_BELOW
        self.side.setFixedWidth(theme.px(_SIDE_NARROW if narrow else _SIDE))
        self._grid.setHorizontalSpacing(theme.INSIDE if narrow else theme.GROUP)

    def _on_edited(self) -> None:
        self._view_model.question.edit(self.editor.text())
        self._show_facts()

    def _follow_cursor(self) -> None:
        """Where the editor itself is higher than its room, keep the line that is typed in view."""
        if self.editor.hasFocus():
            place = self.editor.viewport().mapTo(self._page.content, self.editor.cursorRect().center())
            self._page.ensureVisible(place.x(), place.y(), 0, round(theme.line_height(theme.ANSWER)))

    def _show_facts(self) -> None:
        question = self._view_model.question
        if not question.editing:
            return
        words = [words_text(word_count(question.text))]
        if not theme.is_large():
            words.append(clock_text(question.seconds))
        self._facts.set_runs(Run(text=" · ".join(words) + " · ", ink="secondary"), self._kept())

    def _kept(self) -> Run:
        return {
            Keeping.SAVED: Run(text=self.tr("saved"), ink="secondary"),
            Keeping.SAVING: Run(text=self.tr("saving"), ink="secondary"),
            Keeping.FAILED: Run(text=self.tr("not saved yet"), ink="poor"),
        }[self._view_model.keeper.keeping]

    def _show_signs(self) -> None:
        question = self._view_model.question
        if not question.editing:
            return
        answered = question.response.answered
        self._back.setVisible(answered)
        self.skip.setVisible(not answered)
        self.flag.setText(self.tr("Flagged") if question.response.flagged else self.tr("Flag"))
        self.flag.setCheckable(True)
        self.flag.setChecked(question.response.flagged)

    def _arrange(self) -> None:
        self._page.body.setSpacing(theme.GAP if theme.is_large() else theme.INSIDE)
        self._page.body.addWidget(self.head)
        self._page.body.addWidget(self.editor, 1)
        bar = QHBoxLayout()
        bar.setSpacing(theme.space(theme.GAP))
        bar.addWidget(self._facts, 1)
        for button in (self._back, self.flag, self.skip, self.submit):
            bar.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.space(theme.WELL_PADDING) - REACH)
        self._grid.addWidget(self._page, 0, 0)
        self._grid.addWidget(self.side, 0, 1)
        self._grid.addLayout(bar, 1, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(0, 1)
        keys = ElidedLabel(self._keys(), size=theme.SMALL, ink="secondary")
        self._grid.addWidget(keys, 1, 1)
        if theme.is_large():
            self.side.hide()
            keys.hide()
            self.flag.set_icon_only()
            lines = round(theme.line_height(theme.ANSWER) * _LINES_LARGE)
            self.editor.setMinimumHeight(lines + 2 * theme.space(theme.ANSWER_PADDING_Y) + 2 * theme.FOCUS)

    def _keys(self) -> str:
        native = QKeySequence.SequenceFormat.NativeText
        submit, flag = (QKeySequence(keys).toString(native) for keys in (SUBMIT, FLAG))
        return self.tr("{submit} submits. {flag} flags.").format(submit=submit, flag=flag)

    def _set_tab_order(self) -> None:
        order = (self.editor, self._back, self.flag, self.skip, self.submit, self.side.hints.button, self.side.guess)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
