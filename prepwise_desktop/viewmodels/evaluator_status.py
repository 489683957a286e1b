"""Which evaluator is in charge and whether something is wrong with it: the foot of the rail."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.providers.providers import Providers
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.telling import telling


class Standing(Enum):
    """How it is."""

    OFFLINE = auto()
    READY = auto()
    #: the person has not agreed yet that anything is sent
    NOT_AGREED = auto()
    #: answers wait because of it
    WAITING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What the rail says."""

    standing: Standing = Standing.OFFLINE
    #: the vendor's and the model's name; "" for the offline coach
    vendor: str = ""
    model: str = ""
    #: answers that wait for a score
    waiting: int = 0
    #: why the one that was tried last waits
    error: PrepWiseError | None = None


class EvaluatorStatus(QObject):
    """Read anew at `refresh`; a problem stays until the last answer that waits has its score."""

    changed = Signal()
    failed = Signal(PrepWiseError)

    def __init__(
        self, providers: Providers, sessions: SessionManager, profiles: Profiles, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._providers = providers
        self._sessions = sessions
        self._profiles = profiles
        self.status = Status()

    def refresh(self) -> None:
        """Look again at who is in charge and what waits."""
        with telling(self.failed.emit):
            status = self._read()
            if status != self.status:
                self.status = status
                self.changed.emit()

    def _read(self) -> Status:
        choice = self._providers.choice()
        places = self._sessions.waiting_answers(self._profiles.current().profile_id)
        error = max(places, key=lambda each: each.next_try_at).error if places else None
        if choice is None:
            standing = Standing.WAITING if places else Standing.OFFLINE
            return Status(standing=standing, waiting=len(places), error=error)
        agreed = self._providers.is_agreed(self._providers.host(choice))
        standing = Standing.NOT_AGREED if not agreed else Standing.WAITING if places else Standing.READY
        return Status(
            standing=standing, vendor=choice.vendor.label, model=choice.model, waiting=len(places), error=error
        )
