"""Work and education: entries with their slots filled and their dates read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from prepwise_desktop.domain.resume import NOTHING, PRESENT, Doubt, Education, Field, Work
from prepwise_desktop.resume_import.atoms import Atom, atoms_of
from prepwise_desktop.resume_import.entries import Entry, entries_of
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.highlights import summary_and_highlights
from prepwise_desktop.resume_import.links import is_url
from prepwise_desktop.resume_import.row_roles import Role
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.slots import Plan, Slot, assign
from prepwise_desktop.resume_import.votes import (
    area_vote,
    company_vote,
    degree_vote,
    institution_vote,
    mark_in,
    place_vote,
    title_vote,
)

#: how much a printed label counts for the slot that it names, and against the others
_LABEL = 3.0


def _told(vote: Callable[[str, Atom], float], role: str) -> Callable[[str, Atom], float]:
    """The vote, overruled where a label tells the slot."""

    def with_label(text: str, atom: Atom) -> float:
        slot = atom.row.slot
        if not slot:
            return vote(text, atom)
        if slot == role or (role == "institution" and slot == "company"):
            return vote(text, atom) + _LABEL
        beside = (role == "area" and slot == "degree") or (role == "place" and slot in _WITH_PLACE)
        return vote(text, atom) - (0.0 if beside else _LABEL)

    return with_label


#: labels whose lines may end with a place ("Name and address of employer")
_WITH_PLACE = ("company", "institution")


def _title(text: str, _: Atom) -> float:
    vote = title_vote(text)
    return vote - 0.7 * (company_vote(text) > 2) - 0.6 * (vote <= 0 and place_vote(text) > 1)


def _company(text: str, atom: Atom) -> float:
    vote = company_vote(text)
    return vote - (1.2 if title_vote(text) > 1.5 and vote < 2 else 0.0) + 0.1 * (atom.key.row == 0)


def _place(text: str, atom: Atom) -> float:
    last_of_more = atom.key.pieces > 1 and atom.key.piece == atom.key.pieces - 1
    usual = 0.4 * atom.far + 0.25 * last_of_more + 0.1 * (atom.key.row > 0)
    first_of_all = atom.key.row == 0 and atom.key.place == 0 and atom.key.piece == 0
    return place_vote(text) + usual - 0.8 * first_of_all


WORK = Plan(
    votes={"title": _told(_title, "title"), "company": _told(_company, "company"), "place": _told(_place, "place")},
    missing={"title": 1.2, "company": 1.0},
    missing_within={"title": 1.2, "company": -0.5},
    join={"title": 0.15, "company": 0.8, "place": 0.2},
    rare={"place": 0.5, "company": 0.8},
    rivals=(("title", "company"),),
)


def _degree(text: str, _: Atom) -> float:
    return degree_vote(text) - 0.8 * (institution_vote(text) > 2 and degree_vote(text) < 2) - 1.5 * _only_mark(text)


def _area(text: str, _: Atom) -> float:
    return area_vote(text) + 0.2 - 0.6 * (place_vote(text) > 1) - 2.0 * _only_mark(text)


def _institution(text: str, _: Atom) -> float:
    named = institution_vote(text)
    return named + 0.3 * (company_vote(text) > 1) - 0.5 * (degree_vote(text) > 2 and named < 2) - 2.0 * _only_mark(text)


def _only_mark(text: str) -> bool:
    mark = mark_in(text)
    return mark is not None and mark.start() < 4


def _study_place(text: str, atom: Atom) -> float:
    """A place of study is known by its words, for a field of study may stand anywhere a place does."""
    return _place(text, atom) - 0.5


EDUCATION = Plan(
    votes={
        "institution": _told(_institution, "institution"),
        "degree": _told(_degree, "degree"),
        "area": _told(_area, "area"),
        "place": _told(_study_place, "place"),
    },
    missing={"institution": 1.2, "degree": 0.8},
    missing_within={"institution": 1.2, "degree": 0.8},
    join={"institution": 0.7, "degree": 0.5, "area": 0.4, "place": 0.2},
    rare={"place": 0.5},
    rivals=(("institution", "degree"), ("institution", "area")),
)


#: confidence where a line can be read in two ways: unsure, and more than a guess
_TWO_READINGS = 0.5
#: a slot with such a vote leaves no doubt, and so tells what the others are not
_CLEAR = 2.0


def work_of(rows: Sequence[Row]) -> tuple[Work, ...]:
    """The jobs of a section, as printed."""
    entries = entries_of(rows)
    slots = assign([_atoms(entry) for entry in entries], WORK, _within(entries))
    works = [_work(entry, filled) for entry, filled in zip(entries, slots, strict=True)]
    return tuple(_with_employers(works))


def _within(entries: Sequence[Entry]) -> set[int]:
    """Entries that begin as the first one goes on: with a role, where that begins with the employer."""
    if not entries or not entries[0].head:
        return set()
    opening, *others = (row.first_style for row in entries[0].head)
    return {
        place
        for place, entry in enumerate(entries)
        if place and entry.head and entry.head[0].first_style != opening and entry.head[0].first_style in others
    }


def _atoms(entry: Entry) -> list[Atom]:
    return [atom for atom in atoms_of(entry.head) if not is_url(atom.text) and "@" not in atom.text]


def _work(entry: Entry, slots: dict[str, Slot]) -> Work:
    start, end = _dates(entry)
    if end and not start and end.value != PRESENT:
        start = end
    summary, highlights = summary_and_highlights(entry.body)
    return Work(
        company=_filled(slots, "company"),
        title=_filled(slots, "title"),
        start=start,
        end=end,
        place=_filled(slots, "place"),
        summary=summary,
        highlights=highlights,
    )


def _with_employers(works: Sequence[Work]) -> list[Work]:
    """Roles without an employer belong to the one above; an employer without a role only heads those below."""
    result: list[Work] = []
    heads: Work | None = None
    for place, work in enumerate(works):
        after = works[place + 1] if place + 1 < len(works) else None
        if work.company and not work.title and not work.highlights and after and after.title and not after.company:
            heads = work
        elif work.title and not work.company:
            result.append(_employed_by(heads or (result[-1] if result else None), work))
        else:
            heads = None
            result += [work] if work.title or work.company or work.highlights else []
    return result


def _employed_by(above: Work | None, work: Work) -> Work:
    if above is None or not above.company:
        return work
    return replace(work, company=replace(above.company, confidence=0.7), place=work.place or above.place)


def _filled(slots: dict[str, Slot], role: str) -> Field:
    slot = slots.get(role)
    if slot is None:
        return NOTHING
    rows = {atom.row.number: atom.row for atom in slot.atoms}
    if slot.two_readings:
        return a_field(slot.text, rows.values(), _TWO_READINGS, Doubt.TWO_READINGS)
    if slot.vote > 0:
        return a_field(slot.text, rows.values(), 0.72 + 0.1 * slot.vote)
    told_by_others = any(other.vote > _CLEAR for name, other in slots.items() if name != role)
    return a_field(slot.text, rows.values(), 0.62 if told_by_others else 0.45)


def _dates(entry: Entry) -> tuple[Field, Field]:
    found = entry.dates()
    if found is None:
        return NOTHING, NOTHING
    span, row = found
    return _date(span.start, row), _date(span.end, row)


def _date(value: str, row: Row) -> Field:
    year_only = len(value) == 4
    return a_field(value, [row], 0.8 if year_only else 0.97, Doubt.YEAR_ONLY if year_only else None)


def education_of(rows: Sequence[Row]) -> tuple[Education, ...]:
    """The courses of study of a section, as printed."""
    entries = [_with_degree_bullets(entry) for entry in entries_of(rows)]
    slots = assign([_atoms(entry) for entry in entries], EDUCATION)
    found = [_education(entry, filled) for entry, filled in zip(entries, slots, strict=True)]
    return tuple(study for study in found if study.institution or study.degree or study.area)


def _with_degree_bullets(entry: Entry) -> Entry:
    """Where a degree is printed as a bullet it belongs to the head."""
    if any(degree_vote(row.text) > 1.5 for row in entry.head):
        return entry
    for place, (role, row) in enumerate(entry.body[:3]):
        if role in (Role.BULLET, Role.PROSE) and degree_vote(row.text) > 1.5 and len(row.words) <= 14:
            return Entry(head=[*entry.head, row], body=[*entry.body[:place], *entry.body[place + 1 :]])
    return entry


def _education(entry: Entry, slots: dict[str, Slot]) -> Education:
    start, end = _dates(entry)
    summary, highlights = summary_and_highlights(entry.body)
    return Education(
        institution=_filled(slots, "institution"),
        degree=_without_mark(_filled(slots, "degree")),
        area=_without_mark(_filled(slots, "area")),
        start=start,
        end=end,
        highlights=(summary, *highlights) if summary else highlights,
    )


def _without_mark(field: Field) -> Field:
    """The degree without the mark printed after it."""
    text = re.sub(r"\s*\(([^()]*)\)", lambda match: "" if mark_in(match[1]) else match.group(), field.value)
    mark = mark_in(text)
    if mark and mark.start() > 3:
        text = text[: mark.start()]
    text = text.strip(" ,;:-\u2013\u2014(|")
    return replace(field, value=text) if text else NOTHING
