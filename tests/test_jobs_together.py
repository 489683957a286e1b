"""Many jobs and many reports leave the window free, and the program's end waits for none of them."""

import random
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop.domain.errors import DiskFull
from prepwise_desktop.jobs import PATIENCE, Jobs
from prepwise_desktop.work import Report, Steps, in_thread, slow, slow_reporting, the_loop, work
from tests.driving import CANCELLED, Gate, Heard, Stuck, barrier, deliver, doubled, nothing, one_step, reporting


@pytest.fixture
def own(qapp: QCoreApplication) -> Iterator[Jobs]:
    """Jobs that the test itself shuts down."""
    made = Jobs()
    yield made
    delete(made)


def test_a_flood_of_reports_leaves_room_for_everything_else(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr("prepwise_desktop.jobs.time.monotonic", lambda: clock[0])
    rounds: list[int] = []

    async def flood(*, report: Report) -> None:
        for number in range(10_000):
            report(number)

    def expensive(number: int) -> None:
        clock[0] += 0.001  # each report costs the window a millisecond
        rounds[-1] += 1

    job = jobs.start(reporting(flood))
    heard = Heard(job)
    job.progressed.connect(expensive)
    barrier()  # all of them are waiting now
    ticker = QTimer(jobs)
    ticker.timeout.connect(lambda: rounds.append(0))
    ticker.start(0)
    rounds.append(0)
    heard.until_ended(qtbot)

    assert [value for _, value in heard.story[:10_000]] == list(range(10_000))
    assert heard.names[10_000:] == ["succeeded", "ended"]
    # Nothing else waits for more than 50 ms of them, and mostly for the 10 of a slice.
    assert max(rounds) <= 50
    assert len(rounds) >= 10_000 / 50


def test_a_dialog_that_a_slot_opens_does_not_hold_what_was_already_there(jobs: Jobs, qtbot: QtBot) -> None:
    heard_inside: list[str] = []

    async def report_once(*, report: Report) -> str:
        report("open")
        return "done"

    job = jobs.start(reporting(report_once))
    heard = Heard(job)

    def open_dialog(_: object) -> None:
        dialog = QEventLoop()
        job.ended.connect(dialog.quit)
        QTimer.singleShot(5000, dialog.quit)
        dialog.exec()
        heard_inside.extend(heard.names)

    job.progressed.connect(open_dialog)
    barrier()
    heard.until_ended(qtbot)

    assert heard_inside == ["progressed", "succeeded", "ended"]


async def _reports(*, report: Report) -> str:
    report("one")
    report("two")
    return "reported"


async def _refuses(*, report: Report) -> None:
    report("one")
    raise DiskFull


async def _in_a_thread(*, report: Report) -> None:
    await in_thread(report, "from a thread")


@work
def _story(steps: list[Callable[..., Any]]) -> Steps[int]:
    refused = 0
    for step in steps:
        try:
            yield from slow_reporting(step)
        except DiskFull:
            refused += 1
            if refused > 1:
                raise
    return refused


@pytest.mark.parametrize("seed", range(5))
def test_whatever_happens_each_job_tells_a_whole_story(jobs: Jobs, qtbot: QtBot, seed: int) -> None:
    chance = random.Random(seed)
    heard: list[Heard] = []
    for _ in range(100):
        steps = chance.choices([_reports, _refuses, _in_a_thread], k=chance.randrange(4))
        heard.append(Heard(jobs.start(_story(steps))))
        if chance.random() < 0.3:
            deliver()
        if chance.random() < 0.3:
            chance.choice(heard).job.cancel()
    qtbot.waitUntil(lambda: all("ended" in each.names for each in heard))
    deliver()

    for each in heard:
        assert set(each.names[:-2]) <= {"progressed"}
        assert each.names[-2] in {"succeeded", "failed", "cancelled"}
        assert each.names[-1] == "ended"
        assert each.threads == {threading.main_thread()}
    assert {each.names[-2] for each in heard} == {"succeeded", "failed", "cancelled"}


def test_shutdown_cancels_everything(own: Jobs) -> None:
    gates = [Gate() for _ in range(500)]
    heard = [Heard(own.start(one_step(gate.wait))) for gate in gates]
    barrier()

    assert own.shutdown()

    assert all(each.story == CANCELLED for each in heard)
    assert all(gate.closed.is_set() for gate in gates)


def test_shutdown_leaves_a_stuck_step_behind_after_100_ms(own: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    close = the_loop.close

    def watched_close(wait: float) -> bool:
        waits.append(wait)
        return close(wait)

    monkeypatch.setattr(the_loop, "close", watched_close)
    stuck = Stuck()
    heard = Heard(own.start(one_step(stuck.hold)))
    assert stuck.begun.wait(5)
    thread = the_loop._thread
    assert thread is not None

    assert not own.shutdown()

    assert heard.story == CANCELLED
    assert PATIENCE == 0.1
    assert 0 <= waits[0] <= PATIENCE
    stuck.release.set()
    thread.join(5)
    assert not thread.is_alive()


def test_shutdown_goes_on_when_one_job_cannot_be_closed_well(own: Jobs, hooked: list[BaseException]) -> None:
    @work
    def untidy() -> Steps[None]:
        try:
            yield from one_step(Gate().wait)
        finally:
            raise KeyError("ours")

    heard = [Heard(own.start(untidy())), Heard(own.start(one_step(Gate().wait)))]

    assert own.shutdown()

    assert [each.story for each in heard] == [CANCELLED, CANCELLED]
    assert len(hooked) == 1


def test_shutdown_from_inside_the_work_lets_its_job_end_too(own: Jobs, qtbot: QtBot) -> None:
    @work
    def last_words() -> Steps[None]:
        yield from slow(nothing)
        own.shutdown()
        yield from slow(nothing)

    heard = Heard(own.start(last_words()))
    heard.until_ended(qtbot)

    assert heard.story == CANCELLED
    assert the_loop.close(0)


def test_shutdown_without_any_work_is_at_once(own: Jobs) -> None:
    assert own.shutdown()


def test_nothing_starts_after_the_shutdown(own: Jobs) -> None:
    own.shutdown()

    assert own.closed
    with pytest.raises(RuntimeError, match="closing"):
        own.start(doubled(1))


def test_the_loop_serves_the_next_jobs_after_a_shutdown(qapp: QCoreApplication, qtbot: QtBot) -> None:
    for _ in range(2):
        jobs = Jobs()
        heard = Heard(jobs.start(doubled(1)))
        heard.until_ended(qtbot)
        assert jobs.shutdown()
        assert heard.names == ["succeeded", "ended"]
        delete(jobs)
