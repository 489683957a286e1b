"""The page on which an answer is written: question and editor, and what helps beside them."""

from itertools import pairwise

from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.scrolled import REACH
from prepwise_desktop.views.interview.side_column import SideColumn
from prepwise_desktop.views.interview.writing_page import WritingPage
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.elided_label import ElidedLabel

SUBMIT, SKIP, FLAG = "Ctrl+Enter", "Ctrl+Shift+S", "Ctrl+Shift+F"

#: the width of the one column where nothing stands beside it
ALONE = 568
_SIDE, _SIDE_NARROW = theme.COLUMN, 232


class AnsweringPage(WritingPage):
    """Where the mode gives no help there is one column, in the middle."""

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, AnswerEditor(), parent)
        self.side = SideColumn(view_model.question)
        self._keys = ElidedLabel(_keys(self), size=theme.SMALL, ink="secondary")
        self._narrow = False
        self._arrange()
        order = (self.editor, *self.bar.stops(), self.side.hints.button, self.side.guess)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def refresh(self) -> None:
        super().refresh()
        self.side.refresh()
        self._place_columns()

    def fit(self, window_width: int) -> None:
        """Give the right column its width for a window of that width."""
        self._narrow = window_width < theme.NARROW_BELOW
        self.side.setFixedWidth(theme.px(_SIDE_NARROW if self._narrow else _SIDE))
        self._place_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_columns()

    def _place_columns(self) -> None:
        helped = self._view_model.question.helped
        for widget in (self.side, self._keys):
            widget.setVisible(helped and not theme.is_large())
        free = 0 if helped or theme.is_large() else max(0, self.width() - theme.px(ALONE))
        self._grid.setContentsMargins(free // 2, 0, free // 2, 0)
        self._grid.setHorizontalSpacing((theme.INSIDE if self._narrow else theme.GROUP) if helped else 0)

    def _arrange(self) -> None:
        self._page.body.setSpacing(theme.GAP if theme.is_large() else theme.INSIDE)
        self._page.body.addWidget(self.head)
        self._page.body.addWidget(self._over)
        self._page.body.addWidget(self.editor, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.space(theme.WELL_PADDING) - REACH)
        self._grid.addWidget(self._page, 0, 0)
        self._grid.addWidget(self.side, 0, 1)
        self._grid.addWidget(self.bar, 1, 0)
        self._grid.addWidget(self._keys, 1, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(0, 1)


def _keys(speaker: QWidget) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    submit, flag = (QKeySequence(keys).toString(native) for keys in (SUBMIT, FLAG))
    return speaker.tr("{submit} submits. {flag} flags.").format(submit=submit, flag=flag)
