"""How one score changed: a ring where it was, a dot where it is, on a line from 0 to 100."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.labels import write

_WIDTH, _RING = 280, 9
_RIGHT = Qt.AlignmentFlag.AlignRight


class ChangeLine(QWidget):
    """The figures stand beside it in words: this is for the eye."""

    def __init__(self, earlier: float, later: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._earlier, self._later = earlier, later
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.space(_WIDTH), round(theme.line_height(theme.BODY)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.space(_WIDTH) // 2, round(theme.line_height(theme.BODY)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = theme.font(theme.TICK)
            ends = painter.fontMetrics().horizontalAdvance("100") + theme.GAP
            line = QRectF(ends, self.height() / 2 - 0.5, self.width() - 2 * ends, theme.BORDER)
            write(painter, QRectF(0, 0, ends - theme.GAP, self.height()), "0", font, "secondary", _RIGHT)
            write(painter, QRectF(self.width() - ends + theme.GAP, 0, ends, self.height()), "100", font, "secondary")
            painter.fillRect(line, theme.colour("line"))
            places = [QPointF(line.left() + each / 100 * line.width(), self.height() / 2) for each in self._scores()]
            radius = theme.space(_RING) / 2
            painter.setPen(QPen(theme.colour("accent"), theme.FOCUS + 1))
            painter.drawLine(*places)
            painter.setPen(QPen(theme.colour("text"), theme.DASHED))
            painter.setBrush(theme.colour("raised"))
            painter.drawEllipse(places[0], radius, radius)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(places[1], radius + 1, radius + 1)

    def _scores(self) -> tuple[float, float]:
        return self._earlier, self._later
