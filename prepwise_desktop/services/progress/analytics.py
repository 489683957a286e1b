"""Put one period of somebody's progress together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from prepwise_desktop.domain.progress.advice import CriterionSum, Recommendation, focus_recommendations, next_steps
from prepwise_desktop.domain.progress.forecast import Forecast, forecast
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.report import DayFigure, ProgressAnalytics
from prepwise_desktop.domain.progress.series import Held, Series, trend_over
from prepwise_desktop.domain.progress.spread import consistency_of, distribution_of, figures_of
from prepwise_desktop.domain.progress.standing import PartSum, Standing, by_kind, strongest, weakest
from prepwise_desktop.domain.progress.trend import Trend
from prepwise_desktop.services.progress.figures import Figures, span_of
from prepwise_desktop.services.progress.whole import both_series
from prepwise_desktop.storage.progress import ALWAYS, Days, DaySum, Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What falls into the period."""

    span: Days
    days: Sequence[DaySum]
    held: Held
    totals: Totals
    sums: Sequence[PartSum]
    standings: tuple[Standing, ...]
    #: of the yardstick in use
    lines: tuple[Series, ...]

    @property
    def trend(self) -> Trend:
        """That of the first line; without one there is none."""
        return self.lines[0].trend if self.lines else trend_over(Held())

    @property
    def first_day(self) -> int:
        """Where the period begins; of all time, the first day on which anything was begun. 0 without one."""
        return self.days[0].day if self.span == ALWAYS and self.days else self.span.first


def analytics(user_id: str, period: Period, figures: Figures, interview: date | None) -> ProgressAnalytics:
    """One period up to now."""
    part = _part(user_id, period, figures)
    totals, found = part.totals, figures_of(part.held)
    return ProgressAnalytics(
        user_id=user_id,
        period=period,
        start=date.fromordinal(part.first_day) if part.first_day else None,
        end=date.fromordinal(figures.today),
        sessions_started=totals.sessions,
        sessions_completed=totals.completed,
        scored_sessions=part.held.count,
        scored_answers=part.held.answers,
        waiting_sessions=figures.store.waiting(user_id, part.span),
        questions_answered=totals.answered,
        sessions_by_type=totals.by_type,
        sessions_by_mode=totals.by_mode,
        distribution=distribution_of(*_buckets(figures, part.span)),
        average_score=found.average,
        median_score=found.median,
        score_variance=found.variance,
        best_score=found.best,
        worst_score=found.worst,
        by_kind=by_kind(part.sums),
        total_seconds=totals.seconds,
        seconds_per_session=totals.seconds / totals.sessions if totals.sessions else None,
        seconds_per_question=totals.seconds / totals.answered if totals.answered else None,
        days=_days(figures, part),
        trend=part.trend,
        forecast=_forecast(part.lines, part.held, interview),
        series=(*part.lines, *_other_series(figures, part.span)),
        competencies=part.standings,
        best_areas=strongest(part.standings),
        worst_areas=weakest(part.standings),
        focus_recommendations=focus_recommendations(part.standings, _criteria(figures, part.span)),
        next_steps=_next_steps(part, figures),
        yardstick=figures.yardstick,
        other_yardsticks=figures.others,
        streaks=figures.streaks(),
        previous_average=_previous(period, figures, part.span),
    )


def _part(user_id: str, period: Period, figures: Figures) -> _Part:
    span = span_of(period.first_day(date.fromordinal(figures.today)), figures.today)
    days = [each for each in figures.days if span.first <= each.day <= span.last]
    held, sums = figures.held(span), figures.parts(span)
    return _Part(
        span=span,
        days=days,
        held=held,
        totals=figures.store.totals(user_id, span),
        sums=sums,
        standings=figures.standings(sums, span),
        lines=() if figures.yardstick is None else both_series(figures.yardstick, held),
    )


def _next_steps(part: _Part, figures: Figures) -> tuple[Recommendation, ...]:
    return next_steps(
        sessions=part.totals.completed,
        trend=part.trend,
        standings=part.standings,
        unfinished=part.totals.unfinished,
        skipped=part.totals.skipped,
        days_off=None if figures.last_day is None else figures.today - figures.last_day,
    )


def _buckets(figures: Figures, span: Days) -> tuple[Sequence[int], float]:
    if figures.yardstick_id is None:
        return [0] * 10, 0.0
    return figures.store.buckets(figures.yardstick_id, span)


def _other_series(figures: Figures, span: Days) -> Iterator[Series]:
    """The lines of what other evaluators scored: beside the main one, and in no figure."""
    for yardstick_id, yardstick in figures.yardsticks[1:]:
        yield from both_series(yardstick, figures.store.held(yardstick_id, span))


def _criteria(figures: Figures, span: Days) -> Sequence[CriterionSum]:
    if figures.yardstick_id is None:
        return ()
    return figures.store.criteria(figures.yardstick_id, span)


def _days(figures: Figures, part: _Part) -> tuple[DayFigure, ...]:
    scores = {} if figures.yardstick_id is None else figures.store.day_scores(figures.yardstick_id, part.span)
    found: dict[int, DayFigure] = {}
    for each in part.days:
        before = found.get(each.day)
        # A journey may have made two of one day.
        found[each.day] = DayFigure(
            date.fromordinal(each.day),
            each.sessions + (before.sessions if before else 0),
            each.answered + (before.answers if before else 0),
            scores.get(each.day),
            each.seconds + (before.seconds if before else 0.0),
        )
    return tuple(found.values())


def _forecast(lines: Sequence[Series], held: Held, interview: date | None) -> Forecast | None:
    spread = consistency_of(held)
    if not lines or spread is None:
        return None
    points = lines[0].points
    return forecast(lines[0].trend, first=points[0].day, last=points[-1].day, spread=spread.spread, day=interview)


def _previous(period: Period, figures: Figures, span: Days) -> float | None:
    """The average over as many days just before."""
    if period.days is None or figures.yardstick_id is None:
        return None
    return figures.store.average(figures.yardstick_id, Days(first=span.first - period.days, last=span.first - 1))
