"""Small values for the tests of the offline coach."""

from dataclasses import replace

from prepwise_desktop.coach.offline.evaluator import Evaluator
from prepwise_desktop.coach.offline.tiers import matcher
from prepwise_desktop.domain.question import Competency, KeyPoint, Kind, Question
from prepwise_desktop.domain.resume import Field, Line, Resume, Skill, Work
from prepwise_desktop.domain.target import ExperienceLevel

INDEX_POINTS = (
    "a separate data structure such as a B-tree",
    "finds rows without scanning the whole table",
    "takes extra storage",
    "slows down writes because it must be updated",
)
INDEX_ANSWER = (
    "An index is a separate structure, usually a B-tree. It finds rows without scanning the whole table. "
    "It takes extra storage and slows down writes, because it must be updated with every insert."
)
STORY = (
    "In March our biggest client in Leeds wanted to leave because two deliveries were late. I rang their buyer the "
    "same day, asked for the order numbers and found that our labels were printed with the old address. "
    "I corrected the "
    "template and drove the missing pallets there myself. The client stayed and ordered 20 percent more that year. "
    "I learned that complaints about lateness may start at the printer, and since then I check the template monthly."
)


def a_question(
    text: str = "What is a database index, and what are its costs?",
    *,
    kind: Kind = Kind.TECHNICAL,
    points: tuple[str, ...] = INDEX_POINTS,
    criterion: str = "coverage",
    key: str = "index",
) -> Question:
    """A question whose key points all speak to one criterion."""
    return Question(
        key=key,
        kind=kind,
        competency=Competency.TECHNICAL_DEPTH,
        difficulty=ExperienceLevel.MID,
        text=text,
        key_points=tuple(KeyPoint(text=point, criterion=criterion) for point in points),
    )


def a_story_question(text: str = "Tell me about a mistake that you made and what you learned.") -> Question:
    """A behavioral question with a key point for each part of a story."""
    return Question(
        key="mistake",
        kind=Kind.BEHAVIORAL,
        competency=Competency.OWNERSHIP,
        difficulty=ExperienceLevel.MID,
        text=text,
        key_points=(
            KeyPoint(text="what happened and for whom", criterion="situation_task"),
            KeyPoint(text="what the person did", criterion="own_action"),
            KeyPoint(text="what came of it", criterion="result"),
            KeyPoint(text="what is done differently since", criterion="reflection"),
        ),
    )


def an_evaluator(tier: str = "words") -> Evaluator:
    """The evaluator with one of its measures."""
    return Evaluator(matcher(tier))


def a_resume(*text: str) -> Resume:
    """A resume of titles ("# "), deeds ("- ") and one line of skills ("S: ")."""
    lines = tuple(Line(number=number, text=each) for number, each in enumerate(text, start=1))
    work: list[Work] = []
    skills: list[Skill] = []
    for line in lines:
        field = Field(value=line.text[2:].strip(), lines=(line.number,))
        if line.text.startswith("# "):
            work.append(Work(title=field))
        elif line.text.startswith("- "):
            work[-1] = replace(work[-1], highlights=(*work[-1].highlights, field))
        else:
            names = field.value.split(", ")
            skills.extend(Skill(name=Field(value=name, lines=(line.number,))) for name in names)
    return Resume(lines=lines, work=tuple(work), skills=tuple(skills))
