"""A pane whose content scrolls as a whole, while its header and bottom bar may stay."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from prepwise_desktop.views import theme


class ScrollPane(QScrollArea):
    """Fill `body` from top to bottom. With an `inset` it stands inside a card and has that margin all round.

    Over 1400 px the content stops at 1120 and keeps to the left."""

    def __init__(self, parent: QWidget | None = None, *, above: int = theme.GROUP, inset: int | None = None) -> None:
        super().__init__(parent)
        self._above, self._inset = above, inset
        # Asking for Qt's own has PySide look through every kind of widget there is: 15 ms at the first time.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setSpacing(theme.space(theme.INSIDE))
        self.setWidget(self.content)
        self.content.setAutoFillBackground(False)

    def add(self, widget: QWidget) -> None:
        """Put it below what was added before, which keeps its height and its place: the rest of the room stays free."""
        end = self.body.count() - 1
        last = self.body.itemAt(end)
        if last is None or last.spacerItem() is None:
            self.body.addStretch(1)
            end += 1
        self.body.insertWidget(end, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        if self._inset is not None:
            self.body.setContentsMargins(*(theme.space(self._inset),) * 4)
            return
        # The scroll bar stands in the margin, so that nothing moves when it comes.
        width = self.width()
        bar = width - self.viewport().width()
        beside, above = pane_margins(self.window().width(), self._above)
        limit = theme.CONTENT_WIDTH if self.window().width() > theme.CONTENT_LIMIT_FROM else width
        right = max(beside, width - limit - beside)
        self.body.setContentsMargins(beside, above, right - bar, above)


def pane_margins(window_width: int, above: int = theme.GROUP) -> tuple[int, int]:
    """The margins (beside, above and below) of a pane in a window of that width."""
    if window_width < theme.NARROW_BELOW or theme.is_large():
        return theme.PANE_NARROW, theme.INSIDE
    return theme.PANE, above
