"""What History shows: the table of sessions, what is found in them, and the one that is being read."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import NotFound, PrepWiseError
from prepwise_desktop.domain.history import SearchHit, SearchResult, SessionPage, SessionSort
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.session import InterviewMode, InterviewSession, SessionStatus, SessionSummary, SessionType
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.messages.session_text import MARKDOWN, session_markdown
from prepwise_desktop.services.history import History
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.session_file import JSON, as_json, write
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.latest_job import LatestJob
from prepwise_desktop.viewmodels.sessions_model import SessionsModel
from prepwise_desktop.viewmodels.telling import telling

#: milliseconds of rest in typing after which is searched
REST_MS = 150

#: rows that are read at a time: more than a window shows, few enough to read between two frames
PAGE = 50

#: so many sessions are compared
COMPARED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What the table is narrowed to: None and "" fit everything."""

    mode: InterviewMode | None = None
    session_type: SessionType | None = None
    status: SessionStatus | None = None
    evaluator: str = ""
    period: Period = Period.ALL

    def fits(self, session: SessionSummary, today: date) -> bool:
        """Whether a session is among what is listed."""
        first = self.period.first_day(today)
        return (
            self.mode in (None, session.mode)
            and self.session_type in (None, session.session_type)
            and self.status in (None, session.status)
            and self.evaluator in ("", session.evaluator)
            and (first is None or session.created_at.astimezone().date() >= first)
        )


class HistoryViewModel(QObject):
    """Lists and searches the sessions of the profile, and opens one at a time."""

    refreshed = Signal()
    #: an InterviewSession, or None when nothing is open any more
    opened = Signal(object)
    #: the index of the question in the open session that was looked for
    place_found = Signal(int)
    #: the id of the session that is about to be taken out of sight: who holds it lets it go
    deletion_begun = Signal(str)
    #: the InterviewSession that was taken out of sight and can be brought back
    deleted = Signal(object)
    restored = Signal(str)
    #: the Path of the file that a session was written to
    exported = Signal(object)
    #: what is searched for was found, or is no longer searched for
    searched = Signal()
    failed = Signal(object)

    def __init__(
        self,
        sessions: SessionManager,
        history: History,
        profiles: Profiles,
        clock: Clock,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._history = history
        self._profiles = profiles
        self._clock = clock
        self.model = SessionsModel(self._page, self)
        self.session: InterviewSession | None = None
        self.narrowing = Narrowing()
        self.evaluators: tuple[str, ...] = ()
        self.search_text = ""
        self.found: SearchResult | None = None
        #: sessions without any filter
        self.session_count = 0
        #: looking for words, and writing files: both can take long, and be cancelled
        self.search_job, self.export_job = LatestJob(jobs, self), LatestJob(jobs, self)
        for job in (self.search_job, self.export_job):
            job.failed.connect(self.failed)
        self._asking = LatestJob(jobs, self)
        self._asking.failed.connect(self.failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.search_now)

    @property
    def scored_answers(self) -> int:
        """Scored answers in all that the table lists."""
        return self.model.scored_answers

    @property
    def to_compare(self) -> tuple[str, ...]:
        """The two ticked sessions; empty unless there are just two."""
        ticked = self.model.ticked()
        return ticked if len(ticked) == COMPARED else ()

    def refresh(self) -> None:
        """List again; what is being read stays open while it is there."""
        self._list()
        shown = self.session.session_id if self.session is not None else None
        self.refreshed.emit()
        if self.search_text:
            self.search_now()
        if shown is not None and self._is_there(shown):
            self.open(shown)
        else:
            self._open_first()
        # Every session is looked through for them, and only a filter wants them: the table does not wait.
        self._asking.read(self._history.evaluators, self._user(), then=self._on_evaluators)

    def forget(self) -> None:
        """Drop what was read, searched and ticked: it was another person's, or of another time."""
        self._rest.stop()
        self.search_job.cancel()
        self._asking.cancel()
        self.session, self.found, self.search_text, self.narrowing = None, None, "", Narrowing()
        self.model.forget()

    def narrow(self, narrowing: Narrowing) -> None:
        """List, and find, only what fits."""
        self.narrowing = narrowing
        self._list()
        self.refreshed.emit()
        if self.search_text:
            self.search_now()
        if self.session is None or self.model.row_of(self.session.session_id) is None:
            self._open_first()

    def search(self, text: str) -> None:
        """Look for these words, once typing rests; no words, no search."""
        self.search_text = text.strip()
        self.search_job.cancel()
        if self.search_text:
            self._rest.start()
        else:
            self._rest.stop()
            self._on_found(None)

    def search_now(self) -> None:
        """Look without waiting for a rest."""
        self._rest.stop()
        if self.search_text:
            look = partial(self._history.look_for, self._user(), self.search_text)
            self.search_job.drive(look, then=self._on_found)

    def open(self, session_id: str) -> None:
        """Read a session."""
        with telling(self.failed.emit):
            self._show(self._sessions.get_session(session_id, self._user()))

    def open_hit(self, hit: SearchHit) -> None:
        """Read a session from the question that was found."""
        self.open_at(hit.session.session_id, hit.index)

    def open_at(self, session_id: str, index: int) -> None:
        """Read a session from the question of that index."""
        self.open(session_id)
        self.place_found.emit(index)

    def delete(self) -> None:
        """Take the session that is being read out of sight."""
        if self.session is None:
            return
        gone = self.session
        self.deletion_begun.emit(gone.session_id)
        with telling(self.failed.emit):
            self._sessions.delete_session(gone.session_id)
            self.session = None
            self.model.untick(gone.session_id)
            self.refresh()
            self.deleted.emit(gone)

    def export(self, path: Path) -> None:
        """Write the session that is being read to a file: JSON by that suffix, else Markdown."""
        if self.session is None:
            return
        text = as_json(self.session) if path.suffix.lower() == ".json" else session_markdown(self.session)
        self.export_job.read(write, path, text, then=self.exported.emit)

    def export_all(self, path: Path) -> None:
        """Write every session that the table lists to one file: JSON by that suffix, else Markdown."""
        form = JSON if path.suffix.lower() == ".json" else MARKDOWN
        export = partial(self._history.export, self._user(), path, form, **self._filters())
        self.export_job.drive(export, then=self.exported.emit)

    def restore(self, session_id: str) -> None:
        """Bring a deleted session back and read it."""
        with telling(self.failed.emit):
            self.session = self._sessions.restore_session(session_id)
            self.refresh()
            self.restored.emit(session_id)

    def _list(self) -> None:
        self.model.reload()
        narrowed = self.narrowing != Narrowing()
        self.session_count = self._history.page(self._user(), limit=1).total if narrowed else self.model.total

    def _page(self, sort: SessionSort, order: Qt.SortOrder, offset: int) -> SessionPage | None:
        descending = order == Qt.SortOrder.DescendingOrder
        try:
            return self._history.page(
                self._user(), sort, descending=descending, offset=offset, limit=PAGE, **self._filters()
            )
        except PrepWiseError as error:
            self.failed.emit(error)
            return None

    def _filters(self) -> dict[str, Any]:
        """What the table is narrowed to, as the service takes it."""
        wanted = self.narrowing
        return {
            "modes": () if wanted.mode is None else (wanted.mode,),
            "types": () if wanted.session_type is None else (wanted.session_type,),
            "statuses": () if wanted.status is None else (wanted.status,),
            "evaluators": (wanted.evaluator,) if wanted.evaluator else (),
            "since": wanted.period.first_day(self._today()),
        }

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def _is_there(self, session_id: str) -> bool:
        if self.model.row_of(session_id) is not None:
            return True
        try:
            self._sessions.get_session(session_id, self._user())
        except NotFound:
            return False
        return True

    def _open_first(self) -> None:
        first = self.model.first_id()
        if first is None:
            self._show(None)
        else:
            self.open(first)

    def _on_found(self, result: SearchResult | None) -> None:
        if result is not None:
            today = self._today()
            result = replace(
                result, hits=tuple(each for each in result.hits if self.narrowing.fits(each.session, today))
            )
        self.found = result
        self.searched.emit()

    def _on_evaluators(self, evaluators: tuple[str, ...]) -> None:
        if evaluators != self.evaluators:
            self.evaluators = evaluators
            self.refreshed.emit()

    def _user(self) -> str:
        return self._profiles.current().profile_id

    def _show(self, session: InterviewSession | None) -> None:
        self.session = session
        self.opened.emit(session)
