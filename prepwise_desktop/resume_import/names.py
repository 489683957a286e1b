"""The person's name and the label under it, found by place, size and what the e-mail address says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prepwise_desktop.domain.resume import NOTHING, Field
from prepwise_desktop.resume_import.dates import find_dates
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.heading_words import kind_of_phrase
from prepwise_desktop.resume_import.links import addresses_in
from prepwise_desktop.resume_import.plain import listed, plain, words
from prepwise_desktop.resume_import.rows import Part, Row
from prepwise_desktop.resume_import.vocabulary.contact import DOCUMENT_NAMES, HONORIFICS, LABELS
from prepwise_desktop.resume_import.votes import company_vote, degree_vote, institution_vote, place_vote, title_vote

_SEPARATORS = re.compile(r"\s[|•·\u2013\u2014-]\s|\s*[|•·]\s*|,\s+|\t|:\s+")
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "do",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "y",
        "e",
        "ter",
        "ten",
        "zu",
        "af",
    ]
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    rest: str
    rows: tuple[Row, ...]
    part: Part
    score: float


def name_of(rows: Sequence[Row], head: Sequence[Row], email: str) -> tuple[Field, str, tuple[Row, ...]]:
    """The name, what else stood on its line, and the rows that it was read from."""
    candidates = list(_candidates(rows, head, email))
    if not candidates:
        return NOTHING, "", ()
    best = max(candidates, key=lambda candidate: (candidate.score, -candidate.rows[0].number))
    if best.score < 1.0:
        return NOTHING, "", ()
    field = a_field(_cased(best.text), best.rows, min(1.0, 0.35 + best.score / 10))
    return field, best.rest, best.rows


def label_of(rest: str, rows: tuple[Row, ...], head: Sequence[Row]) -> Field:
    """The line that says what the person is, on the line of the name or below it."""
    if rest and title_vote(rest) > 0.5:
        return a_field(rest, rows, 0.8)
    last = max((row.number for row in rows), default=0)
    for row in head:
        if last < row.number <= last + 3:
            for part in row.parts:
                if title_vote(part.text) > 1.0 and _is_short(part.text):
                    return a_field(part.text, [row], 0.9)
    below = next((row for row in head if row.number == last + 1 and len(row.parts) == 1), None)
    if below and last and _is_short(below.text) and place_vote(below.text) < 1 and title_vote(below.text) >= 0:
        return a_field(below.text, [below], 0.4)
    return NOTHING


def _is_short(text: str) -> bool:
    return len(text) < 80 and "@" not in text and not re.search(r"\d{3}", text) and not addresses_in(text)


def _candidates(rows: Sequence[Row], head: Sequence[Row], email: str) -> Iterator[_Candidate]:
    sizes = [part.size for row in rows for part in row.parts]
    largest, usual = max(sizes, default=0.0), _usual(rows)
    near = {id(row) for row in head}
    seen = 0
    for place, row in enumerate(rows):
        large = any(part.size >= 0.95 * largest > 1.15 * usual for part in row.parts)
        if id(row) not in near and not large:
            continue
        seen += 1
        for part in row.parts:
            for text, rest in _readings(part.text):
                after = rows[place + 1] if place + 1 < len(rows) else None
                yield from _scored(text, rest, part, row, after, email, (largest, usual), seen)


def _readings(text: str) -> Iterator[tuple[str, str]]:
    """The whole text, and what stands before or after a separator."""
    yield text, ""
    pieces = [piece.strip() for piece in _SEPARATORS.split(text[:200]) if piece.strip()]
    if len(pieces) > 1:
        yield pieces[0], ", ".join(pieces[1:])
        if " ".join(words(pieces[0])) in listed(DOCUMENT_NAMES) | listed(
            "name, nom, nombre, nome, naam, imie i nazwisko"
        ):
            yield pieces[1], ""


def _scored(
    text: str, rest: str, part: Part, row: Row, after: Row | None, email: str, sizes: tuple[float, float], seen: int
) -> Iterator[_Candidate]:
    text = _without_honours(text)
    score = _score(text, part, row, email, sizes, seen) - 0.3 * bool(rest)
    if score <= 0:
        return
    yield _Candidate(text, rest, (row,), part, score)
    if after and not rest and _runs_on(part, after, sizes):
        joined = f"{text} {after.text}"
        whole = _score(joined, part, row, email, sizes, seen)
        if whole > 0:
            yield _Candidate(joined, "", (row, after), part, whole + 0.6)


def _runs_on(part: Part, after: Row, sizes: tuple[float, float]) -> bool:
    """A name in large letters may need two lines."""
    large = part.size > 1.25 * sizes[1] > 0 and abs(after.size - part.size) < 0.03 * part.size
    return large and len(after.parts) == 1 and len(after.words) <= 3 and title_vote(after.text) <= 0


def _score(text: str, part: Part, row: Row, email: str, sizes: tuple[float, float], seen: int) -> float:
    tokens = words(text)
    if not _may_be_name(text, tokens):
        return 0.0
    largest, usual = sizes
    score = 3.0 * (part.size >= 0.95 * largest > 1.05 * usual) + 1.0 * (part.size > 1.2 * usual > 0)
    score += 2.0 / seen + 1.5 * (row.level == 1) + 0.5 * part.bold
    score += 1.0 if 2 <= len(tokens) <= 4 else (-1.0 if len(tokens) == 1 and text.isascii() else 0.0)
    score += 0.5 * all(word[:1].isupper() or word in _PARTICLES or not word[:1].islower() for word in text.split())
    score += min(3.0, 1.3 * _in_email(tokens, email))
    score -= 2.2 * (title_vote(text) > 0.5) + 1.5 * (place_vote(text) > 1) + 2.0 * (degree_vote(text) > 1)
    score -= 1.0 * (company_vote(text) > 1) + 1.0 * (institution_vote(text) > 1)
    return score


def _may_be_name(text: str, tokens: Sequence[str]) -> bool:
    if not 1 <= len(tokens) <= 7 or len(text) > 60 or re.search(r"[\d@/\\:;!?%&+=]", text) or text.endswith("."):
        return text.endswith(".") and bool(re.fullmatch(r"(?:[^\W\d_.]+\.?[\s-]*){2,5}", text)) and len(text) < 40
    whole = " ".join(tokens)
    if whole in listed(DOCUMENT_NAMES) or whole in listed(LABELS) or kind_of_phrase(text) or find_dates(text):
        return False
    return any(character.isalpha() for character in text) and not addresses_in(text)


def _in_email(tokens: Sequence[str], email: str) -> int:
    local = "".join(words(email.partition("@")[0]))
    spelled = [token.replace("ue", "u").replace("oe", "o").replace("ae", "a") for token in tokens]
    plain_local = local.replace("ue", "u").replace("oe", "o").replace("ae", "a")
    return sum(len(token) > 2 and token in plain_local for token in spelled)


def _without_honours(text: str) -> str:
    kept = [word for word in text.split() if plain(word).strip(".,") not in HONORIFICS.split()]
    return " ".join(kept).strip(" ,|-\u2013\u2014•·") if kept else text


def _cased(text: str) -> str:
    """A name in capitals is written as names are."""
    if not text.isupper():
        return text
    return " ".join(word.lower() if word.lower() in _PARTICLES else _cased_word(word) for word in text.split())


def _cased_word(word: str) -> str:
    cased = re.sub(r"[^\W\d_]+", lambda match: match.group().capitalize(), word)
    return re.sub(r"\b(Mc|O')([^\W\d_])", lambda match: match[1] + match[2].upper(), cased)


def _usual(rows: Sequence[Row]) -> float:
    letters: dict[float, int] = {}
    for row in rows:
        letters[row.size] = letters.get(row.size, 0) + len(row.text)
    return max(letters, key=lambda size: letters[size], default=0.0)
