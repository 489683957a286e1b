"""A job tells its story on the window's thread, in order, once."""

import asyncio
import threading
import weakref
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DiskFull
from prepwise_desktop.jobs import Job, Jobs
from prepwise_desktop.work import Report, Steps, in_thread, slow, work
from tests.driving import Gate, Heard, barrier, double, doubled, nothing, one_step, reporting


def test_a_job_succeeds_with_what_the_work_returns_and_then_ends(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard(jobs.start(doubled(21)))
    heard.until_ended(qtbot)

    assert heard.story == [("succeeded", 42), ("ended", None)]


def test_every_signal_comes_on_the_thread_that_started_the_job(jobs: Jobs, qtbot: QtBot) -> None:
    async def report_from_both(*, report: Report) -> None:
        report("from the loop")
        await in_thread(report, "from a thread")

    heard = Heard(jobs.start(reporting(report_from_both)))
    heard.until_ended(qtbot)

    assert heard.names == ["progressed", "progressed", "succeeded", "ended"]
    assert heard.threads == {threading.main_thread()}


def test_the_work_itself_stays_on_the_window_s_thread(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    @work
    def story() -> Steps[None]:
        threads.append(threading.current_thread())
        yield from slow(nothing)
        threads.append(threading.current_thread())
        yield from slow(nothing)
        threads.append(threading.current_thread())

    Heard(jobs.start(story())).until_ended(qtbot)

    assert threads == [threading.main_thread()] * 3


def test_reports_come_in_order_and_before_the_result(jobs: Jobs, qtbot: QtBot) -> None:
    async def count(*, report: Report) -> str:
        for number in range(100):
            report(number)
        return "counted"

    heard = Heard(jobs.start(reporting(count)))
    heard.until_ended(qtbot)

    assert heard.story == [*(("progressed", each) for each in range(100)), ("succeeded", "counted"), ("ended", None)]


def test_several_jobs_tell_their_end_in_the_order_in_which_they_came_to_it(jobs: Jobs, qtbot: QtBot) -> None:
    story: list[tuple[str, Any]] = []
    gates = [Gate() for _ in range(3)]
    heard = [Heard(jobs.start(one_step(gate.wait)), story) for gate in gates]
    barrier()
    for number in (2, 0, 1):
        heard[number].job.succeeded.connect(lambda _, number=number: story.append(("number", number)))
        gates[number].open()
        barrier()
    qtbot.waitUntil(lambda: [name for name, _ in story].count("ended") == 3)

    assert [value for name, value in story if name == "number"] == [2, 0, 1]


def test_work_without_a_slow_step_says_nothing_before_start_has_returned(jobs: Jobs, qtbot: QtBot) -> None:
    @work
    def at_once() -> Steps[str]:
        yield from ()
        return "done"

    heard = Heard(jobs.start(at_once()))
    assert heard.story == []
    heard.until_ended(qtbot)

    assert heard.story == [("succeeded", "done"), ("ended", None)]


def test_what_happens_before_start_has_returned_is_said_after_it(jobs: Jobs, qtbot: QtBot) -> None:
    async def hasty(*, report: Report) -> str:
        report("already")
        return "done"

    job = jobs.start(reporting(hasty))
    barrier()
    heard = Heard(job)
    heard.until_ended(qtbot)

    assert heard.story == [("progressed", "already"), ("succeeded", "done"), ("ended", None)]


def test_nested_work_is_one_job(jobs: Jobs, qtbot: QtBot) -> None:
    @work
    def both() -> Steps[int]:
        first = yield from doubled(1)
        second = yield from doubled(first)
        return first + second

    heard = Heard(jobs.start(both()))
    heard.until_ended(qtbot)

    assert heard.story == [("succeeded", 6), ("ended", None)]


def test_the_count_says_how_many_are_under_way(jobs: Jobs, qtbot: QtBot) -> None:
    counts: list[int] = []
    jobs.count_changed.connect(counts.append)
    heard = [Heard(jobs.start(doubled(number))) for number in range(2)]
    for each in heard:
        each.until_ended(qtbot)

    assert counts == [1, 2, 1, 0]


def test_a_job_that_has_ended_is_freed(jobs: Jobs, qtbot: QtBot) -> None:
    job = jobs.start(doubled(1))

    qtbot.waitUntil(lambda: not shiboken6.isValid(job))

    assert job.over


def test_work_that_runs_already_cannot_be_started(jobs: Jobs, qtbot: QtBot) -> None:
    todo = doubled(1)
    heard = Heard(jobs.start(todo))

    with pytest.raises(RuntimeError, match="already started"):
        jobs.start(todo)

    assert jobs.findChildren(Job) == [heard.job]
    heard.until_ended(qtbot)


def test_an_error_of_the_world_goes_to_failed_only(jobs: Jobs, qtbot: QtBot, hooked: list[BaseException]) -> None:
    error = DiskFull()

    async def full() -> None:
        raise error

    heard = Heard(jobs.start(one_step(full)))
    heard.until_ended(qtbot)

    assert heard.story == [("failed", error), ("ended", None)]
    assert hooked == []


def test_an_error_of_ours_goes_to_failed_and_to_the_hook(jobs: Jobs, qtbot: QtBot, hooked: list[BaseException]) -> None:
    error = KeyError("ours")

    async def broken() -> None:
        raise error

    heard = Heard(jobs.start(one_step(broken)))
    heard.until_ended(qtbot)

    assert heard.story == [("failed", error), ("ended", None)]
    assert hooked == [error]
    assert error.__traceback__ is not None


def test_an_error_before_the_first_step_is_told_after_start_has_returned(
    jobs: Jobs, qtbot: QtBot, hooked: list[BaseException]
) -> None:
    @work
    def broken() -> Steps[None]:
        yield from ()
        raise KeyError("ours")

    heard = Heard(jobs.start(broken()))
    assert (heard.story, hooked) == ([], [])
    heard.until_ended(qtbot)

    assert heard.names == ["failed", "ended"]
    assert len(hooked) == 1


def test_an_error_of_a_step_is_raised_at_the_yield_and_can_be_handled_there(jobs: Jobs, qtbot: QtBot) -> None:
    async def refuse() -> None:
        raise DiskFull("once")

    @work
    def careful() -> Steps[str]:
        try:
            yield from slow(refuse)
        except DiskFull as error:
            number = yield from slow(double, 4)
            return f"{error.detail}, then {number}"
        raise AssertionError("the error was lost")

    heard = Heard(jobs.start(careful()))
    heard.until_ended(qtbot)

    assert heard.story == [("succeeded", "once, then 8"), ("ended", None)]


def test_what_is_no_step_fails_like_a_step(jobs: Jobs, qtbot: QtBot, hooked: list[BaseException]) -> None:
    @work
    def confused() -> Steps[None]:
        yield "not a step"  # type: ignore[misc]

    heard = Heard(jobs.start(confused()))
    heard.until_ended(qtbot)

    assert heard.names == ["failed", "ended"]
    assert isinstance(hooked[0], AttributeError)


def test_an_error_in_a_slot_does_not_take_the_end_away(jobs: Jobs, qtbot: QtBot, hooked: list[BaseException]) -> None:
    def broken_slot(value: int) -> None:
        raise KeyError(value)

    job = jobs.start(doubled(1))
    job.succeeded.connect(broken_slot)
    heard = Heard(job)
    heard.until_ended(qtbot)

    assert heard.names == ["succeeded", "ended"]
    assert [type(each) for each in hooked] == [KeyError]


def test_a_step_that_was_cancelled_elsewhere_counts_as_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    async def cancel_itself() -> None:
        raise asyncio.CancelledError

    heard = Heard(jobs.start(one_step(cancel_itself)))
    heard.until_ended(qtbot)

    assert heard.names == ["cancelled", "ended"]


def test_an_ended_job_does_not_keep_its_owner_alive(qapp: QCoreApplication, qtbot: QtBot) -> None:
    jobs = Jobs()
    kept = jobs.start(doubled(1))
    with qtbot.waitSignal(jobs.destroyed):
        Heard(kept).until_ended(qtbot)
        assert jobs.shutdown()
        del jobs

    assert kept.over


def test_an_ended_job_does_not_keep_its_listeners_alive(jobs: Jobs, qtbot: QtBot) -> None:
    class Listener:
        """What a slot may hold."""

    listener = Listener()
    held = weakref.ref(listener)
    job = jobs.start(doubled(1))
    for signal in (job.progressed, job.succeeded, job.failed, job.cancelled, job.ended):
        signal.connect(lambda *_, listener=listener: None)
    del listener
    Heard(job).until_ended(qtbot)

    assert held() is None


def test_what_nobody_listens_to_reaches_the_person_and_the_log_once(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    @work
    def fills_the_disk() -> Steps[None]:
        yield from slow(nothing)
        raise DiskFull

    told: list[object] = []
    jobs.unheard.connect(told.append)
    for _ in range(2):
        jobs.start(fills_the_disk())
        qtbot.waitUntil(lambda: not jobs._running)
    assert [type(each) for each in told] == [DiskFull]
    assert [record.levelname for record in caplog.records if "fills_the_disk" in record.getMessage()] == ["WARNING"]


def test_what_somebody_listens_to_is_theirs_to_tell(jobs: Jobs, qtbot: QtBot) -> None:
    @work
    def fills_the_disk() -> Steps[None]:
        yield from slow(nothing)
        raise DiskFull

    told: list[object] = []
    jobs.unheard.connect(told.append)
    Heard(jobs.start(fills_the_disk())).until_ended(qtbot)
    assert told == []
