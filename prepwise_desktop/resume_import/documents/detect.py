"""What a file is, by its content; its name only decides how a refusal is put."""

import re
from pathlib import PurePath

from prepwise_desktop.domain.errors import FileRefused
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.container import Container
from prepwise_desktop.resume_import.documents.encoding import decode

#: formats that are read, with the endings that promise them
_ENDINGS = {
    "pdf": "pdf",
    "docx": "docx",
    "docm": "docx",
    "dotx": "docx",
    "odt": "odt",
    "ott": "odt",
    "rtf": "rtf",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "md": "markdown",
    "markdown": "markdown",
    "txt": "text",
    "text": "text",
    "json": "json",
}
#: how foreign files begin
_FOREIGN = (
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"RIFF", "a picture or a recording"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    (b"Rar!\x1a\x07", "a compressed archive"),
    (b"BZh", "a compressed archive"),
    (b"\xfd7zXZ\0", "a compressed archive"),
    (b"SQLite format 3\0", "a database"),
    (b"%!PS", "a PostScript file"),
)
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_PDF_HEAD = 1024
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(r"</?(?:p|div|h[1-6]|ul|li|span|table|br|section|strong|b|a)\b[^<>]{0,300}>", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
_JSON_RESUME = re.compile(r'\s*\{.{0,2000}?"(?:basics|work|education|\$schema|skills|meta)"\s*:', re.DOTALL)
_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6}\s+\S"
    r"|(?:^|\s)\*\*[^*\s][^*\n]{0,200}\*\*"
    r"|\[[^\]\n]{1,200}\]\((?:https?:|mailto:)[^)\s]{1,500}\)",
    re.MULTILINE,
)
#: text is judged by its beginning
_HEAD = 20_000


def format_of(data: bytes, file_name: str) -> str:
    """Which reader can read it; FileRefused where none can."""
    if not data:
        raise refusal.empty("no bytes")
    if b"%PDF-" in data[:_PDF_HEAD]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_format(data, file_name)
    if data.startswith(_OLE):
        raise _ole_refusal(data)
    for beginning, what in _FOREIGN:
        if data.startswith(beginning) and not _begins_as_text(data):
            raise foreign(what, file_name)
    if data[4:8] == b"ftyp":
        raise foreign("a picture or a film", file_name)
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    return _text_format(data, file_name)


def foreign(what: str, file_name: str) -> FileRefused:
    """A format that is not read: a promise broken where the name promised one that is."""
    promised = PurePath(file_name).suffix.lstrip(".").casefold() in _ENDINGS
    return refusal.wrong_type(what) if promised else refusal.unsupported(what)


def _begins_as_text(data: bytes) -> bool:
    """Text may begin with "BM" or "MZ" too; the heads of foreign files hold control bytes."""
    return not re.search(rb"[\x00-\x08\x0e-\x1f]", data[:64])


def _zip_format(data: bytes, file_name: str) -> str:
    container = Container(data)
    if "mimetype" in container:
        kind = container.read("mimetype")[:100].decode("ascii", "replace").strip()
        if kind.startswith("application/vnd.oasis.opendocument.text"):
            return "odt"
        raise foreign(f"an archive of the type {kind!r}", file_name)
    names = container.names()
    if "[Content_Types].xml" not in names:
        raise foreign("an archive", file_name)
    if any(name.startswith(("xl/", "ppt/", "visio/")) for name in names):
        raise foreign("a spreadsheet or slides", file_name)
    return "docx"


def _ole_refusal(data: bytes) -> FileRefused:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return refusal.encrypted("an office file with a password")
    return refusal.unsupported("a file of Word 97 to 2003, or of another old office program")


def _text_format(data: bytes, file_name: str) -> str:
    promised = _ENDINGS.get(PurePath(file_name).suffix.lstrip(".").casefold(), "")
    try:
        head = decode(data[: 4 * _HEAD])[:_HEAD]
    except FileRefused as error:
        raise foreign(error.detail, file_name) from error
    if _HTML.match(head) or len(_HTML_TAG.findall(head)) > max(4, head.count("\n") // 4):
        return "html"
    if _XML.match(head):
        raise foreign("an XML file", file_name)
    if _JSON_RESUME.match(head) or (promised == "json" and head.lstrip()[:1] in {"{", "["}):
        return "json"
    signs = len(_MARKDOWN.findall(head))
    return "markdown" if signs > 2 or (promised == "markdown") else "text"
