"""DOCX: paragraphs, tables, boxes, headers and links in order."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, LinkSpan
from prepwise_desktop.resume_import.documents import docx as reader
from prepwise_desktop.resume_import.progress import ignore


def saved(fill: Callable[[WordDocument], object]) -> bytes:
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(fill: Callable[[WordDocument], object]) -> tuple[Block, ...]:
    return reader.read(saved(fill), ignore).blocks


def reason_of(data: bytes) -> RefusalReason:
    with pytest.raises(FileRefused) as caught:
        reader.read(data, ignore)
    return caught.value.reason


def repacked(data: bytes, changes: dict[str, bytes | None]) -> bytes:
    """The container with parts replaced, or left out where None."""
    source, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = changes.get(name, source.read(name))
            if content is not None:
                target.writestr(name, content)
    return out.getvalue()


def test_paragraphs_and_tables_stand_in_the_order_of_the_body() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("before")
        cells = document.add_table(rows=1, cols=2).rows[0].cells
        cells[0].text, cells[1].text = "left", "right"
        document.add_paragraph("after")

    blocks = read(fill)
    assert [block.text for block in blocks] == ["before", "left", "right", "after"]
    assert [block.cell for block in blocks] == [None, (0, 0, 0), (0, 0, 1), None]


def test_rows_cells_and_words_inside_content_controls_are_read() -> None:
    def wrapped(inner: str) -> str:
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    words = f"<w:p>{wrapped('<w:r><w:t>Acme</w:t></w:r>')}</w:p>"
    row = wrapped(f"<w:tr>{wrapped(f'<w:tc>{words}</w:tc>')}</w:tr>")
    table = parse_xml(f"<w:tbl {nsdecls('w')}>{row}</w:tbl>")
    blocks = read(lambda document: document.element.body.insert(0, table))
    assert [(block.text, block.cell) for block in blocks] == [("Acme", (0, 0, 0))]


def test_the_words_that_say_what_to_type_are_left_out() -> None:
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        "<w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt>"
    )
    blocks = read(lambda document: document.add_paragraph("Acme ")._p.append(parse_xml(control)))
    assert [block.text for block in blocks] == ["Acme"]


def test_headings_lists_and_their_depth_are_known() -> None:
    def fill(document: WordDocument) -> None:
        document.add_heading("Experience", level=2)
        document.add_paragraph("Led a team", style="List Bullet")

    heading, item = read(fill)
    assert (heading.level, heading.bullet) == (2, False)
    assert (item.level, item.bullet) == (0, True)


def test_style_is_inherited_and_overruled_by_the_run() -> None:
    def fill(document: WordDocument) -> None:
        style = document.styles.add_style("Own", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.bold, style.font.size = True, Pt(17)
        document.add_paragraph("all bold", style="Own")
        paragraph = document.add_paragraph(style="Own")
        paragraph.add_run("Acme")
        paragraph.add_run(" since 2019 in Porto").bold = False

    first, second = read(fill)
    assert (first.bold, first.size) == (True, 17.0)
    assert second.bolds == ((0, 4),)
    assert not second.bold


def test_a_tab_stays_a_tab_and_a_line_break_makes_two_lines() -> None:
    assert [block.text for block in read(lambda d: d.add_paragraph("Acme \t 2019\nPorto"))] == [
        "Acme\t2019",
        "Porto",
    ]


def test_a_hyperlink_lies_on_its_words() -> None:
    def fill(document: WordDocument) -> None:
        target = document.part.relate_to("https://ana.example", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        paragraph = document.add_paragraph("see ")
        link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{target}"><w:r><w:t>mine</w:t></w:r></w:hyperlink>'
        paragraph._p.append(parse_xml(link))

    (block,) = read(fill)
    assert block.text == "see mine"
    assert block.links == (LinkSpan(start=4, end=8, url="https://ana.example"),)


def test_a_link_field_shows_its_result_and_not_its_instruction() -> None:
    def fill(document: WordDocument) -> None:
        paragraph = document.add_paragraph()
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText>HYPERLINK "https://ana.example"</w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>mine</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            "<w:t> and more</w:t>",
        ):
            paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{inner}</w:r>"))

    (block,) = read(fill)
    assert block.text == "mine and more"
    assert block.links == (LinkSpan(start=0, end=4, url="https://ana.example"),)


def test_a_text_box_that_is_stored_twice_is_read_once() -> None:
    inner = "<w:p><w:r><w:t>in the box</w:t></w:r></w:p>"
    box = f"<w:txbxContent>{inner}</w:txbxContent>"
    both = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    blocks = read(lambda document: document.add_paragraph("beside")._p.append(parse_xml(both)))
    assert [block.text for block in blocks] == ["beside", "in the box"]


def test_inserted_text_counts_and_deleted_text_does_not() -> None:
    def fill(document: WordDocument) -> None:
        paragraph = document.add_paragraph("kept ")
        for change in (
            "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>",
            "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
        ):
            paragraph._p.append(parse_xml(change.replace(">", f" {nsdecls('w')}>", 1)))

    assert [block.text for block in read(fill)] == ["kept new"]


def test_hidden_text_is_left_out() -> None:
    def fill(document: WordDocument) -> None:
        paragraph = document.add_paragraph("seen")
        paragraph.add_run(" unseen").font.hidden = True

    assert [block.text for block in read(fill)] == ["seen"]


def test_the_page_header_comes_first_and_the_footer_last_and_both_are_marked() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("body")
        document.sections[0].header.paragraphs[0].text = "Ana Pires"
        document.sections[0].footer.paragraphs[0].text = "page 1"

    assert [(block.text, block.margin) for block in read(fill)] == [
        ("Ana Pires", True),
        ("body", False),
        ("page 1", True),
    ]


def test_a_document_without_words_is_empty() -> None:
    assert reason_of(saved(lambda document: None)) is RefusalReason.EMPTY


def test_a_missing_main_part_is_damage() -> None:
    data = saved(lambda document: document.add_paragraph("x"))
    assert reason_of(repacked(data, {"word/document.xml": None})) is RefusalReason.DAMAGED


def test_xml_that_breaks_off_is_damage() -> None:
    data = saved(lambda document: document.add_paragraph("x"))
    assert reason_of(repacked(data, {"word/document.xml": b"<a><b>"})) is RefusalReason.DAMAGED


def test_a_document_type_is_refused_so_that_no_entity_is_ever_expanded() -> None:
    data = saved(lambda document: document.add_paragraph("x"))
    evil = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    assert reason_of(repacked(data, {"word/document.xml": evil})) is RefusalReason.DAMAGED


def test_a_container_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(lambda document: document.add_paragraph("x"))
    monkeypatch.setattr(limits, "MAX_UNPACKED", 1000)
    assert reason_of(data) is RefusalReason.TOO_LARGE


def test_broken_pictures_and_foreign_relations_do_not_matter() -> None:
    data = saved(lambda document: document.add_paragraph("kept"))
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId9" Type="image" Target="NULL"/></Relationships>'
    )
    blocks = reader.read(repacked(data, {"word/_rels/document.xml.rels": relations}), ignore).blocks
    assert [block.text for block in blocks] == ["kept"]


def test_parts_with_unusual_names_are_found_by_their_relations() -> None:
    data = saved(lambda document: document.add_heading("Skills", level=2))
    source = zipfile.ZipFile(io.BytesIO(data))
    moved = {"word/document.xml": "word/document2.xml", "word/styles.xml": "word/styles3.xml"}
    moved["word/_rels/document.xml.rels"] = "word/_rels/document2.xml.rels"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = (
                source.read(name).replace(b"document.xml", b"document2.xml").replace(b"styles.xml", b"styles3.xml")
            )
            target.writestr(moved.get(name, name), content)
    (block,) = reader.read(out.getvalue(), ignore).blocks
    assert (block.text, block.level) == ("Skills", 2)


def test_the_strict_edition_of_the_format_is_read_too() -> None:
    data = saved(lambda document: document.add_paragraph("strict"))
    transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    main = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    strict = main.replace(transitional, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert [block.text for block in reader.read(repacked(data, {"word/document.xml": strict}), ignore).blocks] == [
        "strict"
    ]
