"""Which lines of a resume meet what a job description asks for, and what nothing in it meets."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from prepwise_desktop.domain.job_description import Ask, JobDescription, Requirement


class Found(IntEnum):
    """How far the resume shows what is asked for; it never says that the person lacks it."""

    NOT_FOUND = 0
    PARTLY = 1
    MET = 2


class Shortfall(StrEnum):
    """Why something that was found is not all that is asked for."""

    NONE = ""
    FEWER_YEARS = "fewer_years"
    #: named, but in no job with dates
    NO_DATES = "no_dates"
    LOWER_LEVEL = "lower_level"
    OTHER_SUBJECT = "other_subject"
    #: the years are there, and nothing says that they were spent with what is asked for
    NOT_NAMED = "not_named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the resume shows of one ask."""

    ask: Ask
    found: Found = Found.NOT_FOUND
    #: numbers of the resume's lines that show it; empty where only a field shows it that the person typed
    lines: tuple[int, ...] = ()
    shortfall: Shortfall = Shortfall.NONE
    #: of YEARS: how many the resume's dates come to
    years: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementMatch:
    """A requirement with the evidence for each thing that it asks for."""

    requirement: Requirement
    evidence: tuple[Evidence, ...] = ()

    @property
    def found(self) -> Found:
        """MET where everything is, NOT_FOUND where nothing is."""
        found = {each.found for each in self.evidence}
        if len(found) == 1:
            return found.pop()
        return Found.PARTLY if found else Found.NOT_FOUND

    @property
    def lines(self) -> tuple[int, ...]:
        """The resume's lines that show any of it, each once, in the order of the asks."""
        return tuple(dict.fromkeys(number for each in self.evidence for number in each.lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class JobMatch:
    """A job description held against a resume."""

    job: JobDescription
    must_haves: tuple[RequirementMatch, ...] = ()
    nice_to_haves: tuple[RequirementMatch, ...] = ()

    @property
    def matches(self) -> tuple[RequirementMatch, ...]:
        """What must be brought, then what would be welcome."""
        return self.must_haves + self.nice_to_haves

    @property
    def met(self) -> int:
        """How many requirements are met in full."""
        return sum(each.found is Found.MET for each in self.matches)
