"""Progress in words: every figure with what it rests on, and "not enough yet" where nothing can be said."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.progress.milestones import Milestone
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.report import DayFigure, ProgressAnalytics
from prepwise_desktop.domain.progress.series import ScorePoint
from prepwise_desktop.domain.progress.standing import Standing
from prepwise_desktop.domain.progress.streaks import Streaks
from prepwise_desktop.domain.progress.trend import Direction, Trend
from prepwise_desktop.messages.dates import day_text, noon
from prepwise_desktop.messages.figures import (
    answers_text,
    clock_text,
    days_text,
    duration_text,
    rounded,
    score_text,
    sessions_text,
    signed_text,
)
from prepwise_desktop.messages.words import competency_name, session_title

translate = QCoreApplication.translate


def period_name(period: Period) -> str:
    """A stretch of time as it stands on its button: "30 days"."""
    return {
        Period.WEEK: translate("messages", "7 days"),
        Period.MONTH: translate("messages", "30 days"),
        Period.QUARTER: translate("messages", "90 days"),
        Period.ALL: translate("messages", "All"),
    }[period]


def rests_on(analytics: ProgressAnalytics) -> str:
    """What all figures of a period rest on: "based on 14 answers in 4 sessions"."""
    return translate("messages", "based on {answers} in {sessions}").format(
        answers=answers_text(analytics.scored_answers), sessions=sessions_text(analytics.scored_sessions)
    )


def range_text(low: float | None, high: float | None) -> str:
    """Where a value is likely to lie: "likely 53 to 68"; empty where too little is known."""
    if low is None or high is None:
        return ""
    return translate("messages", "likely {low} to {high}").format(low=rounded(low), high=rounded(high))


def trend_text(trend: Trend) -> str:
    """How scores move: "rising, +19 points over 4 sessions"; how many sessions are missing where none can be told."""
    sessions = sessions_text(trend.sessions)
    if trend.direction is Direction.NOT_ENOUGH:
        return translate("messages", "no trend yet: {sessions} more").format(sessions=sessions_text(trend.missing))
    if trend.direction is Direction.STEADY or trend.change is None:
        return translate("messages", "no clear change over {sessions}").format(sessions=sessions)
    rising = trend.direction is Direction.RISING
    words = (
        translate("messages", "rising, {change} points over {sessions}")
        if rising
        else translate("messages", "falling, {change} points over {sessions}")
    )
    return words.format(change=signed_text(trend.change), sessions=sessions)


def direction_name(direction: Direction) -> str:
    """A trend in a word: "rising"; empty where there is none."""
    return {
        Direction.RISING: translate("messages", "rising"),
        Direction.STEADY: translate("messages", "steady"),
        Direction.FALLING: translate("messages", "falling"),
        Direction.NOT_ENOUGH: "",
    }[direction]


def point_text(point: ScorePoint) -> str:
    """One dot of the chart: its day, its session, its score and what that rests on."""
    facts = [score_text(point.score), answers_text(point.answers), range_text(point.low, point.high)]
    said = ", ".join(fact for fact in facts if fact)
    return translate("messages", "{what}: {facts}").format(what=_what(point), facts=said)


def _what(point: ScorePoint) -> str:
    day = day_text(noon(point.day))
    if point.mode is None or point.session_type is None:
        return translate("messages", "{sessions} up to {day}").format(sessions=sessions_text(point.sessions), day=day)
    return f"{day}, {session_title(point.mode, point.session_type)}"


def standing_text(standing: Standing) -> str:
    """One competency in a sentence: where it stands, how it moves and what that rests on."""
    name = competency_name(standing.competency)
    if standing.level is None:
        missing = translate("messages", "not enough yet, {answers} more").format(
            answers=answers_text(standing.trend.missing)
        )
        return f"{name}: {missing}"
    facts = [
        score_text(standing.mean.score),
        translate("messages", "level {level} of 5").format(level=standing.level),
        range_text(standing.mean.low, standing.mean.high),
        direction_name(standing.trend.direction),
        answers_text(standing.mean.answers),
    ]
    return f"{name}: " + ", ".join(fact for fact in facts if fact)


def day_figures_text(figure: DayFigure) -> str:
    """One day of practice: "Thursday 22 October: 3 answers, 24 min, mean 42"."""
    facts = [answers_text(figure.answers), duration_text(figure.seconds)]
    if figure.score is not None:
        facts.append(translate("messages", "mean {score}").format(score=score_text(figure.score)))
    return f"{day_text(noon(figure.day))}: " + ", ".join(facts)


def no_practice_text(day: date) -> str:
    """A day without practice, without reproach."""
    return translate("messages", "{day}: no practice").format(day=day_text(noon(day)))


def practice_text(analytics: ProgressAnalytics) -> str:
    """The days, answers and hours of a period: "5 days, 16 answers, 2 h 23 min in all."."""
    active = [each for each in analytics.days if each.answers]
    return translate("messages", "{days}, {answers}, {time} in all.").format(
        days=days_text(len(active)),
        answers=answers_text(analytics.questions_answered),
        time=duration_text(analytics.total_seconds),
    )


def streak_text(streaks: Streaks) -> str:
    """Days in a row; what is over is not held against anybody."""
    if not streaks.longest:
        return ""
    longest = translate("messages", "longest {days}").format(days=days_text(streaks.longest))
    if streaks.current < 2:
        return translate("messages", "Days in a row: {longest}.").format(longest=longest)
    return translate("messages", "{days} in a row now, {longest}.").format(
        days=days_text(streaks.current), longest=longest
    )


def before_text(analytics: ProgressAnalytics) -> str:
    """The period compared with the one before it."""
    if analytics.start is None or analytics.end is None:
        return ""
    days = days_text((analytics.end - analytics.start).days + 1)
    if analytics.previous_average is None or analytics.average_score is None:
        return translate("messages", "Compared with the {days} before: nothing to compare yet.").format(days=days)
    return translate("messages", "Mean of the {days} before: {before}, now {now}.").format(
        days=days, before=rounded(analytics.previous_average), now=rounded(analytics.average_score)
    )


def time_each_text(seconds: float | None) -> str:
    """How long a question took in the middle of all: "4:12 a question"."""
    return "" if seconds is None else translate("messages", "{time} a question").format(time=clock_text(seconds))


def milestones_text(milestones: tuple[Milestone, ...]) -> str:
    """What was just reached, once and quietly: "Milestone reached: 9 sessions"."""
    titles = ", ".join(each.title for each in milestones)
    if len(milestones) == 1:
        return translate("messages", "Milestone reached: {titles}").format(titles=titles)
    return translate("messages", "Milestones reached: {titles}").format(titles=titles)
