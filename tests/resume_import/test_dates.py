"""Dates in all the forms that resumes print."""

import pytest

from prepwise_desktop.resume_import.dates import find_dates, find_ranges, without_dates

RANGES = [
    ("Mar 2019 \u2013 Present", "2019-03", "Present"),
    ("Mar. 2019 - Sept. 2020", "2019-03", "2020-09"),
    ("March 2019 to Present", "2019-03", "Present"),
    ("March 15, 2019 - April 1, 2020", "2019-03", "2020-04"),
    ("03/2019 - 05/2020", "2019-03", "2020-05"),
    ("03.2019\u201305.2020", "2019-03", "2020-05"),
    ("01.03.2019 - 31.12.2020", "2019-03", "2020-12"),
    ("2019-03 to 2020-01", "2019-03", "2020-01"),
    ("2019/03 - 2020/01", "2019-03", "2020-01"),
    ("2010\u20132013", "2010", "2013"),
    ("2010-2013", "2010", "2013"),
    ("2019-21", "2019", "2021"),
    ("2019 \u2013 21, London", "2019", "2021"),
    ("2009 \u2013 Sep 2010", "2009", "2010-09"),
    ("Mar\u2013Jul 2019", "2019-03", "2019-07"),
    ("May '19 - Jun '21", "2019-05", "2021-06"),
    ("Jan, 2013 - Jan, 2018 5 years", "2013-01", "2018-01"),
    ("2019 -", "2019", "Present"),
    ("Sep 2018 Present", "2018-09", "Present"),
    ("since 2019", "2019", "Present"),
    ("seit März 2019", "2019-03", "Present"),
    ("Okt 2013 - März 2019", "2013-10", "2019-03"),
    ("03.2019 bis heute", "2019-03", "Present"),
    ("von 2010 bis 2012", "2010", "2012"),
    ("fév 2020 \u2013 aujourd\u2019hui", "2020-02", "Present"),
    ("février 2020 - à ce jour", "2020-02", "Present"),
    ("janvier 2019 au 3 mars 2020", "2019-01", "2020-03"),
    ("depuis juin 2021", "2021-06", "Present"),
    ("Desde enero de 2020 hasta la actualidad", "2020-01", "Present"),
    ("septiembre 2014 - julio 2015", "2014-09", "2015-07"),
    ("jan. 2019 \u2013 presente", "2019-01", "Present"),
    ("set. 2014 a dez. 2016", "2014-09", "2016-12"),
    ("gen 2019 - oggi", "2019-01", "Present"),
    ("mrt 2019 - heden", "2019-03", "Present"),
    ("mei 2018 t/m aug 2020", "2018-05", "2020-08"),
    ("wrzesień 2018 \u2013 obecnie", "2018-09", "Present"),
    ("od 2019 do 2021", "2019", "2021"),
    ("2019年3月\uff5e現在", "2019-03", "Present"),
    ("02/2018 \u2013 σήμερα", "2018-02", "Present"),
    ("מרץ 2019 - היום", "2019-03", "Present"),
]


@pytest.mark.parametrize(("text", "start", "end"), RANGES)
def test_a_printed_range_is_read_with_the_precision_that_it_shows(text: str, start: str, end: str) -> None:
    (span,) = find_ranges(text)
    assert (span.start, span.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "end"),
    [("June 2012", "2012-06"), ("Summer 2022", "2022"), ("2023", "2023"), ("15 March 2021", "2021-03")],
)
def test_a_single_date_is_an_end_without_a_start(text: str, end: str) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.is_range) == ("", end, False)


@pytest.mark.parametrize(
    "text",
    [
        "+1 (206) 555-0164",
        "404.555.0119",
        "07700 900318",
        "IELTS 7.0",
        "now in five countries",
        "1,450 employees",
        "€3.2M",
        "2019%",
    ],
)
def test_numbers_that_are_no_dates_are_left_alone(text: str) -> None:
    assert find_dates(text) == []


def test_a_range_does_not_run_backwards() -> None:
    assert find_ranges("2020 - 2015") == []


def test_the_place_of_a_range_covers_the_word_that_opens_it() -> None:
    text = "Leipzig, seit 2019"
    (span,) = find_ranges(text)
    assert text[span.first : span.last] == "seit 2019"


def test_without_dates_leaves_the_rest_and_parts_what_stood_around() -> None:
    assert without_dates("Teacher (2018 - 2020)") == "Teacher"
    assert without_dates("Acme, 2018 - 2020, Berlin") == "Acme\tBerlin"


def test_a_line_of_a_million_figures_is_not_searched() -> None:
    assert find_dates("2019 - " * 150_000) == []
