"""E-mail address and telephone number, from the text and from the links that lie on it."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prepwise_desktop.domain.resume import NOTHING, Field
from prepwise_desktop.resume_import.blocks import Document
from prepwise_desktop.resume_import.dates import DateSpan, find_dates
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.plain import plain
from prepwise_desktop.resume_import.rows import Row

_EMAIL = re.compile(r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}")
#: an address that the file hides from robots: name (at) host (dot) com
_HIDDEN = re.compile(
    r"([\w.+-]{1,64})\s?[\[(]\s?(?:at|ät)\s?[\])]\s?"
    r"([\w-]{1,63}(?:(?:\.|\s?[\[(]\s?(?:dot|punkt)\s?[\])]\s?)[\w-]{2,24}){1,3})",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/=.@-])(?:\+|00|\()?\d[\d\s().\-/\u2010-\u2015\u00a0]{5,24}\d(?![\w@=])")
_PHONE_LABEL = re.compile(
    r"(?:phone|tel\w{0,9}|mobi\w{0,4}|cell\w{0,6}|handy|fon|movil|portable|komorka|gsm|whatsapp|τηλ\w{0,6}|κινητο|טלפון"
    r"|נייד|電話\w{0,2})\W{0,3}$"
)
_FAX = re.compile(r"fax\W{0,3}$")
#: at most so many rows count as the head of a resume without headings
HEAD_ROWS = 12


@dataclass(frozen=True, slots=True)
class _Candidate:
    value: str
    row: Row
    score: float


def email_of(document: Document, rows: Sequence[Row]) -> Field:
    """The person's address; an address behind a link is whole where the printed one is broken."""
    printed = [(match.group(), row) for row in rows for match in _EMAIL.finditer(row.text[:2000]) if "@" in row.text]
    for url in _targets(document, "mailto:"):
        address = url.partition("?")[0]
        if _EMAIL.fullmatch(address):
            return a_field(address, _rows_with(rows, address), 1.0)
    if printed:
        address, row = printed[0]
        whole = _continued(address, row, rows)
        return a_field(whole, [row], 0.95 if len({text for text, _ in printed}) == 1 else 0.8)
    for row in rows[: 2 * HEAD_ROWS]:
        if hidden := _HIDDEN.search(row.text[:300]):
            host = re.sub(r"\s?[\[(]\s?(?:dot|punkt)\s?[\])]\s?", ".", hidden[2], flags=re.IGNORECASE)
            return a_field(f"{hidden[1]}@{host}", [row], 0.8)
    return _broken(rows)


def _broken(rows: Sequence[Row]) -> Field:
    """An address that breaks over two lines."""
    for row, after in itertools.pairwise(rows):
        if "@" in row.text and (match := _EMAIL.search(row.text[-80:].strip() + after.text[:40].strip())):
            return a_field(match.group(), [row, after], 0.7)
    return NOTHING


def _continued(address: str, row: Row, rows: Sequence[Row]) -> str:
    """An address whose line is full and whose last part is too short goes on in the next line."""
    place = next((place for place, other in enumerate(rows) if other is row), -1)
    if 0 <= place < len(rows) - 1 and row.text.endswith(address) and len(address.rsplit(".", 1)[1]) == 2:
        after = rows[place + 1].text
        if re.fullmatch(r"[a-z]{1,2}", after):
            return address + after
    return address


def _rows_with(rows: Sequence[Row], address: str) -> list[Row]:
    whole = [row for row in rows if address.lower() in row.text.lower()]
    begin = address.partition("@")[0].lower() + "@"
    return (whole or [row for row in rows if begin in row.text.lower()])[:1]


def _targets(document: Document, scheme: str) -> Iterator[str]:
    for block in document.blocks:
        for link in block.links:
            if link.url.lower().startswith(scheme):
                yield link.url[len(scheme) :].strip()


def phone_of(document: Document, rows: Sequence[Row], head: frozenset[int]) -> Field:
    """The telephone number most likely to be the person's; `head` are the numbers of the rows with contact data."""
    called = [re.sub(r"\D", "", url) for url in _targets(document, "tel:")]
    candidates = [candidate for row in rows for candidate in _candidates(row, called, in_head=row.number in head)]
    if not candidates:
        return NOTHING
    best = max(candidates, key=lambda candidate: (candidate.score, -candidate.row.number))
    if best.score < 1.5:
        return NOTHING
    rivals = {re.sub(r"\D", "", rival.value) for rival in candidates if rival.score > best.score - 1}
    return a_field(best.value, [best.row], min(1.0, 0.5 + best.score / 8) - 0.2 * (len(rivals) > 1))


def _candidates(row: Row, called: Sequence[str], *, in_head: bool) -> Iterator[_Candidate]:
    if len(row.text) > 400 or sum(character.isdigit() for character in row.text) < 7:
        return
    for part in row.parts:
        dates = find_dates(part.text)
        for match in _PHONE.finditer(part.text):
            value = match.group().strip()
            digits = re.sub(r"\D", "", value)
            dated = any(_is_date(span, match) for span in dates)
            if not 7 <= len(digits) <= 15 or dated or _is_no_phone(value):
                continue
            score = _score(row, part.text[: match.start()], value, digits)
            yield _Candidate(value, row, score + 2.0 * in_head + 4.0 * any(digits[-7:] in call for call in called))


def _is_date(span: DateSpan, match: re.Match[str]) -> bool:
    """Whether most of what looks like a number is a date or a range of dates."""
    shared = min(span.last, match.end()) - max(span.first, match.start())
    return (
        shared > 0 and (span.is_range or 2 * shared > match.end() - match.start()) and not match.group().startswith("+")
    )


def _is_no_phone(value: str) -> bool:
    """Identifiers such as ORCID, ISBN and amounts of money look like numbers too."""
    if re.fullmatch(r"\d{4}-\d{4}-\d{4}-\d{3,4}|97[89][-\s]\d[-\d\s]+|\d{1,3}(?:\.\d{3})+|\d{5,6}", value):
        return True
    return not re.search(r"[\s().\-/+]", value) and len(value) < 9


def _score(row: Row, before: str, value: str, digits: str) -> float:
    plain_before = plain(before or (row.parts[0].text if len(row.parts) > 1 else ""))
    score = 2.0 * value.startswith(("+", "00", "(+")) + 0.5 * (9 <= len(digits) <= 13)
    score += 2.5 * bool(_PHONE_LABEL.search(plain_before[-20:])) - 6.0 * bool(_FAX.search(plain_before[-10:]))
    score -= 1.0 * (len(row.words) > 14 or row.bullet)
    score -= 0.8 * bool(re.fullmatch(r"\d{1,3}(?:\s\d{3})+", value))
    if value.startswith("+") and not _possible(value):
        score -= 1.0
    return score


def _possible(value: str) -> bool:
    """Whether some country has numbers of that length."""
    import phonenumbers

    try:
        return bool(phonenumbers.is_possible_number(phonenumbers.parse(value, None)))
    except phonenumbers.NumberParseException:
        return False
