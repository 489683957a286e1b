"""Words that say the contrary of each other; the list stands in resources/words/opposites.txt."""

from functools import cache

from prepwise_desktop.coach.offline.stems import stem
from prepwise_desktop.coach.offline.vocabulary import folder


def of(stems: frozenset[str]) -> frozenset[str]:
    """The stems that say the contrary of any of these; one that is among these itself is left out."""
    table = _table()
    found: set[str] = set()
    for each in stems:
        found |= table.get(each, frozenset())
    return frozenset(found - stems)


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in (folder() / "opposites.txt").read_text(encoding="utf-8").splitlines():
        if "|" not in line or line.startswith("#"):
            continue
        first, second = (frozenset(stem(word) for word in side.split()) for side in line.split("|"))
        for mine, theirs in ((first, second), (second, first)):
            for each in mine:
                table[each] = table.get(each, frozenset()) | theirs
    return table
