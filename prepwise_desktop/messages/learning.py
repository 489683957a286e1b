"""The way to an interview in words: stages, days, what comes back, and why."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.learning.path import DayKind, LearningPath, Pace, PlannedDay, PlannedWeek
from prepwise_desktop.domain.learning.queue import ReviewItem, ReviewKind
from prepwise_desktop.domain.learning.resources import Resource, ResourceKind
from prepwise_desktop.domain.learning.stage import Stage
from prepwise_desktop.domain.rubric import level_for
from prepwise_desktop.messages.dates import date_text, day_text, days_ago_text, noon
from prepwise_desktop.messages.figures import answers_text, sessions_text, weeks_text
from prepwise_desktop.messages.words import competency_name

translate = QCoreApplication.translate


def stage_name(stage: Stage) -> str:
    """A stage inside a sentence: "intermediate"."""
    return {
        Stage.BEGINNER: translate("messages", "beginner"),
        Stage.INTERMEDIATE: translate("messages", "intermediate"),
        Stage.ADVANCED: translate("messages", "advanced"),
    }[stage]


def stages_text(path: LearningPath) -> str:
    """Where somebody stands and what is wanted, with what that rests on."""
    wanted = stage_name(path.target_level)
    if path.current_level is None:
        known = translate("messages", "Stage wanted: {wanted}. Your own is known from 3 scored answers on.").format(
            wanted=wanted
        )
    else:
        known = translate("messages", "Stage now: {now}, wanted: {wanted}.").format(
            now=stage_name(path.current_level), wanted=wanted
        )
    based = translate("messages", "Based on {answers}.").format(answers=answers_text(path.answers))
    return f"{known} {based}" if path.current_level is not None else known


def weeks_to_go_text(path: LearningPath) -> str:
    """How long the way is, at which pace, and what that pace rests on."""
    if path.estimated_completion_weeks == 0:
        return translate("messages", "You are where the role asks you to be: reviews keep it so.")
    weeks, sessions = weeks_text(path.estimated_completion_weeks), sessions_text(path.sessions_per_week)
    own = path.pace is Pace.OWN
    words = (
        translate("messages", "About {weeks} to go at {sessions} a week, from your own pace.")
        if own
        else translate("messages", "About {weeks} to go at {sessions} a week; your own pace is not known yet.")
    )
    said = words.format(weeks=weeks, sessions=sessions)
    if path.after_interview:
        said += " " + translate("messages", "That is after the interview: begin with the first focus area.")
    return said


def day_kind_text(day: PlannedDay) -> str:
    """What a day is for, in a word or two: "3 due", "Mock", "free"."""
    due = translate("messages", "{count} due").format(count=day.due)
    return {
        DayKind.REVIEW: due,
        DayKind.MOCK: translate("messages", "Mock"),
        DayKind.REAL: translate("messages", "Real"),
        DayKind.FREE: translate("messages", "free"),
        DayKind.READ: translate("messages", "read"),
        DayKind.INTERVIEW: translate("messages", "Interview"),
    }[day.what]


def planned_day_text(day: PlannedDay) -> str:
    """A day of the plan in a sentence."""
    what = {
        DayKind.REVIEW: translate("messages", "review"),
        DayKind.MOCK: translate("messages", "a mock interview"),
        DayKind.REAL: translate("messages", "a real interview, as strict as the day itself"),
        DayKind.FREE: translate("messages", "nothing is due"),
        DayKind.READ: translate("messages", "read your answers and stories, and rest"),
        DayKind.INTERVIEW: translate("messages", "your interview"),
    }[day.what]
    due = translate("messages", "{count} due").format(count=day.due) if day.due else ""
    return f"{day_text(noon(day.day))}: " + ", ".join(part for part in (what, due) if part)


def planned_week_text(week: PlannedWeek) -> str:
    """A week of the plan in a sentence."""
    return translate("messages", "Week of {day}: {sessions}").format(
        day=date_text(noon(week.start)), sessions=sessions_text(week.sessions)
    )


def item_text(item: ReviewItem, today: date) -> str:
    """What stands below something that comes back: its kind, its level and when it was there last."""
    kinds = {
        ReviewKind.QUESTION: "",
        ReviewKind.STORY: translate("messages", "a story"),
        ReviewKind.COMPETENCY: translate("messages", "any question"),
    }
    level = translate("messages", "level {level}").format(level=level_for(item.score))
    parts = [competency_name(item.competency), kinds[item.kind], level, days_ago_text(item.last, today)]
    return ", ".join(part for part in parts if part)


def comes_back_text(path: LearningPath) -> str:
    """How often what is weak comes back; empty without a date."""
    if path.review.looks_by_interview is None or path.interview_date is None:
        return ""
    return translate("messages", "Each comes back {count} times by {day}.").format(
        count=path.review.looks_by_interview, day=date_text(noon(path.interview_date))
    )


def resource_text(resource: Resource) -> str:
    """Who made something to read, and what it is."""
    kinds = {
        ResourceKind.BOOK: translate("messages", "book"),
        ResourceKind.STANDARD: translate("messages", "standard"),
        ResourceKind.PAGE: translate("messages", "free page"),
    }
    return translate("messages", "{author}, {kind}").format(author=resource.author, kind=kinds[resource.kind])
