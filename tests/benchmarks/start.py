"""How long the start takes, as a ratio to a bare window of the same Python and Qt, run by run in turn.

    python tests/benchmarks/start.py [RUNS]

`painted` is the first paint of the window, `filled` the first paint of Home. Aims: 1.5 and 2.0. Each run is a
process of its own; the figure is the median of the ratios of neighbouring runs, so that a drifting machine does not
matter.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print('{"painted": %f}' % time.monotonic(), flush=True)
        app.quit()
app = QApplication(sys.argv)
window = Window()
window.resize(1120, 760)
window.setCentralWidget(QLabel("bare"))
window.show()
app.exec()
"""

_OURS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from prepwise_desktop.app.main import run
from prepwise_desktop.views import window_frame
painted = window_frame.MainFrame.paintEvent
first = []
def paint(self, event):
    painted(self, event)
    if not first:
        first.append(time.monotonic())
        QTimer.singleShot(0, look)
def look():
    shown = [each for each in QApplication.allWidgets() if type(each).__name__ == "HomePane" and each.isVisible()]
    if shown:
        shown[0].grab()
        print('{"painted": %f, "filled": %f}' % (first[0], time.monotonic()), flush=True)
        QApplication.activeWindow().close() if QApplication.activeWindow() else QApplication.quit()
    else:
        QTimer.singleShot(1, look)
window_frame.MainFrame.paintEvent = paint
run(Path(sys.argv[1]), None)
"""


def measure(program: str, folder: str) -> dict[str, float]:
    """Seconds from the start of the process to each event that the program prints."""
    begun = _now()
    done = subprocess.run(
        [sys.executable, "-c", program, folder], capture_output=True, text=True, check=True, env=_environment()
    )
    found = json.loads(done.stdout.splitlines()[0])
    return {name: at - begun for name, at in found.items()}


def _now() -> float:
    import time

    return time.monotonic()


def _environment() -> dict[str, str]:
    root = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root}


def main() -> None:
    """Print medians in milliseconds and the ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        measure(_OURS, folder)
        pairs = [(measure(_BARE, folder), measure(_OURS, folder)) for _ in range(runs)]
    bare = statistics.median(each["painted"] for each, _ in pairs)
    print(f"bare window painted   {1000 * bare:6.0f} ms")
    for name in ("painted", "filled"):
        ours = statistics.median(each[name] for _, each in pairs)
        ratio = statistics.median(each[name] / floor["painted"] for floor, each in pairs)
        print(f"PrepWise {name:<12} {1000 * ours:6.0f} ms   {ratio:.2f} times the bare window")


if __name__ == "__main__":
    main()
