"""Figures and dates as a person reads them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from prepwise_desktop.messages import dates, figures

#: a Tuesday, about noon wherever the test runs within half a day of Greenwich
NOW = datetime(2026, 11, 10, 12, 0).astimezone()


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("score", "text"), [(None, "not scored"), (0.0, "0"), (0.5, "1"), (62.5, "63"), (64.49, "64"), (100.0, "100")]
)
def test_a_score_is_rounded_half_up_and_a_missing_one_is_no_zero(score: float | None, text: str) -> None:
    assert figures.score_text(score) == text


def test_a_level_is_one_of_five_or_not_judged() -> None:
    assert figures.level_text(4) == "4 of 5"
    assert figures.level_text(None) == "not judged"


@pytest.mark.parametrize(
    ("seconds", "text"), [(-1, "0:00"), (7.9, "0:07"), (768, "12:48"), (3599.99, "59:59"), (3725, "1:02:05")]
)
def test_a_clock_shows_whole_seconds_that_have_passed(seconds: float, text: str) -> None:
    assert figures.clock_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "under 1 min"), (29, "under 1 min"), (30, "1 min"), (2460, "41 min"), (3599, "1 h"), (3900, "1 h 5 min")],
)
def test_a_duration_is_rounded_to_minutes(seconds: float, text: str) -> None:
    assert figures.duration_text(seconds) == text


@pytest.mark.parametrize(
    "counted",
    [
        figures.words_text,
        figures.questions_text,
        figures.answers_text,
        figures.sessions_text,
        figures.pages_text,
        figures.fields_text,
        figures.lines_text,
    ],
)
def test_one_is_singular_and_every_other_number_is_plural(counted: Callable[[int], str]) -> None:
    one = counted(1)

    assert one.startswith("1 ")
    assert counted(0) == one.replace("1", "0") + "s"
    assert counted(8) == one.replace("1", "8") + "s"


@pytest.mark.usefixtures("english")
def test_thousands_of_words_are_separated_as_the_system_does() -> None:
    assert figures.words_text(14_000) == "14,000 words"


def test_words_are_what_stands_between_blanks() -> None:
    assert figures.word_count("  I rolled\nit  back. ") == 4
    assert figures.word_count("") == 0


def test_a_day_is_short_in_a_table_and_long_in_a_sentence() -> None:
    day = NOW - timedelta(days=4)

    assert dates.date_text(day, NOW) == "6 Nov"
    assert dates.day_text(day, NOW) == "Friday 6 November"


def test_a_day_of_another_year_has_its_year() -> None:
    day = NOW - timedelta(days=365)

    assert dates.date_text(day, NOW) == "10 Nov 2025"
    assert dates.day_text(day, NOW) == "Monday 10 November 2025"


def test_without_a_present_the_computer_s_own_counts() -> None:
    assert str(datetime.now(UTC).year) not in dates.date_text(datetime.now(UTC))
    assert dates.days_until(datetime.now(UTC) + timedelta(days=9)) == 9


@pytest.mark.usefixtures("english")
def test_a_system_with_twelve_hours_is_followed() -> None:
    assert dates.time_text(NOW.replace(hour=18, minute=52)) == "6:52 PM"


def test_a_system_with_twenty_four_hours_is_followed() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert dates.day_and_time_text(NOW.replace(hour=18, minute=5), NOW) == "Tuesday 10 November at 18:05"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (9, "9 days to your interview at Quillbank"),
        (1, "1 day to your interview at Quillbank"),
        (0, "Today is your interview at Quillbank"),
        (-2, "The date of your interview at Quillbank is past"),
    ],
)
def test_the_days_to_the_interview_are_counted_by_the_calendar(days: int, text: str) -> None:
    early = NOW.replace(hour=0, minute=5) + timedelta(days=days)

    assert dates.interview_text(early, "Quillbank", NOW) == text


def test_an_interview_without_a_company_is_just_an_interview() -> None:
    assert dates.interview_text(NOW + timedelta(days=3), now=NOW) == "3 days to your interview"
