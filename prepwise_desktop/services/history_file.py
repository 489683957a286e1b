"""Every session that fits, in one file: read and written one by one, beside whoever else is at work."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event

from prepwise_desktop.domain.history import SessionFilter
from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.services.session_file import FileForm, GivenUpError, write_all
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.history import HistoryStore
from prepwise_desktop.storage.pauses import PauseStore
from prepwise_desktop.storage.reader import Reader
from prepwise_desktop.storage.rubrics import RubricStore
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Report, ignore, in_thread

#: sessions after which it is told how far it is: more often nobody could read it
_TOLD_EVERY = 10


async def write_history(
    database: Database, profile_id: str, wanted: SessionFilter, path: Path, form: FileForm, report: Report = ignore
) -> Path:
    """Write them, newest first; reports pairs of how many are written and how many there are.

    Cancelled, it leaves nothing behind, and a file that was there stays what it was. Raises StorageError's children.
    """
    stop = Event()
    write = partial(_write, database.path, profile_id, wanted, path, form, report, stop)
    return await in_thread(write, on_cancel=stop.set)


def _write(
    database: Path, profile_id: str, wanted: SessionFilter, path: Path, form: FileForm, report: Report, stop: Event
) -> Path:
    def check() -> None:
        if stop.is_set():
            raise GivenUpError

    with closing(Reader(database)) as reader:
        return write_all(path, _pieces(_sessions(reader, profile_id, wanted, report), form), check)


def _sessions(reader: Reader, profile_id: str, wanted: SessionFilter, report: Report) -> Iterator[InterviewSession]:
    store = SessionStore(reader, RubricStore(reader), PauseStore(reader))
    ids = HistoryStore(reader).ids(profile_id, wanted)
    for number, session_id in enumerate(ids):
        if number % _TOLD_EVERY == 0:
            report((number, len(ids)))
        # One state of each session; of all of them it would hold the log of changes back for as long as it takes.
        with reader.transaction():
            session = store.find(session_id)
        if session is not None:
            yield session


def _pieces(sessions: Iterator[InterviewSession], form: FileForm) -> Iterator[str]:
    yield form.before
    for number, session in enumerate(sessions):
        yield (form.between if number else "") + form.text_of(session)
    yield form.after
