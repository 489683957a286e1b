"""A question: what it asks, why it is asked, and what a good answer touches."""

from dataclasses import dataclass
from enum import StrEnum

from prepwise_desktop.domain.kind import Competency, Kind
from prepwise_desktop.domain.target import ExperienceLevel

__all__ = ["Competency", "Ground", "GroundSource", "KeyPoint", "Kind", "Question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """One thing that a good answer says, and the criterion (see rubric) that it speaks to."""

    text: str
    criterion: str


class GroundSource(StrEnum):
    """Where the reason for a question lies."""

    RESUME = "resume"
    JOB = "job"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Why a question is asked: a line of the resume or the job description, or what follows from the target."""

    source: GroundSource = GroundSource.INFERRED
    #: counts from 1 in the resume's or the job description's lines; None where it is inferred
    line: int | None = None
    #: the line's own words
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked; `key` stays the same wherever the same question comes again."""

    key: str
    kind: Kind
    competency: Competency
    difficulty: ExperienceLevel
    text: str
    key_points: tuple[KeyPoint, ...] = ()
    #: what a strong answer shows, and what a weak one lacks, in a sentence each
    strong: str = ""
    weak: str = ""
    #: neutral follow-ups that hint at nothing
    probes: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    #: seconds a good answer takes
    expected_seconds: int = 240
    ground: Ground = Ground()
    #: ISO 639-1 code of the language that it is asked in
    language: str = "en"
    #: provider and model that wrote it; "" for the question bank
    writer: str = ""
