"""What several parts paint: a rounded box with a fill and a border."""

from math import floor

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from prepwise_desktop.views import theme

#: A dash and the gap after it, in logical pixels.
_DASH, _DASH_GAP = 3, 2


def paint_box(
    painter: QPainter,
    box: QRectF,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: float = theme.BORDER,
    radius: float = theme.RADIUS,
    dashed: bool = False,
) -> None:
    """Fill `box` and draw its border inside it, so that the outer corners have `radius`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, radius, radius)
        return
    if dashed:
        width = _whole_dots(painter, width)
    pen = QPen(border, width)
    if dashed:
        pen.setDashPattern([_DASH / width, _DASH_GAP / width])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def _whole_dots(painter: QPainter, width: float) -> float:
    """The width in whole dots of the screen: 1.5 px of dashes would blur where a pixel is one dot."""
    ratio = painter.device().devicePixelRatio()
    return max(1, floor(width * ratio)) / ratio


def paint_field(painter: QPainter, box: QRectF, *, enabled: bool, focused: bool, failed: bool = False) -> None:
    """The box of a field: 1 px edge; 2 px accent with the focus, which a field always shows."""
    border: theme.Colour = "accent" if focused else "poor" if failed else "edge" if enabled else "line"
    paint_box(
        painter,
        box,
        fill=theme.colour("raised" if enabled else "sunken"),
        border=theme.colour(border),
        width=theme.FOCUS if focused else theme.BORDER,
    )
