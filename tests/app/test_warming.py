"""Loading ahead: what is there at the end stays, and is not looked through for rubbish again."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop.app import warming
from prepwise_desktop.app.sweeping import Sweeping


@pytest.fixture
def sweeping() -> Iterator[Sweeping]:
    parent = QObject()
    yield Sweeping(parent, every_ms=1)
    delete(parent)
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def test_what_was_loaded_ahead_is_never_looked_through_for_rubbish(
    qtbot: QtBot, qapp: QObject, sweeping: Sweeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming, "_PIECES", ("json",))
    stays = [object()]
    frozen = gc.get_freeze_count()
    warming.Warming(qapp, sweeping)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > frozen)
    assert not any(each is stays for each in gc.get_objects())
