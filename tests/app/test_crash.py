"""An unexpected error is written down without values, told once, and survived."""

import os
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, qInstallMessageHandler, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop.app.crash import KEPT, Crashes, Report
from prepwise_desktop.app.log import logging_to
from prepwise_desktop.coach.llm.redaction import know
from prepwise_desktop.domain.errors import DiskFull
from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.work import Steps, slow, work

SECRET = "I rolled the change back within nine minutes"


class LaterEachTime:
    """A clock that goes on by a second whenever it is read."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 10, 18, 52, tzinfo=UTC)

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def monotonic(self) -> float:
        return self._now.timestamp()


class Watch:
    """Everything that was told, and everything that was written."""

    def __init__(self, crashes: Crashes, folder: Path) -> None:
        self.reports: list[Report] = []
        self.threads: set[threading.Thread] = set()
        self._folder = folder
        crashes.reported.connect(self._on_reported)

    def _on_reported(self, report: Report) -> None:
        self.reports.append(report)
        self.threads.add(threading.current_thread())

    @property
    def files(self) -> list[Path]:
        return sorted(self._folder.glob("crash-*.txt"))

    @property
    def written(self) -> str:
        return "".join(path.read_text(encoding="utf-8") for path in self._folder.iterdir())


@pytest.fixture
def watch(qapp: QApplication, tmp_path: Path) -> Iterator[Watch]:
    folder = tmp_path / "logs"
    with logging_to(folder):
        crashes = Crashes(folder, LaterEachTime())
        yield Watch(crashes, folder)
        crashes.close()
        delete(crashes)


def fail(text: str = SECRET) -> None:
    raise ValueError(text)


def hook(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def deliver() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()


def test_an_error_in_a_slot_is_written_and_told_from_the_event_loop(watch: Watch, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(watch.reports))

    report = watch.reports[0]
    assert watch.files == [report.path]
    assert report.summary.startswith("ValueError, test_crash.py, line ")
    assert report.summary.endswith(", in fail")
    assert watch.threads == {threading.main_thread()}


def test_nothing_is_told_while_the_slot_that_failed_still_runs(watch: Watch) -> None:
    hook(ValueError())
    assert watch.reports == []
    deliver()
    assert len(watch.reports) == 1


def test_a_report_holds_version_platform_and_places(watch: Watch) -> None:
    try:
        fail()
    except ValueError as error:
        hook(error)
    deliver()

    details = watch.reports[0].details
    assert watch.files[0].read_text(encoding="utf-8") == details
    for fact in ("PrepWise 0", "Python 3.", "Qt 6.", "2026-11-10 18:52", "thread MainThread", "in fail", "ValueError"):
        assert fact in details


def test_no_file_and_no_report_holds_the_answer_that_an_error_s_text_held(
    watch: Watch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = SECRET

    def deeper() -> None:
        try:
            fail(answer)
        except ValueError as error:
            raise RuntimeError(f"{answer} was lost") from error

    try:
        deeper()
    except RuntimeError as error:
        hook(error)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    deliver()

    shown = "".join(report.details + report.summary for report in watch.reports)
    assert len(watch.reports) == 2
    assert "nine minutes" not in watch.written + shown + capsys.readouterr().err


def test_a_known_key_is_in_no_report_even_where_an_error_s_text_is_told(
    watch: Watch, capsys: pytest.CaptureFixture[str]
) -> None:
    key = "sk-ant-planted-in-a-name"
    know(Secret(key))
    hook(AttributeError(f"no attribute {key!r}"))
    deliver()
    (report,) = watch.reports
    assert "no attribute" in report.summary
    assert key not in watch.written + report.summary + report.details + capsys.readouterr().err


def test_an_error_in_a_thread_is_told_on_the_window_s_thread(watch: Watch) -> None:
    thread = threading.Thread(target=fail, name="prepwise-reader")
    thread.start()
    thread.join()
    assert watch.reports == []
    deliver()

    assert watch.threads == {threading.main_thread()}
    assert "thread prepwise-reader" in watch.reports[0].details


def test_an_error_of_ours_in_a_job_is_told(watch: Watch, jobs: Jobs, qtbot: QtBot) -> None:
    async def broken() -> None:
        fail()

    @work
    def story() -> Steps[None]:
        yield from slow(broken)

    jobs.start(story())
    qtbot.waitUntil(lambda: bool(watch.reports))

    assert "prepwise_desktop/work.py" in watch.reports[0].details


def test_an_error_in_a_finalizer_is_told(watch: Watch) -> None:
    class Untidy:
        def __del__(self) -> None:
            fail()

    Untidy()
    deliver()

    assert [report.summary.partition(",")[0] for report in watch.reports] == ["ValueError"]


def test_an_error_in_a_paint_is_told_once_however_often_it_paints(watch: Watch, qtbot: QtBot) -> None:
    painted: list[int] = []

    class Broken(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            painted.append(1)
            fail()

    widget = Broken()
    qtbot.addWidget(widget)
    loop, timer = QEventLoop(), QTimer(widget)
    timer.timeout.connect(lambda: loop.quit() if len(painted) >= 100 else widget.update())
    timer.start(0)
    widget.show()
    loop.exec()
    deliver()

    assert len(watch.reports) == len(watch.files) == 1
    assert watch.written.count("unexpected") == 1


def test_another_error_is_told_too(watch: Watch) -> None:
    for kind in (ValueError, KeyError):
        hook(kind())
    deliver()

    assert len(watch.reports) == len(watch.files) == 2


def test_ctrl_c_ends_the_program_and_is_no_crash(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QCoreApplication, "quit", lambda: asked.append("quit"))
    hook(KeyboardInterrupt())
    deliver()

    assert asked == ["quit"]
    assert watch.reports == []


def test_a_thread_that_ends_itself_is_no_crash(watch: Watch) -> None:
    threading.excepthook(threading.ExceptHookArgs((SystemExit, SystemExit(), None, None)))
    deliver()

    assert watch.reports == []


def test_an_error_is_told_even_when_it_cannot_be_written(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: Any, **kwargs: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("prepwise_desktop.app.crash.private_opener", full)
    hook(ValueError())
    deliver()

    assert watch.reports[0].path is None
    assert watch.reports[0].details.endswith("ValueError\n")


def test_only_the_newest_reports_are_kept(watch: Watch) -> None:
    for number in range(KEPT + 5):
        hook(type(f"Error{number:02}", (Exception,), {})())
    deliver()

    assert len(watch.files) == KEPT
    assert "Error24" in watch.files[-1].read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX thing")
def test_only_its_owner_can_read_a_report(watch: Watch) -> None:
    hook(ValueError())

    assert watch.files[0].stat().st_mode & 0o777 == 0o600


@pytest.mark.no_qt_log
def test_warnings_of_qt_go_to_the_log(watch: Watch) -> None:
    qWarning("a layout is confused")

    assert "WARNING qt: default: a layout is confused" in watch.written


def test_afterwards_the_hooks_are_as_they_were(qapp: QApplication, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    crashes = Crashes(tmp_path)
    during = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    crashes.close()
    delete(crashes)

    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    assert not set(during) & set(before)


@pytest.mark.no_qt_log
def test_afterwards_warnings_of_qt_go_where_they_went_before(qapp: QApplication, tmp_path: Path) -> None:
    heard: list[str] = []
    before = qInstallMessageHandler(lambda kind, context, message: heard.append(message))
    try:
        Crashes(tmp_path).close()
        qWarning("a layout is confused")
    finally:
        qInstallMessageHandler(before)

    assert heard == ["a layout is confused"]


def test_the_log_has_the_places_too(watch: Watch) -> None:
    try:
        fail()
    except ValueError as error:
        hook(error)
    watch.files[0].unlink()

    assert "unexpected" in watch.written
    assert "in fail\nValueError" in watch.written


def test_what_the_disk_did_is_no_mistake_of_ours_and_is_told_each_time(qtbot: QtBot, watch: Watch) -> None:
    def fail() -> None:
        raise DiskFull("no room")

    for _ in range(2):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(watch.reports) == 2)
    assert [type(each.fault) for each in watch.reports] == [DiskFull, DiskFull]
    assert watch.files == []
    assert "no room" not in watch.written
