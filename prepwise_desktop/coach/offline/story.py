"""A told story taken apart: who did what, with what concrete words, in which sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from prepwise_desktop.coach.offline.cues import count, says, word_list
from prepwise_desktop.coach.offline.irregular import PAST
from prepwise_desktop.coach.offline.stems import stem
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.offline.words import Word

#: small words that join a verb to the one before, whose subject it shares
_JOINTS = frozenset(("and", "then", "but", "or", "so", "because", "when", "while"))
#: "I asked him why" is a step, though it names no thing
_SOMEBODY = frozenset(("him", "her", "them", "why", "everyone", "everybody"))
_PRESENT = frozenset(("is", "are", "has", "have"))
_STATES = frozenset(("was", "were", "had", "did", "is", "are", "has", "have"))
_ADJECTIVES = frozenset(("tired", "excited", "interested", "bored", "worried", "stressed", "annoyed", "supposed"))
_BREAK = re.compile(r"[,;:.!?()\u2014\u2013]|\s-\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something done in the past, with what it was done to: answer[start:end]."""

    start: int
    end: int
    #: words of its object that tell something
    concrete: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence of the story."""

    unit: Unit
    #: talk that would fit any story
    generic: bool
    buzzwords: int
    #: words that tell something of this story
    concrete: int
    has_past: bool
    own_steps: tuple[Step, ...]
    team_steps: tuple[Step, ...]
    #: somebody or something else than the teller turns out some way
    turns_out: bool

    @property
    def carries(self) -> bool:
        """Whether the sentence carries the story on."""
        return not self.generic and self.concrete >= 2 and self.has_past


def tell(sentences: Sequence[Unit]) -> tuple[Told, ...]:
    """Each sentence with what it tells."""
    return tuple(_told(sentence) for sentence in sentences)


def is_concrete(word: Word) -> bool:
    """Whether a word tells something of one story: no small word, no figure, none that fits every story."""
    return (
        word.is_content
        and word.stem not in _stems_of("empty_words")
        and not word.plain[0].isdigit()
        and len(word.plain) > 1
    )


def _told(sentence: Unit) -> Told:
    text = sentence.text
    verbs = tuple(_past_verbs(sentence))
    own = tuple(_steps(sentence, verbs, "i"))
    buzzwords = count("buzzwords", text)
    concrete = sum(is_concrete(word) for word in sentence.words) - 2 * buzzwords
    return Told(
        unit=sentence,
        generic=says("generic", text) and not own,
        buzzwords=buzzwords,
        concrete=max(0, concrete),
        has_past=any(sentence.words[at].plain not in _PRESENT for at, _ in verbs),
        own_steps=own,
        team_steps=tuple(_steps(sentence, verbs, "we")),
        turns_out=any(
            sentence.words[at].stem in _stems_of("outcome_verbs") and subject != "i" for at, subject in verbs
        ),
    )


def _past_verbs(sentence: Unit) -> Iterator[tuple[int, str]]:
    """Each past verb with its subject; verbs that share one ("I stopped, restored it and told them") all get it."""
    found = sentence.words
    subject = ""
    for at, word in enumerate(found):
        if not (word.plain in _STATES or _is_past(found, at)):
            continue
        back = at - 1
        while back >= 0 and found[back].plain in word_list("adverbs"):
            back -= 1
        if back >= 0 and not (found[back].plain in _JOINTS or _break_between(sentence, at - 1, at)):
            subject = found[back].plain
        yield at, subject


def _steps(sentence: Unit, verbs: Sequence[tuple[int, str]], subject: str) -> Iterator[Step]:
    found = sentence.words
    for at, whose in verbs:
        if whose != subject or found[at].plain in word_list("no_steps"):
            continue
        end = _object_end(sentence, at)
        concrete = sum(is_concrete(word) for word in found[at + 1 : end])
        to_somebody = any(word.plain in _SOMEBODY for word in found[at + 1 : end]) and not _is_empty(found[at])
        if concrete or to_somebody:
            yield Step(start=found[at].start, end=found[end - 1].end, concrete=concrete)


def _is_empty(verb: Word) -> bool:
    return verb.stem in _stems_of("empty_words")


def _is_past(found: Sequence[Word], at: int) -> bool:
    word = found[at].plain
    before = found[at - 1].plain if at else ""
    if word in _ADJECTIVES or before in word_list("not_before_past"):
        return False
    return word in PAST or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed"))


def _object_end(sentence: Unit, at: int) -> int:
    found = sentence.words
    for after in range(at + 1, len(found)):
        if _break_between(sentence, after - 1, after):
            return after
        if found[after].plain in _JOINTS:
            return after
    return len(found)


def _break_between(sentence: Unit, first: int, second: int) -> bool:
    if first < 0:
        return False
    start, end = sentence.words[first].end - sentence.start, sentence.words[second].start - sentence.start
    return _BREAK.search(sentence.text[start:end]) is not None


@cache
def _stems_of(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in word_list(name))
