"""What is looked at before an answer is judged: whether there is an answer at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from prepwise_desktop.coach.offline.cues import pattern, says, word_list
from prepwise_desktop.coach.offline.language import is_other_language
from prepwise_desktop.coach.offline.stems import stem
from prepwise_desktop.coach.offline.units import Unit, runs_on, sentences
from prepwise_desktop.coach.offline.vocabulary import is_known
from prepwise_desktop.coach.offline.word_order import is_salad
from prepwise_desktop.coach.offline.words import Word, content_stems, plain, words
from prepwise_desktop.domain.evaluation import NotScored
from prepwise_desktop.domain.question import Kind, Question


class Guard(StrEnum):
    """Why an answer gets no points at all; the value is the sentence that says so."""

    DONT_KNOW = "The answer says that it is not known and adds nothing that could be judged."
    GIBBERISH = "The answer holds almost no words of the language."
    SALAD = "The words stand in no order that makes sentences."
    ECHO = "The answer repeats the question and adds nothing of its own."
    KEYWORDS = "The answer is a list of words; nothing is said about them."
    REPETITION = "The answer says the same sentence again and again."
    TO_GRADER = "The text speaks to whoever grades it and does not answer the question."
    OFF_TOPIC = "The answer does not touch what the question asks about."


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """What is left of an answer to judge: its own sentences, each said once, or why nothing is."""

    sentences: tuple[Unit, ...] = ()
    not_scored: NotScored | None = None
    guard: Guard | None = None
    #: sentences that speak to the grader and were left out
    left_out: tuple[Unit, ...] = ()


#: marks that code has and prose seldom: its names are no words of a language
_CODE = re.compile(r"[{}=\[\]]|\w\(|\bdef\b|->")
#: an answer with fewer words of its own says nothing that could be judged
_OWN_WORDS = 3
#: this many words in a row that the question has too are the question's
_ECHO_RUN = 6
#: share of a question's sentence that is copied when the question comes back
_ECHO_SHARE = 0.8
_LIST_ITEMS = 8
_LIST_WORDS = 12
#: of 1,870 real answers of 20 and more words none but lists of words has fewer small words than this
_LONG_LIST = 20
_BARE_SHARE = 0.12
#: share of small words below which many short items are a list and no sentence
_RUNNING_SHARE = 0.18


def screen(question: Question, answer: str) -> Screened:
    """Look whether there is an answer to judge, and take out of it what cannot count."""
    found = words(answer)
    if not any(any(letter.isalnum() for letter in word.plain) for word in found):
        return Screened(not_scored=NotScored.EMPTY)
    if question.kind is not Kind.CODING and is_other_language(answer, question.language):
        return Screened(not_scored=NotScored.OTHER_LANGUAGE)
    every = sentences(answer)
    addressed = [says("addressed", sentence.text) for sentence in every]
    own = tuple(sentence for sentence, left in zip(every, addressed, strict=True) if not left)
    left_out = tuple(sentence for sentence, left in zip(every, addressed, strict=True) if left)
    if not own:
        return Screened(guard=Guard.TO_GRADER, left_out=left_out)
    kept = _said_once(own)
    guard = _guard(question, answer, own, kept)
    if guard is not None:
        return Screened(guard=guard, left_out=left_out)
    return Screened(sentences=_without_echo(question, kept) or kept, left_out=left_out)


def _guard(question: Question, answer: str, own: Sequence[Unit], kept: Sequence[Unit]) -> Guard | None:
    found = [word for sentence in own for word in sentence.words]
    is_code = question.kind is Kind.CODING and _CODE.search(answer) is not None
    if not is_code and _is_gibberish(question, found):
        return Guard.GIBBERISH
    if _is_dont_know(answer, own):
        return Guard.DONT_KNOW
    if _is_echo(question, kept):
        return Guard.ECHO
    if len(own) >= 3 and len(kept) <= len(own) / 3:
        return Guard.REPETITION
    if question.kind is Kind.CODING:
        return None
    if _is_keyword_list(answer, found):
        return Guard.KEYWORDS
    if any(is_salad(sentence.words, runs_on=runs_on(sentence)) for sentence in kept):
        return Guard.SALAD
    return None


def _said_once(own: Sequence[Unit]) -> tuple[Unit, ...]:
    seen: set[tuple[str, ...]] = set()
    kept = []
    for sentence in own:
        said = tuple(word.stem for word in sentence.words)
        if said not in seen:
            kept.append(sentence)
        seen.add(said)
    return tuple(kept)


def _is_gibberish(question: Question, found: Sequence[Word]) -> bool:
    """Most words unknown to the vocabulary and to the question; formulas and names alone are no gibberish."""
    asked = {word.plain for text in (question.text, *_key_points(question)) for word in words(text)}
    checked = [word.plain for word in found if word.plain.isalpha() and len(word.plain) > 2]
    strange = [word for word in checked if not is_known(word) and word not in asked and not _is_spelt(word)]
    if len(checked) <= 2:
        return bool(checked) and len(strange) == len(checked) == len(found) and not _is_pronounceable(checked)
    return len(strange) > len(checked) / 2 and len(set(strange)) >= 3


def _is_spelt(word: str) -> bool:
    """Whether an unknown word is a form of a known one."""
    return any(
        len(word) - len(ending) >= 3 and word.endswith(ending) and is_known(word[: -len(ending)])
        for ending in ("s", "es", "ed", "ing", "er", "ly", "able", "ness", "d", "r")
    )


def _is_pronounceable(checked: Sequence[str]) -> bool:
    return all(re.search(r"[aeiouy]", word) and not re.search(r"[^aeiouy]{5}|(.)\1\1", word) for word in checked)


def _is_dont_know(answer: str, own: Sequence[Unit]) -> bool:
    text = plain(answer[own[0].start : own[-1].end])
    if not says("dont_know", text):
        return False
    rest = content_stems(pattern("dont_know").sub(" ", text)) - _filler()
    return len(rest) < _OWN_WORDS


def _is_echo(question: Question, kept: Sequence[Unit]) -> bool:
    asked = content_stems(question.text)
    wanted = frozenset().union(*(content_stems(text) for text in _key_points(question))) - asked
    added = {word.stem for sentence in kept for word in sentence.words if word.is_content} - asked - _filler()
    return len(added) < _OWN_WORDS and not added & wanted and any(_copies(question, sentence) for sentence in kept)


def _copies(question: Question, sentence: Unit) -> bool:
    """Whether the sentence holds the question, or one whole sentence of it, word for word."""
    mine = [word.plain for word in sentence.words]
    for part in sentences(question.text):
        theirs = [word.plain for word in part.words]
        if len(theirs) >= 3 and _longest_run(mine, theirs) >= max(3, _ECHO_SHARE * len(theirs), 0.4 * len(mine)):
            return True
    return False


def _without_echo(question: Question, kept: Sequence[Unit]) -> tuple[Unit, ...]:
    """The sentences but for those that are the question itself."""
    asked = [word.plain for word in words(question.text)]
    return tuple(
        sentence
        for sentence in kept
        if _longest_run([word.plain for word in sentence.words], asked) < max(_ECHO_RUN, 0.9 * len(sentence.words))
    )


def _longest_run(mine: Sequence[str], theirs: Sequence[str]) -> int:
    best = 0
    before = [0] * (len(theirs) + 1)
    for word in mine:
        row = [0] * (len(theirs) + 1)
        for at, other in enumerate(theirs, 1):
            if word == other:
                row[at] = before[at - 1] + 1
        best = max(best, *row)
        before = row
    return best


def _is_keyword_list(answer: str, found: Sequence[Word]) -> bool:
    """Many short items with almost no small words between them."""
    if len(found) < _LIST_WORDS:
        return False
    items = [part for part in re.split(r"[,;\n•|/]+|\.\s", answer) if part.strip()]
    running = sum(not word.is_content for word in found) / len(found)
    if len(found) >= _LONG_LIST and running < _BARE_SHARE:
        return True
    short = sum(len(part.split()) <= 3 for part in items)
    single = sum(len(part.split()) == 1 for part in items)
    if len(items) >= _LIST_WORDS and single >= 0.9 * len(items):
        return True
    return len(items) >= _LIST_ITEMS and short >= 0.75 * len(items) and running < _RUNNING_SHARE


def _key_points(question: Question) -> tuple[str, ...]:
    return tuple(point.text for point in question.key_points)


@cache
def _filler() -> frozenset[str]:
    return frozenset(stem(word) for word in word_list("filler_words"))
