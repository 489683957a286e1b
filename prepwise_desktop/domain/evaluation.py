"""What an evaluator found in an answer."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from prepwise_desktop.domain.rubric import level_for


class NotScored(StrEnum):
    """Why an answer has no score at all."""

    EMPTY = "empty"
    OTHER_LANGUAGE = "other_language"
    NOTHING_JUDGED = "nothing_judged"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of the answer: answer[start:end] is `text`, counted in characters."""

    start: int
    end: int
    text: str


class Coverage(StrEnum):
    """How far an answer touches a key point."""

    COVERED = "covered"
    THIN = "thin"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A key point of the question and the words of the answer that touch it."""

    key_point: str
    criterion: str
    coverage: Coverage
    #: 0 to 1
    credit: float
    quote: Quote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One criterion: points 0-100, or None when this evaluator could not judge it."""

    criterion: str
    points: float | None
    quotes: tuple[Quote, ...] = ()
    #: one sentence: why it stands at this level, or why it was not judged
    reason: str = ""

    @property
    def level(self) -> int | None:
        """The level 1-5 nearest to the points."""
        return None if self.points is None else level_for(self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One strength or one thing to improve; the criterion that it speaks of, and the words that it rests on."""

    text: str
    criterion: str = ""
    quote: Quote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """All that one evaluator said about one attempt; never changed once stored."""

    #: name and version, "offline coach 1 (words)" or "provider model"
    evaluator: str
    rubric_version: str
    judgements: tuple[Judgement, ...] = ()
    strengths: tuple[Remark, ...] = ()
    improvements: tuple[Remark, ...] = ()
    findings: tuple[Finding, ...] = ()
    #: a neutral question on what stayed open, or ""
    follow_up: str = ""
    not_scored: NotScored | None = None
    #: who made it: "" for the offline coach
    provider: str = ""
    model: str = ""
    prompt_version: str = ""
    input_tokens: int | None = None
    output_tokens: int | None = None
    #: added by re-scoring after the session had ended, or by the offline coach as an estimate where a provider failed:
    #: it stands beside, and counts in no score of the session
    rescored: bool = False
    #: US dollars; None where no price is known
    cost: float | None = None
    #: aware, in UTC, when it was stored; None before
    created_at: datetime | None = None

    @property
    def score(self) -> float | None:
        """0-100, the unweighted mean of the criteria that were judged; None when the answer was not scored."""
        points = [each.points for each in self.judgements if each.points is not None]
        if self.not_scored is not None or not points:
            return None
        return sum(points) / len(points)

    @property
    def level(self) -> int | None:
        """The level 1-5 nearest to the score."""
        return None if self.score is None else level_for(self.score)

    def judgement(self, criterion: str) -> Judgement | None:
        """What was said about that criterion, if anything."""
        return next((each for each in self.judgements if each.criterion == criterion), None)
