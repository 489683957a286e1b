"""From a document's blocks to a Resume: layout, sections, entries, contact, in that order."""

from collections.abc import Sequence
from dataclasses import replace

from prepwise_desktop.domain.resume import Item, Line, Resume, Skill
from prepwise_desktop.resume_import.atoms import comma_pieces
from prepwise_desktop.resume_import.blocks import Document
from prepwise_desktop.resume_import.cited import not_understood
from prepwise_desktop.resume_import.interests import interests_of, references_of
from prepwise_desktop.resume_import.items import items_of
from prepwise_desktop.resume_import.layout import reading_rows
from prepwise_desktop.resume_import.person import person_of
from prepwise_desktop.resume_import.recognised import marked
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.sections import OTHER, Section, rows_of, sections_of
from prepwise_desktop.resume_import.skills import skills_of
from prepwise_desktop.resume_import.spoken import is_language, languages_of, without_language_label
from prepwise_desktop.resume_import.unheaded import kind_by_content, sections_by_content
from prepwise_desktop.resume_import.work_entries import education_of, work_of


def understand(document: Document) -> Resume:
    """What the document says about a person; never fails on odd text, and leaves empty what it does not find."""
    rows = reading_rows(document)
    sections = [_told(section) for section in sections_of(rows)]
    if len(sections) == 1:
        sections = sections_by_content(rows)
    resume = person_of(document, rows, sections)
    resume = _with_sections(resume, sections)
    headings = {section.heading.number for section in sections if section.heading}
    resume = replace(
        resume,
        lines=tuple(_line(row, heading=row.number in headings) for row in rows),
        not_understood=not_understood(resume, rows, headings),
    )
    return marked(resume, document.recognised) if document.recognised else resume


def _told(section: Section) -> Section:
    unsure = section.kind == OTHER or {section.kind, *section.others} >= {"work", "education"}
    if unsure and section.rows:
        told = kind_by_content(section.rows)
        section.others = (OTHER,) if section.kind == OTHER else section.others
        section.kind = told if section.kind == OTHER or told != OTHER else section.kind
    return section


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
        languages=languages_of(_language_rows(sections)),
        interests=interests_of(rows_of(sections, "interests")),
        references=references_of(rows_of(sections, "references")),
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
                skill if skill.group else replace(skill, group=_group(section))
                for skill in skills_of(_other_rows(section))
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


def _language_rows(sections: Sequence[Section]) -> list[Row]:
    """The rows that name languages: of their section, among the skills, or else parts of the head."""
    rows = rows_of(sections, "languages")
    rows += filter(None, map(without_language_label, rows_of(sections, "skills")))
    if rows:
        return rows
    for row in sections[0].rows:
        for part in row.parts:
            pieces = comma_pieces(part.text)
            if all(is_language(piece) for piece in pieces) and (len(pieces) > 1 or rows):
                rows.append(Row(parts=[part], page=row.page, number=row.number, numbers=row.numbers))
    return rows


def _other_rows(section: Section) -> list[Row]:
    return [row for row in section.rows if without_language_label(row) is None]


def _group(section: Section) -> str:
    """A heading that names no kind names the group of the skills under it."""
    return section.heading.text if section.others == (OTHER,) and section.heading else ""


def _line(row: Row, *, heading: bool) -> Line:
    return Line(number=row.number, text=row.text, page=row.page, box=row.box, heading=heading, bold=row.bold)
