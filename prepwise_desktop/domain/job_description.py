"""A job description as it was understood: every statement knows the lines that it was read from."""

from dataclasses import dataclass
from enum import StrEnum

from prepwise_desktop.domain.resume import NOTHING, Field, Line


class AskKind(StrEnum):
    """What sort of thing is asked for; it decides how a resume is searched for it."""

    SKILL = "skill"
    YEARS = "years"
    DEGREE = "degree"
    LANGUAGE = "language"
    CERTIFICATE = "certificate"
    #: a trait or a habit in words that no list knows
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing that a requirement asks for. Any one of the names will do; without a name the kind alone is asked."""

    kind: AskKind
    #: in the job description's words
    names: tuple[str, ...] = ()
    #: of YEARS: how many at least; 0 for the other kinds
    years: float = 0.0
    #: of DEGREE 1 (vocational) to 4 (doctorate), of LANGUAGE 1 (A1) to 7 (native); 0 where no rank is asked for
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A statement of what a person should bring, whole, with each thing in it that a resume could show."""

    statement: Field
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JobDescription:
    """What a job description says; line numbers count from 1 as in `splitlines()`."""

    lines: tuple[Line, ...] = ()
    #: ISO 639-1 code of the text's language as far as it shows
    language: str = "en"
    title: Field = NOTHING
    company: Field = NOTHING
    #: its value is one of ExperienceLevel
    level: Field = NOTHING
    must_haves: tuple[Requirement, ...] = ()
    nice_to_haves: tuple[Requirement, ...] = ()
    responsibilities: tuple[Field, ...] = ()

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """What must be brought, then what would be welcome."""
        return self.must_haves + self.nice_to_haves
