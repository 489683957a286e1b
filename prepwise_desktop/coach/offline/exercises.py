"""Questions of the bank to practise a competency with, and what to read about it."""

import json
from collections.abc import Collection
from functools import cache
from typing import Any

from prepwise_desktop import paths
from prepwise_desktop.coach.offline.bank import ANY, Entry, load_bank
from prepwise_desktop.domain.experience import family
from prepwise_desktop.domain.learning.resources import Resource, ResourceKind
from prepwise_desktop.domain.question import Competency, Kind, Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.target import Target


def exercises(
    target: Target, competency: Competency, kinds: Collection[Kind], met: Collection[str], count: int
) -> tuple[Question, ...]:
    """So many questions on a competency that fit the role: new ones first, then those of its level.

    `met` holds the keys of entries that the person was asked already. The same values give the same questions.
    """
    own = family(Resume(), target.role)
    found = [
        each
        for each in load_bank().entries.values()
        if each.competency is competency and each.kind in kinds and _fits(each, own)
    ]
    found.sort(key=lambda each: (each.key in met, own not in each.families, each.difficulty != target.experience_level))
    return tuple(each.ask() for each in found[:count])


def likely_questions(target: Target, count: int) -> tuple[Question, ...]:
    """Behavioral questions that are likely for a role, one of each competency first, those of its level before."""
    own = family(Resume(), target.role)
    found = [each for each in load_bank().of_kind(Kind.BEHAVIORAL) if _fits(each, own)]
    found.sort(key=lambda each: each.difficulty != target.experience_level)
    rounds: dict[Competency, int] = {}
    ranked = []
    for each in found:
        rounds[each.competency] = rounds.get(each.competency, 0) + 1
        ranked.append((rounds[each.competency], each))
    ranked.sort(key=lambda pair: pair[0])
    return tuple(each.ask() for _, each in ranked[:count])


def _fits(entry: Entry, own: str) -> bool:
    return not entry.bound and (own in entry.families or ANY in entry.families)


def reading(role: str) -> tuple[Resource, ...]:
    """What to read for a role: what is written for its profession first, then what is for everybody."""
    own = family(Resume(), role)
    found = [(families, each) for families, each in _all() if own in families or ANY in families]
    return tuple(each for _, each in sorted(found, key=lambda pair: own not in pair[0]))


@cache
def _all() -> tuple[tuple[frozenset[str], Resource], ...]:
    raw = json.loads((paths.resources() / "reading" / "reading.json").read_bytes())
    return tuple((frozenset(each["families"]), _resource(each)) for each in raw["resources"])


def _resource(raw: dict[str, Any]) -> Resource:
    return Resource(
        title=raw["title"],
        author=raw["author"],
        kind=ResourceKind(raw["kind"]),
        about=raw["about"],
        competencies=frozenset(Competency(each) for each in raw["competencies"]),
        kinds=frozenset(Kind(each) for each in raw["kinds"]),
    )
