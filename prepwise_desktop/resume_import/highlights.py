"""What an entry tells, whole: one bullet one highlight, wrapped lines joined, words cut at line ends mended."""

import re
from collections.abc import Iterable, Sequence

from prepwise_desktop.domain.resume import NOTHING, Field
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.row_roles import Role
from prepwise_desktop.resume_import.rows import Row

#: a paragraph before the first bullet that is longer than that is the entry's summary
_SUMMARY_WORDS = 4


def summary_and_highlights(body: Sequence[tuple[Role, Row]]) -> tuple[Field, tuple[Field, ...]]:
    """Prose before bullets is the summary; everything else is highlights."""
    paragraphs = list(_paragraphs(body))
    bulleted = any(role is Role.BULLET for role, _ in paragraphs)
    if bulleted and len(paragraphs) > 1 and paragraphs[0][0] is Role.PROSE and len(paragraphs[0][1]) >= 1:
        first, *others = paragraphs
        if sum(len(row.words) for row in first[1]) >= _SUMMARY_WORDS:
            return _field(first[1]), tuple(_field(rows) for _, rows in others)
    return NOTHING, tuple(_field(rows) for _, rows in paragraphs)


def joined_text(rows: Iterable[Row]) -> str:
    """The rows as one text."""
    text = ""
    for row in rows:
        text = mended(text, row.text.replace("\t", " ").strip())
    return text


def mended(before: str, after: str) -> str:
    """Two lines as one text; a hyphen that only cut a word goes."""
    if not before:
        return after
    if before.endswith("\u00ad"):
        return before[:-1] + after
    cut = re.search(r"([^\W\d_]+)-$", before)
    if cut and after[:1].islower():
        rest = re.match(r"[^\W\d_]+", after)
        short = len(cut[1]) < 4 or (rest is not None and len(rest.group()) < 4)
        compound = "-" in before.rsplit(maxsplit=1)[-1][:-1] or (
            rest is not None and after[rest.end() : rest.end() + 1] == "-"
        )
        return before[:-1] + after if short and not compound else before + after
    if before.endswith(("-", "/")) and not before.endswith((" -", " /")):
        return before + after
    return f"{before} {after}"


def _paragraphs(body: Sequence[tuple[Role, Row]]) -> Iterable[tuple[Role, list[Row]]]:
    role = Role.PROSE
    rows: list[Row] = []
    for kind, row in body:
        if kind is Role.MORE and rows:
            rows.append(row)
            continue
        if rows:
            yield role, rows
        role, rows = kind, [] if kind is Role.LABEL else [row]
    if rows:
        yield role, rows


def _field(rows: Sequence[Row]) -> Field:
    return a_field(joined_text(rows), rows, 0.9)
