"""Sections: headings found by summed evidence, made consistent by the style of the sure ones."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from prepwise_desktop.resume_import.dates import find_dates, find_ranges, without_dates
from prepwise_desktop.resume_import.edges import Edges
from prepwise_desktop.resume_import.heading_words import is_sublabel, kind_of_phrase, kinds_in
from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.rows import Row, slice_of
from prepwise_desktop.resume_import.votes import company_vote, degree_vote, institution_vote, title_vote

#: evidence from here on makes a heading
_ENOUGH = 3.0
#: from this vote on a line names a role, a degree, an employer or a school
_NAMES_AN_ENTRY = 1.2
#: so many lines below it stand its dates, with so few words beside them
_DATES_WITHIN, _MOST_BESIDE_DATES = 2, 6
#: the kind of a heading whose words say nothing
OTHER = "other"

Style = tuple[float, bool, bool, bool, int]


@dataclass(slots=True)
class Section:
    """A heading (None for what stands before the first) and the rows under it; `kind` is "" before the first."""

    kind: str
    heading: Row | None
    rows: list[Row] = field(default_factory=list)
    #: other kinds that the heading names ("Skills & Languages")
    others: tuple[str, ...] = ()
    #: how sure it is that the heading is one, 0 to 1
    confidence: float = 1.0


def sections_of(rows: Sequence[Row]) -> list[Section]:
    """The document's sections in reading order; the first is what stands before any heading."""
    rows = _with_headings_whole(_with_headings_alone(rows))
    judge = _Judge(rows)
    sections = [Section(kind="", heading=None)]
    for place, row in enumerate(rows):
        verdict = judge.verdict(place)
        if verdict is None:
            if row.opens_column and sections[-1].heading and judge.is_large(row):
                sections.append(Section(kind="", heading=None))
            sections[-1].rows.append(row)
        else:
            kind, others, confidence = verdict
            sections.append(Section(kind=kind, heading=row, others=others, confidence=confidence))
    return sections


def _with_headings_alone(rows: Sequence[Row]) -> list[Row]:
    """A heading printed on the line of its first entry becomes a row of its own."""
    result = []
    for row in chain.from_iterable(map(_with_inline_heading_apart, rows)):
        if len(row.parts) > 1 and not row.bullet and _heads_its_line(row):
            first = Row(parts=row.parts[:1], page=row.page, box=row.parts[0].box, in_margin=True, apart=row.apart)
            rest = Row(parts=row.parts[1:], page=row.page, box=row.box, right_edge=row.right_edge)
            for part in (first, rest):
                part.number, part.numbers = row.number, row.numbers
            result += [first, rest]
        else:
            result.append(row)
    return result


def _with_headings_whole(rows: Sequence[Row]) -> list[Row]:
    """A heading that breaks after "and" becomes one row."""
    result: list[Row] = []
    for row in rows:
        above = result[-1] if result else None
        if above is not None and _breaks_after(above) and above.style == row.style and _is_short(row):
            part = replace(above.parts[0], text=f"{above.text} {row.text}")
            result[-1] = replace(above, parts=[part], numbers=(*above.numbers, *row.numbers))
        else:
            result.append(row)
    return result


def _breaks_after(row: Row) -> bool:
    last = row.text.rsplit(maxsplit=1)[-1].lower() if row.text.strip() else ""
    return last in ("and", "&", "und", "et", "y", "e", "en", "i") and _is_short(row) and bool(kinds_in(row.text)[0])


def _is_short(row: Row) -> bool:
    return len(row.parts) == 1 and len(row.words) <= 4 and not row.bullet


def _with_inline_heading_apart(row: Row) -> list[Row]:
    """ "Objective: To obtain ..." is a heading and its text."""
    label, colon, rest = row.text.partition(":")
    if not colon or row.bullet or len(rest.split()) < 4 or kind_of_phrase(label) != "summary":
        return [row]
    start = len(row.parts[0].text) - len(row.parts[0].text.partition(":")[2].lstrip())
    first = replace(row, parts=[slice_of(row.parts[0], 0, len(label))], in_margin=True)
    second = replace(row, parts=[slice_of(row.parts[0], start, len(row.parts[0].text)), *row.parts[1:]])
    return [first, second]


def _heads_its_line(row: Row) -> bool:
    first, second = row.parts[0], row.parts[1]
    if not kind_of_phrase(first.text):
        return False
    return abs(first.size - second.size) > 0.05 * second.size or (first.text.isupper() and not second.text.isupper())


def rows_of(sections: Sequence[Section], kind: str) -> list[Row]:
    """The rows of all sections of a kind."""
    return [row for section in sections if section.kind == kind for row in section.rows]


class _Judge:
    """Weighs each row of one document."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._body = _body_size(rows)
        self._body_bold = 2 * sum(len(row.text) for row in rows if row.bold) > sum(len(row.text) for row in rows)
        self._shaped = [self._is_shaped(place) for place in range(len(rows))]
        self._looks = [self._look(row) for row in rows]
        self._sure = [row for place, row in enumerate(rows) if self._is_sure(place)]
        self._edges = Edges(self._sure)
        self._first = next((place for place in range(len(rows)) if self._is_sure(place)), len(rows))
        self._styles = self._sure_styles()
        self._entry_styles = self._styles_of_entries()
        heading = [self._looks[place] for place, row in enumerate(rows) if row.style in self._styles]
        self._strongest = max(heading, default=0.0)

    def verdict(self, place: int) -> tuple[str, tuple[str, ...], float] | None:
        """Kind, further kinds and confidence of the heading in that place; None when it is none."""
        if not self._shaped[place]:
            return None
        row = self._rows[place]
        kind, others, said = self._words(row)
        evidence = said + self._looks[place]
        rank = self._styles.get(row.style, 0.0)
        if self._styles and not rank and self._is_outranked(place, said):
            return None
        if kind and evidence + 2 * rank - self._nested(row) >= _ENOUGH:
            return kind, others, min(1.0, evidence / 5)
        begun = place > self._first
        if not kind and self._heads_an_entry(place):
            return None
        if not kind and not self._styles and place > 1 and self._looks[place] >= 1.2 and self._heads_something(place):
            return OTHER, (), 0.4
        if not kind and begun and rank >= 0.35 and self._looks[place] >= 0.7 and self._is_lined_up(row):
            return OTHER, (), 0.5 * rank
        return None

    def _heads_an_entry(self, place: int) -> bool:
        """Dates stand in one of the next two lines, and its words, or those of its like, name a role or a school."""
        row = self._rows[place]
        if not any(_is_dated(after) for after in self._rows[place + 1 : place + 1 + _DATES_WITHIN]):
            return False
        return row.style in self._entry_styles or _names_an_entry(row)

    def _styles_of_entries(self) -> set[Style]:
        """How the first lines of entries look that stand above their dates."""
        return {
            row.style
            for place, row in enumerate(self._rows)
            if self._shaped[place]
            and _names_an_entry(row)
            and any(_is_dated(after) for after in self._rows[place + 1 : place + 1 + _DATES_WITHIN])
        }

    def _heads_something(self, place: int) -> bool:
        """In a document without a known heading what stands out and is followed by what does not heads it."""
        row, after = self._rows[place], self._rows[place + 1 : place + 2]
        return row.apart and len(row.words) > 1 and bool(after) and self._looks[place + 1] < self._looks[place] - 0.5

    def _is_lined_up(self, row: Row) -> bool:
        """It begins, ends or has its middle where a sure heading has."""
        return row.box is None or self._edges.lined_up(row) > 0

    def _nested(self, row: Row) -> float:
        """Evidence against a row that is indented under a sure heading of its column."""
        above = self._edges.above(row)
        if row.box is None or above is None or self._edges.lined_up(row) > 1:
            return 0.0
        return 2.5 if 8 < row.box[0] - above[0] < 60 else 0.0

    def is_large(self, row: Row) -> bool:
        """Larger than text, as names and labels at the top of a column are."""
        return row.size > 1.25 * self._body > 0

    def _is_shaped(self, place: int) -> bool:
        """Short, alone on its line, without what headings do not have."""
        row = self._rows[place]
        text = row.text.strip()
        if not text or len(text) > 60 or row.bullet or len(row.words) > 7 or "@" in text or len(row.parts) > 1:
            return False
        if is_sublabel(text) and not kind_of_phrase(text):
            return False
        return not text.endswith((".", ",", ";")) and not find_dates(text) and any(map(str.isalpha, text))

    def _words(self, row: Row) -> tuple[str, tuple[str, ...], float]:
        kind = kind_of_phrase(row.text)
        kinds, share = kinds_in(row.text)
        if kind:
            return kind, tuple(other for other in kinds if other != kind), 2.5
        if not kinds or share < 0.5 or len(row.words) > 6:
            return "", (), 0.0
        named = [found for found in kinds if found != "summary"] or kinds
        return named[0], tuple(named[1:]), 1.8 if share == 1.0 else 0.6

    def _look(self, row: Row) -> float:
        """What size, weight, capitals, space, rules and levels say."""
        look = 0.0
        if row.level:
            look += 1.5
        if self._body and row.size > 1.06 * self._body:
            look += 1.0
        look += 0.7 * (row.bold and not self._body_bold)
        look += 0.7 * row.capitals
        look += 0.5 * row.apart
        look += 0.7 * row.ruled
        look += 0.7 * row.in_margin
        return look

    def _is_sure(self, place: int) -> bool:
        return self._shaped[place] and bool(kind_of_phrase(self._rows[place].text)) and self._looks[place] >= 0.5

    def _sure_styles(self) -> dict[Style, float]:
        """The styles of sure headings, each with the share of its shaped rows that name a section."""
        sure = Counter(row.style for row in self._sure)
        everywhere = Counter(row.style for place, row in enumerate(self._rows) if self._shaped[place])
        if not sure:
            return {}
        most = max(sure.values())
        return {
            style: count / everywhere[style]
            for style, count in sure.items()
            if 2 * count >= most and count / everywhere[style] >= 0.2
        }

    def _is_outranked(self, place: int, said: float) -> bool:
        """Another style heads this document, and this row looks weaker than those that have it."""
        return said < 2.5 or self._looks[place] < self._strongest - 0.6


def _names_an_entry(row: Row) -> bool:
    votes = (title_vote, degree_vote, institution_vote, company_vote)
    return max(vote(row.text) for vote in votes) >= _NAMES_AN_ENTRY


def _is_dated(row: Row) -> bool:
    """Whether it holds a range of dates and little else, as the second or third line of an entry does."""
    return not row.bullet and bool(find_ranges(row.text)) and len(words(without_dates(row.text))) <= _MOST_BESIDE_DATES


def _body_size(rows: Sequence[Row]) -> float:
    letters: Counter[float] = Counter()
    for row in rows:
        letters[row.size] += len(row.text)
    return letters.most_common(1)[0][0] if letters else 0.0
