"""The --grade door: judge answers from a file of JSON lines with the offline coach."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from prepwise_desktop.coach.offline.evaluator import Evaluator
from prepwise_desktop.coach.offline.tiers import best_matcher
from prepwise_desktop.coach.offline.units import sentences
from prepwise_desktop.domain.evaluation import Evaluation, NotScored
from prepwise_desktop.domain.question import Competency, KeyPoint, Kind, Question
from prepwise_desktop.domain.target import ExperienceLevel

_KINDS = {"behavioural": Kind.BEHAVIORAL}
_NOT_SCORED = {
    NotScored.EMPTY: "not scored: the answer is empty",
    NotScored.OTHER_LANGUAGE: "not scored: the answer is in another language than the question",
    NotScored.NOTHING_JUDGED: "not scored: nothing in the question can be judged offline",
    NotScored.NOT_YET: "not scored yet",
}
#: words of a reference that still say one thing; a longer one is as many key points as it has sentences
_ONE_POINT = 30
#: the criterion that a key point without one speaks to
_FIRST_CRITERION = {
    Kind.TECHNICAL: "coverage",
    Kind.SYSTEM_DESIGN: "structure",
    Kind.CODING: "approach",
    Kind.BEHAVIORAL: "",
}


def grade_file(in_path: Path, out_path: Path) -> int:
    """Judge each line {id, question, answer, reference | references | key_points, kind?}; 0 when all were judged."""
    evaluator = Evaluator(best_matcher())
    with out_path.open("w", encoding="utf-8") as out:
        for row in _rows(in_path):
            out.write(json.dumps(grade(evaluator, row), ensure_ascii=False) + "\n")
    return 0


def grade(evaluator: Evaluator, row: Mapping[str, Any]) -> dict[str, Any]:
    """One line's result; the score 0 to 1 is what the window would show / 100, with a reason where it is 0."""
    reviews = [evaluator.review(question, str(row.get("answer") or "")) for question in _questions(row)]
    best = max(reviews, key=lambda review: -1.0 if review.score is None else review.score)
    return _result(row["id"], best)


def _result(identifier: Any, review: Evaluation) -> dict[str, Any]:
    if review.score is None:
        why = _NOT_SCORED[review.not_scored or NotScored.NOTHING_JUDGED]
        return {"id": identifier, "score": 0.0, "level": None, "reason": why}
    found: dict[str, Any] = {"id": identifier, "score": round(review.score / 100, 4), "level": review.level}
    if review.score == 0:
        found["reason"] = review.judgements[0].reason
    return found


def _questions(row: Mapping[str, Any]) -> Iterator[Question]:
    """The row as a question; alternative references make a question each, and the best fitting one counts."""
    kind = _kind(row.get("kind"))
    if row.get("key_points"):
        yield _question(row, kind, tuple(str(point) for point in row["key_points"]))
        return
    references = row.get("references") or ([row["reference"]] if row.get("reference") else [])
    if not references:
        yield _question(row, kind, ())
    for reference in references:
        yield _question(row, kind, _points_of(str(reference)))


def _points_of(reference: str) -> tuple[str, ...]:
    """A short reference is one key point; of a long one each sentence is."""
    if len(reference.split()) <= _ONE_POINT:
        return (reference,)
    return tuple(sentence.text for sentence in sentences(reference)) or (reference,)


def _question(row: Mapping[str, Any], kind: Kind, points: tuple[str, ...]) -> Question:
    return Question(
        key=str(row["id"]),
        kind=kind,
        competency=Competency.TECHNICAL_DEPTH,
        difficulty=ExperienceLevel.MID,
        text=str(row.get("question") or ""),
        key_points=tuple(KeyPoint(text=point, criterion=_FIRST_CRITERION[kind]) for point in points),
    )


def _kind(given: Any) -> Kind:
    name = str(given or Kind.TECHNICAL).strip().lower().replace(" ", "_").replace("-", "_")
    return _KINDS.get(name) or Kind(name)


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
