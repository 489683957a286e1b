"""Title, company and experience level of a job description, each from summed evidence."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from prepwise_desktop.domain.experience import stated_level
from prepwise_desktop.domain.job_description import AskKind, Requirement
from prepwise_desktop.domain.resume import NOTHING, Field
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.resume_import.fields import cited
from prepwise_desktop.resume_import.patterns import pattern_of
from prepwise_desktop.resume_import.plain import listed, plain, words
from prepwise_desktop.resume_import.vocabulary import job_cues
from prepwise_desktop.resume_import.votes import company_vote, place_vote, title_vote

#: an advert names its title and its firm in its first lines
_HEAD = 12
_TOP = 4
_MOST_TITLE_WORDS = 9
_A_TITLE = 1.6
#: years: an advert names the least, so its steps lie below those of people (see experience)
_MID_FROM, _SENIOR_FROM = 2.0, 5.0
#: (m/w/d), (f/m/x), (H/F): a mark that stands behind titles only
_MARK = re.compile(
    r"\s*[(\[]?\b(?:[mfwdxhvk]\s?[/|]\s?){1,3}(?:[mfwdxhvk*]|divers)\b[)\]]?|\s*\((?:all genders|a|gn)\)|"
    r"\s*\((?:remote|hybrid)\)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022-]\s+|\s*[|\u00b7]\s*")
_AT = re.compile(r"\s+(?:@|at|bei(?: der| dem)?|chez|presso|bij|w firmie|AT)\s+(?=[A-Z\u00c0-\u00de0-9])")
_TITLE_END = re.compile(
    r"[.,;:!?(]|\s(?:to|who|with|for|in|at|on|based|that|zur|zum|fur|bei|im|mit|die|der|das|qui|pour|au|a|"
    r"chez|dans|que|para|en|con|che|per|da|"
    r"presso|om|voor|die|do|ktory|ktora|w|and join|so)\s"
)
_ARTICLE = re.compile(r"^(?:At|Bei|Chez|Die|Das|Der|The|La|L'|O|A|Il|En|De)\s+")
_WHERE = re.compile(r"^\s+(?:in|aus|from|a|de|en|em|w)\s+[A-Z\u00c0-\u00de][\w-]+")
_PROPER = re.compile(
    r"[A-Z\u00c0-\u00de][\w&'\u2019.-]*(?:\s+(?:[A-Z\u00c0-\u00de0-9][\w&'\u2019.-]*|&|und|of|de|and)){0,4}"
)
_SAYS = re.compile(
    r"^(?:is|are|was|moves|makes|builds|provides|helps|sells|runs|develops|designs|operates|delivers|offers|"
    r"has|works|produces|supplies|cares|"
    r"creates|connects|publishes|serves|manufactures|brings|keeps|employs|seeks|teaches|treats|ist|sind|"
    r"entwickelt|bietet|sucht|baut|gehort|zahlt|steht|betreibt|est|developpe|propose|recherche|"
    r"recrute|concoit|accompagne|fabrique|es|busca|desarrolla|ofrece|fabrica|somos|e|desenvolve|procura|"
    r"oferece|cerca|sviluppa|offre|produce|"
    r"ontwikkelt|zoekt|levert|maakt|jest|szuka|tworzy|poszukuje|oferuje|dostarcza)\b"
)
#: the full name of a firm stands for its short form from this weight of its own on
_OWN = 0.3


@dataclass(frozen=True, slots=True)
class _Found:
    value: str
    line: int
    weight: float


def title_of(lines: Sequence[str]) -> Field:
    """The job's title; unsure where only its place speaks for it."""
    return _best(sorted(_titles(lines), key=lambda found: -found.weight))


def company_of(lines: Sequence[str], title: Field) -> Field:
    """The firm's name; NOTHING where no evidence adds up to one."""
    weights: defaultdict[str, float] = defaultdict(float)
    first: dict[str, _Found] = {}
    for found in _companies(lines):
        key = " ".join(words(found.value))
        if not key or key in _no_names() or key == " ".join(words(title.value)):
            continue
        weights[key] += found.weight
        first.setdefault(key, found)
    for key in sorted(weights, key=len):
        weights[key] += _echo(key, lines)
        longer = [other for other in weights if other.startswith(f"{key} ") and weights[other] >= _OWN]
        for other in longer:
            weights[other] += weights[key]
    if not weights:
        return NOTHING
    best = max(weights, key=weights.__getitem__)
    return _best([_Found(first[best].value, first[best].line, weights[best])]) if weights[best] >= 0.4 else NOTHING


def level_of(lines: Sequence[str], title: Field, must_haves: Sequence[Requirement]) -> Field:
    """The experience level: what the title states, or that beginners are welcome, or else the years asked for."""
    stated = stated_level(title.value)
    if stated is not None:
        return cited(stated.value, title.lines, 0.9)
    for number, line in enumerate(lines, 1):
        if pattern_of(job_cues.BEGINNERS).search(plain(line)):
            return cited(ExperienceLevel.JUNIOR.value, (number,), 0.8)
    years = [(ask.years, each.statement.lines) for each in must_haves for ask in each.asks if ask.kind is AskKind.YEARS]
    if not years:
        return NOTHING
    most, where = max(years)
    level = ExperienceLevel.SENIOR if most >= _SENIOR_FROM else ExperienceLevel.MID
    return cited((level if most >= _MID_FROM else ExperienceLevel.JUNIOR).value, where, 0.7)


def _best(found: Sequence[_Found]) -> Field:
    return cited(found[0].value, (found[0].line,), min(1.0, found[0].weight)) if found else NOTHING


def _titles(lines: Sequence[str]) -> Iterator[_Found]:
    for shown, (number, line) in enumerate(_head(lines), 1):
        label, _, rest = line.partition(":")
        if rest.strip() and " ".join(words(label)) in _labels(job_cues.TITLE_LABELS):
            yield _Found(_title(rest), number, 1.0)
        low = plain(line)
        for match in pattern_of(job_cues.LOOKING_FOR).finditer(low):
            phrase = line[match.end() :]
            end = _TITLE_END.search(plain(phrase) + " ")
            value = _title(phrase[: end.start()] if end else phrase)
            if value and title_vote(value) >= _A_TITLE:
                yield _Found(value, number, 0.8)
        if shown <= _TOP and len(words(line)) <= 14:
            yield from _standing_titles(line, number, shown)


def _standing_titles(line: str, number: int, shown: int) -> Iterator[_Found]:
    """A line of the top that is a title, or whose first part is one."""
    if line.rstrip().endswith((".", "?", "!")):
        return
    before = next((part for part in _MARK.split(_AT.split(line)[0]) if part.strip(" -,")), line)
    for place, part in enumerate(_PARTS.split(before)):
        value = _title(part)
        if not value or len(words(value)) > _MOST_TITLE_WORDS:
            continue
        marked = bool(_MARK.search(line))
        if title_vote(value) >= _A_TITLE or marked:
            yield _Found(value, number, 0.95 - 0.05 * shown - 0.1 * place + 0.1 * marked)
        elif shown == 1 and place == 0 and company_vote(value) < 1 and place_vote(value) < 1:
            yield _Found(value, number, 0.4)


def _title(text: str) -> str:
    text = _MARK.sub("", text).strip(" #*_:,.;-\u2013\u2014()[]\"'\u201c\u201e")
    head, comma, _ = text.partition(",")
    short = comma and title_vote(head) >= _A_TITLE and len(words(head)) > 1
    return (head if short else text).strip()


def _companies(lines: Sequence[str]) -> Iterator[_Found]:
    for number, line in _head(lines):
        label, _, rest = line.partition(":")
        if rest.strip() and " ".join(words(label)) in _labels(job_cues.COMPANY_LABELS):
            yield _Found(_firm(rest), number, 1.0)
        at = _AT.split(line, maxsplit=1)
        if len(at) == 2 and title_vote(_title(at[0])) >= _A_TITLE and (match := _PROPER.match(at[1])):
            yield _Found(_firm(match.group()), number, 0.7)
        if number <= _TOP + 2 and len(words(line)) <= 12 and not line.rstrip().endswith("."):
            yield from _standing_companies(line, number)
    for number, line in enumerate(lines, 1):
        yield from _speaking(line.strip(" #*_"), number)


def _standing_companies(line: str, number: int) -> Iterator[_Found]:
    for part in _PARTS.split(line):
        name, _, rest = (each.strip() for each in part.partition(","))
        if company_vote(name) >= 2:
            yield _Found(_firm(name), number, 0.6)
        elif _PROPER.fullmatch(name) and title_vote(name) < 1 and place_vote(name) < 1:
            yield _Found(_firm(name), number, 0.3 + 0.2 * (place_vote(rest) >= 1) + 0.2 * (company_vote(name) >= 1))


def _speaking(line: str, number: int) -> Iterator[_Found]:
    """ "About Quillbank", "Join Quillbank", "Quillbank moves money", "at Quillbank" and a legal form behind a name."""
    about = re.match(r"(?:About|Join|Über|À propos de|Sobre(?: la| a)?|Chi è|Over|O firmie|Why)\s+", line)
    if about and (name := _PROPER.match(line, about.end())) and not _is_pronoun(name.group()):
        yield _Found(_firm(name.group()), number, 0.5)
    line = _ARTICLE.sub("", line)
    begun = _PROPER.match(line)
    if begun and not _is_pronoun(begun.group()) and _SAYS.match(plain(_WHERE.sub("", line[begun.end() :]).strip())):
        yield _Found(_firm(begun.group()), number, 0.45)
    for match in _PROPER.finditer(line):
        if company_vote(match.group()) >= 2.5 and len(words(match.group())) > 1:
            yield _Found(_firm(match.group()), number, 0.5)


def _echo(key: str, lines: Sequence[str]) -> float:
    """The name comes again, also as the host of an address."""
    padded = [f" {' '.join(words(line))} " for line in lines]
    again = sum(f" {key} " in line for line in padded) - 1
    hosts = " ".join(re.findall(r"[@/.]([\w-]+)\.\w{2,}", " ".join(lines).lower()))
    squeezed = key.replace(" ", "")
    return min(0.3, 0.15 * max(0, again)) + 0.3 * (len(squeezed) > 3 and squeezed in hosts.replace("-", ""))


def _firm(text: str) -> str:
    return re.sub(r"['\u2019]s$", "", text.strip(" #*_:,.;-\u2013\u2014()\"'"))


def _is_pronoun(name: str) -> bool:
    tokens = words(name)
    return not tokens or tokens[0] in _no_names() or title_vote(name) >= _A_TITLE


def _head(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    shown = 0
    for number, line in enumerate(lines, 1):
        if line.strip() and shown < _HEAD:
            shown += 1
            yield number, line.strip(" #*_")


@cache
def _no_names() -> frozenset[str]:
    return frozenset(words(job_cues.NO_NAMES))


@cache
def _labels(text: str) -> frozenset[str]:
    return listed(text)
