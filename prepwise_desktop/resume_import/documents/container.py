"""The zip container of an office file: its size is counted before anything is unpacked."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents import refusal

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENCRYPTED_FLAG = 1


class Container:
    """Reads single parts; FileRefused where the container is damaged, encrypted or too large."""

    def __init__(self, data: bytes) -> None:
        with _sound():
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        members = self._zip.infolist()
        # zipfile never unpacks more of a member than its stated size, so the stated sizes are bounds.
        if len(members) > limits.MAX_MEMBERS or sum(member.file_size for member in members) > limits.MAX_UNPACKED:
            raise refusal.too_large(f"it unpacks to more than {limits.MAX_UNPACKED >> 20} MiB")
        self._members = {member.filename: member for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the file's order."""
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        """One part; FileRefused (damaged) when it is not there."""
        member = self._members.get(name)
        if member is None:
            raise refusal.damaged(f"{name} is missing")
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise refusal.encrypted()
        if member.file_size > limits.MAX_PART:
            raise refusal.too_large(f"{name} unpacks to more than {limits.MAX_PART >> 20} MiB")
        with _sound():
            return self._zip.read(member)

    def xml(self, name: str) -> "_Element":
        """One part as XML, without entities; a document type, which office formats forbid, is damage."""
        from lxml import etree

        data = self.read(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise refusal.damaged(f"{name}: {error}") from error
        if root.getroottree().docinfo.doctype:
            raise refusal.damaged(f"{name} declares a document type")
        return root


@contextmanager
def _sound() -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise refusal.damaged(error) from error
