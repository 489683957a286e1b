"""Gives a PDF back the trailer that it lost, where its table of contents is still in it."""

import re

_BEGINNING = re.compile(rb"(\d{1,9})\s{1,9}(\d{1,5})\s{1,9}obj\b")
_TYPE = re.compile(rb"/Type\s{0,9}/Catalog\b")
#: a catalog is no longer than that
_LONGEST = 2_000


def with_trailer(data: bytes) -> bytes | None:
    """The file with a new trailer, from which a reader finds all objects again; None when nothing can be done.

    A file that broke off before its catalog has lost pages too, and is better called damaged than read in part.
    """
    last = data.rfind(b"/Catalog")
    window = data[max(0, last - _LONGEST) : last + len(b"/Catalog")]
    begun = list(_BEGINNING.finditer(window))
    if last < 0 or not begun or not _TYPE.search(window, begun[-1].end()):
        return None
    root = b"%b %b R" % (begun[-1][1], begun[-1][2])
    return data + b"\ntrailer\n<< /Root " + root + b" >>\nstartxref\n0\n%%EOF\n"
