"""Which rows no field was read from."""

from collections.abc import Sequence

from prepwise_desktop.domain.resume import Field, Resume
from prepwise_desktop.resume_import.rows import Row


def not_understood(resume: Resume, rows: Sequence[Row], headings: set[int]) -> tuple[int, ...]:
    """Numbers of the rows that no field cites and that are no headings."""
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
