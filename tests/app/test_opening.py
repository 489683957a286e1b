"""The window stands before anything heavy is loaded, and says why when there is nothing to show."""

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from prepwise_desktop.compose import open_services
from prepwise_desktop.domain.errors import DatabaseTooNew, DataFolderInUse, DiskFull, PrepWiseError
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.messages.errors import sentence

ROOT = Path(__file__).parents[2]

HEAVY = (
    "pydantic", "numpy", "pyqtgraph", "pypdfium2", "docx", "lxml", "anthropic", "openai", "httpx2", "keyring", "fsrs",
    "peewee", "asyncio", "concurrent.futures", "logging.handlers", "PySide6.QtNetwork", "multiprocessing",
    "prepwise_desktop.app.view_models", "prepwise_desktop.services.archive", "prepwise_desktop.services.progress",
    "prepwise_desktop.services.providers", "prepwise_desktop.services.reviews", "prepwise_desktop.domain.providers",
    "prepwise_desktop.domain.progress.report", "prepwise_desktop.domain.learning", "prepwise_desktop.viewmodels.resume",
)  # fmt: skip

#: runs the program until `when` is met, then tells what `tell` gives, and quits
_PROGRAM = """
import builtins, json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from prepwise_desktop.app import main
from prepwise_desktop.app.opening import Opening

def tell(**facts):
    print(json.dumps(facts), flush=True)

class Watched(Opening):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            tell(painted=[name for name in {heavy!r} if name in sys.modules])
        return super().eventFilter(watched, event)

    def _paint_home(self):
        super()._paint_home()
        from prepwise_desktop.views import theme
        tell(filled=[name for name in {heavy!r} if name in sys.modules], place=self._window.frame.rail.selected(),
             dark=theme.is_dark(), scale=theme.current().scale,
             plain=builtins.__import__ is builtins.__orig_import__)
        self.first_places = places(self._window)
        if {click}:
            click(self._window.frame.panes.currentWidget())

    def _settle(self, navigation):
        tell(moved=self.first_places != places(self._window), came_to=navigation.place())
        super()._settle(navigation)
        {filled}

    def _look_after(self, navigation):
        super()._look_after(navigation)
        tell(looks_after=True)

    def _give_up(self, error):
        QTimer.singleShot(0, close_box)
        super()._give_up(error)

def places(window):
    return [each.geometry().getRect() for each in window.frame.panes.widget(0).findChildren(QWidget)]

def click(home):
    from prepwise_desktop.views.parts.buttons import LinkButton
    link = home.findChild(LinkButton)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        at, left = QPointF(2, 2), Qt.MouseButton.LeftButton
        spot = QMouseEvent(kind, at, link.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.postEvent(link, spot)

def move(window):
    at, none = QPointF(9, 9), Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.postEvent(window.windowHandle(), moved)

def close_box():
    box = QApplication.activeModalWidget()
    if isinstance(box, QDialog):
        tell(box=box.windowTitle())
        box.reject()
    else:
        QTimer.singleShot(10, close_box)

main.Opening = Watched
sys.exit(main.run(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else None))
"""


def program(
    folder: Path, *file: Path, filled: str = "self._window.close()", click: bool = False
) -> tuple[list[dict[str, object]], int, str]:
    """What the program told, its exit code, and its standard error; it is closed as soon as Home is filled.

    With `click` a click on Home's link to add a key waits from the moment on at which Home is painted.
    """
    code = _PROGRAM.format(heavy=HEAVY, filled=filled, click=click)
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder), *map(str, file)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=60,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode, done.stderr


@dataclass(frozen=True, slots=True)
class Ran:
    """A start of the program that was closed when Home was filled, for several tests to look at."""

    folder: Path
    told: list[dict[str, object]]
    code: int
    errors: str


@pytest.fixture(scope="module")
def chosen_start(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Where somebody chose dark colours, large text and a provider, in a folder whose name is no text."""
    folder = tmp_path_factory.mktemp("chosen") / (os.fsdecode(b"r\xe9sum\xe9") if sys.platform == "linux" else "data")
    with open_services(folder) as services:
        services.preferences.set(APPEARANCE, "dark")
        services.preferences.set(TEXT_SIZE, 150)
        choice = services.providers.default_choice(Vendor.ANTHROPIC)
        services.providers.agree(services.providers.host(choice))
        services.providers.choose(choice)
    return Ran(folder, *program(folder, click=True))


_SECRET = "Zanzibarquux"

#: tells what Home looks like, and types
_LOOK_AND_TYPE = f"""picture = self._window.frame.panes.currentWidget().grab().toImage()
        seen = {{picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}}
        tell(colours="many" if len(seen) > 20 else len(seen))
        navigation.view_models.resume.open()
        navigation.view_models.resume.change_target(role="{_SECRET}")
        self._window.close()"""


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Where there is no folder yet; somebody looks at Home and types."""
    folder = tmp_path_factory.mktemp("first") / "data"
    return Ran(folder, *program(folder, filled=_LOOK_AND_TYPE))


def test_nothing_heavy_is_loaded_before_home_is_filled_nor_behind_it_before_somebody_acts(tmp_path: Path) -> None:
    # The first start of all keeps the rubric, for which it needs Peewee.
    with open_services(tmp_path / "data"):
        pass
    told, code, errors = program(
        tmp_path / "data",
        filled="tell(behind=[each for each in ('peewee', 'asyncio', 'pydantic') if each in sys.modules]); "
        "navigation.wired.connect(self._window.close, Qt.ConnectionType.QueuedConnection); move(self._window)",
    )
    assert told[0] == {"painted": []}
    assert told[1]["filled"] == []
    assert (told[1]["place"], code) == ("home", 0), errors
    # PySide's own way to load a module would read the source of each, and meet half loaded ones.
    assert told[1]["plain"]
    assert told[2:] == [{"moved": False, "came_to": "home"}, {"behind": []}, {"looks_after": True}]


def test_a_disk_that_takes_nothing_is_told_at_the_foot_wherever_it_is_met(tmp_path: Path) -> None:
    told, code, errors = program(
        tmp_path / "data",
        filled="from prepwise_desktop.domain.errors import DiskFull; "
        "said = self._window.tell; "
        "self._window.tell = lambda words: (said(words), tell(said=words), self._window.close()); "
        "fail = lambda: exec('raise fault', dict(fault=DiskFull('no room'))); "
        "QTimer.singleShot(0, fail)",
    )
    assert told[-1] == {"said": sentence(DiskFull("no room"))}, errors
    assert code == 0


def test_a_click_that_waits_while_home_is_painted_is_heard(chosen_start: Ran) -> None:
    assert (chosen_start.told[2]["came_to"], chosen_start.code) == ("settings", 0), chosen_start.errors


def test_a_provider_that_is_chosen_costs_the_start_nothing(chosen_start: Ran) -> None:
    assert chosen_start.told[0] == {"painted": []}
    assert chosen_start.told[1]["filled"] == []
    assert chosen_start.code == 0, chosen_start.errors


def test_what_was_chosen_dresses_the_first_picture_also_where_the_folder_s_name_is_no_text(chosen_start: Ran) -> None:
    home = chosen_start.told[1]
    assert (home["dark"], home["scale"], chosen_start.code) == (True, 1.5, 0), chosen_start.errors
    assert list(chosen_start.folder.parent.iterdir()) == [chosen_start.folder]


def test_a_file_on_the_command_line_is_imported(tmp_path: Path) -> None:
    resume = tmp_path / "ines.txt"
    resume.write_text("Ines Halvorsen\nBackend Engineer\nines@example.com\n", encoding="utf-8")
    told, code, errors = program(
        tmp_path / "data",
        resume,
        filled="navigation.view_models.resume.resume_imported.connect("
        "lambda: (tell(name=navigation.view_models.resume.kept.resume.name.value), self._window.close()))",
    )
    assert told[-1] == {"name": "Ines Halvorsen"}, errors
    assert code == 0


def too_new(folder: Path) -> None:
    with open_services(folder):
        pass
    connection = sqlite3.connect(folder / "prepwise.db")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


def test_a_newer_database_is_said_with_status_one_and_left_alone(tmp_path: Path) -> None:
    too_new(tmp_path)
    before = (tmp_path / "prepwise.db").read_bytes()
    expect_refusal(tmp_path, DatabaseTooNew(9999, 1))
    assert (tmp_path / "prepwise.db").read_bytes() == before


def test_a_folder_in_use_by_a_script_is_said_with_status_one(tmp_path: Path) -> None:
    with open_services(tmp_path):
        expect_refusal(tmp_path, DataFolderInUse(str(tmp_path)))


def expect_refusal(folder: Path, error: PrepWiseError) -> None:
    told, code, errors = program(folder)
    assert list(told[-1]) == ["box"]
    assert told[-1]["box"]
    assert sentence(error) in errors
    assert "Traceback" not in errors
    assert code == 1


def test_what_a_native_crash_left_is_offered_and_the_place_on_the_screen_is_kept(tmp_path: Path) -> None:
    logs = tmp_path / "data" / "logs"
    logs.mkdir(parents=True)
    (logs / "native.txt").write_text("Fatal Python error: Aborted\n", encoding="utf-8")
    told, _, _ = program(tmp_path / "data", filled="close_box(); self._window.close()")
    assert [each["box"] for each in told if "box" in each] == ["PrepWise ended by itself the last time"]
    ini = (tmp_path / "data" / "window.ini").read_text(encoding="utf-8")
    assert [line.split("=")[0] for line in ini.splitlines() if "=" in line] == ["geometry"]
    assert not (tmp_path / "data" / "window.open").exists()


def test_the_very_first_start_comes_to_a_home_that_is_drawn(first_start: Ran) -> None:
    painted, filled, settled, drawn = first_start.told[:4]
    assert (list(painted), filled["place"], settled["came_to"]) == (["painted"], "home", "home"), first_start.errors
    assert drawn["colours"] == "many"
    assert (first_start.code, "Traceback" in first_start.errors) == (0, False)


def test_what_is_typed_is_in_no_log(first_start: Ran) -> None:
    assert _SECRET not in first_start.errors
    for log in (first_start.folder / "logs").iterdir():
        assert _SECRET not in log.read_text(encoding="utf-8", errors="replace")
