"""The process that reads can be killed at any time, keeps within its limits, and leaves nothing behind."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.asking import Asking
from prepwise_desktop.resume_import.memory import taken
from prepwise_desktop.resume_import.progress import ignore
from prepwise_desktop.resume_import.read import Reader
from prepwise_desktop.resume_import.requests import Request
from tests.resume_import.reading import ended, needs_fifo, opened, reader_processes, refused, running


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


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot stop a process and let it go on")
def test_what_a_kept_process_computed_for_earlier_files_is_not_held_against_the_next(
    resume: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    def counted(pid: int) -> tuple[int, float]:
        nonlocal looks
        looks += 1
        return taken(pid)

    async def test(reader: Reader) -> None:
        await reader.read_plain_text(resume)
        (process,) = reader_processes()
        times = process.cpu_times()
        monkeypatch.setattr(limits, "MAX_SECONDS", 0.9 * (times.user + times.system))
        monkeypatch.setattr("prepwise_desktop.resume_import.reader.taken", counted)
        process.suspend()
        reading = asyncio.create_task(reader.read_plain_text(resume))
        while looks < 3 and not reading.done():
            await asyncio.sleep(0)
        process.resume()
        assert await reading

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
def test_a_process_that_comes_after_the_cancelling_is_killed_at_once(
    fifo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without it the file would be waited for as long as that.
    monkeypatch.setattr(limits, "MAX_WAIT", 0.2)
    asking = Asking(Request(path=str(fifo)), ignore, take=lambda: None, give_back=lambda process: process.close())
    asking.cancel()
    with pytest.raises(FileRefused) as caught:
        asking.answer()
    assert (caught.value.reason, caught.value.detail) == (RefusalReason.UNREADABLE, "cancelled")
    assert reader_processes() == []


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
