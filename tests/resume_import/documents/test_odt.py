"""OpenDocument text: paragraphs, lists, tables and links."""

import io
import zipfile

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import.blocks import Block, LinkSpan
from prepwise_desktop.resume_import.documents import odt as reader
from prepwise_desktop.resume_import.progress import ignore

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "draw": "drawing",
    }.items()
)
NAMESPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
NAMESPACES += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'


def saved(body: str, styles: str = "", manifest: str = "") -> bytes:
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        target.writestr("content.xml", content)
        target.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return out.getvalue()


def read(body: str, styles: str = "") -> tuple[Block, ...]:
    return reader.read(saved(body, styles), ignore).blocks


def test_headings_paragraphs_and_lists_are_known() -> None:
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('Cut costs', '')}</text:list>"
    blocks = read(
        '<text:h text:outline-level="2">Work</text:h><text:p>Acme<text:tab/>2019<text:line-break/>Porto</text:p>'
        f"<text:list>{item.format('Led', inner)}</text:list>"
    )
    assert [(block.text, block.level, block.bullet, block.indent) for block in blocks] == [
        ("Work", 2, False, 0),
        ("Acme\t2019", 0, False, 0),
        ("Porto", 0, False, 0),
        ("Led", 0, True, 0),
        ("Cut costs", 0, True, 1),
    ]


def test_styles_of_paragraph_and_span_are_put_together() -> None:
    styles = (
        '<style:style style:name="P1" style:family="paragraph">'
        '<style:text-properties fo:font-size="14pt"/></style:style>'
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    (block,) = read(
        '<text:p text:style-name="P1"><text:span text:style-name="T1">Acme</text:span>, in Porto</text:p>', styles
    )
    assert (block.size, block.bolds) == (14.0, ((0, 4),))


def test_a_link_lies_on_its_words() -> None:
    (block,) = read('<text:p>see <text:a xlink:href="https://ana.example">mine</text:a></text:p>')
    assert block.links == (LinkSpan(start=4, end=8, url="https://ana.example"),)


def test_deleted_text_and_comments_are_left_out() -> None:
    deleted = "<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
    note = "<office:annotation><text:p>remark</text:p></office:annotation>"
    assert [block.text for block in read(f"{deleted}<text:p>kept{note}</text:p>")] == ["kept"]


def test_table_cells_and_text_boxes_are_read_in_order() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    table = f"<table:table><table:table-row>{cell.format('a')}{cell.format('b')}</table:table-row></table:table>"
    box = "<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>"
    blocks = read(f"{table}<text:p>beside{box}</text:p>")
    assert [(block.text, block.cell) for block in blocks] == [
        ("a", (0, 0, 0)),
        ("b", (0, 0, 1)),
        ("beside", None),
        ("boxed", None),
    ]


def test_a_table_inside_a_table_is_read_once() -> None:
    cell = "<table:table-cell><text:p>b</text:p></table:table-cell>"
    inner = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    cells = f"<table:table-cell><text:p>a</text:p>{inner}</table:table-cell>"
    rows = f"<table:table-header-rows><table:table-row>{cells}</table:table-row></table:table-header-rows>"
    assert [(block.text, block.cell) for block in read(f"<table:table>{rows}</table:table>")] == [
        ("a", (0, 0, 0)),
        ("b", (1, 0, 0)),
    ]


def test_an_encrypted_document_says_so() -> None:
    with pytest.raises(FileRefused) as caught:
        reader.read(saved("<text:p>x</text:p>", manifest="<encryption-data/>"), ignore)
    assert caught.value.reason is RefusalReason.ENCRYPTED
