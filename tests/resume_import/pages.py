"""Small documents made by hand: printed pieces at places, or lines of plain text."""

from prepwise_desktop.resume_import.blocks import Block, Document, LinkSpan
from prepwise_desktop.resume_import.rows import Part, Row

#: width of an average letter as a part of the font size
_LETTER = 0.5


def a_piece(
    x: float,
    y: float,
    text: str,
    *,
    size: float = 10.0,
    bold: bool = False,
    italic: bool = False,
    bullet: bool = False,
    page: int = 1,
    url: str = "",
) -> Block:
    """A piece of a printed line with its baseline at y."""
    links = (LinkSpan(start=0, end=len(text), url=url),) if url else ()
    box = (x, y - 0.78 * size, x + len(text) * size * _LETTER, y + 0.22 * size)
    return Block(text=text, size=size, bold=bold, italic=italic, bullet=bullet, page=page, links=links, box=box)


def a_pdf(*pieces: Block) -> Document:
    """A document of A4 pages."""
    pages = max((piece.page for piece in pieces), default=1)
    return Document(format="pdf", blocks=pieces, pages=pages, page_sizes=((595.0, 842.0),) * pages)


def a_text(text: str) -> Document:
    """A document of plain text; "* " and "- " begin list items as the text reader marks them."""
    blocks = []
    for line in text.strip("\n").split("\n"):
        stripped = line.strip()
        bullet = stripped.startswith(("* ", "- "))
        words = stripped[2:] if bullet else stripped
        blocks.append(Block(text=words, bullet=bullet, indent=float(len(line) - len(line.lstrip()))))
    return Document(format="text", blocks=tuple(blocks))


def some_rows(*lines: str | tuple[str, ...]) -> list[Row]:
    """Rows without geometry; a tuple is a row with several parts, a leading "* " makes a list item."""
    rows = []
    for number, line in enumerate(lines, 1):
        texts = (line,) if isinstance(line, str) else line
        bullet = texts[0].startswith("* ")
        texts = (texts[0].removeprefix("* "), *texts[1:])
        parts = [Part(text=text) for text in texts]
        rows.append(Row(parts=parts, bullet=bullet, number=number, numbers=(number,), whole=True))
    return rows
