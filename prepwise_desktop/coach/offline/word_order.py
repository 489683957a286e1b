"""Word salad: small words in an order that no sentence has."""

from collections.abc import Sequence
from itertools import pairwise

from prepwise_desktop.coach.offline.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS, listed
from prepwise_desktop.coach.offline.words import Word

#: people who write in haste misplace one small word or two; a shuffled text has about one in six misplaced
_LEAST_WORDS = 20
_LEAST_WRONG = 3
_WRONG_SHARE = 0.12
#: of 192 real stretches of 30 and more words without a mark none reaches both, of shuffled ones five in six do
_RUN_ON_SHARE = 0.065
_LEAST_CROWDED = 2
_CROWD = 5

_ARTICLES = frozenset(("a", "an", "the"))
_BE = listed("is are was were be been am")
_MODALS = listed("can could will would should must may might")
_SUBJECTS = listed("i he she we they")
_BARE_PREPOSITIONS = listed("of for from with into onto between among at")
_LINKS = listed("and or but because if although than")

#: what cannot follow: a small word of the first kind by one of the second
_FORBIDDEN: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (
        _ARTICLES,
        _ARTICLES | _BE | _BARE_PREPOSITIONS | _LINKS | _SUBJECTS | {"it", "them", "to", "has", "does", "this", "its"},
    ),
    (_BARE_PREPOSITIONS, _BE | {"of", "and", "or", "but", "because", "if", "has", "does", "would", "could"}),
    (_BE, (_BE - {"being", "been"}) | {"of", "has", "had", "does", "will", "would"}),
    (_MODALS, _ARTICLES | _LINKS | _BARE_PREPOSITIONS | (AUXILIARIES - {"be", "have", "do", "being"})),
    (_SUBJECTS, _ARTICLES | _BARE_PREPOSITIONS | _SUBJECTS | {"of", "them", "it"}),
    (_LINKS, frozenset(("of",)) | (_LINKS - {"if", "because", "than"})),
    (DETERMINERS - _ARTICLES - {"this", "that", "these", "those", "no", "his", "her"}, _BE | {"of", "the", "and"}),
    (frozenset(("to",)), _BE - {"be"} | {"of", "and", "to", "has", "does", "can", "it's"}),
    (frozenset(("very",)), _BE | {"of", "the", "and"}),
)
_AFTER = {
    word: frozenset().union(*(second for first, second in _FORBIDDEN if word in first))
    for word in frozenset().union(*(first for first, _ in _FORBIDDEN)) | PREPOSITIONS
}


def misplaced(found: Sequence[Word]) -> tuple[int, int]:
    """How many small words are followed by one that cannot follow, and how many were looked at."""
    watched = wrong = 0
    # where letters name things ("bulb A and bulb B") an "a" is no article
    letters = any(word.plain in {"b", "c"} for word in found)
    for word, following in pairwise(found):
        if word.plain in _AFTER and not (word.plain == "a" and letters) and following.start == word.end + 1:
            watched += 1
            wrong += following.plain in _AFTER[word.plain]
    return wrong, watched


def is_salad(found: Sequence[Word], *, runs_on: bool) -> bool:
    """Whether a long stretch has small words where no sentence has them; without any mark in it less is enough."""
    wrong, watched = misplaced(found)
    if len(found) < _LEAST_WORDS or not wrong:
        return False
    if runs_on and _crowded(found) >= _LEAST_CROWDED:
        return wrong >= _RUN_ON_SHARE * watched
    return wrong >= _LEAST_WRONG and wrong >= (_RUN_ON_SHARE if runs_on else _WRONG_SHARE) * watched


def _crowded(found: Sequence[Word]) -> int:
    """How many words stand at the end of five or more of their sort in a row: small words, or words of content."""
    crowded = length = 0
    for word, before in zip(found[1:], found[:-1], strict=True):
        length = length + 1 if word.is_content == before.is_content else 0
        crowded += length >= _CROWD - 1
    return crowded
