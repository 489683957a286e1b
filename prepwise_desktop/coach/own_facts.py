"""A fact in a stronger answer exists only if the person's answer or resume holds it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from prepwise_desktop.coach.plain_words import AMOUNTS, COMMON, NO_FIGURE, OPENERS, TENS, VALUES
from prepwise_desktop.coach.quotes import find
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.stronger_answer import Origin, Paragraph, Span, StrongerAnswer

#: stands where a stretch named something that nobody told
MISSING_FACT = "[your own fact]"

_WORD = re.compile(r"[^\W_]+(?:['\u2019&.+#/-][^\W_]+)*[+#]*")
_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))")
_SENTENCE_END = re.compile(r"(?:^|[.!?:\n]|[\u201c\"(\[])[\"'\u201d\u2019)\]]*\s*$")
_SHORTENED = re.compile(r"['\u2019](?:s|m|d|t|re|ve|ll)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the sources name and count."""

    words: frozenset[str]
    figures: frozenset[str]


def unfounded(text: str, sources: Iterable[str], *, named: Iterable[str] = (), before: str = "") -> tuple[str, ...]:
    """Names, employers, dates and figures of the text that no source holds, in order; upper and lower case are one.

    `named` are texts that may lend names but no figures, such as the question; `before` is what the text follows on,
    so that a capital at a sentence's beginning can be told from a name.
    """
    sources = tuple(sources)
    known = _Known(
        words=frozenset(_plain(word) for source in (*sources, *named) for word in _words(source)),
        figures=frozenset(figure for source in sources for figure in _figures(source)),
    )
    return tuple(
        match.group()
        for match in _WORD.finditer(text)
        if not _is_founded(match.group(), known, begins=_begins(before + text[: match.start()]))
    )


def checked(stronger: StrongerAnswer, question: Question, answer: str, resume: Resume | None) -> StrongerAnswer:
    """The stronger answer with a blank in place of each stretch that names what neither answer nor resume holds.

    A stretch is called the person's own, or the resume's, only where it stands there word for word.
    """
    lines = () if resume is None else tuple(line.text for line in resume.lines)
    return replace(
        stronger,
        paragraphs=tuple(
            Paragraph(spans=tuple(_checked(paragraph, question, answer, lines))) for paragraph in stronger.paragraphs
        ),
    )


def _checked(paragraph: Paragraph, question: Question, answer: str, lines: tuple[str, ...]) -> Iterator[Span]:
    before = ""
    for span in paragraph.spans:
        if span.origin is Origin.BLANK:
            yield span
        elif unfounded(span.text, (answer, *lines), named=(question.text,), before=before):
            yield _blank(span)
        else:
            yield _true_origin(span, answer, lines)
        before += span.text


def _true_origin(span: Span, answer: str, lines: tuple[str, ...]) -> Span:
    if span.origin is Origin.OWN and find(answer, span.text) is None:
        return replace(span, origin=Origin.LINK)
    if span.origin is Origin.RESUME:
        line = "" if span.line is None or not 1 <= span.line <= len(lines) else lines[span.line - 1]
        if find(line, span.text) is None:
            return replace(span, origin=Origin.LINK, line=None)
    return span


def _blank(span: Span) -> Span:
    """A blank with the same room around it."""
    text = span.text
    start = text[: len(text) - len(text.lstrip())]
    end = text[len(text.rstrip()) :]
    return Span(text=f"{start}{MISSING_FACT}{end}", origin=Origin.BLANK)


def _is_founded(word: str, known: _Known, *, begins: bool) -> bool:
    plain = _plain(word)
    figures = set(_figures(word))
    if figures and plain not in NO_FIGURE:
        return figures <= known.figures
    if plain in AMOUNTS:
        return plain in known.words
    if not any(letter.isupper() for letter in word) or plain in known.words or plain == "i":
        return True
    if word[0].isupper() and word[1:].islower() and begins:
        return plain in OPENERS or plain in COMMON or plain.endswith(("ly", "ing", "ed"))
    return all(part in known.words or part == "i" for part in _parts(plain))


def _begins(before: str) -> bool:
    return _SENTENCE_END.search(before) is not None


def _words(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        yield match.group()
        yield from _parts(match.group())


def _parts(word: str) -> list[str]:
    return [part for part in re.split(r"[^\w]+", word) if part]


def _plain(word: str) -> str:
    return _SHORTENED.sub("", word).casefold()


def _figures(text: str) -> Iterator[str]:
    """Every figure in one spelling, whether in digits or in words."""
    for match in _FIGURE.finditer(_THOUSANDS.sub("", text)):
        yield _digits(match.group())
    found = [_plain(part) for word in _WORD.findall(text) for part in _parts(word)]
    yield from (str(VALUES[word]) for word in found if word in VALUES)
    for first, second in pairwise(found):
        if first in TENS and 0 < VALUES.get(second, 0) < 10:
            yield str(VALUES[first] + VALUES[second])


def _digits(figure: str) -> str:
    plain = figure.replace(",", ".")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain.lstrip("0") or "0"
