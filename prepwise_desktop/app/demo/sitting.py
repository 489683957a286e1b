"""One session of the sample's person, held through the services as the window holds one."""

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from prepwise_desktop.app.demo.answers import GRADES, answer_to
from prepwise_desktop.app.demo.moved_clock import MovedClock
from prepwise_desktop.app.demo.one_thread import OneThread
from prepwise_desktop.domain.plan import mix_for
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import (
    InterviewMode,
    InterviewSession,
    QuestionResponse,
    SessionCreateRequest,
    SessionType,
)
from prepwise_desktop.services.sessions import SessionManager

T = TypeVar("T")

_MODES: Mapping[InterviewMode, int] = {
    InterviewMode.PRACTICE: 60,
    InterviewMode.MOCK: 24,
    InterviewMode.ASSESSMENT: 8,
    InterviewMode.REAL: 8,
}
_TYPES: Mapping[SessionType, int] = {
    SessionType.MIXED: 50,
    SessionType.TECHNICAL: 20,
    SessionType.BEHAVIORAL: 20,
    SessionType.SYSTEM_DESIGN: 4,
    SessionType.CODING: 6,
}
#: how often, of a hundred times
_SKIPS, _FLAGS, _RETRIES, _FOLLOW_UPS, _GUESSES, _GIVES_UP = 5, 6, 10, 8, 30, 6
#: wordings of one answer: so few that each is judged once and met again, as whoever practises repeats themselves
_VARIANTS = 2


class Sitting:
    """Holds sessions one after the other; chance and clock are its only inputs, so a seed repeats them all."""

    def __init__(self, sessions: SessionManager, driver: OneThread, clock: MovedClock, chance: random.Random) -> None:
        self._sessions = sessions
        self._run = driver.run
        self._clock = clock
        self._chance = chance

    def hold(self, who: SessionCreateRequest, skill: float) -> None:
        """A whole session by someone whose answers are that good, 0 to 1; now and then it is given up.

        `who` has the profile, the target and the resume; mode and questions are drawn anew each time.
        """
        mode, session_type = _drawn(_MODES, self._chance), _drawn(_TYPES, self._chance)
        # Of one kind alone the fixed sets of an assessment hold too few.
        session = self._begun(who, mode, SessionType.MIXED if mode is InterviewMode.ASSESSMENT else session_type)
        asked = len(session.responses)
        gives_up = self._sometimes(_GIVES_UP)
        for index in range(self._chance.randrange(asked) if gives_up else asked):
            self._take(session, index, skill)
        if gives_up:
            self._sessions.abandon_session(session.session_id)
        else:
            self._run(self._sessions.complete_session(session.session_id))

    def leave_open(self, who: SessionCreateRequest, skill: float) -> None:
        """A session that was paused after its second question."""
        session = self._begun(who, InterviewMode.PRACTICE, SessionType.MIXED)
        for index in range(2):
            self._answer(session, session.responses[index], skill)
        self._sessions.show_question(session.session_id, 2)
        self._sessions.pause_session(session.session_id)

    def _begun(self, who: SessionCreateRequest, mode: InterviewMode, session_type: SessionType) -> InterviewSession:
        mix = mix_for(session_type, self._chance.randint(3, 6))
        request = replace(
            who,
            mode=mode,
            num_technical=mix.get(Kind.TECHNICAL, 0),
            num_behavioral=mix.get(Kind.BEHAVIORAL, 0),
            num_system_design=mix.get(Kind.SYSTEM_DESIGN, 0),
            num_coding=mix.get(Kind.CODING, 0),
        )
        session = self._sessions.create_session(request)
        return self._run(self._sessions.start_session(session.session_id))

    def _take(self, session: InterviewSession, index: int, skill: float) -> None:
        """Answer a question, or skip it; in practice perhaps a second time, or a follow-up to it."""
        if self._sometimes(_FLAGS):
            self._sessions.flag_question(session.session_id, index)
        if self._sometimes(_SKIPS):
            self._sessions.skip_question(session.session_id, index)
            return
        self._answer(session, session.responses[index], skill)
        if session.mode is not InterviewMode.PRACTICE:
            return
        if self._sometimes(_RETRIES):
            self._answer(session, session.responses[index], skill + 0.2, again=True)
        elif self._sometimes(_FOLLOW_UPS):
            asked = self._run(self._sessions.ask_follow_up(session.session_id, index))
            if asked is not None:
                self._answer(session, asked, skill)

    def _answer(
        self, session: InterviewSession, response: QuestionResponse, skill: float, *, again: bool = False
    ) -> None:
        grade = min(GRADES - 1, max(0, round(self._chance.gauss(skill, 0.22) * (GRADES - 1))))
        text = answer_to(response.question, grade, self._chance.randrange(_VARIANTS))
        seconds = round(response.question.expected_seconds * self._chance.uniform(0.5, 1.2), 1)
        guesses = self._sometimes(_GUESSES) and session.mode.coached
        guess = self._chance.randint(max(1, grade), min(5, grade + 2)) if guesses else None
        self._clock.advance(seconds)
        act = self._sessions.retry_question if again else self._sessions.submit_answer
        self._run(act(session.session_id, response.index, text, seconds, guess))

    def _sometimes(self, of_a_hundred: int) -> bool:
        return self._chance.randrange(100) < of_a_hundred


def _drawn(weights: Mapping[T, int], chance: random.Random) -> T:
    return chance.choices(list(weights), list(weights.values()))[0]
