"""What a section is whose heading does not say it: told by what stands in it."""

from collections.abc import Sequence

from prepwise_desktop.resume_import.dates import find_ranges
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.sections import OTHER
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
