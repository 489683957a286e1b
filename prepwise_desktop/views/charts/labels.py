"""Labels that stand directly at what they name: where they fit, and how they are drawn."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from prepwise_desktop.views import theme

#: labels keep this far from each other
_CLEAR = 6


def fitting(boxes: Sequence[QRectF], order: Iterable[int], clear: float = _CLEAR) -> tuple[int, ...]:
    """Which of the boxes can stand without touching another; the first in `order` have the first choice."""
    chosen: list[int] = []
    for number in order:
        wide = boxes[number].adjusted(-clear, 0, clear, 0)
        if number not in chosen and not any(wide.intersects(boxes[other]) for other in chosen):
            chosen.append(number)
    return tuple(chosen)


def box_of(words: str, font: QFont, x: float, y: float, *, within: float) -> QRectF:
    """The box of one line of words centred over `x`, its top at `y`; it is moved to stay between 0 and `within`."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(words) + 1
    left = min(max(x - width / 2, 0.0), max(within - width, 0.0))
    return QRectF(left, y, width, metrics.height())


def write(
    painter: QPainter,
    box: QRectF,
    words: str,
    font: QFont,
    ink: theme.Colour = "text",
    aligned: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of words in its box, in dots where it lacks room."""
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 1)
    painter.drawText(
        box.adjusted(0, 0, 1, 0), aligned | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
    )


def fits(words: str, font: QFont, width: float) -> bool:
    """Whether the words can stand in that width as they are."""
    return QFontMetricsF(font).horizontalAdvance(words) <= width
