"""A session as a file of the person's own: whole or not at all."""

import json
import os
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.storage.faults import translated


def as_json(session: InterviewSession) -> str:
    """Every value that is kept of a session, by its name; moments in ISO 8601."""
    return json.dumps(_plain(session), ensure_ascii=False, indent=2) + "\n"


def write(path: Path, text: str) -> Path:
    """Put the text into that file, in UTF-8; one that was there is replaced only by a whole one.

    Raises StorageError's children. May be called from any thread.
    """
    beside = path.with_name(f".{path.name}.part")
    with translated():
        try:
            with beside.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    return path


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | frozenset):
        return [_plain(each) for each in value]
    return value
