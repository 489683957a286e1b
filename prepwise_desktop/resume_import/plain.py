"""Text made plain for comparing: lower case without accents, character for character, so that positions stay true."""

import re
import unicodedata
from functools import cache

_WORD = re.compile(r"[^\W_]+(?:[+#]+|'[^\W_]+)?")
_ODD = {
    "ß": "s",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "\u0131": "i",
    "æ": "a",
    "œ": "o",
    "\u2019": "'",
    "\u2018": "'",
    "\u00a0": " ",
}
_known: dict[int, str] = {}


def plain(text: str) -> str:
    """Lower case, unaccented and exactly as long as `text`, so that an index into one is an index into the other."""
    if text.isascii():
        return text.lower()
    return "".join(_known.get(ord(character)) or _plain_character(character) for character in text)


def _plain_character(character: str) -> str:
    low = character.lower()
    low = low if len(low) == 1 else character
    found = _ODD.get(low) or unicodedata.normalize("NFKD", low)[0]
    _known[ord(character)] = found
    return found


def words(text: str) -> list[str]:
    """The plain words of a text: letters and digits, with a final + or # ("c++", "c#")."""
    return _WORD.findall(plain(text))


@cache
def listed(text: str) -> frozenset[str]:
    """The plain forms of a list written as text, parted by commas."""
    return frozenset(entry for part in text.split(",") if (entry := " ".join(words(part))))
