"""What every test may ask for. Qt is loaded only by tests that use it, and without a display."""

import gc
import os
import sys
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import pytest

from prepwise_desktop.work import Loop, the_loop
from tests import rubbish
from tests.loop_steps import no_thread_left

# Without a display Qt aborts the process, so this stands before anything can import it.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from prepwise_desktop.jobs import Jobs


#: more processes than this would each collect thousands of tests for a few seconds' work
_PROCESSES = 4


@pytest.hookimpl(tryfirst=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A process for each processor where everything is tested; a few tests named by hand run in this one."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    return min(os.cpu_count() or 1, _PROCESSES) if whole else 0


def pytest_collection_finish() -> None:
    """Keep thousands of collected tests and their modules out of each sweep for rubbish: they live to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None]:
    yield
    rubbish.sweep()


@pytest.fixture
def themed(qapp: "QApplication", monkeypatch: pytest.MonkeyPatch) -> Iterator["QApplication"]:
    """The program dressed in light at 100% text, in the bundled face, and again so after the test."""
    from prepwise_desktop.views import fonts, theme
    from tests.stray_windows import refuse_stray_windows

    refuse_stray_windows(monkeypatch)
    fonts.use_bundled_font()
    theme.apply(qapp, "light", 1.0)
    yield qapp
    theme.apply(qapp, "light", 1.0)


@pytest.fixture
def jobs(qapp: "QApplication") -> Iterator["Jobs"]:
    """What drives work in the window; fails the test when anything that it started cannot be ended or is left over."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from shiboken6 import delete

    from prepwise_desktop.jobs import Jobs

    with no_thread_left():
        started = Jobs()
        yield started
        assert started.shutdown(), "a step holds the loop"
    # What ended jobs are connected to may be all that keeps `started` alive: they go first, as in the program.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    delete(started)


@pytest.fixture
def nothing_left() -> Iterator[None]:
    """The one loop ends after the test, and no thread of ours outlives it."""
    with no_thread_left():
        yield
        assert the_loop.close(5)


@pytest.fixture
def loop() -> Iterator[Loop]:
    """A loop of the test's own."""
    made = Loop()
    yield made
    assert made.close(5)


@pytest.fixture
def hooked(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What reaches sys.excepthook, which is what nobody caught."""
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: found.append(error))
    return found
