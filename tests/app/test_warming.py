"""Loading ahead: what is there at the end stays, and is not looked through for garbage again."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from prepwise_desktop.app import warming


@pytest.fixture(autouse=True)
def _unfrozen() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def test_what_was_loaded_ahead_is_never_looked_through_for_garbage(
    qtbot: QtBot, qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming, "_PIECES", ("json",))
    stays = [object()]
    warming.Warming(qapp)
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)
    assert not any(each is stays for each in gc.get_objects())
    assert gc.get_freeze_count() > 0


def test_garbage_made_afterwards_is_still_found(qtbot: QtBot, qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "_PIECES", ())
    warming.Warming(qapp)
    qtbot.waitUntil(gc.isenabled)
    circle: list[object] = []
    circle.append(circle)
    del circle
    assert gc.collect() > 0
