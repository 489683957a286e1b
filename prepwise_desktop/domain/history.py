"""What History lists and finds."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from prepwise_desktop.domain.session import InterviewMode, SessionStatus, SessionSummary, SessionType


class SessionSort(StrEnum):
    """What a list of sessions is sorted by."""

    DATE = "date"
    MODE = "mode"
    TYPE = "type"
    ANSWERS = "answers"
    SCORE = "score"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFilter:
    """Which sessions are listed: those that fit everything that is given."""

    modes: Collection[InterviewMode] = ()
    types: Collection[SessionType] = ()
    statuses: Collection[SessionStatus] = ()
    evaluators: Collection[str] = ()
    #: aware; made then or later
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPage:
    """Some of the sessions that fit, and figures of all of them."""

    rows: tuple[SessionSummary, ...]
    total: int
    scored_answers: int


class FoundIn(StrEnum):
    """Where words were found."""

    QUESTION = "question"
    ANSWER = "answer"
    FEEDBACK = "feedback"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A session in which all words were found, with one passage that holds them."""

    session: SessionSummary
    question_id: str
    #: the question's place in the session, counted from 0
    index: int
    source: FoundIn
    #: some words around what was found
    snippet: str
    #: snippet[start:end] is what was found
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What was found, newest session first."""

    hits: tuple[SearchHit, ...] = ()
    #: whether there are more than were asked for
    more: bool = False
