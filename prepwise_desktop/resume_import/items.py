"""Projects, certificates, publications, awards and voluntary work: a name with what stands around it."""

import re
from collections.abc import Sequence

from prepwise_desktop.domain.resume import NOTHING, Field, Item
from prepwise_desktop.resume_import.atoms import Atom, atoms_of
from prepwise_desktop.resume_import.dates import find_dates
from prepwise_desktop.resume_import.entries import Entry, Role, entries_of, is_url
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.highlights import summary_and_highlights
from prepwise_desktop.resume_import.links import addresses_in
from prepwise_desktop.resume_import.rows import Row


def items_of(rows: Sequence[Row], *, one_a_row: bool = False) -> tuple[Item, ...]:
    """The items of a section; with `one_a_row` every line that is not the rest of another is one."""
    entries = _entries_by_row(rows) if one_a_row else entries_of(rows)
    items = [_item(entry) for entry in entries]
    return tuple(item for item in items if item.name)


def _entries_by_row(rows: Sequence[Row]) -> list[Entry]:
    entries = entries_of([replace_bullet(row) for row in rows])
    flat: list[Entry] = []
    for entry in entries:
        heads = [row for row in entry.head if not _is_aside(row)]
        if len(heads) <= 1:
            flat.append(entry)
            continue
        for row in entry.head:
            if _is_aside(row) and flat:
                flat[-1].head.append(row)
            else:
                flat.append(Entry(head=[row]))
        flat[-1].body += entry.body
    return flat


def replace_bullet(row: Row) -> Row:
    """The row as if it had no bullet."""
    if not row.bullet:
        return row
    copy = Row(**{name: getattr(row, name) for name in row.__dataclass_fields__})
    copy.bullet = False
    return copy


def _is_aside(row: Row) -> bool:
    """A line that holds only a date or an address."""
    return bool(find_dates(row.text)) and len(row.words) <= 4


def _item(entry: Entry) -> Item:
    head, body = entry.head, entry.body
    if not head and body:
        first = body[0][1]
        head, body = (
            [first],
            [(Role.PROSE, row) if place == 0 else (role, row) for place, (role, row) in enumerate(body[1:])],
        )
    atoms = [atom for atom in atoms_of(head) if not is_url(atom.text)]
    summary, highlights = summary_and_highlights(body)
    dates = entry.dates()
    name, detail = _name_and_detail(atoms)
    return Item(
        name=name,
        detail=detail or summary,
        date=a_field(dates[0].end, [dates[1]], 0.9) if dates else NOTHING,
        url=_url(head),
        highlights=(summary, *highlights) if detail and summary else highlights,
    )


def _name_and_detail(atoms: Sequence[Atom]) -> tuple[Field, Field]:
    if not atoms:
        return NOTHING, NOTHING
    first = [atom for atom in atoms if atom.stretch == atoms[0].stretch]
    name = "".join(f"{atom.joint if place else ''}{atom.text}" for place, atom in enumerate(first))
    if len(first) > 1 and len(first) == len(atoms):
        name, first = first[0].text, first[:1]
    rest = atoms[len(first) :]
    detail = ", ".join(atom.text for atom in rest)
    name = re.sub(r"\s*\((?:https?://)?[\w./-]+\)$", "", name)
    return a_field(name, [first[0].row], 0.8), a_field(detail, [atom.row for atom in rest], 0.6)


def _url(head: Sequence[Row]) -> Field:
    for row in head:
        for part in row.parts:
            for link in part.links:
                if link.url.startswith("http"):
                    return a_field(link.url, [row], 0.95)
        for url in addresses_in(row.text):
            return a_field(url, [row], 0.8)
    return NOTHING
