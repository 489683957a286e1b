"""Mark a resume whose text was recognised in pictures: every field is as sure as its lines were."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from prepwise_desktop.domain.resume import Box, Doubt, Field, Line, Resume


def marked(resume: Resume, pieces: tuple[tuple[int, Box, float], ...]) -> Resume:
    """The resume with the doubt in each field that was read from these pieces (page, box, 0 to 1 how surely)."""
    scores = {line.number: _score(line, pieces) for line in resume.lines}

    def change(field: Field) -> Field:
        if not field.lines:
            return field
        sure = min(scores.get(number, 1.0) for number in field.lines)
        return replace(field, confidence=round(field.confidence * sure, 2), doubt=Doubt.READ_BY_OCR)

    changed = _with_fields(resume, change)
    assert isinstance(changed, Resume)
    return replace(changed, recognised=True)


def _score(line: Line, pieces: tuple[tuple[int, Box, float], ...]) -> float:
    """The least sure piece of a line."""
    return min((score for page, box, score in pieces if page == line.page and _inside(box, line.box)), default=1.0)


def _inside(box: Box, whole: Box | None) -> bool:
    if whole is None:
        return False
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return whole[0] <= x <= whole[2] and whole[1] <= y <= whole[3]


def _with_fields(value: Any, change: Callable[[Field], Field]) -> Any:
    if isinstance(value, Field):
        return change(value) if value else value
    if isinstance(value, tuple):
        return tuple(_with_fields(each, change) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _with_fields(getattr(value, each.name), change) for each in fields(value)})
    return value
