"""One question in the strip: its number, and what became of it as a sign."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.painted_button import PaintedButton, Wear

Became = Literal["open", "answered", "skipped", "queued"]
MOVING_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_SIGNS: dict[Became, str] = {"open": "", "answered": "check", "skipped": "skip", "queued": "wait"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CellState:
    """What the strip shows of one question; `queued` is answered and waiting for its score."""

    became: Became = "open"
    flagged: bool = False


class StripCell(PaintedButton):
    """48 x 28. Its name says number, state and flag in words."""

    type_size: ClassVar[int] = theme.SMALL
    weight: ClassVar[int] = theme.REGULAR

    def __init__(self, index: int, count: int, parent: QWidget) -> None:
        super().__init__(str(index + 1), parent)
        self._count = count
        self._state, self._current, self._fixed = CellState(), False, False
        self.show_state(self._state, current=False)

    def show_state(self, state: CellState, *, current: bool, fixed: bool = False) -> None:
        """Show what became of it; in a fixed order it cannot be gone to."""
        self._state, self._current, self._fixed = state, current, fixed
        self.setFont(self._face())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """The whole state in words, for screen readers, tooltips and menus."""
        said = [self.tr("Question {number} of {count}").format(number=self.text(), count=self._count)]
        said.append(
            {
                "open": self.tr("open"),
                "answered": self.tr("answered"),
                "skipped": self.tr("skipped"),
                "queued": self.tr("waiting for its score"),
            }[self._state.became]
        )
        if self._state.flagged:
            said.append(self.tr("flagged"))
        if self._current:
            said.append(self.tr("current"))
        if self._fixed:
            said.append(self.tr("in fixed order"))
        return ", ".join(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's buttons would walk on by themselves; in the strip the strip decides where to.
        if event.key() in MOVING_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.space(theme.CELL_WIDTH), theme.px(theme.CONTROL_LINE) + 2 * theme.space(theme.CELL_GAP))

    def wear(self) -> Wear:
        if self._current:
            return Wear(ink="text", fill="raised", border="accent", border_width=theme.FOCUS)
        if not self._fixed and (self.isDown() or self.is_hovered()):
            return Wear(ink="text", fill="line" if self.isDown() else "hover", border="line")
        if self._state.became in ("answered", "queued"):
            return Wear(ink="text", fill="wash")
        if self._state.became == "skipped":
            return Wear(ink="secondary", fill="sunken")
        return Wear(ink="secondary", fill="raised", border="line")

    def paint_content(self, painter: QPainter, wear: Wear) -> None:
        signs = self._signs()
        side, gap = theme.space(theme.ICON_TINY), theme.STEP
        number = QFontMetrics(self.font()).horizontalAdvance(self.text())
        left = (self.width() - number - len(signs) * (gap + side)) / 2
        painter.setPen(theme.colour(wear.ink))
        painter.setFont(self.font())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, 0, self.width(), self.height()), middle, self.text())
        left += number + gap
        for sign in signs:
            box = QRect(round(left), (self.height() - side) // 2, side, side)
            icons.draw(painter, sign, box, theme.colour(wear.ink))
            left += side + gap

    def _signs(self) -> list[str]:
        """A current question shows its number alone: what becomes of it is being decided."""
        if self._current:
            return ["flag"] if self._state.flagged else []
        return [sign for sign in (_SIGNS[self._state.became], "flag" if self._state.flagged else "") if sign]

    def _face(self) -> QFont:
        return theme.font(theme.SMALL, theme.SEMIBOLD if self._current else theme.REGULAR, tabular=True)
