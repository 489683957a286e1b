"""The rail of places at the left of the window: where one is, where one can go, how the evaluator is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.rail_item import MOVES, RailItem, narrow_width
from prepwise_desktop.views.parts.rail_status import RailStatus


class Rail(QWidget):
    """176 wide with names, 56 (80 at the largest text) with icons alone.

    One tab stop: Up, Down, Home and End move over the places, Enter or a click asks for one.
    """

    place_requested = Signal(str)
    #: the item at the foot was pressed: the widget that a menu can open above
    profile_pressed = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Places"))
        self._items: dict[str, RailItem] = {}
        self._status = RailStatus(self)
        self._profile = RailItem("", "person", self)
        self._profile.hide()
        self._profile.setAccessibleDescription(self.tr("Profile: switch, make, rename or delete one"))
        self._profile.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._profile.clicked.connect(lambda: self.profile_pressed.emit(self._profile))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.RAIL_SIDE, theme.RAIL_TOP, theme.RAIL_SIDE + 1, theme.RAIL_TOP - 4)
        self._column.setSpacing(theme.RAIL_GAP)
        self._fill()
        self._give_tab_stop()
        self.set_narrow(narrow=False)

    def select(self, place: str) -> None:
        """Show this place as the present one; it requests nothing."""
        for name, item in self._items.items():
            item.set_present(present=name == place)
        self._give_tab_stop()

    def selected(self) -> str:
        """The present place, or nothing before the first `select`."""
        return next((place for place, item in self._items.items() if item.is_present()), "")

    def set_count(self, place: str, count: int) -> None:
        self._items[place].set_count(count)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        *places, last = self._items.values()
        items = [each for each in (*places, self._profile, last) if each.isEnabled() and not each.isHidden()]
        here = next((index for index, item in enumerate(items) if item.hasFocus()), None)
        move = MOVES.get(Qt.Key(event.key()))
        if here is None or move is None:
            super().keyPressEvent(event)
        else:
            items[min(max(here + move, 0), len(items) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _give_tab_stop(self) -> None:
        """One stop for the tab key: the present place, or the first."""
        stop = self.selected() or next(iter(self._items))
        for place, item in self._items.items():
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("sunken"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))

    def _fill(self) -> None:
        for place, name, icon in (
            ("home", self.tr("Home"), "home"),
            ("resume", self.tr("Resume"), "resume"),
            ("interview", self.tr("Interview"), "interview"),
            ("history", self.tr("History"), "history"),
            ("progress", self.tr("Progress"), "progress"),
            ("learn", self.tr("Learn"), "learn"),
        ):
            self._add(place, name, icon)
        self._column.addStretch(1)
        self._column.addWidget(self._status)
        self._column.addWidget(self._profile)
        self._add("settings", self.tr("Settings"), "settings")

    def _add(self, place: str, name: str, icon: str) -> None:
        item = RailItem(name, icon, self)
        item.clicked.connect(lambda: self.place_requested.emit(place))
        self._items[place] = item
        self._column.addWidget(item)
