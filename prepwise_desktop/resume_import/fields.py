"""Fields are made here, so that a low confidence always comes with its doubt."""

from collections.abc import Iterable

from prepwise_desktop.domain.resume import NOTHING, SURE, Doubt, Field
from prepwise_desktop.resume_import.rows import Row


def a_field(value: str, rows: Iterable[Row] = (), confidence: float = 1.0, doubt: Doubt | None = None) -> Field:
    """The value with the numbers of its rows; NOTHING where the value is empty."""
    return cited(value, _numbers(rows), confidence, doubt)


def cited(value: str, lines: tuple[int, ...], confidence: float = 1.0, doubt: Doubt | None = None) -> Field:
    """The value with the numbers of its lines; NOTHING where the value is empty."""
    value = value.strip()
    if not value:
        return NOTHING
    confidence = round(max(0.05, min(1.0, confidence)), 2)
    if confidence < SURE and doubt is None:
        doubt = Doubt.GUESSED
    return Field(value=value, lines=lines, confidence=confidence, doubt=doubt)


def _numbers(rows: Iterable[Row]) -> tuple[int, ...]:
    return tuple(sorted({number for row in rows for number in row.numbers or (row.number,) if number}))
