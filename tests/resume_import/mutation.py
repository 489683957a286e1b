"""Damages files as disks, mail programs and enemies do, from a seed."""

import io
import random
import zipfile
import zlib

#: bytes and texts that parsers stumble over
_STUMBLES = (
    b"\0",
    b"\xff" * 8,
    b"<",
    b">>",
    b"&#x0;",
    b"{" * 300,
    b"(" * 300,
    b"<a>" * 300,
    b"-1",
    b"999999999999",
    b"\\u-1?",
    b"\\bin99999 ",
    b"endstream",
    b"endobj",
    "\u202e\u200b\U000e0041\ud7ff".encode(),
    "\u0130\ufb01\U0001f468\u200d\U0001f4bb".encode(),
    b"%s" * 50,
    b"\r",
)


def mutated(data: bytes, rnd: random.Random) -> bytes:
    """The file with one to four wounds, inside its packed parts as often as outside."""
    if data.startswith(b"PK") and rnd.random() < 0.7:
        return _inside_a_container(data, rnd)
    if data.startswith(b"%PDF") and rnd.random() < 0.5:
        return _inside_a_stream(data, rnd)
    return _wounded(data, rnd)


def _wounded(data: bytes, rnd: random.Random) -> bytes:
    for _ in range(rnd.randint(1, 4)):
        data = rnd.choice((_flipped, _cut, _without_a_part, _with_a_stumble, _with_a_part_twice, _shuffled))(data, rnd)
    return data


def _place(data: bytes, rnd: random.Random) -> int:
    return rnd.randrange(len(data) + 1)


def _flipped(data: bytes, rnd: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rnd.randint(1, 20)):
        if changed:
            changed[rnd.randrange(len(changed))] = rnd.randrange(256)
    return bytes(changed)


def _cut(data: bytes, rnd: random.Random) -> bytes:
    return data[: _place(data, rnd)]


def _without_a_part(data: bytes, rnd: random.Random) -> bytes:
    start = _place(data, rnd)
    return data[:start] + data[start + rnd.randint(1, 400) :]


def _with_a_stumble(data: bytes, rnd: random.Random) -> bytes:
    start = _place(data, rnd)
    return data[:start] + rnd.choice(_STUMBLES) * rnd.choice((1, 1, 40)) + data[start:]


def _with_a_part_twice(data: bytes, rnd: random.Random) -> bytes:
    start = _place(data, rnd)
    part = data[start : start + rnd.randint(1, 2000)]
    return data[:start] + part * rnd.randint(2, 30) + data[start:]


def _shuffled(data: bytes, rnd: random.Random) -> bytes:
    first, second = sorted((_place(data, rnd), _place(data, rnd)))
    return data[second:] + data[first:second] + data[:first]


def _inside_a_container(data: bytes, rnd: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        texts = [name for name in source.namelist() if name.endswith((".xml", ".rels"))]
        chosen = rnd.choice(texts)
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, _wounded(content, rnd) if name == chosen else content)
    return out.getvalue()


def _inside_a_stream(data: bytes, rnd: random.Random) -> bytes:
    """A PDF with a wound in an unpacked stream; its length in the file no longer fits, which readers bear."""
    starts = []
    position = 0
    while (position := data.find(b"stream\n", position) + 7) > 6:
        if data[position - 10 : position - 7] != b"end":
            starts.append(position)
    if not starts:
        return _wounded(data, rnd)
    start = rnd.choice(starts)
    end = data.find(b"endstream", start)
    try:
        content = zlib.decompress(data[start:end].rstrip(b"\r\n"))
    except zlib.error:
        return _wounded(data, rnd)
    return data[:start] + zlib.compress(_wounded(content, rnd)) + b"\n" + data[end:]
