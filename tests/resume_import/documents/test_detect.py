"""A file is what its content says; its name decides only how a refusal is put."""

import io
import zipfile

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import.documents.detect import format_of

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


def zipped(*names: str, mimetype: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        if mimetype:
            target.writestr("mimetype", mimetype)
        for name in names:
            target.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\r\n\r\n%PDF-1.7\n...", "pdf"),
        (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
        (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (b"{\\rtf1\\ansi hello}", "rtf"),
        (b"<!DOCTYPE html><p>hello", "html"),
        (b"<div><p>a</p><p>b</p><span>c</span></div>", "html"),
        (b'{"basics": {"name": "Ana"}}', "json"),
        (b"# Ana\n\n## Work\n\n- **Acme**\n", "markdown"),
        (b"Ana Pires\nBMW, Munich\n- led a team", "text"),
        ("BMW Werk München".encode(), "text"),
        (b"[2019] Acme", "text"),
        (b"#1 in sales, C# and F#\n1. Acme", "text"),
    ],
)
@pytest.mark.parametrize("name", ["resume", "resume.bin", "resume.pdf"])
def test_content_decides_whatever_the_name_is(content: bytes, kind: str, name: str) -> None:
    assert format_of(content, name) == kind


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "a.pdf", RefusalReason.EMPTY),
        (PNG, "photo.png", RefusalReason.UNSUPPORTED),
        (PNG, "resume.pdf", RefusalReason.WRONG_TYPE),
        (b"MZ\x90\0" + bytes(100), "resume.docx", RefusalReason.WRONG_TYPE),
        (zipped("a.txt"), "resume.docx", RefusalReason.WRONG_TYPE),
        (zipped("a.txt"), "a.zip", RefusalReason.UNSUPPORTED),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "table.xlsx", RefusalReason.UNSUPPORTED),
        (OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "old.doc", RefusalReason.UNSUPPORTED),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "locked.docx", RefusalReason.ENCRYPTED),
        (b"PK\x03\x04" + bytes(50), "half.docx", RefusalReason.DAMAGED),
        (bytes(range(256)) * 20, "noise.txt", RefusalReason.WRONG_TYPE),
        (b"<?xml version='1.0'?><workbook/>", "a.xml", RefusalReason.UNSUPPORTED),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, name: str, reason: RefusalReason) -> None:
    with pytest.raises(FileRefused) as caught:
        format_of(content, name)
    assert caught.value.reason is reason
