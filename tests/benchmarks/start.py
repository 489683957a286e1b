"""How long the start takes and what it holds, as ratios to a bare window of the same Python and Qt, run by run in turn.

    python tests/benchmarks/start.py [RUNS]

`painted` is the first paint of the window, `filled` the first paint of Home, in a folder where nothing was done yet.
Aims: 1.5 and 2.0. `memory` is what the process holds a second and a half after that, when somebody has only looked:
the window listens for second starts and writes its log, and what stands behind Home waits for a first act. Aim: 1.5.
`warmed` is what it holds when the pointer has moved and everything that is loaded ahead is there: view-models, the jobs
of housekeeping, pydantic with its readers and the modules of all panes. Where sessions wait to be looked after, this
comes without an act of the person. `quit` is the time from closing the window to the end of the process, while a step
is stuck that does not listen. Aim: under 300 ms.

Each run is a process of its own; a ratio is the median of those of neighbouring runs, so that a drifting machine does
not matter. Without compiled files beside the sources the figures are those of a first start.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

#: milliseconds after the first picture of Home, or of the bare window, at which the memory is looked at
_LATER_MS = 1500

#: milliseconds after the pointer's first move in which all that is loaded ahead has come
_WARM_MS = 2500

_TELL = """
import json, sys, time
from PySide6.QtCore import QTimer
told = {}
def tell(name):
    told.setdefault(name, time.monotonic())
def look(name='memory'):
    pages = [line for line in open('/proc/self/status') if line.startswith('VmRSS')] if sys.platform == 'linux' else []
    told[name] = int(pages[0].split()[1]) / 1024 if pages else float('nan')
"""

_BARE = f"""{_TELL}
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        if not told:
            tell('painted')
            QTimer.singleShot({_LATER_MS}, leave)
def leave():
    look()
    tell('left')
    app.quit()
app = QApplication(sys.argv)
window = Window()
window.resize(1120, 760)
window.setCentralWidget(QLabel("bare"))
window.show()
app.exec()
print(json.dumps(told), flush=True)
"""

_OURS = f"""{_TELL}
import threading
from prepwise_desktop.__main__ import main
from prepwise_desktop.app import plain_import
restore = plain_import.restore_plain_import
def watch():
    # What the program does before its own modules load comes first here too.
    restore()
    plain_import.restore_plain_import = restore
    from prepwise_desktop.app.opening import Opening
    from prepwise_desktop.views.window_frame import MainFrame
    painted, home = MainFrame.paintEvent, Opening._paint_home
    def paint(self, event):
        painted(self, event)
        tell('painted')
    def paint_home(self):
        home(self)
        tell('filled')
        on_filled(self)
    MainFrame.paintEvent = paint
    Opening._paint_home = paint_home
plain_import.restore_plain_import = watch
def on_filled(self):
    QTimer.singleShot({_LATER_MS}, lambda: move(self._window, self))
def move(window, opening):
    look()
    from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    at, none = QPointF(9, 9), Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(window.windowHandle(), event)
    QTimer.singleShot({_WARM_MS}, lambda: leave(window, opening._jobs))
def leave(window, jobs):
    look('warmed')
    from prepwise_desktop.work import slow, work
    async def stuck():
        threading.Event().wait()
    @work
    def never():
        yield from slow(stuck)
    jobs.start(never())
    tell('left')
    window.close()
sys.argv[1:] = ['--data', sys.argv[1]]
main()
print(json.dumps(told), flush=True)
"""


def measure(program: str, folder: str) -> dict[str, float]:
    """Seconds from the start of the process to each event that the program tells, `quit`, and MiB of `memory`."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, folder], capture_output=True, text=True, check=True, env=_environment()
    )
    ended = time.monotonic()
    told = json.loads(done.stdout.splitlines()[-1])
    left = told.pop("left")
    held = {name: told.pop(name) for name in ("memory", "warmed") if name in told}
    return {name: at - begun for name, at in told.items()} | held | {"quit": ended - left}


def _environment() -> dict[str, str]:
    root = str(Path(__file__).resolve().parents[2])
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": root}


def main() -> None:
    """Print medians and the ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        measure(_OURS, folder)
        pairs = [(measure(_BARE, folder), measure(_OURS, folder)) for _ in range(runs)]
    bare = {name: statistics.median(each[name] for each, _ in pairs) for name in ("painted", "memory", "quit")}
    print(f"bare window painted   {1000 * bare['painted']:6.0f} ms")
    for name in ("painted", "filled"):
        ours = statistics.median(each[name] for _, each in pairs)
        ratio = statistics.median(each[name] / floor["painted"] for floor, each in pairs)
        print(f"PrepWise {name:<12} {1000 * ours:6.0f} ms   {ratio:.2f} times the bare window")
    for name in ("memory", "warmed"):
        held = statistics.median(each[name] for _, each in pairs)
        print(f"PrepWise {name:<12} {held:6.0f} MiB  {held / bare['memory']:.2f} times the bare window")
    longest = max(each["quit"] for _, each in pairs)
    print(f"PrepWise quit         {1000 * longest:6.0f} ms at most, bare window {1000 * bare['quit']:.0f} ms")


if __name__ == "__main__":
    main()
