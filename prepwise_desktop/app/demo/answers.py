"""An answer as the sample's person would give it, from hardly anything to all of it."""

import random
import re

from prepwise_desktop.app.demo.stories import DEFAULT, STORIES
from prepwise_desktop.domain.question import Kind, Question

#: grades of an answer: 0 says hardly anything, the last one all that is wanted
GRADES = 5

_OPENINGS = (
    "Let me go through it in order.",
    "I would begin with what matters most here.",
    "We had something close to this at Nordvik.",
    "I will say first what I would look at.",
)
_JOINTS = ("Then ", "Besides, ", "After that, ", "Beyond that, ", "And ")
_VAGUE = (
    "It depends on the situation, but I would look at it closely and talk to the team.",
    "I have not done exactly this, so I would read about it and try something out.",
    "I would take the usual way and improve it step by step.",
)
#: key points that speak of the telling and not of the thing: nobody says those
_OF_THE_TELLING = re.compile(
    r"\b(?:said|told|named?s?|described|mentioned|explained|given|stated|answer|estimated|settled)\b"
)
#: capitals that stay within a sentence: "LAG gives", "I would", "A/B"
_KEEPS_CAPITAL = re.compile(r"(?:I\b|[A-Z][A-Z/0-9])")


def answer_to(question: Question, grade: int, variant: int) -> str:
    """An answer of that grade; the same question, grade and variant give the same words."""
    if question.kind is Kind.BEHAVIORAL:
        return _told(question, grade)
    return _explained(question, grade, random.Random(f"{question.key}/{grade}/{variant}"))  # noqa: S311 - no secrets


def _told(question: Question, grade: int) -> str:
    story = STORIES.get(question.competency, STORIES[DEFAULT])
    if grade == 0:
        return story.vague
    parts = [story.situation, " ".join(story.steps[: max(1, grade - 1)])]
    if grade >= 2:
        parts.append(story.result)
    if grade >= 4:
        parts.append(story.reflection)
    return "\n\n".join(parts)


def _explained(question: Question, grade: int, chance: random.Random) -> str:
    points = [point.text for point in question.key_points if not _OF_THE_TELLING.search(point.text)]
    count = round(len(points) * grade / (GRADES - 1))
    if count == 0:
        return chance.choice(_VAGUE)
    said = sorted(chance.sample(range(len(points)), count))
    joints = ["First, ", *chance.sample(_JOINTS, len(_JOINTS)), *[""] * count]
    sentences = [_joined(joint, points[number]) for joint, number in zip(joints, said, strict=False)]
    return " ".join([chance.choice(_OPENINGS), *sentences])


def _joined(joint: str, sentence: str) -> str:
    if not joint or _KEEPS_CAPITAL.match(sentence):
        return sentence
    return joint + sentence[0].lower() + sentence[1:]
