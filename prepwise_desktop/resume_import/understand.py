"""From a document's blocks to a Resume: layout, sections, entries, contact, in that order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from prepwise_desktop.domain.resume import NOTHING, Field, Item, Line, Resume, Skill
from prepwise_desktop.resume_import.atoms import comma_pieces
from prepwise_desktop.resume_import.blocks import Document
from prepwise_desktop.resume_import.contact import HEAD_ROWS, email_of, phone_of
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.highlights import joined_text
from prepwise_desktop.resume_import.items import items_of
from prepwise_desktop.resume_import.layout import reading_rows
from prepwise_desktop.resume_import.links import addresses_in, links_of
from prepwise_desktop.resume_import.names import label_of, name_of
from prepwise_desktop.resume_import.plain import listed, words
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.sections import OTHER, Section, sections_of
from prepwise_desktop.resume_import.skills import skills_of
from prepwise_desktop.resume_import.spoken import is_language, languages_of
from prepwise_desktop.resume_import.tongue import language_of
from prepwise_desktop.resume_import.unheaded import kind_by_content, sections_by_content
from prepwise_desktop.resume_import.vocabulary.contact import ADDRESS_LABELS
from prepwise_desktop.resume_import.votes import place_vote
from prepwise_desktop.resume_import.work_entries import education_of, work_of

_PIECES = re.compile(r"\s*[|\u2022\u00b7]\s*|(?<=\d|[a-z]),\s(?=[^,]*$)")

_NUMBER = re.compile(r"\d[\d\s().-]{5,}\d")
_PLACE = re.compile(r"[A-ZÀ-Þ\u0370-\u03ff][^\W\d_]+(?:[\s,'-]+[^\W\d_]+){0,3}")


def understand(document: Document) -> Resume:
    """What the document says about a person; never fails on odd text, and leaves empty what it does not find."""
    rows = reading_rows(document)
    sections = [_told(section) for section in sections_of(rows)]
    if len(sections) == 1:
        sections = sections_by_content(rows)
    resume = _with_person(document, rows, sections)
    resume = _with_sections(resume, sections)
    headings = {section.heading.number for section in sections if section.heading}
    return replace(
        resume,
        lines=tuple(_line(row, heading=row.number in headings) for row in rows),
        not_understood=_not_understood(resume, rows, headings),
    )


def _told(section: Section) -> Section:
    unsure = section.kind == OTHER or {section.kind, *section.others} >= {"work", "education"}
    if unsure and section.rows:
        told = kind_by_content(section.rows)
        section.kind = told if section.kind == OTHER or told != OTHER else section.kind
    return section


def _rows_of(sections: Sequence[Section], kind: str) -> list[Row]:
    return [row for section in sections if section.kind == kind for row in section.rows]


def _with_person(document: Document, rows: Sequence[Row], sections: Sequence[Section]) -> Resume:
    headed = any(section.heading for section in sections)
    before = _rows_of(sections, "") if headed else sections[0].rows[:HEAD_ROWS]
    head_rows = [*before, *_rows_of(sections, "contact")]
    head = frozenset(row.number for row in head_rows)
    email = email_of(document, rows)
    name, rest, name_rows = name_of(rows, head_rows, email.value)
    label = label_of(rest, name_rows, head_rows)
    return Resume(
        format=document.format,
        pages=document.pages,
        language=language_of(row.text for row in rows),
        name=name,
        label=label,
        email=email,
        phone=phone_of(document, rows, head),
        place=_place(head_rows, label),
        links=links_of(document, rows, head, email.value),
        summary=_summary(sections, head_rows),
    )


def _place(head: Sequence[Row], label: Field) -> Field:
    for row in head:
        name, colon, rest = row.text.replace("\t", ": ").partition(":")
        if colon and " ".join(words(name)) in listed(ADDRESS_LABELS) and rest.strip(" :"):
            return a_field(rest.strip(" :"), [row], 0.9)
    pieces = [(piece, row) for row in head for part in row.parts for piece in _place_readings(part.text)]
    votes = [(place_vote(text), text, row) for text, row in pieces if text and text != label.value and len(text) < 60]
    best = max(votes, key=lambda vote: (vote[0], len(vote[1])), default=None)
    if best and best[0] > 1:
        return a_field(best[1], [best[2]], 0.85)
    return _beside_contact(head, label)


def _place_readings(text: str) -> Iterator[str]:
    """The whole, its pieces between signs, and each piece without the street before its first comma."""
    yield text
    for piece in _PIECES.split(text[:300]):
        yield piece.strip()
    for piece in re.split(r"\s*[|\u2022\u00b7]\s*", text[:300]):
        yield piece.strip()
        yield piece.partition(",")[2].strip()


def _beside_contact(head: Sequence[Row], label: Field) -> Field:
    """What stands between address and number and is neither: most likely where the person lives."""
    for row in head:
        pieces = [piece.strip() for part in row.parts for piece in _PIECES.split(part.text)]
        if len(pieces) < 2 or not any("@" in piece or _NUMBER.search(piece) for piece in pieces):
            continue
        for piece in pieces:
            if _PLACE.fullmatch(piece) and place_vote(piece) >= 0 and piece != label.value and not addresses_in(piece):
                return a_field(piece, [row], 0.45)
    return NOTHING


def _summary(sections: Sequence[Section], head: Sequence[Row]) -> Field:
    rows = _rows_of(sections, "summary")
    if rows:
        return a_field(joined_text(rows), rows, 0.95)
    prose: list[Row] = []
    for row in head:
        long = len(row.words) >= 8 and "@" not in row.text and len(row.parts) == 1
        if long or (prose and prose[-1].number == row.number - 1 and row.style == prose[-1].style and not row.apart):
            prose.append(row)
    return a_field(joined_text(prose), prose, 0.8)


def _with_sections(resume: Resume, sections: Sequence[Section]) -> Resume:
    work = tuple(entry for section in sections if section.kind == "work" for entry in work_of(section.rows))
    education = tuple(
        entry for section in sections if section.kind == "education" for entry in education_of(section.rows)
    )
    return replace(
        resume,
        work=work,
        education=education,
        skills=_skills(sections),
        projects=_items(sections, "projects"),
        certificates=_items(sections, "certificates", issued=True),
        publications=_items(sections, "publications", published=True),
        awards=_items(sections, "awards", issued=True),
        volunteering=_items(sections, "volunteering"),
        languages=languages_of(_rows_of(sections, "languages") or _language_rows(sections[0].rows)),
    )


def _items(
    sections: Sequence[Section], kind: str, *, issued: bool = False, published: bool = False
) -> tuple[Item, ...]:
    found = [items_of(section.rows, issued=issued, published=published) for section in sections if section.kind == kind]
    return tuple(item for items in found for item in items)


def _skills(sections: Sequence[Section]) -> tuple[Skill, ...]:
    """Skills of their sections; headings of the same look with nothing under them are skills too."""
    found: list[Skill] = []
    bare = [section.heading for section in sections if section.kind == OTHER and section.heading and not section.rows]
    for section in sections:
        if section.kind == "skills":
            found += (
                skill if skill.group else replace(skill, group=_group(section)) for skill in skills_of(section.rows)
            )
        elif len(bare) > 1 and section.heading is bare[0]:
            found += skills_of(_whole_headings(bare))
    return tuple(found)


def _whole_headings(headings: Sequence[Row]) -> list[Row]:
    """Headings on neighbouring lines without a gap are one that needed two lines."""
    whole: list[Row] = []
    for row in headings:
        above = whole[-1] if whole else None
        if above and row.number == above.number + 1 and not row.apart and not above.ruled:
            text = f"{above.text} {row.text}"
            part = replace(above.parts[0], text=text)
            whole[-1] = Row(parts=[part], page=row.page, number=row.number, numbers=(*above.numbers, *row.numbers))
        else:
            whole.append(row)
    return whole


def _language_rows(head: Sequence[Row]) -> list[Row]:
    """Rows of the head with a part that names languages and nothing else, cut down to that part."""
    found: list[Row] = []
    for row in head:
        for part in row.parts:
            pieces = comma_pieces(part.text)
            if all(is_language(piece) for piece in pieces) and (len(pieces) > 1 or found):
                found.append(Row(parts=[part], page=row.page, number=row.number, numbers=row.numbers))
    return found


def _group(section: Section) -> str:
    return section.heading.text if section.others == (OTHER,) and section.heading else ""


def _line(row: Row, *, heading: bool) -> Line:
    return Line(number=row.number, text=row.text, page=row.page, box=row.box, heading=heading, bold=row.bold)


def _not_understood(resume: Resume, rows: Sequence[Row], headings: set[int]) -> tuple[int, ...]:
    cited = {number for field in _fields(resume) for number in field.lines}
    return tuple(row.number for row in rows if row.number not in cited and row.number not in headings)


def _fields(resume: Resume) -> list[Field]:
    items = (*resume.projects, *resume.certificates, *resume.publications, *resume.awards, *resume.volunteering)
    groups: list[tuple[Field, ...]] = [
        (resume.name, resume.label, resume.email, resume.phone, resume.place, resume.summary),
        tuple(link.url for link in resume.links),
        *((w.company, w.title, w.start, w.end, w.place, w.summary, *w.highlights) for w in resume.work),
        *((e.institution, e.degree, e.area, e.start, e.end, *e.highlights) for e in resume.education),
        tuple(skill.name for skill in resume.skills),
        *((item.name, item.detail, item.date, item.url, *item.highlights) for item in items),
        *((language.name, language.level) for language in resume.languages),
    ]
    return [field for group in groups for field in group]
