"""An interview's view-model over a real file, for the tests of view-models and panes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from shiboken6 import delete

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.durability import Durability
from prepwise_desktop.viewmodels.interview import InterviewViewModel, Phase
from tests.made import MadeClock, MadeServices, ScriptedCoach, a_request, made_services

Wait = Callable[[Callable[[], bool]], Any]


@dataclass(slots=True, kw_only=True)
class Interview:
    """What a test holds of an interview."""

    services: MadeServices
    model: InterviewViewModel
    errors: list[PrepWiseError]
    wait: Wait

    @property
    def clock(self) -> MadeClock:
        return self.services.clock

    @property
    def coach(self) -> ScriptedCoach:
        return self.services.coach

    def phase(self) -> Phase:
        """The phase now; mypy takes an attribute to stay what it was compared with."""
        return self.model.phase

    def begin(self, **changes: Any) -> str:
        """Start a session and wait until its first question is on screen."""
        self.model.start(a_request(**changes))
        self.wait(lambda: self.phase() is Phase.OPEN)
        return self.stored().session_id

    def answer(self, text: str) -> None:
        """Type, submit and wait for the evaluation."""
        self.model.question.edit(text)
        self.model.submit()
        self.wait(lambda: not self.model.question.scoring)

    def stored(self) -> InterviewSession:
        """The open session as it stands in the file."""
        assert self.model.session is not None
        return self.services.sessions.get_session(self.model.session.session_id)


@contextmanager
def an_interview(
    folder: Path, jobs: Jobs, wait: Wait, *questions: Question, clock: MadeClock | None = None
) -> Iterator[Interview]:
    """An interview that nothing was done in yet."""
    with made_services(folder, *questions, clock=clock) as services:
        durability = Durability(services.archive, jobs)
        model = InterviewViewModel(services.sessions, durability, jobs, services.clock)
        errors: list[PrepWiseError] = []
        model.failed.connect(errors.append)
        yield Interview(services=services, model=model, errors=errors, wait=wait)
        # What goes on behind the window ends before the file is closed, as in the program.
        for job in tuple(jobs._running):
            job.cancel()
        delete(model)
        delete(durability)


def fail_to_keep(monkeypatch: pytest.MonkeyPatch, error: PrepWiseError) -> list[str]:
    """Let keeping fail; returns what it was tried with."""
    attempts: list[str] = []

    def fail(_self: SessionManager, _session_id: str, _index: int, text: str, _seconds: float = 0.0) -> None:
        attempts.append(text)
        raise error

    monkeypatch.setattr(SessionManager, "keep_draft", fail)
    return attempts
