"""The question on screen: what is typed, which attempt is read, and what a person can do about it."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.begun_again import says_more
from prepwise_desktop.domain.errors import AnswerTooLong, InvalidRequest, PrepWiseError
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import (
    ANSWER_LIMIT,
    NOTE_LIMIT,
    Attempt,
    InterviewSession,
    QuestionResponse,
    SessionStatus,
)
from prepwise_desktop.domain.waiting import Waiting
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels import evaluation_rows
from prepwise_desktop.viewmodels.answer_scoring import AnswerScoring
from prepwise_desktop.viewmodels.draft_keeper import DraftKeeper, Place
from prepwise_desktop.viewmodels.evaluation_rows import CriterionRow
from prepwise_desktop.viewmodels.interview_clock import InterviewClock
from prepwise_desktop.viewmodels.question_order import FollowUp, follow_up_of, parent_of
from prepwise_desktop.viewmodels.telling import telling


class QuestionViewModel(QObject):
    """One question of an open session; InterviewViewModel shows it one after the other.

    It is either being answered (`editing`, with `text` as what stands in the editor) or read (`attempt`).
    """

    #: another question, another attempt, or the editor in place of one: everything differs
    shown = Signal()
    #: its signs differ (flag, hints, guess, scoring), not what is typed or read
    changed = Signal()
    #: the attempt that is read has its evaluation now
    evaluation_arrived = Signal()
    #: something was stored: the session should be read anew
    stored = Signal()
    failed = Signal(PrepWiseError)

    def __init__(
        self,
        sessions: SessionManager,
        keeper: DraftKeeper,
        scoring: AnswerScoring,
        clock: InterviewClock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._sessions = sessions
        self._keeper = keeper
        self._scoring = scoring
        self._session: InterviewSession | None = None
        self._index = 0
        self._number = 0
        self._guesses: dict[Place, int] = {}
        self._notes: dict[Place, str] = {}
        self.editing = False
        self.text = ""
        #: seconds that this answer has taken so far
        self.seconds = 0.0
        self._queue: tuple[Waiting, ...] = ()
        scoring.slow.connect(self._on_slow)
        scoring.progressed.connect(self._on_slow)

    @property
    def is_open(self) -> bool:
        """Whether there is a question at all."""
        return self._session is not None

    @property
    def session(self) -> InterviewSession:
        """The session that it belongs to; only while one is open."""
        assert self._session is not None
        return self._session

    @property
    def index(self) -> int:
        """The index that the session knows it by."""
        return self._index

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(session_id=self.session.session_id, index=self._index)

    @property
    def response(self) -> QuestionResponse:
        """The question with everything answered to it."""
        return self.session.responses[self._index]

    @property
    def parent_question(self) -> QuestionResponse | None:
        """The question that this one follows up, if it does."""
        return parent_of(self.session, self.response)

    @property
    def again(self) -> bool:
        """Whether it is a question of a completed session, which is answered again."""
        return self._session is not None and self._session.status is SessionStatus.COMPLETED

    @property
    def coached(self) -> bool:
        """Whether an answer's evaluation may be seen as soon as it is there, and another attempt made."""
        return self._session is not None and (self._session.mode.coached or self.again)

    @property
    def helped(self) -> bool:
        """Whether there are hints and a guess beside the answer that is written."""
        return self.coached and not self.again

    @property
    def is_code(self) -> bool:
        """Whether it is answered in code."""
        return self.response.question.kind is Kind.CODING

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints opened so far."""
        return self.response.question.hints[: self.response.hints_open]

    @property
    def guess(self) -> int | None:
        """The level that the person expects for what is being typed."""
        return self._guesses.get(self.place)

    @property
    def note(self) -> str:
        """What the person noted down about the question, for nobody else."""
        return self._notes.get(self.place, self.response.note)

    @property
    def attempt(self) -> Attempt | None:
        """The attempt that is read; None while answering."""
        return None if self.editing else self.response.attempts[self._number - 1]

    @property
    def evaluation(self) -> Evaluation | None:
        """What was said about the attempt that is read, by the session's evaluator if it was that one.

        Nothing is said before the end where feedback comes then.
        """
        if self.attempt is None or not self.coached:
            return None
        own = self.attempt.evaluation_by(self.session.evaluator)
        others = [each for each in self.attempt.evaluations if not each.rescored]
        return own or (others[-1] if others else None)

    @property
    def criteria(self) -> tuple[CriterionRow, ...]:
        """The rows of the evaluation, or the empty ones while there is none."""
        kind = self.response.question.kind
        found = self.evaluation
        if found is None:
            return evaluation_rows.arriving_rows(
                self.session.rubric, kind, self._scoring.provisional(self.place) if self.scoring else ()
            )
        return evaluation_rows.rows_of(self.session.rubric, kind, found)

    @property
    def scoring(self) -> bool:
        """Whether the attempt that is read is being scored."""
        return self.evaluation is None and not self.editing and self._scoring.is_under_way(self.place)

    @property
    def scoring_slowly(self) -> bool:
        """Whether it takes so long that it may be cancelled."""
        return self.scoring and self._scoring.is_slow(self.place)

    @property
    def taken_back(self) -> bool:
        """Whether the evaluation broke off on its way, so that what it had said is void."""
        return self.scoring and self._scoring.was_taken_back(self.place)

    @property
    def waiting(self) -> Waiting | None:
        """The place in the queue of the attempt that is read."""
        return next((each for each in self._queue if self._is_read(each)), None)

    @property
    def seconds_to_next_try(self) -> float:
        """How long the attempt that is read still waits for its next try."""
        return 0.0 if self.waiting is None else self._clock.seconds_until(self.waiting.next_try_at)

    @property
    def waiting_count(self) -> int:
        """How many answers of the session are in the queue."""
        return len(self._queue)

    @property
    def estimate(self) -> Evaluation | None:
        """What the offline coach made of the attempt that waits; it counts nowhere."""
        rescored = [] if self.attempt is None else [each for each in self.attempt.evaluations if each.rescored]
        return rescored[-1] if rescored else None

    @property
    def can_be_estimated(self) -> bool:
        """Whether the offline coach may say something while another one is waited for."""
        return self.coached and self.waiting is not None

    @property
    def scoring_error(self) -> PrepWiseError | None:
        """Why the attempt that is read has no evaluation, where something went wrong."""
        if self.evaluation is not None:
            return None
        return self._scoring.error(self.place) or (None if self.waiting is None else self.waiting.error)

    @property
    def can_answer_again(self) -> bool:
        """Whether another attempt may be begun: the last one has its evaluation, and that may be seen."""
        attempts = self.response.attempts
        judged = bool(attempts) and not attempts[-1].waiting
        return not self.editing and judged and self.coached

    @property
    def may_be_story(self) -> bool:
        """Whether what was told may be kept as a story: it was, and has its evaluation."""
        return self.evaluation is not None and self.response.question.kind is Kind.BEHAVIORAL

    @property
    def follow_up(self) -> FollowUp:
        """What there is to do about the answer's follow-up."""
        return follow_up_of(self.session, self.response)

    def show(self, session: InterviewSession, index: int, *, writing: bool = False) -> None:
        """Put a question on screen as it was left; `writing` opens the editor also where nothing new was begun."""
        self._session, self._index = session, index
        self._queue = self._sessions.waiting(session.session_id)
        draft = self._draft()
        attempts = self.response.attempts
        begun = not attempts or says_more(draft, attempts[-1].text)
        self.editing = begun or writing
        self.text = draft if begun else self._set_out() if writing else ""
        self._settle()

    def refresh(self, session: InterviewSession) -> None:
        """The session was read anew; what is typed stays."""
        had = self.evaluation
        self._session = session
        self._queue = self._sessions.waiting(session.session_id)
        self.changed.emit()
        if had is None and self.evaluation is not None:
            self.evaluation_arrived.emit()

    def edit(self, text: str) -> bool:
        """This stands in the editor now; False, and nothing happens, when it is longer than an answer may be."""
        if len(text) > ANSWER_LIMIT:
            self.failed.emit(AnswerTooLong(len(text), ANSWER_LIMIT))
            return False
        if self.editing and text != self.text:
            self.text = text
            self._keeper.keep_text(self.place, text)
        return True

    def refuse(self, excess: int) -> None:
        """So many characters too many were pasted or typed; the editor took none of them."""
        self.failed.emit(AnswerTooLong(ANSWER_LIMIT + excess, ANSWER_LIMIT))

    def add_seconds(self, seconds: float) -> None:
        """It was on screen that long, with the clock running.

        In fixed order a question whose turn is over takes none of it, in the moment before the next one is shown.
        """
        in_turn = self.again or self.session.mode.order_free or self.session.expected_index == self._index
        if self.editing and in_turn:
            self.seconds += seconds
            self._keeper.keep_seconds(self.place, self.text, seconds)
        elif not self.again:
            self._keeper.keep_reading(self.place.session_id, seconds)

    def set_guess(self, level: int | None) -> None:
        """What level 1-5 the person expects; it is kept with the answer."""
        if level is None:
            self._guesses.pop(self.place, None)
        else:
            self._guesses[self.place] = level
        self.changed.emit()

    def edit_note(self, note: str) -> None:
        """This is the note now; kept as it is typed, like an answer."""
        if len(note) > NOTE_LIMIT:
            self.failed.emit(InvalidRequest("note", f"{len(note)} characters, at most {NOTE_LIMIT} fit"))
        elif note != self.note:
            self._notes[self.place] = note
            self._keeper.keep_note(self.place, note)
            self.changed.emit()

    def open_hint(self) -> None:
        """Show one hint more."""
        with telling(self.failed.emit):
            self._sessions.open_hint(self.place.session_id, self._index)
            self.stored.emit()

    def toggle_flag(self) -> None:
        """Mark the question to look at again, or take the mark away."""
        with telling(self.failed.emit):
            self._sessions.flag_question(self.place.session_id, self._index, flagged=not self.response.flagged)
            self.stored.emit()

    def submit(self) -> bool:
        """Keep what is typed as an attempt, show it, and have it scored; False when it could not be kept."""
        if not self.editing:
            return False
        self._clock.tick()
        if not self._keeper.keep_now(aloud=True):
            return False
        place, before = self.place, len(self.response.attempts)
        act = self._sessions.retry_question if before else self._sessions.submit_answer
        self._scoring.begin((place,), act(place.session_id, place.index, self.text, None, self.guess))
        self.stored.emit()
        if len(self.response.attempts) <= before:
            return False
        self._guesses.pop(place, None)
        self._read()
        return True

    def answer_again(self) -> None:
        """Open the editor for another attempt, with the last one's words, or those begun already, in it."""
        if self.can_answer_again:
            self._clock.tick()
            self.editing = True
            self.text = self._set_out()
            self._settle()

    def back_to_reading(self) -> None:
        """Leave the editor for the last attempt; what was typed is kept for the next time."""
        if self.editing and self.response.answered:
            self._clock.tick()
            self._keeper.keep_now()
            self.stored.emit()
            self._read()

    def show_attempt(self, number: int) -> None:
        """Read that attempt, counted from 1."""
        if not self.editing and 1 <= number <= len(self.response.attempts):
            self._number = number
            self.shown.emit()

    def cancel_scoring(self) -> None:
        """Stop scoring; the answer is kept and can be scored later."""
        self._scoring.cancel(self.place)

    def estimate_offline(self) -> None:
        """Have the offline coach estimate the attempt that is read."""
        if self.can_be_estimated:
            place, number = self.place, self._number
            self._scoring.estimate(place, self._sessions.estimate_offline(place.session_id, place.index, number))

    def score_again(self) -> None:
        """Have the answers that are not scored yet scored now, also those whose next try is not due."""
        waiting = tuple(
            Place(session_id=each.session_id, index=each.index)
            for each in self.session.responses
            if each.attempts and each.attempts[-1].waiting
        )
        if waiting and not any(self._scoring.is_under_way(each) for each in waiting):
            self._scoring.begin(waiting, self._sessions.score_now(self.session.session_id))
            self.changed.emit()

    def _read(self) -> None:
        self.editing, self.text = False, ""
        self._settle()

    def _settle(self) -> None:
        attempts = self.response.attempts
        self._number = len(attempts)
        before = sum(each.seconds for each in attempts)
        unkept = self._keeper.unkept_seconds(self.place)
        self.seconds = max(0.0, self.response.time_spent_seconds + unkept - before)
        self.shown.emit()

    def _draft(self) -> str:
        unkept = self._keeper.unkept_text(self.place)
        return self.response.draft if unkept is None else unkept

    def _set_out(self) -> str:
        """What another attempt sets out from: the words begun already, else the last one's."""
        return self._draft() or self.response.attempts[-1].text

    def _is_read(self, waiting: Waiting) -> bool:
        return self.attempt is not None and self.attempt.attempt_id == waiting.attempt_id

    def _on_slow(self, place: Place) -> None:
        if self._session is not None and place == self.place:
            self.changed.emit()
