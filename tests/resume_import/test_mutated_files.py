"""Damaged files are read or refused: no bug, no crash, no hang."""

import asyncio
import io
import zipfile
from pathlib import Path

import docx
import pytest

from tests.benchmarks.fuzz_import import fuzz
from tests.resume_import.made_pdf import BOLD, Page, pdf

LINES = [
    "Ana Pires",
    "Head baker",
    "ana.pires@example.org | +351 21 555 0144",
    "Work experience",
    "Forno Novo, Porto",
    "Mar 2019 - Present",
    "Led a team of six bakers and two apprentices.",
    "Education",
    "Escola de Hotelaria, Diploma in Baking",
    "2011 - 2013",
    "Skills",
    "Sourdough, Costing, Stone ovens",
]


def a_pdf() -> bytes:
    page = Page()
    for number, line in enumerate(LINES):
        page.text(50, 750 - 20 * number, line, font=BOLD if number in {0, 3, 7, 10} else "F1", size=12)
    return pdf(page.link("https://ana.example", 50, 700, 200, 720), Page().text(50, 700, "Page 2"))


def a_docx() -> bytes:
    document = docx.Document()
    for number, line in enumerate(LINES):
        document.add_paragraph(line, style="Heading 1" if number in {3, 7, 10} else None)
    document.add_table(rows=1, cols=2).rows[0].cells[0].text = "Steam"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def an_odt() -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in LINES)
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:text="{office}:text:1.0">'
        f"<office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        target.writestr("content.xml", content)
    return out.getvalue()


@pytest.fixture
def originals(tmp_path: Path) -> list[Path]:
    text = "\n".join(LINES)
    made = {
        "a.pdf": a_pdf(),
        "b.docx": a_docx(),
        "c.odt": an_odt(),
        "d.rtf": ("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\b " + "\\par ".join(LINES) + "}}").encode(),
        "e.html": ("<html><body><h1>" + "</h1><p>".join(LINES) + "</body></html>").encode(),
        "f.md": ("# " + text.replace("\nWork", "\n\n## Work").replace("\nLed", "\n- **Led**")).encode(),
        "g.txt": text.encode(),
        "h.json": b'{"basics": {"name": "Ana Pires"}, "work": [{"name": "Forno Novo", "startDate": "2019-03"}]}',
    }
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in made]


def test_two_hundred_mutated_files_are_all_read_or_refused(originals: list[Path]) -> None:
    outcomes, failures = asyncio.run(fuzz(originals, 200, seed=7))
    assert failures == []
    assert outcomes["parsed"] > 50
    assert outcomes["damaged"] > 5
