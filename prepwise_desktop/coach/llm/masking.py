"""Text as it leaves: what tells who a person is left out, and every passage findable in the original."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from prepwise_desktop.coach.quotes import find, quote
from prepwise_desktop.domain.evaluation import Quote
from prepwise_desktop.domain.plain_sight import DECEIVING
from prepwise_desktop.domain.resume import Resume

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+|\b(?:linkedin\.com|github\.com|gitlab\.com|xing\.com|t\.me|wa\.me)/[^\s<>\"')\]]+",
    re.IGNORECASE,
)
#: at least nine digits, so that a span of years is none
_PHONE = re.compile(r"(?<![\w.])(?=(?:\D{0,3}\d){9})\+?\(?\d[\d ()./-]{6,24}\d(?!\w)")
_STREET = re.compile(
    r"\b\d{1,5}[a-z]?\s+(?:[A-Z][\w'-]+\s+){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq)\b\.?"
    r"|\b[A-Z\u00c4\u00d6\u00dc\u00c6\u00d8\u00c5][\w\u00c0-\u024f-]*(?:stra\u00dfe|strasse|str\.|gata|gate|gaten|veien|vei|v\u00e4gen|straat|gade|vej)\s+\d{1,4}\s?[A-Za-z]?\b"
    r"|\b(?:rue|avenue|calle|via|rua|piazza)\s+(?:[\w'\u00c0-\u024f-]+\s+){1,4}\d{1,4}\b"
)

#: marks that models put around a quote
_AROUND = " \t\n\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u2026"

#: shorter passages show nothing
_LEAST_WORDS = 2
_LEAST_LETTERS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What tells who a person is."""

    names: tuple[str, ...] = ()
    #: e-mail addresses, numbers, links and places as the resume has them
    others: tuple[tuple[str, str], ...] = ()

    @property
    def patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """What is looked for, and the word that takes its place; "" for what hides between letters."""
        known = [(word, re.compile(re.escape(value), re.IGNORECASE)) for word, value in self.others]
        named = [("name", re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")) for name in self.names]
        return (
            ("", DECEIVING),
            *known,
            ("e-mail", _EMAIL),
            ("link", _LINK),
            ("phone", _PHONE),
            ("address", _STREET),
            *named,
        )


def contact_of(resume: Resume | None, *names: str) -> Contact:
    """What a resume and a profile tell about who a person is."""
    resume = resume or Resume()
    found = [("e-mail", resume.email.value), ("phone", resume.phone.value)]
    found += [("link", link.url.value) for link in resume.links]
    found.append(("address", resume.place.value))
    known = tuple((word, value.strip()) for word, value in found if value.strip())
    return Contact(names=_names((resume.name.value, *names)), others=known)


def _names(whole: Iterable[str]) -> tuple[str, ...]:
    """Each name whole, in capitals too, and its parts; the longest first. A part that is a word stays one."""
    from prepwise_desktop.coach.offline.vocabulary import is_known, ranks

    found: dict[str, None] = {}
    for name in filter(None, (" ".join(each.split()) for each in whole)):
        parts = [each for each in re.split(r"[\s,]+", name) if len(each) >= 3 and each[0].isupper()]
        strange = [each for each in parts if not ranks() or not is_known(each.lower())]
        for each in (name, *strange):
            found.update(dict.fromkeys((each, each.upper())))
    return tuple(sorted(found, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class _Piece:
    """sent[start:start + length] stands for original[from_:to]; `kept` says that they are the same."""

    start: int
    from_: int
    to: int
    kept: bool


@dataclass(frozen=True, slots=True)
class Masked:
    """A text as it leaves."""

    original: str
    text: str
    _pieces: tuple[_Piece, ...]

    def quote(self, words: str) -> Quote | None:
        """The passage of the original that these words were copied from; None when they were not, or show nothing.

        What was left out is no evidence, and a passage across it is none.
        """
        words = words.strip(_AROUND)
        found = find(self.text, words) if _shows_something(words) else None
        if found is None:
            return None
        first, last = self._piece(found.start), self._piece(found.end - 1)
        if not first.kept or first is not last:
            return self._across(found, first, last)
        moved = first.from_ - first.start
        return quote(self.original, found.start + moved, found.end + moved)

    def unmasked(self, words: str) -> str:
        """The same words as the original has them, where they were copied; else as they are."""
        found = find(self.text, words) if words.strip() else None
        if found is None:
            return words
        start, end = self._piece(found.start), self._piece(found.end - 1)
        whole = start.from_ + (found.start - start.start if start.kept else 0)
        last = end.from_ + (found.end - end.start) if end.kept else end.to
        before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
        return f"{before}{self.original[whole:last].strip()}{after}"

    def _across(self, found: Quote, first: _Piece, last: _Piece) -> Quote | None:
        """A passage that holds a masked name is one of the original's; one of nothing but masks is not."""
        inner = [each for each in self._pieces if first.start <= each.start <= last.start]
        if not any(each.kept for each in inner) or any(not each.kept and _is_left_out(self, each) for each in inner):
            return None
        start = first.from_ + (found.start - first.start if first.kept else 0)
        end = last.from_ + (found.end - last.start) if last.kept else last.to
        return quote(self.original, start, end)

    def _piece(self, at: int) -> _Piece:
        return self._pieces[bisect_right(self._pieces, at, key=lambda piece: piece.start) - 1]


_LEFT_OUT = "[left out]"


def _is_left_out(masked: Masked, piece: _Piece) -> bool:
    return masked.text.startswith(_LEFT_OUT, piece.start)


def _shows_something(words: str) -> bool:
    letters = sum(each.isalnum() for each in words)
    return letters >= _LEAST_LETTERS or (letters >= 2 and len(words.split()) >= _LEAST_WORDS)


def masked(text: str, contact: Contact, left_out: Iterable[tuple[int, int]] = ()) -> Masked:
    """The text with "[name]" and the like for what tells who it is, and without the stretches that are left out."""
    cuts = [(start, end, _LEFT_OUT) for start, end in left_out]
    taken = bytearray(len(text))
    for start, end, _ in cuts:
        taken[start:end] = b"\1" * (end - start)
    for word, pattern in contact.patterns:
        for match in pattern.finditer(text):
            start, end = match.span()
            if start < end and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                cuts.append((start, end, f"[{word}]" if word else ""))
    pieces: list[_Piece] = []
    sent: list[str] = []
    at, length = 0, 0
    for start, end, instead in [*sorted(cuts), (len(text), len(text), "")]:
        for part, from_, to, kept in ((text[at:start], at, start, True), (instead, start, end, False)):
            if part:
                pieces.append(_Piece(length, from_, to, kept))
                sent.append(part)
                length += len(part)
        at = end
    return Masked(text, "".join(sent), tuple(pieces))
