"""Bring what is typed to the disk: committed within a second, durable within another, tried again when it fails."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.durability import Durability

#: milliseconds from the first keystroke that is not kept to its commit; more keys do not put it off
KEEP_AFTER_MS = 800

#: milliseconds after which keeping is tried again when it failed
TRY_AGAIN_MS = 3000

#: seconds of time alone, nothing typed, after which it is kept all the same
KEEP_SECONDS = 10.0


class Keeping(Enum):
    """What has become of the words in the window."""

    SAVED = auto()
    SAVING = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A question's place: which session, and which index in it."""

    session_id: str
    index: int


@dataclass(slots=True)
class _Unkept:
    text: str
    seconds: float = 0.0


class DraftKeeper(QObject):
    """Holds what is not kept yet and commits it in time; nothing is dropped before it is kept.

    After a failure it is tried again every three seconds; `failed` tells of the first one until it works again.
    """

    keeping_changed = Signal()
    failed = Signal(PrepWiseError)
    #: what had failed is kept now
    recovered = Signal()

    def __init__(self, sessions: SessionManager, durability: Durability, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._durability = durability
        self._unkept: dict[Place, _Unkept] = {}
        self._reading: dict[str, float] = {}
        self._notes: dict[Place, str] = {}
        #: what the last commit, or the disk, refused; and whether that was told
        self._refused = self._not_durable = self._told = False
        self.keeping = Keeping.SAVED
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep_now)
        durability.made_durable.connect(self._on_made_durable)
        durability.failed.connect(self._on_not_durable)

    def keep_text(self, place: Place, text: str) -> None:
        """This stands in the editor now; it is committed within 800 ms."""
        self._at(place, text).text = text
        if self.keeping is Keeping.SAVED:
            self._become(Keeping.SAVING)
        if not self._timer.isActive():
            self._timer.start(KEEP_AFTER_MS)

    def keep_note(self, place: Place, note: str) -> None:
        """This is the note to the question now; it is committed like an answer."""
        self._notes[place] = note
        if not self._timer.isActive():
            self._timer.start(KEEP_AFTER_MS)

    def keep_seconds(self, place: Place, text: str, seconds: float) -> None:
        """The question was on screen that long, with this in its editor."""
        unkept = self._at(place, text)
        unkept.seconds += seconds
        if unkept.seconds >= KEEP_SECONDS and not self._timer.isActive():
            self.keep_now()

    def keep_reading(self, session_id: str, seconds: float) -> None:
        """The session went on that long without an open answer."""
        self._reading[session_id] = self._reading.get(session_id, 0.0) + seconds
        if self._reading[session_id] >= KEEP_SECONDS and not self._timer.isActive():
            self.keep_now()

    def unkept_text(self, place: Place) -> str | None:
        """What was typed there and is not kept yet, if anything."""
        found = self._unkept.get(place)
        return None if found is None else found.text

    def unkept_words(self) -> str:
        """Everything that was typed and is not kept yet, notes too; "" where nothing is."""
        typed = [*(each.text for each in self._unkept.values()), *self._notes.values()]
        return "\n\n".join(words for words in typed if words.strip())

    def unkept_seconds(self, place: Place) -> float:
        """Seconds on screen there that are not kept yet."""
        found = self._unkept.get(place)
        return 0.0 if found is None else found.seconds

    def forget(self, session_id: str) -> tuple[str, ...]:
        """Give up what is not kept of a session that is gone; returns its words, which are nowhere else."""
        given_up = tuple(each.text for place, each in self._unkept.items() if place.session_id == session_id)
        self._unkept = {place: each for place, each in self._unkept.items() if place.session_id != session_id}
        self._notes = {place: note for place, note in self._notes.items() if place.session_id != session_id}
        self._reading.pop(session_id, None)
        if not self._unkept:
            self._become(Keeping.SAVED)
        return given_up

    def keep_now(self, *, aloud: bool = False) -> bool:
        """Commit everything; True when nothing is left unkept. `aloud` tells of a failure that was told before."""
        self._timer.stop()
        if not self._unkept and not self._reading and not self._notes and not self._not_durable:
            return True
        try:
            self._commit()
        except PrepWiseError as error:
            self._refused = True
            self._told = self._told and not aloud
            self._on_failed(error)
            return False
        self._refused = False
        if not self._not_durable:
            self._become(Keeping.SAVED)
        self._durability.want()
        return True

    def _commit(self) -> None:
        for place, unkept in tuple(self._unkept.items()):
            self._sessions.keep_draft(place.session_id, place.index, unkept.text, unkept.seconds)
            del self._unkept[place]
        for place, note in tuple(self._notes.items()):
            self._sessions.note_question(place.session_id, place.index, note)
            del self._notes[place]
        for session_id, seconds in tuple(self._reading.items()):
            self._sessions.keep_time(session_id, seconds)
            del self._reading[session_id]

    def _at(self, place: Place, text: str) -> _Unkept:
        return self._unkept.setdefault(place, _Unkept(text))

    def _on_failed(self, error: PrepWiseError) -> None:
        self._timer.start(TRY_AGAIN_MS)
        self._become(Keeping.FAILED)
        if not self._told:
            self._told = True
            self.failed.emit(error)

    def _on_not_durable(self, error: PrepWiseError) -> None:
        """Committed, so a kill takes nothing; but a power cut may, so it is not called saved."""
        self._not_durable = True
        self._on_failed(error)

    def _on_made_durable(self) -> None:
        self._not_durable = False
        if self._refused:
            # That was what was committed before; what came since is still not, and was told.
            return
        told, self._told = self._told, False
        if self.keeping is Keeping.FAILED and not self._unkept:
            self._become(Keeping.SAVED)
        if told:
            self.recovered.emit()

    def _become(self, keeping: Keeping) -> None:
        if keeping is not self.keeping:
            self.keeping = keeping
            self.keeping_changed.emit()
