"""The way from where somebody stands to what the role asks for, in weeks, days and steps."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from prepwise_desktop.domain.learning.queue import ReviewQueue
from prepwise_desktop.domain.learning.resources import Resource
from prepwise_desktop.domain.learning.stage import Stage
from prepwise_desktop.domain.question import Competency, Kind

#: sessions a week while the person's own habit is not known
USUAL_SESSIONS = 3

#: sessions that a stage is assumed to take while the person's own pace is not known: the dose of nine sessions of the
#: study that the milestones name
ASSUMED_SESSIONS = 9

#: a path is never said to take longer; beyond that nothing can be foretold
MOST_WEEKS = 52

#: sessions a week at the most that are asked of anybody
MOST_SESSIONS = 7

#: days in a row that are laid out one by one; beyond them, weeks
DAYS_SHOWN = 14


class Pace(StrEnum):
    """What the weeks rest on."""

    OWN = "own"
    ASSUMED = "assumed"


class DayKind(StrEnum):
    """What a day is for."""

    REVIEW = "review"
    MOCK = "mock"
    REAL = "real"
    FREE = "free"
    READ = "read"
    INTERVIEW = "interview"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A question of the bank to practise with."""

    key: str
    text: str
    competency: Competency
    kind: Kind
    #: what a good answer takes
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusArea:
    """A competency to work on."""

    competency: Competency
    #: counts from 1, the most pressing
    priority: int
    #: None while it was never scored
    score: float | None
    target_score: float
    #: scored answers behind the reason
    answers: int
    reason: str
    exercises: tuple[Exercise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """One day of the plan, and how many reviews fall on it."""

    day: date
    what: DayKind
    due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWeek:
    """One week of a plan that is longer than two."""

    start: date
    sessions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PathMilestone:
    """Something to have done, and by when."""

    title: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPath:
    """The plan; it moves when the person does, and nothing missed is held against anybody."""

    user_id: str
    role: str
    company: str
    #: None while fewer than three answers are scored
    current_level: Stage | None
    target_level: Stage
    current_score: float | None
    target_score: float
    #: scored answers that the stage rests on
    answers: int
    interview_date: date | None
    #: None without a date; 0 on the day itself
    days_left: int | None
    #: 0 when the stage wanted is reached
    estimated_completion_weeks: int
    pace: Pace
    #: whether that is later than the interview
    after_interview: bool
    sessions_per_week: int
    focus_areas: tuple[FocusArea, ...]
    days: tuple[PlannedDay, ...]
    weeks: tuple[PlannedWeek, ...]
    milestones: tuple[PathMilestone, ...]
    resources: tuple[Resource, ...]
    review: ReviewQueue

    @property
    def recommended_focus(self) -> tuple[FocusArea, ...]:
        """The focus areas, the most pressing first."""
        return self.focus_areas


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """What is known of a person's pace."""

    #: completed sessions a week over the last four weeks; None before the first
    sessions_a_week: float | None
    #: points a session along the line over all time, when it rises beyond chance; else None
    gain: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """How long the way is."""

    weeks: int
    pace: Pace
    sessions_per_week: int


def estimate(score: float | None, target: float, habit: Habit, days_left: int | None) -> Estimate:
    """Weeks to the target, and the sessions a week that get there.

    weeks = ceil(points missing / points a session / sessions a week). Without a rise that is known, nine sessions are
    assumed for a whole stage (25 points). With an interview ahead the sessions a week grow until the way fits, up to 7.
    """
    missing = max(0.0, target - (score or 0.0))
    known = habit.gain is not None and habit.gain > 0
    gain = habit.gain if known and habit.gain else 25 / ASSUMED_SESSIONS
    sessions = math.ceil(missing / gain)
    weekly = max(1, round(habit.sessions_a_week)) if habit.sessions_a_week else USUAL_SESSIONS
    if days_left:
        weekly = max(weekly, math.ceil(sessions * 7 / days_left))
    weekly = min(MOST_SESSIONS, weekly)
    return Estimate(
        weeks=min(MOST_WEEKS, math.ceil(sessions / weekly)),
        pace=Pace.OWN if known else Pace.ASSUMED,
        sessions_per_week=weekly,
    )


def days_ahead(today: date, interview: date | None, due: Mapping[date, int]) -> tuple[PlannedDay, ...]:
    """The days from today to the interview, at most two weeks of them.

    The last but one is for reading what stands, two days before that for a real session, and in the middle of what is
    before, one for a mock; on all others what is due comes back, and a day with nothing due is free.
    """
    ahead = (interview - today).days if interview is not None and interview >= today else None
    shown = DAYS_SHOWN if ahead is None else min(DAYS_SHOWN, ahead + 1)
    special = {} if ahead is None else _special(ahead)
    return tuple(_planned(today + timedelta(days=at), special.get(at), due) for at in range(shown))


def _special(ahead: int) -> dict[int, DayKind]:
    found = {ahead: DayKind.INTERVIEW}
    if ahead >= 2:
        found[ahead - 1] = DayKind.READ
    if ahead >= 4:
        found[ahead - 2] = DayKind.REAL
    if ahead >= 7:
        found[(ahead - 2) // 2 + 1] = DayKind.MOCK
    return found


def _planned(day: date, what: DayKind | None, due: Mapping[date, int]) -> PlannedDay:
    count = due.get(day, 0)
    return PlannedDay(day=day, what=what or (DayKind.REVIEW if count else DayKind.FREE), due=count)


def weeks_ahead(today: date, count: int, sessions: int) -> tuple[PlannedWeek, ...]:
    """So many weeks from today on."""
    return tuple(PlannedWeek(start=today + timedelta(weeks=at), sessions=sessions) for at in range(count))


def path_milestones(
    current: Stage | None, target: Stage, today: date, estimated: Estimate, *, completed: int
) -> tuple[PathMilestone, ...]:
    """Nine sessions, each stage up to the one wanted; each with the day on which it would be reached."""
    found = []
    left = 9 - completed
    if left > 0:
        days = math.ceil(left * 7 / estimated.sessions_per_week)
        found.append(PathMilestone(title="9 sessions completed", day=today + timedelta(days=days)))
    order = list(Stage)
    missing: Sequence[Stage] = order[order.index(current or Stage.BEGINNER) + 1 : order.index(target) + 1]
    for number, stage in enumerate(missing, start=1):
        days = math.ceil(estimated.weeks * 7 * number / len(missing))
        found.append(PathMilestone(title=f"Stage: {stage.value}", day=today + timedelta(days=days)))
    return tuple(sorted(found, key=lambda each: each.day))
