"""The --grade door gives for each line what the window would show."""

import json
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.coach.offline.grade_file import grade, grade_file
from tests.coach.builders import INDEX_ANSWER, INDEX_POINTS, STORY, a_question, an_evaluator

QUESTION = "What is a database index, and what are its costs?"


def a_line(**more: Any) -> dict[str, Any]:
    return {"id": "one", "question": QUESTION, "answer": INDEX_ANSWER, "key_points": list(INDEX_POINTS), **more}


def test_each_line_gets_one_line_with_the_score_of_the_window(tmp_path: Path) -> None:
    lines = [a_line(), a_line(id="two", answer="", split="dev", score_0_1=1)]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    assert grade_file(source, target) == 0
    first, second = (json.loads(line) for line in target.read_text(encoding="utf-8").splitlines())
    assert first["id"] == "one"
    assert 0.8 < first["score"] <= 1
    assert first["level"] == 5
    assert second == {"id": "two", "score": 0.0, "level": None, "reason": "not scored: the answer is empty"}


def test_the_score_is_the_evaluators_divided_by_100() -> None:
    evaluator = an_evaluator()
    shown = evaluator.review(a_question(QUESTION), INDEX_ANSWER).score
    assert shown is not None
    assert grade(evaluator, a_line())["score"] == pytest.approx(shown / 100, abs=1e-4)


def test_a_guarded_answer_says_why_it_has_no_points() -> None:
    found = grade(an_evaluator(), a_line(answer="I don't know."))
    assert (found["score"], found["level"]) == (0.0, 1)
    assert "not known" in found["reason"]


@pytest.mark.parametrize("kind", ["behavioural", "behavioral", "Behavioral"])
def test_both_spellings_of_behavioral_are_understood(kind: str) -> None:
    line = a_line(question="Tell me about a mistake and what you learned.", kind=kind, answer=STORY)
    assert grade(an_evaluator(), line)["score"] > 0.7
    assert grade(an_evaluator(), line | {"answer": INDEX_ANSWER})["score"] < 0.3


@pytest.mark.parametrize("kind", ["technical", "system design", "system_design", "coding"])
def test_every_kind_is_graded_by_its_key_points(kind: str) -> None:
    assert grade(an_evaluator(), a_line(kind=kind))["score"] > 0.8


def test_of_several_references_the_best_fitting_one_counts() -> None:
    references = ["It costs extra storage.", "The terminals are connected.", "A tree that finds rows."]
    line = a_line(key_points=None, references=references, answer="The terminals are connected.")
    alone = a_line(key_points=None, reference=references[1], answer="The terminals are connected.")
    assert grade(an_evaluator(), line)["score"] == grade(an_evaluator(), alone)["score"] > 0.9


def test_a_long_reference_is_a_key_point_for_each_of_its_sentences() -> None:
    reference = (
        "An index is a separate sorted data structure, usually a B-tree, which belongs to one table. "
        "It lets the database find rows without scanning the whole table. "
        "It takes extra storage and slows down every insert, update and delete."
    )
    half = a_line(key_points=None, reference=reference, answer="It lets the database find rows without a full scan.")
    assert 0.25 < grade(an_evaluator(), half)["score"] < 0.6


def test_a_line_without_anything_to_compare_with_is_not_scored() -> None:
    found = grade(an_evaluator(), a_line(key_points=[]))
    assert found["score"] == 0.0
    assert found["reason"].startswith("not scored")
