"""Put the whole of somebody's progress together."""

from collections.abc import Iterable

from prepwise_desktop.domain.progress.report import UserProgress
from prepwise_desktop.domain.progress.series import HeldSession, Series, series_of, trend_over
from prepwise_desktop.domain.progress.spread import consistency_of, figures_of
from prepwise_desktop.domain.progress.standing import Area, Standing, by_kind, strongest, weakest
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.services.progress.figures import ALWAYS, Figures, by_mode, by_type, completed, total

#: so many of the newest sessions of a competency give the answers that are named behind it, and so many are named
_SESSIONS_BEHIND, _ANSWERS_BEHIND = 10, 3


def user_progress(user_id: str, figures: Figures) -> UserProgress:
    """Everything since the beginning."""
    lines, scores = figures.lines, [each.score for each in figures.held]
    ended = completed(lines)
    found = figures_of(scores)
    parts = figures.parts()
    standings = figures.standings(parts)
    line = main_series(figures, figures.held)
    return UserProgress(
        user_id=user_id,
        total_sessions=len(lines),
        completed_sessions=len(ended),
        completion_rate=100.0 * len(ended) / len(lines) if lines else None,
        questions_answered=int(total(lines, lambda each: each.answered)),
        questions_skipped=int(total(lines, lambda each: each.skipped)),
        practice_seconds=total(lines, lambda each: each.seconds),
        average_score=found.average,
        best_score=found.best,
        worst_score=found.worst,
        median_score=found.median,
        scored_sessions=len(scores),
        scored_answers=sum(each.answers for each in figures.held),
        waiting_sessions=figures.store.waiting(user_id, ALWAYS),
        by_kind=by_kind(parts),
        trend=trend_over(()) if line is None else line.trend,
        consistency=consistency_of(scores),
        top_strengths=_areas(figures, strongest(standings), best=True),
        top_weaknesses=_areas(figures, weakest(standings), best=False),
        sessions_by_mode=by_mode(lines),
        sessions_by_type=by_type(lines),
        streaks=figures.streaks(),
        yardstick=figures.yardstick,
        other_yardsticks=figures.others,
        score_trend=line,
    )


def main_series(figures: Figures, held: Iterable[HeldSession]) -> Series | None:
    """The line of all sessions but assessments; of assessments where there is nothing else."""
    made = both_series(figures, held)
    return made[0] if made else None


def both_series(figures: Figures, held: Iterable[HeldSession]) -> tuple[Series, ...]:
    """The line of all sessions but assessments, then that of assessments; each where it has a session."""
    if figures.yardstick is None:
        return ()
    fixed: list[HeldSession] = []
    free: list[HeldSession] = []
    for each in held:
        (fixed if each.mode == InterviewMode.ASSESSMENT else free).append(each)
    return tuple(
        series_of(figures.yardstick, sessions, assessment=sessions is fixed) for sessions in (free, fixed) if sessions
    )


def _areas(figures: Figures, standings: Iterable[Standing], *, best: bool) -> tuple[Area, ...]:
    return tuple(_area(figures, each, best=best) for each in standings)


def _area(figures: Figures, standing: Standing, *, best: bool) -> Area:
    assert figures.yardstick_id is not None, "a standing comes from a yardstick"
    answers = figures.store.newest_answers(figures.yardstick_id, standing.competency, _SESSIONS_BEHIND)
    answers.sort(key=lambda each: each.score, reverse=best)
    return Area(competency=standing.competency, mean=standing.mean, answers=tuple(answers[:_ANSWERS_BEHIND]))
