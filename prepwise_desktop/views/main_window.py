"""The main window: its places, its shortcuts, what is dropped on it, and the wires between the panes."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget

from prepwise_desktop.domain.errors import InvalidRequest, PrepWiseError
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.messages.findings import Notice
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.view_models import ViewModels
from prepwise_desktop.views import theme
from prepwise_desktop.views.crash_dialog import CrashDialog, Report
from prepwise_desktop.views.file_drops import FileDrops
from prepwise_desktop.views.home.pane import HomePane
from prepwise_desktop.views.parts.ask_dialog import Answer, ask
from prepwise_desktop.views.shortcuts_dialog import ShortcutsDialog
from prepwise_desktop.views.window_frame import MainFrame

#: the places with a shortcut; 5 and 6 are kept for Progress and Learn, so that no number ever moves
_PLACES = {"home": 1, "resume": 2, "interview": 3, "history": 4, "settings": 7}
_FILTER = "*.pdf *.docx *.odt *.rtf *.html *.htm *.md *.txt *.json"


class MainWindow(QMainWindow):
    """Panes are made when they are first shown, and made anew for another text size; they hold no state."""

    #: everything that was typed is kept, and the window goes
    closing = Signal()

    def __init__(self, view_models: ViewModels, sample: Path, data_dir: Path) -> None:
        super().__init__()
        self._view_models = view_models
        self._sample = sample
        self._data_dir = data_dir
        self._panes: dict[str, QWidget] = {}
        self.setWindowTitle(self.tr("PrepWise"))
        self.drops = FileDrops(self)
        self._build_frame()
        self._add_actions()
        self._connect()
        self.go_to("home")

    # ---------------------------------------------------------------- places

    def go_to(self, place: str) -> None:
        """Show a place; leaving a running interview stops its clock."""
        if place != "interview":
            self._stop_the_clock()
        if place == "home":
            self._view_models.home.refresh()
        if place == "history":
            self._view_models.history.refresh()
        self._show(place)
        self.frame.rail.select(place)

    def place(self) -> str:
        """The place that is shown."""
        return self.frame.rail.selected()

    def pane(self, name: str) -> QWidget:
        """The pane of that name, made now if need be; "result" is the interview's second one."""
        if name not in self._panes:
            made = self._makers()[name]()
            self._panes[name] = made
            self.frame.panes.addWidget(made)
        return self._panes[name]

    def _show(self, place: str) -> None:
        name = "result" if place == "interview" and self._view_models.result.shows_result else place
        pane = self.pane(name)
        self.frame.panes.setCurrentWidget(pane)
        first = getattr(pane, "first_control", None)
        if first is not None:
            QTimer.singleShot(0, pane, lambda: first().setFocus())

    def _makers(self) -> dict[str, Callable[[], QWidget]]:
        return {
            "home": self._make_home,
            "resume": self._make_resume,
            "interview": self._make_interview,
            "result": self._make_result,
            "history": self._make_history,
            "settings": self._make_settings,
        }

    def _make_home(self) -> QWidget:
        pane = HomePane(self._view_models.home)
        pane.choose_file_requested.connect(self.choose_file)
        pane.sample_requested.connect(lambda: self.open_files([self._sample]))
        pane.new_session_requested.connect(lambda: self.go_to("resume"))
        pane.history_requested.connect(lambda: self.go_to("history"))
        pane.continue_requested.connect(self._continue_session)
        pane.session_requested.connect(self._read_session)
        return pane

    def _make_resume(self) -> QWidget:
        from prepwise_desktop.views.resume.pane import ResumePane

        pane = ResumePane(self._view_models.resume)
        pane.choose_file_requested.connect(self.choose_file)
        pane.start_requested.connect(self._start_session)
        return pane

    def _make_interview(self) -> QWidget:
        from prepwise_desktop.views.interview.pane import InterviewPane

        pane = InterviewPane(self._view_models.interview)
        pane.resume_requested.connect(lambda: self.go_to("resume"))
        return pane

    def _make_result(self) -> QWidget:
        from prepwise_desktop.views.result.pane import ResultPane

        pane = ResultPane(self._view_models.result)
        pane.home_requested.connect(lambda: self.go_to("home"))
        pane.history_requested.connect(self._read_session)
        pane.resume_requested.connect(lambda: self.go_to("resume"))
        return pane

    def _make_history(self) -> QWidget:
        from prepwise_desktop.views.history.pane import HistoryPane

        pane = HistoryPane(self._view_models.history)
        pane.start_requested.connect(lambda: self.go_to("resume"))
        pane.continue_requested.connect(self._continue_session)
        return pane

    def _make_settings(self) -> QWidget:
        from prepwise_desktop.views.settings.pane import SettingsPane

        return SettingsPane(self._view_models.settings, str(self._data_dir))

    def rebuild(self) -> None:
        """Make everything anew, as another text size needs it; the place stays."""
        place = self.place()
        self._build_frame()
        self._show_profile()
        self.go_to(place)

    # ---------------------------------------------------------------- building

    def _build_frame(self) -> None:
        self._panes = {}
        self.frame = MainFrame()
        self.frame.rail.place_requested.connect(self.go_to)
        self.frame.rail.set_status("computer", self.tr("Offline coach"), self.tr("ready"))
        self.frame.news.acted.connect(self.frame.news.hide)
        self.setCentralWidget(self.frame)
        self.setMinimumSize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)

    def _add_actions(self) -> None:
        self._actions: dict[str, QAction] = {}
        self._act("open", self.tr("Open a resume…"), QKeySequence(QKeySequence.StandardKey.Open), self.choose_file)
        for place, number in _PLACES.items():
            act = lambda place=place: self.go_to(place)  # noqa: E731 - one act a place
            self._act(place, self.tr("Go to {place}").format(place=place), QKeySequence(f"Ctrl+{number}"), act)
        self._act("keys", self.tr("Shortcuts"), QKeySequence("F1"), self._show_shortcuts)
        self._act("quit", self.tr("Quit"), QKeySequence(QKeySequence.StandardKey.Quit), self.close)
        if sys.platform == "darwin":
            self._build_menu_bar()

    def _act(self, name: str, words: str, keys: QKeySequence, act: Callable[[], object]) -> None:
        action = QAction(words, self)
        action.setShortcut(keys)
        action.triggered.connect(act)
        self.addAction(action)
        self._actions[name] = action

    def _build_menu_bar(self) -> None:
        """macOS has its menu bar in any case: what it is known for stands there, Preferences in the program's menu."""
        self._actions["settings"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self._actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        file = self.menuBar().addMenu(self.tr("File"))
        file.addActions([self._actions["open"], self._actions["settings"], self._actions["quit"]])
        view = self.menuBar().addMenu(self.tr("View"))
        view.addActions([self._actions[place] for place in _PLACES if place != "settings"])
        self.menuBar().addMenu(self.tr("Help")).addAction(self._actions["keys"])

    def _connect(self) -> None:
        models = self._view_models
        self.drops.hovered.connect(self._on_hovered)
        self.drops.dropped.connect(self._on_dropped)
        models.home.refreshed.connect(self._show_profile)
        models.resume.resume_imported.connect(self._show_profile)
        models.resume.failed.connect(self.tell)
        models.interview.session_started.connect(self._on_session_started)
        models.interview.session_ended.connect(self._on_session_ended)
        models.interview.session_left.connect(lambda: self.go_to("home"))
        models.interview.failed.connect(self.tell)
        models.settings.changed.connect(self._on_setting_changed)

    # ---------------------------------------------------------------- files

    def choose_file(self) -> None:
        """Ask for a file in the system's own dialog."""
        words = self.tr("Resumes ({patterns})").format(patterns=_FILTER)
        every = self.tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a resume"), "", f"{words};;{every}")
        if name:
            self.open_files([Path(name)])

    def open_files(self, paths: Sequence[Path]) -> None:
        """Import the first as resume and offer the others; a running interview is asked about first."""
        interview = self._view_models.interview
        if interview.phase is not Phase.OPEN:
            self._import(paths)
            return
        if not self._stop_the_clock():
            self.tell_words(self.tr("The interview goes on: a resume can be read when it has ended."))
            return
        ask(
            self,
            self.tr("Read {name} now?").format(name=paths[0].name),
            self.tr("Your interview is paused, and every word of it is kept. You can go on with it at any time."),
            Answer(words=self.tr("Read it"), act=lambda: self._import(paths)),
            Answer(words=self.tr("Go on with the interview"), act=interview.go_on, primary=True),
        )

    def _import(self, paths: Sequence[Path]) -> None:
        self._view_models.resume.import_files(list(paths))
        self.go_to("resume")

    def _on_hovered(self, name: str) -> None:
        zone = getattr(self.frame.panes.currentWidget(), "drop_zone", lambda: None)()
        if zone is not None:
            zone.set_over(name or None)

    def _on_dropped(self, paths: list[Path], on_job_description: bool) -> None:  # noqa: FBT001 - the signal's shape
        self.raise_()
        self.activateWindow()
        if on_job_description:
            self._view_models.resume.read_job_description(paths[0])
        else:
            self.open_files(paths)

    # ---------------------------------------------------------------- sessions

    def _start_session(self) -> None:
        from prepwise_desktop.views.resume.pane import ResumePane

        try:
            request = self._view_models.resume.request()
        except InvalidRequest as error:
            pane = self.pane("resume")
            assert isinstance(pane, ResumePane)
            pane.refuse_start(sentence(error))
            return
        self._view_models.resume.keep_now()
        self._view_models.interview.start(request)

    def _continue_session(self, session_id: str) -> None:
        self._view_models.interview.open(session_id)
        self._view_models.result.clear()
        self.go_to("interview")

    def _read_session(self, session_id: str) -> None:
        self.go_to("history")
        self._view_models.history.open(session_id)

    def _stop_the_clock(self) -> bool:
        """Pause a running interview where its mode allows; False where time goes on."""
        interview = self._view_models.interview
        if interview.session is not None and interview.session.mode.can_pause:
            interview.pause()
        return interview.phase is not Phase.OPEN

    def _on_session_started(self) -> None:
        self._view_models.result.clear()
        self.go_to("interview")

    def _on_session_ended(self, session_id: str) -> None:
        self._view_models.result.open(session_id)
        self._show("interview")
        self.frame.rail.select("interview")

    # ---------------------------------------------------------------- the window itself

    def tell(self, error: PrepWiseError) -> None:
        """Say at the foot what the world did."""
        self.tell_words(sentence(error))

    def tell_words(self, words: str) -> None:
        """Say something at the foot that stays until it is put away."""
        self.frame.news.show_news("info", words, self.tr("Close"), action_icon="cross")

    def show_crash(self, report: Report) -> None:
        """Say that the program itself went wrong; everything typed is kept first."""
        self._view_models.interview.flush()
        notice = Notice(
            title=self.tr("Something went wrong in PrepWise"),
            sentence=self.tr("That was our mistake, not yours. What you typed is kept, and you can go on."),
        )
        dialog = CrashDialog(notice, report.summary, report.details, report.path, self)
        dialog.quit_requested.connect(self.close)
        dialog.open()

    def tell_of_native_crash(self, report: Path | None) -> None:
        """Say where the report of an end without a word lies, if there was one."""
        if report is not None:
            self.tell_words(self.tr("PrepWise ended unexpectedly last time. A report is in {path}").format(path=report))

    def take_call(self, file: Path | None) -> None:
        """A second start: come to the front and take its file."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
        if file is not None:
            self.open_files([file])

    def restore_place_on_screen(self, settings: QSettings) -> None:
        """Stand where the window stood at the last time."""
        geometry = settings.value("geometry")
        if isinstance(geometry, QByteArray) and not geometry.isEmpty():
            self.restoreGeometry(geometry)
        else:
            self.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._view_models.interview.close()
        self._view_models.resume.keep_now()
        self.closing.emit()
        event.accept()

    def _show_profile(self) -> None:
        state = self._view_models.home.state
        self.frame.rail.set_profile(state.profile.name if state is not None else "")

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self).open()

    def _on_setting_changed(self, name: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        settings = self._view_models.settings
        theme.apply(app, settings.value(APPEARANCE), settings.value(TEXT_SIZE) / 100)
        if name == TEXT_SIZE.name:
            self.rebuild()
