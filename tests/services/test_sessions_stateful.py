"""Random acts, allowed and not, with restarts between them: the sessions and a simple model of them never differ."""

import random
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from prepwise_desktop.domain.errors import (
    IllegalTransition,
    IndexOutOfRange,
    InvalidRequest,
    OutOfOrder,
    PrepWiseError,
    StorageError,
    WrongStatus,
)
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.work import run
from tests.made import MadeClock, MadeServices, a_request, made_services
from tests.services.session_model import FOLLOWS, PRACTICE, Asked, Held, Try, expected, seen

#: so many questions have the sessions here; an index may be one too many
ASKED = 3
INDEXES = (*range(ASKED), *range(ASKED), ASKED, ASKED + 1)
TEXTS = ("", "I did it.", "In May I moved 12 services and nobody noticed.", "\u00fcber \U0001f600")
SECONDS = (0.0, 1.0, 2.5, 2.5, 30.0, -1.0)
RATINGS = (None, None, None, 3, 6)
#: sessions at once, and acts that are drawn at once
MOST, ACTS = 4, 5

#: the oftener one stands here, the oftener it is done; sessions that end soon are soon dull
ON_A_QUESTION = (
    *("submit", "typing") * 3,
    *("retry", "skip", "show", "follow_up") * 2,
    *("flag", "note", "hint", "discard"),
)
ON_A_SESSION = (
    *("pause", "resume", "resume", "leave_open") * 2,
    *("start", "complete", "abandon", "score_again", "the_time_is_never_up_here", "nobody_else_sees_it"),
)


@dataclass(frozen=True)
class Given:
    """What comes with an act on a question; each act takes of it what it needs."""

    text: str
    seconds: float
    rating: int | None


class Sessions(RuleBasedStateMachine):
    """Does to the program and to the model the same, and compares what can be seen of both."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = ExitStack()
        self._folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        self._clock = MadeClock()
        self.held: list[Held] = []
        self._away = False
        self._drawn = 0
        self._level = 4
        self._open()

    def teardown(self) -> None:
        self._opened.close()
        self._stack.close()

    def _open(self) -> None:
        self._opened = ExitStack()
        self._made: MadeServices = self._opened.enter_context(made_services(self._folder, clock=self._clock))
        self._tell_the_coach()

    def _tell_the_coach(self) -> None:
        self._made.coach.error = StorageError("away") if self._away else None
        self._made.coach.level = self._level

    @property
    def _sessions(self) -> SessionManager:
        return self._made.sessions

    def _pick(self, which: int) -> Held:
        """Mostly one that is in progress: in the others nearly everything is refused."""
        running = [each for each in self.held if each.status == "in_progress"]
        among = running if running and which > 1 else self.held
        return among[which % len(among)]

    def _do(self, act: Callable[[], object], refused: type[PrepWiseError] | None) -> bool:
        """Whether it was done; it is refused exactly as the model says."""
        if refused is None:
            act()
            return True
        with pytest.raises(refused):
            act()
        return False

    # -- making and moving

    @initialize(mode=st.sampled_from(list(InterviewMode)))
    def begin(self, mode: InterviewMode) -> None:
        self.create(mode, "ines")
        self.start(self.held[0])

    @rule(seed=st.integers(0, 2**32 - 1))
    def a_few_acts(self, seed: int) -> None:
        """Drawn by a generator of their own: what hypothesis draws itself comes back to the same few acts."""
        self._drawn += 1
        chance = random.Random(f"{seed} {self._drawn}")
        for _ in range(ACTS):
            self._act(chance)
            self.both_hold_the_same()

    def _act(self, chance: random.Random) -> None:
        if chance.random() < 0.1 and len(self.held) < MOST:
            self.create(chance.choice(list(InterviewMode)), chance.choice(["ines", "bo"]))
            self.start(self.held[-1])
        elif chance.random() < 0.2:
            getattr(self, chance.choice(ON_A_SESSION))(self._pick(chance.randrange(8)))
        else:
            given = Given(text=chance.choice(TEXTS), seconds=chance.choice(SECONDS), rating=chance.choice(RATINGS))
            held = self._pick(chance.randrange(8))
            getattr(self, chance.choice(ON_A_QUESTION))(held, chance.choice(INDEXES), given)

    def create(self, mode: InterviewMode, user: str) -> None:
        request = a_request(user_id=user, mode=mode, num_behavioral=ASKED, total_minutes=1000)
        session = self._sessions.create_session(request)
        self.held.append(Held(session_id=session.session_id, user=user, mode=mode.value))

    def _move(self, held: Held, wanted: str, act: Callable[[], object]) -> bool:
        pausing = wanted != "paused" or held.free
        if not self._do(act, None if wanted in FOLLOWS[held.status] and pausing else IllegalTransition):
            return False
        held.status, held.interrupted = wanted, False
        return True

    def start(self, held: Held) -> None:
        fails = self._away and held.status == "scheduled"
        if fails:
            self._do(lambda: run(self._sessions.start_session(held.session_id)), StorageError)
        elif held.status == "paused":
            # Beginning again is no going on, though both lead to the same status.
            return
        elif self._move(held, "in_progress", lambda: run(self._sessions.start_session(held.session_id))):
            held.asked = [Asked() for _ in range(ASKED)]

    def pause(self, held: Held) -> None:
        held.pauses += self._move(held, "paused", lambda: self._sessions.pause_session(held.session_id))

    def resume(self, held: Held) -> None:
        act = self._sessions.resume_session
        if held.status == "scheduled":
            self._do(lambda: act(held.session_id), WrongStatus)
        elif held.status == "in_progress" and held.interrupted:
            act(held.session_id)
            held.interrupted = False
        else:
            self._move(held, "in_progress", lambda: act(held.session_id))

    def complete(self, held: Held) -> None:
        waiting = self._waiting(held)

        def act() -> object:
            return run(self._sessions.complete_session(held.session_id))

        if self._away and waiting and "completed" in FOLLOWS[held.status]:
            self._do(act, StorageError)
            held.status, held.interrupted = "completed", False
        elif self._move(held, "completed", act):
            self._judge(waiting)

    def abandon(self, held: Held) -> None:
        self._move(held, "abandoned", lambda: self._sessions.abandon_session(held.session_id))

    def leave_open(self, held: Held) -> None:
        refused = None if held.status == "in_progress" else WrongStatus
        held.interrupted |= self._do(lambda: self._sessions.interrupt_session(held.session_id), refused)

    # -- answering

    def _refusal(self, held: Held, index: int, *, in_turn: bool = True) -> type[PrepWiseError] | None:
        if held.status != "in_progress":
            return WrongStatus
        if index >= len(held.asked):
            return IndexOutOfRange
        return OutOfOrder if in_turn and not held.free and index != held.turn else None

    def typing(self, held: Held, index: int, given: Given) -> None:
        text, seconds = given.text, given.seconds
        refused = self._no_retry(held, index) if held.status == "completed" else self._refusal(held, index)
        refused = InvalidRequest if seconds < 0 else refused
        if self._do(lambda: self._sessions.keep_draft(held.session_id, index, text, seconds), refused):
            held.asked[index].draft = text
            held.asked[index].seconds += seconds
            held.let_run(seconds)

    def discard(self, held: Held, index: int, _given: Given) -> None:
        if self._do(lambda: self._sessions.discard_draft(held.session_id, index), self._no_retry(held, index)):
            held.asked[index].draft = ""

    def submit(self, held: Held, index: int, given: Given) -> None:
        refused = self._refusal(held, index)
        if refused is None and held.asked[index].tries:
            refused = WrongStatus
        self._answer(held, index, given, refused, self._sessions.submit_answer)

    def retry(self, held: Held, index: int, given: Given) -> None:
        self._answer(held, index, given, self._no_retry(held, index), self._sessions.retry_question)

    def _no_retry(self, held: Held, index: int) -> type[PrepWiseError] | None:
        if index >= len(held.asked):
            return IndexOutOfRange
        return None if held.may_retry and held.asked[index].tries else WrongStatus

    def _answer(
        self,
        held: Held,
        index: int,
        given: Given,
        refused: type[PrepWiseError] | None,
        act: Callable[..., Any],
    ) -> None:
        text, rating, seconds = given.text, given.rating, given.seconds
        if refused is None and seconds < 0:
            refused = InvalidRequest
        if refused is None and rating is not None:
            refused = WrongStatus if held.mode != PRACTICE else InvalidRequest if rating == 6 else None

        def answer() -> object:
            return run(act(held.session_id, index, text, seconds, rating))

        if refused is not None:
            self._do(answer, refused)
            return
        self._do(answer, StorageError if self._away else None)
        asked, tried = held.asked[index], Try(text=text, rating=rating)
        asked.tries.append(tried)
        asked.draft, asked.skipped = "", False
        asked.seconds += seconds
        held.let_run(seconds)
        if not self._away:
            self._judge([tried])

    def skip(self, held: Held, index: int, _given: Given) -> None:
        refused = self._refusal(held, index)
        if refused is None and held.asked[index].tries:
            refused = WrongStatus
        if self._do(lambda: self._sessions.skip_question(held.session_id, index), refused):
            held.asked[index].skipped = True

    def flag(self, held: Held, index: int, given: Given) -> None:
        flagged = bool(given.text)
        refused = self._refusal(held, index, in_turn=False)
        if self._do(lambda: self._sessions.flag_question(held.session_id, index, flagged=flagged), refused):
            held.asked[index].flagged = flagged

    def note(self, held: Held, index: int, given: Given) -> None:
        note = given.text
        unfinished = held.status in ("in_progress", "paused")
        refused = WrongStatus if not unfinished else IndexOutOfRange if index >= len(held.asked) else None
        if self._do(lambda: self._sessions.note_question(held.session_id, index, note), refused):
            held.asked[index].note = note

    def hint(self, held: Held, index: int, _given: Given) -> None:
        refused = self._refusal(held, index, in_turn=False)
        if refused is None and held.mode != PRACTICE:
            refused = WrongStatus
        if self._do(lambda: self._sessions.open_hint(held.session_id, index), refused):
            hints = 0 if held.asked[index].parent is not None else 3
            held.asked[index].hints = min(hints, held.asked[index].hints + 1)

    def show(self, held: Held, index: int, _given: Given) -> None:
        refused = self._refusal(held, index, in_turn=False)
        if refused is None and not held.free and index not in (held.turn, held.current):
            refused = OutOfOrder
        if self._do(lambda: self._sessions.show_question(held.session_id, index), refused):
            held.current = index

    def follow_up(self, held: Held, index: int, _given: Given) -> None:
        refused = self._refusal(held, index, in_turn=False)
        if refused is None and (held.mode != PRACTICE or not held.asked[index].tries):
            refused = WrongStatus
        if refused is None:
            parent = held.asked[index].parent
            parent = index if parent is None else parent
            made = held.children(parent)
            basis = held.asked[made[-1] if made else parent]
            if not (made and not basis.tries) and len(made) < 2 and basis.tries[-1].score is not None:
                held.asked.append(Asked(parent=parent))
        self._do(lambda: run(self._sessions.ask_follow_up(held.session_id, index)), refused)

    # -- judging

    def _waiting(self, held: Held) -> list[Try]:
        return [tried for each in held.asked for tried in each.tries if tried.score is None]

    def _judge(self, tries: list[Try]) -> None:
        for tried in tries:
            tried.score = (self._level - 1) * 25.0

    @rule(mood=st.sampled_from(["here", "here", "away"]), level=st.integers(1, 5))
    def another_coach_mood(self, mood: str, level: int) -> None:
        self._away, self._level = mood == "away", level
        self._tell_the_coach()

    @rule(user=st.sampled_from(["ines", "bo"]))
    def score_waiting(self, user: str) -> None:
        waiting = [tried for held in self.held if held.user == user for tried in self._waiting(held)]
        fails = StorageError if waiting and self._away else None
        if self._do(lambda: run(self._sessions.score_waiting(user)), fails):
            self._judge(waiting)

    def score_again(self, held: Held) -> None:
        """It moves nothing that is compared below."""
        if held.status != "completed":
            self._do(lambda: run(self._sessions.rescore_session(held.session_id)), WrongStatus)
        elif not self._away and not self._waiting(held):
            run(self._sessions.rescore_session(held.session_id))

    # -- and everything else

    def the_time_is_never_up_here(self, held: Held) -> None:
        self._do(
            lambda: run(self._sessions.time_is_up(held.session_id, 0)),
            IndexOutOfRange if held.status == "in_progress" and not held.asked else WrongStatus,
        )

    def nobody_else_sees_it(self, held: Held) -> None:
        other = "bo" if held.user == "ines" else "ines"
        assert held.session_id not in {each.session_id for each in self._sessions.get_user_sessions(other)}

    @rule(seconds=st.integers(1, 3600))
    def restart(self, seconds: int) -> None:
        self._opened.close()
        self._clock.advance(seconds)
        self._open()
        for held in self.held:
            held.interrupted |= held.status == "in_progress"

    @invariant()
    def both_hold_the_same(self) -> None:
        for held in self.held:
            session = self._sessions.get_session(held.session_id, held.user)
            assert seen(session) == expected(held)
        for user in ("ines", "bo"):
            mine = {each.session_id: each for each in self.held if each.user == user}
            lines = {each.session_id: each for each in self._sessions.get_user_sessions(user)}
            assert lines.keys() == mine.keys()
            for session_id, line in lines.items():
                scores = mine[session_id].scores()
                assert (line.status.value, line.scored_count) == (mine[session_id].status, len(scores))
                assert line.score == (pytest.approx(sum(scores) / len(scores)) if scores else None)


def test_the_program_and_the_model_never_differ() -> None:
    # A failing run is told as it is: to find a shorter one takes minutes.
    phases = (Phase.explicit, Phase.generate)
    examples = settings(max_examples=20, stateful_step_count=12, phases=phases, deadline=None, database=None)
    run_state_machine_as_test(Sessions, settings=examples)
