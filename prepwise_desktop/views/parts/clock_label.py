"""Time that has passed or is left, in figures that do not jump."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel

_MINUTE, _HOUR = 60, 3600


def clock_text(seconds: int) -> str:
    """3:42 below an hour, 1:02:03 from there on; never below zero."""
    seconds = max(0, seconds)
    hours, minutes = seconds // _HOUR, seconds % _HOUR // _MINUTE
    return f"{hours}:{minutes:02}:{seconds % _MINUTE:02}" if hours else f"{minutes}:{seconds % _MINUTE:02}"


class ClockLabel(QWidget):
    """A clock icon and the time; `meaning` is what a screen reader says before it ("Time in this session")."""

    def __init__(self, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning = meaning
        self._figures = ElidedLabel(ink="secondary", tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(IconLabel("clock", theme.ICON_SMALL), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._figures)
        self.set_seconds(0)

    def set_seconds(self, seconds: int) -> None:
        self._figures.set_text(clock_text(seconds))
        self.setAccessibleName(f"{self._meaning}: {self._figures.text()}")

    def text(self) -> str:
        return self._figures.text()
