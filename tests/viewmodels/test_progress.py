"""Progress and Learn read beside the window's thread: the newest wish counts, and nothing of another person stays."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DiskFull, PrepWiseError
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.latest_job import LatestJob
from tests.made import MadeClock
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


def test_only_the_newest_wish_is_answered(jobs: Jobs, qtbot: QtBot) -> None:
    reading = LatestJob(jobs)
    found: list[str] = []
    go_on = Event()

    def held() -> str:
        go_on.wait(5)
        return "old"

    reading.read(held, then=found.append)
    reading.read(lambda: "new", then=found.append)
    qtbot.waitUntil(lambda: bool(found))
    go_on.set()
    reading.read(lambda: "last", then=found.append)
    qtbot.waitUntil(lambda: len(found) > 1)
    assert found == ["new", "last"]


def test_what_the_world_does_to_a_reading_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    reading = LatestJob(jobs)
    failed: list[PrepWiseError] = []
    reading.failed.connect(failed.append)

    def refuse() -> None:
        raise DiskFull("made")

    reading.read(refuse, then=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], DiskFull)


def test_a_period_has_its_own_figures_and_milestones_come_after_them(program: Program, clock: MadeClock) -> None:
    program.completed()
    clock.advance(timedelta(days=20).total_seconds())
    program.completed()
    progress = program.models.progress
    progress.refresh()
    program.wait(lambda: progress.state is not None and bool(progress.state.milestones))
    assert progress.state is not None
    assert (progress.state.analytics.scored_sessions, progress.state.analytics.scored_answers) == (2, 2)
    assert progress.state.next_milestone is not None
    before = progress.state.milestones
    progress.choose(Period.WEEK)
    program.wait(lambda: progress.state is not None and progress.state.analytics.period is Period.WEEK)
    assert progress.state.analytics.scored_sessions == 1
    assert progress.state.milestones == before
    progress.forget()
    assert progress.state is None


def test_learn_holds_the_path_and_asks_for_a_review_only_of_what_is_due(program: Program) -> None:
    program.coach.level = 2
    program.completed()
    learn = program.models.learn
    failed: list[PrepWiseError] = []
    learn.failed.connect(failed.append)
    learn.refresh()
    program.wait(lambda: learn.state is not None)
    assert learn.due == 0
    learn.start_review()
    program.wait(lambda: len(failed) == 1)
    assert learn.draft("nobody", 0) is None
    assert len(failed) == 2
