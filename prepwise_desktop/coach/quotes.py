"""A quote exists only if the answer contains it."""

import re

from prepwise_desktop.domain.evaluation import Quote

_SPACE = re.compile(r"\s+")


def quote(answer: str, start: int, end: int) -> Quote:
    """The words answer[start:end], without blanks around them; ValueError when the range holds no words."""
    if not 0 <= start < end <= len(answer):
        raise ValueError((start, end))
    text = answer[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        raise ValueError((start, end))
    return Quote(start=start, end=start + len(text), text=text)


def find(answer: str, words: str) -> Quote | None:
    """Where the answer says these words, letter by letter but for blanks; None when it does not."""
    parts = [re.escape(part) for part in _SPACE.split(words.strip()) if part]
    if not parts:
        return None
    match = re.search(r"\s+".join(parts), answer)
    return None if match is None else quote(answer, match.start(), match.end())


def holds(answer: str, candidate: Quote) -> bool:
    """Whether the quote is true: its place in the answer holds exactly its text."""
    return bool(candidate.text) and answer[candidate.start : candidate.end] == candidate.text
