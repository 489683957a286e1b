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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = self.tr("Sample data: an invented person's practice. It goes when you close this window.")
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(theme.INSIDE), 0, theme.space(theme.INSIDE), 0)
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(IconLabel("info", theme.ICON_SMALL))
        row.addWidget(ElidedLabel(words, size=theme.SMALL), 1)

    def sizeHint(self) -> QSize:
        return QSize(theme.LEAST_WIDTH, theme.control_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("wash"))


def put_strip(window: MainWindow) -> None:
    """Put it over rail and panes; it is made anew for another text size, as they are."""
    bar = QToolBar(window)
    bar.setMovable(False)
    bar.setAllowedAreas(Qt.ToolBarArea.TopToolBarArea)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.toggleViewAction().setEnabled(False)
    bar.setContentsMargins(0, 0, 0, 0)
    layout = bar.layout()
    assert layout is not None
    layout.setContentsMargins(0, 0, 0, 0)

    def fill() -> None:
        bar.clear()
        bar.addWidget(SampleStrip())

    fill()
    window.addToolBar(bar)
    window.rebuilt.connect(fill)
