"""Sessions as a file of the person's own: whole or not at all."""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.storage.faults import translated


@dataclass(frozen=True, slots=True, kw_only=True)
class FileForm:
    """How sessions become a file: the text of each, and what stands before, between and after them."""

    text_of: Callable[[InterviewSession], str]
    before: str = ""
    between: str = ""
    after: str = ""


def as_json(session: InterviewSession) -> str:
    """Every value that is kept of a session, by its name; moments in ISO 8601."""
    return json.dumps(_plain(session), ensure_ascii=False, indent=2) + "\n"


class GivenUpError(Exception):
    """Nobody wants the file any more."""


def go_on() -> None:
    """Never stop."""


def write(path: Path, text: str) -> Path:
    """Put the text into that file, in UTF-8; one that was there is replaced only by a whole one.

    Raises StorageError's children. May be called from any thread.
    """
    return write_all(path, (text,))


def write_all(path: Path, pieces: Iterable[str], check: Callable[[], None] = go_on) -> Path:
    """The same with a text that comes in pieces; `check` may raise before each and before the file takes its place.

    Whatever is raised, nothing is left behind.
    """
    beside = path.with_name(f".{path.name}.part")
    with translated():
        try:
            with beside.open("w", encoding="utf-8", newline="\n") as file:
                for piece in pieces:
                    check()
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            check()
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    return path


#: a list of them
JSON = FileForm(text_of=lambda session: as_json(session).rstrip(), before="[\n", between=",\n", after="\n]\n")


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
