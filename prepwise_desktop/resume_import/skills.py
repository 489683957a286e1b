"""Skills, single and in groups; levels, bars and years of practice are dropped."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from prepwise_desktop.domain.resume import Skill
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.heading_words import kind_of_phrase, kinds_in
from prepwise_desktop.resume_import.highlights import mended
from prepwise_desktop.resume_import.lines import is_full
from prepwise_desktop.resume_import.plain import listed, words
from prepwise_desktop.resume_import.rows import Part, Row, slice_of
from prepwise_desktop.resume_import.vocabulary.levels import SKILL_LEVELS

_BARS = re.compile(
    r"[\u2588-\u258f\u2591-\u2593\u25a0-\u25ff\u2605\u2606\u2b50\ue000-\uf8ff●○★☆]+|\b\d{1,3}\s?%|\b\d{1,2}\s?/\s?(?:5|10)\b"
)
_YEARS = re.compile(r"\(?\b\d{1,2}\+?\s?(?:years?|yrs?|jahre?n?|ans?|anos?|años|anni|jaar|lat)\b\)?", re.IGNORECASE)
_SPLIT = re.compile(r"\s*[,;|•·▪‣、\uff0c\uff1b]\s*|\s+/\s+|\t|\s+[\u2013\u2014]\s+(?=[A-Z])")
#: longer pieces are sentences, not skills
_MOST_WORDS = 7


def skills_of(rows: Sequence[Row]) -> tuple[Skill, ...]:
    """The skills of a section in order, each once."""
    found: list[Skill] = []
    seen: set[str] = set()
    for group, piece, row in _pieces(rows):
        name = without_level(piece)
        key = " ".join(words(name)) or name.lower()
        if (
            name
            and key not in seen
            and len(words(name)) <= _MOST_WORDS
            and not _is_level(name)
            and not _is_heading(name)
        ):
            seen.add(key)
            found.append(Skill(name=a_field(name, [row], 0.9 if len(words(name)) <= 4 else 0.7), group=group))
    return tuple(found)


def _is_heading(name: str) -> bool:
    return kind_of_phrase(name) == "skills" or kinds_in(name)[0] == ["references"]


def _pieces(rows: Sequence[Row]) -> Iterator[tuple[str, str, Row]]:
    """(group, piece, row); a line that heads the ones below it gives them its group."""
    group = ""
    for place, row in enumerate(rows := _unwrapped(rows)):
        after = rows[place + 1] if place + 1 < len(rows) else None
        label, rest = _label(row)
        if label and not rest:
            if after is not None and _heads(row, after):
                group = label
            else:
                group = "" if not group or _alike(row, rows) else group
                yield group, label, row
        elif label:
            yield from ((label, piece, row) for piece in parts_of_list(rest))
        else:
            group = "" if row.apart and not group else group
            yield from ((group, piece, row) for part in row.parts for piece in parts_of_list(part.text))


def _unwrapped(rows: Sequence[Row]) -> list[Row]:
    """A list that runs over the end of its line becomes one row."""
    result: list[Row] = []
    for row in rows:
        above = result[-1] if result else None
        if above is not None and _runs_on(above, row):
            last = above.parts[-1]
            text = mended(last.text, row.text.replace("\t", ", "))
            joined = Row(
                parts=[*above.parts[:-1], replace(last, text=text)],
                page=above.page,
                box=row.box,
                bullet=above.bullet,
                apart=above.apart,
                right_edge=above.right_edge,
                number=above.number,
                numbers=(*above.numbers, *row.numbers),
            )
            result[-1] = joined
        else:
            result.append(row)
    return result


def _runs_on(above: Row, row: Row) -> bool:
    text = above.text.rstrip()
    if row.bullet or row.bold or row.in_margin or ":" in row.text[:30]:
        return False
    if text.endswith((",", ";", "&", " and", "/", "-")):
        return True
    if row.text[:1].islower() and len(row.parts) == 1 and not row.apart:
        return ("," in text and len(above.parts) <= 2) or is_full(above, row)
    full = above.box is not None and row.box is not None and above.box[2] > 0.93 * above.right_edge > 0
    return full and "," in text and "," in row.text and len(above.parts) <= 2 and not row.apart


def _label(row: Row) -> tuple[str, str]:
    """The group that the row names, and the rest of the row; ("", "") when it names none."""
    first = row.parts[0]
    if len(row.parts) > 1 and ("," in row.parts[1].text or first.text.endswith(":") or (first.bold and not row.bold)):
        return _clean_label(first.text), "\t".join(part.text for part in row.parts[1:])
    label, colon, rest = row.text.partition(":")
    if colon and 0 < len(label) < 45 and len(words(label)) <= 5 and "," not in label:
        return _clean_label(label), rest.strip()
    bold = _bold_lead(first)
    if bold:
        return _clean_label(bold.text), row.text[len(bold.text) :].strip(" :\u2013\u2014-\t")
    if len(row.parts) == 1 and "," not in first.text and first.bold and len(words(first.text)) <= 5:
        return _clean_label(first.text), ""
    return "", ""


def _bold_lead(part: Part) -> Part | None:
    """A bold beginning before text that is not."""
    for start, end in part.bolds:
        if start == 0 and 0 < end < len(part.text) - 1 and len(words(part.text[:end])) <= 5:
            return slice_of(part, 0, end)
    return None


def _clean_label(text: str) -> str:
    return text.strip(" :\u2013\u2014-\t•·")


def _heads(row: Row, after: Row) -> bool:
    """A bold or larger line above plainer ones heads them; one among its like is a skill itself."""
    return not row.text.rstrip().endswith(":") and not (after.bold and row.bold) and after.style != row.style


def _alike(row: Row, rows: Sequence[Row]) -> bool:
    return 2 * sum(other.style == row.style for other in rows) > len(rows)


def parts_of_list(text: str) -> Iterator[str]:
    """Pieces at commas and their like, but not inside brackets."""
    start = depth = 0
    cuts: list[tuple[int, int]] = []
    for match in re.finditer(r"[()\[\]]|" + _SPLIT.pattern, text[:4000]):
        if match.group() in "()[]" and match.group():
            depth = max(0, depth + (1 if match.group() in "([" else -1))
        elif not depth:
            cuts.append(match.span())
    for first, last in cuts:
        yield text[start:first]
        start = last
    yield text[start:]


def without_level(text: str) -> str:
    """The skill's own name."""
    text = _YEARS.sub("", _BARS.sub("", text)).strip(" :;,-\u2013\u2014\t•·*").rstrip(" .")
    for match in reversed(
        list(re.finditer(r"\s*\(([^()]*)\)|\s+[-\u2013\u2014:]\s+([^-\u2013\u2014:]+)$|:\s*([^:]+)$", text))
    ):
        inner = next((group for group in match.groups() if group), "")
        if _is_level(inner):
            text = text[: match.start()] + text[match.end() :]
    text = re.sub(r"^(?:and|und|et|y|e|en|i)\s+", "", text.strip())
    return text.strip(" :;,-\u2013\u2014\t(").rstrip(" .")


def _is_level(text: str) -> bool:
    tokens = words(text)
    return not tokens or " ".join(tokens) in listed(SKILL_LEVELS)
