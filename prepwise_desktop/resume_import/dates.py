"""Dates and ranges of dates in the forms that resumes print, found in a line, told as YYYY, YYYY-MM or Present."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from prepwise_desktop.domain.resume import PRESENT
from prepwise_desktop.resume_import.plain import plain
from prepwise_desktop.resume_import.vocabulary.dates import MONTHS, OPEN_ENDS, SEASONS, SINCE, UNTIL

#: longer lines are prose or worse; no date range is looked for beyond
LONGEST = 2000

_DIGIT = re.compile(r"\d")
_DASHES = r"[-\u2010-\u2015\u2212~\uff5e\u301c\u2192]"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """Characters first to last (exclusive) of a line say start and end; a single date is an end without a start."""

    first: int
    last: int
    start: str
    end: str
    #: two dates, or one that opens a range
    is_range: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Point:
    first: int
    last: int
    value: str
    #: a month without a year, which takes its year from the other end ("Mar - Jul 2019")
    month: int = 0
    #: two digits of a year, which take their century from the start ("2019-21")
    short: bool = False


def find_dates(text: str) -> list[DateSpan]:
    """Every date or range of dates in a line, left to right."""
    if len(text) > LONGEST or not _DIGIT.search(text):
        return []
    return list(_found(text))


@lru_cache(maxsize=2048)
def _found(text: str) -> tuple[DateSpan, ...]:
    low = plain(text)
    return tuple(_joined(low, list(_points(low))))


def find_ranges(text: str) -> list[DateSpan]:
    """Only the ranges of dates in a line."""
    return [span for span in find_dates(text) if span.is_range]


def without_dates(text: str) -> str:
    """The line without its dates and without the signs that parted them from the rest."""
    for span in reversed(find_dates(text)):
        before = text[: span.first].rstrip(" ([{|,;:-\u2013\u2014·•")
        after = text[span.last :].lstrip(" )]},;")
        text = f"{before}\t{after}" if before.strip() and after.strip() else before + after
    return text.strip(" \t,;|·•\u2013\u2014-")


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, int], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    months = {plain(name): number for number, names in enumerate(MONTHS, 1) for name in names.split()}
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    season = "|".join(map(re.escape, sorted(plain(SEASONS).split(), key=len, reverse=True)))
    open_end = _alternatives(OPEN_ENDS)
    year = r"(?:19|20)\d\d"
    point = re.compile(
        rf"(?:(?<=[-\u2013\u2014/\s])(?P<short>\d\d)(?![\d%.:/]|,\d|\s?[a-z]))|(?<![\w.,/+€$£])(?:(?<!-)|(?<=\d{{4}}-)|(?<=[a-z.]-))(?:"
        rf"(?P<iso_year>{year})[-/.](?P<iso_month>0[1-9]|1[0-2])(?:[-/.](?:0[1-9]|[12]\d|3[01]))?(?!\d|[-/]\d{{4}})"
        rf"|(?:(?:0?[1-9]|[12]\d|3[01])[./-])?(?P<num_month>0?[1-9]|1[0-2])\s?[./-]\s?(?P<num_year>{year})(?!\d)"
        rf"|(?:(?:0?[1-9]|[12]\d|3[01])(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?)?(?P<month>{month})\b\.?"
        rf"(?:\s*(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,)?(?:[\s,./-]|\bde\b|\bdel\b){{0,6}}"
        rf"(?P<month_year>{year}|['\u2019]\d\d)(?!\d)"
        rf"|(?P<season>{season})\s+(?:of\s+)?(?P<season_year>{year})(?:/\d\d(?:\d\d)?)?(?!\d)"
        rf"|q[1-4][\s/]*(?P<quarter_year>{year})(?!\d)"
        rf"|(?P<cjk_year>{year})\s?年(?:\s?(?P<cjk_month>1[0-2]|0?[1-9])\s?月)?"
        rf"|(?P<year>{year})(?![\d%]|[.,]\d|[a-z]|[-/](?!(?:{open_end})\b)[a-z])"
        rf"|(?P<lone_month>{month})\b\.?(?=\s*(?:{_DASHES}|to\b|bis\b|a\b|au\b|do\b|t/m))"
        rf"|(?P<open>{open_end})(?!\w)"
        rf")"
    )
    between = re.compile(rf"[\s).,]*(?:{_DASHES}{{1,3}}|/|{_alternatives(UNTIL)})?[\s(]*")
    since = re.compile(rf"(?:^|[\s(])(?:{_alternatives(SINCE)})[\s:]*$")
    return point, months, between, since, re.compile(rf"\s*{_DASHES}{{1,3}}\s*(?=$|[)|\],;·•\t])")


def _alternatives(text: str) -> str:
    entries = {plain(entry.strip()) for entry in text.split(",")}
    return "|".join(sorted(map(re.escape, entries), key=len, reverse=True))


def _points(low: str) -> Iterator[_Point]:
    point, months, _, _, _ = _patterns()
    for match in point.finditer(low):
        found = match.groupdict()
        first, last = match.span()
        if found["open"] is not None:
            yield _Point(first=first, last=last, value=PRESENT)
        elif found["short"] is not None:
            yield _Point(first=first, last=last, value=found["short"], short=True)
        elif found["lone_month"] is not None:
            yield _Point(first=first, last=last, value="", month=months[found["lone_month"]])
        else:
            yield _Point(first=first, last=last, value=_value(found, months))


def _value(found: dict[str, str | None], months: dict[str, int]) -> str:
    year = next(found[name] for name in found if name.endswith("year") and found[name])
    if year and not year[0].isdigit():
        year = ("19" if year[1:] > "60" else "20") + year[1:]
    month = found["iso_month"] or found["num_month"] or found["cjk_month"]
    if found["month"]:
        return f"{year}-{months[found['month']]:02}"
    return f"{year}-{int(month):02}" if month else f"{year}"


def _joined(low: str, points: list[_Point]) -> Iterator[DateSpan]:
    at = 0
    while at < len(points):
        start = points[at]
        end = points[at + 1] if at + 1 < len(points) else None
        if end and (pair := _pair(low, start, end)):
            at += 2
            yield pair
            continue
        at += 1
        if start.value and not start.short and start.value != PRESENT:
            yield _alone(low, start)


def _pair(low: str, start: _Point, end: _Point) -> DateSpan | None:
    between = low[start.last : end.first]
    if not _patterns()[2].fullmatch(between) or start.value == PRESENT or start.short:
        return None
    bare = not between.strip(" \t")
    if bare and not (end.value == PRESENT or ("-" in start.value) == ("-" in end.value)):
        return None
    if end.month or (end.short and (bare or not re.fullmatch(r"\d{4}", start.value))):
        return None
    begin, finish = start.value, end.value
    if start.month:
        begin = f"{end.value[:4]}-{start.month:02}" if end.value[:4].isdigit() and not end.short else ""
    if end.short:
        finish = begin[:2] + end.value
    if not begin or (finish != PRESENT and finish[:4] < begin[:4]):
        return None
    return DateSpan(first=_opened(low, start.first), last=end.last, start=begin, end=finish, is_range=True)


def _alone(low: str, point: _Point) -> DateSpan:
    """A single date ends something, unless a word or a dash says that it opens a range."""
    opened = _opened(low, point.first)
    dangling = _patterns()[4].match(low, point.last)
    if dangling or (opened < point.first and re.match(r"(?:since|seit|depuis|desde|dal|sinds|od|ab)\b", low[opened:])):
        last = dangling.end() if dangling else point.last
        return DateSpan(first=opened, last=last, start=point.value, end=PRESENT, is_range=True)
    return DateSpan(first=point.first, last=point.last, start="", end=point.value, is_range=False)


def _opened(low: str, first: int) -> int:
    """Where the range begins when a word like "since" or "from" stands before it."""
    match = _patterns()[3].search(low[max(0, first - 12) : first])
    if not match:
        return first
    begin = max(0, first - 12) + match.start()
    return begin + (low[begin] in " (")
