"""What to work on is what stands lowest, with the words of a good level."""

from dataclasses import replace

from prepwise_desktop.domain.next_steps import MOST, next_steps
from tests.made import a_response, a_session


def test_the_lowest_criteria_come_first_with_the_anchor_to_aim_at() -> None:
    response = a_response(score=50.0)
    evaluation = response.attempts[0].evaluations[0]
    points = (100.0, 25.0, 50.0, 0.0, 100.0)
    judgements = tuple(
        replace(each, points=points_of) for each, points_of in zip(evaluation.judgements, points, strict=True)
    )
    attempt = replace(response.attempts[0], evaluations=(replace(evaluation, judgements=judgements),))
    steps = next_steps(a_session(replace(response, attempts=(attempt,))))
    assert [each.criterion.key for each in steps] == ["reflection", "own_action", "result"]
    assert [each.level for each in steps] == [1, 2, 3]
    assert steps[0].aim == steps[0].criterion.anchors[3]


def test_it_says_in_which_answers_a_criterion_stands_low() -> None:
    session = a_session(*(a_response(index, score=score) for index, score in enumerate((0.0, 25.0, 75.0))))
    step = next_steps(session)[0]
    assert step.judged == (0, 1, 2)
    assert step.low == (0, 1)


def test_where_everything_stands_well_there_is_nothing_to_work_on() -> None:
    assert next_steps(a_session(a_response(score=75.0))) == ()


def test_no_more_than_three_are_named() -> None:
    assert len(next_steps(a_session(a_response(score=0.0)))) == MOST


def test_a_session_without_a_score_names_nothing() -> None:
    assert next_steps(a_session(a_response())) == ()
