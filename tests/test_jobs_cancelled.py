"""A job can be cancelled at any moment, and what comes too late is dropped."""

import threading
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.jobs import Job, Jobs
from prepwise_desktop.work import Report, Steps, in_thread, slow, slow_reporting, work
from tests.driving import CANCELLED, Gate, Heard, Stuck, barrier, deliver, double, doubled, nothing, one_step, reporting


def test_cancelled_before_the_first_step_has_begun_it_never_begins(jobs: Jobs) -> None:
    stuck, seen = Stuck(), list[str]()

    async def late() -> None:
        seen.append("late")

    first = jobs.start(one_step(stuck.hold))
    assert stuck.begun.wait(5)
    heard = Heard(jobs.start(one_step(late)))
    heard.job.cancel()
    assert heard.story == CANCELLED
    first.cancel()
    stuck.release.set()
    barrier()
    deliver()

    assert heard.story == CANCELLED
    assert seen == []


def test_cancelled_while_a_step_runs_it_ends_at_once_and_so_does_the_step(jobs: Jobs) -> None:
    gate = Gate()
    heard = Heard(jobs.start(one_step(gate.wait)))
    barrier()
    heard.job.cancel()

    assert heard.story == CANCELLED
    assert gate.closed.wait(5)
    deliver()
    assert heard.story == CANCELLED


def test_cancelled_while_a_step_waits_for_a_thread_that_never_ends(jobs: Jobs) -> None:
    begun, release = threading.Event(), threading.Event()

    def hold() -> str:
        begun.set()
        release.wait()
        return "too late"

    heard = Heard(jobs.start(one_step(in_thread, hold)))
    assert begun.wait(5)
    heard.job.cancel()
    assert heard.story == CANCELLED
    release.set()
    barrier()
    deliver()

    assert heard.story == CANCELLED


def test_cancelled_while_a_step_holds_the_loop_itself(jobs: Jobs) -> None:
    stuck = Stuck()
    heard = Heard(jobs.start(one_step(stuck.hold)))
    assert stuck.begun.wait(5)
    heard.job.cancel()
    assert heard.story == CANCELLED
    stuck.release.set()
    barrier()
    deliver()

    assert heard.story == CANCELLED


def test_cancelled_while_the_step_s_result_waits_to_be_delivered_it_never_hears_it(jobs: Jobs) -> None:
    seen: list[object] = []

    @work
    def story() -> Steps[None]:
        try:
            seen.append((yield from slow(double, 1)))
        except GeneratorExit:
            seen.append("closed")
            raise

    heard = Heard(jobs.start(story()))
    barrier()
    heard.job.cancel()
    deliver()

    assert heard.story == CANCELLED
    assert seen == ["closed"]


def test_cancelled_while_its_own_result_waits_to_be_told(jobs: Jobs) -> None:
    @work
    def at_once() -> Steps[str]:
        yield from ()
        return "done"

    heard = Heard(jobs.start(at_once()))
    heard.job.cancel()
    deliver()

    assert heard.story == CANCELLED


def test_cancelled_between_two_steps_the_second_never_begins(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[str] = []
    started: list[Job] = []

    async def second() -> None:
        seen.append("second")

    @work
    def story() -> Steps[None]:
        yield from slow(nothing)
        started[0].cancel()
        seen.append("still running")
        yield from slow(second)

    heard = Heard(jobs.start(story()))
    started.append(heard.job)
    heard.until_ended(qtbot)
    barrier()

    assert heard.story == CANCELLED
    assert seen == ["still running"]


def test_cancelled_from_inside_the_work_that_then_returns_it_is_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    started: list[Job] = []

    @work
    def story() -> Steps[str]:
        yield from slow(nothing)
        started[0].cancel()
        return "done"

    heard = Heard(jobs.start(story()))
    started.append(heard.job)
    heard.until_ended(qtbot)

    assert heard.story == CANCELLED


def test_a_bug_after_the_work_cancelled_itself_is_not_swallowed(
    jobs: Jobs, qtbot: QtBot, hooked: list[BaseException]
) -> None:
    started: list[Job] = []

    @work
    def story() -> Steps[None]:
        yield from slow(nothing)
        started[0].cancel()
        raise KeyError("ours")

    heard = Heard(jobs.start(story()))
    started.append(heard.job)
    heard.until_ended(qtbot)

    assert heard.story == CANCELLED
    assert [type(each) for each in hooked] == [KeyError]


def test_a_bug_that_waits_to_be_told_is_told_when_the_job_is_cancelled_first(
    jobs: Jobs, hooked: list[BaseException]
) -> None:
    @work
    def broken() -> Steps[None]:
        yield from ()
        raise KeyError("ours")

    heard = Heard(jobs.start(broken()))
    heard.job.cancel()
    deliver()

    assert heard.story == CANCELLED
    assert [type(each) for each in hooked] == [KeyError]


def test_cancelled_from_a_slot_of_its_own_report(jobs: Jobs, qtbot: QtBot) -> None:
    async def chatty(*, report: Report) -> None:
        for number in range(10):
            report(number)

    job = jobs.start(reporting(chatty))
    heard = Heard(job)
    job.progressed.connect(lambda number: job.cancel() if number == 2 else None)
    heard.until_ended(qtbot)
    barrier()
    deliver()

    assert heard.story == [("progressed", 0), ("progressed", 1), ("progressed", 2), *CANCELLED]


@pytest.mark.parametrize("moment", ["succeeded", "ended"])
def test_cancelled_from_a_slot_of_its_own_end_nothing_changes(jobs: Jobs, qtbot: QtBot, moment: str) -> None:
    job = jobs.start(doubled(1))
    heard = Heard(job)
    getattr(job, moment).connect(job.cancel)
    heard.until_ended(qtbot)
    deliver()

    assert heard.story == [("succeeded", 2), ("ended", None)]


def test_cancelled_after_it_has_ended_nothing_happens(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard(jobs.start(doubled(1)))
    heard.until_ended(qtbot)
    deliver()
    heard.job.cancel()
    deliver()

    assert heard.story == [("succeeded", 2), ("ended", None)]


def test_cancelled_twice_it_ends_once(jobs: Jobs) -> None:
    heard = Heard(jobs.start(one_step(Gate().wait)))
    heard.job.cancel()
    heard.job.cancel()
    deliver()

    assert heard.story == CANCELLED


def test_at_cancel_the_work_s_finally_runs_on_its_owner_s_thread_before_the_signal(jobs: Jobs) -> None:
    story: list[tuple[str, Any]] = []

    @work
    def tidy() -> Steps[None]:
        try:
            yield from one_step(Gate().wait)
        finally:
            story.append(("finally", threading.current_thread()))

    heard = Heard(jobs.start(tidy()), story)
    heard.job.cancel()

    assert story == [("finally", threading.main_thread()), *CANCELLED]


def test_an_error_in_the_work_s_finally_reaches_the_hook_and_the_job_still_ends(
    jobs: Jobs, hooked: list[BaseException]
) -> None:
    @work
    def untidy() -> Steps[None]:
        try:
            yield from one_step(Gate().wait)
        finally:
            raise KeyError("ours")

    heard = Heard(jobs.start(untidy()))
    heard.job.cancel()

    assert heard.story == CANCELLED
    assert [type(each) for each in hooked] == [KeyError]


def test_the_next_job_runs_after_one_was_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    jobs.start(one_step(Gate().wait)).cancel()
    heard = Heard(jobs.start(doubled(1)))
    heard.until_ended(qtbot)

    assert heard.names == ["succeeded", "ended"]


def test_reports_after_a_cancel_are_dropped(jobs: Jobs) -> None:
    reports: list[Report] = []
    gate = Gate()

    async def leaky(*, report: Report) -> None:
        reports.append(report)
        await gate.wait()

    heard = Heard(jobs.start(reporting(leaky)))
    barrier()
    reports[0]("waiting to be delivered")
    heard.job.cancel()
    reports[0]("late")
    deliver()

    assert heard.story == CANCELLED


def test_reports_of_a_step_that_is_over_are_dropped_while_the_next_one_runs(jobs: Jobs, qtbot: QtBot) -> None:
    reports: list[Report] = []
    gate = Gate()

    async def first(*, report: Report) -> None:
        reports.append(report)
        report("in time")

    @work
    def story() -> Steps[None]:
        yield from slow_reporting(first)
        yield from slow(gate.wait)

    heard = Heard(jobs.start(story()))
    qtbot.waitUntil(lambda: gate._opened is not None)
    reports[0]("late")
    deliver()
    gate.open()
    heard.until_ended(qtbot)

    assert heard.story == [("progressed", "in time"), ("succeeded", None), ("ended", None)]


def test_reports_after_the_shutdown_are_dropped(qapp: QCoreApplication) -> None:
    jobs = Jobs()
    reports: list[Report] = []
    gate = Gate()

    async def leaky(*, report: Report) -> None:
        reports.append(report)
        await gate.wait()

    heard = Heard(jobs.start(reporting(leaky)))
    barrier()
    assert jobs.shutdown()
    shiboken6.delete(jobs)
    reports[0]("late")

    assert heard.story == CANCELLED
