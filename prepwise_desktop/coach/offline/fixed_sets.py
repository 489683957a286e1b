"""The assessment's fixed question sets: the same for everybody of one family and experience level."""

from prepwise_desktop.coach.coach import Brief, FixedSet
from prepwise_desktop.coach.offline.bank import ANY, Bank
from prepwise_desktop.coach.offline.person import person_of
from prepwise_desktop.domain.errors import NotEnoughQuestions
from prepwise_desktop.domain.question import Kind


def fixed_set(brief: Brief, bank: Bank) -> FixedSet:
    """For each kind the first so many of the set; NotEnoughQuestions where it holds fewer.

    The version names all that decides what is asked: set, family, experience level and how many of each kind.
    """
    keys, family = _set(brief, bank)
    entries = [bank.entries[key] for key in keys]
    chosen = []
    for kind in Kind:
        wanted = brief.mix.get(kind, 0)
        held = [each for each in entries if each.kind is kind]
        if wanted > len(held):
            raise NotEnoughQuestions(kind.value, wanted, len(held))
        chosen += held[:wanted]
    counts = "+".join(str(brief.mix.get(kind, 0)) for kind in Kind)
    return FixedSet(
        version=f"{bank.assessment_version} {family} {brief.target.experience_level} {counts}",
        questions=tuple(entry.ask() for entry in chosen),
    )


def size(brief: Brief, bank: Bank) -> dict[Kind, int]:
    """How many questions of each kind the set of that target holds."""
    keys, _ = _set(brief, bank)
    kinds = [bank.entries[key].kind for key in keys]
    return {kind: kinds.count(kind) for kind in Kind}


def _set(brief: Brief, bank: Bank) -> tuple[tuple[str, ...], str]:
    person = person_of(brief)
    family = person.family if person.family in bank.assessment else ANY
    return bank.assessment[family][person.level], family
