"""What a job asks for, as a model is told it: what must be brought and is not shown yet comes first."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from prepwise_desktop.domain.job_match import Found, JobMatch, RequirementMatch

_WORD = re.compile(r"\w+")

_SHOWN = {Found.NOT_FOUND: "not found", Found.PARTLY: "in part", Found.MET: "in full"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One requirement, and what the resume shows of it."""

    #: numbers of the job description's lines that say it
    lines: tuple[int, ...]
    text: str
    must: bool
    found: Found
    #: numbers of the resume's lines that show any of it
    resume_lines: tuple[int, ...] = ()

    def as_data(self, *, with_resume: bool) -> dict[str, Any]:
        """As it stands in the prompt; without a resume nothing is said of one."""
        asked = {"line": self.lines[0], "text": self.text, "must": self.must}
        shown = {"shown_by_resume": _SHOWN[self.found], "resume_lines": list(self.resume_lines)}
        return {**asked, **shown} if with_resume else asked


def needs(
    job: JobMatch | None, job_lines: Iterable[int], resume_lines: Iterable[int], sent: Callable[[str], str]
) -> tuple[Need, ...]:
    """The requirements that stand in lines which are sent; `sent` gives a text as it leaves."""
    if job is None:
        return ()
    theirs, mine = frozenset(job_lines), frozenset(resume_lines)

    def need(match: RequirementMatch, *, must: bool) -> Need:
        statement = match.requirement.statement
        return Need(
            lines=tuple(number for number in statement.lines if number in theirs),
            text=sent(statement.value),
            must=must,
            found=match.found,
            resume_lines=tuple(number for number in match.lines if number in mine),
        )

    found = [need(each, must=True) for each in job.must_haves]
    found += [need(each, must=False) for each in job.nice_to_haves]
    return tuple(sorted((each for each in found if each.lines), key=lambda each: (not each.must, each.found)))


def beside(job: dict[int, str], told: Iterable[Need]) -> dict[int, str]:
    """The job description's lines that say more than the needs already do."""
    said: dict[int, set[str]] = defaultdict(set)
    for need in told:
        for number in need.lines:
            said[number] |= _words(need.text)
    return {number: text for number, text in job.items() if not said[number] or _words(text) - said[number]}


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
