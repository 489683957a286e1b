"""The roles of the slots are decided for the whole section at once: what stands where, by the sum of all votes."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from prepwise_desktop.resume_import.atoms import Atom, Key

#: how much a slot's own words count, and how much those of its neighbours in the other entries
_OWN, _SHARED = 0.6, 0.8
#: an atom that fills no slot
_UNUSED = -0.45
#: a reading that is ahead of another by less than this is not sure: about half of what one clear word says
_COMPARABLE = 0.5
#: longer heads are cut; nobody prints so many slots
_MOST_ATOMS = 14

Vote = Callable[[str, Atom], float]
Shares = dict[Key, dict[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The roles of one kind of section: how each is voted for, and what its absence costs."""

    votes: dict[str, Vote]
    missing: dict[str, float]
    #: the same where an entry goes on with what the one above names
    missing_within: dict[str, float]
    #: what it costs to take two pieces around a comma for one
    join: dict[str, float]
    #: what it costs to fill a role in a place that no other entry has
    rare: dict[str, float]
    #: roles that can be taken for each other
    rivals: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Slot:
    """What fills a role: its text, its atoms and how clearly it does."""

    text: str
    atoms: list[Atom] = field(default_factory=list)
    vote: float = 0.0
    #: the words would say nearly as much for another role, and the other's slot for this one
    two_readings: bool = False


def assign(
    entries: Sequence[Sequence[Atom]], plan: Plan, within: Collection[int] = frozenset()
) -> list[dict[str, Slot]]:
    """For each entry the slot of each role that was found; those at `within` go on under the entry above."""
    cut = [list(atoms[:_MOST_ATOMS]) for atoms in entries]
    shares = _shares(cut, plan)
    _discount_rare(shares, cut, plan)
    found = [
        _best(atoms, plan, shares, plan.missing_within if place in within else plan.missing)
        for place, atoms in enumerate(cut)
    ]
    for slots in found:
        _mark_rivals(slots, plan, shares)
    return found


def _mark_rivals(slots: dict[str, Slot], plan: Plan, shares: Shares) -> None:
    """Two slots of comparable weight the other way round have two readings."""
    for one, other in plan.rivals:
        if one not in slots or other not in slots:
            continue
        first, second = slots[one], slots[other]
        turned = _weight(second, one, plan, shares) + _weight(first, other, plan, shares)
        if _weight(first, one, plan, shares) + _weight(second, other, plan, shares) - turned < _COMPARABLE:
            first.two_readings = second.two_readings = True


def _weight(slot: Slot, role: str, plan: Plan, shares: Shares) -> float:
    own = plan.votes[role](slot.text, slot.atoms[0])
    key = _key(slot.atoms, 0, len(slot.atoms) - 1)
    return _OWN * own + _SHARED * (shares[key][role] if key in shares else own)


def _shares(entries: Sequence[Sequence[Atom]], plan: Plan) -> Shares:
    """What the section as a whole says about each place: the mean vote of all that stands there."""
    found: dict[Key, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for atoms in entries:
        for first in range(len(atoms)):
            for last in range(first, _end_of_stretch(atoms, first)):
                key = _key(atoms, first, last)
                if key is None:
                    continue
                for role, vote in plan.votes.items():
                    value = vote(_text(atoms, first, last), atoms[first])
                    found[key][role].append(max(-1.5, min(2.5, value)))
    return {key: {role: sum(votes) / len(votes) for role, votes in roles.items()} for key, roles in found.items()}


def _discount_rare(shares: Shares, entries: Sequence[Sequence[Atom]], plan: Plan) -> None:
    for key, roles in shares.items():
        having = sum(any(_key(atoms, place, place) == key for place in range(len(atoms))) for atoms in entries)
        for role, cost in plan.rare.items():
            roles[role] -= cost * (1 - having / len(entries))


def _end_of_stretch(atoms: Sequence[Atom], first: int) -> int:
    last = first
    while last < len(atoms) and atoms[last].stretch == atoms[first].stretch:
        last += 1
    return last


def _key(atoms: Sequence[Atom], first: int, last: int) -> Key | None:
    """The first piece of a stretch and the whole stretch share one key, the other pieces have their own."""
    key = atoms[first].key
    if first == last:
        return key._replace(pieces=0) if key.piece == 0 else key
    return key._replace(pieces=0) if key.piece == 0 and last - first + 1 == key.pieces else None


def _text(atoms: Sequence[Atom], first: int, last: int) -> str:
    return "".join(f"{atom.joint if place else ''}{atom.text}" for place, atom in enumerate(atoms[first : last + 1]))


def _best(atoms: Sequence[Atom], plan: Plan, shares: Shares, missing: dict[str, float]) -> dict[str, Slot]:
    """The best filling, by dynamic programming over the atoms and the roles already taken."""
    roles = list(plan.votes)
    states: list[dict[int, tuple[float, dict[str, Slot]]]] = [{} for _ in range(len(atoms) + 1)]
    states[0][0] = (0.0, {})
    for first in range(len(atoms)):
        options = _options(atoms, first, plan, shares, roles)
        for taken, (score, slots) in states[first].items():
            _keep(states[first + 1], taken, score + _UNUSED, slots)
            for bit, end, value, slot in options:
                if not taken & bit:
                    role = roles[bit.bit_length() - 1]
                    _keep(states[end], taken | bit, score + value, {**slots, role: slot})
    finished = [
        (score - sum(cost for role, cost in missing.items() if role not in slots), slots)
        for score, slots in states[-1].values()
    ]
    return max(finished, key=lambda state: state[0])[1]


def _options(
    atoms: Sequence[Atom], first: int, plan: Plan, shares: Shares, roles: Sequence[str]
) -> list[tuple[int, int, float, Slot]]:
    """Each way to fill a role from here: (bit of the role, place after it, score, slot)."""
    options = []
    for last in range(first, _end_of_stretch(atoms, first)):
        text, key = _text(atoms, first, last), _key(atoms, first, last)
        for place, role in enumerate(roles):
            own = plan.votes[role](text, atoms[first])
            shared = shares[key][role] if key in shares else own
            value = _OWN * own + _SHARED * shared - plan.join.get(role, 0.6) * (last - first)
            options.append((1 << place, last + 1, value, Slot(text, list(atoms[first : last + 1]), value)))
    return options


def _keep(states: dict[int, tuple[float, dict[str, Slot]]], taken: int, score: float, slots: dict[str, Slot]) -> None:
    if taken not in states or states[taken][0] < score:
        states[taken] = (score, slots)
