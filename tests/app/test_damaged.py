"""A start that cannot open its data: what is said, what is offered, and how it goes on."""

import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop import paths
from prepwise_desktop.app import instance, other_owner
from prepwise_desktop.app.early_errors import EarlyErrors
from prepwise_desktop.app.open_marker import marker, set_marker
from prepwise_desktop.app.opening import Opening
from prepwise_desktop.compose import open_services
from prepwise_desktop.storage.database import FILE_NAME
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.navigation import Navigation
from prepwise_desktop.views.parts.ask_dialog import AskDialog
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.text_label import TextLabel
from prepwise_desktop.work import run
from tests.made import MadeClock
from tests.real_disk import a_disk

NAME = "Ines Halvorsen"


@dataclass(slots=True)
class Start:
    """A start of the program on a folder."""

    window: MainWindow
    opening: Opening
    left: list[bool]
    qtbot: QtBot

    def dialog(self) -> AskDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, AskDialog)
        return found

    def words(self) -> str:
        return "\n".join(label.text() for label in self.dialog().findChildren(TextLabel))

    def buttons(self) -> list[str]:
        return [each.text() for each in self.dialog().findChildren(QAbstractButton)]

    def press(self, words: str) -> None:
        (button,) = [each for each in self.dialog().findChildren(QAbstractButton) if each.text() == words]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def is_filled(self) -> bool:
        return bool(self.window.findChildren(Navigation))

    def wait_until_filled(self) -> None:
        self.qtbot.waitUntil(self.is_filled)

    def profile(self) -> str:
        (navigation,) = self.window.findChildren(Navigation)
        state = navigation.view_models.home.state
        assert state is not None
        return state.profile.name


@pytest.fixture
def start(themed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Start]]:
    """Starts made by `begin`, closed at the end."""
    monkeypatch.setattr(Opening, "_settle", lambda self, navigation: None)
    made: list[Start] = []
    yield made
    for each in made:
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
        each.opening._open_until_exit.close()
        delete(each.window)


def begin(
    starts: list[Start],
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int] = (1180, 760),
    until: Callable[[Start], bool] | None = None,
) -> Start:
    app = QApplication.instance()
    window = MainWindow()
    window.resize(*size)
    left: list[bool] = []
    closing = ExitStack()
    errors = EarlyErrors(paths.logs(folder))
    # In the program the end of the process takes it.
    closing.callback(lambda: delete(errors.crashes()))
    closing.enter_context(errors)
    opening = Opening(app, window, folder, None, closing, errors)  # type: ignore[arg-type]
    monkeypatch.setattr(opening, "_leave", lambda: left.append(True))
    made = Start(window, opening, left, qtbot)
    starts.append(made)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    met = until or (lambda start: start.is_filled() or QApplication.activeModalWidget() is not None)
    qtbot.waitUntil(lambda: met(made), timeout=10_000)
    return made


def fill(folder: Path, *, backup: bool) -> None:
    """A folder in which somebody has been."""
    with open_services(folder, clock=MadeClock()) as services:
        services.profiles.rename(services.profiles.current().profile_id, NAME)
        if backup:
            run(services.archive.backup())


def spoil(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"what once was a database" * 999)


def spoil_table(folder: Path, table: str) -> None:
    """It opens, but a first read fails."""
    connection = sqlite3.connect(folder / FILE_NAME)
    ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
    connection.close()
    with (folder / FILE_NAME).open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_damaged_file_offers_the_backups_with_their_dates_and_goes_on_with_the_chosen_one(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, backup=True)
    spoil(folder)
    begun = begin(start, folder, qtbot, monkeypatch)
    assert "The file with your sessions is damaged" in begun.words()
    assert begun.dialog().findChildren(Combo)[0].currentText().startswith("Tuesday 10 November at ")
    begun.press("Go back to it")
    begun.wait_until_filled()
    assert begun.profile() == NAME
    assert len(list(folder.glob("prepwise-aside-*.db"))) == 1
    assert not begun.left


@pytest.mark.parametrize("table", ["profile", "session"])
def test_damage_that_the_first_reads_meet_is_treated_alike(
    start: list[Start], folder: Path, table: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, backup=True)
    spoil_table(folder, table)
    begun = begin(start, folder, qtbot, monkeypatch)
    begun.press("Go back to it")
    begun.wait_until_filled()
    assert begun.profile() == NAME
    assert begun.window.frame.panes.count() == 1


def test_without_a_backup_one_can_start_empty_and_the_damaged_file_is_kept(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, backup=False)
    spoil(folder)
    begun = begin(start, folder, qtbot, monkeypatch)
    assert begun.buttons() == ["Quit", "Start empty"]
    begun.press("Start empty")
    begun.wait_until_filled()
    assert begun.profile() == ""
    (aside,) = folder.glob("prepwise-aside-*.db")
    assert aside.read_bytes().startswith(b"what once was a database")


def test_a_backup_that_is_damaged_too_leaves_the_choice(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, backup=True)
    spoil(folder)
    (backup,) = (folder / "backups").iterdir()
    backup.write_bytes(b"no database either" * 999)
    begun = begin(start, folder, qtbot, monkeypatch)
    first = begun.dialog()
    begun.press("Go back to it")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() not in (None, first))
    begun.press("Start empty")
    begun.wait_until_filled()


@pytest.mark.parametrize("leave", ["Quit", "Escape"])
def test_leaving_changes_nothing(
    start: list[Start], folder: Path, leave: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, backup=True)
    spoil(folder)
    before = (folder / FILE_NAME).read_bytes()
    begun = begin(start, folder, qtbot, monkeypatch)
    if leave == "Quit":
        begun.press("Quit")
    else:
        QTest.keyClick(begun.dialog(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: begun.left == [True])
    assert (folder / FILE_NAME).read_bytes() == before


def test_a_folder_in_use_can_be_tried_again_when_the_other_one_has_closed(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_owner, "BRIEFLY", 0.0)
    with open_services(folder):
        begun = begin(start, folder, qtbot, monkeypatch)
        assert "already open with this data" in begun.words()
        first = begun.dialog()
        begun.press("Try again")
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() not in (None, first))
    begun.press("Try again")
    begun.wait_until_filled()


def test_a_window_that_is_still_opening_is_waited_for_and_gets_the_file(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[bool] = []
    monkeypatch.setattr(other_owner, "_LOOK_MS", 5)

    def answers_the_second_time(*_: object) -> bool:
        heard.append(marker(folder).exists())
        return len(heard) == 2

    monkeypatch.setattr(instance, "hand_over", answers_the_second_time)
    with open_services(folder):
        # Two starts at the same moment: the first one's word comes after this one was refused.
        QTimer.singleShot(40, lambda: set_marker(folder))
        begun = begin(start, folder, qtbot, monkeypatch, until=lambda made: len(heard) == 2)
        qtbot.waitUntil(lambda: not begun.window.isVisible())
    assert (heard, begun.opening.exit_code) == ([True, True], 0)
    assert QApplication.activeModalWidget() is None


def test_a_start_right_after_the_end_of_the_last_goes_on(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_owner, "_LOOK_MS", 5)
    with ExitStack() as last:
        last.enter_context(open_services(folder))
        QTimer.singleShot(30, last.close)
        begin(start, folder, qtbot, monkeypatch).wait_until_filled()
    assert marker(folder).exists()
    start[0].opening._open_until_exit.close()
    assert not marker(folder).exists()


def test_a_newer_files_only_way_on_is_to_quit(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, backup=False)
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    begun = begin(start, folder, qtbot, monkeypatch)
    assert "newer version" in begun.words()
    assert begun.buttons() == ["Quit"]
    # The loop that waits for the person would otherwise not notice Ctrl+C.
    assert signal.getsignal(signal.SIGINT) is not signal.default_int_handler


def test_a_full_disk_at_the_start_can_be_tried_again(
    start: list[Start], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_disk(tmp_path / "disk") as disk:
        fill(disk.folder, backup=False)
        disk.fill()
        begun = begin(start, disk.folder, qtbot, monkeypatch)
        assert "The disk is full" in begun.words()
        assert "What you typed" not in begun.words()
        disk.free()
        begun.press("Try again")
        begun.wait_until_filled()
        assert begun.profile() == NAME


def test_a_read_only_disk_at_the_start_can_be_tried_again(
    start: list[Start],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with a_disk(tmp_path / "disk") as disk:
        fill(disk.folder, backup=False)
        disk.make_read_only()
        begun = begin(start, disk.folder, qtbot, monkeypatch)
        told = capsys.readouterr().err
        for said in (begun.words(), told):
            assert "may not write to its data folder" in said
            assert "Nothing was changed" in said
            assert str(disk.folder) in said
        disk.make_writable()
        begun.press("Try again")
        begun.wait_until_filled()


def test_a_database_held_by_another_program_at_the_start_can_be_tried_again(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, backup=False)
    other = sqlite3.connect(folder / FILE_NAME)
    other.execute("BEGIN EXCLUSIVE")
    begun = begin(start, folder, qtbot, monkeypatch)
    assert "Another program holds your data" in begun.words()
    other.rollback()
    other.close()
    begun.press("Try again")
    begun.wait_until_filled()
