"""Counts what the compressed streams of a PDF unpack to, before pdfium unpacks them."""

import re
import zlib

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents import refusal

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DEFLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
#: deflate never packs tighter than this
_TIGHTEST = 1032
_CHUNK = 1 << 18


def check(data: bytes) -> None:
    """Raise FileRefused where a stream, or all of them together, would take too much memory."""
    view, total, position = memoryview(data), 0, 0
    while found := _STREAM.search(data, position):
        position = found.end()
        end = data.find(b"endstream", position)
        end = len(data) if end < 0 else end
        depth = _deflated(data, found.start())
        if depth and (end - position) * _TIGHTEST**depth > limits.MAX_STREAM:
            total += _unpacked(view[position:end], depth)
        if total > limits.MAX_UNPACKED:
            raise refusal.too_large("the streams unpack to more than fits")
        position = max(position, end)


def _deflated(data: bytes, stream: int) -> int:
    """How often the stream is deflated; 0 for pictures, which nobody unpacks to read text."""
    head = data[max(data.rfind(b" obj", max(0, stream - 4_000), stream), stream - 4_000, 0) : stream]
    return 0 if b"/Image" in head else len(_DEFLATE.findall(head))


def _unpacked(packed: memoryview, depth: int) -> int:
    """The size after unpacking `depth` times; a stream that breaks off counts as far as it goes."""
    layers = [zlib.decompressobj() for _ in range(min(depth, 4))]
    size = 0
    try:
        for start in range(0, len(packed), _CHUNK):
            size += _pushed(layers, bytes(packed[start : start + _CHUNK]), size)
    except zlib.error:
        return size
    return size


def _pushed(layers: list["zlib._Decompress"], chunk: bytes, size: int) -> int:
    if not layers:
        return len(chunk)
    first, *rest = layers
    grown = 0
    # What stands behind the packed bytes (a line end, most often) is never consumed.
    while chunk and not first.eof:
        grown += _pushed(rest, first.decompress(chunk, _CHUNK), size + grown)
        if size + grown > limits.MAX_STREAM:
            raise refusal.too_large(f"a stream unpacks to more than {limits.MAX_STREAM >> 20} MiB")
        chunk = first.unconsumed_tail
    return grown
