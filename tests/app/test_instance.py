"""A second start on the same folder hands its file to the first one; nothing that a crash left is in the way."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.app import instance
from prepwise_desktop.app.instance import FirstInstance, hand_over, name_of
from prepwise_desktop.app.open_marker import marker, set_marker

ROOT = Path(__file__).parents[2]


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[FirstInstance]:
    """The window that is open on the folder."""
    set_marker(tmp_path)
    made = FirstInstance(tmp_path, qapp)
    yield made
    made.close()
    made.deleteLater()


def second_start(folder: Path, file: Path | None) -> "subprocess.Popen[str]":
    """Another process that hands over, and says whether it was heard."""
    code = (
        "import sys; from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from prepwise_desktop.app.instance import hand_over\n"
        "app = QCoreApplication([])\n"
        "print(hand_over(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else None))\n"
    )
    given = [] if file is None else [str(file)]
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder), *given], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("name", ["ines.pdf", "Lebenslauf über Ü 履歴書.pdf", None])
def test_a_second_start_hands_its_file_over_and_is_answered(
    first: FirstInstance, tmp_path: Path, qtbot: QtBot, name: str | None
) -> None:
    file = None if name is None else tmp_path / name
    with qtbot.waitSignal(first.called, timeout=10_000) as called, second_start(tmp_path, file) as other:
        qtbot.waitUntil(lambda: other.poll() is not None, timeout=10_000)
        assert other.stdout is not None
        assert other.stdout.read().strip() == "True"
    assert called.args == [file]


def test_a_file_is_handed_over_with_its_whole_path(first: FirstInstance, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.called, timeout=10_000) as called, second_start(tmp_path, Path("README.md")) as other:
        qtbot.waitUntil(lambda: other.poll() is not None, timeout=10_000)
    assert called.args == [ROOT / "README.md"]


def test_nobody_there_is_found_out_at_once(qapp: QApplication, tmp_path: Path) -> None:
    assert not hand_over(tmp_path, None)


def test_two_folders_do_not_meet(first: FirstInstance, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert name_of(other) != name_of(tmp_path)
    assert not hand_over(other, None)


def test_one_folder_has_one_name_however_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert name_of(Path()) == name_of(tmp_path) == name_of(tmp_path / "x" / "..")


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows asks the account")
def test_two_people_on_one_folder_do_not_meet(
    first: FirstInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = name_of(tmp_path)
    # The socket is its owner's alone, whatever its name is.
    assert Path(first._server.fullServerName()).stat().st_mode & 0o077 == 0
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert name_of(tmp_path) != ours


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a file's name be no text")
def test_a_folder_whose_name_is_no_text_has_a_name_of_its_own(tmp_path: Path) -> None:
    assert name_of(tmp_path / os.fsdecode(b"r\xe9")) != name_of(tmp_path / os.fsdecode(b"r\xe8"))


def test_what_a_crash_left_is_no_obstacle(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    marker(tmp_path).touch()
    # A server that dies without closing leaves its socket behind.
    code = (
        "import os, sys; from PySide6.QtCore import QCoreApplication; from PySide6.QtNetwork import QLocalServer\n"
        "app = QCoreApplication([]); server = QLocalServer(); assert server.listen(sys.argv[1]); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, name_of(tmp_path)], check=False).returncode == 9
    assert not hand_over(tmp_path, None)
    first: FirstInstance = request.getfixturevalue("first")
    with qtbot.waitSignal(first.called, timeout=10_000), second_start(tmp_path, None) as other:
        qtbot.waitUntil(lambda: other.poll() is not None, timeout=10_000)


@pytest.mark.parametrize("said", [b"nonsense\n", b"[]\n", b"{}\n", b"\xff\xfe\n", b"null\n"])
def test_what_makes_no_sense_is_dropped(first: FirstInstance, tmp_path: Path, qtbot: QtBot, said: bytes) -> None:
    heard: list[object] = []
    first.called.connect(heard.append)
    socket = QLocalSocket()
    with qtbot.waitSignal(socket.disconnected):
        socket.connectToServer(name_of(tmp_path))
        socket.write(said)
    assert heard == []


def test_words_that_come_in_pieces_are_put_together(first: FirstInstance, tmp_path: Path, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    socket.connectToServer(name_of(tmp_path))
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.ConnectedState)
    line = json.dumps({"file": None}).encode() + b"\n"
    socket.write(line[:5])
    socket.flush()
    with qtbot.waitSignal(first.called), qtbot.waitSignal(socket.readyRead):
        socket.write(line[5:])
    assert bytes(socket.readAll().data()) == b"ok\n"
    socket.disconnectFromServer()


def test_a_listener_that_says_nothing_is_not_waited_for_for_long(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert instance._PATIENCE_MS <= 1500
    monkeypatch.setattr(instance, "_PATIENCE_MS", 20)
    deaf = QLocalServer()
    assert deaf.listen(name_of(tmp_path))
    begun = time.monotonic()
    assert not hand_over(tmp_path, None)
    assert time.monotonic() - begun < 1
    deaf.close()


def test_the_program_started_again_leaves_its_file_with_the_window_that_is_open(
    first: FirstInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "ines.pdf"
    command = [sys.executable, "-m", "prepwise_desktop", "--data", str(tmp_path), str(file)]
    with qtbot.waitSignal(first.called, timeout=10_000) as called, subprocess.Popen(command, cwd=ROOT) as other:
        qtbot.waitUntil(lambda: other.poll() is not None, timeout=10_000)
    assert called.args == [file]
    assert other.returncode == 0
    assert not (tmp_path / "prepwise.db").exists()
