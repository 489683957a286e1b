"""A small PDF writer for tests: text at places, links, drawn shapes and pictures."""

import zlib
from dataclasses import dataclass, field

REGULAR, BOLD, DINGBATS, ITALIC = "F1", "F2", "F3", "F4"


@dataclass(slots=True)
class Page:
    """One page of 600 x 800 points; y runs up, as in PDF."""

    content: list[str] = field(default_factory=list)
    links: list[tuple[str, tuple[float, float, float, float]]] = field(default_factory=list)
    notes: list[tuple[str, float, float]] = field(default_factory=list)
    rotation: int = 0
    picture: bool = False

    def text(
        self, x: float, y: float, words: str, *, size: float = 10, font: str = REGULAR, spacing: float = 0
    ) -> "Page":
        """Print words at a place."""
        escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.content.append(f"BT /{font} {size} Tf {spacing} Tc {x} {y} Td ({escaped}) Tj ET")
        return self

    def box(self, x: float, y: float, width: float, height: float) -> "Page":
        """Fill a rectangle."""
        self.content.append(f"{x} {y} {width} {height} re f")
        return self

    def link(self, url: str, left: float, bottom: float, right: float, top: float) -> "Page":
        """Lay a link over a rectangle."""
        self.links.append((url, (left, bottom, right, top)))
        return self

    def note(self, words: str, x: float, y: float) -> "Page":
        """Type words over the page, as a viewer does."""
        self.notes.append((words, x, y))
        return self

    def with_picture(self) -> "Page":
        """Put a grey picture on the page."""
        self.content.append("q 100 0 0 100 50 50 cm /I Do Q")
        self.picture = True
        return self


class _Writer:
    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, body: str | bytes) -> int:
        self.objects.append(body if isinstance(body, bytes) else body.encode("cp1252"))
        return len(self.objects)

    def stream(self, data: bytes, extra: str = "") -> int:
        packed = zlib.compress(data)
        head = f"<< /Length {len(packed)} /Filter /FlateDecode {extra} >>\nstream\n"
        return self.add(head.encode() + packed + b"\nendstream")

    def file(self, root: int) -> bytes:
        out, places = bytearray(b"%PDF-1.5\n"), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += f"trailer\n<< /Size {len(places) + 1} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def pdf(*pages: Page) -> bytes:
    """The pages as a file."""
    writer = _Writer()
    fonts = [
        writer.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
        for name in ("Helvetica", "Helvetica-Bold", "Wingdings", "Times-Italic")
    ]
    picture = writer.stream(
        b"\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    numbers = []
    parent = len(writer.objects) + sum(len(page.links) + 2 * len(page.notes) + 2 for page in pages) + 1
    for page in pages:
        links = [
            writer.add(
                f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(str(side) for side in box)}] "
                f"/A << /S /URI /URI ({url}) >> >>"
            )
            for url, box in page.links
        ]
        for words, x, y in page.notes:
            look = writer.stream(
                f"BT /F1 10 Tf 0 2 Td ({words}) Tj ET".encode("cp1252"),
                f"/Type /XObject /Subtype /Form /BBox [0 0 200 12] /Resources << /Font << /F1 {fonts[0]} 0 R >> >>",
            )
            links.append(
                writer.add(
                    f"<< /Type /Annot /Subtype /FreeText /Rect [{x} {y} {x + 200} {y + 12}] /AP << /N {look} 0 R >> >>"
                )
            )
        content = writer.stream("\n".join(page.content).encode("cp1252"))
        pictures = f"/XObject << /I {picture} 0 R >>" if page.picture else ""
        numbers.append(
            writer.add(
                f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 600 800] /Rotate {page.rotation} "
                f"/Contents {content} 0 R /Annots [{' '.join(f'{link} 0 R' for link in links)}] "
                f"/Resources << /Font << /F1 {fonts[0]} 0 R /F2 {fonts[1]} 0 R /F3 {fonts[2]} 0 R "
                f"/F4 {fonts[3]} 0 R >> {pictures} >> >>"
            )
        )
    kids = " ".join(f"{number} 0 R" for number in numbers)
    assert writer.add(f"<< /Type /Pages /Count {len(numbers)} /Kids [{kids}] >>") == parent
    return writer.file(writer.add(f"<< /Type /Catalog /Pages {parent} 0 R >>"))


def stream_of(megabytes: int) -> bytes:
    """A file whose only page has a content stream of so many MiB of blanks, packed."""
    writer = _Writer()
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes)) + packer.flush()
    content = writer.add(b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed + b"\nendstream")
    page = writer.add(
        f"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 600 800] /Contents {content} 0 R /Resources << >> >>"
    )
    writer.add(f"<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>")
    return writer.file(writer.add("<< /Type /Catalog /Pages 3 0 R >>"))
