"""A session as it is held: begun or continued, paused, gone on with, and ended."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.begun_again import is_begun_again
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import NotFound, PrepWiseError
from prepwise_desktop.domain.session import InterviewSession, SessionCreateRequest, SessionStatus
from prepwise_desktop.jobs import Jobs, heard
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.answer_scoring import AnswerScoring
from prepwise_desktop.viewmodels.draft_keeper import DraftKeeper, Place
from prepwise_desktop.viewmodels.durability import Durability
from prepwise_desktop.viewmodels.interview_clock import InterviewClock
from prepwise_desktop.viewmodels.question import QuestionViewModel
from prepwise_desktop.viewmodels.questions_model import QuestionsModel, rows_of
from prepwise_desktop.viewmodels.session_start import SessionStart
from prepwise_desktop.viewmodels.telling import telling


class Phase(Enum):
    """What the pane is about at the moment."""

    EMPTY = auto()
    STARTING = auto()
    OPEN = auto()
    PAUSED = auto()


class HeldSession(QObject):
    """One session at a time, on the thread that owns the database; InterviewViewModel walks through its questions.

    `question` is the one on screen while the phase is OPEN, `questions` the strip, `keeper` knows whether all that
    was typed is kept. Errors of the world come by `failed`; then what is typed is still there.
    """

    phase_changed = Signal()
    #: drawing the questions takes so long that it may be cancelled
    starting_slowly = Signal()
    #: no session was begun, since the provider gave no question; `start_again` tries once more
    start_unanswered = Signal(PrepWiseError)
    session_started = Signal(str)
    #: a Filled: the questions that did not come are from the question bank
    questions_filled = Signal(object)
    #: the index of the question that is on screen now
    question_shown = Signal(int)
    #: the session was read anew: states, counts, flags
    refreshed = Signal()
    ticked = Signal()
    #: an answer of that session was scored, or will not be for now
    answer_scored = Signal(str)
    #: the session is completed
    session_ended = Signal(str)
    #: it was put aside: paused, or given up
    session_left = Signal(str)
    #: the Place of a question that was answered again, or not, and is put away
    put_away = Signal(object)
    #: another session was wanted while this one may not be left
    goes_on = Signal()
    failed = Signal(PrepWiseError)
    #: what could not be kept for a while is kept now
    recovered = Signal()
    #: words that were typed into a session that is gone, and that are nowhere else
    words_left_over = Signal(str)

    def __init__(
        self,
        sessions: SessionManager,
        durability: Durability,
        jobs: Jobs,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._jobs = jobs
        self._time = clock
        self.phase = Phase.EMPTY
        self.session: InterviewSession | None = None
        #: seconds of the whole session with the clock running
        self.seconds = 0.0
        self.paused_at: datetime | None = None
        #: whether the session was gone on with and nothing was done since
        self.continued = False
        self.keeper = DraftKeeper(sessions, durability, self)
        self.scoring = AnswerScoring(jobs, self)
        self.clock = InterviewClock(clock, self)
        self.question = QuestionViewModel(sessions, self.keeper, self.scoring, self.clock, self)
        self.questions = QuestionsModel(self)
        self._start = SessionStart(sessions, jobs, self)
        self._last_start: Callable[[], None] | None = None
        self._connect()

    @property
    def running(self) -> bool:
        """Whether a question is on screen and the clock runs."""
        return self.phase is Phase.OPEN

    @property
    def again(self) -> bool:
        """Whether one question of a completed session is answered again: nothing else of that session moves."""
        return self.session is not None and self.session.status is SessionStatus.COMPLETED

    @property
    def to_come(self) -> int:
        """How many of the session's questions are still being made."""
        if self.session is None or self._start.growing != self.session.session_id:
            return 0
        return max(0, sum(self.session.mix.values()) - len(self.session.questions))

    @property
    def may_be_left(self) -> bool:
        """Whether another session may be begun now; a running one whose clock is strict goes on to its end."""
        return not self.running or self.session is None or self.again or not self.session.mode.strict

    def start(self, request: SessionCreateRequest) -> None:
        """Make a session and draw its questions; a session that was open is paused."""
        if not self.may_be_left:
            self.goes_on.emit()
            return
        if self._start.under_way or not self.close():
            return
        self._last_start = partial(self.start, request)
        with telling(self._tell):
            self._start.begin(request)
            self._become(Phase.STARTING)

    def start_planned(self, session_id: str) -> None:
        """Begin a session that was planned."""
        if not self.may_be_left:
            self.goes_on.emit()
        elif not self._start.under_way and self.close():
            self._last_start = partial(self.start_planned, session_id)
            self._start.begin_planned(session_id)
            self._become(Phase.STARTING)

    def start_again(self) -> None:
        """Make the last start once more, with the coach that is in charge now."""
        if self._last_start is not None:
            self._last_start()

    def cancel_start(self) -> None:
        """Give up drawing the questions; nothing is left behind."""
        self._start.cancel()

    def open(self, session_id: str) -> None:
        """Go on with a session that was paused or interrupted, where it was left."""
        if self.session is not None and self.session.session_id == session_id:
            self.go_on()
            return
        if not self._may_close():
            return
        with telling(self._tell):
            session = self._sessions.get_session(session_id)
            if session.status is not SessionStatus.IN_PROGRESS or session.interrupted:
                session = self._sessions.resume_session(session_id)
            self._show_session(session, session.current, continued=True)
            self.question.score_again()

    def answer_again(self, session_id: str, index: int) -> None:
        """Answer a question of a completed session once more, with what was typed for that before, if anything was."""
        if not self._may_close():
            return
        with telling(self._tell):
            session = self._sessions.get_session(session_id)
            begun = is_begun_again(session.responses[index])
            self._show_session(session, index, continued=begun, writing=True)

    def leave_question(self) -> None:
        """Put away the question that is answered again; what is typed for it is kept and waits on Home."""
        if self.again and self.flush(aloud=True):
            place = self.question.place
            self._leave()
            self.put_away.emit(place)

    def pause(self) -> None:
        """Stop the clock and hide the question."""
        if self.phase is not Phase.OPEN:
            return
        with self._standing() as kept, telling(self._tell):
            if kept:
                if not self.again:
                    self.session = self._sessions.pause_session(self._open_id())
                self.paused_at = self._time.now()
                self._become(Phase.PAUSED)

    def go_on(self) -> None:
        """Go on after a pause."""
        if self.phase is not Phase.PAUSED:
            return
        with telling(self._tell):
            act = self._sessions.get_session if self.again else self._sessions.resume_session
            session = act(self._open_id())
            index = self.question.index if self.again else session.current
            self._show_session(session, index, continued=False, writing=self.again and self.question.editing)

    def pause_if_allowed(self) -> bool:
        """Pause a running interview where its mode allows; False while it runs on."""
        if self.session is not None and (self.again or self.session.mode.can_pause):
            self.pause()
        return not self.running

    def pause_or_go_on(self) -> None:
        """Whichever of the two is possible now."""
        self.go_on() if self.phase is Phase.PAUSED else self.pause()

    def complete(self) -> None:
        """End the session: what is there counts. Answers that wait are scored after it has ended."""
        if self.session is not None:
            with self._standing() as kept, telling(self._tell):
                if kept:
                    self._complete(self._open_id())

    def complete_left(self, session_id: str) -> None:
        """End a session that is not on screen just as it was left: it is not gone on with, so no clock starts."""
        if self._may_close():
            with telling(self._tell):
                self._complete(session_id)

    def keep_for_later(self) -> None:
        """Pause the session and leave it."""
        self.pause()
        if self.phase is Phase.PAUSED:
            self.session_left.emit(self._open_id())

    def give_up(self) -> None:
        """Abandon the session; what was answered stays readable."""
        if self.session is not None:
            with self._standing() as kept, telling(self._tell):
                if kept:
                    self._abandon(self._open_id())

    def give_up_left(self, session_id: str) -> None:
        """Abandon a session that is not on screen just as it was left."""
        if self._may_close():
            with telling(self._tell):
                self._abandon(session_id)

    def let_go(self, session_id: str) -> None:
        """Leave that session if it is this one, with every word kept: it is about to be deleted."""
        if self.session is not None and self.session.session_id == session_id and self.flush(aloud=True):
            self._leave()

    def refresh(self) -> None:
        """Read the session anew: something else than this may have scored its answers."""
        if self.session is not None:
            with telling(self._tell):
                self._reload()

    def flush(self, *, aloud: bool = False) -> bool:
        """Keep all that was typed and all time now; True when nothing is left unkept, else it is told if `aloud`."""
        self.clock.tick()
        return self.keeper.keep_now(aloud=aloud)

    def close(self) -> bool:
        """Keep everything and let the session go, paused, or marked interrupted where its mode allows no pause.

        False when not all could be kept.
        """
        self.cancel_start()
        if not self.flush(aloud=True):
            return False
        if not self.may_be_left:
            with telling(self._tell):
                self._sessions.interrupt_session(self._open_id())
        elif self.phase is Phase.OPEN:
            self.pause()
        if self.phase in (Phase.OPEN, Phase.PAUSED):
            self._leave()
        return True

    def _may_close(self) -> bool:
        """Let go of what is open, with all of it kept, for another session; False, and it is told, where it stays."""
        if not self.may_be_left:
            self.goes_on.emit()
            return False
        return self.close()

    def _complete(self, session_id: str) -> None:
        job = self._jobs.start(self._sessions.complete_session(session_id), about=session_id)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_completed)
        if self._sessions.get_session(session_id).status is SessionStatus.COMPLETED:
            self._leave()
            self.session_ended.emit(session_id)

    def _abandon(self, session_id: str) -> None:
        self._sessions.abandon_session(session_id)
        self._leave()
        self.session_left.emit(session_id)

    @contextmanager
    def _standing(self) -> Iterator[bool]:
        """Stop the clock and keep everything, as before the session moves; where it did not, time goes on."""
        self.clock.stop()
        yield self.keeper.keep_now(aloud=True)
        if self.phase is Phase.OPEN:
            self.clock.start()

    def _connect(self) -> None:
        self._start.started.connect(self._on_started)
        self._start.grown.connect(self._on_grown)
        self._start.slow.connect(self.starting_slowly)
        self._start.abandoned.connect(self._on_abandoned)
        self._start.failed.connect(self.failed)
        self._start.unanswered.connect(self.start_unanswered)
        self._start.filled.connect(self.questions_filled)
        self.clock.ticked.connect(self._on_ticked)
        self.keeper.failed.connect(self._tell)
        self.keeper.recovered.connect(self.recovered)
        self.scoring.ended.connect(self._on_scoring_ended)
        self.question.stored.connect(self._on_stored)
        self.question.failed.connect(self._tell)

    def _show_session(self, session: InterviewSession, index: int, *, continued: bool, writing: bool = False) -> None:
        self.session = session
        self.seconds = session.seconds
        self.continued = continued
        self.questions.set_rows(rows_of(session))
        self.question.show(session, min(index, len(session.responses) - 1), writing=writing)
        self.clock.start()
        self._become(Phase.OPEN)
        self.question_shown.emit(self.question.index)

    def _reload(self) -> None:
        self.session = self._sessions.get_session(self._open_id())
        self.questions.set_rows(rows_of(self.session))
        self.question.refresh(self.session)
        self.refreshed.emit()

    def _leave(self) -> None:
        self.session, self.continued = None, False
        self.questions.set_rows(())
        self._become(Phase.EMPTY)
        self.clock.stop()

    def _become(self, phase: Phase) -> None:
        self.phase = phase
        self.phase_changed.emit()

    def _open_id(self) -> str:
        assert self.session is not None
        return self.session.session_id

    def _on_ticked(self, seconds: float) -> None:
        if self.phase is Phase.OPEN:
            self.seconds += seconds
            self.question.add_seconds(seconds)
            self.ticked.emit()

    def _on_abandoned(self) -> None:
        self._become(Phase.EMPTY)

    def _on_started(self, session: InterviewSession) -> None:
        self._show_session(session, session.current, continued=False)
        self.session_started.emit(session.session_id)

    def _on_grown(self, session_id: str) -> None:
        if self.session is not None and session_id == self.session.session_id:
            self.refresh()

    def _on_completed(self) -> None:
        self.answer_scored.emit(heard(self).about)

    def _on_stored(self) -> None:
        self.continued = False
        self.refresh()

    def _on_scoring_ended(self, place: Place) -> None:
        if self.session is not None and place.session_id == self.session.session_id:
            self.refresh()
        if self.session is not None and place.session_id == self.session.session_id:
            error = self.scoring.error(place)
            attempts = self.session.responses[place.index].attempts
            if error is not None and not (attempts and attempts[-1].waiting):
                # It was not the scoring that failed: the answer itself could not be stored, and is still typed.
                self.failed.emit(error)
        self.answer_scored.emit(place.session_id)

    def _tell(self, error: PrepWiseError) -> None:
        """Tell of an error; a session that is not there any more is let go."""
        left_over: tuple[str, ...] = ()
        if isinstance(error, NotFound) and self.session is not None:
            left_over = self.keeper.forget(self._open_id())
            self._leave()
        self.failed.emit(error)
        for words in left_over:
            if words.strip():
                self.words_left_over.emit(words)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)
