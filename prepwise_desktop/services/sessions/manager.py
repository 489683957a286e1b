"""The front of everything that can be done with sessions."""

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import NotFound, WrongStatus
from prepwise_desktop.domain.session import (
    UNFINISHED,
    InterviewSession,
    QuestionResponse,
    SessionCreateRequest,
    SessionStatus,
    SessionSummary,
)
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.sessions.answering import Answering
from prepwise_desktop.services.sessions.following_up import FollowingUp
from prepwise_desktop.services.sessions.lifecycle import Lifecycle
from prepwise_desktop.services.sessions.scoring import Scoring
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps, in_thread, slow, work


class SessionManager:
    """What a person does with interviews; called on the thread that owns the database.

    Methods marked as work are driven by `jobs.Jobs.start` or `work.run`; all others answer at once. Questions are
    named by their index, counted from 0. Unknown identifiers raise NotFound, acts at the wrong time WrongStatus or
    IllegalTransition, unusable values InvalidRequest; then nothing was changed.
    """

    def __init__(
        self,
        store: SessionStore,
        clock: Clock,
        profiles: Profiles,
        lifecycle: Lifecycle,
        answering: Answering,
        scoring: Scoring,
        following_up: FollowingUp,
    ) -> None:
        self._store = store
        self._clock = clock
        self._profiles = profiles
        self._lifecycle = lifecycle
        self._answering = answering
        self._scoring = scoring
        self._following_up = following_up

    @work
    def get_ready(self) -> Steps[None]:
        """Load off this thread what the first session that is opened or started needs."""
        yield from slow(in_thread, AnswerStore.get_ready)

    def create_session(self, request: SessionCreateRequest) -> InterviewSession:
        """A new session, scheduled; an unknown user_id makes that profile."""
        self._profiles.ensure(request.user_id, request.candidate_name)
        return self._lifecycle.create(request)

    @work
    def start_session(self, session_id: str) -> Steps[InterviewSession]:
        """Draw the questions and begin."""
        yield from self._lifecycle.start(self.get_session(session_id))
        return self.get_session(session_id)

    def pause_session(self, session_id: str) -> InterviewSession:
        """Stop the clock; practice and mock only."""
        return self._moved(session_id, SessionStatus.PAUSED)

    def resume_session(self, session_id: str) -> InterviewSession:
        """Go on with a paused session, or with one that was interrupted."""
        summary = self._lifecycle.summary(session_id)
        if summary.status is SessionStatus.IN_PROGRESS and summary.interrupted:
            self._store.change(session_id, interrupted=False)
            return self.get_session(session_id)
        if summary.status is SessionStatus.SCHEDULED:
            raise WrongStatus("going on", summary.status.value)
        return self._moved(session_id, SessionStatus.IN_PROGRESS)

    def keep_draft(self, session_id: str, index: int, text: str, seconds: float = 0.0) -> None:
        """Keep what stands in the editor, and let the clock have run that many seconds since the last time."""
        self._answering.keep_draft(session_id, index, text, seconds)

    def keep_time(self, session_id: str, seconds: float) -> None:
        """Let the session's clock have run that many seconds while an evaluation was read."""
        self._answering.keep_time(session_id, seconds)

    @work
    def submit_answer(
        self,
        session_id: str,
        index: int,
        text: str,
        time_spent_seconds: float | None = None,
        self_rating: int | None = None,
    ) -> Steps[QuestionResponse]:
        """Keep the answer, then have it judged; without `time_spent_seconds` the time kept with the draft counts."""
        response = self._answering.submit(session_id, index, text, time_spent_seconds, self_rating)
        yield from self._scoring.review(response)
        return self._answering.response(session_id, index)

    @work
    def retry_question(
        self,
        session_id: str,
        index: int,
        text: str,
        time_spent_seconds: float | None = None,
        self_rating: int | None = None,
    ) -> Steps[QuestionResponse]:
        """Answer once more; every attempt is kept, and the first one counts."""
        response = self._answering.retry(session_id, index, text, time_spent_seconds, self_rating)
        yield from self._scoring.review(response)
        return self._answering.response(session_id, index)

    def skip_question(self, session_id: str, index: int) -> QuestionResponse:
        """Leave a question unanswered."""
        return self._answering.skip(session_id, index)

    def flag_question(self, session_id: str, index: int, *, flagged: bool = True) -> QuestionResponse:
        """Mark a question to look at again, or take the mark away."""
        return self._answering.flag(session_id, index, flagged)

    def open_hint(self, session_id: str, index: int) -> QuestionResponse:
        """Show one hint more; practice only."""
        return self._answering.open_hint(session_id, index)

    def show_question(self, session_id: str, index: int) -> None:
        """Remember which question is on screen, so that a restart comes back to it."""
        self._answering.show(session_id, index)

    @work
    def ask_follow_up(self, session_id: str, index: int) -> Steps[QuestionResponse | None]:
        """Put the follow-up of an answered question after all others, or find it there; None when nothing is open."""
        return (yield from self._following_up.ask(session_id, index))

    @work
    def complete_session(self, session_id: str) -> Steps[InterviewSession]:
        """End the session; answers that were never judged are judged first where that is possible."""
        session = self._moved(session_id, SessionStatus.COMPLETED)
        yield from self._scoring.review_waiting(session_id)
        return self.get_session(session.session_id)

    def abandon_session(self, session_id: str) -> InterviewSession:
        """Give the session up; what was answered stays readable and counts in no trend."""
        return self._moved(session_id, SessionStatus.ABANDONED)

    @work
    def score_waiting(self, user_id: str) -> Steps[int]:
        """Judge every answer of a profile that was submitted and never judged; how many sessions were looked at."""
        waiting = self._store.with_waiting_answers(user_id)
        for session_id in waiting:
            yield from self._scoring.review_waiting(session_id)
        return len(waiting)

    def get_session(self, session_id: str, user_id: str | None = None) -> InterviewSession:
        """The session with every word; NotFound when it is not that person's."""
        found = self._store.find(session_id)
        if found is None or user_id not in (None, found.user_id):
            raise NotFound("session", session_id)
        return found

    def get_user_sessions(self, user_id: str, limit: int | None = None) -> tuple[SessionSummary, ...]:
        """The person's sessions, newest first, without their words."""
        return self._store.summaries(user_id, limit)

    def unfinished(self, user_id: str) -> SessionSummary | None:
        """The newest session that can be gone on with."""
        return self._store.newest_of(user_id, UNFINISHED)

    def delete_session(self, session_id: str) -> None:
        """Take a session out of sight; `restore_session` brings it back."""
        self._lifecycle.summary(session_id)
        self._store.hide(session_id, self._clock.now())

    def restore_session(self, session_id: str) -> InterviewSession:
        """Bring back what was deleted."""
        self._store.unhide(session_id)
        return self.get_session(session_id)

    def _moved(self, session_id: str, wanted: SessionStatus) -> InterviewSession:
        self._lifecycle.move(session_id, wanted)
        return self.get_session(session_id)
