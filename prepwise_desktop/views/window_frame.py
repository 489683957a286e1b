"""The frame of the window: the rail of places left, one pane at a time beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.rail import Rail

if TYPE_CHECKING:
    from prepwise_desktop.views.parts.notice_bar import NoticeBar


class MainFrame(QWidget):
    """Holds `rail`, `panes` and the window's `news`.

    Below 1000 px of width, and from 150% text, the rail shows icons alone.

    A new text size needs a new frame: parts take their sizes when they are made.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rail = Rail(self)
        self.panes = QStackedWidget(self)
        self._news: NoticeBar | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.panes, 1)
        self.rail.set_narrow(narrow=self._wants_narrow(theme.WINDOW_WIDTH))

    @property
    def news(self) -> NoticeBar:
        """The bar for the window's own news, made when there are some for the first time."""
        if self._news is None:
            from prepwise_desktop.views.parts.notice_bar import NoticeBar

            self._news = NoticeBar(self)
            self._news.acted.connect(self._news.hide)
            self._place_news()
        return self._news

    def show_news(self, words: str, action: str, action_icon: str) -> None:
        """Say something in the bar, which is made as high as the words need."""
        self.news.show_news("info", words, action, action_icon=action_icon)
        self._place_news()

    def news_words(self) -> str:
        """What the bar says; nothing while there is none."""
        return "" if self._news is None else self._news.words()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self._wants_narrow(self.width())
        if narrow != self.rail.is_narrow():
            self.rail.set_narrow(narrow=narrow)
        self._place_news()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("surface"))

    def _place_news(self) -> None:
        """News lie over the foot of the pane, so that nothing moves when they come."""
        if self._news is None:
            return
        left = self.rail.width() + theme.INSIDE
        width = self.width() - left - theme.INSIDE
        height = self._news.height_for(width)
        self._news.setGeometry(left, self.height() - height - theme.INSIDE, width, height)
        self._news.raise_()

    def _wants_narrow(self, width: int) -> bool:
        return theme.is_large() or width < theme.NARROW_BELOW
