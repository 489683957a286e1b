"""The frame of the window: the rail of places left, one pane at a time beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
        self._foot: QHBoxLayout | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.panes, 1)
        row.addLayout(self._column, 1)
        self.rail.set_narrow(narrow=self._wants_narrow(theme.WINDOW_WIDTH))

    @property
    def news(self) -> NoticeBar:
        """The bar for the window's own news, made when there are some for the first time."""
        if self._news is None:
            from prepwise_desktop.views.parts.notice_bar import NoticeBar

            self._news = NoticeBar(self)
            self._news.acted.connect(self.hide_news)
            self._foot = QHBoxLayout()
            self._foot.addWidget(self._news)
            self._column.addLayout(self._foot)
        return self._news

    def show_news(self, words: str, action: str, action_icon: str) -> None:
        """Say something in the bar, which is made as high as the words need; the pane gets shorter by that."""
        self.news.show_news("info", words, action, action_icon=action_icon)
        self._fit_news()

    def hide_news(self) -> None:
        """Say it no longer, and give the pane its room back."""
        if self._news is not None:
            self._news.hide()
            self._fit_news()

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
        self._fit_news()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("surface"))

    def _fit_news(self) -> None:
        """Give the bar the height of its words, in the same event as they come: nothing is drawn in between."""
        if self._news is None or self._foot is None:
            return
        beside = 0 if self._news.isHidden() else theme.INSIDE
        self._foot.setContentsMargins(beside, 0, beside, beside)
        self._news.setFixedHeight(self._news.height_for(self.width() - self.rail.width() - 2 * theme.INSIDE))
        layout = self.layout()
        assert layout is not None
        layout.activate()

    def _wants_narrow(self, width: int) -> bool:
        return theme.is_large() or width < theme.NARROW_BELOW
