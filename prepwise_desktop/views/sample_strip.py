"""The strip that says, for as long as the window stands, that everything in it is sample data."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolBar, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel


class SampleStrip(QWidget):
    """One line over the whole width."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = ElidedLabel(size=theme.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(theme.INSIDE), 0, theme.space(theme.INSIDE), 0)
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(IconLabel("info", theme.ICON_SMALL))
        row.addWidget(self._words, 1)
        self.say(words)

    def say(self, words: str) -> None:
        """Show other words."""
        self.setAccessibleName(words)
        self._words.setText(words)

    def sizeHint(self) -> QSize:
        return QSize(theme.LEAST_WIDTH, theme.control_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("wash"))


class SampleBar(QToolBar):
    """Holds the strip over rail and panes; it is made anew for another text size, as they are."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._said = self.tr("Sample data: an invented person's practice. It goes when you close this window.")
        self.setMovable(False)
        self.setAllowedAreas(Qt.ToolBarArea.TopToolBarArea)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setEnabled(False)
        self.setContentsMargins(0, 0, 0, 0)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0, 0, 0, 0)
        self._fill()
        window.rebuilt.connect(self._fill)

    def tell_progress(self, made: int, count: int) -> None:
        """Say how many sessions are there already."""
        self._strip.say(self.tr("Making sample sessions: {made} of {count}…").format(made=made, count=count))

    def tell_ready(self) -> None:
        """Say what all this is."""
        self._strip.say(self._said)

    def _fill(self) -> None:
        self.clear()
        self._strip = SampleStrip(self._said)
        self.addWidget(self._strip)


def put_strip(window: MainWindow) -> SampleBar:
    """Put it over rail and panes."""
    bar = SampleBar(window)
    window.addToolBar(bar)
    return bar
