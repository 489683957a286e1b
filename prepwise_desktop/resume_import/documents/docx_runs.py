"""The runs of a DOCX paragraph: text with its style and link, and the text boxes that hang on it."""

import re
from typing import TYPE_CHECKING

from prepwise_desktop.resume_import.documents.docx_styles import CharacterStyle, ParagraphStyle, Styles
from prepwise_desktop.resume_import.documents.runs import Run
from prepwise_desktop.resume_import.documents.xml_names import attribute, child, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

#: what is deleted, moved away, or said about the text
_SKIPPED = frozenset({"del", "moveFrom", "pPr", "rPr", "Fallback", "instrText", "delText", "commentReference"})
_LINK_FIELD = re.compile(r'HYPERLINK\s+(?:\\\w\s+)*"([^"]+)"', re.IGNORECASE)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Paragraph:
    """A paragraph taken apart: its style, its runs, and the contents of its text boxes."""

    def __init__(self, element: "_Element", styles: Styles, relations: dict[str, str]) -> None:
        self._styles = styles
        self._relations = relations
        self.style: ParagraphStyle = styles.paragraph(child(element, "pPr"))
        self.runs: list[Run] = []
        self.boxes: list[_Element] = []
        self.length = 0
        #: the fields that are open: the instruction of each, and whether its result has begun
        self._fields: list[list[str | bool]] = []
        self._walk(element, "")

    def _walk(self, element: "_Element", url: str) -> None:
        alternative = False
        for inner in element:
            name = name_of(inner)
            if name == "r":
                self._run(inner, url)
            elif name == "hyperlink":
                self._walk(inner, self._relations.get(attribute(inner, "id"), "") or url)
            elif name == "fldSimple":
                self._walk(inner, _field_link(attribute(inner, "instr")) or url)
            elif name == "txbxContent":
                self.boxes.append(inner)
            elif name == "Fallback" and not alternative:
                self._walk(inner, url)
            elif name not in _SKIPPED and not is_placeholder(inner):
                alternative = alternative or name == "Choice"
                self._walk(inner, url)

    def _run(self, element: "_Element", url: str) -> None:
        style = self._styles.run(child(element, "rPr"), self.style)
        text = "" if style.hidden else "".join(self._sign(inner) for inner in element)
        self.length += len(text)
        if text:
            link = url or next((_field_link(str(instruction)) for instruction, _ in self._fields), "")
            self.runs.append(_styled(text, style, link))
        for inner in element:
            if name_of(inner) in {"AlternateContent", "drawing", "pict", "object"}:
                self._walk(inner, url)

    def _sign(self, element: "_Element") -> str:
        name = name_of(element)
        if name == "fldChar":
            self._field(attribute(element, "fldCharType"))
        elif name == "instrText" and self._fields:
            self._fields[-1][0] = f"{self._fields[-1][0]}{element.text or ''}"
        if any(not begun for _, begun in self._fields):
            return ""
        if name == "t":
            return (element.text or "").replace("\n", " ")
        if name == "sym":
            return _symbol(attribute(element, "char"))
        return _SIGNS.get(name, "")

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(["", False])
        elif self._fields and kind == "separate":
            self._fields[-1][1] = True
        elif self._fields and kind == "end":
            self._fields.pop()


def is_placeholder(element: "_Element") -> bool:
    """A content control that still shows what to type into it."""
    return name_of(element) == "sdt" and child(child(element, "sdtPr"), "showingPlcHdr") is not None


def _styled(text: str, style: CharacterStyle, url: str) -> Run:
    return Run(
        text=text,
        size=style.size,
        bold=style.bold,
        italic=style.italic,
        small_caps=style.small_caps,
        url="" if url.startswith("#") else url,
    )


def _field_link(instruction: str) -> str:
    found = _LINK_FIELD.search(instruction)
    return found[1] if found else ""


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except ValueError:
        return ""
