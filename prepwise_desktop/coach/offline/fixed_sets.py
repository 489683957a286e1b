"""The assessment's fixed question sets: the same for everybody of one family and experience level."""

from collections.abc import Iterator

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline.bank import ANY, Bank, Entry
from prepwise_desktop.coach.offline.person import Person
from prepwise_desktop.domain.question import Kind


def fixed_entries(brief: Brief, person: Person, bank: Bank) -> Iterator[Entry]:
    """For each kind the first so many of the set, so that two assessments of one mix ask the same.

    Where a mix asks for more than the set holds, other entries of the family follow in the order of the bank.
    """
    levels = bank.assessment.get(person.family) or bank.assessment[ANY]
    chosen = [bank.entries[key] for key in levels[person.level]]
    for kind in Kind:
        fixed = [entry for entry in chosen if entry.kind is kind]
        others = [entry for entry in bank.of_kind(kind) if entry not in fixed]
        others.sort(key=lambda entry: _distance(entry, person))
        yield from (fixed + others)[: brief.mix.get(kind, 0)]


def _distance(entry: Entry, person: Person) -> tuple[bool, bool]:
    fits = person.family in entry.families or ANY in entry.families
    return (not fits or entry.bound, entry.difficulty is not person.level)
