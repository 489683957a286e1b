"""What word lists say about a piece of text: how much it looks like a title, an employer, a place, a school, a degree.

Each vote is a number around 0 (nothing said), up to about 3 (as good as certain), below 0 (speaks against).
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from prepwise_desktop.resume_import.patterns import pattern_of
from prepwise_desktop.resume_import.plain import listed, plain, words
from prepwise_desktop.resume_import.vocabulary import degrees, organisations, places, titles

#: what alone names no organisation
_GENERIC = (
    "university",
    "universitat",
    "universidad",
    "universita",
    "universite",
    "school",
    "college",
    "academy",
    "company",
)


@cache
def _set(text: str) -> frozenset[str]:
    return frozenset(words(text))


@cache
def _list(text: str) -> frozenset[str]:
    return listed(text)


@cache
def _starts(text: str) -> tuple[str, ...]:
    return tuple(words(text))


@cache
def _degree_words() -> tuple[frozenset[str], tuple[str, ...]]:
    entries = plain(degrees.DEGREE_WORDS).split()
    return (
        frozenset(entry for entry in entries if not entry.endswith("*")),
        tuple(entry[:-1] for entry in entries if entry.endswith("*")),
    )


@lru_cache(maxsize=4096)
def title_vote(text: str) -> float:
    """How much the text looks like the title of a role."""
    tokens = words(text)
    if not tokens or len(tokens) > 12:
        return -1.0
    known, endings = _set(titles.TITLE_WORDS), _starts(titles.TITLE_ENDINGS)
    hits = [place for place, token in enumerate(tokens) if token in known or _ends(token, endings)]
    firm = [place for place in hits if tokens[place] not in _set(titles.TITLE_RANKS) or _is_headed(text, tokens, place)]
    vote = 2.0 if firm else 0.8 * bool(hits)
    vote += 0.6 * any(token in _set(titles.TITLE_RANKS) for token in tokens)
    vote -= 2.0 * _is_legal(text, tokens)
    return vote - 0.3 * max(0, len(tokens) - 6)


def _is_headed(text: str, tokens: Sequence[str], place: int) -> bool:
    """A word of rank is a title where it ends the text or a part of it, or goes on with "of"."""
    if place == len(tokens) - 1 or tokens[place + 1] in ("of", "de", "der", "des", "for", "di", "van"):
        return True
    return bool(re.search(re.escape(tokens[place]) + r"\s*[,(/|&]", plain(text)))


def _ends(token: str, endings: tuple[str, ...]) -> bool:
    return (len(token) > 4 and any(token.endswith(ending) for ending in endings if len(ending) > 3)) or (
        not token.isascii() and any(token.endswith(ending) for ending in endings if not ending.isascii())
    )


@lru_cache(maxsize=4096)
def company_vote(text: str) -> float:
    """How much the text looks like the name of an employer."""
    tokens = words(text)
    if not tokens or len(tokens) > 14:
        return -1.0
    vote = 2.8 * _is_legal(text, tokens)
    hits = sum(token in _set(organisations.COMPANY_WORDS) for token in tokens)
    school = institution_vote(text) > 1
    hints = any(token in _set(organisations.COMPANY_HINTS) for token in tokens)
    vote += 1.2 if hits or school else 0.5 * hints
    vote += 0.5 * ("&" in text or tokens[0] == "the")
    vote -= 2.0 * (len(tokens) == 1 and tokens[0] in _GENERIC)
    if _is_place(text):
        vote -= 1.0
    return vote


@lru_cache(maxsize=4096)
def place_vote(text: str) -> float:
    """How much the text looks like a place."""
    tokens = words(text)
    if not tokens or len(tokens) > 6 or any(character.isdigit() for character in text[:4]):
        return -1.5
    vote = 2.2 if _is_place(text) else 0.0
    if not vote and len(tokens) > 3:
        return -1.2
    if any(token in _set(titles.TITLE_WORDS) for token in tokens):
        vote -= 1.5
    if any(token in _set(organisations.COMPANY_WORDS) for token in tokens) or institution_vote(text) > 1:
        vote -= 1.2
    return vote - 2.0 * _is_legal(text, tokens)


def _is_place(text: str) -> bool:
    text = re.sub(r"\s\d{5}(?:-\d{4})?$", "", text)
    parts = [" ".join(words(part)) for part in re.split(r"[,;/()|]", text)]
    parts = [part for part in parts if part]
    if not parts:
        return False
    whole = " ".join(parts)
    known = _list(places.CITIES) | _list(places.COUNTRIES)
    if whole in known or whole in _list(places.REMOTE):
        return True
    if len(parts) > 1:
        region = parts[-1] in _set(places.REGIONS) and text.rstrip(" .)")[-2:].isupper()
        return region or parts[-1] in _list(places.COUNTRIES) or parts[0] in _list(places.CITIES)
    tokens = whole.split()
    last_code = re.search(r"\s([A-Z]{2})$", text.strip())
    return len(tokens) in (2, 3) and bool(last_code) and (" ".join(tokens[:-1]) in known)


def is_region(text: str) -> bool:
    """Whether it is the short form of a state ("CO"), which may read like a legal form ("Co")."""
    return bool(re.fullmatch(r"[A-Z]{2,3}", text.strip())) and text.strip().lower() in _set(places.REGIONS)


def is_city_and_more(text: str) -> bool:
    """Whether it is a known city with its region or country ("Lisbon, Portugal")."""
    city, comma, rest = text.partition(",")
    return bool(comma) and " ".join(words(city)) in _list(places.CITIES) and len(words(rest)) <= 3 and _is_place(text)


@lru_cache(maxsize=4096)
def institution_vote(text: str) -> float:
    """How much the text looks like a place of study."""
    tokens = words(text)
    if not tokens or len(tokens) > 14:
        return -1.0
    starts, whole = _starts(organisations.INSTITUTION_STARTS), _set(organisations.INSTITUTION_WORDS)
    hit = any(token.startswith(starts) for token in tokens)
    if not hit:
        hit = any(
            token.endswith(("universitat", "hochschule", "schule", "akademie", "gymnasium", "大学", "高校", "学校"))
            for token in tokens
        )
    vote = 2.5 if hit else 0.0
    if len(tokens) == 1 and hit and tokens[0].startswith(_GENERIC):
        return -1.0
    if not hit and any(token in whole for token in tokens):
        vote = 1.6
    return vote - 0.8 * (_has_degree(text, tokens) and tokens[0] not in ("school", "college", "institute"))


@lru_cache(maxsize=4096)
def degree_vote(text: str) -> float:
    """How much the text looks like a degree or a school-leaving certificate."""
    tokens = words(text)
    if not tokens or len(tokens) > 18:
        return -1.0
    vote = 2.2 if _has_degree(text, tokens) else 0.0
    if any(token.startswith(_starts(organisations.INSTITUTION_STARTS)) for token in tokens[:1]):
        vote -= 0.6
    return vote


@lru_cache(maxsize=4096)
def area_vote(text: str) -> float:
    """How much the text looks like a field of study."""
    tokens = words(text)
    if not tokens or len(tokens) > 12:
        return -1.0
    vote = 1.0 if any(token.startswith(_starts(degrees.AREA_STARTS)) for token in tokens) else 0.0
    return vote - (1.0 if institution_vote(text) > 1 else 0.0) - (1.0 if _has_degree(text, tokens) else 0.0)


def mark_in(text: str) -> re.Match[str] | None:
    """Where a mark or honour begins in the text of a degree."""
    return pattern_of(degrees.MARKS).search(plain(text))


def _has_degree(text: str, tokens: list[str]) -> bool:
    whole, starts = _degree_words()
    if pattern_of(degrees.DEGREE_FORMS).search(plain(text)):
        return True
    for token in tokens:
        if token in whole and (len(token) > 2 or token.upper() in text or token.capitalize() in text):
            return True
        if (starts and token.startswith(starts)) or (len(token) > 7 and token.endswith("meister")):
            return True
    return False


def ends_with_legal_form(text: str) -> bool:
    """Whether it ends as the names of firms do ("Sp. z o.o.", "GmbH"), which no sentence does."""
    tokens, whole = words(text), plain(text).rstrip(" .")
    if len(tokens) < 2 or is_region(text.rpartition(",")[2]):
        return False
    phrases = pattern_of(organisations.LEGAL_PHRASES).finditer(whole)
    return tokens[-1] in _set(organisations.LEGAL_FORMS) or any(match.end() == len(whole) for match in phrases)


def _is_legal(text: str, tokens: list[str]) -> bool:
    if is_region(text.rpartition(",")[2]):
        return False
    if pattern_of(organisations.LEGAL_PHRASES).search(plain(text)):
        return True
    forms = _set(organisations.LEGAL_FORMS)
    last = tokens[-1]
    return len(tokens) > 1 and (last in forms or any(token in forms and len(token) > 2 for token in tokens[1:]))
