"""Which rows no field was read from."""

from collections.abc import Sequence

from prepwise_desktop.domain.corrections import field_paths
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.resume_import.rows import Row


def not_understood(resume: Resume, rows: Sequence[Row], headings: set[int]) -> tuple[int, ...]:
    """Numbers of the rows that no field cites and that are no headings."""
    cited = {number for _, field in field_paths(resume) for number in field.lines}
    return tuple(row.number for row in rows if row.number not in cited and row.number not in headings)
