"""The bundle holds what the program needs with its licences, and counts only after it proved itself."""

import json
import struct
from pathlib import Path

import pytest

from icons import MAC_TYPES, WINDOWS_SIZES, write_icons
from package import clean_environment, complaints
from shipped import is_needed, licence_files, runtime_packages

ROOT = Path(__file__).resolve().parents[2]

#: In the lock of the program because the package itself is installed with them; not part of the bundle.
ONLY_TO_INSTALL = {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}

#: Locked for Python in a browser, which is none of our systems.
ELSEWHERE = {"httpx2-jsfetch"}


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    file = tmp_path / "journey.json"
    file.write_text(json.dumps({"ok": True, "failure": None}))
    return file


def test_a_clean_run_has_nothing_against_it(journey: Path) -> None:
    assert complaints(0, "This plugin does not support propagateSizeHints()\n", journey) == []


def test_an_unexpected_line_of_errors_speaks_against_it(journey: Path) -> None:
    assert complaints(0, "QFont: no such face\n", journey) == ["QFont: no such face"]


def test_an_exit_code_speaks_against_it(journey: Path) -> None:
    assert complaints(3, "", journey) == ["It ended with exit code 3."]


def test_a_failed_journey_speaks_against_it(journey: Path) -> None:
    journey.write_text(json.dumps({"ok": False, "failure": "no score"}))
    assert complaints(0, "", journey) == ["Its journey failed: no score"]


def test_a_missing_journey_speaks_against_it(tmp_path: Path) -> None:
    assert complaints(0, "", tmp_path / "journey.json") == ["It wrote no journey.json."]


def test_the_packaged_program_is_started_without_anything_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "somewhere")
    monkeypatch.setenv("VIRTUAL_ENV", "somewhere")
    environ = clean_environment("home")
    assert not {"PYTHONPATH", "VIRTUAL_ENV", "DISPLAY"} & environ.keys()
    assert environ["HOME"] == "home"


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\opengl32sw.dll",
        "libgtk-3.so.0",
        "libpangocairo-1.0.so.0",
    ],
)
def test_what_is_never_loaded_is_left_out(path: str) -> None:
    assert not is_needed(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "libQt6Gui.so.6",
        "libglib-2.0.so.0",
        "resources/fonts/Inter-Regular.otf",
    ],
)
def test_what_is_loaded_stays(path: str) -> None:
    assert is_needed(path)


def test_the_licence_of_each_shipped_package_goes_in() -> None:
    folders = {target.rpartition("/")[2] for _, target in licence_files(ROOT)}
    assert {"Qt", "numpy", "pypdfium2", "peewee"} <= folders


def test_the_notice_names_every_shipped_package() -> None:
    notice = (ROOT / "resources" / "NOTICE").read_text(encoding="utf-8").lower().replace(".", "-")
    shipped = set(runtime_packages(ROOT)) - ONLY_TO_INSTALL - ELSEWHERE
    assert not {name for name in shipped if name not in notice}


def test_the_windows_icon_points_at_a_png_of_each_size(tmp_path: Path) -> None:
    write_icons(ROOT / "resources" / "icons", tmp_path)
    icon = (tmp_path / "PrepWise.ico").read_bytes()
    assert struct.unpack_from("<HHH", icon) == (0, 1, len(WINDOWS_SIZES))
    for index, size in enumerate(WINDOWS_SIZES):
        length, offset = struct.unpack_from("<II", icon, 6 + 16 * index + 8)
        assert icon[6 + 16 * index] == size % 256
        assert icon[offset : offset + 4] == b"\x89PNG"
        assert struct.unpack_from(">II", icon, offset + 16) == (size, size)
    assert offset + length == len(icon)


def test_the_mac_icon_holds_a_png_under_each_type(tmp_path: Path) -> None:
    write_icons(ROOT / "resources" / "icons", tmp_path)
    icon = (tmp_path / "PrepWise.icns").read_bytes()
    assert icon[:8] == b"icns" + struct.pack(">I", len(icon))
    place, found = 8, {}
    while place < len(icon):
        kind, length = struct.unpack_from(">4sI", icon, place)
        found[kind] = struct.unpack_from(">I", icon, place + 8 + 16)[0]
        place += length
    assert found == MAC_TYPES
