"""An answer of a completed session that a person began to give once more and has not submitted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from prepwise_desktop.domain.session_summary import InterviewMode, SessionType

if TYPE_CHECKING:
    from prepwise_desktop.domain.session import QuestionResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunAgain:
    """One such answer: whose place it is, what is asked there, and what is typed so far."""

    session_id: str
    #: counts from 0, as the session knows it
    index: int
    mode: InterviewMode
    session_type: SessionType
    question: str
    text: str
    #: when it was last kept; aware, in UTC
    kept_at: datetime


def is_begun_again(response: QuestionResponse) -> bool:
    """Whether something else than the newest attempt is typed for an answered question."""
    return bool(response.attempts) and says_more(response.draft, response.attempts[-1].text)


def says_more(draft: str, attempt: str) -> bool:
    """Whether a draft is more than the words of the attempt that it set out from."""
    return bool(draft.strip()) and draft != attempt
