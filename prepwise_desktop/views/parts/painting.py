"""What several parts paint: a rounded box with a fill and a border."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from prepwise_desktop.views import theme


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
    pen = QPen(border, width)
    if dashed:
        pen.setDashPattern([3, 3])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


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
