"""What is said to the terminal is said, or nobody minds."""

import errno
import io
import sys

import pytest

from prepwise_desktop.app.terminal import tell_terminal


class OnAFullDisk(io.StringIO):
    """Where a journal that is written to a file can take nothing more."""

    def write(self, _words: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_words_go_to_the_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    tell_terminal("The disk is full.\n")
    assert capsys.readouterr().err == "The disk is full.\n"


def test_a_terminal_that_is_not_there_or_takes_nothing_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    for each in (None, closed, OnAFullDisk()):
        monkeypatch.setattr(sys, "stderr", each)
        tell_terminal("The disk is full.\n")
