"""Sixty questions of fifteen professions, each with a weak, an ok and a strong answer, are ranked as written."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.coach.offline.grade_file import grade
from tests.coach.builders import an_evaluator

TRIPLES = [
    json.loads(line) for line in (Path(__file__).with_name("triples.jsonl")).read_text(encoding="utf-8").splitlines()
]
PAIRS = (("strong", "ok"), ("ok", "weak"), ("strong", "weak"))


def share_in_order(kind: str, tier: str) -> float:
    evaluator = an_evaluator(tier)
    chosen = [each for each in TRIPLES if each["kind"] == kind]
    return sum(_won(evaluator_scores) for evaluator_scores in (_scores(evaluator, each) for each in chosen)) / (
        len(PAIRS) * len(chosen)
    )


def _scores(evaluator: Any, triple: Mapping[str, Any]) -> dict[str, float]:
    return {
        level: grade(evaluator, {**triple, "answer": answer})["score"] for level, answer in triple["answers"].items()
    }


def _won(scores: Mapping[str, float]) -> float:
    return sum(
        1.0 if scores[better] > scores[worse] else 0.5 if scores[better] == scores[worse] else 0.0
        for better, worse in PAIRS
    )


def test_the_triples_are_mixed_in_length_and_profession() -> None:
    assert len(TRIPLES) == 60
    assert len({each["profession"] for each in TRIPLES}) == 15
    by_length = [{level: float(len(answer.split())) for level, answer in each["answers"].items()} for each in TRIPLES]
    assert sum(map(_won, by_length)) / 180 < 0.75


@pytest.mark.parametrize(("kind", "tier", "least"), [("behavioural", "lexical", 0.95), ("technical", "words", 0.75)])
def test_most_pairs_are_in_order(kind: str, tier: str, least: float) -> None:
    assert share_in_order(kind, tier) >= least
