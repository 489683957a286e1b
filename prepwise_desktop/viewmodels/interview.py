"""An interview as it is held: one session, walked through question by question as its mode allows."""

from PySide6.QtCore import QObject, QTimer

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse, SessionStatus
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.durability import Durability
from prepwise_desktop.viewmodels.follow_ups import FollowUps
from prepwise_desktop.viewmodels.held_session import HeldSession, Phase
from prepwise_desktop.viewmodels.question_order import next_follow_up, next_open, strip_index
from prepwise_desktop.viewmodels.stronger_answers import StrongerAnswers
from prepwise_desktop.viewmodels.telling import telling
from prepwise_desktop.viewmodels.time_left import TimeLeft, time_left

__all__ = ["InterviewViewModel", "Phase"]


class InterviewViewModel(HeldSession):
    """In practice and mock questions are gone to in any order; in real and assessment the clock ends a turn."""

    def __init__(
        self,
        sessions: SessionManager,
        durability: Durability,
        jobs: Jobs,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(sessions, durability, jobs, clock, parent)
        self.follow_ups = FollowUps(sessions, jobs, self)
        self.stronger = StrongerAnswers(sessions, jobs, self.question, self)
        # The clock ends a turn in an event of its own: never in the middle of another act.
        self._time_over = QTimer(self)
        self._time_over.setSingleShot(True)
        self._time_over.setInterval(0)
        self._time_over.timeout.connect(self._on_time_over)
        self.ticked.connect(self._mind_the_time)
        self.follow_ups.asked.connect(self._on_follow_up_asked)
        self.follow_ups.failed.connect(self.failed)
        self.stronger.failed.connect(self.failed)

    @property
    def strip_index(self) -> int | None:
        """The place in the strip of the question on screen."""
        return None if self.session is None else strip_index(self.session, self.question.index)

    @property
    def has_next(self) -> bool:
        """Whether a question is left that was neither answered nor skipped, but the one on screen."""
        return self.session is not None and not self.again and next_open(self.session, self.question.index) is not None

    @property
    def waits_for_next(self) -> bool:
        """Whether nothing is left to answer but what is still being made."""
        return not self.has_next and self.to_come > 0

    @property
    def all_done(self) -> bool:
        """Whether every question is answered or skipped."""
        return self.session is not None and not self.again and self.session.progress_percentage == 100.0

    @property
    def time(self) -> TimeLeft | None:
        """The clock that counts down over the question on screen; None where none does."""
        if self.session is None or not self.running or self.again:
            return None
        question = self.question
        return time_left(
            self.session, question.response, question_seconds=question.seconds, session_seconds=self.seconds
        )

    @property
    def seconds_shown(self) -> float:
        """What the clock says: the session's time, or that of the one answer that is given again."""
        return self.question.seconds if self.again else self.seconds

    @property
    def submitting_ends(self) -> bool:
        """Whether the session ends with the answer that is being written: nothing is left to come back to."""
        if self.session is None or self.question.coached or self.has_next:
            return False
        others = [each for each in self.session.questions if each.index != self.question.index]
        return not self.session.mode.order_free or all(each.answered for each in others)

    def runs(self, session_id: str) -> bool:
        """Whether it is that session whose clock runs."""
        return self.running and self._open_id() == session_id

    def left(self, session_id: str) -> InterviewSession | None:
        """A session that was left, to be spoken of; None, and it is told, where it is there no more."""
        try:
            return self._sessions.get_session(session_id)
        except PrepWiseError as error:
            self._tell(error)
            return None

    def submit(self) -> None:
        """Submit what is typed for the question on screen; where feedback comes at the end, go on at once."""
        if self.phase is not Phase.OPEN or self.session is None:
            return
        ends = self.submitting_ends
        if self.question.submit() and not self.question.coached and (ends or self.has_next):
            self.go_next()

    def toggle_flag(self) -> None:
        """Mark the question on screen to look at again, or take the mark away."""
        if self._may_walk:
            self.question.toggle_flag()

    def go_to(self, place: int) -> None:
        """Show the question at that place of the strip, where the order is free."""
        if self.session is not None and self._may_walk and self.session.mode.order_free:
            questions = self.session.questions
            if place < len(questions):
                self._show(questions[place].index)

    def go_next(self) -> None:
        """Show the next open question; complete the session when none is left. One alone is put away."""
        if self.session is None or self.phase is not Phase.OPEN:
            return
        if self.again:
            self.leave_question()
            return
        found = next_open(self.session, self.question.index)
        if found is None and self.to_come:
            return
        if found is None:
            self.complete()
        else:
            self._show(found)

    def skip(self) -> None:
        """Leave the question and show the next open one; an answer is kept.

        After the last one it stays, skipped; in fixed order the session ends there.
        """
        if (
            self.session is None
            or self.phase is not Phase.OPEN
            or self.question.response.answered
            or not self.flush(aloud=True)
        ):
            return
        with telling(self._tell):
            self._sessions.skip_question(self._open_id(), self.question.index)
            self._reload()
            if self.has_next or not self.session.mode.order_free:
                self.go_next()

    def answer_follow_up(self) -> None:
        """Show the follow-up of the answer that is read; it is asked if it was not yet."""
        if self.session is None or not self._may_walk:
            return
        asked = next_follow_up(self.session, self.question.response)
        if asked is not None:
            self._show(asked.index)
            return
        self.follow_ups.ask(self._open_id(), self.question.index)

    def go_to_parent(self) -> None:
        """Show the question that the one on screen follows up."""
        parent = self.question.parent_question
        if parent is not None and self._may_walk:
            self._show(parent.index)

    @property
    def _may_walk(self) -> bool:
        """Whether other questions of the session are there to go to, and to be marked."""
        return self.phase is Phase.OPEN and not self.again

    def _show(self, index: int) -> None:
        self.flush()
        with telling(self._tell):
            self._sessions.show_question(self._open_id(), index)
            self._reload()
            assert self.session is not None
            self.continued = False
            self.question.show(self.session, index)
            self.question_shown.emit(index)

    def _mind_the_time(self) -> None:
        if not self.may_be_left and self.time is not None and self.time.is_over:
            self._time_over.start()

    def _on_time_over(self) -> None:
        """Have what stands in the editor taken in as it is; the service says what comes then."""
        if self.may_be_left or self.time is None or not self.time.is_over or not self.flush(aloud=True):
            return  # what could not be kept is tried again at the next tick
        place = self.question.place
        self.scoring.begin((place,), self._sessions.time_is_up(place.session_id, place.index, self.question.text))
        with telling(self._tell):
            session = self._sessions.get_session(place.session_id)
            if session.status is SessionStatus.COMPLETED:
                self._leave()
                self.session_ended.emit(place.session_id)
            elif session.current != place.index:
                self._reload()
                self._show(session.current)

    def _on_follow_up_asked(self, response: QuestionResponse) -> None:
        if self.phase is Phase.OPEN and response.session_id == self._open_id():
            with telling(self._tell):
                self._reload()
                self._show(response.index)
