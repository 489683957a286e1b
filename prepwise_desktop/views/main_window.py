"""The main window before anything is known: the frame with its rail, its news, and its place on the screen."""

from PySide6.QtCore import QByteArray, QEvent, QSettings, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.in_sight import bring_focus_into_sight
from prepwise_desktop.views.window_frame import MainFrame

_GEOMETRY = "geometry"


class MainWindow(QMainWindow):
    """Stands at once; `Navigation` fills it when services and panes are loaded."""

    #: the window is about to go: keep what was typed, or ignore the QCloseEvent that it carries and it stays
    closing = Signal(QCloseEvent)
    #: another text size came: the frame is new, and so must be everything in it
    rebuilt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("PrepWise"))
        self.setMinimumSize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)
        self.frame = self._made_frame()

    def rebuild(self) -> None:
        """Make the frame anew, as another text size needs it."""
        # What hangs over a control, a list or a calendar, goes first: Qt crashes where the control goes under it.
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            QApplication.sendPostedEvents(popup, QEvent.Type.DeferredDelete)
        place, news = self.frame.rail.selected(), self.frame.news_words()
        self.frame = self._made_frame()
        if place:
            self.frame.rail.select(place)
        if news:
            self.tell(news)
        self.rebuilt.emit()

    def tell(self, words: str) -> None:
        """Say something at the foot that stays until it is put away."""
        self.frame.show_news(words, self.tr("Close"), "cross")

    def take_back(self, words: str) -> None:
        """Say it no longer, if it is what stands there: it does not hold any more."""
        if words and words == self.frame.news_words():
            self.frame.hide_news()

    def come_to_front(self) -> None:
        """Be seen, also when minimised."""
        if self.isMinimized():
            self.showNormal()
        if not self.isActiveWindow():
            self.raise_()
            self.activateWindow()

    def restore_place_on_screen(self, settings: QSettings) -> None:
        """Stand where the window stood at the last time."""
        geometry = settings.value(_GEOMETRY)
        if isinstance(geometry, QByteArray) and not geometry.isEmpty():
            self.restoreGeometry(geometry)
        else:
            self.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)

    def keep_place_on_screen(self, settings: QSettings) -> None:
        """Remember where the window stands."""
        settings.setValue(_GEOMETRY, self.saveGeometry())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own shape
        moved = super().focusNextPrevChild(forward)
        bring_focus_into_sight()
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closing.emit(event)

    def _made_frame(self) -> MainFrame:
        frame = MainFrame()
        frame.rail.set_status("computer", self.tr("Offline coach"), self.tr("ready"))
        frame.rail.select("home")
        self.setCentralWidget(frame)
        return frame
