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
        self._name, self._key = name, ""
        self._everything = {"": everything}
        self._choices = self._everything
        self.set_key("")
        self.clicked.connect(self._open)

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Offer (key, shown words) below "all"; a chosen key that is no longer there is let go, without a signal."""
        self._choices = {**self._everything, **dict(choices)}
        self.set_key(self._key if self._key in self._choices else "")

    def key(self) -> str:
        return self._key

    def set_key(self, key: str) -> None:
        """Show this choice; it signals nothing."""
        if key in self._choices:
            self._key = key
            self.setText(self._choices[key])
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
        """The menu is made when it is wanted: a row of chips would have dozens of entries that nobody looks at."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for key, words in self._choices.items():
            action = QAction(words, group, checkable=True, checked=key == self._key)
            action.setData(key)
            menu.addAction(action)
        group.triggered.connect(self._on_chosen)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_chosen(self, action: QAction) -> None:
        key = str(action.data())
        if key != self._key:
            self.set_key(key)
            self.choice_changed.emit(key)
