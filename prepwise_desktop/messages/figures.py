"""Scores, counts and lengths of time, as a person reads them.

What is one has a string of its own: Qt knows plural forms only from a translation, and English has none loaded.
Every other number goes through the plural forms of its language.
"""

import math

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

#: as wide as a plus, where a hyphen would be lost
_MINUS = "\N{MINUS SIGN}"


def score_text(score: float | None) -> str:
    """A score 0-100 as a whole number, rounded half up; "not scored" where there is none, never 0."""
    return translate("messages", "not scored") if score is None else str(rounded(score))


def rounded(score: float) -> int:
    """Half up, as a person rounds: Python's own round() goes to the even neighbour."""
    return math.floor(score + 0.5)


def level_text(level: int | None) -> str:
    """A level 1-5 as "4 of 5"; "not judged" where there is none."""
    if level is None:
        return translate("messages", "not judged")
    return translate("messages", "{level} of 5").format(level=level)


def clock_text(seconds: float) -> str:
    """A running clock, cut to whole seconds: "0:07", "12:48", "1:02:05"."""
    whole = max(0, math.floor(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def duration_text(seconds: float) -> str:
    """How long something took or will take: "under 1 min", "41 min", "1 h 5 min"."""
    minutes = rounded(seconds / 60)
    if minutes < 1:
        return translate("messages", "under 1 min")
    if minutes < 60:
        return translate("messages", "{minutes} min").format(minutes=minutes)
    if minutes % 60 == 0:
        return translate("messages", "{hours} h").format(hours=minutes // 60)
    return translate("messages", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def word_count(text: str) -> int:
    """Words as a person counts them: what stands between blanks."""
    return len(text.split())


def words_text(count: int) -> str:
    """So many words: "1 word", "80 words", with the separators of the person's system from a thousand on."""
    one = translate("messages", "1 word")
    return one if count == 1 else translate("messages", "%Ln words", None, count)


def length_text(text: str, *, code: bool) -> str:
    """How much was written: "80 words", or of code "17 lines"."""
    return lines_text(text.count("\n") + 1) if code else words_text(word_count(text))


def questions_text(count: int) -> str:
    """So many questions: "1 question", "8 questions"."""
    one = translate("messages", "1 question")
    return one if count == 1 else translate("messages", "%n questions", None, count)


def minutes_text(count: int) -> str:
    """So many minutes of a session that is to come: "40 min"."""
    return translate("messages", "{minutes} min").format(minutes=count)


def answers_text(count: int) -> str:
    """So many answers: "1 answer", "4 answers"."""
    one = translate("messages", "1 answer")
    return one if count == 1 else translate("messages", "%n answers", None, count)


def sessions_text(count: int) -> str:
    """So many sessions: "1 session", "6 sessions"."""
    one = translate("messages", "1 session")
    return one if count == 1 else translate("messages", "%n sessions", None, count)


def days_text(count: int) -> str:
    """So many days: "1 day", "5 days"."""
    one = translate("messages", "1 day")
    return one if count == 1 else translate("messages", "%n days", None, count)


def weeks_text(count: int) -> str:
    """So many weeks: "1 week", "3 weeks"."""
    one = translate("messages", "1 week")
    return one if count == 1 else translate("messages", "%n weeks", None, count)


def signed_text(points: float) -> str:
    """A change in whole points with its sign, which is a minus and no hyphen; "+13", "0"."""
    whole = rounded(abs(points))
    return "0" if whole == 0 else f"{'+' if points > 0 else _MINUS}{whole}"


def points_text(points: float) -> str:
    """So many points of a score, as a whole number: "1 point", "9 points"."""
    whole = rounded(points)
    one = translate("messages", "1 point")
    return one if whole == 1 else translate("messages", "%n points", None, whole)


def resumes_text(count: int) -> str:
    """So many resumes: "1 resume", "2 resumes"."""
    one = translate("messages", "1 resume")
    return one if count == 1 else translate("messages", "%n resumes", None, count)


def pages_text(count: int) -> str:
    """So many pages: "1 page", "2 pages"."""
    one = translate("messages", "1 page")
    return one if count == 1 else translate("messages", "%n pages", None, count)


def fields_text(count: int) -> str:
    """So many fields: "1 field", "19 fields"."""
    one = translate("messages", "1 field")
    return one if count == 1 else translate("messages", "%n fields", None, count)


def lines_text(count: int) -> str:
    """So many lines: "1 line", "2 lines"."""
    one = translate("messages", "1 line")
    return one if count == 1 else translate("messages", "%n lines", None, count)


def page_place_text(number: int, count: int) -> str:
    """Which page it is: "page 1 of 2"."""
    return translate("messages", "page {number} of {count}").format(number=number, count=count)


def place_text(number: int, count: int) -> str:
    """The place among all, counted from 1: "3 of 8"."""
    return translate("messages", "{number} of {count}").format(number=number, count=count)


def scored_text(scored: int, answered: int) -> str:
    """What a session says while evaluations are still to come: "3 of 4 scored"."""
    return translate("messages", "{scored} of {answered} scored").format(scored=scored, answered=answered)
