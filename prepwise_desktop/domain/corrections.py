"""The person's corrections to a resume: values by field path, such as "work.0.title"."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.resume import Field, Resume

T = TypeVar("T")


def corrected(resume: Resume, corrections: Mapping[str, str]) -> Resume:
    """The resume with those values in place, sure and without a source line; a path that leads nowhere is left out.

    Paths that lead nowhere occur when a newer version of the import understands the same file otherwise.
    """
    for path, value in corrections.items():
        if _leads_to_field(resume, path):
            resume = _put(resume, path.split("."), Field(value=value))
    return resume


def field_at(resume: Resume, path: str) -> Field:
    """The field at that path; InvalidRequest when there is none."""
    if not _leads_to_field(resume, path):
        raise InvalidRequest("path", f"{path!r} is no field of the resume")
    found = _walk(resume, path)
    assert isinstance(found, Field)
    return found


def field_paths(value: object, prefix: str = "") -> Iterator[tuple[str, Field]]:
    """Every field of a resume with its path, in the order of the value."""
    if isinstance(value, Field):
        yield prefix, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from field_paths(item, f"{prefix}.{index}" if prefix else str(index))
    elif is_dataclass(value):
        for each in fields(value):
            yield from field_paths(getattr(value, each.name), f"{prefix}.{each.name}" if prefix else each.name)


def _leads_to_field(resume: Resume, path: str) -> bool:
    return isinstance(_walk(resume, path), Field)


def _walk(value: object, path: str) -> object:
    for part in path.split("."):
        if isinstance(value, tuple):
            if not part.isdecimal() or int(part) >= len(value):
                return None
            value = value[int(part)]
        elif is_dataclass(value) and part in {each.name for each in fields(value)}:
            value = getattr(value, part)
        else:
            return None
    return value


def _put(value: Any, parts: list[str], field: Field) -> Any:
    if not parts:
        return field
    head, rest = parts[0], parts[1:]
    if isinstance(value, tuple):
        index = int(head)
        return (*value[:index], _put(value[index], rest, field), *value[index + 1 :])
    return replace(value, **{head: _put(getattr(value, head), rest, field)})
