"""The foot of the rail: which evaluator is in use and whether something is wrong with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.tooltip import set_tip
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class RailStatus(QWidget):
    """Two lines of 12 px beside an icon; narrow, the icon with the lines as tooltip and name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("computer", theme.ICON_SMALL)
        self._first = WrapLabel(size=theme.SMALL, ink="secondary")
        self._second = WrapLabel(size=theme.SMALL, ink="secondary")
        self._grid = QGridLayout(self)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignCenter)
        self._grid.addWidget(self._first, 0, 1)
        self._grid.addWidget(self._second, 1, 1)
        self.set_narrow(narrow=False)

    def show_status(self, icon: str, line1: str, line2: str, ink: theme.Colour) -> None:
        self._icon.set_icon(icon, ink)
        self._first.set_text(line1)
        self._second.set_text(line2)
        words = " ".join(line for line in (line1, line2) if line)
        self.setAccessibleName(words)
        set_tip(self, words)
        self._show_lines()

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        padding, gap = theme.space(theme.RAIL_PADDING), theme.space(theme.RAIL_ICON_GAP)
        self._grid.setContentsMargins(0 if narrow else padding, theme.GAP, 0, theme.GAP)
        self._grid.setHorizontalSpacing(0 if narrow else gap)
        self._grid.setColumnMinimumWidth(0, theme.space(theme.ICON))
        self._grid.setColumnStretch(0, 1 if narrow else 0)
        self._grid.setColumnStretch(1, 0 if narrow else 1)
        self._show_lines()

    def _show_lines(self) -> None:
        for label in (self._first, self._second):
            label.setVisible(bool(label.text()) and not self._narrow)
