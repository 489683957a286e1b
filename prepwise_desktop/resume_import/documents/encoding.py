"""Bytes to text in whatever encoding they are; what is no text is refused."""

import codecs
import re

from prepwise_desktop.resume_import.documents import refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: so many bytes show what a text is
_SAMPLE = 64 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: what text was written in before Unicode, the usual ones first
_HABITS = (
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "koi8_r",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
    "iso8859_2",
    "mac_roman",
)
#: in Western text these stand between words or at their ends, never inside one
_SIGN_IN_WORD = re.compile(
    "[A-Za-z\u00c0-\u00ff][\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2020\u2021\u2030\u2039\u203a\u2022\u2026]+"
    "[a-z\u00e0-\u00ff]"
)
_CAPITAL_AFTER_SMALL = re.compile(r"[a-zß-ÿ]{2}[À-ÖØ-ÞŠŽŒ][a-zß-ÿ]")
#: a part of a text's letters: Western languages use fewer accented ones
_MANY_ACCENTS = 0.3


def decode(data: bytes) -> str:
    """The text; FileRefused (wrong type) when the bytes are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    encoding = _wide_encoding(data[:_SAMPLE])
    if encoding:
        return _checked(data.decode(encoding, "replace"))
    if b"\0" in data:
        raise refusal.wrong_type("binary data")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decoded_by_habit(data)
    return _checked(text)


def _wide_encoding(sample: bytes) -> str:
    """UTF-16 without its mark: every other byte of Western text is 0, and seldom the ones between."""
    half = len(sample) // 2
    if half < 2 or b"\0" not in sample:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.05 * half else ""


def _checked(text: str) -> str:
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > 0.02 * len(sample):
        raise refusal.wrong_type("binary data")
    return text


def _decoded_by_habit(data: bytes) -> str:
    """One byte a letter, or one of the older Asian encodings."""
    sample = data[:_SAMPLE]
    try:
        western = sample.decode("cp1252")
    except UnicodeDecodeError:
        western = ""
    if western and _looks_western(western):
        return data.decode("cp1252", "replace")
    return data.decode(_guessed(sample), "replace")


def _looks_western(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    accented = sum(letter > "\x7f" for letter in letters)
    odd = len(_SIGN_IN_WORD.findall(text)) + len(_CAPITAL_AFTER_SMALL.findall(text))
    return accented <= _MANY_ACCENTS * len(letters) and odd <= 0.05 * max(accented, 20)


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_HABITS)).best()
    if best is None:
        raise refusal.wrong_type("binary data")
    return best.encoding
