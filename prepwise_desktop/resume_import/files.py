"""A file's bytes become a Document: read within bounds, known by content, read by its format's reader."""

import os
import stat
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.resume_import import from_json_resume, limits
from prepwise_desktop.resume_import.blocks import Document
from prepwise_desktop.resume_import.documents import pdf_scanned, refusal
from prepwise_desktop.resume_import.documents.detect import format_of
from prepwise_desktop.resume_import.progress import Report, ignore

_PACKAGE = "prepwise_desktop.resume_import.documents"
#: formats whose source is what a person would read
_READABLE = frozenset({"text", "markdown", "json"})
#: formats that are no text themselves
_PACKED = frozenset({"pdf", "docx", "odt"})
#: the part of the time that goes into the document; the rest goes into understanding it
_DOCUMENT_SHARE = 0.6


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
    state = os.fstat(descriptor)
    return state.st_size if stat.S_ISREG(state.st_mode) else 0


def resume_of(
    data: bytes,
    file_name: str,
    report: Report,
    *,
    pasted: bool = False,
    recognising: Callable[[int], None] = ignore,
) -> Resume:
    """The resume in these bytes; what was pasted is read as text, Markdown or JSON.

    `recognising` is told the number of pages before text is recognised in pictures, which takes seconds for each.
    """
    kind = _kind(data, file_name, pasted=pasted)
    if kind == "json":
        return from_json_resume.resume_of(data)
    from prepwise_desktop.resume_import.understand import understand

    def shared(part: float) -> None:
        report(_DOCUMENT_SHARE * part)

    try:
        return understand(_document(kind, data, shared))
    except FileRefused as refused:
        if kind != "pdf" or refused.reason is not RefusalReason.NO_TEXT or not pdf_scanned.is_installed():
            raise
    rest = 1 - _DOCUMENT_SHARE
    return understand(pdf_scanned.read(data, lambda part: report(_DOCUMENT_SHARE + rest * part), recognising))


def plain_text_of(data: bytes, file_name: str, report: Report) -> str:
    """The words of a file, paragraph by paragraph, as a person would copy them."""
    kind = _kind(data, file_name, pasted=False)
    if kind in _READABLE:
        from prepwise_desktop.resume_import.documents.encoding import decode
        from prepwise_desktop.resume_import.documents.text import bounded

        text = bounded(decode(data), limits.MAX_PLAIN_CHARACTERS).strip()
    else:
        from prepwise_desktop.resume_import.layout import reading_rows

        text = "\n".join(row.text for row in reading_rows(_document(kind, data, report))).strip()
    if not text:
        raise refusal.empty("no text")
    return text


def _kind(data: bytes, file_name: str, *, pasted: bool) -> str:
    kind = format_of(data, file_name)
    if pasted and kind not in _READABLE:
        kind = "text"
    if kind not in _PACKED and len(data) > limits.MAX_TEXT_BYTES:
        raise refusal.too_large(f"more than {limits.MAX_TEXT_BYTES >> 20} MiB of text")
    return kind


def _document(kind: str, data: bytes, report: Report) -> Document:
    reader = cast(_Reader, import_module(f"{_PACKAGE}.{kind}"))
    document = reader.read(data, report)
    if len(document.blocks) > limits.MAX_BLOCKS:
        raise refusal.too_large(f"{len(document.blocks)} lines, at most {limits.MAX_BLOCKS}")
    return document
