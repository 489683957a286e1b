"""Whatever is done in the window, in whatever order: no error, no lost word, no growing memory."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.random_person import RandomPerson, stay_inside
from tests.app.window import a_window

#: acts in the suite; tests/benchmarks/random_operations.py does thousands, with any seed
_ACTS = 200

#: objects that Home may have more of after many sessions than before the first: its list, its figures, its notice
_HOME_GROWS = 150


@pytest.fixture
def person(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[RandomPerson]:
    stay_inside(monkeypatch)
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        made = RandomPerson(opened, seed=1)
        monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: made.error(error))
        yield made
        made.leave()


def test_two_hundred_random_acts_break_nothing_lose_no_word_and_leave_nothing_behind(person: RandomPerson) -> None:
    objects, _ = person.held()
    person.begin()
    for _ in range(_ACTS):
        person.act()
    assert {"click", "press_key", "type", "drop", "resize"} <= set(person.counts)
    assert person.held()[0] <= objects + _HOME_GROWS
