"""What is recommended, with its reason; and milestones."""

from prepwise_desktop.domain.progress.advice import CriterionSum, focus_recommendations, next_steps
from prepwise_desktop.domain.progress.milestones import Reached, Stand, milestones
from prepwise_desktop.domain.progress.standing import PartSum, Standing, standing_of, strongest, weakest
from prepwise_desktop.domain.progress.trend import Direction, trend_of
from prepwise_desktop.domain.question import Competency, Kind
from tests.made import START

STEADY = trend_of([[50.0]] * 4)


def a_standing(competency: Competency, score: float, answers: int = 4) -> Standing:
    """Where somebody stands in a competency."""
    part = PartSum(
        competency=competency,
        kind=Kind.BEHAVIORAL,
        answers=answers,
        total=score * answers,
        squares=score * score * answers,
    )
    return standing_of(competency, [part], [score] * answers)


def test_a_competency_has_no_level_and_no_trend_under_three_answers() -> None:
    few = a_standing(Competency.OWNERSHIP, 50, answers=2)
    assert (few.level, few.trend.direction, few.trend.missing) == (None, Direction.NOT_ENOUGH, 1)
    enough = a_standing(Competency.OWNERSHIP, 50, answers=3)
    assert (enough.level, enough.trend.direction) == (3, Direction.STEADY)


def test_strengths_and_weaknesses_are_told_apart_by_level_four() -> None:
    standings = [a_standing(each, score) for each, score in zip(Competency, (90, 62, 63, 10), strict=False)]
    assert [each.mean.score for each in strongest(standings)] == [90, 63]
    assert [each.mean.score for each in weakest(standings)] == [10, 62]


def test_a_focus_names_the_criterion_that_stands_lowest_and_its_aim() -> None:
    standing = a_standing(Competency.LEADERSHIP, 40, answers=7)
    low = CriterionSum(
        kind=Kind.BEHAVIORAL, competency=Competency.LEADERSHIP, criterion="result", answers=7, low=4, total=175
    )
    (found,) = focus_recommendations([standing], [low])
    assert found.title == "Practise leadership: result"
    assert "40 on average over 7 answers." in found.reason
    assert "Result stands at level 1 or 2 in 4 of 7 answers." in found.reason
    assert (found.competency, found.criterion, found.answers) == (Competency.LEADERSHIP, "result", 7)


def test_a_criterion_judged_twice_is_no_reason() -> None:
    low = CriterionSum(
        kind=Kind.BEHAVIORAL, competency=Competency.LEADERSHIP, criterion="result", answers=2, low=2, total=0
    )
    (found,) = focus_recommendations([a_standing(Competency.LEADERSHIP, 40)], [low])
    assert found.criterion is None


def test_nothing_is_recommended_from_too_few_answers_or_to_the_strong() -> None:
    few, strong = a_standing(Competency.LEARNING, 10, answers=2), a_standing(Competency.OWNERSHIP, 90)
    assert focus_recommendations([few, strong], []) == ()


def test_next_steps_give_their_reasons() -> None:
    found = next_steps(sessions=1, trend=STEADY, standings=[], unfinished=1, skipped=0, days_off=9)
    assert [each.title for each in found] == [
        "Finish what you began",
        "Complete 2 more sessions",
        "Hold one short session",
    ]
    assert found[1].reason == "A trend needs 3 completed sessions; there is 1."
    assert all(each.reason for each in found)


def test_falling_skipped_and_thin_are_steps_too() -> None:
    falling = trend_of([[80.0] * 4, [70.0] * 4, [60.0] * 4, [50.0] * 4])
    thin = a_standing(Competency.LEARNING, 50, answers=1)
    found = next_steps(sessions=4, trend=falling, standings=[thin], unfinished=0, skipped=2, days_off=0)
    assert [each.reason for each in found] == [
        "Scores fell by 30 points over 4 sessions.",
        "It was scored once; from 3 answers on it has a level.",
        "2 questions were skipped; none of them is in a score.",
    ]


def test_the_first_milestone_is_the_first_session_and_every_competency_has_its_story() -> None:
    found = milestones(Stand(stories={}), {})
    assert (found[0].title, found[0].achieved, found[0].current_value, found[0].threshold) == (
        "First session",
        False,
        0,
        1,
    )
    assert len([each for each in found if each.key.startswith("story_")]) == len(Competency)
    assert all(each.reward_points > 0 and each.description for each in found)


def test_a_milestone_once_reached_stays_so_though_the_value_falls() -> None:
    reached = {"average_80": Reached(key="average_80", at=START, told=True)}
    found = {each.key: each for each in milestones(Stand(average_score=60, scored_sessions=9, stories={}), reached)}
    average = found["average_80"]
    assert (average.achieved, average.achieved_at, average.current_value, average.told) == (True, START, 60, True)
    assert not found["nine_sessions"].achieved


def test_an_average_counts_from_three_sessions_on() -> None:
    for sessions, achieved in ((2, False), (3, True)):
        found = milestones(Stand(average_score=95, scored_sessions=sessions, stories={}), {})
        assert {each.key: each.achieved for each in found}["average_80"] is achieved


def test_each_milestone_can_be_reached() -> None:
    stand = Stand(
        completed_sessions=10,
        average_score=80,
        scored_sessions=10,
        questions_answered=100,
        improvement=20,
        longest_streak=7,
        competencies_practised=len(Competency),
        stories=dict.fromkeys(Competency, 1),
    )
    assert all(each.achieved for each in milestones(stand, {}))
