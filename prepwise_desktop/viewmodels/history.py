"""What History shows: the table of sessions, and the one that is being read."""

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt, Signal

from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.sessions_model import Column, SessionsModel, SortRole
from prepwise_desktop.viewmodels.telling import telling


class HistoryViewModel(QObject):
    """Lists the sessions of the profile and opens one at a time."""

    refreshed = Signal()
    #: an InterviewSession, or None when nothing is open any more
    opened = Signal(object)
    #: the id of the session that is about to be taken out of sight: who holds it lets it go
    deletion_begun = Signal(str)
    #: the InterviewSession that was taken out of sight and can be brought back
    deleted = Signal(object)
    restored = Signal(str)
    failed = Signal(object)

    def __init__(self, sessions: SessionManager, profiles: Profiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._profiles = profiles
        self.model = SessionsModel(self)
        self.table = QSortFilterProxyModel(self)
        self.table.setSourceModel(self.model)
        self.table.setSortRole(SortRole)
        self.table.sort(Column.DATE, Qt.SortOrder.DescendingOrder)
        self.session: InterviewSession | None = None
        self.session_count = 0
        self.scored_answers = 0

    def refresh(self) -> None:
        """List again; what is being read stays open while it is there."""
        rows = self._sessions.get_user_sessions(self._profiles.current().profile_id)
        self.session_count = len(rows)
        self.scored_answers = sum(each.scored_count for each in rows)
        self.model.set_rows(rows)
        ids = [each.session_id for each in rows]
        self.refreshed.emit()
        if self.session is not None and self.session.session_id in ids:
            self.open(self.session.session_id)
        elif ids:
            self.open(ids[0])
        else:
            self._show(None)

    def open(self, session_id: str) -> None:
        """Read a session."""
        with telling(self.failed.emit):
            self._show(self._sessions.get_session(session_id, self._profiles.current().profile_id))

    def delete(self) -> None:
        """Take the session that is being read out of sight."""
        if self.session is None:
            return
        gone = self.session
        self.deletion_begun.emit(gone.session_id)
        with telling(self.failed.emit):
            self._sessions.delete_session(gone.session_id)
            self.session = None
            self.refresh()
            self.deleted.emit(gone)

    def restore(self, session_id: str) -> None:
        """Bring a deleted session back and read it."""
        with telling(self.failed.emit):
            self.session = self._sessions.restore_session(session_id)
            self.refresh()
            self.restored.emit(session_id)

    def _show(self, session: InterviewSession | None) -> None:
        self.session = session
        self.opened.emit(session)
