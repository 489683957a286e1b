"""The front door for job descriptions: understood and held against a resume off the loop's thread."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.work import in_thread

if TYPE_CHECKING:
    from prepwise_desktop.domain.job_description import JobDescription
    from prepwise_desktop.domain.job_match import JobMatch


async def job_match(text: str, resume: Resume | None, today: date) -> JobMatch | None:
    """What the text asks for and what the resume shows of it; None where the text is blank."""
    return await in_thread(job_match_now, text, resume, today) if text.strip() else None


@lru_cache(maxsize=4)
def job_match_now(text: str, resume: Resume | None, today: date) -> JobMatch:
    """The same where one stands: some 10 ms, and nothing for what was asked last, as the next session does."""
    # The word lists are wanted by nobody before the first job description.
    from prepwise_desktop.resume_import.job_description.matching import match_job

    return match_job(_understood(text), resume or Resume(), today)


@lru_cache(maxsize=4)
def _understood(text: str) -> JobDescription:
    from prepwise_desktop.resume_import.job_description.understand import understand_job

    return understand_job(text)
