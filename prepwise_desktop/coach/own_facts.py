"""A fact in a stronger answer exists only if the person's answer or resume holds it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

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


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_UNITS = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * place for place, word in enumerate(_TENS, start=2)
}
#: says a figure without being one: it has to stand among the sources as it is
_AMOUNTS = _listed(
    "hundred hundreds thousand thousands million millions billion billions dozen dozens half halved halving twice "
    "thrice double doubled doubling triple tripled tripling quadrupled tenfold threefold twofold percent"
)
#: "one of them" and "no one" count nothing
_NO_FIGURE = frozenset(("one", "zero"))

#: begin sentences without naming anything; so do words that end in -ly, -ing or -ed
_OPENERS = _listed(
    "a about above after afterwards again all along also although an and another any anyone as at back because "
    "before behind below beside besides best better between beyond both but by can could customers despite did do "
    "does down during each earlier either enough even eventually every everybody everyone everything few finally "
    "first for from further given had half has have having he hence her here his how however i if in indeed inside "
    "instead into is it its just last later least less like looking many may maybe meanwhile more most much must my "
    "myself near neither never next no nobody none nor not nothing now of off often on once one only or other "
    "others otherwise our out outside over overall part people perhaps please rather result right same second "
    "several she should since so some somebody something sometimes somewhere soon still such tests than that the "
    "their them then there therefore these they third this those though three through throughout thus time to today "
    "together too two under unless until up upon users was we well were what whatever when whenever where whereas "
    "whether which while who whoever whole whose why will with within without would yes yet you your"
)


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
    if figures and plain not in _NO_FIGURE:
        return figures <= known.figures
    if plain in _AMOUNTS:
        return plain in known.words
    if not any(letter.isupper() for letter in word) or plain in known.words or plain == "i":
        return True
    if word[0].isupper() and word[1:].islower() and begins:
        return plain in _OPENERS or plain.endswith(("ly", "ing", "ed"))
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
    yield from (str(_VALUES[word]) for word in found if word in _VALUES)
    for first, second in pairwise(found):
        if first in _TENS and 0 < _VALUES.get(second, 0) < 10:
            yield str(_VALUES[first] + _VALUES[second])


def _digits(figure: str) -> str:
    plain = figure.replace(",", ".")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain.lstrip("0") or "0"
