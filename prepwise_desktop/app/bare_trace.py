"""Where an error came from, without a single value: an error's text may hold an answer, a resume or a key."""

import sqlite3
import traceback
from pathlib import PurePath
from types import TracebackType

#: errors whose text holds only names out of the program, and no value; these very types, not what derives from them
_SAFE = frozenset({AttributeError, NameError, UnboundLocalError, RecursionError, ZeroDivisionError})

#: folders from which on a path says something about the program and nothing about the person
_ROOTS = ("prepwise_desktop", "site-packages")

#: errors behind an error that are told; a longer chain says nothing new
_CHAIN = 8


def bare_trace(error: BaseException) -> str:
    """The error and those behind it, oldest first: type, and file, line and function of each frame."""
    parts: list[str] = []
    for each, link in _chain(error):
        parts += [*_frames(each.__traceback__), named(each)]
        if link:
            parts.append(link)
    return "\n".join(parts)


def named(error: BaseException) -> str:
    """The error's type with what of it is known to be safe."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    if kind in _SAFE:
        return f"{name}: {error}"
    if isinstance(error, ImportError):
        return f"{name}: {error.name}"
    if isinstance(error, OSError):
        return f"{name}: errno {error.errno}"
    if isinstance(error, sqlite3.Error) and hasattr(error, "sqlite_errorname"):
        return f"{name}: {error.sqlite_errorname}"
    return name


def place(trace: TracebackType | None) -> str:
    """Where it was raised: "prepwise_desktop/jobs.py, line 12, in start"."""
    frames = _frames(trace)
    return frames[-1].strip() if frames else "nowhere"


def _chain(error: BaseException) -> list[tuple[BaseException, str]]:
    """Oldest first; each with the words that lead to the next."""
    found: list[tuple[BaseException, str]] = [(error, "")]
    while len(found) < _CHAIN:
        newest = found[-1][0]
        if newest.__cause__ is not None:
            found.append((newest.__cause__, "-- which was the cause of --"))
        elif newest.__context__ is not None and not newest.__suppress_context__:
            found.append((newest.__context__, "-- while that was handled --"))
        else:
            break
    return found[::-1]


def _frames(trace: TracebackType | None) -> list[str]:
    # walk_tb reads no source and looks at no variable.
    return [
        f"  {_short(frame.f_code.co_filename)}, line {line}, in {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ]


def _short(file_name: str) -> str:
    """The path from the program's or the library's folder on: what is above may name the person."""
    path = PurePath(file_name)
    for root in _ROOTS:
        if root in path.parts:
            start = len(path.parts) - 1 - path.parts[::-1].index(root)
            return PurePath(*path.parts[start:]).as_posix()
    return path.name
