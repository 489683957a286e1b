"""The measures that there are, from the plainest to the best; the best that is there judges."""

import os
from collections.abc import Sequence
from importlib.util import find_spec

from prepwise_desktop.coach.offline.coverage import Matcher
from prepwise_desktop.coach.offline.overlap import overlaps
from prepwise_desktop.coach.offline.sentence_alignment import likeness
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.offline.vocabulary import folder
from prepwise_desktop.coach.offline.word_alignment import word_alignments


def credit(likeness: float, low: float, high: float) -> float:
    """Nothing at `low` and below, all at `high` and above; between them the first half earns three quarters.

    People who grade are lenient in just this way: half of a point said is worth more than half of it.
    """
    share = min(1.0, max(0.0, (likeness - low) / (high - low)))
    return 1.0 - (1.0 - share) ** 2


class LexicalMatcher:
    """Overlap of stems alone; needs nothing but Python."""

    name = "lexical"
    #: other words for the same thing are not seen, so nothing can be called off topic
    off_topic_below = 0.0

    def credits(
        self,
        points: Sequence[str],
        own: Sequence[Unit],  # noqa: ARG002 - the other tiers need it
        units: Sequence[Unit],
        question: str,
    ) -> list[list[float]]:
        """The overlap between its two thresholds."""
        return [[credit(value, 0.0, 1.0) for value in row] for row in overlaps(points, units, question)]


class WordsMatcher:
    """Words that are near each other count as well; needs numpy and the word vectors (4 MB)."""

    name = "words"
    off_topic_below = 0.0

    def credits(
        self, points: Sequence[str], own: Sequence[Unit], units: Sequence[Unit], question: str
    ) -> list[list[float]]:
        """The alignment between its two thresholds."""
        found = word_alignments(points, own, units, question)
        return [[credit(float(value), 0.1, 1.0) for value in row] for row in found]


class SentencesMatcher:
    """Words and the meaning of sentences; needs numpy and the sentence model (23 MB, loaded at the first answer)."""

    name = "sentences"
    #: of 140 answers on the subject all reached 0.28 at some key point; of 40 texts on others two thirds stay below
    off_topic_below = 0.2

    def credits(
        self, points: Sequence[str], own: Sequence[Unit], units: Sequence[Unit], question: str
    ) -> list[list[float]]:
        """Mostly words in their sentences; whole sentences and words by themselves steady them."""
        found = likeness(points, own, units, question)
        static = word_alignments(points, own, units, question)
        rows = zip(found.by_words, found.as_wholes, static, strict=True)
        return [
            [credit(float(value), 0.15, 1.0) for value in 0.6 * in_sentence + 0.2 * whole + 0.2 * alone]
            for in_sentence, whole, alone in rows
        ]


_TIERS: dict[str, tuple[type[Matcher], str]] = {
    "sentences": (SentencesMatcher, "sentence-int8.npz"),
    "words": (WordsMatcher, "words128.npz"),
    "lexical": (LexicalMatcher, ""),
}


def matcher(name: str) -> Matcher:
    """The tier of that name; KeyError when there is none such."""
    # One thread for numpy's products: the same sums on machines of any width, and the window keeps its core.
    # It is read when numpy is first imported, which no tier does before its first answer.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    return _TIERS[name][0]()


def best_matcher() -> Matcher:
    """The best measure that this installation can run."""
    for name, (_, needs) in _TIERS.items():
        if not needs or (find_spec("numpy") is not None and (folder() / needs).is_file()):
            return matcher(name)
    raise AssertionError("the lexical tier needs nothing")
