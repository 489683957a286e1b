"""Put the way to the interview together."""

from collections.abc import Sequence
from datetime import date, timedelta

from prepwise_desktop.coach.offline.bank import entry_key
from prepwise_desktop.coach.offline.exercises import exercises, reading
from prepwise_desktop.domain.learning.path import (
    Exercise,
    FocusArea,
    Habit,
    LearningPath,
    days_ahead,
    estimate,
    path_milestones,
    weeks_ahead,
)
from prepwise_desktop.domain.learning.resources import fitting
from prepwise_desktop.domain.learning.stage import AIMS, stage_of, stage_wanted
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.progress.advice import CriterionSum, criterion_reason, lowest_criterion, spoken
from prepwise_desktop.domain.progress.mean import ENOUGH_ANSWERS, mean_of
from prepwise_desktop.domain.progress.standing import Standing
from prepwise_desktop.domain.progress.trend import Direction
from prepwise_desktop.domain.question import Competency, Kind, Question
from prepwise_desktop.domain.target import Target
from prepwise_desktop.services.progress.coming_back import coming_back
from prepwise_desktop.services.progress.figures import Figures
from prepwise_desktop.services.progress.whole import main_series
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.storage.practised import PractisedStore
from prepwise_desktop.storage.progress import ALWAYS

#: so many areas are named, with so many exercises each
_AREAS, _EXERCISES = 4, 2

#: a person's habit is what they did in so many days
_HABIT_DAYS = 28

_NO_PLAN = Plan(target=Target(role=""))


def learning_path(user_id: str, figures: Figures, database: Database) -> LearningPath:
    """The way from where the person stands to what the role asks for."""
    plan = PlanStore(database).find(user_id) or _NO_PLAN
    today = date.fromordinal(figures.today)
    interview = None if plan.target.interview_date is None else figures.zone(plan.target.interview_date).date()
    left = None if interview is None or interview < today else (interview - today).days
    parts = figures.parts()
    mean = mean_of(
        sum(each.answers for each in parts), sum(each.total for each in parts), sum(each.squares for each in parts)
    )
    known = mean if mean is not None and mean.answers >= ENOUGH_ANSWERS else None
    wanted = stage_wanted(plan.target.experience_level)
    current = None if known is None else stage_of(known.score)
    estimated = estimate(None if known is None else known.score, AIMS[wanted], _habit(figures), left)
    areas = _areas(plan, figures, figures.standings(parts), _met(user_id, figures, database))
    review = coming_back(user_id, database, figures.zone, figures.now).queue
    return LearningPath(
        user_id=user_id,
        role=plan.target.role,
        company=plan.target.company,
        current_level=current,
        target_level=wanted,
        current_score=None if known is None else known.score,
        target_score=AIMS[wanted],
        answers=0 if mean is None else mean.answers,
        interview_date=interview,
        days_left=left,
        estimated_completion_weeks=estimated.weeks,
        pace=estimated.pace,
        after_interview=left is not None and estimated.weeks * 7 > left,
        sessions_per_week=estimated.sessions_per_week,
        focus_areas=areas,
        days=days_ahead(today, interview, review.by_day),
        weeks=weeks_ahead(today, estimated.weeks, estimated.sessions_per_week),
        milestones=path_milestones(current, wanted, today, estimated, completed=figures.totals.completed),
        resources=fitting(reading(plan.target.role), [each.competency for each in areas], _kinds(plan)),
        review=review,
    )


def _met(user_id: str, figures: Figures, database: Database) -> frozenset[str]:
    since = (figures.now - timedelta(days=365)).timestamp()
    return frozenset(entry_key(each) for each in PractisedStore(database).keys(user_id, since))


def _kinds(plan: Plan) -> frozenset[Kind]:
    return frozenset(kind for kind, count in plan.mix.items() if count) | {Kind.BEHAVIORAL}


def _habit(figures: Figures) -> Habit:
    recent = [each for each in figures.days if each.completed and 0 <= figures.today - each.day < _HABIT_DAYS]
    sessions = sum(each.completed for each in recent)
    weeks = min(_HABIT_DAYS, figures.today - recent[0].day + 1) / 7 if recent else 1.0
    line = main_series(figures, figures.held())
    rises = line is not None and line.trend.direction is Direction.RISING
    return Habit(
        # Whoever began two days ago has no weekly habit yet: less than a week counts as one.
        sessions_a_week=sessions / max(1.0, weeks) if recent else None,
        gain=line.trend.slope if line is not None and rises else None,
    )


def _areas(plan: Plan, figures: Figures, standings: Sequence[Standing], met: frozenset[str]) -> tuple[FocusArea, ...]:
    """The weakest first, then what was hardly ever scored, then what was never practised."""
    aim = AIMS[stage_wanted(plan.target.experience_level)]
    low = [each for each in standings if each.level is not None and each.mean.score < aim]
    low.sort(key=lambda each: each.mean.score)
    thin = [each for each in standings if each.level is None]
    criteria = _criteria(figures)
    found = [(each.competency, each, _reason(each, criteria)) for each in (*low, *thin)]
    never = [each for each in Competency if each not in {standing.competency for standing in standings}]
    whole = [*found, *((each, None, "Not practised yet.") for each in never)]
    areas: list[FocusArea] = []
    for competency, standing, reason in whole:
        questions = exercises(plan.target, competency, _kinds(plan), met, _EXERCISES)
        if questions and len(areas) < _AREAS:
            areas.append(_area(len(areas) + 1, competency, standing, reason, aim, questions))
    return tuple(areas)


def _criteria(figures: Figures) -> Sequence[CriterionSum]:
    return () if figures.yardstick_id is None else figures.store.criteria(figures.yardstick_id, ALWAYS)


def _reason(standing: Standing, criteria: Sequence[CriterionSum]) -> str:
    answers = standing.mean.answers
    if standing.level is None:
        return f"Scored only {'once' if answers == 1 else 'twice'}: too few answers to tell."
    low = lowest_criterion(criteria, standing.competency)
    if low is not None:
        return criterion_reason(low)
    return f"{round(standing.mean.score)} on average over {answers} answers on {spoken(standing.competency)}."


def _area(
    priority: int,
    competency: Competency,
    standing: Standing | None,
    reason: str,
    aim: float,
    questions: Sequence[Question],
) -> FocusArea:
    return FocusArea(
        competency=competency,
        priority=priority,
        score=None if standing is None else standing.mean.score,
        target_score=aim,
        answers=0 if standing is None else standing.mean.answers,
        reason=reason,
        exercises=tuple(
            Exercise(
                key=each.key,
                text=each.text,
                competency=each.competency,
                kind=each.kind,
                seconds=each.expected_seconds,
            )
            for each in questions
        ),
    )
