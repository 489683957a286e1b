"""The way to the interview: stages, weeks, days, and stories sorted into their parts."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.learning.path import (
    MOST_WEEKS,
    DayKind,
    Habit,
    Pace,
    days_ahead,
    estimate,
    path_milestones,
)
from prepwise_desktop.domain.learning.sorting import story_draft
from prepwise_desktop.domain.learning.stage import Stage, stage_of, stage_wanted
from prepwise_desktop.domain.learning.stories import PART_LIMIT, Story, StoryDraft, overview_of
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.domain.target import ExperienceLevel
from tests.made import START, STORY, a_response, an_attempt

TODAY = date(2026, 11, 10)
UNKNOWN = Habit(sessions_a_week=None, gain=None)


@pytest.mark.parametrize(
    ("score", "stage"),
    [
        (0, Stage.BEGINNER),
        (37.5, Stage.BEGINNER),
        (38, Stage.INTERMEDIATE),
        (62.5, Stage.INTERMEDIATE),
        (63, Stage.ADVANCED),
        (100, Stage.ADVANCED),
    ],
)
def test_a_stage_follows_from_the_mean(score: float, stage: Stage) -> None:
    assert stage_of(score) is stage


def test_a_junior_role_asks_for_less() -> None:
    assert stage_wanted(ExperienceLevel.JUNIOR) is Stage.INTERMEDIATE
    assert stage_wanted(ExperienceLevel.SENIOR) is stage_wanted(ExperienceLevel.MID) is Stage.ADVANCED


def test_weeks_follow_from_the_person_s_own_pace() -> None:
    found = estimate(50, 75, Habit(sessions_a_week=3.2, gain=2.5), None)
    assert (found.weeks, found.pace, found.sessions_per_week) == (4, Pace.OWN, 3)


def test_without_a_pace_that_is_known_one_is_assumed_and_said_to_be() -> None:
    found = estimate(None, 75, UNKNOWN, None)
    assert (found.weeks, found.pace, found.sessions_per_week) == (9, Pace.ASSUMED, 3)


def test_an_interview_soon_asks_for_more_sessions_a_week_and_never_more_than_one_a_day() -> None:
    assert estimate(65, 75, UNKNOWN, 14).sessions_per_week == 3
    assert estimate(50, 75, UNKNOWN, 14).sessions_per_week == 5
    assert estimate(25, 75, UNKNOWN, 9).sessions_per_week == 7


def test_who_has_arrived_needs_no_week_and_nobody_is_told_of_years() -> None:
    assert estimate(80, 75, UNKNOWN, None).weeks == 0
    assert estimate(0, 75, Habit(sessions_a_week=1, gain=0.01), None).weeks == MOST_WEEKS


def test_the_days_lead_to_the_interview() -> None:
    days = days_ahead(TODAY, TODAY + timedelta(days=9), {TODAY: 3, TODAY + timedelta(days=2): 2})
    assert [each.what for each in days] == [
        DayKind.REVIEW,
        DayKind.FREE,
        DayKind.REVIEW,
        DayKind.FREE,
        DayKind.MOCK,
        DayKind.FREE,
        DayKind.FREE,
        DayKind.REAL,
        DayKind.READ,
        DayKind.INTERVIEW,
    ]
    assert (days[0].due, days[-1].day) == (3, TODAY + timedelta(days=9))


@pytest.mark.parametrize("ahead", [0, 1, 2, 3, 5])
def test_the_last_days_are_laid_out_too(ahead: int) -> None:
    days = days_ahead(TODAY, TODAY + timedelta(days=ahead), {})
    assert len(days) == ahead + 1
    assert days[-1].what is DayKind.INTERVIEW


def test_without_a_date_or_with_one_that_is_over_two_weeks_are_shown() -> None:
    assert len(days_ahead(TODAY, None, {})) == len(days_ahead(TODAY, TODAY - timedelta(days=1), {})) == 14
    assert len(days_ahead(TODAY, TODAY + timedelta(days=60), {})) == 14


def test_milestones_of_the_way_stand_in_order_of_their_days() -> None:
    estimated = estimate(25, 75, UNKNOWN, None)
    found = path_milestones(Stage.BEGINNER, Stage.ADVANCED, TODAY, estimated, completed=6)
    assert [each.title for each in found] == ["9 sessions completed", "Stage: intermediate", "Stage: advanced"]
    assert [each.day for each in found] == sorted(each.day for each in found)
    assert path_milestones(Stage.ADVANCED, Stage.ADVANCED, TODAY, estimated, completed=9) == ()


def test_a_story_is_made_of_the_answer_s_own_sentences_and_nothing_else() -> None:
    draft = story_draft(a_response(attempts=(an_attempt(STORY),)))
    assert " ".join(" ".join(draft.parts).split()) == " ".join(STORY.split())
    assert draft.situation.startswith("In February I shipped")
    assert draft.action.startswith("I rolled the change back within nine minutes")
    assert draft.result == "We have not had an empty quote since."
    assert draft.title == "In February I shipped a change to the…"
    assert (draft.competencies, draft.question_id) == (frozenset({Competency.OWNERSHIP}), "question-0")


def test_what_an_evaluator_quoted_says_which_part_a_sentence_is() -> None:
    response = a_response(score=75.0)
    (attempt,) = response.attempts
    evaluation = attempt.evaluations[0]
    quote = evaluation.judgements[0].quotes[0]
    judged = tuple(
        replace(each, quotes=(quote,) if each.criterion == "result" else ()) for each in evaluation.judgements
    )
    draft = story_draft(
        replace(response, attempts=(replace(attempt, evaluations=(replace(evaluation, judgements=judged),)),))
    )
    assert "price quotes for Denmark" in draft.result
    assert " ".join(" ".join(draft.parts).split()) == " ".join(STORY.split())


@pytest.mark.parametrize(
    "changes",
    [{"title": " "}, {"situation": ""}, {"situation": "x" * (PART_LIMIT + 1)}, {"competencies": frozenset()}],
)
def test_a_story_without_title_words_or_competency_is_refused(changes: dict[str, Any]) -> None:
    given: dict[str, Any] = {
        "title": "The cache",
        "situation": "It broke.",
        "competencies": frozenset({Competency.OWNERSHIP}),
    }
    with pytest.raises(InvalidRequest):
        StoryDraft(**{**given, **changes}).check()


def test_the_overview_says_what_is_missing_and_what_answers_what() -> None:
    draft = StoryDraft(title="The cache", situation="It broke.", competencies=frozenset({Competency.OWNERSHIP}))
    story = Story(story_id="s", user_id="ines", draft=draft, kept_at=START, changed_at=START)
    found = overview_of([story], [("a", "Broke it?", Competency.OWNERSHIP), ("b", "Led them?", Competency.LEADERSHIP)])
    assert found.missing == (Competency.LEADERSHIP,)
    assert [each.stories for each in found.likely] == [(story,), ()]
