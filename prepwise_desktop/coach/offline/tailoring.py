"""Draw the questions of a session: fitting, new, spread, and about the person."""

from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline.bank import Bank
from prepwise_desktop.coach.offline.candidates import Candidate, candidates, met
from prepwise_desktop.coach.offline.matching import alike, telling_words
from prepwise_desktop.coach.offline.person import Person, person_of
from prepwise_desktop.domain.errors import NotEnoughQuestions
from prepwise_desktop.domain.question import Competency, GroundSource, Kind, Question

#: kinds that are hardest to tie to a resume line are drawn first; what they lack the others make up for
_DRAWN = (Kind.CODING, Kind.SYSTEM_DESIGN, Kind.TECHNICAL, Kind.BEHAVIORAL)

#: a competency asked once already weighs so much against asking it again
_SAME_COMPETENCY = 14.0
#: how much chance moves a question, so that another seed gives another set
_CHANCE = 16.0
#: a question from where the next one should come from
_WANTED_SOURCE = 60.0
#: the share about the resume is owed before anything but what is seen or foreign
_OWED = 500.0


def draw(brief: Brief, bank: Bank) -> tuple[Question, ...]:
    """As many questions of each kind as the mix asks for, kind after kind; the same brief draws the same.

    At least half take up a line of the resume where it has enough of them, and no line is taken up twice. What was
    asked in an earlier session comes back only when nothing unseen fits (an assessment's set: see fixed_sets).
    NotEnoughQuestions when the bank holds fewer questions of a kind than are asked for.
    """
    _check(brief, bank)
    person = person_of(brief)
    drawing = _Drawing(brief, person)
    by_kind = {kind: tuple(drawing.draw(kind, bank)) for kind in _DRAWN}
    return tuple(question for kind in Kind for question in by_kind[kind])


def _check(brief: Brief, bank: Bank) -> None:
    for kind, count in brief.mix.items():
        held = sum(1 for _ in bank.of_kind(kind))
        if count > held:
            raise NotEnoughQuestions(kind.value, count, held)


class _Drawing:
    """One session's questions as they are chosen one by one; remembers what must not come twice."""

    def __init__(self, brief: Brief, person: Person) -> None:
        self._brief = brief
        self._person = person
        self._met = met(brief.seen)
        self._total = sum(brief.mix.values())
        self._picked: list[Candidate] = []
        self._entries: set[str] = set()
        self._lines: set[tuple[GroundSource, int, str]] = set()
        self._words: list[frozenset[str]] = []
        self._competencies: Counter[Competency] = Counter()

    def draw(self, kind: Kind, bank: Bank) -> Iterator[Question]:
        """The questions of one kind, the best first."""
        count = self._brief.mix.get(kind, 0)
        if count == 0:
            return
        pool = [
            (candidate.cost + self._chance(candidate), candidate)
            for entry in bank.of_kind(kind)
            for candidate in candidates(entry, self._person, self._met)
        ]
        for _ in range(count):
            candidate = self._best(pool)
            self._take(candidate)
            yield candidate.question

    def _best(self, pool: list[tuple[float, Candidate]]) -> Candidate:
        wanted, owed = self._wanted_source(), self._is_owed()
        free = [each for each in pool if self._is_free(each[1])]
        free.sort(key=lambda each: each[0] + self._standing(each[1], wanted, owed=owed))
        return next((candidate for _, candidate in free if not self._is_alike(candidate)), free[0][1])

    def _is_free(self, candidate: Candidate) -> bool:
        return candidate.entry.key not in self._entries and _line(candidate) not in self._lines

    def _is_alike(self, candidate: Candidate) -> bool:
        words = telling_words(candidate.entry.text)
        return any(alike(words, other) for other in self._words)

    def _standing(self, candidate: Candidate, wanted: GroundSource, *, owed: bool) -> float:
        """What the questions chosen so far say about this one."""
        cost = _SAME_COMPETENCY * self._competencies[candidate.entry.competency]
        if candidate.source is wanted:
            cost -= _OWED if owed else _WANTED_SOURCE
        return cost

    def _wanted_source(self) -> GroundSource:
        """Resume lines and other questions take turns; of the others every second is about the job."""
        sources = [candidate.source for candidate in self._picked]
        if 2 * sources.count(GroundSource.RESUME) <= len(sources):
            return GroundSource.RESUME
        others = len(sources) - sources.count(GroundSource.RESUME)
        return GroundSource.JOB if 2 * sources.count(GroundSource.JOB) <= others else GroundSource.INFERRED

    def _is_owed(self) -> bool:
        """Whether from now on every question must be about the resume, for half of all to be."""
        about = sum(candidate.source is GroundSource.RESUME for candidate in self._picked)
        return (self._total + 1) // 2 - about >= self._total - len(self._picked)

    def _take(self, candidate: Candidate) -> None:
        self._picked.append(candidate)
        self._entries.add(candidate.entry.key)
        self._words.append(telling_words(candidate.entry.text))
        self._competencies[candidate.entry.competency] += 1
        if candidate.statement is not None:
            self._lines.add(_line(candidate))

    def _chance(self, candidate: Candidate) -> float:
        statement = candidate.statement.text if candidate.statement else ""
        known = f"{self._brief.seed}|{candidate.entry.key}|{statement}"
        return _CHANCE * int.from_bytes(blake2b(known.encode(), digest_size=4).digest()) / 2**32


def _line(candidate: Candidate) -> tuple[GroundSource, int, str]:
    """A resume's line is asked about once; a job description may be one line of many sentences."""
    statement = candidate.statement
    if statement is None:
        return (GroundSource.INFERRED, 0, candidate.entry.key)
    return (statement.source, statement.line, "" if statement.source is GroundSource.RESUME else statement.text)
