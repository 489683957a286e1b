"""Projects, certificates, publications, awards and voluntary work: a name with what stands around it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from prepwise_desktop.domain.resume import NOTHING, Field, Item
from prepwise_desktop.resume_import.atoms import comma_pieces
from prepwise_desktop.resume_import.dates import find_dates, without_dates
from prepwise_desktop.resume_import.entries import Entry
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.heading_words import is_sublabel
from prepwise_desktop.resume_import.highlights import joined_text, summary_and_highlights
from prepwise_desktop.resume_import.links import addresses_in, is_url
from prepwise_desktop.resume_import.plain import plain, words
from prepwise_desktop.resume_import.row_roles import Role, goes_on
from prepwise_desktop.resume_import.rows import Part, Row, slice_of
from prepwise_desktop.resume_import.votes import company_vote, institution_vote

#: what begins a line that tells about the item above it
_ASIDE = re.compile(
    r"(?:issued|issuer|awarded by|credential|license no|expires|valid|ausgestellt|ausgegeben|delivre|emis|emitido|"
    r"expedido|rilasciato|uitgegeven|wydane|technolog|tech stack|link|url|website|github)\b"
)
#: "Byron, A., & Babbage, C. (1842). Notes on an engine. Journal ..." after its year was taken out
_REFERENCE = re.compile(r"(?:[^\W\d_][\w'-]+,\s(?:[A-Z]\.[\s-]?)+,?\s?(?:&\s|and\s)?)+\W*(?P<title>[^.?!]{8,300})[.?!]")
_QUOTED = re.compile(r"[\"\u201c\u201e\u00ab](?P<title>[^\"\u201d\u201c\u00bb]{8,300})[\"\u201d\u201c\u00bb]")
#: names are shorter; what is longer is a description
_MOST_WORDS = 9


def items_of(rows: Sequence[Row], *, issued: bool = False, published: bool = False) -> tuple[Item, ...]:
    """The items of a section in order.

    `issued` ones (certificates, awards) end with who gave them; `published` ones may begin with their authors.
    """
    groups = _groups(rows)
    commas = min((_commas(group.head[0]) for group in groups if group.head), default=0)
    items = [_item(group, last_is_issuer=issued and commas > 0) for group in groups]
    items = [_published(item) for item in items] if published else items
    return tuple(item for item in items if item.name)


def _published(item: Item) -> Item:
    """A publication under its own title, with authors and journal as the detail."""
    whole = f"{item.name.value} {item.detail.value}".strip()
    match = _REFERENCE.match(whole) or _QUOTED.search(whole)
    if not match:
        return item
    rest = f"{whole[: match.start('title')]} {whole[match.end('title') :]}".strip(" .,;")
    detail = replace(item.detail or item.name, value=re.sub(r"\s+", " ", rest), confidence=0.7)
    return replace(item, name=replace(item.name, value=match["title"].strip(" .,")), detail=detail)


def _groups(rows: Sequence[Row]) -> list[Entry]:
    """Each item's first row in its head, its other rows in its body."""
    bullets = [row.bullet for row in rows]
    mixed = any(bullets) and not all(bullets)
    looks = {row.first_style for row in rows if not row.bullet or not mixed}
    opening = rows[0].first_style if rows else None
    groups: list[Entry] = []
    above: Row | None = None
    for row in rows:
        role = _role(row, above, mixed=mixed, alike=len(looks) == 1 or row.first_style == opening)
        if role is Role.HEAD or not groups:
            groups.append(Entry(head=[row]))
        else:
            groups[-1].body.append((role, row))
        above = row
    return groups


def _role(row: Row, above: Row | None, *, mixed: bool, alike: bool) -> Role:
    if above is None:
        return Role.HEAD
    if is_sublabel(row.text):
        return Role.LABEL
    if not (row.bullet and not mixed) and goes_on(above, row):
        return Role.MORE
    if mixed and row.bullet:
        return Role.BULLET
    if _is_aside(row) or not alike:
        return Role.PROSE
    return Role.HEAD


def _is_aside(row: Row) -> bool:
    """A line with nothing but a date, an address or who gave it."""
    text = row.text.strip()
    if is_url(text) or _ASIDE.match(plain(text)):
        return True
    return bool(find_dates(text)) and len(words(without_dates(text))) <= 1


def _commas(row: Row) -> int:
    return len(comma_pieces(_bare(row.text, tabs=True).split("\t")[0])) - 1


def _item(group: Entry, *, last_is_issuer: bool) -> Item:
    row, body = group.head[0], list(group.body)
    rest = [wrapped for role, wrapped in body if role is Role.MORE]
    first, described = _name_and_rest(row, last_is_issuer=last_is_issuer)
    if body and body[0][0] is Role.MORE and described:
        wrapped = [row]
        while body and body[0][0] is Role.MORE:
            wrapped.append(body.pop(0)[1])
        described = joined_text([_with_text(row, described), *wrapped[1:]])
        rest = wrapped
    told = [(role, other) for role, other in body if not _is_aside(other)]
    summary, highlights = summary_and_highlights(told)
    if not described and not summary and highlights and not any(role is Role.BULLET for role, _ in told):
        summary, highlights = highlights[0], highlights[1:]
    detail = a_field(described, [row, *rest], 0.7) or summary
    return Item(
        name=a_field(first, [row], 0.8),
        detail=detail,
        date=_date([row, *(other for _, other in group.body)]),
        url=_url([row, *(other for _, other in group.body)]),
        highlights=highlights if detail is summary or not summary else (summary, *highlights),
    )


def _with_text(row: Row, text: str) -> Row:
    return Row(parts=[Part(text=text)], page=row.page, number=row.number, numbers=row.numbers)


def _name_and_rest(row: Row, *, last_is_issuer: bool) -> tuple[str, str]:
    """What the item is called, and the rest of its first row."""
    part = row.parts[0]
    lead = next((end for start, end in part.bolds if start == 0 and 3 < end < len(part.text) - 1), 0)
    if lead:
        return _bare(slice_of(part, 0, lead).text), _bare(row.text[lead:])
    text = _bare(row.text)
    name, colon, rest = text.partition(": ")
    if colon and len(words(name)) <= _MOST_WORDS:
        return _bare(name), rest.strip()
    name, dash, rest = re.sub(r"\s[\u2013\u2014-]\s", "\x00", text, count=1).partition("\x00")
    if dash and len(words(rest)) > 4 and len(words(name)) <= _MOST_WORDS:
        return _bare(name), rest.strip()
    return _named(_bare(_without_giver(row.text), tabs=True), last_is_issuer=last_is_issuer)


def _named(text: str, *, last_is_issuer: bool) -> tuple[str, str]:
    stretch, *others = re.split(r"\t|\s+[|\u2022\u00b7]\s+", text)
    pieces = comma_pieces(stretch)
    before, dash, after = stretch.rpartition(" \u2013 ")
    if dash and company_vote(after.partition(",")[0]) > 0.5:
        return _without_giver(before), ", ".join([after, *others])
    if last_is_issuer and len(pieces) > 1:
        return _without_giver(", ".join(pieces[:-1])), ", ".join([pieces[-1], *others])
    return _without_giver(stretch), ", ".join(others)


def _without_giver(name: str) -> str:
    """The name without who gave it in brackets; a short form in brackets is part of the name."""
    match = re.search(r"\s*\(([^()]*)\)$", name)
    if not match or match.start() == 0:
        return name
    inner = match[1]
    given = (
        bool(find_dates(inner)) or company_vote(inner) > 0.5 or institution_vote(inner) > 1 or bool(addresses_in(inner))
    )
    many = "," in inner or len(words(inner)) > 2
    return name[: match.start()] if given or many else name


def _bare(text: str, *, tabs: bool = False) -> str:
    """Without address in brackets, dates and the signs around them."""
    text = re.sub(r"\s*\((?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/[^\s()]*)?\)", "", text)
    for url in addresses_in(text):
        text = text.replace(url, "")
    text = re.sub(r"\(\s*[,;]?\s*\)", "", without_dates(text) if find_dates(text) else text)
    text = (text if tabs else text.replace("\t", " ")).strip(" ,;:|\u2013\u2014-(\t")
    return f"{text})" if text.count("(") > text.count(")") else text


def _date(rows: Sequence[Row]) -> Field:
    for row in rows:
        if spans := find_dates(row.text):
            return a_field(spans[-1].end, [row], 0.9)
    return NOTHING


def _url(rows: Sequence[Row]) -> Field:
    for row in rows:
        for link in (link for part in row.parts for link in part.links):
            if link.url.startswith("http"):
                return a_field(link.url, [row], 0.95)
        for url in addresses_in(row.text):
            return a_field(url, [row], 0.8)
    return NOTHING
