"""People who practise, for the tests of progress: whole sessions in a line, with the levels that they are to get."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.progress.days import Zone, system_zone
from prepwise_desktop.domain.question import Competency, Kind, Question
from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.work import run
from tests.empty_database import begin_empty
from tests.made import STORY, MadeClock, OneCoach, ScriptedCoach, a_question, a_request

DAY = 86_400.0
HOUR = 3_600.0


class Practice:
    """Services over a folder, a clock moved by hand, and a coach that gives the levels it is told to."""

    def __init__(self, services: Services, coach: ScriptedCoach, clock: MadeClock) -> None:
        self.services = services
        self.coach = coach
        self.clock = clock

    def begin(self, count: int = 2, questions: Sequence[Question] = (), **request: Any) -> InterviewSession:
        """A session in progress, of those questions or of so many behavioral ones."""
        self.coach.asked = tuple(questions) or tuple(a_question(key=f"q{number}") for number in range(count))
        kinds = [each.kind for each in self.coach.asked]
        numbers = {f"num_{kind.value}": kinds.count(kind) for kind in Kind}
        session = self.services.sessions.create_session(a_request(**{**numbers, **request}))
        return run(self.services.sessions.start_session(session.session_id))

    def answer(self, session: InterviewSession, index: int, level: int, text: str = STORY) -> None:
        """Answer one question, at that level."""
        self.coach.level = level
        run(self.services.sessions.submit_answer(session.session_id, index, text, time_spent_seconds=120))

    def hold(self, *levels: int, after: float = DAY, **given: Any) -> InterviewSession:
        """A completed session whose answers get those levels; then so many seconds pass."""
        session = self.begin(len(levels), **given)
        for index, level in enumerate(levels):
            self.answer(session, index, level)
        done = run(self.services.sessions.complete_session(session.session_id))
        self.clock.advance(after)
        return done


@contextmanager
def practice(folder: Path, *, zone: Zone = system_zone, clock: MadeClock | None = None) -> Iterator[Practice]:
    """Somebody practises in that folder."""
    coach, clock = ScriptedCoach(), clock or MadeClock()
    begin_empty(folder)
    with open_services(folder, coaches=OneCoach(coach), clock=clock, zone=zone, seed=7) as services:
        yield Practice(services, coach, clock)


def of_every_competency() -> list[Question]:
    """A behavioral question of each."""
    return [a_question(key=f"about-{each.value}", competency=each) for each in Competency]
