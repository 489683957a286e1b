"""What models say in the tests: replies that keep the schema, and parts of them to spoil."""

import json
from typing import Any

from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.rubric import criteria
from tests.made import STORY, a_question

QUESTION = a_question(Kind.BEHAVIORAL)
ANSWER = STORY

QUOTE = "I rolled the change back within nine minutes"


def a_criterion(key: str, level: int = 4, *quotes: str) -> dict[str, Any]:
    """One criterion as a model gives it."""
    return {"criterion": key, "level": level, "quotes": list(quotes or (QUOTE,)), "reason": "It names the step."}


def the_criteria(question: Question = QUESTION, level: int = 4) -> list[dict[str, Any]]:
    """Every criterion once."""
    return [a_criterion(each.key, level) for each in criteria(question.kind)]


def the_coaching() -> dict[str, Any]:
    """What is said beside the levels."""
    return {
        "strengths": [{"text": "Own steps stand in order.", "criterion": "own_action", "quote": QUOTE}],
        "improvements": [{"text": "Say how many quotes failed.", "criterion": "result", "quote": ""}],
        "key_points": [
            {"number": 1, "coverage": "covered", "quote": "price quotes for Denmark came back empty"},
            {"number": 2, "coverage": "thin", "quote": "words that nobody said"},
        ],
        "follow_up": "How did you decide on your first step?",
    }


def an_evaluation(level: int = 4, **changes: Any) -> str:
    """A whole evaluation as text."""
    return json.dumps({"criteria": the_criteria(level=level), "coaching": the_coaching(), **changes})


def a_made_question(number: int, kind: str = "technical", **changes: Any) -> dict[str, Any]:
    """One question as a model gives it; another number asks for something else."""
    subject = _SUBJECTS[number % len(_SUBJECTS)]
    made = {
        "text": f"How would you {subject}?",
        "kind": kind,
        "competency": "technical_depth",
        "difficulty": "senior",
        "ground": "inferred",
        "line": None,
        "key_points": [{"text": "names the first step", "criterion": criteria(Kind(kind))[0].key}],
        "strong": "Names what happens and why.",
        "weak": "Stays general.",
        "hints": ["Begin with the purpose."],
        "expected_seconds": 200,
    }
    return {**made, **changes}


_SUBJECTS = (
    "measure whether caching prices helped customers",
    "shrink a database table while people write into it",
    "explain eventual consistency to a new colleague",
    "test a payment integration without real money",
    "find the reason behind slow checkout requests",
    "migrate nightly batch reports towards streaming",
    "review somebody else's deployment scripts",
    "protect an internal endpoint against misuse",
)


def some_questions(*kinds: str, first: int = 0) -> str:
    """A whole reply of questions as text."""
    return json.dumps({"questions": [a_made_question(first + n, kind) for n, kind in enumerate(kinds)]})


def in_json(criteria: list[dict[str, Any]]) -> str:
    """Levels alone as text."""
    return json.dumps({"criteria": criteria})
