"""What every format is turned into before anything is understood: pieces of text with style and place."""

from dataclasses import dataclass

from prepwise_desktop.domain.resume import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSpan:
    """A hyperlink on characters start to end of a block's text; start == end where it lies on an icon only."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One printed line or piece of a line (PDF), or one paragraph, list item or table cell's line (other formats).

    The text is clean (`normalise.clean`): NFC, single spaces, nothing invisible, no printed bullet. A tab stands for a
    wide gap inside the line. An empty text without links is a blank line that the format shows (text, Markdown); an
    empty text with a link is an icon.
    """

    text: str
    #: font size in points; 0 where the format has none
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    #: small capitals, as far as the format says so
    small_caps: bool = False
    #: heading level 1-6 that the format itself states; 0 for none
    level: int = 0
    #: start and end of the bold parts of the text, also when all or most of it is bold
    bolds: tuple[tuple[int, int], ...] = ()
    #: the same for its italic parts
    italics: tuple[tuple[int, int], ...] = ()
    #: a list item: the format says so, or a bullet was printed before it (and was taken off)
    bullet: bool = False
    links: tuple[LinkSpan, ...] = ()
    #: counts from 1
    page: int = 1
    #: characters of white space before the line (text, Markdown) or the depth of the list item (from 0)
    indent: float = 0.0
    #: None where the format has no geometry
    box: Box | None = None
    #: a cell's table, row and column (each from 0) where the format has tables; None otherwise
    cell: tuple[int, int, int] | None = None
    #: text of a page's running header or footer, as far as the format says so
    margin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The blocks of a file in the order of the file (not yet the reading order), and what frames them."""

    #: "pdf", "docx", "odt", "rtf", "html", "markdown", "text", "json"
    format: str
    blocks: tuple[Block, ...]
    pages: int = 1
    #: width and height of each page in points, empty where the format has no pages
    page_sizes: tuple[tuple[float, float], ...] = ()
    #: page, box of each ruled line that could part sections (PDF only)
    rules: tuple[tuple[int, Box], ...] = ()
    #: page, box of each piece that was recognised in a picture, with 0 to 1 how surely; empty where there was text
    recognised: tuple[tuple[int, Box, float], ...] = ()
