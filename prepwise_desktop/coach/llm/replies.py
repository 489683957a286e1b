"""What a model may reply, and how it is read: all that comes back is checked before anything is believed.

Limits that a service does not enforce (levels, lengths, how many quotes) are checked where a reply is used.
"""

import json
import re
from typing import Any, Literal, TypeVar

from prepwise_desktop.domain.from_pydantic import BaseModel, ConfigDict, Field, ValidationError
from prepwise_desktop.domain.question import Competency, GroundSource, Kind
from prepwise_desktop.domain.stronger_answer import Origin
from prepwise_desktop.domain.target import ExperienceLevel

R = TypeVar("R", bound=BaseModel)

#: problems of one reply that the model is told
_TOLD = 8

_THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)


class _Reply(BaseModel):
    # An error that repeats its input would carry the person's answer into logs.
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)


class CriterionReply(_Reply):
    """One criterion."""

    criterion: str = Field(description="the key of the criterion")
    level: int = Field(description="1, 2, 3, 4 or 5, by the anchors")
    quotes: list[str] = Field(description="1 to 3 passages copied from the answer, letter by letter; none at level 1")
    reason: str = Field(description="one sentence: why this level and not the next")


class RemarkReply(_Reply):
    """One strength or improvement."""

    text: str = Field(description="one sentence")
    criterion: str = Field(description="the key of the criterion it speaks to")
    quote: str = Field(description="the passage it rests on, copied letter by letter, or an empty text")


class PointReply(_Reply):
    """How far the answer touches one key point."""

    number: int = Field(description="the key point's number")
    coverage: Literal["covered", "thin", "missing"]
    quote: str = Field(description="the passage that touches it, copied letter by letter, or an empty text")


class CriteriaReply(_Reply):
    """Levels alone."""

    criteria: list[CriterionReply]


class CoachingReply(_Reply):
    """What is said beside the levels."""

    strengths: list[RemarkReply] = Field(description="at most 4, the most telling first")
    improvements: list[RemarkReply] = Field(description="at most 4, the largest gap first")
    key_points: list[PointReply]
    follow_up: str = Field(description="one neutral question on what stayed open, or an empty text")


class EvaluationReply(_Reply):
    """The levels, and then what is said beside them: nothing that was said can sway a level."""

    criteria: list[CriterionReply]
    coaching: CoachingReply


class KeyPointReply(_Reply):
    """One thing that a good answer says."""

    text: str
    criterion: str = Field(description="the key of the criterion that it speaks to")


class QuestionReply(_Reply):
    """One question."""

    text: str = Field(description="the question as it is asked, at most 60 words")
    kind: Kind
    competency: Competency
    difficulty: ExperienceLevel
    ground: GroundSource = Field(description="where the reason for asking lies")
    line: int | None = Field(description="the number of the line of resume or job that it takes up; null if inferred")
    key_points: list[KeyPointReply] = Field(description="3 to 5 things that a good answer says")
    strong: str = Field(description="what a strong answer shows, in one sentence")
    weak: str = Field(description="what a weak answer lacks, in one sentence")
    hints: list[str] = Field(description="2 or 3 hints that give nothing away")
    expected_seconds: int = Field(description="how long a good answer takes to say, 60 to 600")


class QuestionsReply(_Reply):
    """The questions of a session."""

    questions: list[QuestionReply]


class SpanReply(_Reply):
    """A stretch of a stronger answer."""

    text: str = Field(description="its words; the stretches are read one after the other")
    origin: Origin = Field(description="own: from the answer; resume: from a line of it; link: states no fact; blank")
    line: int | None = Field(description="the number of the resume's line that it is from, else null")


class ParagraphReply(_Reply):
    """A paragraph of a stronger answer."""

    spans: list[SpanReply]


class StrongerReply(_Reply):
    """A stronger answer."""

    paragraphs: list[ParagraphReply]


class CodeReply(_Reply):
    """A code given back, as a probe asks for it."""

    code: str


class OffSchema(Exception):
    """A reply that is not what was asked for; `problems` name places and kinds, never what stood there."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(*problems)
        self.problems = problems


def read_reply(shape: type[R], text: str) -> R:
    """The reply as a value; OffSchema when it is none. Servers of one's own wrap it in thoughts and fences."""
    problems = ["it is not JSON"]
    for candidate in _candidates(text):
        try:
            return shape.model_validate_json(candidate)
        except ValidationError as error:
            problems = _problems(error)
    raise OffSchema(problems)


def read_object(shape: type[R], text: str) -> R | None:
    """One object of a reply that still comes; None when it does not fit."""
    try:
        return shape.model_validate_json(text)
    except ValidationError:
        return None


def _candidates(text: str) -> list[str]:
    bare = _THOUGHT.sub("", text).strip()
    outer = bare[bare.find("{") : bare.rfind("}") + 1]
    found = dict.fromkeys((text.strip(), bare, outer))
    sound = [each for each in found if _is_json(each)]
    return sound or [text]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _problems(error: ValidationError) -> list[str]:
    found: list[Any] = error.errors(include_input=False, include_url=False, include_context=False)
    return [f"{'.'.join(map(str, each['loc'])) or 'the reply'}: {each['type']}" for each in found[:_TOLD]]
