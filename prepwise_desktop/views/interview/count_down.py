"""The time that is left, large, with words on both sides; once it is over, how long it is over."""

from math import ceil

from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.messages.figures import clock_text
from prepwise_desktop.viewmodels.time_left import TimeLeft
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.elided_label import ElidedLabel


class CountDown(QWidget):
    """With large text it says less: the figures and what they are part of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ElidedLabel(ink="secondary")
        self._figures = ElidedLabel(size=theme.TITLE, weight=theme.SEMIBOLD, tabular=True)
        self._after = ElidedLabel(ink="secondary", tabular=True)
        if theme.is_large():
            self._before.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.space(theme.GAP), 0)
        row.setSpacing(theme.space(theme.GAP))
        for label in (self._before, self._figures, self._after):
            row.addWidget(label)

    def show_time(self, time: TimeLeft) -> None:
        """Show that clock; what is left is rounded up, so that it says 0:00 when it is over and not before."""
        limit = clock_text(time.limit)
        self._before.set_text(self.tr("Session") if time.whole_session else self.tr("This question"))
        self._figures.set_text(clock_text(time.over) if time.over else clock_text(ceil(time.left)))
        words = self.tr("over {limit}") if time.over else self.tr("left of {limit}")
        self._after.set_text(words.format(limit=limit))
        for label in (self._before, self._figures, self._after):
            label.setMinimumWidth(label.sizeHint().width())
        self.setAccessibleName(f"{self._before.text()}: {self._figures.text()} {self._after.text()}")
