"""Files and texts come back understood, or refused with their reason."""

import asyncio
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import RefusalReason
from prepwise_desktop.resume_import.read import Reader
from tests.resume_import.made_pdf import Page, pdf
from tests.resume_import.reading import RESUME, refused


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """One process reads for all of them, as it does for a person; `test_reader.py` looks at how it begins and ends."""
    made = Reader()
    yield made
    made.close()


def test_a_file_comes_back_understood_with_its_bytes_and_their_hash(reader: Reader, resume: Path) -> None:
    async def test() -> None:
        told: list[float] = []
        read = await reader.read_resume(resume, told.append)
        assert read.resume.email.value == "ana.pires@example.org"
        assert (read.file_name, read.data) == ("Ana Pires.txt", resume.read_bytes())
        assert read.sha256 == hashlib.sha256(read.data).hexdigest()
        assert told == sorted(told)
        assert told

    asyncio.run(test())


def test_pasted_text_is_understood_as_a_file_is(reader: Reader) -> None:
    async def test() -> None:
        read = await reader.read_text(RESUME)
        assert read.resume.email.value == "ana.pires@example.org"
        assert read.data == RESUME.encode()

    asyncio.run(test())


def test_a_job_description_comes_back_word_for_word(reader: Reader, resume: Path) -> None:
    async def test() -> None:
        assert await reader.read_plain_text(resume) == RESUME.strip()

    asyncio.run(test())


def test_a_line_of_a_million_characters_is_a_job_description_and_no_resume(reader: Reader, tmp_path: Path) -> None:
    async def test() -> None:
        path = tmp_path / "line.txt"
        path.write_text("word " * 250_000, encoding="utf-8")
        assert len(await reader.read_plain_text(path)) == 1_249_999
        error = await refused(reader.read_resume(path))
        assert error.reason is RefusalReason.TOO_LARGE

    asyncio.run(test())


def test_a_job_description_in_pdf_comes_back_in_reading_order(reader: Reader, tmp_path: Path) -> None:
    async def test() -> None:
        path = tmp_path / "job.pdf"
        path.write_bytes(pdf(Page().text(50, 600, "You lead the bakery.").text(50, 700, "Head baker")))
        assert (await reader.read_plain_text(path)).split("\n") == ["Head baker", "You lead the bakery."]

    asyncio.run(test())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.pdf", b"", RefusalReason.EMPTY),
        ("blank.txt", b" \n ", RefusalReason.EMPTY),
        ("head.pdf", b"%PDF-1.7\n", RefusalReason.DAMAGED),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(9), RefusalReason.UNSUPPORTED),
        ("photo.pdf", b"\x89PNG\r\n\x1a\n" + bytes(9), RefusalReason.WRONG_TYPE),
        (
            "locked.docx",
            bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
            RefusalReason.ENCRYPTED,
        ),
    ],
)
def test_each_refusal_crosses_the_border_with_its_reason(
    reader: Reader, tmp_path: Path, name: str, content: bytes, reason: RefusalReason
) -> None:
    async def test() -> None:
        (tmp_path / name).write_bytes(content)
        error = await refused(reader.read_resume(tmp_path / name))
        assert (error.reason, error.file_name) == (reason, name)

    asyncio.run(test())


def test_what_cannot_be_opened_is_unreadable(reader: Reader, tmp_path: Path) -> None:
    async def test() -> None:
        for path in (tmp_path, tmp_path / "gone.pdf", tmp_path / ("x" * 300)):
            error = await refused(reader.read_resume(path))
            assert error.reason is RefusalReason.UNREADABLE

    asyncio.run(test())


def test_a_file_larger_than_the_limit_is_refused_without_being_read(reader: Reader, tmp_path: Path) -> None:
    async def test() -> None:
        path = tmp_path / "huge.pdf"
        with path.open("wb") as file:
            file.truncate(1 << 40)
        error = await refused(reader.read_resume(path))
        assert error.reason is RefusalReason.TOO_LARGE

    asyncio.run(test())


def test_a_path_longer_than_three_hundred_characters_is_opened(reader: Reader, tmp_path: Path) -> None:
    async def test() -> None:
        folder = tmp_path.joinpath(*["a folder with a long name " * 3] * 5)
        try:
            folder.mkdir(parents=True)
        except OSError:
            pytest.skip("this system knows no such long paths")
        path = folder / "Ana.txt"
        path.write_text(RESUME, encoding="utf-8")
        assert len(str(path)) > 300
        assert await reader.read_plain_text(path)

    asyncio.run(test())


def test_a_script_without_a_guard_reads_and_runs_once(tmp_path: Path, resume: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import asyncio, sys\n"
        "from prepwise_desktop.resume_import.read import Reader\n"
        "print('begun')\n"
        "reader = Reader()\n"
        "print(asyncio.run(reader.read_resume(sys.argv[1])).resume.email.value)\n"
        "reader.close()\n",
        encoding="utf-8",
    )
    command = [sys.executable, str(script), str(resume)]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout.split() == ["begun", "ana.pires@example.org"]
    assert done.stderr == ""


def test_names_in_every_script_are_opened(reader: Reader, tmp_path: Path) -> None:
    async def test() -> None:
        for name in (
            "履歴書.txt",
            "سيرة ذاتية.txt",
            "קורות חיים.txt",
            "résumé & final (2) \U0001f600.txt",
            "a" * 240 + ".txt",
        ):
            path = tmp_path / name
            path.write_text(RESUME, encoding="utf-8")
            assert (await reader.read_resume(path)).file_name == name

    asyncio.run(test())
