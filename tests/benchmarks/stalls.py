"""How long the event loop is ever held while the whole journey of --smoke goes on.

    python tests/benchmarks/stalls.py [MILLISECONDS] [--sessions COUNT]

A 5 ms timer beats in the GUI thread; how late it comes is how long a person would have waited. Stalls over MILLISECONDS
(50 unless given, the aim) are printed with the Python stack at that moment. What happens while the theme is switched
for pictures is reported apart. With --sessions a folder of so many sample sessions is walked through instead: every
pane, each theme and text size.
"""

import argparse
import faulthandler
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from prepwise_desktop.app import application
from prepwise_desktop.views import theme

_BEAT = 0.005

#: what is walked through
_PLACES = ("resume", "interview", "history", "progress", "learn", "settings", "home")


class Watch(QObject):
    """Beats in the event loop; a thread looks at the stack when a beat is late."""

    def __init__(self, limit: float, parent: QObject) -> None:
        super().__init__(parent)
        self._limit = limit
        self._main = threading.get_ident()
        self.last = time.perf_counter()
        self.dressing = False
        self.longest = {False: 0.0, True: 0.0}
        self.over: list[tuple[float, bool, str]] = []
        self._stack = ""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(int(_BEAT * 1000))
        threading.Thread(target=self._look, daemon=True).start()

    def stop(self) -> None:
        """Beat no more; the figures stay."""
        self._timer.stop()
        self.last = float("inf")

    def _on_beat(self) -> None:
        now = time.perf_counter()
        late = now - self.last - _BEAT
        self.longest[self.dressing] = max(self.longest[self.dressing], late)
        if late > self._limit:
            self.over.append((late, self.dressing, self._stack))
        self.last, self._stack, self.dressing = now, "", False

    def _look(self) -> None:
        pause = threading.Event()
        while not pause.wait(_BEAT):
            if time.perf_counter() - self.last > self._limit * 0.7:
                # No frame may be held: its painters would go on painting after their widget is done.
                self._stack = "".join(traceback.format_stack(sys._current_frames().get(self._main))[-5:])


def main() -> None:
    """Print the longest stall, and where each one over the limit was."""
    faulthandler.enable()
    parser = argparse.ArgumentParser()
    parser.add_argument("milliseconds", nargs="?", type=float, default=50)
    parser.add_argument("--sessions", type=int, default=0)
    given = parser.parse_args()
    watches = _watched(given.milliseconds / 1000)
    with tempfile.TemporaryDirectory() as folder:
        if given.sessions:
            _walk(Path(folder), given.sessions)
        else:
            from prepwise_desktop.app.smoke import run

            run(Path(folder), None)
    print(f"longest stall {1000 * max(each.longest[False] for each in watches):.0f} ms")
    print(f"longest while the theme is switched {1000 * max(each.longest[True] for each in watches):.0f} ms")
    for watch in watches:
        for late, dressing, stack in watch.over:
            print(f"{1000 * late:.0f} ms{' (theme)' if dressing else ''}\n{stack}")


def _watched(limit: float) -> list[Watch]:
    """Have every event loop of the program watched from now on."""
    watches: list[Watch] = []
    exec_, apply = application.Application.exec, theme.apply

    def watched_exec(app: QApplication) -> int:
        watch = Watch(limit, app)
        watches.append(watch)
        try:
            return exec_()
        finally:
            watch.stop()

    def noted_apply(*args: object, **kwargs: object) -> None:
        if watches:
            watches[-1].dressing = True
        apply(*args, **kwargs)  # type: ignore[arg-type]

    setattr(application.Application, "exec", watched_exec)  # noqa: B010 - a static method becomes a watched one
    theme.apply = noted_apply
    return watches


def _walk(folder: Path, sessions: int) -> None:
    """Open the window on sample sessions and go to each place, one a quarter of a second."""
    from prepwise_desktop.app.demo.fill import fill
    from prepwise_desktop.app.main import run
    from prepwise_desktop.app.opening import Opening

    settle = Opening._settle

    def settle_and_walk(self: Opening, navigation: Any) -> None:
        settle(self, navigation)
        app = self._app
        steps: list[Callable[[], object]] = [partial(navigation.go_to, place) for place in _PLACES]
        steps += [partial(theme.apply, app, look, 1.0) for look in ("dark", "light")]
        for scale in (2.0, 1.0):
            steps += [partial(theme.apply, app, "light", scale), self._window.rebuild]
        timer = QTimer(self, interval=250)
        timer.timeout.connect(lambda: steps.pop(0)() if steps else self._window.close())
        QTimer.singleShot(2000, timer.start)

    Opening._settle = settle_and_walk  # type: ignore[method-assign]
    fill(folder, sessions=sessions)
    run(folder, None)


if __name__ == "__main__":
    main()
