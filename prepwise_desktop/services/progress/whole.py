"""Put the whole of somebody's progress together."""

from collections.abc import Iterable
from dataclasses import replace

from prepwise_desktop.domain.progress.report import UserProgress
from prepwise_desktop.domain.progress.series import Held, Series, Yardstick, series_of, trend_over
from prepwise_desktop.domain.progress.spread import consistency_of, figures_of
from prepwise_desktop.domain.progress.standing import Area, Standing, by_kind, strongest, weakest
from prepwise_desktop.domain.progress.trend import Trend
from prepwise_desktop.services.progress.figures import Figures
from prepwise_desktop.storage.progress import ALWAYS

#: so many of the newest sessions of a competency give the answers that are named behind it, and so many are named
_SESSIONS_BEHIND, _ANSWERS_BEHIND = 10, 3


def user_progress(user_id: str, figures: Figures) -> UserProgress:
    """Everything since the beginning."""
    totals, held = figures.totals, figures.held()
    found = figures_of(held)
    parts = figures.parts()
    standings = figures.standings(parts)
    line = main_series(figures, held)
    return UserProgress(
        user_id=user_id,
        total_sessions=totals.sessions,
        completed_sessions=totals.completed,
        completion_rate=100.0 * totals.completed / totals.sessions if totals.sessions else None,
        questions_answered=totals.answered,
        questions_skipped=totals.skipped,
        practice_seconds=totals.seconds,
        average_score=found.average,
        best_score=found.best,
        worst_score=found.worst,
        median_score=found.median,
        scored_sessions=held.count,
        scored_answers=held.answers,
        waiting_sessions=figures.store.waiting(user_id, ALWAYS),
        by_kind=by_kind(parts),
        trend=trend_over(Held()) if line is None else line.trend,
        consistency=consistency_of(held),
        top_strengths=_areas(figures, strongest(standings), best=True),
        top_weaknesses=_areas(figures, weakest(standings), best=False),
        sessions_by_mode=totals.by_mode,
        sessions_by_type=totals.by_type,
        streaks=figures.streaks(),
        yardstick=figures.yardstick,
        other_yardsticks=figures.others,
        score_trend=line,
    )


def main_series(figures: Figures, held: Held) -> Series | None:
    """The line of all sessions but assessments; of assessments where there is nothing else."""
    made = () if figures.yardstick is None else both_series(figures.yardstick, held)
    return made[0] if made else None


def main_trend(held: Held) -> Trend:
    """The trend of that line, without its points."""
    return trend_over(replace(held, sessions=[each for each in held.sessions if not each.assessment] or held.sessions))


def both_series(yardstick: Yardstick, held: Held) -> tuple[Series, ...]:
    """The line of all sessions but assessments, then that of assessments; each where it has a session."""
    free = [each for each in held.sessions if not each.assessment]
    fixed = [each for each in held.sessions if each.assessment]
    return tuple(
        series_of(yardstick, replace(held, sessions=sessions), assessment=assessment)
        for sessions, assessment in ((free, False), (fixed, True))
        if sessions
    )


def _areas(figures: Figures, standings: Iterable[Standing], *, best: bool) -> tuple[Area, ...]:
    return tuple(_area(figures, each, best=best) for each in standings)


def _area(figures: Figures, standing: Standing, *, best: bool) -> Area:
    assert figures.yardstick_id is not None, "a standing comes from a yardstick"
    answers = figures.store.newest_answers(figures.yardstick_id, standing.competency, _SESSIONS_BEHIND)
    answers.sort(key=lambda each: each.score, reverse=best)
    return Area(competency=standing.competency, mean=standing.mean, answers=tuple(answers[:_ANSWERS_BEHIND]))
