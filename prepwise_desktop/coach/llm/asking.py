"""A session's questions written by a model: each checked and told the moment it is whole, gaps filled from the bank."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from prepwise_desktop.coach.coach import Brief, Coach, Filled
from prepwise_desktop.coach.llm import prompts
from prepwise_desktop.coach.llm.masking import Contact
from prepwise_desktop.coach.llm.objects import ObjectScanner
from prepwise_desktop.coach.llm.one_line import one_line
from prepwise_desktop.coach.llm.outbound import Told, told
from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.provider import Listener, Provider
from prepwise_desktop.coach.llm.replies import QuestionReply, QuestionsReply, read_object
from prepwise_desktop.coach.offline.matching import alike, telling_words
from prepwise_desktop.domain.errors import KeyringUnavailable, NotEnoughQuestions, PrepWiseError, ProviderError
from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.domain.question import Ground, GroundSource, KeyPoint, Kind, Question
from prepwise_desktop.domain.rubric import criteria
from prepwise_desktop.work import Report, in_thread

#: characters of a question; a longer one is a speech
_LONGEST = 600
_LEAST_WORDS = 4
_POINTS = 6
_HINTS = 3
_SENTENCE = 300

#: calls for one session's questions: the second is for what the first left out
_CALLS = 2


@dataclass(slots=True)
class Asking:
    """The questions of one session as they come."""

    provider: Provider
    #: fills what never came
    bank: Coach
    brief: Brief
    contact: Contact
    writer: str
    report: Report
    permit: Callable[[], None]
    #: ask the bank for all when the provider cannot be reached
    falls_back: bool = False
    asked: list[Question] = field(default_factory=list)
    _told: Told | None = None
    _words: list[frozenset[str]] = field(default_factory=list)

    async def questions(self) -> tuple[Question, ...]:
        """As many as the brief asks for; raises what kept the first from coming, unless `falls_back`."""
        await in_thread(self.prepare)
        error: PrepWiseError | None = None
        try:
            self.permit()
            for _ in range(_CALLS):
                if self.missing:
                    await self._ask()
        except (ProviderError, KeyringUnavailable) as raised:
            error = raised
        if error is not None and not self.asked and not self.falls_back:
            raise error
        if self.missing:
            await self._fill(error)
        return tuple(self.asked)

    @property
    def missing(self) -> dict[Kind, int]:
        """How many of each kind are still wanted."""
        there = Counter(each.kind for each in self.asked)
        left = {kind: count - there[kind] for kind, count in self.brief.mix.items()}
        return {kind: count for kind, count in left.items() if count > 0}

    def prompt(self) -> Prompt[QuestionsReply]:
        """What is asked next, to the letter."""
        assert self._told is not None, "it is prepared before anything is asked"
        return prompts.questions(self.brief, self.missing, self._told, [each.text for each in self.asked])

    def prepare(self) -> None:
        """Number the lines and leave contact data out; some milliseconds."""
        self._told = told(self.brief, self.contact)
        self._words = [telling_words(text) for text in self.brief.earlier]

    async def _ask(self) -> None:
        scanner = ObjectScanner("questions")

        def hear(piece: str) -> None:
            for found in scanner.feed(piece):
                reply = read_object(QuestionReply, found)
                if reply is not None:
                    self._take(reply)

        def again() -> None:
            nonlocal scanner
            scanner = ObjectScanner("questions")

        reply = await self.provider.ask(self.prompt(), Listener(text=hear, again=again))
        for each in reply.value.questions:
            self._take(each)

    def _take(self, reply: QuestionReply) -> None:
        """Believe of it what can be checked; what is not wanted or was asked before is dropped."""
        text = one_line(reply.text, _LONGEST + 1)
        words = telling_words(text)
        if reply.kind not in self.missing or not _is_askable(text) or any(alike(words, each) for each in self._words):
            return
        question = self._question(reply, text)
        if question.key in self.brief.seen:
            return
        self._words.append(words)
        self.asked.append(question)
        self.report(question)

    def _question(self, reply: QuestionReply, text: str) -> Question:
        return Question(
            key=f"model-{blake2b(text.casefold().encode(), digest_size=8).hexdigest()}",
            kind=reply.kind,
            competency=reply.competency,
            difficulty=reply.difficulty,
            text=text,
            key_points=_points(reply),
            strong=one_line(reply.strong, _SENTENCE),
            weak=one_line(reply.weak, _SENTENCE),
            hints=tuple(one_line(each, _SENTENCE) for each in reply.hints if each.strip())[:_HINTS],
            expected_seconds=min(600, max(60, reply.expected_seconds)),
            ground=self._ground(reply),
            writer=self.writer,
        )

    def _ground(self, reply: QuestionReply) -> Ground:
        """The line that it takes up, in the person's own words; a line that was not sent is none."""
        assert self._told is not None, "it was told"
        sent = {GroundSource.RESUME: self._told.resume, GroundSource.JOB: self._told.job}.get(reply.ground, {})
        if reply.line is None or reply.line not in sent:
            return Ground()
        return Ground(source=reply.ground, line=reply.line, text=self._own_words(reply.ground, reply.line))

    def _own_words(self, source: GroundSource, line: int) -> str:
        if source is GroundSource.JOB:
            return in_plain_sight(self.brief.target.job_description.splitlines()[line - 1]).strip()
        assert self.brief.resume is not None, "its lines were sent"
        return self.brief.resume.line(line).text.strip()

    async def _fill(self, error: PrepWiseError | None) -> None:
        """Questions of the bank for what is missing; those that ask the same only where nothing else is left."""
        self.report(Filled(error=error))
        drawn = await self._drawn()
        for kind, count in self.missing.items():
            own = [each for each in drawn if each.kind is kind]
            own.sort(key=lambda each: any(alike(telling_words(each.text), words) for words in self._words))
            for question in own[:count]:
                self.asked.append(question)
                self.report(question)

    async def _drawn(self) -> tuple[Question, ...]:
        """As many as the whole session has, to choose from; where the bank has fewer, what is missing."""
        whole = {kind: self.brief.mix[kind] for kind in self.missing}
        try:
            return await self.bank.questions(replace(self.brief, mix=whole))
        except NotEnoughQuestions:
            return await self.bank.questions(replace(self.brief, mix=self.missing))


def _points(reply: QuestionReply) -> tuple[KeyPoint, ...]:
    keys = [each.key for each in criteria(reply.kind)]
    return tuple(
        KeyPoint(text=one_line(each.text, _SENTENCE), criterion=each.criterion if each.criterion in keys else keys[0])
        for each in reply.key_points
        if each.text.strip()
    )[:_POINTS]


def _is_askable(text: str) -> bool:
    """Not a fragment, not a speech, and nothing in it stands for what was left out."""
    return len(text) <= _LONGEST and len(text.split()) >= _LEAST_WORDS and "[" not in text
