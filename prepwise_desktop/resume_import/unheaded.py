"""What a section is whose heading does not say it, or that has none: told by what stands in it."""

from collections.abc import Sequence

from prepwise_desktop.resume_import.dates import find_ranges
from prepwise_desktop.resume_import.row_roles import Role, roles_of
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.sections import OTHER, Section
from prepwise_desktop.resume_import.spoken import is_language
from prepwise_desktop.resume_import.votes import degree_vote, institution_vote, title_vote


def kind_by_content(rows: Sequence[Row]) -> str:
    """The kind of section, or OTHER where its rows do not tell either."""
    parts = [part.text for row in rows for part in row.parts]
    ranges = sum(bool(find_ranges(row.text)) for row in rows)
    schools = sum(degree_vote(text) > 1.5 or institution_vote(text) > 1.5 for text in parts)
    titles = sum(title_vote(text) > 1.5 for text in parts)
    if ranges and (schools or titles):
        return "education" if schools > titles else "work"
    if parts and all(is_language(text) for text in parts):
        return "languages"
    short = sum(len(row.words) <= 4 * len(row.parts) or "," in row.text for row in rows)
    return "skills" if rows and short == len(rows) and not ranges else OTHER


def sections_by_content(rows: Sequence[Row]) -> list[Section]:
    """The sections of a resume without headings: a head, then runs of jobs and of studies, then lists."""
    first = next((place for place, row in enumerate(rows) if find_ranges(row.text) and not row.bullet), len(rows))
    sections = [Section(kind="", heading=None, rows=list(rows[:first]))]
    rest = list(rows[first:])
    for row, role in zip(rest, roles_of(rest), strict=True):
        kind = _kind_of_row(row, role, sections[-1].kind)
        if kind != sections[-1].kind:
            sections.append(Section(kind=kind, heading=None, confidence=0.4))
        sections[-1].rows.append(row)
    return sections


def _kind_of_row(row: Row, role: Role, before: str) -> str:
    if find_ranges(row.text):
        studied = max(degree_vote(part.text) for part in row.parts) > 1.5 and title_vote(row.text) < 2.5
        return "education" if studied or institution_vote(row.text) > 1.5 > title_vote(row.text) else "work"
    listed = row.text.count(",") + len(row.parts) > 3 and not row.bullet and not row.text.rstrip().endswith(".")
    if role is not Role.BULLET and listed and row.apart:
        return "skills"
    return before or "work"
