"""What people say when they tell a story, and instead of one; the lists stand in resources/words/cues.txt."""

import re
from functools import cache

from prepwise_desktop.coach.offline.vocabulary import folder

#: labels that some people write above the parts of a story
LABEL = re.compile(r"\b(?:situation|task|action|result|reflection|context|outcome|learning)s?\s*[:-]\s*", re.IGNORECASE)


def says(name: str, text: str) -> bool:
    """Whether the text says anything of that section."""
    return pattern(name).search(text) is not None


def count(name: str, text: str) -> int:
    """How often the text says anything of that section."""
    return sum(1 for _ in pattern(name).finditer(text))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The section's alternatives as one pattern of whole words; KeyError when there is no such section."""
    return re.compile(r"(?<!\w)(?:" + "|".join(_sections()[name]) + r")(?!\w)", re.IGNORECASE)


@cache
def word_list(name: str) -> frozenset[str]:
    """The section's words; KeyError when there is no such section."""
    return frozenset(" ".join(_sections()[name]).split())


@cache
def _sections() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for line in (folder() / "cues.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            sections[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            sections[next(reversed(sections))].append(line)
    return sections
