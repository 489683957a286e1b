"""What the world can do to us, as one tree; anything outside it is our own bug.

    PrepWiseError
      FileRefused             a file that could not become text (reason: a RefusalReason)
      InvalidRequest          a value that a person or a script gave and that cannot be used
        AnswerTooLong
        IndexOutOfRange
        NotEnoughQuestions    more questions of a kind than there are
      IllegalTransition       a status that cannot follow the present one
      WrongStatus             an act that the session's status or mode does not allow
        OutOfOrder            another question than the one whose turn it is, where the order is fixed
        TimeIsUp              an act after the mode's clock ran out
      NotFound                an identifier that names nothing (or somebody else's thing)
      StorageError            the database could not do what was asked
        DataFolderInUse       another window or script owns the folder
        DatabaseTooNew        written by a newer version
        DatabaseDamaged       the file is no longer a sound database
          BackupDamaged       a backup is no longer one
        DiskFull
        StorageReadOnly
        DatabaseBusy
        DataFileMoved         it was moved or deleted while open, and was written anew
      KeyringUnavailable      the system's keyring cannot be used
      ProviderError           who was asked over the network did not help; the offline coach still does
        ProviderFailed        asked, and nothing usable came (fault: a Fault)
        KeyMissing            no key is kept for the provider
        ConsentMissing        the person has not agreed that anything goes to that host
        LimitReached          the month's limit of spending is reached

Errors carry facts; `messages/` turns a fact into a sentence.
"""

from enum import StrEnum


class PrepWiseError(Exception):
    """Something that the world did; the person gets a sentence, and nothing is lost."""


class RefusalReason(StrEnum):
    """Why a file could not be read."""

    EMPTY = "empty"
    NO_TEXT = "no_text"
    ENCRYPTED = "password"
    DAMAGED = "damaged"
    WRONG_TYPE = "wrong_type"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    TOO_SLOW = "too_slow"


class FileRefused(PrepWiseError):
    """A file that could not become text; `detail` is for the details on demand, never a person's data."""

    def __init__(self, reason: RefusalReason, detail: str = "", *, file_name: str = "") -> None:
        super().__init__(reason, detail, file_name)
        self.reason = reason
        self.detail = detail
        self.file_name = file_name


class InvalidRequest(PrepWiseError):
    """A value that cannot be used: `field` names it, `problem` says why, in plain words."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(field, problem)
        self.field = field
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.field}: {self.problem}"


class AnswerTooLong(InvalidRequest):
    """An answer over the limit; both figures are characters."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__("text", f"{length} characters, at most {limit} fit")
        self.length = length
        self.limit = limit


class IndexOutOfRange(InvalidRequest):
    """A question number that the session does not have; `index` counts from 0."""

    def __init__(self, index: int, count: int) -> None:
        super().__init__("index", f"{index} is not one of the {count} questions")
        self.index = index
        self.count = count


class NotEnoughQuestions(InvalidRequest):
    """More questions of a kind than can be asked without asking one twice; `kind` is a Kind's value."""

    def __init__(self, kind: str, wanted: int, held: int) -> None:
        super().__init__("questions", f"{wanted} {kind} questions are asked for, and there are {held}")
        self.kind = kind
        self.wanted = wanted
        self.held = held


class IllegalTransition(PrepWiseError):
    """A status that cannot follow the present one; names both."""

    def __init__(self, present: str, wanted: str) -> None:
        super().__init__(present, wanted)
        self.present = present
        self.wanted = wanted

    def __str__(self) -> str:
        return f"a session that is {self.present} cannot become {self.wanted}"


class WrongStatus(PrepWiseError):
    """An act that the session's present status or mode does not allow."""

    def __init__(self, act: str, status: str) -> None:
        super().__init__(act, status)
        self.act = act
        self.status = status

    def __str__(self) -> str:
        return f"{self.act} is not possible while the session is {self.status}"


class OutOfOrder(WrongStatus):
    """Real and assessment ask in a fixed order: `expected` is the index whose turn it is, None after the last."""

    def __init__(self, act: str, index: int, expected: int | None) -> None:
        super().__init__(act, f"at question {expected}" if expected is not None else "at its end")
        self.index = index
        self.expected = expected


class TimeIsUp(WrongStatus):
    """The clock of a strict mode ran out before the act."""

    def __init__(self, act: str) -> None:
        super().__init__(act, "over its time")


class NotFound(PrepWiseError):
    """An identifier that names nothing of this person's."""

    def __init__(self, kind: str, identifier: str) -> None:
        super().__init__(kind, identifier)
        self.kind = kind
        self.identifier = identifier

    def __str__(self) -> str:
        return f"there is no {self.kind} {self.identifier!r} here"


class StorageError(PrepWiseError):
    """The database could not do what was asked; what is in memory is still there."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class DataFolderInUse(StorageError):
    """Another window or script owns the data folder."""


class DatabaseTooNew(StorageError):
    """The database was written by a newer version of PrepWise."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"schema {found}, this version knows {known}")
        self.found = found
        self.known = known


class DatabaseDamaged(StorageError):
    """The file is no longer a sound database."""


class BackupDamaged(DatabaseDamaged):
    """A backup that cannot be gone back to; the database itself is as it was."""


class DiskFull(StorageError):
    """No room is left where the database lies."""


class StorageReadOnly(StorageError):
    """The folder or the file cannot be written."""


class DatabaseBusy(StorageError):
    """Another process holds the database's write lock."""


class DataFileMoved(StorageError):
    """The database was moved or deleted while it was open; all of it was written to its place again."""


class KeyringUnavailable(PrepWiseError):
    """The system's keyring cannot be used; `detail` says why."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class Fault(StrEnum):
    """Why nothing usable came from a provider."""

    KEY_REFUSED = "key_refused"
    NOT_ALLOWED = "not_allowed"
    MODEL_UNKNOWN = "model_unknown"
    REQUEST_REFUSED = "request_refused"
    TOO_LARGE = "too_large"
    NO_CREDIT = "no_credit"
    BUSY = "busy"
    OVERLOADED = "overloaded"
    SERVER = "server"
    SILENT = "silent"
    NO_NETWORK = "no_network"
    NOBODY_THERE = "nobody_there"
    BROKEN_OFF = "broken_off"
    NOT_TRUSTED = "not_trusted"
    PROXY = "proxy"
    WRONG_ADDRESS = "wrong_address"
    SENT_ELSEWHERE = "sent_elsewhere"
    NOT_A_REPLY = "not_a_reply"
    REFUSED = "refused"
    CUT_OFF = "cut_off"
    TOO_LONG = "too_long"
    EMPTY = "empty"
    OFF_SCHEMA = "off_schema"


#: faults that lie in what was asked and not in who was asked: something else may well be answered
OF_THE_TEXT = frozenset(
    {
        Fault.REQUEST_REFUSED,
        Fault.TOO_LARGE,
        Fault.REFUSED,
        Fault.CUT_OFF,
        Fault.TOO_LONG,
        Fault.EMPTY,
        Fault.OFF_SCHEMA,
    }
)


class ProviderError(PrepWiseError):
    """Who was asked over the network did not help; the answer is kept."""


class ProviderFailed(ProviderError):
    """A provider was asked and gave nothing usable.

    `provider` is its name as the person knows it, `detail` is for the details on demand and holds no key,
    `wait` is how many seconds the provider wants to be left alone, or None.
    """

    def __init__(self, fault: Fault, provider: str = "", detail: str = "", *, wait: float | None = None) -> None:
        super().__init__(fault, provider, detail)
        self.fault = fault
        self.provider = provider
        self.detail = detail
        self.wait = wait


class KeyMissing(ProviderError):
    """No key is kept for that provider."""

    def __init__(self, provider: str) -> None:
        super().__init__(provider)
        self.provider = provider


class ConsentMissing(ProviderError):
    """Nothing goes to that host before the person has seen what, and agreed."""

    def __init__(self, host: str) -> None:
        super().__init__(host)
        self.host = host


class LimitReached(ProviderError):
    """This month's spending has come to its limit; both figures are US dollars."""

    def __init__(self, spent: float, limit: float) -> None:
        super().__init__(spent, limit)
        self.spent = spent
        self.limit = limit
