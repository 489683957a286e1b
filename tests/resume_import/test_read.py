"""Files are read in a process that can be killed at any time, and that nothing outlives."""

import asyncio
import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.read import Reader
from prepwise_desktop.work import in_thread
from tests.resume_import.made_pdf import Page, pdf

RESUME = """Ana Pires
Baker
ana.pires@example.org | +351 21 555 0144

Work experience

Forno Novo
Head baker
Mar 2019 - Present
- Led a team of six bakers.
"""

needs_fifo = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


def running(test: Callable[[Reader], Coroutine[Any, Any, None]]) -> None:
    """Run a test with a reader of its own, and see that nothing of it is left."""
    before = set(threading.enumerate())

    async def body() -> None:
        async with a_reader() as reader:
            await test(reader)

    asyncio.run(body())
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive()
    assert reader_processes() == []


@asynccontextmanager
async def a_reader() -> AsyncIterator[Reader]:
    reader = Reader()
    try:
        yield reader
    finally:
        reader.close()


def reader_processes() -> list[psutil.Process]:
    """The living children that read files; multiprocessing's own tracker is none."""
    found = []
    for child in psutil.Process().children():
        with contextlib.suppress(psutil.Error):
            if child.status() != psutil.STATUS_ZOMBIE and "spawn_main" in " ".join(child.cmdline()):
                found.append(child)
    return found


async def refused(reading: Awaitable[object]) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        await reading
    return caught.value


async def ended(process: psutil.Process) -> None:
    """Come back when the process is dead; its parent alone may ask how it died."""
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        await asyncio.sleep(0)


async def opened(fifo: Path) -> int:
    """A descriptor of the pipe's writing end, once the reader process has opened the other."""
    return await in_thread(os.open, str(fifo), os.O_WRONLY)


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "Ana Pires.txt"
    path.write_text(RESUME, encoding="utf-8")
    return path


@pytest.fixture
def fifo(tmp_path: Path) -> Path:
    path = tmp_path / "never.pdf"
    os.mkfifo(path)
    return path


def test_a_file_comes_back_understood_with_its_bytes_and_their_hash(resume: Path) -> None:
    async def test(reader: Reader) -> None:
        told: list[float] = []
        read = await reader.read_resume(resume, told.append)
        assert read.resume.email.value == "ana.pires@example.org"
        assert (read.file_name, read.data) == ("Ana Pires.txt", resume.read_bytes())
        assert read.sha256 == hashlib.sha256(read.data).hexdigest()
        assert told == sorted(told)
        assert told

    running(test)


def test_pasted_text_is_understood_as_a_file_is() -> None:
    async def test(reader: Reader) -> None:
        read = await reader.read_text(RESUME)
        assert read.resume.email.value == "ana.pires@example.org"
        assert read.data == RESUME.encode()

    running(test)


def test_a_job_description_comes_back_word_for_word(resume: Path) -> None:
    async def test(reader: Reader) -> None:
        assert await reader.read_plain_text(resume) == RESUME.strip()

    running(test)


def test_a_line_of_a_million_characters_is_a_job_description_and_no_resume(tmp_path: Path) -> None:
    async def test(reader: Reader) -> None:
        path = tmp_path / "line.txt"
        path.write_text("word " * 250_000, encoding="utf-8")
        assert len(await reader.read_plain_text(path)) == 1_249_999
        error = await refused(reader.read_resume(path))
        assert error.reason is RefusalReason.TOO_LARGE

    running(test)


def test_a_job_description_in_pdf_comes_back_in_reading_order(tmp_path: Path) -> None:
    async def test(reader: Reader) -> None:
        path = tmp_path / "job.pdf"
        path.write_bytes(pdf(Page().text(50, 600, "You lead the bakery.").text(50, 700, "Head baker")))
        assert (await reader.read_plain_text(path)).split("\n") == ["Head baker", "You lead the bakery."]

    running(test)


def test_the_process_is_kept_for_the_next_file(resume: Path) -> None:
    async def test(reader: Reader) -> None:
        await reader.read_plain_text(resume)
        (first,) = reader_processes()
        await reader.read_plain_text(resume)
        assert [process.pid for process in reader_processes()] == [first.pid]

    running(test)


def test_a_process_that_left_meanwhile_is_replaced(resume: Path) -> None:
    async def test(reader: Reader) -> None:
        await reader.read_plain_text(resume)
        (first,) = reader_processes()
        first.kill()
        await ended(first)
        assert await reader.read_plain_text(resume)

    running(test)


def test_a_process_that_has_grown_is_replaced(resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "KEEP_RESIDENT", 1)

    async def test(reader: Reader) -> None:
        await reader.read_plain_text(resume)
        assert reader_processes() == []

    running(test)


def test_two_files_at_once_are_both_read(resume: Path) -> None:
    async def test(reader: Reader) -> None:
        first, second = await asyncio.gather(reader.read_plain_text(resume), reader.read_plain_text(resume))
        assert first == second
        assert len(reader_processes()) == 1

    running(test)


@needs_fifo
def test_cancelling_kills_the_process_at_once(fifo: Path) -> None:
    async def test(reader: Reader) -> None:
        reading = asyncio.create_task(reader.read_resume(fifo))
        end = await opened(fifo)
        (process,) = reader_processes()
        begun = time.perf_counter()
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        await ended(process)
        assert time.perf_counter() - begun < 0.1
        os.close(end)

    running(test)


@needs_fifo
def test_cancelling_before_the_process_is_there_leaves_none(fifo: Path) -> None:
    async def test(reader: Reader) -> None:
        reading = asyncio.create_task(reader.read_resume(fifo))
        await asyncio.sleep(0)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading

    running(test)


@needs_fifo
def test_the_loop_stays_free_while_a_file_is_read(fifo: Path) -> None:
    async def test(reader: Reader) -> None:
        reading = asyncio.create_task(reader.read_plain_text(fifo))
        end = await opened(fifo)
        turns = 0
        os.write(end, b"hello there")
        os.close(end)
        while not reading.done():
            turns += 1
            await asyncio.sleep(0)
        assert await reading == "hello there"
        assert turns > 1

    running(test)


@needs_fifo
def test_a_reader_that_waits_too_long_is_killed_and_says_so(fifo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_WAIT", 0.1)

    async def test(reader: Reader) -> None:
        error = await refused(reader.read_resume(fifo))
        assert (error.reason, error.file_name) == (RefusalReason.TOO_SLOW, "never.pdf")

    running(test)


def test_a_reader_that_computes_too_long_is_killed_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SECONDS", 0.05)

    async def test(reader: Reader) -> None:
        path = tmp_path / "long.txt"
        path.write_text("WORK EXPERIENCE\n" * 10_000, encoding="utf-8")
        error = await refused(reader.read_resume(path))
        assert error.reason is RefusalReason.TOO_SLOW

    running(test)


@needs_fifo
def test_a_reader_that_takes_too_much_memory_is_killed_and_says_so(fifo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RESIDENT", 1)

    async def test(reader: Reader) -> None:
        error = await refused(reader.read_resume(fifo))
        assert error.reason is RefusalReason.TOO_LARGE

    running(test)


@needs_fifo
@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be made to crash by a signal here")
def test_a_crash_of_the_process_is_a_damaged_file(fifo: Path) -> None:
    async def test(reader: Reader) -> None:
        reading = asyncio.create_task(reader.read_resume(fifo))
        end = await opened(fifo)
        (process,) = reader_processes()
        process.send_signal(signal.SIGSEGV)
        error = await refused(reading)
        assert error.reason is RefusalReason.DAMAGED
        os.close(end)

    running(test)


@needs_fifo
def test_closing_ends_what_is_under_way(fifo: Path) -> None:
    async def test(reader: Reader) -> None:
        reading = asyncio.create_task(reader.read_resume(fifo))
        end = await opened(fifo)
        reader.close()
        await refused(reading)
        os.close(end)

    running(test)


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
    tmp_path: Path, name: str, content: bytes, reason: RefusalReason
) -> None:
    async def test(reader: Reader) -> None:
        (tmp_path / name).write_bytes(content)
        error = await refused(reader.read_resume(tmp_path / name))
        assert (error.reason, error.file_name) == (reason, name)

    running(test)


def test_what_cannot_be_opened_is_unreadable(tmp_path: Path) -> None:
    async def test(reader: Reader) -> None:
        for path in (tmp_path, tmp_path / "gone.pdf", tmp_path / ("x" * 300)):
            error = await refused(reader.read_resume(path))
            assert error.reason is RefusalReason.UNREADABLE

    running(test)


def test_a_file_larger_than_the_limit_is_refused_without_being_read(tmp_path: Path) -> None:
    async def test(reader: Reader) -> None:
        path = tmp_path / "huge.pdf"
        with path.open("wb") as file:
            file.truncate(1 << 40)
        error = await refused(reader.read_resume(path))
        assert error.reason is RefusalReason.TOO_LARGE

    running(test)


def test_a_path_longer_than_three_hundred_characters_is_opened(tmp_path: Path) -> None:
    async def test(reader: Reader) -> None:
        folder = tmp_path.joinpath(*["a folder with a long name " * 3] * 5)
        try:
            folder.mkdir(parents=True)
        except OSError:
            pytest.skip("this system knows no such long paths")
        path = folder / "Ana.txt"
        path.write_text(RESUME, encoding="utf-8")
        assert len(str(path)) > 300
        assert await reader.read_plain_text(path)

    running(test)


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


@needs_fifo
def test_the_reader_process_leaves_with_a_program_that_was_killed(tmp_path: Path, fifo: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import asyncio, sys\n"
        "from prepwise_desktop.resume_import.read import Reader\n"
        "asyncio.run(Reader().read_resume(sys.argv[1]))\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, str(script), str(fifo)], env=environment) as program:
        end = os.open(fifo, os.O_WRONLY)
        (reader,) = [
            each for each in psutil.Process(program.pid).children() if "spawn_main" in " ".join(each.cmdline())
        ]
        program.kill()
    reader.wait(5)
    os.close(end)


@pytest.mark.skipif(not hasattr(psutil.Process, "memory_maps"), reason="this system hides what a process has loaded")
def test_the_reader_process_never_loads_a_window(resume: Path) -> None:
    async def test(reader: Reader) -> None:
        await reader.read_resume(resume)
        (process,) = reader_processes()
        assert not [each.path for each in process.memory_maps() if "PySide6" in each.path]

    running(test)


def test_names_in_every_script_are_opened(tmp_path: Path) -> None:
    async def test(reader: Reader) -> None:
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

    running(test)
