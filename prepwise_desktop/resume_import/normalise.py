"""Text as a person sees it: no control, invisible or direction characters that could mislead, ligatures taken apart."""

import re
import unicodedata

#: bullets of Symbol and Wingdings, which word processors leave in the private use area
_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf0a8\uf06e\uf071\uf0b2\uf075\uf020", "•")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_BREAKS = {"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
#: pdfium writes a hyphen at the end of a line as U+0002; U+2011 is a hyphen that only forbids a break
_HYPHENS = {"\x02": "-", "\u2010": "-", "\u2011": "-"}
_TABLE = str.maketrans({**_BULLETS, **_LIGATURES, **_SPACES, **_BREAKS, **_HYPHENS})

#: what is never shown: controls, soft hyphens, zero-width and direction marks, tags, variation selectors for rare
#: ideographs, lone surrogates, the private use areas (icon fonts) and non-characters
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
#: joiners shape letters in some scripts and hold emoji together; elsewhere they only hide
_SHAPED = "\u0600-\u0dff\U0001f000-\U0001faff"
_IDLE_JOINER = re.compile(f"(?<![{_SHAPED}\u200d\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![{_SHAPED}\u2600-\u27bf])")
_SPACE_RUN = re.compile(r" {2,}")
_TAB_RUN = re.compile(r" *\t[ \t]*")


def clean(text: str) -> str:
    """The same text in NFC without what cannot be seen; every line end is \\n, every blank a space or a tab."""
    if not (text.isascii() and text.isprintable()):
        text = text.replace("\r\n", "\n").translate(_TABLE)
        text = unicodedata.normalize("NFC", _IDLE_JOINER.sub("", _INVISIBLE.sub("", text)))
    return text


def tidy(text: str) -> str:
    """Clean text with single spaces; a tab, which stands for a wide gap, stays one."""
    return _TAB_RUN.sub("\t", _SPACE_RUN.sub(" ", clean(text)))
