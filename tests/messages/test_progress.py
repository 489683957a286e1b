"""Progress and comparison in words: figures with what they rest on, and nothing where nothing is known."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from prepwise_desktop.domain.progress.comparison import compare
from prepwise_desktop.domain.progress.streaks import Streaks
from prepwise_desktop.domain.progress.trend import Direction, Trend, not_enough
from prepwise_desktop.messages.comparison import only_once_text, sameness_text, verdict, verdict_figure
from prepwise_desktop.messages.dates import days_ago_text
from prepwise_desktop.messages.figures import points_text, signed_text
from prepwise_desktop.messages.progress import before_text, point_text, range_text, streak_text, trend_text
from tests.made import START, a_question, a_response, a_session
from tests.made_progress import RISING, TODAY, a_point, some_analytics


@pytest.fixture(autouse=True)
def _qt(qapp: QApplication) -> None:
    """Words are translated, and Qt counts them."""


@pytest.mark.parametrize(
    ("trend", "words"),
    [
        (RISING, "rising, +19 points over 4 sessions"),
        (replace(RISING, direction=Direction.STEADY), "no clear change over 4 sessions"),
        (replace(RISING, direction=Direction.FALLING, change=-7.4), "falling, \N{MINUS SIGN}7 points over 4 sessions"),
        (not_enough(sessions=2, answers=9, missing=1), "no trend yet: 1 session more"),
    ],
)
def test_a_trend_says_its_change_or_what_is_missing(trend: Trend, words: str) -> None:
    assert trend_text(trend) == words


def test_a_range_is_said_only_where_it_is_known() -> None:
    assert range_text(52.5, 68.4) == "likely 53 to 68"
    assert range_text(None, 68.0) == ""
    alone = a_point(1, TODAY, 61.0, low=None, high=None, answers=1)
    assert point_text(alone) == "Tuesday 10 November, Mock, mixed: 61, 1 answer"
    many = a_point(1, TODAY, 61.0, mode=None, session_type=None, sessions=12, answers=40)
    assert point_text(many).startswith("12 sessions up to Tuesday 10 November: 61, 40 answers")


@pytest.mark.parametrize(
    ("streaks", "words"),
    [
        (Streaks(current=0, longest=0, days=0), ""),
        (Streaks(current=1, longest=2, days=5), "Days in a row: longest 2 days."),
        (Streaks(current=4, longest=4, days=9), "4 days in a row now, longest 4 days."),
    ],
)
def test_a_streak_is_shown_and_never_asked_for(streaks: Streaks, words: str) -> None:
    assert streak_text(streaks) == words


def test_a_period_is_compared_with_the_one_before() -> None:
    assert before_text(some_analytics(previous_average=47.0)) == "Mean of the 30 days before: 47, now 51."
    assert before_text(some_analytics()).endswith("nothing to compare yet.")
    assert before_text(some_analytics(start=None)) == ""


def test_points_and_days_in_words() -> None:
    assert [points_text(each) for each in (0.6, 9.0)] == ["1 point", "9 points"]
    assert [signed_text(each) for each in (13.2, -0.4, -4.0)] == ["+13", "0", "\N{MINUS SIGN}4"]
    assert [days_ago_text(TODAY - timedelta(days=n), TODAY) for n in (0, 1, 4)] == ["today", "yesterday", "4 days ago"]


def test_a_verdict_has_its_figure_and_says_how_sure_it_is() -> None:
    later = START + timedelta(days=6)
    first = a_session(a_response(0, score=50.0))
    up = compare(first, a_session(a_response(0, score=59.0), session_id="later", started_at=later))
    assert verdict(up).title == "Up 9 points on the 1 question asked in both sessions, from 50 to 59."
    assert "a hint, not yet a proven change" in verdict(up).sentence
    assert (verdict_figure(up), only_once_text(up)) == ("+9", "Every question was asked in both.")
    assert sameness_text(up) == "Same mode, type, evaluator, experience level and rubric."
    same = compare(first, a_session(a_response(0, score=50.2), session_id="later", started_at=later))
    assert verdict(same).title.startswith("The same on the 1 question")


def test_what_does_not_compare_says_why_and_gives_no_figure() -> None:
    other = a_response(0, score=70.0, question=a_question(key="other"))
    second = a_session(
        other, session_id="later", started_at=START + timedelta(days=6), evaluator="a model", rubric_version="2"
    )
    found = compare(a_session(a_response(0, score=50.0)), second)
    assert verdict(found).title == "The scores of these two do not compare"
    assert "evaluator (Offline coach, a model)" in verdict(found).sentence
    assert verdict_figure(found) == ""
    assert only_once_text(found) == "Asked in one session only: 2 questions, not compared."
