"""The written rubric: the criteria of each kind, with an anchor for every level."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION

LEVELS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing that is judged; `anchors` are for levels 1 to 5 in that order."""

    key: str
    name: str
    anchors: tuple[str, str, str, str, str]

    def anchor(self, level: int) -> str:
        """What an answer of that level (1-5) looks like."""
        return self.anchors[level - 1]


def level_for(points: float) -> int:
    """The level 1-5 nearest to points 0-100 (levels stand at 0, 25, 50, 75, 100); half-way is the lower."""
    return 1 + max(0, min(4, math.ceil(points / 25 - 0.5)))


def points_for(level: int) -> float:
    """The points 0-100 at which a level 1-5 stands."""
    return (level - 1) * 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """One version of the written rubric, whole; kept with the sessions that were held under it."""

    version: str
    #: in the order in which they are shown
    by_kind: Mapping[Kind, tuple[Criterion, ...]]

    def criteria(self, kind: Kind) -> tuple[Criterion, ...]:
        """The criteria of a kind of question, in the order in which they are shown."""
        return self.by_kind[kind]

    def criterion(self, kind: Kind, key: str) -> Criterion:
        """The criterion of that key; KeyError when the kind has none such."""
        for each in self.by_kind[kind]:
            if each.key == key:
                return each
        raise KeyError(key)

    def name(self, kind: Kind, key: str) -> str:
        """The criterion's name; of one that only another version has its key in plain words."""
        known = {each.key: each.name for each in self.by_kind[kind]}
        return known.get(key) or key.replace("_", " ").capitalize()


def criteria(kind: Kind) -> tuple[Criterion, ...]:
    """The criteria of a kind of question in today's rubric."""
    return PRESENT.criteria(kind)


def criterion(kind: Kind, key: str) -> Criterion:
    """The criterion of that key in today's rubric; KeyError when the kind has none such."""
    return PRESENT.criterion(kind, key)


_CLARITY = Criterion(
    key="clarity",
    name="Clarity",
    anchors=(
        "Cannot be followed, or says almost nothing.",
        "The point has to be guessed from loose or rambling sentences.",
        "Can be followed, with detours or a point that comes late.",
        "Well ordered; the point is plain, with little that could go.",
        "Leads with the point, each sentence carries it on, nothing is wasted.",
    ),
)

_TECHNICAL = (
    Criterion(
        key="coverage",
        name="Coverage",
        anchors=(
            "Nothing that the question asks about is addressed.",
            "Touches one part of the question; most is missing.",
            "Covers about half of what matters.",
            "Covers nearly all that matters; one part is thin.",
            "Covers everything that the question asks about.",
        ),
    ),
    Criterion(
        key="depth",
        name="Depth",
        anchors=(
            "Only names things, or repeats the question.",
            "General statements without saying how anything works.",
            "Explains one mechanism or gives one concrete case.",
            "Explains how it works with concrete cases, numbers or limits.",
            "Explains mechanisms, limits and consequences precisely, from experience.",
        ),
    ),
    Criterion(
        key="reasoning",
        name="Reasoning",
        anchors=(
            "No reason is given for anything.",
            "Claims stand alone; one reason is hinted at.",
            "A main choice has its reason.",
            "Reasons link causes to effects; one alternative is weighed.",
            "Alternatives are weighed against stated needs, and the choice follows.",
        ),
    ),
    _CLARITY,
)

_BEHAVIORAL = (
    Criterion(
        key="situation_task",
        name="Situation and task",
        anchors=(
            "No real situation is told.",
            "A situation in general words: no place, time or people.",
            "A real situation; what had to be done stays vague.",
            "Says what happened, for whom, and what had to be done.",
            "Situation, own task and what was at stake are clear in two or three sentences.",
        ),
    ),
    Criterion(
        key="own_action",
        name="Own action",
        anchors=(
            "Nothing that the person did is told.",
            "Only what one should do, or what the team did.",
            "One or two own steps, without detail.",
            "Names own steps in order; one choice is explained.",
            "Own steps, choices and their reasons can be told apart from the team's.",
        ),
    ),
    Criterion(
        key="result",
        name="Result",
        anchors=(
            "No outcome is told.",
            "An outcome in general words only.",
            "Names an outcome, without a figure or a comparison.",
            "Names an outcome with a figure, a comparison or a lasting change.",
            "Measured outcome, compared with before, and what it meant for others.",
        ),
    ),
    Criterion(
        key="reflection",
        name="Reflection",
        anchors=(
            "Nothing is drawn from it.",
            "A general lesson that would fit any story.",
            "A lesson that belongs to this story.",
            "A lesson, and one thing that is done differently since.",
            "A lesson turned into a lasting change, with evidence that it held.",
        ),
    ),
    _CLARITY,
)

_SYSTEM_DESIGN = (
    Criterion(
        key="requirements",
        name="Requirements",
        anchors=(
            "Starts building without asking what is needed.",
            "Repeats the task as the requirement.",
            "Names some needs, without figures.",
            "States needs and limits with some figures.",
            "States functions, load, latency and limits with figures, and what is left out.",
        ),
    ),
    Criterion(
        key="structure",
        name="Structure",
        anchors=(
            "No parts are named.",
            "Names parts without saying how they work together.",
            "Main parts and one path through them.",
            "Parts, interfaces and data, with the main path followed.",
            "A whole design whose parts, data and paths follow from the needs.",
        ),
    ),
    Criterion(
        key="trade_offs",
        name="Trade-offs",
        anchors=(
            "No choice is weighed.",
            "Choices are named without an alternative.",
            "One choice has a reason.",
            "Alternatives are named with what each costs.",
            "Main choices are weighed against the needs, and what is lost is said.",
        ),
    ),
    Criterion(
        key="failure_scale",
        name="Failure and scale",
        anchors=(
            "Neither growth nor failure is mentioned.",
            "Says that it should scale or be reliable.",
            "One measure against load or failure.",
            "Finds the bottleneck and what happens when a part fails.",
            "Follows load and failure through the design, with limits and recovery.",
        ),
    ),
    _CLARITY,
)

_CODING = (
    Criterion(
        key="approach",
        name="Approach",
        anchors=(
            "No way to a solution is shown.",
            "A direction that would not solve it.",
            "Would solve the plain case.",
            "Solves it; one step is left open.",
            "A complete solution that fits the problem.",
        ),
    ),
    Criterion(
        key="reasoning",
        name="Reasoning",
        anchors=(
            "No step is explained.",
            "Says what, not why.",
            "Explains the main step.",
            "Explains the steps and why they are right.",
            "Explains the idea, why it is right, and what was set aside.",
        ),
    ),
    Criterion(
        key="complexity",
        name="Complexity",
        anchors=(
            "Cost is not mentioned.",
            "Says fast or slow without a measure.",
            "Names time or memory, without a reason.",
            "Time and memory with their reasons.",
            "Time and memory in the right terms, and how they compare with another way.",
        ),
    ),
    Criterion(
        key="edge_cases",
        name="Edge cases",
        anchors=(
            "No unusual input is considered.",
            "Says that errors should be handled.",
            "One edge case is handled.",
            "The main edge cases are named and handled.",
            "Edge cases are named, handled and checked by examples.",
        ),
    ),
    _CLARITY,
)

#: the rubric that answers are judged by today
PRESENT = Rubric(
    version=RUBRIC_VERSION,
    by_kind={
        Kind.TECHNICAL: _TECHNICAL,
        Kind.BEHAVIORAL: _BEHAVIORAL,
        Kind.SYSTEM_DESIGN: _SYSTEM_DESIGN,
        Kind.CODING: _CODING,
    },
)
