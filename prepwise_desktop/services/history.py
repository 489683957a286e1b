"""What a person looks up in all their sessions: a list in any order, and words; and all of them as a file."""

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from prepwise_desktop.domain.history import SearchResult, SessionFilter, SessionPage, SessionSort
from prepwise_desktop.domain.progress.days import Zone, beginning_of
from prepwise_desktop.domain.session import InterviewMode, SessionStatus, SessionType
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.reader import snapshot
from prepwise_desktop.work import Steps, in_thread, slow, slow_reporting, work

if TYPE_CHECKING:
    from prepwise_desktop.services.session_file import FileForm

#: sessions on one page, and hits of one search, unless more are asked for
PAGE = 200


def _never() -> bool:
    return False


class History:
    """Lists and finds sessions; plain calls that only read, on a connection of their own, from any thread.

    `look_for` and `export` are work.
    """

    def __init__(self, database: Database, zone: Zone) -> None:
        self._database = database
        self._zone = zone

    def page(
        self,
        user_id: str,
        sort: SessionSort = SessionSort.DATE,
        *,
        descending: bool = True,
        offset: int = 0,
        limit: int = PAGE,
        modes: Collection[InterviewMode] = (),
        types: Collection[SessionType] = (),
        statuses: Collection[SessionStatus] = (),
        evaluators: Collection[str] = (),
        since: date | None = None,
    ) -> SessionPage:
        """So many sessions from `offset` on; those that fit every filter given; `since` is a local day."""
        from prepwise_desktop.storage.history import HistoryStore

        wanted = self._filter(modes, types, statuses, evaluators, since)
        with snapshot(self._database) as reader:
            return HistoryStore(reader).page(user_id, sort, wanted, descending=descending, offset=offset, limit=limit)

    @work
    def export(
        self,
        user_id: str,
        path: Path,
        form: "FileForm",
        *,
        modes: Collection[InterviewMode] = (),
        types: Collection[SessionType] = (),
        statuses: Collection[SessionStatus] = (),
        evaluators: Collection[str] = (),
        since: date | None = None,
    ) -> Steps[Path]:
        """Write every session that fits into one file, newest first; reports how many are written, and of how many.

        Given up, it leaves nothing behind. Raises StorageError's children.
        """
        from prepwise_desktop.services.history_file import write_history

        wanted = self._filter(modes, types, statuses, evaluators, since)
        return (yield from slow_reporting(write_history, self._database, user_id, wanted, path, form))

    def evaluators(self, user_id: str) -> tuple[str, ...]:
        """Every evaluator of the person's sessions, by name."""
        from prepwise_desktop.storage.history import HistoryStore

        with snapshot(self._database) as reader:
            return HistoryStore(reader).evaluators(user_id)

    @work
    def look_for(self, user_id: str, text: str, limit: int = PAGE) -> Steps[SearchResult]:
        """What `search` finds, looked for beside this thread; given up, it ends at the next passage."""
        return (yield from slow(_search, self, user_id, text, limit))

    def search(self, user_id: str, text: str, limit: int = PAGE, stopped: Callable[[], bool] = _never) -> SearchResult:
        """Sessions in which one passage (a question, answer, note or evaluation) holds every word, newest first.

        The last word may be the beginning of one; what stands in "quotes" is looked for as it stands.
        """
        from prepwise_desktop.storage.history import HistoryStore

        with snapshot(self._database) as reader:
            return HistoryStore(reader).search(user_id, text, limit, stopped)

    def _filter(
        self,
        modes: Collection[InterviewMode],
        types: Collection[SessionType],
        statuses: Collection[SessionStatus],
        evaluators: Collection[str],
        since: date | None,
    ) -> SessionFilter:
        return SessionFilter(
            modes=modes,
            types=types,
            statuses=statuses,
            evaluators=evaluators,
            since=None if since is None else beginning_of(since, self._zone),
        )


async def _search(history: History, user_id: str, text: str, limit: int) -> SearchResult:
    from threading import Event

    stop = Event()
    return await in_thread(history.search, user_id, text, limit, stop.is_set, on_cancel=stop.set)
