"""A job tells its story on the window's thread, in order, once; and it can be cancelled at any moment."""

import asyncio
import random
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DiskFull
from prepwise_desktop.jobs import PATIENCE, Job, Jobs
from prepwise_desktop.work import Report, Step, Steps, ignore, in_thread, slow, slow_reporting, the_loop, work


class Heard:
    """All that one job says, in order, each with the thread that it was said on."""

    def __init__(self, job: Job, story: list[tuple[str, Any]] | None = None) -> None:
        self.job = job
        self.story: list[tuple[str, Any]] = [] if story is None else story
        self.threads: set[threading.Thread] = set()
        job.progressed.connect(lambda value: self._hear("progressed", value))
        job.succeeded.connect(lambda value: self._hear("succeeded", value))
        job.failed.connect(lambda error: self._hear("failed", error))
        job.cancelled.connect(lambda: self._hear("cancelled", None))
        job.ended.connect(lambda: self._hear("ended", None))

    def _hear(self, what: str, value: Any) -> None:
        self.story.append((what, value))
        self.threads.add(threading.current_thread())

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.story]

    def until_ended(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: "ended" in self.names)


class Stuck:
    """A step that holds the loop's own thread until it is let go."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.release = threading.Event()

    async def hold(self) -> None:
        self.begun.set()
        self.release.wait()


class Gate:
    """A step that waits on the loop until the test opens it."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._opened: asyncio.Event | None = None
        self.closed = threading.Event()

    async def wait(self) -> str:
        self._loop, self._opened = asyncio.get_running_loop(), asyncio.Event()
        try:
            await self._opened.wait()
        finally:
            self.closed.set()
        return "through"

    def open(self) -> None:
        assert self._loop is not None
        assert self._opened is not None
        self._loop.call_soon_threadsafe(self._opened.set)


async def double(number: int) -> int:
    return 2 * number


async def nothing() -> None:
    """The shortest step."""


@work
def doubled(number: int) -> Steps[int]:
    return (yield from slow(double, number))


@work
def one_step(function: Callable[..., Any], *args: Any) -> Steps[Any]:
    return (yield from slow(function, *args))


@work
def reporting(function: Callable[..., Any], *args: Any) -> Steps[Any]:
    return (yield from slow_reporting(function, *args))


def barrier() -> None:
    """Wait, without Qt's loop, until asyncio's has done all that it was asked before this, and its consequences."""
    for _ in range(3):
        the_loop.call(Step(nothing, ()), ignore).result(5)


def deliver() -> None:
    """Let Qt deliver what is in the inbox, as many rounds as that takes."""
    for _ in range(5):
        QCoreApplication.processEvents()


@pytest.fixture
def hooked(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What reached sys.excepthook."""
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: found.append(error))
    return found


# --- the ordinary story ---


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


# --- errors ---


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


# --- cancelling, in every state ---

CANCELLED = [("cancelled", None), ("ended", None)]


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


# --- what comes too late ---


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


# --- lives ---


def test_an_ended_job_does_not_keep_its_owner_alive(qapp: QCoreApplication, qtbot: QtBot) -> None:
    jobs = Jobs()
    kept = jobs.start(doubled(1))
    with qtbot.waitSignal(jobs.destroyed):
        Heard(kept).until_ended(qtbot)
        assert jobs.shutdown()
        del jobs

    assert kept.over


# --- a flood ---


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


# --- everything at once ---


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


# --- the end of the program ---


def test_shutdown_cancels_everything(qapp: QCoreApplication) -> None:
    jobs = Jobs()
    gates = [Gate() for _ in range(500)]
    heard = [Heard(jobs.start(one_step(gate.wait))) for gate in gates]
    barrier()

    assert jobs.shutdown()

    assert all(each.story == CANCELLED for each in heard)
    assert all(gate.closed.is_set() for gate in gates)


def test_shutdown_leaves_a_stuck_step_behind_after_250_ms(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    close = the_loop.close

    def watched_close(wait: float) -> bool:
        waits.append(wait)
        return close(wait)

    monkeypatch.setattr(the_loop, "close", watched_close)
    jobs, stuck = Jobs(), Stuck()
    heard = Heard(jobs.start(one_step(stuck.hold)))
    assert stuck.begun.wait(5)
    thread = the_loop._thread
    assert thread is not None

    assert not jobs.shutdown()

    assert heard.story == CANCELLED
    assert PATIENCE == 0.25
    assert 0 <= waits[0] <= PATIENCE
    stuck.release.set()
    thread.join(5)
    assert not thread.is_alive()


def test_shutdown_goes_on_when_one_job_cannot_be_closed_well(
    qapp: QCoreApplication, hooked: list[BaseException]
) -> None:
    @work
    def untidy() -> Steps[None]:
        try:
            yield from one_step(Gate().wait)
        finally:
            raise KeyError("ours")

    jobs = Jobs()
    heard = [Heard(jobs.start(untidy())), Heard(jobs.start(one_step(Gate().wait)))]

    assert jobs.shutdown()

    assert [each.story for each in heard] == [CANCELLED, CANCELLED]
    assert len(hooked) == 1


def test_shutdown_from_inside_the_work_lets_its_job_end_too(qapp: QCoreApplication, qtbot: QtBot) -> None:
    jobs = Jobs()

    @work
    def last_words() -> Steps[None]:
        yield from slow(nothing)
        jobs.shutdown()
        yield from slow(nothing)

    heard = Heard(jobs.start(last_words()))
    heard.until_ended(qtbot)

    assert heard.story == CANCELLED
    assert the_loop.close(0)


def test_shutdown_without_any_work_is_at_once(qapp: QCoreApplication) -> None:
    assert Jobs().shutdown()


def test_nothing_starts_after_the_shutdown(qapp: QCoreApplication) -> None:
    jobs = Jobs()
    jobs.shutdown()

    assert jobs.closed
    with pytest.raises(RuntimeError, match="closing"):
        jobs.start(doubled(1))


def test_the_loop_serves_the_next_jobs_after_a_shutdown(qapp: QCoreApplication, qtbot: QtBot) -> None:
    for _ in range(2):
        jobs = Jobs()
        heard = Heard(jobs.start(doubled(1)))
        heard.until_ended(qtbot)
        assert jobs.shutdown()
        assert heard.names == ["succeeded", "ended"]
