"""What the next session is to be, while it is being chosen: mode, type, numbers and time."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.plan import Plan, mix_for
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import QUESTION_LIMIT, InterviewMode, SessionType, type_of
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.sessions import SessionManager

#: of one kind at most, however many the bank holds
MOST_OF_A_KIND = 15


class SessionShape(QObject):
    """Begins as the plan has it and changes nothing of it; `plan` is what was chosen so far.

    The type sets the numbers and the numbers set the type; of no kind more are asked than the bank holds.
    """

    changed = Signal()
    failed = Signal(PrepWiseError)

    def __init__(self, plan: Plan, sessions: SessionManager, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._jobs = jobs
        self._held: Mapping[Kind, int] | None = None
        self.plan = plan
        self._look()

    @property
    def can_be_taken(self) -> bool:
        """Whether it is a session."""
        return 1 <= self.plan.question_count <= QUESTION_LIMIT

    @property
    def limited(self) -> Mapping[Kind, int]:
        """The kinds of which all are asked that there are."""
        held = self._held or {}
        return {kind: held[kind] for kind in held if held[kind] <= self.plan.mix.get(kind, 0)}

    def most(self, kind: Kind) -> int:
        """How many of that kind can be chosen."""
        return MOST_OF_A_KIND if self._held is None else min(MOST_OF_A_KIND, self._held.get(kind, 0))

    def choose_mode(self, mode: InterviewMode) -> None:
        """Hold it in another mode; each has a bank of its own."""
        self._show(replace(self.plan, mode=mode))
        self._look()

    def choose_type(self, session_type: SessionType) -> None:
        """Another type, with as many questions as before."""
        self._take(mix_for(session_type, max(1, self.plan.question_count)))

    def choose_number(self, kind: Kind, count: int) -> None:
        """So many questions of that kind."""
        self._take({**self.plan.mix, kind: count})

    def choose_minutes(self, minutes: int | None) -> None:
        """So long for the whole; None leaves it to the mode."""
        self._show(replace(self.plan, total_minutes=minutes))

    def _take(self, mix: Mapping[Kind, int]) -> None:
        fitting = {kind: min(count, self.most(kind)) for kind, count in mix.items()}
        known = any(fitting.values())
        session_type = type_of(fitting) if known else self.plan.session_type
        self._show(replace(self.plan, mix=fitting, session_type=session_type))

    def _show(self, plan: Plan) -> None:
        self.plan = plan
        self.changed.emit()

    def _look(self) -> None:
        job = self._jobs.start(self._sessions.available(self.plan.target, self.plan.mode))
        job.succeeded.connect(self._on_found)
        job.failed.connect(self._on_failed)

    def _on_found(self, held: Mapping[Kind, int]) -> None:
        self._held = held
        self._take(self.plan.mix)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)
