"""The front of everything that can be done with sessions."""

from collections.abc import Mapping
from datetime import datetime

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.domain.begun_again import BegunAgain
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import NotFound
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import Rubric
from prepwise_desktop.domain.session import (
    InterviewMode,
    InterviewSession,
    QuestionResponse,
    SessionCreateRequest,
    SessionStatus,
    SessionSummary,
)
from prepwise_desktop.domain.target import Target
from prepwise_desktop.domain.waiting import Waiting
from prepwise_desktop.services.sessions.acts import Acts
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.begun_again import BegunAgainStore
from prepwise_desktop.storage.rubrics import RubricStore
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.storage.summaries import SummaryStore
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
        summaries: SummaryStore,
        begun_again: BegunAgainStore,
        rubrics: RubricStore,
        clock: Clock,
        acts: Acts,
    ) -> None:
        self._store = store
        self._summaries = summaries
        self._begun_again = begun_again
        self._rubrics = rubrics
        self._clock = clock
        self._acts = acts

    @work
    def get_ready(self) -> Steps[None]:
        """Load off this thread what the first session that is opened or started needs."""
        yield from slow(in_thread, AnswerStore.get_ready)
        yield from slow(self._acts.drawing.get_ready)

    def create_session(self, request: SessionCreateRequest) -> InterviewSession:
        """A new session, scheduled; an unknown user_id makes that profile."""
        return self._acts.lifecycle.create(request)

    def reschedule_session(self, session_id: str, moment: datetime | None) -> InterviewSession:
        """Let a session that was not begun be held at another time (aware), or at no set time."""
        self._acts.lifecycle.reschedule(session_id, moment)
        return self.get_session(session_id)

    def scheduled(self, user_id: str) -> tuple[SessionSummary, ...]:
        """The person's sessions that wait for their date, the earliest first: those that are due lead."""
        return self._summaries.scheduled(user_id)

    @work
    def available(self, target: Target, mode: InterviewMode = InterviewMode.PRACTICE) -> Steps[Mapping[Kind, int]]:
        """How many questions of each kind a session can have at most without asking one twice."""
        return (yield from slow(self._acts.drawing.available, target, mode))

    @work
    def start_session(self, session_id: str) -> Steps[InterviewSession]:
        """Draw the questions and begin; NotEnoughQuestions when there are fewer, and then it stays scheduled."""
        yield from self._acts.lifecycle.start(self.get_session(session_id))
        return self.get_session(session_id)

    @work
    def brief(self, request: SessionCreateRequest) -> Steps[Brief]:
        """What a coach would be told when it makes the questions of such a session."""
        return (yield from self._acts.drawing.brief(request))

    def pause_session(self, session_id: str) -> InterviewSession:
        """Stop the clock; practice and mock only."""
        return self._moved(session_id, SessionStatus.PAUSED)

    def resume_session(self, session_id: str) -> InterviewSession:
        """Go on with a paused session, or with one that was interrupted."""
        self._acts.lifecycle.go_on(session_id)
        return self.get_session(session_id)

    def interrupt_session(self, session_id: str) -> None:
        """Mark a session in progress that is left without a pause, as real and assessment are at the window's close."""
        self._acts.lifecycle.interrupt(session_id)

    def keep_draft(self, session_id: str, index: int, text: str, seconds: float = 0.0) -> None:
        """Keep what stands in the editor, and let the clock have run that many seconds since the last time.

        In a completed session that is another attempt at an answered question; the session's own time stands.
        """
        self._acts.answering.keep_draft(session_id, index, text, seconds)

    def discard_draft(self, session_id: str, index: int) -> None:
        """Forget another attempt that was begun and not submitted."""
        self._acts.answering.discard_draft(session_id, index)

    def keep_time(self, session_id: str, seconds: float) -> None:
        """Let the session's clock have run that many seconds while an evaluation was read."""
        self._acts.answering.keep_time(session_id, seconds)

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
        mode, response = self._acts.answering.submit(session_id, index, text, time_spent_seconds, self_rating)
        yield from self._acts.scoring.review(response, mode)
        return self._acts.turns.response(session_id, index)

    @work
    def time_is_up(self, session_id: str, index: int, text: str | None = None) -> Steps[InterviewSession]:
        """The clock of a strict mode ended the turn: what stands in the editor is submitted as it is.

        Assessment goes on to the next question, real completes, and so does an assessment after its last question. A
        blank editor leaves the question skipped. `text` None stands for the kept draft.
        """
        self._acts.timing_out.end(session_id, index, text)
        yield from self._acts.scoring.review_waiting(session_id)
        session = self.get_session(session_id)
        if session.status is SessionStatus.COMPLETED:
            yield from self._acts.milestones.note(session.user_id)
        return session

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
        response = self._acts.answering.retry(session_id, index, text, time_spent_seconds, self_rating)
        yield from self._acts.scoring.review(response, InterviewMode.PRACTICE)
        return self._acts.turns.response(session_id, index)

    @work
    def make_stronger_answer(self, session_id: str, index: int, number: int | None = None) -> Steps[QuestionResponse]:
        """Make an attempt (counted from 1; None: the newest) stronger out of the person's own facts; practice only."""
        yield from self._acts.strengthening.make(session_id, index, number)
        return self._acts.turns.response(session_id, index)

    @work
    def rescore_answer(self, session_id: str, index: int, number: int = 1) -> Steps[QuestionResponse]:
        """Have the coach in charge judge an attempt of a completed session as well; the session's score stands."""
        yield from self._acts.rescoring.answer(session_id, index, number)
        return self._acts.turns.response(session_id, index)

    @work
    def rescore_session(self, session_id: str) -> Steps[InterviewSession]:
        """The same for the first attempt at each of its questions."""
        yield from self._acts.rescoring.session(session_id)
        return self.get_session(session_id)

    def skip_question(self, session_id: str, index: int) -> QuestionResponse:
        """Leave a question unanswered."""
        return self._acts.answering.skip(session_id, index)

    def flag_question(self, session_id: str, index: int, *, flagged: bool = True) -> QuestionResponse:
        """Mark a question to look at again, or take the mark away."""
        return self._acts.answering.flag(session_id, index, flagged)

    def note_question(self, session_id: str, index: int, note: str) -> None:
        """Keep the person's note to themselves beside a question, in place of the former one."""
        self._acts.answering.note(session_id, index, note)

    def open_hint(self, session_id: str, index: int) -> QuestionResponse:
        """Show one hint more; practice only."""
        return self._acts.answering.open_hint(session_id, index)

    def show_question(self, session_id: str, index: int) -> None:
        """Remember which question is on screen, so that a restart comes back to it."""
        self._acts.answering.show(session_id, index)

    @work
    def ask_follow_up(self, session_id: str, index: int) -> Steps[QuestionResponse | None]:
        """Put the follow-up of an answered question after all others, or find it there; None when nothing is open."""
        return (yield from self._acts.following_up.ask(session_id, index))

    @work
    def complete_session(self, session_id: str) -> Steps[InterviewSession]:
        """End the session; answers that were never judged are judged first where that is possible."""
        self._acts.lifecycle.move(session_id, SessionStatus.COMPLETED)
        yield from self._acts.scoring.review_waiting(session_id)
        session = self.get_session(session_id)
        yield from self._acts.milestones.note(session.user_id)
        return session

    def abandon_session(self, session_id: str) -> InterviewSession:
        """Give the session up; what was answered stays readable and counts in no trend."""
        return self._moved(session_id, SessionStatus.ABANDONED)

    @work
    def score_waiting(self, user_id: str) -> Steps[int]:
        """Judge the answers of a profile that were submitted and never judged, but for those that failed not long ago.

        How many sessions were looked at.
        """
        waiting = self._store.with_waiting_answers(user_id)
        yield from self._acts.scoring.review_due(waiting)
        return len(waiting)

    @work
    def fill_gaps(self, user_id: str) -> Steps[None]:
        """Give a session that was cut off while its questions came the rest of them; when the program starts."""
        yield from self._acts.gaps.fill(user_id)

    @work
    def score_now(self, session_id: str) -> Steps[InterviewSession]:
        """Judge the answers of a session that were submitted and never judged, whenever their next try is due.

        What another coach than the one in charge failed at waits for that one.
        """
        yield from self._acts.scoring.review_waiting(session_id)
        return self.get_session(session_id)

    def scoring_is_due(self, user_id: str) -> bool:
        """Whether `score_waiting` has something to try again by now; cheap."""
        return self._acts.scoring.is_due(user_id)

    def waiting(self, session_id: str) -> tuple[Waiting, ...]:
        """Answers of a session whose scoring failed, why, and when it is tried again."""
        return self._acts.scoring.waiting(session_id)

    def waiting_answers(self, user_id: str) -> tuple[Waiting, ...]:
        """The same for all sessions of a person, the next to be tried first; cheap."""
        return self._acts.scoring.waiting_answers(user_id)

    @work
    def estimate_offline(self, session_id: str, index: int, number: int = 1) -> Steps[QuestionResponse]:
        """Have the offline coach judge an attempt as well; what it says stands beside and counts nowhere.

        Only where feedback may be shown: in practice, or when the session has ended.
        """
        yield from self._acts.rescoring.estimate(session_id, index, number)
        return self._acts.turns.response(session_id, index)

    def get_session(self, session_id: str, user_id: str | None = None) -> InterviewSession:
        """The session with every word; NotFound when it is not that person's."""
        found = self._store.find(session_id)
        if found is None or user_id not in (None, found.user_id):
            raise NotFound("session", session_id)
        return found

    def rubric(self, version: str) -> Rubric | None:
        """The rubric of that version, as evaluations name it; None when it was never in use here."""
        return self._rubrics.find(version)

    def get_user_sessions(self, user_id: str, limit: int | None = None) -> tuple[SessionSummary, ...]:
        """The person's sessions, newest first, without their words."""
        return self._summaries.all(user_id, limit)

    def unfinished(self, user_id: str) -> SessionSummary | None:
        """The newest session that can be gone on with."""
        return next(iter(self._summaries.unfinished(user_id, 1)), None)

    def begun_again(self, user_id: str) -> tuple[BegunAgain, ...]:
        """Other attempts at answers of completed sessions that were begun and not submitted, the newest first."""
        return self._begun_again.of_profile(user_id)

    def delete_session(self, session_id: str) -> None:
        """Take a session out of sight; `restore_session` brings it back."""
        self._acts.lifecycle.summary(session_id)
        self._store.hide(session_id, self._clock.now())

    def restore_session(self, session_id: str) -> InterviewSession:
        """Bring back what was deleted."""
        self._store.unhide(session_id)
        return self.get_session(session_id)

    def _moved(self, session_id: str, wanted: SessionStatus) -> InterviewSession:
        self._acts.lifecycle.move(session_id, wanted)
        return self.get_session(session_id)
