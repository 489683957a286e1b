"""Ctrl+C, a terminal that goes and the system's end of a session close the window instead of killing it."""

import os
import signal

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from prepwise_desktop.app.signals import Signals

posix = pytest.mark.skipif(os.name != "posix", reason="os.kill ends the process on Windows")


@posix
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_acts_once_from_the_event_loop(qtbot: QtBot, name: str) -> None:
    number = getattr(signal, name)
    acts: list[str] = []
    owner = QObject()
    signals = Signals(lambda: acts.append("closed"), owner)
    try:
        # Without this the next line would end the tests.
        assert signal.getsignal(number) is not signal.SIG_DFL
        os.kill(os.getpid(), number)
        assert acts == []
        qtbot.waitUntil(lambda: bool(acts))
    finally:
        signals.close()
    assert acts == ["closed"]


def test_everything_is_as_before_after_it_was_closed(qtbot: QtBot) -> None:
    before = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)]
    owner = QObject()
    signals = Signals(lambda: None, owner)
    assert [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)] != before
    signals.close()
    assert [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)] == before
