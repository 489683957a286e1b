"""Two sessions side by side: what changed beyond chance, and what does not compare."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from prepwise_desktop.domain.progress.comparison import Differs, compare
from prepwise_desktop.domain.progress.marks import WORDS_COMPARED, marks_between
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.session import InterviewMode, InterviewSession, QuestionResponse, SessionType
from prepwise_desktop.domain.target import ExperienceLevel
from tests.made import START, a_question, a_response, a_session, an_attempt

LATER = START + timedelta(days=6)


def answered(index: int, score: float, **changes: Any) -> QuestionResponse:
    """A scored answer to the question of that number."""
    return a_response(index, score=score, question=a_question(**{"key": f"q{index}", **changes}))


def two(first: list[float], second: list[float]) -> tuple[InterviewSession, InterviewSession]:
    """Two sessions of the same questions."""
    one = a_session(*(answered(index, score) for index, score in enumerate(first)), session_id="one")
    other = a_session(*(answered(index, score) for index, score in enumerate(second)), session_id="two")
    return one, replace(other, created_at=LATER, started_at=LATER, seconds=1_800.0)


def test_the_earlier_one_comes_first_whichever_way_they_are_given() -> None:
    one, other = two([50.0], [60.0])
    assert compare(other, one).first.session_id == compare(one, other).first.session_id == "one"


def test_a_change_larger_than_chance_is_told_from_one_that_is_not() -> None:
    clear = compare(*two([40, 42, 38, 41], [70, 72, 68, 71]))
    assert clear.score is not None
    assert (clear.score.difference, clear.score.beyond_chance, clear.score.answers) == (30, True, 8)
    assert clear.improved_areas == (Competency.OWNERSHIP,)
    unclear = compare(*two([20, 60, 40, 80], [30, 70, 45, 85]))
    assert unclear.score is not None
    assert not unclear.score.beyond_chance
    assert unclear.improved_areas == unclear.regressed_areas == ()


def test_what_fell_is_said_as_plainly() -> None:
    assert compare(*two([70, 72, 68], [40, 42, 38])).regressed_areas == (Competency.OWNERSHIP,)


def test_two_answers_have_a_difference_and_no_range() -> None:
    found = compare(*two([50, 52], [59, 60])).score
    assert found is not None
    assert (found.difference, found.low, found.beyond_chance) == (8.5, None, False)


def test_time_kinds_criteria_and_consistency_are_compared() -> None:
    found = compare(*two([40, 50, 60], [60, 60, 60]))
    assert (found.time_seconds.before, found.time_seconds.after) == (2460.0, 1800.0)
    assert found.behavioral is not None
    assert found.technical is None
    assert found.by_criterion["result"].difference == 10
    assert found.consistency is not None
    assert (found.consistency.before, found.consistency.after) == (10, 0)


def test_the_same_question_stands_side_by_side_with_what_only_one_answer_says() -> None:
    one, other = two([50.0, 50.0], [75.0])
    mine = replace(one.responses[0], attempts=(an_attempt("We made one table and it was better."),))
    theirs = replace(other.responses[0], attempts=(an_attempt("I made one table, and wrong duties fell to none."),))
    found = compare(replace(one, responses=(mine, one.responses[1])), replace(other, responses=(theirs,)))
    pair = found.questions[0]
    first, second = pair.first.attempts[0].text, pair.second.attempts[0].text
    assert [first[start:end] for start, end in pair.first_marks] == ["We", "table", "it was better."]
    assert "wrong duties fell to none." in [second[start:end] for start, end in pair.second_marks]
    assert (found.only_in_first, found.only_in_second) == (1, 0)


def test_the_same_question_asked_in_both_is_compared_in_pairs() -> None:
    found = compare(*two([30, 50, 70], [40, 61, 79])).shared
    assert found is not None
    assert (found.difference, found.answers, found.beyond_chance) == (10, 3, True)


@pytest.mark.parametrize(
    ("what", "changes"),
    [
        (Differs.TYPE, {"session_type": SessionType.CODING}),
        (Differs.EVALUATOR, {"evaluator": "anthropic model"}),
        (Differs.RUBRIC, {"rubric_version": "2"}),
    ],
)
def test_what_does_not_compare_is_said_and_what_can_be_is_compared(what: Differs, changes: dict[str, Any]) -> None:
    one, other = two([50, 50, 50], [60, 60, 60])
    found = compare(one, replace(other, **changes))
    assert not found.comparable
    assert [each.what for each in found.differences] == [what]
    assert (found.score, found.by_competency, found.by_criterion, found.consistency) == (None, {}, {}, None)
    assert found.time_seconds.difference == -660
    assert len(found.questions) == 3
    assert (found.questions[0].change is None) == (what is not Differs.TYPE)


def test_another_experience_level_does_not_compare_and_another_mode_does() -> None:
    one, other = two([50], [60])
    junior = replace(other, target=replace(other.target, experience_level=ExperienceLevel.JUNIOR))
    assert not compare(one, junior).comparable
    mock = compare(one, replace(other, mode=InterviewMode.MOCK))
    assert (mock.comparable, mock.differences[0].what) == (True, Differs.MODE)


def test_nothing_scored_compares_no_scores() -> None:
    one = a_session(a_response(0), session_id="one")
    other = replace(a_session(a_response(0), session_id="two"), started_at=LATER)
    found = compare(one, other)
    assert (found.score, found.shared, found.questions[0].change) == (None, None, None)
    assert found.questions[0].first_marks == ()


def test_a_session_compared_with_itself_has_not_changed() -> None:
    session = a_session(*(answered(index, 50, kind=Kind.TECHNICAL) for index in range(3)))
    found = compare(session, session)
    assert found.score is not None
    assert (found.score.difference, found.score.beyond_chance) == (0, False)


def test_very_long_answers_are_not_marked() -> None:
    long = "word " * (WORDS_COMPARED + 1)
    assert marks_between(long, "other").first == ()
    assert marks_between("", "two words").second == ((0, 9),)
