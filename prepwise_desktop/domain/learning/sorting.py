"""Sort the sentences of an answer into situation, task, action and result; every word stays the person's own."""

import re
from collections.abc import Iterator, Sequence

from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.learning.stories import TITLE_LIMIT, StoryDraft
from prepwise_desktop.domain.session import QuestionResponse

_SENTENCE = re.compile(r"\S.*?(?:[.!?]+(?=\s|$)|$)", re.DOTALL | re.MULTILINE)

#: a title is the first words of the answer, so many
_TITLE_WORDS = 8

_TASK = re.compile(
    r"\b(?:task|had to|needed to|was asked|my job|responsible|goal|deadline|wanted us|expected)\b", re.IGNORECASE
)
_RESULT = re.compile(r"\b(?:results?|resulted|outcome|in the end|afterwards|since)\b", re.IGNORECASE)
_ACTION = re.compile(r"\bI\s+(?:\w+ly\s+)?(?!was\b|had\b|am\b|have\b|think\b|thought\b|felt\b)\w+", re.IGNORECASE)

#: the part that a criterion of the rubric speaks of
_PART = {"situation_task": 0, "own_action": 2, "result": 3, "reflection": 3}


def story_draft(response: QuestionResponse) -> StoryDraft:
    """The newest attempt as a draft: the evaluator's quotes say which sentence is what, and the order says the rest."""
    attempt = response.attempts[-1]
    parts = _sorted(attempt.text, attempt.evaluation)
    return StoryDraft(
        title=_title(attempt.text) or response.question.text[:TITLE_LIMIT],
        situation=parts[0],
        task=parts[1],
        action=parts[2],
        result=parts[3],
        competencies=frozenset({response.question.competency}),
        session_id=response.session_id,
        question_id=response.question_id,
    )


def _title(text: str) -> str:
    words = text.split()
    title = " ".join(words[:_TITLE_WORDS]).rstrip(".,;:!?")
    return (title + "…" if len(words) > _TITLE_WORDS else title)[:TITLE_LIMIT]


def _sorted(text: str, evaluation: Evaluation | None) -> Sequence[str]:
    """The parts in order: the first sentence sets the scene, and what nothing places goes with the one before."""
    found: tuple[list[str], ...] = ([], [], [], [])
    part = 0
    for number, (start, end) in enumerate(_sentences(text)):
        quoted = _quoted(start, end, evaluation)
        part = _part_of(text[start:end], quoted, part) if number else quoted or 0
        found[part].append(text[start:end])
    return [" ".join(each) for each in found]


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(text):
        stripped = found.group().rstrip()
        yield found.start(), found.start() + len(stripped)


def _quoted(start: int, end: int, evaluation: Evaluation | None) -> int | None:
    """The part whose criterion quotes that stretch."""
    for judgement in evaluation.judgements if evaluation is not None else ():
        part = _PART.get(judgement.criterion)
        if part is not None and any(each.start < end and start < each.end for each in judgement.quotes):
            return part
    return None


def _part_of(sentence: str, quoted: int | None, before: int) -> int:
    if before < 2 and _TASK.search(sentence):
        return 1
    if quoted is not None and quoted >= before:
        return quoted
    if quoted is None and before == 2 and _RESULT.search(sentence):
        return 3
    if before < 2 and quoted is None and _ACTION.search(sentence):
        return 2
    return before
