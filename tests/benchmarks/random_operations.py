"""Thousands of random acts in the window, with what they hold afterwards.

    python tests/benchmarks/random_operations.py [SEED ...] [--acts 2000]

Prints, every tenth of the way, the objects of Qt in the window at Home and the memory of the program; a broken promise
ends it with the last acts that led there. The same seed does the same as far as time allows.
"""

import argparse
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.random_person import RandomPerson, stay_inside
from tests.app.window import a_window
from tests.conftest import themed

__all__ = ["themed"]

_GIVEN = argparse.ArgumentParser()
_GIVEN.add_argument("seeds", nargs="*", type=int, default=[1])
_GIVEN.add_argument("--acts", type=int, default=2000)


class _Given:
    """What the command line said, for the test below."""

    def __init__(self, seeds: list[int], acts: int) -> None:
        self.seeds, self.acts = seeds, acts

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        metafunc.parametrize("seed", self.seeds)
        metafunc.parametrize("acts", [self.acts])


@pytest.mark.usefixtures("themed")
def test_random_acts(
    seed: int, acts: int, qapp: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A story of that many acts."""
    stay_inside(monkeypatch)
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        person = RandomPerson(opened, seed)
        monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: person.error(error))
        begun = time.perf_counter()
        for number in range(acts):
            if number % max(1, acts // 10) == 0:
                _tell(seed, number, begun, person)
            person.act()
        _tell(seed, acts, begun, person)
        print(dict(person.counts))
        person.leave()


def _tell(seed: int, number: int, begun: float, person: RandomPerson) -> None:
    objects, memory = person.held()
    seconds = time.perf_counter() - begun
    print(f"seed {seed}: {number} acts, {seconds:.0f} s, {objects} objects, {memory / 1e6:.0f} MB", flush=True)


if __name__ == "__main__":
    given = _GIVEN.parse_args()
    sys.exit(pytest.main([__file__, "-q", "-s", "-x", "--assert=plain"], plugins=[_Given(given.seeds, given.acts)]))
