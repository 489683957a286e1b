"""Five bars for a level, and the level in words beside them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.painting import paint_box

_LEVELS = 5
_INKS: dict[int, theme.Colour] = {1: "poor", 2: "poor", 3: "fair", 4: "good", 5: "good"}


class LevelMeter(QWidget):
    """A level from 1 to 5, or None: "not judged", which is no level at all."""

    def __init__(self, level: int | None = None, parent: QWidget | None = None, *, words: bool = True) -> None:
        super().__init__(parent)
        self._level, self._with_words = level, words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_level(level)

    def set_level(self, level: int | None) -> None:
        self._level = level
        self.setAccessibleName(self.words() if level is None else self.tr("Level {words}").format(words=self.words()))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What stands beside the bars."""
        return self.tr("not judged") if self._level is None else self.tr("{level} of 5").format(level=self._level)

    def sizeHint(self) -> QSize:
        return QSize(self._bars_width() + self._words_width(), round(theme.line_height(theme.BODY)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = theme.colour(_INKS[self._level] if self._level else "grey")
            width, height, gap = (theme.space(size) for size in _BAR)
            top = (self.height() - height) / 2
            for bar in range(_LEVELS):
                box = QRectF(bar * (width + gap), top, width, height)
                fill = ink if self._level and bar < self._level else theme.colour("grey")
                paint_box(painter, box, fill=fill, radius=theme.RADIUS_METER)
            if self._with_words:
                painter.setPen(ink if self._level else theme.colour("secondary"))
                painter.setFont(self._face())
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.words())

    def _bars_width(self) -> int:
        width, _, gap = (theme.space(size) for size in _BAR)
        return _LEVELS * width + (_LEVELS - 1) * gap

    def _words_width(self) -> int:
        if not self._with_words:
            return 0
        words = QFontMetrics(self._face()).horizontalAdvance(self.words())
        return theme.space(theme.GAP) + max(theme.px(theme.METER_WORD), words)

    def _face(self) -> QFont:
        return theme.font(theme.BODY, theme.SEMIBOLD if self._level else theme.REGULAR, tabular=True)


_BAR = (theme.METER_BAR_WIDTH, theme.METER_BAR_HEIGHT, theme.METER_GAP)
