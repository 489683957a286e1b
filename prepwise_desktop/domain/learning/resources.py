"""What to read: books, standards and free official pages, by title and author."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from prepwise_desktop.domain.question import Competency, Kind


class ResourceKind(StrEnum):
    """What a resource is."""

    BOOK = "book"
    STANDARD = "standard"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One thing to read; it is named, never linked to, so that nothing here can be a dead end."""

    title: str
    #: a person, or the body that publishes it
    author: str
    kind: ResourceKind
    #: one sentence: what it is good for
    about: str
    competencies: frozenset[Competency]
    #: the kinds of questions that it helps with
    kinds: frozenset[Kind]


#: so many are named
MOST = 5


def fitting(resources: Iterable[Resource], areas: Sequence[Competency], kinds: frozenset[Kind]) -> tuple[Resource, ...]:
    """Those that help with the areas (the most pressing first) and with a kind that the person practises."""
    found = [each for each in resources if each.kinds & kinds] if kinds else list(resources)
    wanted = [each for each in found if each.competencies & set(areas)]
    wanted.sort(key=lambda each: min(areas.index(area) for area in each.competencies if area in areas))
    return tuple(wanted[:MOST])
