"""How questions are answered, skipped, flagged and kept while they are typed."""

from collections.abc import Callable
from dataclasses import replace

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import AnswerTooLong, InvalidRequest, OutOfOrder, WrongStatus
from prepwise_desktop.domain.plain_sight import whole
from prepwise_desktop.domain.rubric import LEVELS
from prepwise_desktop.domain.session import (
    ANSWER_LIMIT,
    ENDED,
    NOTE_LIMIT,
    UNFINISHED,
    Attempt,
    InterviewMode,
    QuestionResponse,
    SessionStatus,
    SessionSummary,
)
from prepwise_desktop.services.sessions.turns import Turns
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.sessions import SessionStore


class Answering:
    """Acts on one question of a session; each act is one transaction, and a refused one changes nothing."""

    def __init__(
        self,
        database: Database,
        sessions: SessionStore,
        answers: AnswerStore,
        turns: Turns,
        clock: Clock,
        new_id: Callable[[], str],
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._answers = answers
        self._turns = turns
        self._clock = clock
        self._new_id = new_id

    def keep_draft(self, session_id: str, index: int, text: str, seconds: float) -> None:
        """Keep what stands in the editor; `seconds` is how long the clock has run since the last time."""
        _check_text(text)
        _check_seconds(seconds)
        summary, response = self._turns.write(session_id, index, "typing")
        with self._database.transaction():
            self._answers.keep_draft(response.question_id, text, seconds, self._clock.now())
            self._sessions.add_seconds(session_id, _counting(summary, seconds))

    def discard_draft(self, session_id: str, index: int) -> None:
        """Forget another attempt that was begun; those that were submitted stay."""
        _, response = self._turns.again(session_id, index, "discarding")
        self._answers.drop_draft(response.question_id)

    def keep_time(self, session_id: str, seconds: float) -> None:
        """Let the session's clock have run that long while no answer was open."""
        _check_seconds(seconds)
        summary = self._turns.summary(session_id)
        if summary.status is not SessionStatus.IN_PROGRESS:
            raise WrongStatus("counting time", summary.status.value)
        self._sessions.add_seconds(session_id, seconds)

    def submit(
        self, session_id: str, index: int, text: str, seconds: float | None, self_rating: int | None
    ) -> tuple[InterviewMode, QuestionResponse]:
        """Keep the first attempt at a question, before anything judges it; the mode says who hears of that."""
        summary, response = self._turns.take(session_id, index, "submitting an answer")
        if response.attempts:
            raise WrongStatus("submitting a first answer", "already answered there")
        return summary.mode, self._add_attempt(summary, response, text, seconds, self_rating)

    def retry(
        self, session_id: str, index: int, text: str, seconds: float | None, self_rating: int | None
    ) -> QuestionResponse:
        """Keep another attempt; in practice at any time, in other modes once the session is completed."""
        summary, response = self._turns.again(session_id, index, "answering again")
        return self._add_attempt(summary, response, text, seconds, self_rating)

    def skip(self, session_id: str, index: int) -> QuestionResponse:
        """Leave a question; in practice and mock it can be come back to."""
        _, response = self._turns.take(session_id, index, "skipping")
        if response.answered:
            raise WrongStatus("skipping", "already answered there")
        self._answers.change_question(response.question_id, skipped=True)
        return self._turns.response(session_id, index)

    def flag(self, session_id: str, index: int, flagged: bool) -> QuestionResponse:  # noqa: FBT001 - the act's one value
        """Mark a question to look at again, or take the mark away."""
        _, response = self._turns.open(session_id, index, "flagging")
        self._answers.change_question(response.question_id, flagged=flagged)
        return self._turns.response(session_id, index)

    def note(self, session_id: str, index: int, note: str) -> None:
        """Keep the person's note to themselves beside a question, in place of the former one."""
        if len(note) > NOTE_LIMIT:
            raise InvalidRequest("note", f"{len(note)} characters, at most {NOTE_LIMIT} fit")
        summary = self._turns.summary(session_id)
        if summary.status not in UNFINISHED:
            raise WrongStatus("noting", summary.status.value)
        self._answers.change_question(self._turns.response(session_id, index).question_id, note=note)

    def open_hint(self, session_id: str, index: int) -> QuestionResponse:
        """Show one hint more; practice only, and recorded."""
        summary, response = self._turns.open(session_id, index, "opening a hint")
        if not summary.mode.coached:
            raise WrongStatus("opening a hint", f"held in {summary.mode.value} mode")
        shown = min(response.hints_open + 1, len(response.question.hints))
        self._answers.change_question(response.question_id, hints_open=shown)
        return self._turns.response(session_id, index)

    def show(self, session_id: str, index: int) -> None:
        """Remember which question is on screen; where the order is fixed, none but the one whose turn it is."""
        summary, response = self._turns.open(session_id, index, "going to a question")
        expected = None if summary.mode.order_free else self._turns.expected(session_id)
        if not summary.mode.order_free and index not in (expected, summary.current):
            raise OutOfOrder("going to a question", index, expected)
        self._sessions.change(session_id, current=response.index)

    def end_turn(self, summary: SessionSummary, response: QuestionResponse, text: str) -> None:
        """Submit what stands in the editor as it is; where nothing does, the question is left skipped."""
        if text.strip():
            self._add_attempt(summary, response, text, None, None)
        else:
            self._answers.change_question(response.question_id, skipped=True)
            self._answers.drop_draft(response.question_id)

    def _add_attempt(
        self,
        summary: SessionSummary,
        response: QuestionResponse,
        text: str,
        seconds: float | None,
        self_rating: int | None,
    ) -> QuestionResponse:
        _check_text(text)
        if seconds is not None:
            _check_seconds(seconds)
        _check_rating(summary, self_rating)
        run = seconds or 0.0
        before = sum(each.seconds for each in response.attempts)
        attempt = Attempt(
            attempt_id=self._new_id(),
            number=len(response.attempts) + 1,
            text=whole(text),
            submitted_at=self._clock.now(),
            seconds=max(0.0, response.time_spent_seconds - before) if seconds is None else seconds,
            self_rating=self_rating,
            hints_used=response.hints_open,
        )
        with self._database.transaction():
            self._answers.add_attempt(response.question_id, attempt)
            self._answers.close_turn(response.question_id, run)
            self._sessions.refresh_sums(response.session_id, _counting(summary, run))
        return replace(
            response,
            skipped=False,
            draft="",
            time_spent_seconds=response.time_spent_seconds + run,
            attempts=(*response.attempts, attempt),
        )


def _counting(summary: SessionSummary, seconds: float) -> float:
    """How much of them the session's clock has run: the time of one that has ended stands, whatever comes after."""
    return 0.0 if summary.status in ENDED else seconds


def _check_text(text: str) -> None:
    if len(text) > ANSWER_LIMIT:
        raise AnswerTooLong(len(text), ANSWER_LIMIT)


def _check_seconds(seconds: float) -> None:
    if not 0 <= seconds < float("inf"):
        raise InvalidRequest("seconds", f"{seconds} is no time")


def _check_rating(summary: SessionSummary, self_rating: int | None) -> None:
    if self_rating is None:
        return
    if not summary.mode.coached:
        raise WrongStatus("rating oneself", f"held in {summary.mode.value} mode")
    if self_rating not in LEVELS:
        raise InvalidRequest("self_rating", "is none of the levels 1 to 5")
