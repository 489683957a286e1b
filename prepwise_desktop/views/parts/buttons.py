"""The five buttons: primary (one a screen), secondary, quiet, danger and link."""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.painted_button import PaintedButton, Wear


class PrimaryButton(PaintedButton):
    """The one act that the screen is for."""

    weight: ClassVar[int] = theme.SEMIBOLD

    def wear(self) -> Wear:
        if not self.isEnabled():
            return Wear(ink="disabled", fill="sunken", border="line")
        if self.isDown():
            return Wear(ink="on_accent", fill="pressed", border="text")
        return Wear(ink="on_accent", fill="pressed" if self.is_hovered() else "accent")


class SecondaryButton(PaintedButton):
    """Any other act with a box around it."""

    def wear(self) -> Wear:
        if not self.isEnabled():
            return Wear(ink="disabled", fill="raised", border="line")
        if self.isDown():
            return Wear(ink="text", fill="line", border="line")
        return Wear(ink="text", fill="hover" if self.is_hovered() else "raised", border="line")


class DangerButton(SecondaryButton):
    """A secondary button whose text warns: it takes something away."""

    def wear(self) -> Wear:
        worn = super().wear()
        return worn if not self.isEnabled() else Wear(ink="poor", fill=worn.fill, border=worn.border)


class QuietButton(PaintedButton):
    """An act that may be missed: no box until the mouse is over it. Checked, it stays washed."""

    padding: ClassVar[int] = theme.QUIET_PADDING

    def wear(self) -> Wear:
        if not self.isEnabled():
            return Wear(ink="disabled")
        if self.isDown():
            return Wear(ink="text", fill="line")
        if self.isChecked():
            return Wear(ink="text", fill="wash")
        return Wear(ink="text", fill="hover") if self.is_hovered() else Wear(ink="secondary")


class AccentQuietButton(QuietButton):
    """A quiet button in accent: the way back in a notice bar ("Undo")."""

    def wear(self) -> Wear:
        worn = super().wear()
        return worn if not self.isEnabled() else Wear(ink="accent", fill=worn.fill)


class LinkButton(PaintedButton):
    """Words that act, in a line of text; underlined under the mouse."""

    padding: ClassVar[int] = 0
    radius: ClassVar[int] = theme.RADIUS_SMALL

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, icon: str = "", size: int = theme.BODY
    ) -> None:
        super().__init__(text, parent, icon=icon)
        self._size = size
        self.setFont(theme.font(size, self.weight))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._content_width(), round(theme.line_height(self._size)))

    def wear(self) -> Wear:
        return Wear(ink="accent" if self.isEnabled() else "disabled")

    def paint_content(self, painter: QPainter, wear: Wear) -> None:
        super().paint_content(painter, wear)
        if self.is_hovered():
            metrics = QFontMetrics(self.font())
            baseline = (self.height() + metrics.ascent() - metrics.descent()) // 2
            painter.fillRect(0, baseline + theme.FOCUS, self.width(), theme.BORDER, theme.colour(wear.ink))
