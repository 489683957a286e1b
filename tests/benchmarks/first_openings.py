"""What the first opening of each pane costs, turn by turn of the event loop.

    python tests/benchmarks/first_openings.py [--sessions 1000] [--rounds 3] [--scale 1.0] [--turns] [--keep FOLDER]

A real window, offscreen, on a folder with so many sessions, a resume and a target; the modules that the program loads
ahead are there. In each round the panes are opened one after the other in a process of its own, as a person comes to
them. Printed for each pane: the turns over 1 ms, the longest of them as processor time of this thread and as time on
the wall, and the sum of all; of several rounds the median. Aims: no turn over 50 ms, 30 ms of the processor. With
--turns each turn of the last round is printed. Status 1 when a median misses an aim.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from prepwise_desktop.app.navigating import build_navigation
from prepwise_desktop.app.opening import sample_resume
from prepwise_desktop.app.sweeping import Sweeping
from prepwise_desktop.app.warming import Warming
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.clock import system_clock
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.views import fonts, theme
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.navigation import Navigation
from prepwise_desktop.work import run
from tests.seeding import made_up, seed_database

#: the aims in milliseconds: on the wall, and of the processor
_WALL, _BUSY = 50.0, 30.0

_PLACES = ("resume", "interview", "history", "progress", "learn", "settings", "home")

#: seconds without a turn of over 1 ms after which a pane is done
_QUIET = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn of the event loop, in milliseconds."""

    wall: float
    busy: float


def turns(busiest: float = 1.0) -> list[Turn]:
    """Turn the event loop until it has nothing more to do; the turns that took longer than that."""
    found: list[Turn] = []
    quiet_since = time.perf_counter()
    while time.perf_counter() - quiet_since < _QUIET:
        begun, had = time.perf_counter(), time.thread_time()
        if not QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            time.sleep(0.001)
        now = time.perf_counter()
        turn = Turn(wall=1000 * (now - begun), busy=1000 * (time.thread_time() - had))
        if turn.busy > busiest:
            found.append(turn)
            quiet_since = now
    return found


def opened(navigation: Navigation, place: str) -> list[Turn]:
    """The turns that showing this place takes, beginning with the click."""
    begun, had = time.perf_counter(), time.thread_time()
    navigation.go_to(place)
    click = Turn(wall=1000 * (time.perf_counter() - begun), busy=1000 * (time.thread_time() - had))
    return [click, *turns()]


def walk(services: Services, data: Path) -> dict[str, list[Turn]]:
    """Open each place once."""
    jobs = Jobs()
    window = MainWindow()
    window.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
    window.show()
    navigation = build_navigation(services, jobs, system_clock, window, sample_resume(), data)
    navigation.view_models.evaluator.refresh()
    Warming(window, Sweeping(window))
    turns()
    found = {place: opened(navigation, place) for place in _PLACES}
    window.close()
    jobs.shutdown()
    delete(window)
    return found


def report(rounds: Sequence[dict[str, list[Turn]]], *, each_turn: bool) -> bool:
    """Print the medians; whether all of them meet the aims."""
    met = True
    print(f"{'pane':<10} {'turns':>5} {'longest busy':>13} {'longest wall':>13} {'all busy':>9}   ms")
    for place in _PLACES:
        seen = [each[place] for each in rounds]
        busy = statistics.median(max(turn.busy for turn in one) for one in seen)
        wall = statistics.median(max(turn.wall for turn in one) for one in seen)
        whole = statistics.median(sum(turn.busy for turn in one) for one in seen)
        missed = busy > _BUSY or wall > _WALL
        met = met and not missed
        count = statistics.median(len(one) for one in seen)
        print(f"{place:<10} {count:>5.0f} {busy:>13.1f} {wall:>13.1f} {whole:>9.0f}{'   MISSED' if missed else ''}")
        if each_turn:
            print("           " + " ".join(f"{turn.busy:.0f}" for turn in seen[-1]))
    return met


def _fill(data: Path, sessions: int) -> None:
    data.mkdir(parents=True)
    with open_services(data) as services:
        person = services.profiles.current().profile_id
        run(services.resumes.import_file(person, sample_resume()))
    database = Database(data)
    seed_database(database, person, made_up(sessions, 8))
    database.close()


def _round(data: Path, scale: float) -> None:
    """One round; the turns go to the standard output."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    fonts.use_bundled_font()
    theme.apply(app, "light", scale)
    with open_services(data) as services:
        found = walk(services, data)
    print(json.dumps({place: [asdict(turn) for turn in turned] for place, turned in found.items()}))


def _apart(data: Path, scale: float) -> dict[str, list[Turn]]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--one", "--keep", str(data.parent), "--scale", str(scale)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {place: [Turn(**turn) for turn in turned] for place, turned in told.items()}


def main() -> int:
    """Make the data, or take what an earlier run kept, and measure."""
    given = argparse.ArgumentParser()
    given.add_argument("--sessions", type=int, default=1000)
    given.add_argument("--rounds", type=int, default=3)
    given.add_argument("--scale", type=float, default=1.0)
    given.add_argument("--turns", action="store_true")
    given.add_argument("--keep", type=Path, help="make the data there once and leave it")
    given.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        data = (options.keep or Path(temporary)) / "data"
        if not (data / FILE_NAME).exists():
            _fill(data, options.sessions)
        if options.one:
            _round(data, options.scale)
            return 0
        rounds = [_apart(data, options.scale) for _ in range(options.rounds)]
    return 0 if report(rounds, each_turn=options.turns) else 1


if __name__ == "__main__":
    sys.exit(main())
