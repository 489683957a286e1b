"""What the reader process says when something goes wrong inside it."""

import faulthandler
import multiprocessing
import os
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import RefusalReason
from prepwise_desktop.resume_import import files, limits, serving
from prepwise_desktop.resume_import.requests import Failed, Refused, Request


@pytest.fixture
def ends() -> Iterator[tuple[Connection, Connection]]:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        yield ours, theirs


def answer_after(error: BaseException, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> object:
    def fail(*_arguments: object, **_more: object) -> None:
        raise error

    monkeypatch.setattr(files, "resume_of", fail)
    return serving._answer(Request(pasted="Ana Pires"), connection)


@pytest.mark.parametrize("error", [MemoryError(), RecursionError()])
def test_running_out_of_memory_or_depth_is_too_large_a_file(
    error: BaseException, ends: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = answer_after(error, ends[0], monkeypatch)
    assert isinstance(answer, Refused)
    assert answer.reason is RefusalReason.TOO_LARGE


def test_a_bug_says_where_it_is_and_no_word_of_the_file(
    ends: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = answer_after(ValueError("Ana Pires, ana@example.org"), ends[0], monkeypatch)
    assert isinstance(answer, Failed)
    assert answer.where.startswith("ValueError\n")
    assert "serving.py" in answer.where
    assert "Ana" not in answer.where


def test_a_reader_that_nobody_asks_leaves_by_itself(
    ends: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "IDLE_SECONDS", 0)
    with Path(os.devnull).open("w") as nowhere:
        serving._serve(ends[1], nowhere.fileno())


def test_a_reader_that_the_program_cannot_end_is_set_to_end_itself(
    ends: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    set_to: list[object] = []
    monkeypatch.setattr(limits, "IDLE_SECONDS", 0)
    monkeypatch.setattr(
        faulthandler, "dump_traceback_later", lambda seconds, **more: set_to.append((seconds, more["exit"]))
    )
    monkeypatch.setattr(faulthandler, "cancel_dump_traceback_later", lambda: set_to.append("taken back"))
    ends[0].send(Request(pasted=""))
    with Path(os.devnull).open("w") as nowhere:
        serving._serve(ends[1], nowhere.fileno())
    assert set_to == [(limits.LAST_RESORT, True), "taken back"]


def test_a_reader_whose_program_has_gone_leaves(ends: tuple[Connection, Connection]) -> None:
    ours, theirs = ends
    ours.close()
    with Path(os.devnull).open("w") as nowhere, pytest.raises(EOFError):
        serving._serve(theirs, nowhere.fileno())
