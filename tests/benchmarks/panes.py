"""How History, Progress and Learn feel with years of practice: holds of the event loop, waits, memory.

    python tests/benchmarks/panes.py [--sessions 10000] [--answers 10] [--keep FOLDER]

A real window, offscreen, on the data folder that `progress.py` makes (and keeps with the same --keep). Each pane is
opened twice, after the modules that the program loads ahead are there. A hold is how late a 5 ms beat of the GUI
thread comes; in brackets stands how long that thread was busy in it, and of a wait how long the whole process was:
where that is less, the machine did something else, so it is what is held against the aim. Status 1 when one is missed.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from prepwise_desktop.app.navigating import build_navigation
from prepwise_desktop.app.sweeping import Sweeping
from prepwise_desktop.app.warming import Warming
from prepwise_desktop.compose import open_services
from prepwise_desktop.domain.clock import system_clock
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.views import theme
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.navigation import Navigation
from tests.seeding import made_up, seed_database

#: the aims, in milliseconds and MB
_HOLD, _SWITCH, _SEARCH, _MEMORY = 50.0, 100.0, 100.0, 40.0

_BEAT_MS = 5
_PANES = ("history", "progress", "learn", "home")

#: seconds without a longer hold after which a pane counts as quiet, and after which nothing is waited for any more
_QUIET, _PATIENCE = 0.4, 20.0


class Beat(QObject):
    """Comes back every 5 ms, and knows how late it ever came and how busy the thread was meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.late = self.busy = 0.0
        self._last, self._had = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(_BEAT_MS)

    def forget(self) -> None:
        """Begin anew."""
        self.late = self.busy = 0.0
        self._last, self._had = time.perf_counter(), time.thread_time()

    def _on_beat(self) -> None:
        now, had = time.perf_counter(), time.thread_time()
        late = now - self._last - _BEAT_MS / 1000
        if late > self.late:
            self.late, self.busy = late, had - self._had
        self._last, self._had = now, had


class Report:
    """Prints figures beside their aims and remembers whether one was missed."""

    def __init__(self) -> None:
        self.missed = False

    def say(self, name: str, figure: float, aim: float, unit: str, counted: float | None = None) -> None:
        """Print a figure; `counted` is what is held against the aim where that is not the figure itself."""
        missed = (figure if counted is None else counted) > aim
        self.missed = self.missed or missed
        aside = "" if counted is None else f" ({counted:.0f})"
        print(f"{name:<34} {figure:6.1f} {unit}{aside}, aim {aim:.0f}{'  MISSED' if missed else ''}", flush=True)


def measure(navigation: Navigation, report: Report) -> None:
    """Walk through the panes as a person would."""
    beat = Beat()
    navigation.view_models.evaluator.refresh()
    Warming(navigation.window, Sweeping(navigation.window))
    _settle(beat)
    for round_ in ("first", "second"):
        for place in _PANES:
            before = _memory()
            beat.forget()
            navigation.go_to(place)
            _settle(beat)
            report.say(f"{place}, {round_} time, longest hold", 1000 * beat.late, _HOLD, "ms", 1000 * beat.busy)
            if (place, round_) == ("history", "first") and before:
                report.say("history, memory beyond what was", _memory() - before, _MEMORY, "MB")
    _measure_switches(navigation, beat, report)
    _measure_search(navigation, beat, report)


def _measure_switches(navigation: Navigation, beat: Beat, report: Report) -> None:
    model = navigation.view_models.progress
    navigation.go_to("progress")
    _settle(beat)
    for period in (Period.ALL, Period.WEEK, Period.QUARTER, Period.MONTH, Period.ALL):
        beat.forget()
        with _awaited(model.refreshed) as wait:
            model.choose(period)
            took, busy = wait()
        _settle(beat)
        report.say(f"progress, switch to {period.value}", took, _SWITCH, "ms", busy)
        report.say("    longest hold", 1000 * beat.late, _HOLD, "ms", 1000 * beat.busy)


def _measure_search(navigation: Navigation, beat: Beat, report: Report) -> None:
    model = navigation.view_models.history
    navigation.go_to("history")
    _settle(beat)
    for words in ("rolled", "roll", "lesson tariff", "xylophone"):
        beat.forget()
        with _awaited(model.searched) as wait:
            model.search_text = words
            model.search_now()
            took, busy = wait()
        _settle(beat)
        found = 0 if model.found is None else len(model.found.hits)
        report.say(f"search “{words}”, {found} hits", took, _SEARCH, "ms", busy)
        report.say("    longest hold", 1000 * beat.late, _HOLD, "ms", 1000 * beat.busy)


@contextmanager
def _awaited(signal: SignalInstance) -> Iterator[Callable[[], tuple[float, float]]]:
    """Gives what turns the event loop until the signal has come, and says after how many milliseconds.

    The second figure is how many of them the process was busy.
    """
    came: list[tuple[float, float]] = []

    def on_come() -> None:
        came.append((time.perf_counter(), time.process_time()))

    def wait() -> tuple[float, float]:
        while not came:
            if time.perf_counter() - begun > _PATIENCE:
                raise TimeoutError("nothing came")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return 1000 * (came[0][0] - begun), 1000 * (came[0][1] - had)

    signal.connect(on_come)
    begun, had = time.perf_counter(), time.process_time()
    try:
        yield wait
    finally:
        signal.disconnect(on_come)


def _settle(beat: Beat) -> None:
    """Turn the event loop until it was not held for a while."""
    worst, since = beat.late, time.perf_counter()
    while time.perf_counter() - since < _QUIET:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if beat.late > worst:
            worst, since = beat.late, time.perf_counter()


def _memory() -> float:
    """Resident MB of this process; 0 where the system does not tell."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if statm.is_file() else 0.0


def _open(data: Path) -> bool:
    """Measure on this data; whether every aim was met."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "light", 1.0)
    report = Report()
    with open_services(data) as services:
        jobs = Jobs()
        window = MainWindow()
        window.show()
        navigation = build_navigation(services, jobs, system_clock, window, data / "none.txt", data)
        measure(navigation, report)
        window.close()
        jobs.shutdown()
    return not report.missed


def main() -> int:
    """Make the data, or take what an earlier run kept, and measure."""
    given = argparse.ArgumentParser()
    given.add_argument("--sessions", type=int, default=10_000)
    given.add_argument("--answers", type=int, default=10)
    given.add_argument("--keep", type=Path, help="make the data there once and leave it")
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        data = (options.keep or Path(temporary)) / "data"
        if not (data / FILE_NAME).exists():
            data.mkdir(parents=True)
            database = Database(data)
            seed_database(database, "ines", made_up(options.sessions, options.answers))
            database.close()
        return 0 if _open(data) else 1


if __name__ == "__main__":
    sys.exit(main())
