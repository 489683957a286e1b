"""Text in the amounts that Qt can lay out without holding the window."""

from collections.abc import Iterator

#: characters of one line: Qt lays the whole of it out at every key, which takes 2 ms for this many
_LINE_LIMIT = 4_000

#: characters filled in at once, which takes a few milliseconds
_PIECE = 8_000


def broken(text: str) -> str:
    """The same words, with lines of more than 4,000 characters broken at a space where there is one."""
    if len(text) <= _LINE_LIMIT:
        return text
    return "\n".join(part for line in text.split("\n") for part in _parts(line))


def pieces(text: str) -> Iterator[str]:
    """The text in pieces of about 8,000 characters, parted where lines end where it can be."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        yield text[start:end]
        start = end


def _parts(line: str) -> list[str]:
    parts = []
    while len(line) > _LINE_LIMIT:
        at = line.rfind(" ", 1, _LINE_LIMIT)
        parts.append(line[: at if at > 0 else _LINE_LIMIT])
        line = line[at + 1 if at > 0 else _LINE_LIMIT :]
    return [*parts, line]
