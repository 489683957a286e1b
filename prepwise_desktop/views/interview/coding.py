"""The page on which code is written: the question left, the editor right; with large text one below the other."""

from itertools import pairwise

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.scrolled import REACH, Scrolled
from prepwise_desktop.views.interview.side_column import GuessCard, HintsCard
from prepwise_desktop.views.interview.writing_page import WritingPage
from prepwise_desktop.views.parts.code_editor import CodeEditor
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel

#: the widths of the question's and the editor's column
_WIDTHS = (304, 552)


class CodingPage(WritingPage):
    """Hints and the guess stand below the question, where the mode has them."""

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, CodeEditor(), parent)
        self.hints, self.guess = HintsCard(view_model.question), GuessCard(view_model.question)
        self._help = self._cards()
        self._arrange_large() if theme.is_large() else self._arrange()
        order = (self.hints.button, self.guess, self.editor, *self.bar.stops())
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def refresh(self) -> None:
        super().refresh()
        self.hints.refresh()
        self.guess.refresh()
        self._help.setVisible(self._view_model.question.helped and not theme.is_large())

    def _cards(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(theme.INSIDE))
        column.addWidget(self.hints)
        column.addWidget(self.guess)
        return holder

    def _arrange(self) -> None:
        left = Scrolled()
        left.body.setSpacing(theme.space(theme.GROUP))
        left.body.addWidget(self.head)
        left.body.addWidget(self._help)
        left.body.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(0, REACH, 0, 0)
        right.setSpacing(theme.space(theme.GAP))
        right.addLayout(self._promise())
        right.addWidget(self._over)
        right.addWidget(self.editor, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GROUP)
        grid.setVerticalSpacing(theme.space(theme.WELL_PADDING))
        grid.addWidget(left, 0, 0, 2, 1)
        grid.addLayout(right, 0, 1)
        grid.addWidget(self.bar, 1, 1)
        grid.setRowStretch(0, 1)
        for column, width in enumerate(_WIDTHS):
            grid.setColumnStretch(column, width)

    def _arrange_large(self) -> None:
        self._page.body.setSpacing(theme.GAP)
        self._page.body.addWidget(self.head)
        self._page.body.addLayout(self._promise())
        self._page.body.addWidget(self._over)
        self._page.body.addWidget(self.editor, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page, 1)
        column.addWidget(self.bar)

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        row.addStretch(1)
        row.addWidget(IconLabel("info", theme.ICON_SMALL))
        row.addWidget(ElidedLabel(self.tr("Your code is read, never run."), ink="secondary"))
        return row
