"""Every limit is held: by counting in our code, before what is counted costs."""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import files, limits
from prepwise_desktop.resume_import.progress import ignore
from prepwise_desktop.resume_import.read import Reader
from tests.resume_import.documents import test_docx, test_odt
from tests.resume_import.made_pdf import Page, pdf, stream_of
from tests.resume_import.reading import refused, running

WORDS = "I rolled the change back within nine minutes."

#: the same words in each format
FILES: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: pdf(Page().text(50, 700, WORDS)),
    "docx": lambda: test_docx.saved(lambda document: document.add_paragraph(WORDS)),
    "odt": lambda: test_odt.saved(f"<text:p>{WORDS}</text:p>"),
    "rtf": lambda: rb"{\rtf1\ansi %s\par}" % WORDS.encode(),
    "html": f"<!doctype html><body><p>{WORDS}</p></body>".encode,
    "md": f"# Work\n\n- {WORDS}\n".encode,
    "txt": WORDS.encode,
    "json": lambda: b'{"basics": {"name": "%s"}}' % WORDS.encode(),
}


def outcome(data: bytes, name: str) -> str:
    try:
        files.resume_of(data, name, ignore)
    except FileRefused as error:
        return error.reason
    return "parsed"


def packed(names: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("ending", FILES)
def test_a_file_with_too_many_characters_is_refused_in_each_format(
    ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = FILES[ending]()
    assert outcome(data, f"ines.{ending}") == "parsed"
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 20)
    assert outcome(data, f"ines.{ending}") == RefusalReason.TOO_LARGE


@pytest.mark.parametrize(
    ("limit", "most", "made"),
    [
        ("MAX_TEXT_BYTES", 20, FILES["txt"]),
        ("MAX_TEXT_BYTES", 20, FILES["rtf"]),
        ("MAX_BLOCKS", 3, lambda: b"one\ntwo\nthree\nfour\n"),
        ("MAX_MEMBERS", 3, FILES["docx"]),
        ("MAX_PART", 100, FILES["docx"]),
        ("MAX_UNPACKED", 1000, FILES["docx"]),
        ("MAX_PAGES", 1, lambda: pdf(Page().text(50, 700, "x"), Page().text(50, 700, "y"))),
    ],
)
def test_what_is_above_a_limit_is_refused(
    limit: str, most: int, made: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = made()
    assert outcome(data, "ines") == "parsed"
    monkeypatch.setattr(limits, limit, most)
    assert outcome(data, "ines") == RefusalReason.TOO_LARGE


def test_streams_that_are_small_each_and_too_much_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # Packed as tightly as it is, each may unpack to more than a stream may hold, and so it is counted.
    monkeypatch.setattr(limits, "MAX_STREAM", (1 << 20) + 1000)
    monkeypatch.setattr(limits, "MAX_UNPACKED", 3 << 19)
    assert outcome(stream_of(1), "ines.pdf") == RefusalReason.EMPTY
    assert outcome(stream_of(1) + stream_of(1), "ines.pdf") == RefusalReason.TOO_LARGE


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no file without an end")
def test_a_file_without_a_size_and_without_an_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_BYTES", 1000)
    with pytest.raises(FileRefused) as caught:
        files.bytes_of("/dev/zero")
    assert caught.value.reason is RefusalReason.TOO_LARGE


def test_a_file_above_the_limit_is_not_read_into_memory(tmp_path: Path) -> None:
    async def test(reader: Reader) -> None:
        path = tmp_path / "large.pdf"
        with path.open("wb") as file:
            file.truncate(400 << 20)
        assert (await refused(reader.read_resume(path))).reason is RefusalReason.TOO_LARGE
        assert reader.peak_bytes < 300 << 20

    running(test)


def test_an_entity_is_never_expanded() -> None:
    data = FILES["docx"]()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    head, body = parts["word/document.xml"].split(b"?>", 1)
    dressed = head + b'?><!DOCTYPE w [<!ENTITY e "expanded">]>' + body.replace(WORDS.encode(), b"&e; " + WORDS.encode())
    assert outcome(packed(parts), "ines.docx") == "parsed"
    assert outcome(packed(parts | {"word/document.xml": dressed}), "ines.docx") == RefusalReason.DAMAGED
