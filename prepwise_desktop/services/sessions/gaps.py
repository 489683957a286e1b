"""How a session that was cut off while its questions came gets the rest of them, from the bank."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from prepwise_desktop.coach.coach import Coach
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.session import InterviewMode, InterviewSession
from prepwise_desktop.services.sessions.drawing import Drawing
from prepwise_desktop.services.sessions.lifecycle import Lifecycle
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.storage.summaries import SummaryStore
from prepwise_desktop.work import Steps, slow


class Gaps:
    """A practice session begins with its first question; a program that ends then leaves it short."""

    def __init__(
        self,
        sessions: SessionStore,
        summaries: SummaryStore,
        lifecycle: Lifecycle,
        drawing: Drawing,
        offline: Callable[[], Coach],
    ) -> None:
        self._sessions = sessions
        self._summaries = summaries
        self._lifecycle = lifecycle
        self._drawing = drawing
        self._offline = offline

    def fill(self, user_id: str) -> Steps[None]:
        """Give the newest unfinished session of the profile what it lacks; not while its questions still come."""
        newest = self._summaries.unfinished(user_id, 1)
        session = self._sessions.find(newest[0].session_id) if newest else None
        if session is None or session.mode is not InterviewMode.PRACTICE or not _missing(session):
            return
        brief = yield from self._drawing.brief_of(session)
        drawn = yield from slow(self._offline().questions, replace(brief, mix=session.mix))
        for question in _fitting(session, drawn):
            self._lifecycle.ask(session.session_id, question)


def _missing(session: InterviewSession) -> dict[Kind, int]:
    there = Counter(each.question.kind for each in session.questions)
    return {kind: count - there[kind] for kind, count in session.mix.items() if count > there[kind]}


def _fitting(session: InterviewSession, drawn: tuple[Question, ...]) -> tuple[Question, ...]:
    asked = {each.question.key for each in session.responses}
    found: list[Question] = []
    for kind, count in _missing(session).items():
        found += [each for each in drawn if each.kind is kind and each.key not in asked][:count]
    return tuple(found)
