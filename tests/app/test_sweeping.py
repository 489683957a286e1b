"""Rubbish is swept up on the window's thread alone: a QObject in it must not be deleted on another."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop.app.sweeping import Sweeping


class Circle:
    """Rubbish that tells which thread swept it up."""

    def __init__(self, swept: list[int]) -> None:
        self._swept = swept
        self._itself = self

    def __del__(self) -> None:
        self._swept.append(threading.get_ident())


def make_many() -> list[list[int]]:
    return [[] for _ in range(2_000)]


@pytest.fixture
def parent() -> Iterator[QObject]:
    made = QObject()
    yield made
    delete(made)
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def test_no_other_thread_sweeps_however_much_it_makes(qtbot: QtBot, parent: QObject) -> None:
    gc.enable()
    Sweeping(parent, every_ms=1)
    swept: list[int] = []
    Circle(swept)
    made: list[list[list[int]]] = []
    other = threading.Thread(target=lambda: made.extend(make_many() for _ in range(10)))
    other.start()
    other.join()
    assert swept == []
    qtbot.waitUntil(lambda: bool(swept))
    assert swept == [threading.get_ident()]


def test_nothing_is_swept_while_much_is_loaded_and_what_was_loaded_stays(qtbot: QtBot, parent: QObject) -> None:
    sweeping = Sweeping(parent, every_ms=1)
    beats: list[None] = []
    beat = QTimer(parent)
    beat.timeout.connect(lambda: beats.append(None))
    swept: list[int] = []
    sweeping.pause()
    Circle(swept)
    loaded = make_many()
    beat.start(1)
    qtbot.waitUntil(lambda: len(beats) > 3)
    assert swept == []
    sweeping.go_on()
    Circle(swept)
    later = make_many()
    qtbot.waitUntil(lambda: bool(swept))
    assert len(swept) == 1
    looked_through = {id(each) for each in gc.get_objects()}
    assert id(later[0]) in looked_through
    assert id(loaded[0]) not in looked_through


def test_what_was_kept_for_long_is_swept_in_its_turn(
    qtbot: QtBot, parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 1, 1))
    Sweeping(parent, every_ms=1)
    swept: list[int] = []
    old = [Circle(swept)]
    gc.collect()
    old.clear()
    kept: list[list[list[int]]] = []

    def live_on() -> bool:
        kept.append(make_many())
        return bool(swept)

    qtbot.waitUntil(live_on)
