"""A view-model may go while its work is under way: nothing of it is told any more."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop import viewmodels
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.clock import system_clock
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.backups import BackupsViewModel
from prepwise_desktop.viewmodels.job_reader import JobReader
from prepwise_desktop.viewmodels.latest_job import LatestJob


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_services(tmp_path / "data", seed=1) as made:
        yield made


def let_it_end(jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until all that was begun has ended; an error in a slot fails the test."""
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_search_ends_after_who_wanted_it_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    found: list[int] = []
    made = LatestJob(jobs)
    made.read(lambda: 7, then=found.append)
    delete(made)
    let_it_end(jobs, qtbot)
    assert found == [7]


def test_a_job_description_is_understood_after_who_wanted_it_is_gone(
    services: Services, jobs: Jobs, qtbot: QtBot
) -> None:
    made = JobReader(services.resumes, jobs)
    made.read("Senior Backend Engineer\nYou know PostgreSQL.", None)
    made._on_timer()
    assert jobs.busy
    delete(made)
    let_it_end(jobs, qtbot)


def test_going_back_ends_after_who_wanted_it_is_gone(services: Services, jobs: Jobs, qtbot: QtBot) -> None:
    made = BackupsViewModel(services.archive, services.sessions, services.profiles, jobs)
    missing = Backup(made_at=system_clock.now(), size=1, path=Path("missing.db"))
    made.go_back(missing, lambda: True)
    assert jobs.busy
    delete(made)
    let_it_end(jobs, qtbot)


def _slots(file: Path) -> Iterator[tuple[int, ast.expr]]:
    """What the file connects to signals, with its lines."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect":
            yield node.lineno, node.args[0]


def test_only_methods_and_signals_are_connected_because_qt_lets_go_of_those() -> None:
    files = Path(viewmodels.__file__).parent.glob("*.py")
    slots = [(file.name, line, slot) for file in files for line, slot in _slots(file)]
    assert slots
    assert [(name, line) for name, line, slot in slots if isinstance(slot, ast.Lambda | ast.Call)] == []
