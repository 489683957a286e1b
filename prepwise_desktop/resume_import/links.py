"""Personal addresses on the web: told from project pages by where they stand and how they are built."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from prepwise_desktop.domain.resume import Link
from prepwise_desktop.resume_import.blocks import Document
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.lines import is_full
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.vocabulary.contact import NETWORKS

_ADDRESS = re.compile(
    r"(?<![\w@.-])(?:https?://|www\.)[^\s<>\"|,;]{3,200}|(?<![\w@./-])(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,18}(?:/[^\s<>\"|,;]{0,200})?(?![\w@])",
    re.IGNORECASE,
)
#: ends of host names that stand without a scheme before them
_ENDS = """
    com org net io dev de fr es it nl pl pt br uk us ca au nz in ie ch at be eu me info biz app ai co tech design page
    site online blog xyz cv example test se no dk fi cz sk hu ro bg gr il jp kr cn tw vn za ng ke ma uz tr ru ua mx ar
    cl pe tv cc ly gl to academy studio digital systems works name pro work
"""


def links_of(document: Document, rows: Sequence[Row], head: frozenset[int], email: str) -> tuple[Link, ...]:
    """The person's own addresses, each once, in the order of the text."""
    found: dict[str, tuple[str, Row | None]] = {}
    for url, row in _addresses(document, rows):
        key = _key(url)
        in_head = row is None or row.number in head
        if key and not _is_broken_mail_host(key, email) and _is_personal(url, in_head=in_head):
            found.setdefault(key, (url, row))
    whole = {key: told for key, told in found.items() if not _is_cut_short(key, found)}
    return tuple(
        Link(network=network_of(url), url=a_field(_whole(url), [row] if row else [], 0.95 if network_of(url) else 0.8))
        for url, row in whole.values()
    )


def network_of(url: str) -> str:
    """ "GitHub", "LinkedIn", ... or "" for any other host."""
    try:
        host = (urlsplit(_whole(url)).hostname or "").lower().removeprefix("www.")
    except ValueError:
        # Brackets that enclose no address of the sixth version.
        return ""
    for known, name in NETWORKS.items():
        if host == known or host.endswith("." + known):
            return name
    return ""


def addresses_in(text: str) -> list[str]:
    """Addresses printed in a text."""
    if len(text) > 2000 or "." not in text:
        return []
    return [match.group().rstrip(".,;:)]'") for match in _ADDRESS.finditer(text) if _is_host(match.group())]


def is_url(text: str) -> bool:
    """Whether the text is an address on the web and nothing else."""
    return addresses_in(text) == [text.strip()]


def _addresses(document: Document, rows: Sequence[Row]) -> Iterator[tuple[str, Row | None]]:
    in_rows: set[str] = set()
    for place, row in enumerate(rows):
        for url in _linked(row):
            in_rows.add(url)
            yield url, row
        yield from ((url, row) for url in _printed(rows, place))
    for block in document.blocks:
        for link in block.links:
            if not block.text.strip() and link.url.startswith("http") and link.url not in in_rows:
                yield link.url, _row_beside(block.page, block.box, rows)


def _linked(row: Row) -> list[str]:
    links = (link for part in row.parts for link in part.links)
    return [link.url for link in links if link.url.lower().startswith(("http://", "https://"))]


def _printed(rows: Sequence[Row], place: int) -> list[str]:
    """The addresses printed in a row; one that breaks over two rows belongs whole to the first."""
    text = rows[place].text
    before, after = _broken(rows, place - 1), _broken(rows, place)
    own = [
        url
        for url in addresses_in(text)
        if not (before and text.startswith(url)) and not (after and text.endswith(url))
    ]
    return [*own, *addresses_in(after)]


def _broken(rows: Sequence[Row], place: int) -> str:
    """The address that breaks after a hyphen or a slash at the end of this full row, put together, or ""."""
    if not 0 <= place < len(rows) - 1 or not is_full(rows[place], rows[place + 1]):
        return ""
    if _linked(rows[place]) or _linked(rows[place + 1]):
        return ""
    first, second = rows[place].text[-200:].split(), rows[place + 1].text[:200].split()
    if not first or not second or not first[-1].endswith(("-", "/")) or "." not in first[-1] + second[0]:
        return ""
    whole = first[-1] + second[0]
    return whole if addresses_in(whole) == [whole.rstrip(".,;:)]'")] else ""


def _row_beside(page: int, box: tuple[float, float, float, float] | None, rows: Iterable[Row]) -> Row | None:
    """The row nearest to an icon."""
    near = [row for row in rows if row.page == page and row.box]
    if box is None or not near:
        return None
    return min(near, key=lambda row: abs((row.box or box)[1] - box[1]) + 0.2 * abs((row.box or box)[0] - box[0]))


def _is_host(text: str) -> bool:
    if text.lower().startswith(("http", "www.")):
        return True
    host = text.split("/", maxsplit=1)[0].lower()
    if host.rsplit(".", 1)[-1] not in _ENDS.split() or re.fullmatch(r"[\d.]+", host):
        return False
    name = text.split("/", maxsplit=1)[0]
    if "/" not in text and (len(name.split(".")[0]) < 2 or not (name.islower() or name.isupper())):
        return False
    return "/" in text or not re.fullmatch(
        r"(?:asp|vb|node|vue|react|next|d3|socket|three|express|nuxt|chart)\.\w+", host
    )


def _key(url: str) -> str:
    key = re.sub(r"^\s*(?:https?://)?(?:www\.)?", "", url.strip(), flags=re.IGNORECASE)
    return re.sub(r"[?#].*$", "", key).rstrip("/.,;)").lower()


def _whole(url: str) -> str:
    return url if re.match(r"https?://", url, re.IGNORECASE) else f"https://{url}"


def _is_broken_mail_host(key: str, email: str) -> bool:
    """The rest of an address that broke over two lines."""
    host = email.lower().partition("@")[2]
    return "/" not in key and host.endswith(key) and host != key


def _is_personal(url: str, *, in_head: bool) -> bool:
    """In the head everything is; elsewhere only a profile on a network, which has a short path."""
    if in_head:
        return True
    network = network_of(url)
    if not network:
        return False
    segments = [segment for segment in urlsplit(_whole(url)).path.split("/") if segment]
    if network in ("LinkedIn", "Xing"):
        return bool(segments)
    return len(segments) == 1 and network != "YouTube"


def _is_cut_short(key: str, found: Iterable[str]) -> bool:
    """The beginning of a longer address, as it stands at the end of a line, or a network without a profile."""
    longer = any(other != key and other.startswith(key) for other in found)
    return longer and ("/" in key or bool(network_of(key)))
