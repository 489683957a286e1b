"""Services and view-models over a real folder, with a coach and a reader that a test can hold."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from prepwise_desktop import compose
from prepwise_desktop.app.navigating import build_home
from prepwise_desktop.app.view_models import build_view_models
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.clock import Clock, system_clock
from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.view_models import ViewModels
from prepwise_desktop.work import run
from tests.app.window import RESUME, MadeReader
from tests.empty_database import begin_empty
from tests.hurried import shorten_pauses
from tests.made import STORY, OneCoach, ScriptedCoach, a_request

Wait = Callable[[Callable[[], bool]], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What a test of a view-model holds."""

    folder: Path
    services: Services
    models: ViewModels
    coach: ScriptedCoach
    reader: MadeReader
    wait: Wait

    def file(self, name: str = "ines.txt", text: str = RESUME) -> Path:
        """A file beside the data folder."""
        path = self.folder.parent / name
        path.write_text(text, encoding="utf-8")
        return path

    def user(self) -> str:
        return self.services.profiles.current().profile_id

    def begun(self, **changes: Any) -> InterviewSession:
        """A session of the person at the window that is in progress."""
        sessions = self.services.sessions
        session = sessions.create_session(a_request(user_id=self.user(), **changes))
        return run(sessions.start_session(session.session_id))

    def completed(self, answer: str = STORY) -> InterviewSession:
        """A session of the person at the window with one answer, completed."""
        sessions, session = self.services.sessions, self.begun()
        run(sessions.submit_answer(session.session_id, 0, answer))
        return run(sessions.complete_session(session.session_id))


@contextmanager
def a_program(
    folder: Path, jobs: Jobs, wait: Wait, monkeypatch: pytest.MonkeyPatch, clock: Clock = system_clock
) -> Iterator[Program]:
    """The program without its window."""
    coach, reader = ScriptedCoach(), MadeReader()
    monkeypatch.setattr(compose, "LateReader", lambda: reader)
    shorten_pauses(monkeypatch)
    begin_empty(folder)
    with open_services(folder, coaches=OneCoach(coach), clock=clock, seed=1) as services:
        parent = QObject()
        models = build_view_models(services, build_home(services, clock, parent), jobs, clock, parent)
        yield Program(folder=folder, services=services, models=models, coach=coach, reader=reader, wait=wait)
        models.resume.cancel()
        delete(parent)
