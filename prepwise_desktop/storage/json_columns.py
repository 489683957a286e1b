"""Domain values in JSON columns: written with the standard library, read back with pydantic, checked."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar, cast

from prepwise_desktop.domain.errors import DatabaseDamaged

T = TypeVar("T")

#: pydantic's readers, made at first use and kept: making one takes milliseconds
_adapters: dict[type[Any], Any] = {}


def dump(value: Any) -> str:
    """A dataclass, mapping or list as JSON text."""
    return _ENCODER.encode(value)


def load(kind: type[T], text: str) -> T:
    """The value of that dataclass; DatabaseDamaged when the text is not one."""
    from prepwise_desktop.domain.from_pydantic import ValidationError

    try:
        return cast(T, _adapter(kind).validate_json(text))
    except ValidationError as error:
        raise DatabaseDamaged(f"{kind.__name__}: {error.error_count()} values do not fit") from None


def prepare(*kinds: type[Any]) -> None:
    """Make the readers of these ahead of their use; pydantic's loading takes a tenth of a second. Any thread."""
    for kind in kinds:
        _adapter(kind)


def load_mapping(text: str) -> Mapping[str, Any]:
    """A plain JSON object; DatabaseDamaged when the text is not one."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise DatabaseDamaged("a JSON column is not JSON") from error
    if not isinstance(found, dict):
        raise DatabaseDamaged("a JSON column is not an object")
    return found


def _plain(value: Any) -> Any:
    """One step of what the encoder does not know: the fields of a dataclass as they are, which it then goes on with."""
    if isinstance(value, datetime):
        return value.isoformat()
    return {field.name: getattr(value, field.name) for field in fields(value)}


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)


def _adapter(kind: type[Any]) -> Any:
    if kind not in _adapters:
        from prepwise_desktop.domain.from_pydantic import TypeAdapter

        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]
