"""Interests one by one, and who would speak for the person."""

from collections.abc import Iterator, Sequence

from prepwise_desktop.domain.resume import Field
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.highlights import joined_text
from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.row_roles import goes_on
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.skills import parts_of_list

#: a longer piece tells that the line is a sentence, which stays whole
_MOST_WORDS = 5


def interests_of(rows: Sequence[Row]) -> tuple[Field, ...]:
    """Each interest of a list, or each sentence about them."""
    return tuple(field for paragraph in _paragraphs(rows) for field in _listed(paragraph) if field)


def references_of(rows: Sequence[Row]) -> tuple[Field, ...]:
    """The lines as they are printed, those that run on joined."""
    return tuple(field for paragraph in _paragraphs(rows) if (field := a_field(joined_text(paragraph), paragraph, 0.9)))


def _listed(rows: Sequence[Row]) -> Iterator[Field]:
    whole = joined_text(rows).rstrip(" .")
    pieces = [piece.strip(" .") for piece in parts_of_list(whole)]
    if all(len(words(piece)) <= _MOST_WORDS for piece in pieces):
        yield from (a_field(piece, rows, 0.9) for piece in pieces)
    else:
        yield a_field(joined_text(rows), rows, 0.85)


def _paragraphs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    paragraph: list[Row] = []
    for row in rows:
        if paragraph and (not goes_on(paragraph[-1], row) or row.bullet):
            yield paragraph
            paragraph = []
        paragraph.append(row)
    if paragraph:
        yield paragraph
