"""The rail of places at the left of the window: where one is, where one can go, how the evaluator is."""

from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.painted_button import PaintedButton, Wear
from prepwise_desktop.views.parts.rail_status import RailStatus


class RailItem(PaintedButton):
    """One place: its icon, its name, a count at the right; narrow, the icon alone with the name as tooltip."""

    radius: ClassVar[int] = theme.RADIUS
    ring_clear: ClassVar[int] = 0

    def __init__(self, text: str, icon: str, parent: QWidget | None = None, *, checkable: bool = True) -> None:
        super().__init__(text, parent, icon=icon)
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = 0

    def set_count(self, count: int) -> None:
        """What waits there; 0 shows nothing."""
        self._count = count
        self.setAccessibleDescription(self.tr("%n waiting", "", count) if count else "")
        self.update()

    def sizeHint(self) -> QSize:
        if self._icon_only:
            side = _narrow_side()
            return QSize(side, side)
        return QSize(theme.px(theme.RAIL) - 2 * theme.RAIL_SIDE, theme.control_height())

    def wear(self) -> Wear:
        if not self.isEnabled():
            return Wear(ink="disabled")
        if self.isChecked():
            return Wear(ink="text", fill="wash")
        return Wear(ink="text", fill="hover") if self.is_hovered() else Wear(ink="secondary")

    def paint_content(self, painter: QPainter, wear: Wear) -> None:
        side, padding = theme.space(theme.ICON), theme.space(theme.RAIL_PADDING)
        left = (self.width() - side) // 2 if self._icon_only else padding
        box = QRect(left, (self.height() - side) // 2, side, side)
        icons.draw(painter, self._icon_name, box, theme.colour("accent" if self.isChecked() else wear.ink))
        if not self._icon_only:
            self._paint_words(painter, box.right() + 1 + theme.space(theme.RAIL_ICON_GAP), padding, wear)

    def _paint_words(self, painter: QPainter, left: int, padding: int, wear: Wear) -> None:
        words = QRectF(left, 0, self.width() - left - padding, self.height())
        painter.setPen(theme.colour(wear.ink))
        painter.setFont(theme.font(theme.BODY, theme.SEMIBOLD if self.isChecked() else theme.REGULAR))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            painter.setPen(theme.colour("secondary"))
            painter.setFont(theme.font(theme.SMALL, tabular=True))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._count))


class Rail(QWidget):
    """176 wide with names, 56 (80 at the largest text) with icons alone."""

    place_requested = Signal(str)
    profile_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Places"))
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._status = RailStatus(self)
        self._profile = RailItem("", "person", self, checkable=False)
        self._profile.hide()
        self._profile.clicked.connect(self.profile_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.RAIL_SIDE, theme.RAIL_TOP, theme.RAIL_SIDE + 1, theme.RAIL_TOP - 4)
        self._column.setSpacing(theme.RAIL_GAP)
        self._fill()
        self.set_narrow(narrow=False)

    def select(self, place: str) -> None:
        """Show this place as the present one; it requests nothing."""
        self._items[place].setChecked(True)

    def selected(self) -> str:
        """The present place, or nothing before the first `select`."""
        return next((place for place, item in self._items.items() if item.isChecked()), "")

    def set_count(self, place: str, count: int) -> None:
        self._items[place].set_count(count)

    def set_place_enabled(self, place: str, *, enabled: bool) -> None:
        self._items[place].setEnabled(enabled)

    def set_status(self, icon: str, line1: str, line2: str = "", *, ink: theme.Colour = "secondary") -> None:
        """How the evaluator is, at the foot; the icon may carry `good`, `fair` or `poor`, the words do not."""
        self._status.show_status(icon, line1, line2, ink)

    def set_profile(self, name: str) -> None:
        """Whose practice this is; an empty name hides it."""
        self._profile.setText(name)
        self._profile.setVisible(bool(name))
        self._profile.set_icon_only(icon_only=self._narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons alone, or with names."""
        self._narrow = narrow
        for item in (*self._items.values(), self._profile):
            item.set_icon_only(icon_only=narrow)
        self._status.set_narrow(narrow=narrow)
        self.setFixedWidth(narrow_width() if narrow else theme.px(theme.RAIL))

    def is_narrow(self) -> bool:
        return self._narrow

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))

    def _fill(self) -> None:
        for place, name, icon in (
            ("home", self.tr("Home"), "home"),
            ("resume", self.tr("Resume"), "resume"),
            ("interview", self.tr("Interview"), "interview"),
            ("history", self.tr("History"), "history"),
        ):
            self._add(place, name, icon)
        self._column.addStretch(1)
        self._column.addWidget(self._status)
        self._column.addWidget(self._profile)
        self._add("settings", self.tr("Settings"), "settings")

    def _add(self, place: str, name: str, icon: str) -> None:
        item = RailItem(name, icon, self)
        item.clicked.connect(lambda: self.place_requested.emit(place))
        self._group.addButton(item)
        self._items[place] = item
        self._column.addWidget(item)


def narrow_width() -> int:
    """56 at 100% text, 80 at 200%."""
    grown = (theme.RAIL_NARROW_LARGE - theme.RAIL_NARROW) * (theme.current().scale - 1)
    return round(theme.RAIL_NARROW + grown)


def _narrow_side() -> int:
    return narrow_width() - 2 * theme.RAIL_SIDE
