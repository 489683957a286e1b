"""JSON Resume read as what it says: its values become fields, and each has a line of its own."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from prepwise_desktop.domain.resume import (
    NOTHING,
    PRESENT,
    Education,
    Field,
    Item,
    Language,
    Line,
    Link,
    Resume,
    Skill,
    Work,
)
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.encoding import decode
from prepwise_desktop.resume_import.normalise import tidy

_SIGNIFICANT = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?(?![\d])")
_OPEN = frozenset({"present", "current", "now", "ongoing", "today"})
#: a resume without any of these is some other JSON
_SECTIONS = frozenset(
    {"basics", "work", "education", "skills", "projects", "languages", "certificates", "volunteer", "publications"}
)

Json = Mapping[str, Any]


def resume_of(data: bytes) -> Resume:
    """The resume in JSON Resume's form; values of unexpected types are left out. FileRefused where it is none."""
    text = decode(data)
    if len(text) > limits.MAX_CHARACTERS:
        raise refusal.too_large(f"{len(text)} characters, at most {limits.MAX_CHARACTERS}")
    _check_depth(text)
    try:
        content = json.loads(text)
    except ValueError as error:
        raise refusal.damaged(f"{type(error).__name__}: no sound JSON") from error
    if not isinstance(content, dict) or _SECTIONS.isdisjoint(content):
        raise refusal.damaged("JSON, but no resume")
    resume = _Reading(content).resume()
    if not resume.lines:
        raise refusal.empty("no values")
    return resume


def _check_depth(text: str) -> None:
    depth = 0
    for found in _SIGNIFICANT.finditer(text):
        sign = found[0]
        depth += (sign in "[{") - (sign in "]}")
        if depth > limits.MAX_DEPTH:
            raise refusal.too_large(f"more than {limits.MAX_DEPTH} lists inside each other")


class _Reading:
    """The lines so far, and the values that stand in them."""

    def __init__(self, content: Json) -> None:
        self._content = content
        self._lines: list[Line] = []

    def resume(self) -> Resume:
        """All of it, section by section."""
        basics = _object(self._content.get("basics"))
        return Resume(
            name=self._field(basics, "name"),
            label=self._field(basics, "label"),
            email=self._field(basics, "email"),
            phone=self._field(basics, "phone"),
            place=self._place(basics),
            summary=self._field(basics, "summary"),
            links=tuple(self._links(basics)),
            work=tuple(self._work(entry) for entry in self._entries("work", "Work experience")),
            education=tuple(self._education(entry) for entry in self._entries("education", "Education")),
            skills=tuple(self._skills()),
            projects=self._items("projects", "Projects", ("name", "description", "endDate")),
            certificates=self._items("certificates", "Certificates", ("name", "issuer", "date")),
            publications=self._items("publications", "Publications", ("name", "publisher", "releaseDate")),
            awards=self._items("awards", "Awards", ("title", "awarder", "date")),
            volunteering=self._items("volunteer", "Volunteering", ("organization", "position", "startDate")),
            languages=tuple(self._languages()),
            interests=self._named("interests", "Interests", "name"),
            references=self._named("references", "References", "name", "reference"),
            lines=tuple(self._lines),
            format="json",
        )

    def _named(self, name: str, title: str, *values: str) -> tuple[Field, ...]:
        """One field an entry: its values behind each other."""
        told = (
            (", ".join(text for value in values for text in _texts(entry.get(value))))
            for entry in self._entries(name, title)
        )
        return tuple(field for text in told if (field := self._add(text)))

    def _add(self, value: str, *, heading: bool = False) -> Field:
        text = " ".join(tidy(value).split())
        if not text:
            return NOTHING
        self._lines.append(Line(number=len(self._lines) + 1, text=text, heading=heading))
        return Field(value=text, lines=(len(self._lines),))

    def _field(self, entry: Json, *names: str) -> Field:
        """The first of these values that there is; of a list, its first text."""
        return next((self._add(text) for name in names for text in _texts(entry.get(name))), NOTHING)

    def _fields(self, entry: Json, name: str) -> tuple[Field, ...]:
        return tuple(field for text in _texts(entry.get(name)) if (field := self._add(text)))

    def _entries(self, name: str, title: str) -> Iterator[Json]:
        entries = _objects(self._content.get(name))
        if entries:
            self._add(title, heading=True)
        yield from entries

    def _place(self, basics: Json) -> Field:
        place = _object(basics.get("location"))
        parts = [text for name in ("address", "city", "region", "countryCode") for text in _texts(place.get(name))]
        return self._add(", ".join(parts))

    def _links(self, basics: Json) -> Iterator[Link]:
        own = self._field(basics, "url", "website")
        if own:
            yield Link(network="", url=own)
        for profile in _objects(basics.get("profiles")):
            url = self._field(profile, "url")
            if url:
                network = next(iter(_texts(profile.get("network"))), "")
                yield Link(network="" if network == "Website" else network, url=url)

    def _dates(self, entry: Json) -> tuple[Field, Field]:
        start = self._date(entry, "startDate")
        end = self._date(entry, "endDate")
        # JSON Resume writes what still goes on as a start without an end.
        return start, Field(value=PRESENT, lines=start.lines) if start and not end else end

    def _date(self, entry: Json, name: str) -> Field:
        given = next(iter(_texts(entry.get(name))), "")
        if given.casefold() in _OPEN:
            return self._add(PRESENT)
        found = _DATE.match(given)
        return self._add(found[0]) if found else NOTHING

    def _work(self, entry: Json) -> Work:
        company = self._field(entry, "name", "company")
        title = self._field(entry, "position", "title")
        start, end = self._dates(entry)
        return Work(
            company=company,
            title=title,
            start=start,
            end=end,
            place=self._field(entry, "location"),
            summary=self._field(entry, "summary"),
            highlights=self._fields(entry, "highlights"),
        )

    def _education(self, entry: Json) -> Education:
        institution = self._field(entry, "institution")
        degree, area = self._field(entry, "studyType"), self._field(entry, "area")
        start, end = self._dates(entry)
        return Education(
            institution=institution,
            degree=degree,
            area=area,
            start=start,
            end=end,
            highlights=self._fields(entry, "courses"),
        )

    def _skills(self) -> Iterator[Skill]:
        for entry in self._entries("skills", "Skills"):
            keywords = self._fields(entry, "keywords")
            group = next(iter(_texts(entry.get("name"))), "")
            if keywords:
                yield from (Skill(name=keyword, group=group) for keyword in keywords)
            elif name := self._add(group):
                yield Skill(name=name)

    def _items(self, section: str, title: str, names: tuple[str, str, str]) -> tuple[Item, ...]:
        name, detail, date = names
        return tuple(
            Item(
                name=self._field(entry, name),
                detail=self._field(entry, detail),
                date=self._date(entry, date),
                url=self._field(entry, "url", "website"),
                highlights=self._fields(entry, "highlights"),
            )
            for entry in self._entries(section, title)
        )

    def _languages(self) -> Iterator[Language]:
        for entry in self._entries("languages", "Languages"):
            yield Language(name=self._field(entry, "language"), level=self._field(entry, "fluency"))


def _object(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _objects(value: Any) -> list[Json]:
    """The objects of a list; a bare text stands for an object with that name."""
    found = value if isinstance(value, list) else [value]
    named = ({"name": each} if isinstance(each, str) else each for each in found)
    return [each for each in named if isinstance(each, dict)]


def _texts(value: Any) -> list[str]:
    found = value if isinstance(value, list) else [value]
    plain = [str(each) for each in found if isinstance(each, str | int) and not isinstance(each, bool)]
    return [text for text in plain if text.strip()]
