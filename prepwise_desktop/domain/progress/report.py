"""The whole of somebody's progress, and of one period of it, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from prepwise_desktop.domain.progress.advice import Recommendation
from prepwise_desktop.domain.progress.forecast import Forecast
from prepwise_desktop.domain.progress.mean import Mean
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.series import Series, Yardstick
from prepwise_desktop.domain.progress.spread import Consistency, Distribution
from prepwise_desktop.domain.progress.standing import Area, Standing
from prepwise_desktop.domain.progress.streaks import Streaks
from prepwise_desktop.domain.progress.trend import Trend
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionType


@dataclass(frozen=True, slots=True, kw_only=True)
class UserProgress:
    """Everything since the beginning.

    Scores are 0-100, of completed sessions, first attempts only, and all by one yardstick: the evaluator and rubric of
    the newest session that counts. What other evaluators scored is named in `other_yardsticks` and in no figure.
    """

    user_id: str
    #: all that was begun
    total_sessions: int
    completed_sessions: int
    #: completed among begun, 0-100; None before the first
    completion_rate: float | None
    questions_answered: int
    questions_skipped: int
    #: with the clock running, all sessions
    practice_seconds: float
    #: over the scores of sessions
    average_score: float | None
    best_score: float | None
    worst_score: float | None
    median_score: float | None
    #: what the scores rest on
    scored_sessions: int
    scored_answers: int
    #: completed, but some answers wait for their evaluation, so they do not count yet
    waiting_sessions: int
    by_kind: Mapping[Kind, Mean]
    #: over all sessions but assessments, which are a line of their own
    trend: Trend
    consistency: Consistency | None
    top_strengths: tuple[Area, ...]
    top_weaknesses: tuple[Area, ...]
    sessions_by_mode: Mapping[InterviewMode, int]
    sessions_by_type: Mapping[SessionType, int]
    streaks: Streaks
    yardstick: Yardstick | None
    other_yardsticks: tuple[Yardstick, ...]
    score_trend: Series | None

    @property
    def improvement_rate(self) -> float | None:
        """The slope of the line through all sessions, in points a session; None under three."""
        return self.trend.slope

    @property
    def technical_average(self) -> float | None:
        """The mean of technical answers."""
        return _score(self.by_kind, Kind.TECHNICAL)

    @property
    def behavioral_average(self) -> float | None:
        """The mean of behavioral answers."""
        return _score(self.by_kind, Kind.BEHAVIORAL)

    @property
    def system_design_average(self) -> float | None:
        """The mean of answers on system design."""
        return _score(self.by_kind, Kind.SYSTEM_DESIGN)

    @property
    def coding_average(self) -> float | None:
        """The mean of coding answers."""
        return _score(self.by_kind, Kind.CODING)

    @property
    def current_streak(self) -> int:
        """Days in a row up to now."""
        return self.streaks.current

    @property
    def longest_streak(self) -> int:
        """The most days in a row ever."""
        return self.streaks.longest


def _score(means: Mapping[Kind, Mean], kind: Kind) -> float | None:
    found = means.get(kind)
    return None if found is None else found.score


class DayFigure(NamedTuple):
    """What one local day came to; a session belongs to the day on which it began.

    A tuple, not a dataclass: whoever has practised for years has thousands of them.
    """

    day: date
    sessions: int
    #: questions answered
    answers: int
    #: the mean of the scores of its sessions by the yardstick; None when none counts
    score: float | None
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressAnalytics:
    """One period, looked at closely; figures as in UserProgress."""

    user_id: str
    period: Period
    #: the first local day; None for all time without any session
    start: date | None
    #: today
    end: date
    sessions_started: int
    sessions_completed: int
    scored_sessions: int
    scored_answers: int
    waiting_sessions: int
    questions_answered: int
    sessions_by_type: Mapping[SessionType, int]
    sessions_by_mode: Mapping[InterviewMode, int]
    #: of answers
    distribution: Distribution
    #: of the scores of sessions
    average_score: float | None
    median_score: float | None
    score_variance: float | None
    best_score: float | None
    worst_score: float | None
    by_kind: Mapping[Kind, Mean]
    total_seconds: float
    #: None without a session; without an answer
    seconds_per_session: float | None
    seconds_per_question: float | None
    #: days with a session, oldest first
    days: tuple[DayFigure, ...]
    trend: Trend
    forecast: Forecast | None
    #: the main line first, then its assessments, then the lines of other yardsticks
    series: tuple[Series, ...]
    #: in the order of Competency
    competencies: tuple[Standing, ...]
    best_areas: tuple[Standing, ...]
    worst_areas: tuple[Standing, ...]
    focus_recommendations: tuple[Recommendation, ...]
    next_steps: tuple[Recommendation, ...]
    yardstick: Yardstick | None
    other_yardsticks: tuple[Yardstick, ...]
    streaks: Streaks
    #: the average of the same number of days just before; None for all time, or when nothing counts there
    previous_average: float | None

    @property
    def improvement_percentage(self) -> float | None:
        """The change along the fitted line over the period, in score points; None under three sessions."""
        return self.trend.change

    @property
    def technical(self) -> Mean | None:
        """The mean of technical answers."""
        return self.by_kind.get(Kind.TECHNICAL)

    @property
    def behavioral(self) -> Mean | None:
        """The mean of behavioral answers."""
        return self.by_kind.get(Kind.BEHAVIORAL)

    @property
    def scores_by_date(self) -> dict[date, float]:
        """The mean score of each day that has one."""
        return {each.day: each.score for each in self.days if each.score is not None}

    @property
    def questions_by_date(self) -> dict[date, int]:
        """Questions answered on each day with a session."""
        return {each.day: each.answers for each in self.days}
