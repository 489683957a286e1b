"""The whole window over real services in a folder, with a coach and a reader that a test can hold."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop import compose
from prepwise_desktop.app.navigating import build_navigation
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.clock import Clock, system_clock
from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.domain.page_picture import PagePicture
from prepwise_desktop.domain.session import InterviewMode, InterviewSession
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.keys import KeyStore
from prepwise_desktop.resume_import.documents.pdf_picture import picture_of
from prepwise_desktop.resume_import.files import bytes_of, plain_text_of, resume_of
from prepwise_desktop.resume_import.read import ReadResume
from prepwise_desktop.resume_import.requests import PASTED, Reading
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.viewmodels.view_models import ViewModels
from prepwise_desktop.views import theme
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.navigation import Navigation
from prepwise_desktop.views.parts.piecewise import finish_all
from prepwise_desktop.views.parts.text_label import TextLabel
from prepwise_desktop.work import Report, ignore
from tests.coach.llm.key_ring import KeptKeys
from tests.empty_database import begin_empty
from tests.hurried import shorten_pauses
from tests.made import OneCoach, ScriptedCoach

W = TypeVar("W", bound=QWidget)

RESUME = """Ines Halvorsen
Senior Backend Engineer
ines.halvorsen@example.com
+47 912 34 567

Experience
Senior Backend Engineer, Nordvik Energi
March 2021 - Present
- On call for 11 services; wrote the runbook the team still uses.
- Cut the time of a price quote from 900 ms to 210 ms.
Backend Engineer, Fjordpay
2017 - 2021
- Moved the ledger to PostgreSQL without a minute of downtime.

Education
MSc Computer Science, University of Bergen, 2017

Skills
Python, PostgreSQL, Kafka
"""

JOB = "Senior Backend Engineer, Payments\nYou own what you ship, day and night.\n"


class MadeReader:
    """Reads in this process; `hold` makes it wait for `let_go`, and a file named "refused" is refused."""

    def __init__(self) -> None:
        self._gate: Future[None] | None = None
        self.read: list[str] = []

    def hold(self) -> None:
        """Let readings wait from now on."""
        self._gate = Future()

    def let_go(self) -> None:
        """Let the waiting readings go on."""
        assert self._gate is not None
        self._gate.set_result(None)
        self._gate = None

    async def read_resume(self, path: Path, report: Report = ignore) -> ReadResume:
        try:
            data = bytes_of(str(path))
        except FileRefused as error:
            raise FileRefused(error.reason, error.detail, file_name=path.name) from error
        return await self._resume(data, path.name, report)

    async def read_text(self, text: str, report: Report = ignore) -> ReadResume:
        return await self._resume(text.encode(), PASTED, report)

    async def read_plain_text(self, path: Path, report: Report = ignore) -> str:
        await self._wait(path.name, report)
        return plain_text_of(bytes_of(str(path)), path.name, report)

    async def read_picture(self, data: bytes, page: int, width: int) -> PagePicture:
        await self._wait(f"page {page}", ignore)
        return picture_of(data, page, width)

    def close(self) -> None:
        """Nothing runs beside this process."""

    async def _resume(self, data: bytes, name: str, report: Report) -> ReadResume:
        await self._wait(name, report)
        resume = resume_of(data, name, ignore, pasted=name == PASTED)
        sha256 = Reading(data=data).sha256
        return ReadResume(resume=resume, file_name=name, sha256=sha256, data=data, seconds=0.1)

    async def _wait(self, name: str, report: Report) -> None:
        self.read.append(name)
        report(0.5)
        if self._gate is not None:
            await asyncio.shield(asyncio.wrap_future(self._gate))
        if name.startswith("refused"):
            raise FileRefused(RefusalReason.DAMAGED, "made to be refused", file_name=name)


@dataclass(slots=True, kw_only=True)
class OpenWindow:
    """What a test holds of the program, and what a person can find and do in it."""

    folder: Path
    services: Services
    models: ViewModels
    navigation: Navigation
    coach: ScriptedCoach
    reader: MadeReader
    qtbot: QtBot

    @property
    def window(self) -> MainWindow:
        return self.navigation.window

    def phase(self) -> Phase:
        """The interview's phase now; mypy takes an attribute to stay what it was compared with."""
        return self.models.interview.phase

    def pane(self, name: str = "") -> QWidget:
        """The pane in front, or the one of that name, with all that is built piece by piece."""
        found = self.navigation.panes.pane(name) if name else self.navigation.panes.current()
        assert found is not None
        finish_all(found)
        return found

    def find(self, kind: type[W], name: str = "") -> W | None:
        """The visible widget of that kind with that text or name, in the dialog if one is open."""
        finish_all(self.window)
        top = QApplication.activeModalWidget() or self.window
        for each in [top, *top.findChildren(QWidget)]:
            text = each.text() if isinstance(each, QAbstractButton) else ""
            if isinstance(each, kind) and each.isVisible() and name in ("", text, each.accessibleName()):
                return each
        return None

    def need(self, kind: type[W], name: str = "") -> W:
        found = self.find(kind, name)
        assert found is not None, f"no {kind.__name__} {name!r}"
        return found

    def press(self, name: str) -> None:
        """Click a button."""
        self.qtbot.waitUntil(lambda: self.find(QAbstractButton, name) is not None)
        QTest.mouseClick(self.need(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def keys(self, keys: str) -> None:
        """Press a key sequence where the focus is."""
        if QApplication.activeWindow() is None:
            # Without a window manager nobody hands the window its focus back after a dialog.
            self.window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
        QTest.keySequence(QApplication.focusWidget() or self.window, keys)

    def focused(self) -> QWidget:
        """Where the keyboard is."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def says(self, words: str) -> bool:
        """Whether these words stand in the window or its dialog."""
        finish_all(self.window)
        tops = [self.window, *self.window.findChildren(QDialog)]
        labels = [label for top in tops for label in top.findChildren(TextLabel)]
        return any(words in label.text() for label in labels if label.isVisible())

    def wait_for(self, words: str) -> None:
        """Wait until these words stand in the window."""
        self.qtbot.waitUntil(lambda: self.says(words))

    def file(self, name: str = "ines.txt", text: str = RESUME) -> Path:
        """A file beside the data folder."""
        path = self.folder.parent / name
        path.write_text(text, encoding="utf-8")
        return path

    def import_resume(self, name: str = "ines.txt", text: str = RESUME) -> None:
        """Have a resume in the window, in the Resume pane."""
        self.navigation.files.open([self.file(name, text)])
        resume = self.models.resume
        self.qtbot.waitUntil(lambda: resume.stage is Stage.SHOWN and resume.kept is not None)

    def begin(self, mode: InterviewMode = InterviewMode.PRACTICE, **changes: object) -> InterviewSession:
        """Start an interview of four questions for a role, and wait until the first is on screen."""
        resume = self.models.resume
        resume.open()
        if not resume.plan.target.role:
            resume.change_target(role="Backend Engineer")
        request = replace(resume.request(), mode=mode, **changes)  # type: ignore[arg-type]
        self.models.result.clear()
        self.models.interview.start(request)
        self.navigation.go_to("interview")
        self.qtbot.waitUntil(lambda: self.phase() is Phase.OPEN)
        return self.stored()

    def stored(self) -> InterviewSession:
        """The open session as it stands in the file."""
        session = self.models.interview.session
        assert session is not None
        return self.services.sessions.get_session(session.session_id)

    def hold_session(self, answer: str = "I rolled it back, because quotes came back empty.") -> str:
        """A whole session with one answer, ended; its result is shown."""
        session = self.begin()
        self.models.interview.question.edit(answer)
        self.models.interview.question.submit()
        self.qtbot.waitUntil(lambda: not self.models.interview.question.scoring)
        self.models.interview.complete()
        self.qtbot.waitUntil(lambda: self.models.result.shows_result)
        return session.session_id

    def settle(self) -> None:
        """Let everything that was put off for a moment happen."""
        for _ in range(5):
            finish_all(self.window)
            QApplication.processEvents()
            # Outside an event loop Qt puts this off for good.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def a_window(
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    coach: ScriptedCoach | None = None,
    chosen: bool = False,
    keys: KeyStore | None = None,
    clock: Clock = system_clock,
    size: tuple[int, int] = (theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT),
    reads_apart: bool = False,
) -> Iterator[OpenWindow]:
    """The program's window, shown and active, as after its start; closed as at its end.

    With `chosen` the coach that the person chooses in Settings is asked, and not `coach`. `reads_apart` has files
    read in the program's own child process, and not by `reader`.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    coach, reader = coach or ScriptedCoach(), MadeReader()
    if not reads_apart:
        monkeypatch.setattr(compose, "LateReader", lambda: reader)
    shorten_pauses(monkeypatch)
    begin_empty(folder)
    with open_services(
        folder, coaches=None if chosen else OneCoach(coach), keys=keys or KeptKeys(), clock=clock, seed=1
    ) as services:
        jobs = Jobs()
        window = MainWindow()
        window.resize(*size)
        sample = folder.parent / "sample.txt"
        sample.write_text(RESUME, encoding="utf-8")
        navigation = build_navigation(services, jobs, clock, window, sample, folder)
        jobs.unheard.connect(navigation.tell)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        made = OpenWindow(
            folder=folder,
            services=services,
            models=navigation.view_models,
            navigation=navigation,
            coach=coach,
            reader=reader,
            qtbot=qtbot,
        )
        try:
            yield made
        finally:
            _close(app, made, jobs)


def _close(app: QApplication, made: OpenWindow, jobs: Jobs) -> None:
    window = made.window
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    window.close()
    assert jobs.shutdown(), "a step holds the loop"
    delete(window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    delete(jobs)
