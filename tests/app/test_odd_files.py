"""Odd, hostile and damaged files through the whole window, read by the program's own child process."""

import importlib.util
import io
import json
import os
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import RefusalReason
from prepwise_desktop.viewmodels.resume import Stage
from tests.app.window import RESUME, OpenWindow, a_window
from tests.resume_import.reading import needs_fifo, reader_processes
from tests.views.dragging import Drag, drop, files

SHARED = Path(__file__).parents[3] / "shared" / "resumes" / "make_bad_inputs.py"

#: milliseconds that one file may take here; its own limits are tried where files are read
PATIENCE = 20_000

#: what the card says first, by what became of the file
TITLES = {
    RefusalReason.EMPTY: "This file is empty",
    RefusalReason.NO_TEXT: "no text",
    RefusalReason.ENCRYPTED: "This file is locked with a password",
    RefusalReason.DAMAGED: "This file is damaged",
    RefusalReason.WRONG_TYPE: "This file is not what its name says",
    RefusalReason.UNSUPPORTED: "PrepWise cannot read this kind of file",
    RefusalReason.TOO_LARGE: "This file is too large for a resume",
    RefusalReason.UNREADABLE: "This file cannot be opened",
    RefusalReason.TOO_SLOW: "Reading this file took too long",
}

#: of the shared bad files those that are quick to read: the whole of them is tried by `--parse`
SAMPLE = (
    *("leading-junk.pdf", "owner-password.pdf", "password.pdf", "scan.pdf", "page-loop.pdf", "zip-named.pdf"),
    *("tracked-changes.docx", "entity-bomb.docx", "path-escape.docx", "legacy-doc-named.docx", "truncated.docx"),
    *("utf16le-no-bom.txt", "nul-bytes.txt", "script.html", "encrypted.odt", "folder.pdf", "missing.pdf"),
)

PEOPLE = ("Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett")

_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def packed(names: dict[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return out.getvalue()


ODD = [
    ("empty.pdf", b"", RefusalReason.EMPTY),
    ("head.pdf", b"%PDF-1.7\n", RefusalReason.DAMAGED),
    ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(9), RefusalReason.UNSUPPORTED),
    ("photo.pdf", b"\x89PNG\r\n\x1a\n" + bytes(9), RefusalReason.WRONG_TYPE),
    (
        "locked.docx",
        bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
        RefusalReason.ENCRYPTED,
    ),
    (
        "bomb.docx",
        packed({"[Content_Types].xml": _TYPES, "word/document.xml": b" " * (30 << 20)}),
        RefusalReason.TOO_LARGE,
    ),
    ("<b>bold<b>\u202efdp.txt", b" \n ", RefusalReason.EMPTY),
]


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, reads_apart=True) as made:
        yield made
    assert reader_processes() == []


def wait_until_read(opened: OpenWindow) -> None:
    resume = opened.models.resume
    opened.qtbot.waitUntil(lambda: resume.stage is not Stage.READING, timeout=PATIENCE)


def read(opened: OpenWindow, path: Path) -> RefusalReason | None:
    """Drop a file on the window and wait for its end; the reason where it was refused, when its card was looked at."""
    drop([path], opened.pane())
    wait_until_read(opened)
    refusal = opened.models.resume.refusal
    if refusal is None:
        return None
    assert opened.says(TITLES[refusal.reason]), path.name
    assert opened.says("What you had before is still here.")
    opened.press("Back")
    return refusal.reason


def name(opened: OpenWindow) -> str:
    kept = opened.models.resume.kept
    return "" if kept is None else kept.resume.name.value


def test_each_odd_file_is_answered_by_its_sentence_and_what_was_there_stays(opened: OpenWindow) -> None:
    assert read(opened, opened.file("ines.txt")) is None
    folder = opened.folder.parent
    for file_name, content, reason in ODD:
        (folder / file_name).write_bytes(content)
        assert read(opened, folder / file_name) is reason, file_name
        assert name(opened) == "Ines Halvorsen"
    with (folder / "larger than memory.pdf").open("wb") as file:
        file.truncate(1 << 40)
    assert read(opened, folder / "larger than memory.pdf") is RefusalReason.TOO_LARGE
    assert read(opened, folder) is RefusalReason.UNREADABLE
    assert name(opened) == "Ines Halvorsen"


def test_a_file_that_vanishes_between_the_drag_and_the_reading_is_said(opened: OpenWindow) -> None:
    path = opened.file("gone.txt")
    drag = Drag(files(path), opened.pane())
    assert drag.over()
    path.unlink()
    drag.let_go()
    opened.wait_for("This file cannot be opened")
    assert opened.says("gone.txt is gone, or the system does not let PrepWise read it.")


def test_ten_files_at_once_come_one_after_the_other(opened: OpenWindow) -> None:
    drop([opened.file(f"{each}.txt", _resume_of(each)) for each in PEOPLE], opened.pane())
    for following in (*PEOPLE[1:], ""):
        wait_until_read(opened)
        assert name(opened) == f"Ines {PEOPLE[PEOPLE.index(following) - 1 if following else -1]}"
        if following:
            opened.press(f"Next: {following}.txt")
    assert opened.models.resume.others == ()


def _resume_of(each: str) -> str:
    return RESUME.replace("Ines Halvorsen", f"Ines {each}")


def test_names_in_every_script_or_in_none_and_long_paths_are_read_shown_and_kept(opened: OpenWindow) -> None:
    folder = opened.folder.parent
    names = ["履歴書", "سيرة ذاتية", "קורות חיים", "résumé (2) \U0001f469\u200d\U0001f680", "a" * 240]
    if sys.platform == "linux":
        # The system gives bytes that are no UTF-8 as lone surrogates, which neither SQLite nor Qt takes.
        names.append(os.fsdecode(b"r\xe9sum\xe9"))
    paths = [folder / f"{each}.txt" for each in names] + [_deep(folder) / "ines.txt"]
    for each, path in zip(PEOPLE, paths, strict=False):
        path.write_text(_resume_of(each), encoding="utf-8")
        opened.navigation.files.open([path])
        wait_until_read(opened)
        assert name(opened) == f"Ines {each}"
        kept = opened.services.home.look().resume_name
        assert kept is not None
        assert kept.endswith(".txt")
    opened.navigation.go_to("home")
    opened.settle()


def _deep(folder: Path) -> Path:
    """A folder whose path has more than 300 characters, where the system knows such."""
    deep = folder.joinpath(*["a folder with a long name " * 3] * 5)
    try:
        deep.mkdir(parents=True)
    except OSError:
        return folder
    return deep


def test_the_same_file_again_brings_back_what_was_put_right(opened: OpenWindow) -> None:
    path = opened.file()
    drop([path, path], opened.pane())
    wait_until_read(opened)
    opened.models.resume.correct("name", "Ines H.")
    opened.press("Next: ines.txt")
    wait_until_read(opened)
    assert name(opened) == "Ines H."
    for _ in range(2):
        drop([path], opened.pane())
    wait_until_read(opened)
    assert name(opened) == "Ines H."


@needs_fifo
def test_a_file_that_never_answers_is_let_go_within_a_tenth_of_a_second(opened: OpenWindow) -> None:
    fifo = opened.folder.parent / "never.pdf"
    os.mkfifo(fifo)
    before = set(threading.enumerate())
    drop([fifo], opened.pane())
    opened.wait_for("Reading never.pdf")
    (child,) = reader_processes()
    begun = time.perf_counter()
    opened.press("Cancel")
    assert opened.models.resume.stage is Stage.EMPTY
    opened.qtbot.waitUntil(lambda: not _lives(child))
    assert time.perf_counter() - begun < 0.1
    for thread in set(threading.enumerate()) - before:
        if thread.name != "prepwise-loop":
            thread.join(5)
            assert not thread.is_alive(), thread.name
    assert read(opened, opened.file()) is None


def _lives(process: psutil.Process) -> bool:
    return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared generator of bad files is not at hand")
def test_a_sample_of_the_shared_bad_files_has_the_outcome_expected_for_each(
    opened: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = importlib.util.spec_from_file_location("make_bad_inputs", SHARED)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    # Packing gigabytes takes seconds, and what is packed is not in the sample.
    monkeypatch.setattr(maker, "bomb_pdf", lambda _: b"")
    monkeypatch.setattr(maker, "bomb_docx", lambda _: b"")
    maker.build(str(tmp_path / "bad"), 1, small=True)
    expected = json.loads((tmp_path / "bad" / "expected.json").read_text(encoding="utf-8"))
    wrong = {}
    for file_name in SAMPLE:
        reason = read(opened, tmp_path / "bad" / file_name)
        if ("parsed" if reason is None else reason.value) not in expected[file_name]["outcome"]:
            wrong[file_name] = reason
    assert not wrong
