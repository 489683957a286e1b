"""History lists, opens, deletes and brings back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import NotFound
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.history import HistoryViewModel
from prepwise_desktop.viewmodels.sessions_model import IdRole
from tests.made import MadeClock, a_request
from tests.viewmodels.program import Program, a_program


@pytest.fixture
def clock() -> MadeClock:
    return MadeClock()


@pytest.fixture
def program(
    tmp_path: Path, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, clock: MadeClock
) -> Iterator[Program]:
    with a_program(tmp_path / "data", jobs, qtbot.waitUntil, monkeypatch, clock) as made:
        yield made


@pytest.fixture
def history(program: Program) -> HistoryViewModel:
    return program.models.history


def two(program: Program, clock: MadeClock) -> tuple[str, str]:
    """An older and a newer session."""
    older = program.completed("the older").session_id
    clock.advance(3600)
    return older, program.completed("the newer").session_id


def ids(history: HistoryViewModel) -> list[str]:
    return [history.model.index(row, 0).data(IdRole) for row in range(history.model.rowCount())]


def read(history: HistoryViewModel) -> str | None:
    return None if history.session is None else history.session.session_id


def test_the_newest_is_opened_first(program: Program, history: HistoryViewModel, clock: MadeClock) -> None:
    older, newer = two(program, clock)
    history.refresh()
    assert ids(history) == [newer, older]
    assert read(history) == newer
    assert (history.session_count, history.scored_answers) == (2, 2)


def test_what_is_read_stays_open_when_the_list_is_read_again(
    program: Program, history: HistoryViewModel, clock: MadeClock
) -> None:
    older, _ = two(program, clock)
    history.refresh()
    history.open(older)
    program.completed()
    history.refresh()
    assert read(history) == older


def test_nothing_there_opens_nothing(history: HistoryViewModel) -> None:
    opened: list[object] = []
    history.opened.connect(opened.append)
    history.refresh()
    history.delete()
    assert opened == [None]


def test_delete_opens_another_and_restore_the_same_again(
    program: Program, history: HistoryViewModel, clock: MadeClock
) -> None:
    older, newer = two(program, clock)
    history.refresh()
    deleted: list[str] = []
    restored: list[str] = []
    history.deleted.connect(lambda session: deleted.append(session.session_id))
    history.restored.connect(restored.append)
    history.delete()
    assert (ids(history), read(history), deleted) == ([older], older, [newer])
    history.restore(newer)
    assert (ids(history), read(history), restored) == ([newer, older], newer, [newer])


@pytest.mark.parametrize("act", ["open", "restore"])
def test_a_session_that_is_not_there_is_told_and_what_is_read_stays(
    program: Program, history: HistoryViewModel, clock: MadeClock, act: str
) -> None:
    _, newer = two(program, clock)
    history.refresh()
    failed: list[object] = []
    history.failed.connect(failed.append)
    getattr(history, act)("nobody")
    assert [type(each) for each in failed] == [NotFound]
    assert read(history) == newer


def test_another_person_s_session_is_not_opened(program: Program, history: HistoryViewModel) -> None:
    program.user()
    other = program.services.sessions.create_session(a_request(user_id="somebody-else"))
    failed: list[object] = []
    history.failed.connect(failed.append)
    history.open(other.session_id)
    assert [type(each) for each in failed] == [NotFound]
    assert read(history) is None
