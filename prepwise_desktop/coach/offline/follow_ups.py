"""One neutral question on what an answer left open; it never hints at what was expected."""

from collections.abc import Mapping
from dataclasses import replace

from prepwise_desktop.coach.offline.bank import Open
from prepwise_desktop.coach.offline.cues import says
from prepwise_desktop.domain.evaluation import Coverage, Evaluation, Judgement
from prepwise_desktop.domain.question import KeyPoint, Kind, Question

#: ends the key of a question that follows up another
MARK = "~follow-up"
TOP_LEVEL = 5
#: seconds that a good answer to a follow-up takes
_SECONDS = 90

#: criterion -> which of the bank's probes asks for it, and what is asked where there is none such
_OPEN: dict[str, tuple[Open | None, str]] = {
    "result": (Open.RESULT, "What came of it?"),
    "own_action": (Open.OWN_PART, "Which part of that was yours?"),
    "situation_task": (None, "What was the situation when it began, and who was involved?"),
    "reflection": (None, "What do you take from it today?"),
    "trade_offs": (Open.TRADE_OFF, "What else did you consider, and what would it have cost?"),
    "reasoning": (Open.TRADE_OFF, "Why would you do it that way?"),
    "depth": (None, "Can you take one part and say how it works?"),
    "coverage": (None, "What else belongs to the answer?"),
    "requirements": (Open.NUMBER, "What would you want to know before you begin?"),
    "structure": (None, "Can you follow one request through your design?"),
    "failure_scale": (None, "What would you watch once it runs?"),
    "approach": (None, "Can you go through it once with a small example?"),
    "complexity": (None, "How does it behave as the input grows?"),
    "edge_cases": (None, "How would you check that it works?"),
}
_FIGURE = (Open.NUMBER, "How much was it, in figures?")

#: what is asked a second time, in other words, where the answer to the first leaves the criterion open
_STILL_OPEN = {
    "result": "What was different afterwards?",
    "own_action": "What did you yourself do, and in which order?",
    "situation_task": "What had to be done, and for whom?",
    "reflection": "What have you done differently since?",
    "trade_offs": "What would have spoken for another way?",
    "reasoning": "What speaks for it, and what against it?",
    "depth": "What happens in it, step by step?",
    "coverage": "Is there a part of the question that you left out?",
    "requirements": "Which figures would you ask for?",
    "structure": "What happens first, and what after that?",
    "failure_scale": "What could go wrong with it?",
    "approach": "What does it do with that example, step by step?",
    "complexity": "What does it cost for twice the input?",
    "edge_cases": "Which input would you try first, and why?",
}
_TELLS_A_RESULT = ("figure", "comparison", "outcome")
#: an answer to a follow-up that stands above this level leaves nothing open
_OPEN_LEVEL = 2


def text_for(evaluation: Evaluation, probes: Mapping[Open, str]) -> str:
    """The question on the criterion that stands lowest, or "" when every criterion stands at the top."""
    lowest = lowest_of(evaluation)
    if lowest is None or lowest.level == TOP_LEVEL:
        return ""
    has_outcome = lowest.criterion == "result" and bool(lowest.quotes)
    asks, own = _FIGURE if has_outcome else _OPEN[lowest.criterion]
    return probes.get(asks, own) if asks else own


def text_again(question: Question, answer: str, evaluation: Evaluation) -> str:
    """The second follow-up after the answer to the first, or "" when that left nothing open or was the second."""
    asked = lowest_of(evaluation)
    if asked is None or question.key.endswith(MARK + MARK) or (asked.level or _OPEN_LEVEL) > _OPEN_LEVEL:
        return ""
    if asked.criterion == "result" and any(says(cue, answer) for cue in _TELLS_A_RESULT):
        # An outcome is looked for late in a story, and this is one sentence of it.
        return ""
    return _STILL_OPEN[asked.criterion]


def question_for(question: Question, evaluation: Evaluation) -> Question | None:
    """The follow-up as a question of its own, judged by what the answer left open; None when it left nothing open."""
    lowest = lowest_of(evaluation)
    if not evaluation.follow_up or lowest is None:
        return None
    return replace(
        question,
        key=question.key + MARK,
        text=evaluation.follow_up,
        key_points=_left_open(question, evaluation, lowest),
        probes=(),
        hints=(),
        expected_seconds=_SECONDS,
    )


def lowest_of(evaluation: Evaluation) -> Judgement | None:
    """The criterion that stands lowest of those that can be asked after."""
    judged = [each for each in evaluation.judgements if each.points is not None and each.criterion in _OPEN]
    return None if evaluation.not_scored else min(judged, key=lambda each: each.points or 0.0, default=None)


def _left_open(question: Question, evaluation: Evaluation, lowest: Judgement) -> tuple[KeyPoint, ...]:
    if question.kind is Kind.BEHAVIORAL:
        mine = tuple(point for point in question.key_points if point.criterion == lowest.criterion)
        return mine or (KeyPoint(text=evaluation.follow_up, criterion=lowest.criterion),)
    open_points = {each.key_point for each in evaluation.findings if each.coverage is not Coverage.COVERED}
    asked = tuple(point for point in question.key_points if point.criterion == lowest.criterion)
    return tuple(point for point in asked if point.text in open_points) or asked
