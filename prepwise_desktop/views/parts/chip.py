"""A small round control that narrows a list: it opens a menu of choices and is washed while one is set."""

from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.painted_button import PaintedButton, Wear


class Chip(PaintedButton):
    """Shows the chosen words, or those for "all". `choice_changed` carries the key; the empty key is "all"."""

    choice_changed = Signal(str)

    weight: ClassVar[int] = theme.REGULAR
    padding: ClassVar[int] = theme.QUIET_PADDING
    type_size: ClassVar[int] = theme.SMALL

    def __init__(self, name: str, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(everything, parent)
        self._name, self._everything, self._key = name, everything, ""
        self._menu = QMenu(self)
        self._actions = QActionGroup(self)
        self.set_choices([])
        self.clicked.connect(self._open)

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Offer (key, shown words) below "all"; a chosen key that is no longer there is let go, without a signal."""
        self._menu.clear()
        for key, words in (("", self._everything), *choices):
            action = QAction(words, self._actions, checkable=True)
            action.setData(key)
            action.triggered.connect(self._on_chosen)
            self._menu.addAction(action)
        self.set_key(self._key if any(key == self._key for key, _ in choices) else "")

    def key(self) -> str:
        return self._key

    def set_key(self, key: str) -> None:
        """Show this choice; it signals nothing."""
        for action in self._menu.actions():
            action.setChecked(action.data() == key)
            if action.data() == key:
                self._key = key
                self.setText(action.text())
        self.setFont(theme.font(theme.SMALL, theme.MEDIUM if self._key else theme.REGULAR))
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        icon = theme.space(theme.ICON_TINY) + theme.space(theme.CELL_GAP)
        return QSize(words + icon + 2 * theme.space(self.padding) + 2 * theme.BORDER, self._height())

    def wear(self) -> Wear:
        if not self.isEnabled():
            return Wear(ink="disabled", border="line")
        if self._key:
            return Wear(ink="text", fill="wash")
        return (
            Wear(ink="text", fill="hover", border="line") if self.is_hovered() else Wear(ink="secondary", border="line")
        )

    def corner(self) -> float:
        return self._height() / 2

    def paint_content(self, painter: QPainter, wear: Wear) -> None:
        side, padding = theme.space(theme.ICON_TINY), theme.space(self.padding)
        painter.setPen(theme.colour(wear.ink))
        painter.setFont(self.font())
        words = QRectF(padding + theme.BORDER, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        box = QRect(self.width() - padding - side, (self.height() - side) // 2, side, side)
        icons.draw(painter, "down", box, theme.colour(wear.ink))

    def _height(self) -> int:
        return theme.px(theme.CONTROL_LINE) + 2 * theme.space(theme.STEP)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_chosen(self) -> None:
        key = str(self._actions.checkedAction().data())
        if key != self._key:
            self.set_key(key)
            self.choice_changed.emit(key)
