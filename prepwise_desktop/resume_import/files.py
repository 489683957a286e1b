"""A file's bytes become a Document: read within bounds, known by content, read by its format's reader."""

import stat
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Document
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.detect import format_of
from prepwise_desktop.resume_import.normalise import clean
from prepwise_desktop.resume_import.progress import Report

_PACKAGE = "prepwise_desktop.resume_import.documents"
_READERS = {
    "pdf": "pdf",
    "docx": "docx",
    "odt": "odt",
    "rtf": "rtf",
    "html": "html",
    "markdown": "markdown",
    "text": "text",
    "json": "json_resume",
}
#: formats whose source is what a person would read
_READABLE = frozenset({"text", "markdown"})


class _Reader(Protocol):
    def read(self, data: bytes, report: Report) -> Document: ...


def bytes_of(path: str) -> bytes:
    """The file's content; FileRefused when it cannot be opened or is too large."""
    try:
        with Path(path).open("rb") as file:
            size = _size(file.fileno())
            data = file.read(limits.MAX_BYTES + 1) if size <= limits.MAX_BYTES else b""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise FileRefused(RefusalReason.UNREADABLE, reason) from error
    if size > limits.MAX_BYTES or len(data) > limits.MAX_BYTES:
        raise refusal.too_large(f"more than {limits.MAX_BYTES >> 20} MiB")
    return data


def _size(descriptor: int) -> int:
    import os

    state = os.fstat(descriptor)
    return state.st_size if stat.S_ISREG(state.st_mode) else 0


def document_of(data: bytes, file_name: str, report: Report, *, pasted: bool = False) -> Document:
    """The document in these bytes; pasted text is what it is, whatever it looks like."""
    kind = "text" if pasted and data.strip() else format_of(data, file_name)
    if kind not in {"pdf", "docx", "odt"} and len(data) > limits.MAX_TEXT_BYTES:
        raise refusal.too_large(f"more than {limits.MAX_TEXT_BYTES >> 20} MiB of text")
    reader = cast(_Reader, import_module(f"{_PACKAGE}.{_READERS[kind]}"))
    return reader.read(data, report)


def plain_text_of(data: bytes, file_name: str, report: Report) -> str:
    """The words of a file, paragraph by paragraph, as a person would copy them."""
    if format_of(data, file_name) in _READABLE:
        from prepwise_desktop.resume_import.documents.encoding import decode
        from prepwise_desktop.resume_import.documents.text import bounded

        text = bounded(decode(data), limits.MAX_PLAIN_CHARACTERS).strip()
    else:
        document = document_of(data, file_name, report)
        text = clean("\n".join(f"• {block.text}" if block.bullet else block.text for block in document.blocks)).strip()
    if not text:
        raise refusal.empty("no text")
    return text
