"""Put one period of somebody's progress together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from prepwise_desktop.domain.progress.advice import CriterionSum, focus_recommendations, next_steps
from prepwise_desktop.domain.progress.forecast import Forecast, forecast
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.report import DayFigure, ProgressAnalytics
from prepwise_desktop.domain.progress.series import HeldSession, Series, trend_over
from prepwise_desktop.domain.progress.spread import consistency_of, distribution_of, figures_of
from prepwise_desktop.domain.progress.standing import by_kind, strongest, weakest
from prepwise_desktop.services.progress.figures import (
    Figures,
    beginning_of,
    by_mode,
    by_type,
    completed,
    total,
    unfinished,
    window_of,
)
from prepwise_desktop.services.progress.whole import both_series
from prepwise_desktop.storage.progress import SessionLine, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What falls into the period."""

    first_day: date | None
    window: Window
    lines: Sequence[SessionLine]
    held: Sequence[HeldSession]


def analytics(user_id: str, period: Period, figures: Figures, interview: date | None) -> ProgressAnalytics:
    """One period up to now."""
    part = _part(period, figures)
    ended = completed(part.lines)
    scores = [each.score for each in part.held]
    found = figures_of(scores)
    parts = figures.parts(part.window)
    standings = figures.standings(parts, part.window)
    lines = both_series(figures, part.held)
    trend = lines[0].trend if lines else trend_over(())
    answered = int(total(part.lines, lambda each: each.answered))
    seconds = total(part.lines, lambda each: each.seconds)
    first = part.first_day or (date.fromordinal(part.lines[0].day) if part.lines else None)
    return ProgressAnalytics(
        user_id=user_id,
        period=period,
        start=first,
        end=date.fromordinal(figures.today),
        sessions_started=len(part.lines),
        sessions_completed=len(ended),
        scored_sessions=len(scores),
        scored_answers=sum(each.answers for each in part.held),
        waiting_sessions=figures.store.waiting(user_id, part.window),
        questions_answered=answered,
        sessions_by_type=by_type(part.lines),
        sessions_by_mode=by_mode(part.lines),
        distribution=distribution_of(*_buckets(figures, part.window)),
        average_score=found.average,
        median_score=found.median,
        score_variance=found.variance,
        best_score=found.best,
        worst_score=found.worst,
        by_kind=by_kind(parts),
        total_seconds=seconds,
        seconds_per_session=seconds / len(part.lines) if part.lines else None,
        seconds_per_question=seconds / answered if answered else None,
        days=_days(part.lines, {each.session_id: each.score for each in part.held}),
        trend=trend,
        forecast=_forecast(lines, scores, interview),
        series=lines,
        competencies=standings,
        best_areas=strongest(standings),
        worst_areas=weakest(standings),
        focus_recommendations=focus_recommendations(standings, _criteria(figures, part.window)),
        next_steps=next_steps(
            sessions=len(ended),
            trend=trend,
            standings=standings,
            unfinished=unfinished(part.lines),
            skipped=int(total(part.lines, lambda each: each.skipped)),
            days_off=None if figures.last_day is None else figures.today - figures.last_day.toordinal(),
        ),
        yardstick=figures.yardstick,
        other_yardsticks=figures.others,
        streaks=figures.streaks(),
        previous_average=_previous(period, figures, part.window),
    )


def _part(period: Period, figures: Figures) -> _Part:
    first = period.first_day(date.fromordinal(figures.today))
    window = window_of(first, figures.now, figures.zone)
    if first is None:
        return _Part(first_day=None, window=window, lines=figures.lines, held=figures.held)
    return _Part(
        first_day=first,
        window=window,
        lines=[each for each in figures.lines if window.since <= each.held_at <= window.until],
        held=[each for each in figures.held if window.since <= each.held_at <= window.until],
    )


def _buckets(figures: Figures, window: Window) -> tuple[Sequence[int], float]:
    if figures.yardstick_id is None:
        return [0] * 10, 0.0
    return figures.store.buckets(figures.yardstick_id, window)


def _criteria(figures: Figures, window: Window) -> Sequence[CriterionSum]:
    if figures.yardstick_id is None or figures.yardstick is None:
        return []
    return figures.store.criteria(figures.yardstick_id, figures.yardstick, window.since)


def _days(lines: Iterable[SessionLine], scores: Mapping[str, float]) -> tuple[DayFigure, ...]:
    days: dict[int, list[SessionLine]] = defaultdict(list)
    for each in lines:
        days[each.day].append(each)
    return tuple(_day(day, days[day], scores) for day in sorted(days))


def _day(day: int, lines: Sequence[SessionLine], scores: Mapping[str, float]) -> DayFigure:
    own = [scores[each.session_id] for each in lines if each.session_id in scores]
    return DayFigure(
        day=date.fromordinal(day),
        sessions=len(lines),
        answers=sum(each.answered for each in lines),
        score=sum(own) / len(own) if own else None,
        seconds=sum(each.seconds for each in lines),
    )


def _forecast(lines: Sequence[Series], scores: Sequence[float], interview: date | None) -> Forecast | None:
    spread = consistency_of(scores)
    if not lines or spread is None:
        return None
    points = lines[0].points
    return forecast(lines[0].trend, first=points[0].day, last=points[-1].day, spread=spread.spread, day=interview)


def _previous(period: Period, figures: Figures, window: Window) -> float | None:
    """The average over as many days just before."""
    first = period.first_day(date.fromordinal(figures.today))
    if first is None or period.days is None:
        return None
    since = beginning_of(first - timedelta(days=period.days), figures.zone)
    scores = [each.score for each in figures.held if since <= each.held_at < window.since]
    return fmean(scores) if scores else None
