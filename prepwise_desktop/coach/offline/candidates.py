"""Every way in which an entry of the bank can be put to one person, and how well it fits."""

from collections.abc import Iterator
from dataclasses import dataclass

from prepwise_desktop.coach.offline.bank import ANY, About, Entry, entry_key, question_key
from prepwise_desktop.coach.offline.matching import BROAD, first_topic
from prepwise_desktop.coach.offline.person import Person
from prepwise_desktop.coach.offline.phrasing import about_line, after_line, after_skill, line_mark
from prepwise_desktop.coach.offline.said import Said
from prepwise_desktop.coach.offline.statements import Statement
from prepwise_desktop.coach.offline.traits import Trait
from prepwise_desktop.domain.experience import GENERAL
from prepwise_desktop.domain.question import GroundSource, Kind, Question
from prepwise_desktop.domain.target import ExperienceLevel

_LEVELS = tuple(ExperienceLevel)

#: what speaks against a question; a larger reason is never outweighed by all the smaller ones together
FOREIGN = 100_000.0
SEEN = 10_000.0
NEEDS_ANOTHER_SKILL = 1_000.0
#: one and two steps beside the experience level
_BESIDE = (0.0, 20.0, 55.0)
_SOMETHING_FOR_EVERYBODY = 28.0
_NOT_THEIR_SUBJECT = 25.0
_ASKED_IN_ANOTHER_FORM = 15.0
#: softer where nothing is known of the person's skills
_PERHAPS_NOT_THEIR_SUBJECT = 10.0
_LESS_THAN_A_DEED = 6.0
_OLDER_ROLE = 6.0
_OLDER_DEED = 0.7
_STUDIES_ARE_LONG_AGO = (0.0, 15.0, 35.0)
#: what speaks for it
_ROLE_SPEAKS_OF_IT = 15.0
_JOB_SPEAKS_OF_IT = 12.0
_SKILLS_SPEAK_OF_IT = 8.0
_CLOSER_BY_THE_LINE = 14.0
_LINE_HAS_A_FIGURE = 5.0
_WORDING_SUITS_THE_LINE = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One entry in one wording; `cost` is lower where it fits better."""

    entry: Entry
    cost: float
    statement: Statement | None = None
    text: str = ""
    #: tells wordings about different lines apart; "" where the line only brings the question up
    mark: str = ""

    @property
    def question(self) -> Question:
        """The question as it is asked."""
        ground = self.statement.ground if self.statement else None
        return self.entry.ask(text=self.text, mark=self.mark, ground=ground)

    @property
    def source(self) -> GroundSource:
        """Where the reason for it lies."""
        return self.statement.source if self.statement else GroundSource.INFERRED


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """What the person has met in earlier sessions."""

    questions: frozenset[str]
    #: the entries that those questions were made from
    entries: frozenset[str]


def met(seen: frozenset[str]) -> Met:
    """What was met, from the keys of the questions."""
    return Met(questions=seen, entries=frozenset(entry_key(key) for key in seen))


def candidates(entry: Entry, person: Person, before: Met) -> Iterator[Candidate]:
    """The entry as it stands, behind each line that brings it up, and about each line that suits a wording of it."""
    base = _fit(entry, person)
    other_form = _ASKED_IN_ANOTHER_FORM if entry.key in before.entries else 0.0
    again = SEEN if entry.key in before.questions else other_form
    yield Candidate(entry=entry, cost=base + again)
    if base >= FOREIGN:
        return
    for said, text in _brought_up(entry, person):
        yield Candidate(entry=entry, cost=base + again - said.worth, statement=said.statement, text=text)
    for about in entry.about:
        for said in _suiting(entry, about, person):
            mark = line_mark(said.statement.text)
            known = SEEN if question_key(entry.key, mark) in before.questions else other_form
            yield Candidate(
                entry=entry,
                cost=_about_fit(entry, person, base) + known - _suits(about, said, person) - said.worth,
                statement=said.statement,
                text=about_line(about.text, said.statement.text),
                mark=mark,
            )


def _fit(entry: Entry, person: Person) -> float:
    cost = _BESIDE[abs(_LEVELS.index(entry.difficulty) - _LEVELS.index(person.level))]
    if person.family in entry.families:
        return cost + _subject(entry, person)
    if ANY in entry.families:
        general = entry.kind is Kind.BEHAVIORAL or person.family == GENERAL
        return cost + (0.0 if general else _SOMETHING_FOR_EVERYBODY)
    return cost + FOREIGN


def _subject(entry: Entry, person: Person) -> float:
    if not entry.topics:
        return 0.0
    gain = 0.0
    if first_topic(person.role, entry.topics):
        gain += _ROLE_SPEAKS_OF_IT
    if any(first_topic(said.words, entry.topics) for said in person.wishes):
        gain += _JOB_SPEAKS_OF_IT
    if any(first_topic(said.words, entry.topics, skill=True) for said in person.skills):
        gain += _SKILLS_SPEAK_OF_IT
    if any(first_topic(said.words, entry.topics) for said in person.deeds):
        gain += _SKILLS_SPEAK_OF_IT
    if gain:
        return -gain
    if entry.bound:
        return NEEDS_ANOTHER_SKILL
    return _NOT_THEIR_SUBJECT if person.skills else _PERHAPS_NOT_THEIR_SUBJECT


def _brought_up(entry: Entry, person: Person) -> Iterator[tuple[Said, str]]:
    """Lines that speak of the entry's subject: deeds, the job's wishes, then the skills, one line of each name."""
    narrow = [topic for topic in entry.topics if topic not in BROAD]
    for said in person.deeds:
        if entry.kind is not Kind.CODING and _is_deed(said.statement) and first_topic(said.words, narrow):
            # a design is brought up by the line, and its task stays as it is
            plain = entry.kind is Kind.SYSTEM_DESIGN
            yield said, entry.text if plain else after_line(said.statement.text, entry.text)
    for said in person.wishes:
        if first_topic(said.words, entry.topics):
            yield said, entry.text
    topics = narrow if entry.kind is Kind.SYSTEM_DESIGN else entry.topics
    for said in person.skills:
        if first_topic(said.words, topics, skill=True):
            plain = entry.kind is Kind.SYSTEM_DESIGN or said.skill.lower() in entry.text.lower()
            yield said, entry.text if plain else after_skill(said.skill, entry.text)


def _suiting(entry: Entry, about: About, person: Person) -> Iterator[Said]:
    lines = person.deeds if about.source is GroundSource.RESUME else person.wishes
    for said in lines:
        if about.topical and not first_topic(said.words, entry.topics):
            continue
        if about.traits & said.statement.traits or (not about.traits and _is_deed(said.statement)):
            yield said


def _is_deed(statement: Statement) -> bool:
    return not statement.traits & {Trait.ROLE, Trait.STUDY, Trait.QUALIFICATION}


def _about_fit(entry: Entry, person: Person, base: float) -> float:
    """A question about the person's own line is close to their profession even where the entry is for everybody."""
    return base - _CLOSER_BY_THE_LINE if ANY in entry.families and person.family not in entry.families else base


def _suits(about: About, said: Said, person: Person) -> float:
    traits = said.statement.traits
    if Trait.ROLE in traits:
        return -_LESS_THAN_A_DEED - _OLDER_ROLE * said.rank
    if Trait.STUDY in traits:
        return -_STUDIES_ARE_LONG_AGO[_LEVELS.index(person.level)]
    figure = _LINE_HAS_A_FIGURE if Trait.MEASURED in traits else 0.0
    return figure - _OLDER_DEED * said.rank + (_WORDING_SUITS_THE_LINE if about.traits else 0.0)
