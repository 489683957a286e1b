"""What Home shows: what to go on with, the last sessions, and how far away the interview is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.home import HomeState
from prepwise_desktop.services.home import Home
from prepwise_desktop.viewmodels.telling import telling

if TYPE_CHECKING:
    from prepwise_desktop.domain.begun_again import BegunAgain
    from prepwise_desktop.domain.learning.queue import ReviewItem
    from prepwise_desktop.domain.session import SessionCreateRequest
    from prepwise_desktop.domain.session_summary import SessionSummary
    from prepwise_desktop.services.sessions import SessionManager


class HomeViewModel(QObject):
    """Reads what Home shows; `refresh` is called when Home comes to the front."""

    refreshed = Signal()
    #: something else comes back today than was said before
    due_changed = Signal()
    #: a session was planned, or moved to another day
    planned = Signal()
    failed = Signal(PrepWiseError)

    def __init__(
        self, home: Home, sessions: Callable[[], SessionManager], clock: Clock, parent: QObject | None = None
    ) -> None:
        """`sessions` is asked when a session is planned: Home stands before what that needs is loaded."""
        super().__init__(parent)
        self._home = home
        self._sessions = sessions
        self.clock = clock
        self.state: HomeState | None = None
        #: what comes back today, the most pressing first; read later than the rest, which Home does not wait for
        self.due: tuple[ReviewItem, ...] = ()

    def refresh(self) -> None:
        """Look again."""
        self.state = self._home.look()
        self.refreshed.emit()

    def set_due(self, due: tuple[ReviewItem, ...]) -> None:
        """Say what comes back today, as it was just read."""
        if due != self.due:
            self.due = due
            self.due_changed.emit()

    def planned_session(self, session_id: str) -> SessionSummary | None:
        """That one of the planned sessions that Home shows."""
        planned = () if self.state is None else self.state.planned
        return next((each for each in planned if each.session_id == session_id), None)

    def plan_session(self, request: SessionCreateRequest, moment: datetime) -> None:
        """Keep a session for that moment; its questions are drawn when it begins."""
        with telling(self.failed.emit):
            self._sessions().create_session(replace(request, scheduled_for=moment))
            self.refresh()
            self.planned.emit()

    def move_session(self, session_id: str, moment: datetime) -> None:
        """Plan it for another moment."""
        with telling(self.failed.emit):
            self._sessions().reschedule_session(session_id, moment)
            self.refresh()
            self.planned.emit()

    def discard(self, begun: BegunAgain) -> None:
        """Let what was begun to be answered again go; the attempts that were submitted stay."""
        with telling(self.failed.emit):
            self._sessions().discard_draft(begun.session_id, begun.index)
            self.refresh()

    def abandon_session(self, session_id: str) -> None:
        """Let a planned session go; it stays readable in History."""
        with telling(self.failed.emit):
            self._sessions().abandon_session(session_id)
            self.refresh()
