"""Made figures of progress: the person of the sample story, four sessions with fourteen scored answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from prepwise_desktop.domain.progress.advice import Recommendation
from prepwise_desktop.domain.progress.mean import Mean
from prepwise_desktop.domain.progress.milestones import Milestone
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.report import DayFigure, ProgressAnalytics
from prepwise_desktop.domain.progress.series import ScorePoint, Series, Yardstick
from prepwise_desktop.domain.progress.spread import Bucket, Distribution
from prepwise_desktop.domain.progress.standing import Standing
from prepwise_desktop.domain.progress.streaks import Streaks
from prepwise_desktop.domain.progress.trend import Direction, Trend, not_enough
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.rubric import level_for
from prepwise_desktop.domain.session import InterviewMode, SessionType
from tests.made import EVALUATOR

TODAY = date(2026, 11, 10)
YARDSTICK = Yardstick(evaluator=EVALUATOR, rubric_version="1")
RISING = Trend(
    direction=Direction.RISING, sessions=4, answers=14, slope=6.3, low=1.2, high=11.0, change=19.0, level=61.0
)


def a_point(number: int, day: date, score: float, **changes: Any) -> ScorePoint:
    """One session of three answers."""
    made = ScorePoint(
        session_id=f"session-{number}",
        held_at=datetime(day.year, day.month, day.day, 18, 30, tzinfo=UTC),
        day=day,
        mode=InterviewMode.MOCK,
        session_type=SessionType.MIXED,
        score=score,
        low=max(0.0, score - 8),
        high=min(100.0, score + 7),
        median=score,
        answers=3,
    )
    return replace(made, **changes)


def a_series(count: int = 4, *, days: int = 30, trend: Trend = RISING, **changes: Any) -> Series:
    """So many sessions over so many days up to four days ago; the four of the story by default."""
    if count == 4:
        told: tuple[tuple[int, float], ...] = ((19, 42.0), (16, 48.0), (10, 53.0), (4, 61.0))
    else:
        told = tuple((4 + (days - 5) * (count - n) // count, 30.0 + 40.0 * n / count + n % 7) for n in range(count))
    points = tuple(a_point(n, TODAY - timedelta(days=back), score) for n, (back, score) in enumerate(told))
    made = Series(yardstick=YARDSTICK, assessment=False, points=points, sessions=count, answers=3 * count, trend=trend)
    return replace(made, **changes)


def a_standing(competency: Competency, score: float, answers: int = 3, **changes: Any) -> Standing:
    """Where one competency stands; under three answers it has no level and no trend."""
    enough = answers >= 3
    made = Standing(
        competency=competency,
        mean=Mean(score=score, answers=answers, low=score - 9, high=score + 9)
        if enough
        else Mean(score=score, answers=answers),
        level=level_for(score) if enough else None,
        trend=RISING if enough else not_enough(sessions=1, answers=answers, missing=3 - answers),
        kinds={Kind.BEHAVIORAL: answers},
    )
    return replace(made, **changes)


def some_analytics(**changes: Any) -> ProgressAnalytics:
    """The thirty days of the story."""
    days = ((19, 3, 42.0), (16, 3, 48.0), (10, 4, 53.0), (4, 4, 61.0), (1, 2, None))
    made = ProgressAnalytics(
        user_id="ines",
        period=Period.MONTH,
        start=TODAY - timedelta(days=29),
        end=TODAY,
        sessions_started=5,
        sessions_completed=4,
        scored_sessions=4,
        scored_answers=14,
        waiting_sessions=0,
        questions_answered=16,
        sessions_by_type={SessionType.MIXED: 5},
        sessions_by_mode={InterviewMode.MOCK: 5},
        distribution=Distribution(
            buckets=tuple(
                Bucket(low=10 * n, high=10 * n + 10, answers=count)
                for n, count in enumerate((0, 0, 0, 1, 3, 7, 3, 0, 0, 0))
            ),
            answers=14,
            mean=51.6,
        ),
        average_score=51.0,
        median_score=50.5,
        score_variance=64.7,
        best_score=61.0,
        worst_score=42.0,
        by_kind={
            Kind.BEHAVIORAL: Mean(score=54.0, answers=7, low=46.0, high=62.0),
            Kind.TECHNICAL: Mean(score=49.0, answers=7, low=44.0, high=54.0),
        },
        total_seconds=8580.0,
        seconds_per_session=1716.0,
        seconds_per_question=536.0,
        days=tuple(
            DayFigure(
                day=TODAY - timedelta(days=back), sessions=1, answers=n, score=score, seconds=n * (400.0 + 20 * n)
            )
            for back, n, score in days
        ),
        trend=RISING,
        forecast=None,
        series=(a_series(),),
        competencies=(
            a_standing(Competency.COLLABORATION, 58.0),
            a_standing(
                Competency.OWNERSHIP, 53.0, trend=replace(RISING, direction=Direction.STEADY, change=2.0, slope=0.4)
            ),
            a_standing(Competency.SYSTEM_DESIGN, 47.0, trend=replace(RISING, direction=Direction.FALLING, change=-8.0)),
            a_standing(Competency.LEARNING, 50.0, answers=1),
        ),
        best_areas=(),
        worst_areas=(),
        focus_recommendations=(
            Recommendation(
                title="System design: name what you gave up",
                reason="Trade-offs stood at level 2 or below in 3 of 3 answers.",
                competency=Competency.SYSTEM_DESIGN,
                criterion="trade_offs",
                answers=3,
            ),
        ),
        next_steps=(
            Recommendation(
                title="Hold a mock of 40 minutes",
                reason="Your last one was four days ago.",
                competency=None,
                criterion=None,
                answers=0,
            ),
        ),
        yardstick=YARDSTICK,
        other_yardsticks=(),
        streaks=Streaks(current=1, longest=2, days=5),
        previous_average=None,
    )
    return replace(made, **changes)


def little_analytics(sessions: int = 1) -> ProgressAnalytics:
    """So few sessions that there is no trend."""
    trend = not_enough(sessions=sessions, answers=3 * sessions, missing=3 - sessions)
    series = a_series()
    points = series.points[:sessions]
    return some_analytics(
        series=(replace(series, points=points, sessions=sessions, answers=3 * sessions, trend=trend),)
        if points
        else (),
        trend=trend,
        scored_sessions=sessions,
        scored_answers=3 * sessions,
        questions_answered=3 * sessions,
        sessions_completed=sessions,
        days=tuple(DayFigure(day=each.day, sessions=1, answers=3, score=each.score, seconds=1440.0) for each in points),
        distribution=Distribution(
            buckets=tuple(
                Bucket(low=10 * n, high=10 * n + 10, answers=3 * sessions if n == 4 else 0) for n in range(10)
            ),
            answers=3 * sessions,
            mean=42.0 if sessions else None,
        ),
        competencies=(a_standing(Competency.OWNERSHIP, 42.0, answers=1),) if sessions else (),
        focus_recommendations=(),
        next_steps=(),
        total_seconds=1440.0 * sessions,
        seconds_per_question=480.0 if sessions else None,
        seconds_per_session=1440.0 if sessions else None,
    )


def some_milestones() -> tuple[Milestone, ...]:
    """One that was reached, one that is near, one that is far."""
    rows = (
        ("first_session", "First session", 4.0, 1.0, datetime(2026, 10, 22, 19, 0, tzinfo=UTC)),
        ("nine_sessions", "9 sessions", 4.0, 9.0, None),
        ("hundred_questions", "100 questions", 16.0, 100.0, None),
    )
    return tuple(
        Milestone(
            key=key,
            title=title,
            description=f"{title}.",
            current_value=value,
            threshold=threshold,
            achieved=at is not None,
            achieved_at=at,
            reward_points=10,
            told=True,
        )
        for key, title, value, threshold, at in rows
    )
