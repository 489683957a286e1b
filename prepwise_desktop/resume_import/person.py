"""Who the resume is about: name, label, contact, links and summary."""

from collections.abc import Sequence

from prepwise_desktop.domain.resume import Field, Resume
from prepwise_desktop.resume_import.blocks import Document
from prepwise_desktop.resume_import.contact import HEAD_ROWS, email_of, phone_of
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.highlights import joined_text
from prepwise_desktop.resume_import.links import links_of
from prepwise_desktop.resume_import.names import label_of, name_of
from prepwise_desktop.resume_import.place import place_of
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.sections import Section, rows_of
from prepwise_desktop.resume_import.tongue import language_of


def person_of(document: Document, rows: Sequence[Row], sections: Sequence[Section]) -> Resume:
    """A resume with name, label, contact and summary, and nothing else yet."""
    headed = any(section.heading for section in sections)
    before = rows_of(sections, "") if headed else sections[0].rows[:HEAD_ROWS]
    head_rows = [*before, *rows_of(sections, "contact")]
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
        place=place_of(head_rows, label),
        links=links_of(document, rows, head, email.value),
        summary=_summary(sections, head_rows),
    )


def _summary(sections: Sequence[Section], head: Sequence[Row]) -> Field:
    rows = rows_of(sections, "summary")
    if rows:
        return a_field(joined_text(rows), rows, 0.95)
    prose: list[Row] = []
    for row in head:
        long = len(row.words) >= 8 and "@" not in row.text and len(row.parts) == 1
        if long or (prose and prose[-1].number == row.number - 1 and row.style == prose[-1].style and not row.apart):
            prose.append(row)
    return a_field(joined_text(prose), prose, 0.8)
