"""A file's name as a sentence bears it."""

from pathlib import PurePath

from prepwise_desktop.domain.plain_sight import in_plain_sight

#: characters of a file's name that a sentence bears; a longer one is cut in its middle
_LIMIT = 48


def file_name_text(file_name: str) -> str:
    """The file's own name, never its folder, in one line and in the order in which it stands."""
    name = " ".join(in_plain_sight(PurePath(file_name).name).split())
    if len(name) <= _LIMIT:
        return name
    half = _LIMIT // 2
    return f"{name[: half - 1]}…{name[-half:]}"
