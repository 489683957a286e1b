"""An icon that stands by itself beside words; it follows the theme."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import icons, theme


class IconLabel(QWidget):
    """Decoration for the eye: the words beside it say the same. Give it an accessible name where they do not."""

    def __init__(
        self,
        name: str,
        size: int = theme.ICON,
        parent: QWidget | None = None,
        *,
        ink: theme.Colour = "secondary",
        beside: int = 0,
    ) -> None:
        """With `beside` a type size, it is as high as a line of it: aligned to the top it stands by the first line."""
        super().__init__(parent)
        self._beside = beside
        self._name, self._size, self._ink_name = name, size, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, ink: theme.Colour | None = None) -> None:
        self._name = name
        self._ink_name = ink or self._ink_name
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.space(self._size)
        return QSize(side, max(side, round(theme.line_height(self._beside)))) if self._beside else QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = theme.colour(self._ink_name if self.isEnabled() else "disabled")
        with QPainter(self) as painter:
            icons.draw(painter, self._name, self.rect(), colour)
