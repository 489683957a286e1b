"""Dates and times of day, as a person reads them.

Moments come aware and are shown in the computer's time zone. Names of days and months speak the language of the
words around them, which is not always the system's; the clock has 12 or 24 hours as the system has it.
"""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate


def date_text(moment: datetime, now: datetime | None = None) -> str:
    """A day in a table: "6 Nov", or "6 Nov 2025" when it is not of this year; `now` is the present unless given."""
    format_ = translate("messages", "d MMM") if _this_year(moment, now) else translate("messages", "d MMM yyyy")
    return _in_words(moment, format_)


def day_text(moment: datetime, now: datetime | None = None) -> str:
    """A day in a sentence: "Friday 6 November", with its year when it is not of this year."""
    this_year = _this_year(moment, now)
    format_ = translate("messages", "dddd d MMMM") if this_year else translate("messages", "dddd d MMMM yyyy")
    return _in_words(moment, format_)


def noon(day: date) -> datetime:
    """A moment of that day of the person's calendar: noon is never skipped or doubled by a change of the clock."""
    return datetime(day.year, day.month, day.day, 12).astimezone()


def weekday_text(day: date) -> str:
    """A day of the week in two letters: "Mo"."""
    return _in_words(noon(day), "ddd")[:2]


def days_ago_text(day: date, today: date) -> str:
    """How long ago a day was: "today", "yesterday", "4 days ago"."""
    days = (today - day).days
    if days <= 0:
        return translate("messages", "today")
    return translate("messages", "yesterday") if days == 1 else translate("messages", "%n days ago", None, days)


def time_text(moment: datetime) -> str:
    """A time of day: "18:52", or "6:52 PM" where the system counts so."""
    local = moment.astimezone()
    twelve = "A" in QLocale().timeFormat(QLocale.FormatType.ShortFormat).upper()
    return QLocale().toString(QTime(local.hour, local.minute), "h:mm AP" if twelve else "HH:mm")


def day_and_time_text(moment: datetime, now: datetime | None = None) -> str:
    """A day with its time: "Thursday 19 November at 10:00"."""
    return translate("messages", "{day} at {time}").format(day=day_text(moment, now), time=time_text(moment))


def days_until(moment: datetime, now: datetime | None = None) -> int:
    """Midnights between now and that day, as a calendar counts; negative when it is past."""
    return (moment.astimezone().date() - _local(now).date()).days


def interview_text(moment: datetime, company: str = "", now: datetime | None = None) -> str:
    """Home's headline: "9 days to your interview at Quillbank"."""
    days = days_until(moment, now)
    if company:
        return _days_to(days, translate("messages", "your interview at {company}").format(company=company))
    return _days_to(days, translate("messages", "your interview"))


def _days_to(days: int, what: str) -> str:
    if days < 0:
        return translate("messages", "The date of {what} is past").format(what=what)
    if days == 0:
        return translate("messages", "Today is {what}").format(what=what)
    if days == 1:
        return translate("messages", "1 day to {what}").format(what=what)
    return translate("messages", "%n days to {what}", None, days).format(what=what)


def _in_words(moment: datetime, format_: str) -> str:
    local = moment.astimezone()
    language = translate("messages", "en", "the code of the language that names days and months")
    return QLocale(language).toString(QDate(local.year, local.month, local.day), format_)


def _this_year(moment: datetime, now: datetime | None) -> bool:
    return moment.astimezone().year == _local(now).year


def _local(now: datetime | None) -> datetime:
    return datetime.now().astimezone() if now is None else now.astimezone()
