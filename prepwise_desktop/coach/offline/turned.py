"""Statements turned round: said with a "not" that the key point lacks, or said of the other of two things compared.

No measure of likeness sees these: "TCP is not reliable" is all but "TCP is reliable", and so is "UDP is reliable".
"""

import re
from collections.abc import Iterator, Sequence

from prepwise_desktop.coach.offline import opposites
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.offline.vocabulary import is_known
from prepwise_desktop.coach.offline.words import Word, words

#: what is left of a credit for the contrary of a key point: some of its words were known, what they say was not
LEFT = 0.35

#: the stems that tell apart the two things that a question compares
Pair = tuple[frozenset[str], frozenset[str]]

_ARTICLE = r"(?:an?\s+|the\s+)?"
_COMPARED = re.compile(
    rf"\b(?:differences?\s+between|compare|distinguish|contrast)\s+{_ARTICLE}([\w-]+(?:\s[\w-]+){{0,2}}?)\s+"
    rf"(?:and|with|from|to)\s+{_ARTICLE}([\w-]+(?:\s[\w-]+){{0,2}}?)(?=[?.,;:]|\s(?:and|in|when|for|give|that|inside)\b|$)",
    re.IGNORECASE,
)
_NOT = frozenset(("not", "never"))
#: negations of any kind: a key point that has one may be said with another one
_ANY_NOT = _NOT | frozenset(
    (
        "no",
        "none",
        "neither",
        "nor",
        "without",
        "nothing",
        "nobody",
        "avoid",
        "avoids",
        "prevent",
        "prevents",
        "instead",
        "rather",
        "lack",
        "lacks",
    )
)
_TURNING = ("un", "dis", "non")
#: "not only", "not just", "not always": nothing is denied
_SOFTENED = frozenset(("only", "just", "necessarily", "always", "merely", "exactly"))
_SAID_TO_BE_WRONG = re.compile(r"\b(?:it is|it's|that is) (?:not true|wrong|false) that\b", re.IGNORECASE)
_IS_NOT_A = re.compile(r"\b(?:is|are|was|were)(?:\s+not|n't)\s+(?:an?|the)\b", re.IGNORECASE)
#: what is said under a condition is no statement
_SUPPOSED = frozenset(("if", "unless", "when", "would", "how"))
#: in a longer sentence no "not" reaches to its end
_BREATH = 60
#: words after "not" among which the denied one stands
_REACH = 3
#: a part of a sentence that begins so speaks of what stands before it
_LEANS = frozenset(("that", "which", "who", "whose"))


def factors(points: Sequence[str], own: Sequence[Unit], units: Sequence[Unit], question: str) -> Iterator[list[float]]:
    """For each key point one factor a unit: 1, or LEFT where the unit says the contrary."""
    pair = compared(question)
    denying = any(_SAID_TO_BE_WRONG.search(each.text) or any(word.plain in _NOT for word in each.words) for each in own)
    for point in points:
        found = words(point)
        stems = frozenset(word.stem for word in found if word.is_content)
        contrary = opposites.of(stems)
        wants_not = any(word.plain in _NOT for word in found)
        deniable = denying and not any(word.plain in _ANY_NOT for word in found)
        yield [
            LEFT
            if (deniable and _is_denied(unit, own, stems))
            or _is_of_another(unit, own, found, pair)
            or _says(unit, contrary, stems)
            or (wants_not and not _has_any_not(unit))
            else 1.0
            for unit in units
        ]


def compared(question: str) -> Pair | None:
    """What tells the two things apart that a question compares, or None when it compares none."""
    match = _COMPARED.search(question)
    if match is None:
        return None
    first, second = ([word.stem for word in words(part) if word.is_content] for part in match.groups())
    if len(second) > len(first):
        # "accrual and cash accounting": the last word belongs to both
        second = second[: len(first)]
    if not set(first) - set(second) or not set(second) - set(first):
        return None
    return frozenset(first) - frozenset(second), frozenset(second) - frozenset(first)


def _has_any_not(unit: Unit) -> bool:
    """Whether the unit turns anything round, by a negation or by a word like "unsorted"."""
    return any(
        word.plain in _ANY_NOT
        or any(word.plain.startswith(prefix) and is_known(word.plain[len(prefix) :]) for prefix in _TURNING)
        for word in unit.words
    )


def _says(unit: Unit, contrary: frozenset[str], stems: frozenset[str]) -> bool:
    """Whether the unit says the opposite of a word of the key point, without denying it and without that word."""
    if not contrary:
        return False
    for at, word in enumerate(unit.words):
        if word.stem in contrary and not any(
            before.plain in _ANY_NOT for before in unit.words[max(0, at - _REACH) : at]
        ):
            return not opposites.of(frozenset((word.stem,))) & stems & {each.stem for each in unit.words}
    return False


def _is_of_another(unit: Unit, own: Sequence[Unit], point: Sequence[Word], pair: Pair | None) -> bool:
    """Whether the unit speaks of the other of two things, or of both at once where the key point speaks of one.

    A correct answer has the statement in a clause of its own too; there it counts in full.
    """
    if pair is None or (wanted := _first_named(point, pair)) < 0:
        return False
    if _names_both(unit.words, pair):
        return not _names_both(point, pair)
    spoken_of = _first_named(unit.words, pair)
    # "threads of a process share memory, but each has its own stack": what its sentence began with is spoken of
    for sentence in reversed([each for each in own if each.start < unit.start]):
        if spoken_of >= 0:
            break
        spoken_of = _first_named([word for word in sentence.words if word.start < unit.start], pair)
    return spoken_of == 1 - wanted


def _first_named(found: Sequence[Word], pair: Pair) -> int:
    for word in found:
        for at, stems in enumerate(pair):
            if word.stem in stems:
                return at
    return -1


def _names_both(found: Sequence[Word], pair: Pair) -> bool:
    return all(any(word.stem in stems for word in found) for stems in pair)


def _is_denied(unit: Unit, own: Sequence[Unit], point: frozenset[str]) -> bool:
    """Whether the unit denies what the key point says, by itself or by the part of its sentence that it leans on."""
    if _SAID_TO_BE_WRONG.search(unit.text) or _denies(unit.words, point):
        return True
    for sentence in own:
        if sentence.start < unit.start and unit.end <= sentence.end and len(sentence.words) <= _BREATH:
            before = sentence.text[: unit.start - sentence.start]
            leans = unit.words[0].plain in _LEANS and _IS_NOT_A.search(before)
            # "drawbacks are not pauses and overhead": what follows in the same breath is denied too
            listed = _denies([word for word in sentence.words if word.end <= unit.end], point)
            return bool(leans or listed or _SAID_TO_BE_WRONG.search(before))
    return False


def _denies(found: Sequence[Word], point: frozenset[str]) -> bool:
    """Whether "not" stands right before a word of the key point, said as a fact and not denied again."""
    nots = [at for at, word in enumerate(found) if word.plain in _NOT]
    if len(nots) != 1 or any(word.plain in _SUPPOSED for word in found[: nots[0]]):
        return False
    after = found[nots[0] + 1 : nots[0] + 1 + _REACH]
    first = next((word for word in after if word.is_content), None)
    return first is not None and first.stem in point and after[0].plain not in _SOFTENED
