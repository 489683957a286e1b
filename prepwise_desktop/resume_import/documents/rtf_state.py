"""What the control words of RTF have set so far, for the text and for the paragraph."""

import codecs
from dataclasses import dataclass, replace
from enum import Enum, auto

from prepwise_desktop.resume_import.documents.runs import Run


class Destination(Enum):
    """Where a group's text goes."""

    TEXT = auto()
    MARGIN = auto()
    INSTRUCTION = auto()
    BULLET = auto()
    FONTS = auto()
    STYLE = auto()
    SKIPPED = auto()

    @classmethod
    def of(cls, word: str) -> "Destination | None":
        """The destination that a word at the beginning of a group names."""
        return _NAMED.get(word)


_NAMED = {
    "fldinst": Destination.INSTRUCTION,
    "fldrslt": Destination.TEXT,
    "listtext": Destination.BULLET,
    "pntext": Destination.BULLET,
    "fonttbl": Destination.FONTS,
    "stylesheet": Destination.STYLE,
    "shptxt": Destination.TEXT,
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), Destination.MARGIN),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), Destination.MARGIN),
}
#: groups whose text is no text of the document
_SKIPPED_NAMES = """
    colortbl info pict object objdata themedata colorschememapping datastore listtable listoverridetable generator
    rsidtbl revtbl latentstyles xmlnstbl filetbl annotation atnid atnauthor atndate footnote bkmkstart bkmkend falt
    panose fontemb template private pgdsctbl nonshppict ftnsep ftnsepc aftnsep tc xe sp sn sv
"""
SKIPPED = frozenset(_SKIPPED_NAMES.split())
#: the code page of each character set that fonts name
_PAGES = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}


def codepage(charset: int, otherwise: str) -> str:
    """The code page of a font's character set, or `otherwise` where that exists, or the Western one."""
    name = _PAGES.get(charset, otherwise)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextState:
    """The look and destination of text; a group's end brings back the one before it."""

    destination: Destination = Destination.TEXT
    size: float = 12.0
    bold: bool = False
    italic: bool = False
    small_caps: bool = False
    hidden: bool = False
    font: int = 0
    style: int = 0
    url: str = ""
    #: how many characters stand after a Unicode number for readers that know none
    fallback: int = 1

    def changed(self, word: str, number: int | None) -> "TextState":
        """The same after a control word."""
        on = number != 0
        match word:
            case "b":
                return replace(self, bold=on)
            case "i":
                return replace(self, italic=on)
            case "scaps" | "caps":
                return replace(self, small_caps=on)
            case "v":
                return replace(self, hidden=on)
            case "fs":
                return replace(self, size=(number or 24) / 2)
            case "uc":
                return replace(self, fallback=max(0, min(number or 0, 10)))
            case "plain":
                return replace(self, size=12.0, bold=False, italic=False, small_caps=False, hidden=False)
        return self

    def run(self, text: str) -> Run:
        """Text in this look."""
        return Run(
            text=text, size=self.size, bold=self.bold, italic=self.italic, small_caps=self.small_caps, url=self.url
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphState:
    """What a paragraph is."""

    level: int = 0
    listed: bool = False
    depth: int = 0
    in_table: bool = False

    def changed(self, word: str, number: int | None) -> "ParagraphState":
        """The same after a control word."""
        match word:
            case "intbl":
                return replace(self, in_table=True)
            case "ilvl":
                return replace(self, depth=max(0, min(number or 0, 8)))
        return self
