"""What was committed is brought to the disk: one step at a time, and again when more came meanwhile."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.compose import open_services
from prepwise_desktop.domain.errors import DiskFull, PrepWiseError
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.archive import Archive
from prepwise_desktop.viewmodels.durability import Durability
from prepwise_desktop.work import Steps, in_thread, slow, work


class HeldArchive(Archive):
    """Brings to the disk only when it is let, and counts how often."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.count = 0
        self.at_once = self.most_at_once = 0
        self.error: Exception | None = None

    @work
    def make_durable(self) -> Steps[None]:
        async def step() -> None:
            await in_thread(self._hold)

        yield from slow(step)

    def _hold(self) -> None:
        self.count += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.gate.wait(10)
        self.at_once -= 1
        if self.error is not None:
            raise self.error


@pytest.fixture
def archive() -> HeldArchive:
    return HeldArchive()


def test_a_committed_word_is_brought_to_the_disk(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> None:
    with open_services(tmp_path) as services:
        durability = Durability(services.archive, jobs, jobs)
        with qtbot.waitSignal(durability.made_durable):
            durability.want()


def test_wishes_that_come_meanwhile_are_one_more_step(archive: HeldArchive, jobs: Jobs, qtbot: QtBot) -> None:
    durability = Durability(archive, jobs, jobs)
    done: list[int] = []
    durability.made_durable.connect(lambda: done.append(archive.count))
    for _ in range(5):
        durability.want()
    qtbot.waitUntil(lambda: archive.count == 1)
    archive.gate.set()
    # The first step may have missed what came after it began, so only the second one tells.
    qtbot.waitUntil(lambda: done == [2])
    assert (archive.count, archive.most_at_once) == (2, 1)


def test_what_the_disk_refuses_is_told_and_the_next_wish_tries_again(
    archive: HeldArchive, jobs: Jobs, qtbot: QtBot
) -> None:
    archive.gate.set()
    archive.error = DiskFull("made")
    durability = Durability(archive, jobs, jobs)
    with qtbot.waitSignal(durability.failed) as failed:
        durability.want()
    assert isinstance(failed.args[0], PrepWiseError)
    archive.error = None
    with qtbot.waitSignal(durability.made_durable):
        durability.want()


def test_a_bug_is_not_told_as_if_the_world_had_done_it(
    archive: HeldArchive, jobs: Jobs, qtbot: QtBot, hooked: list[BaseException]
) -> None:
    archive.gate.set()
    archive.error = ZeroDivisionError("made")
    durability = Durability(archive, jobs, jobs)
    told: list[object] = []
    durability.failed.connect(told.append)
    durability.want()
    qtbot.waitUntil(lambda: bool(hooked))
    assert told == []


def test_at_the_end_of_the_program_nothing_new_is_begun(archive: HeldArchive, jobs: Jobs, qtbot: QtBot) -> None:
    durability = Durability(archive, jobs, jobs)
    durability.want()
    durability.want()
    qtbot.waitUntil(lambda: archive.count == 1)
    archive.gate.set()
    assert jobs.shutdown()
    assert archive.count == 1
