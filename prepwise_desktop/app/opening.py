"""What the first picture of the window does without: loaded piece by piece, so that the window answers meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from prepwise_desktop import paths
from prepwise_desktop.app.application import Application
from prepwise_desktop.app.early_errors import EarlyErrors
from prepwise_desktop.app.open_marker import clear_marker, set_marker
from prepwise_desktop.app.other_owner import OtherOwner
from prepwise_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from prepwise_desktop.compose import Services
    from prepwise_desktop.domain.errors import PrepWiseError
    from prepwise_desktop.views.navigation import Navigation

#: one a turn of the event loop; each takes a few frames at most
_PIECES = (
    "prepwise_desktop.compose",
    "prepwise_desktop.jobs",
    "prepwise_desktop.app.navigating",
)

#: the same once Home is filled
_LATER = (
    "prepwise_desktop.app.crash",
    "prepwise_desktop.app.log",
    "prepwise_desktop.app.instance",
    "prepwise_desktop.app.native_crash",
    "prepwise_desktop.views.crash_dialog",
)

#: the same before a person goes on from Home
_AHEAD = (
    "prepwise_desktop.services.sessions.assembly",
    "prepwise_desktop.services.providers",
    "prepwise_desktop.services.progress",
    "prepwise_desktop.services.reviews",
    "prepwise_desktop.viewmodels.resume",
    "prepwise_desktop.viewmodels.learn",
    "prepwise_desktop.viewmodels.progress",
    "prepwise_desktop.app.view_models",
    "prepwise_desktop.views.provider_wires",
    "asyncio",
    "concurrent.futures.thread",
    "prepwise_desktop.app.housekeeping",
    "prepwise_desktop.app.warming",
)

#: milliseconds between Home's first picture and what can wait: the screen, and a person who is quick, come first
_PAUSE_MS = 20

#: a layout that has found its size has those inside it ask anew
_LAYOUT_ROUNDS = 2


class Opening(QObject):
    """Begins after the window's first paint; what it opens is closed when the program ends."""

    def __init__(
        self,
        app: Application,
        window: MainWindow,
        folder: Path,
        file: Path | None,
        open_until_exit: ExitStack,
        errors: EarlyErrors,
    ) -> None:
        super().__init__(window)
        self.exit_code = 0
        self._app = app
        self._window = window
        self._folder = folder
        self._file = file
        self._open_until_exit = open_until_exit
        #: the data and what works on it
        self._opened = open_until_exit.enter_context(ExitStack())
        self._errors = errors
        errors.listener = self._on_reported
        #: what keeps everything that was typed; nothing before the window is filled
        self._keep: Callable[[], object] | None = None
        #: what says at the window's foot what the disk did; as late as that
        self._tell: Callable[[PrepWiseError], object] | None = None
        #: what went wrong before there was anything to go on with
        self._untold: object | None = None
        self._wait: Callable[[Callable[[], object]], object] | None = None
        self._heeds_signals = False
        self._other = OtherOwner(folder, file, self._open, window.close, self)
        #: the data is open, and the next turn fills the window with it
        self._fills_next = False
        self._pieces = list(_PIECES)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer)
        window.frame.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if self._wait is None:
                self._begin()
            else:
                self._wait(self._begin)
        return False

    def wait_for(self, start: Callable[[Callable[[], object]], object]) -> None:
        """Have something done between the first paint and all that follows: it is started with what to call then."""
        self._wait = start

    def _begin(self) -> None:
        self._timer.start(0)

    def _on_timer(self) -> None:
        if self._pieces:
            import_module(self._pieces.pop(0))
            return
        self._timer.stop()
        self._open()

    def _open(self) -> None:
        """Open the data and fill the window, or say what is in the way; nothing half opened is left."""
        self._try(self._open_data)

    def _try(self, act: Callable[[], object]) -> None:
        from prepwise_desktop.domain.errors import PrepWiseError

        try:
            act()
        except PrepWiseError as error:
            self._opened.close()
            self._give_up(error)
        except Exception:
            self._opened.close()
            self._clear_half_made()
            self._errors.crashes().tell_again()
            raise

    def _open_data(self) -> None:
        from prepwise_desktop.compose import open_services

        services = self._opened.enter_context(open_services(self._folder))
        # From now on a second start waits for this window instead of saying that it cannot open the data.
        set_marker(self._folder)
        self._opened.callback(clear_marker, self._folder)
        # Begun once Home stands, and ended when everything but the data is.
        self._log = self._opened.enter_context(ExitStack())
        self._fills_next = True
        QTimer.singleShot(0, self, lambda: self._try(lambda: self._fill(services)))

    def _fill(self, services: Services) -> None:
        """In one turn: a click waits until it is over, and finds Home wired."""
        from prepwise_desktop.app.navigating import lead_on, stand_home
        from prepwise_desktop.app.sweeping import Sweeping
        from prepwise_desktop.domain.clock import system_clock
        from prepwise_desktop.jobs import Jobs

        self._fills_next = False
        jobs = Jobs()
        self._opened.callback(jobs.shutdown)
        home = stand_home(services, jobs, system_clock, self._window)
        self._paint_home()
        navigation = lead_on(home, services, jobs, system_clock, sample_resume(), self._folder, self._window)
        jobs.unheard.connect(navigation.tell)
        self._keep = navigation.flush
        self._tell = navigation.tell
        if self._untold is not None:
            self._on_reported(self._untold)
        self._services, self._jobs = services, jobs
        self._sweeping = Sweeping(self._window)
        self._pieces = list(_LATER)
        QTimer.singleShot(_PAUSE_MS, self, lambda: self._load(lambda: self._settle(navigation)))

    def _paint_home(self) -> None:
        """Have Home on the screen before anything else is done: a paint of the platform's own comes a little later."""
        for _ in range(_LAYOUT_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._window.frame.repaint()

    def _load(self, act: Callable[[], object]) -> None:
        """Load what is left of the pieces, one a turn, and do that then."""
        if self._pieces:
            import_module(self._pieces.pop(0))
            QTimer.singleShot(0, self, lambda: self._load(act))
        else:
            act()

    def _settle(self, navigation: Navigation) -> None:
        """Whatever can wait until Home is filled.

        Where nothing was done yet, nothing waits to be looked after either: the rest is not loaded before the person
        goes on, in whatever way.
        """
        from prepwise_desktop.app.instance import FirstInstance
        from prepwise_desktop.app.log import logging_to
        from prepwise_desktop.app.native_crash import left_behind, watched
        from prepwise_desktop.views.crash_dialog import show_left_behind
        from prepwise_desktop.views.icons import app_icon

        self._errors.crashes()
        logs = paths.logs(self._folder)
        self._log.enter_context(logging_to(logs))
        report = left_behind(logs)
        self._open_until_exit.enter_context(watched(logs))
        self._app.setWindowIcon(app_icon())
        first = FirstInstance(self._folder, self._window)
        first.called.connect(navigation.files.take_call)
        self._open_until_exit.callback(first.close)
        self._app.take_files(lambda path: navigation.files.open([path]))
        if report is not None:
            show_left_behind(report, self._window)
        self._heed_signals()
        if navigation.nothing_done:
            self._wait_for_a_person(navigation)
        else:
            self._begin_to_look_after(navigation)
        if self._file is not None:
            navigation.files.open([self._file])

    def _wait_for_a_person(self, navigation: Navigation) -> None:
        """Until something is done in the window, or something else than a hand or a key leads on from Home."""
        from prepwise_desktop.app.first_act import FirstAct

        act = FirstAct(self._window.windowHandle(), self)

        def go_on() -> None:
            navigation.wired.disconnect(go_on)
            act.happened.disconnect(go_on)
            self._begin_to_look_after(navigation)

        act.happened.connect(go_on)
        navigation.wired.connect(go_on)

    def _begin_to_look_after(self, navigation: Navigation) -> None:
        self._pieces = list(_AHEAD)
        QTimer.singleShot(0, self, lambda: self._load(lambda: self._look_after(navigation)))

    def _look_after(self, navigation: Navigation) -> None:
        """What goes on beside the person, and what their next clicks will need."""
        from prepwise_desktop.app.housekeeping import Housekeeping
        from prepwise_desktop.app.warming import Warming

        if self._jobs.closed:
            return
        models = navigation.view_models
        housekeeping = Housekeeping(self._services, self._jobs, self._window)
        housekeeping.failed.connect(navigation.tell)
        housekeeping.scored.connect(models.interview.refresh)
        housekeeping.scored.connect(models.evaluator.refresh)
        models.evaluator.refresh()
        housekeeping.start()
        models.learn.look_at_review()
        Warming(self._window, self._sweeping)

    def _heed_signals(self) -> None:
        """Close the window at a signal from now on; what waits for a person's answer would not notice one."""
        from prepwise_desktop.app.signals import Signals

        if not self._heeds_signals:
            self._heeds_signals = True
            self._open_until_exit.callback(Signals(self._window.close, self._window).close)

    def _give_up(self, error: PrepWiseError) -> None:
        """Say why there is nothing to show; `_open` is tried again if the person or a backup finds a way."""
        from prepwise_desktop.app.obstacle import Obstacle
        from prepwise_desktop.domain.errors import DataFolderInUse

        self._clear_half_made()
        self._heed_signals()
        if isinstance(error, DataFolderInUse) and self._other.is_waited_for():
            return
        Obstacle(self._window, self._folder, self._open, self._leave).meet(error)

    def _on_reported(self, report: object) -> None:
        """Tell of an error that nobody expected; before the window is filled it can only be tried again."""
        from prepwise_desktop.app.crash import Report
        from prepwise_desktop.views.crash_dialog import show_crash, show_failed_start

        assert isinstance(report, Report)
        if self._tell is not None and report.fault is not None:
            self._tell(report.fault)
        elif self._keep is not None:
            show_crash(report, self._window, self._keep)
        elif self._pieces or self._timer.isActive() or self._fills_next:
            # The start goes on, and comes to a window or to another error.
            self._untold = report
        else:
            self._heed_signals()
            show_failed_start(report, self._window, self._open, self._leave)

    def _clear_half_made(self) -> None:
        """Leave the window as empty as it was before the data was opened."""
        from shiboken6 import delete

        from prepwise_desktop.views.navigation import Navigation

        self._keep = self._tell = None
        for half_made in self._window.findChildren(Navigation):
            delete(half_made)
        if self._window.frame.panes.count():
            self._window.rebuild()

    def _leave(self) -> None:
        self.exit_code = 1
        self._app.quit()


def sample_resume() -> Path:
    """The sample that Home offers."""
    return paths.resources() / "sample" / "ines-halvorsen-resume.pdf"
