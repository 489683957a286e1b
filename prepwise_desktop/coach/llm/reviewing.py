"""One answer judged by a model: guards first, levels checked, asked once more for what failed."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from prepwise_desktop.coach.coach import Provisional, TakenBack
from prepwise_desktop.coach.llm import judging, prompts
from prepwise_desktop.coach.llm.judging import Judging
from prepwise_desktop.coach.llm.masking import Contact, Masked, masked
from prepwise_desktop.coach.llm.neutral import is_neutral
from prepwise_desktop.coach.llm.objects import ObjectScanner
from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.provider import Listener, Provider, R, Reply
from prepwise_desktop.coach.llm.replies import CoachingReply, CriterionReply, read_object
from prepwise_desktop.coach.offline import follow_ups
from prepwise_desktop.coach.offline.guards import Screened, screen
from prepwise_desktop.coach.offline.refused import refused
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.quotes import quote
from prepwise_desktop.domain.errors import ProviderFailed
from prepwise_desktop.domain.evaluation import Evaluation, NotScored, Remark
from prepwise_desktop.domain.providers import Care, Usage
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.rubric import Criterion, criteria
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION
from prepwise_desktop.work import Report, in_thread

T = TypeVar("T")

_TO_GRADER = "This speaks to whoever grades; it was left out."


@dataclass(slots=True)
class Review:
    """The review of one answer; made for it and thrown away."""

    provider: Provider
    question: Question
    answer: str
    contact: Contact
    evaluator: str
    report: Report
    #: called before the first thing leaves; raises what forbids it
    permit: Callable[[], None]
    usage: Usage = field(default_factory=Usage)
    _told: set[str] = field(default_factory=set)

    @property
    def _asked(self) -> Question:
        """The question as it leaves: it may hold a line of the resume."""
        return replace(self.question, text=masked(self.question.text, self.contact).text)

    async def quick(self) -> Evaluation:
        """All criteria and what is said beside them in one call."""
        return await self._reviewed(self._quick)

    async def thorough(self) -> Evaluation:
        """One call for each criterion and one for what is said beside them, in parallel."""
        return await self._reviewed(self._thorough)

    async def _reviewed(self, ask: Callable[[Judging], Awaitable[CoachingReply]]) -> Evaluation:
        screened, sent = await in_thread(self._prepared)
        if screened.not_scored is not None:
            return self._evaluation(not_scored=screened.not_scored)
        if screened.guard is not None:
            return replace(
                refused(self.question, screened.guard, self.evaluator), prompt_version=prompts.PROMPT_VERSION
            )
        self.permit()
        judging_ = Judging(question=self.question, answer=sent, wanted=_wanted(self.question))
        try:
            coaching = await ask(judging_)
        except BaseException:
            self._take_back()
            raise
        await self._ask_once_more(judging_)
        return self._made(judging_, coaching, screened.left_out)

    def _prepared(self) -> tuple[Screened, Masked]:
        screened = screen(self.question, self.answer)
        cuts = [(unit.start, unit.end) for unit in screened.left_out]
        return screened, masked(self.answer, self.contact, cuts)

    async def _quick(self, judging_: Judging) -> CoachingReply:
        prompt = prompts.evaluation(self._asked, judging_.answer.text, judging_.wanted)
        reply = await self._ask(prompt, judging_)
        judging_.take(reply.criteria)
        return reply.coaching

    async def _thorough(self, judging_: Judging) -> CoachingReply:
        text, wanted = judging_.answer.text, judging_.wanted
        calls = [self._ask(prompts.levels(self._asked, text, [each], []), judging_) for each in wanted]
        coaching = self._ask(prompts.coaching(self._asked, text, wanted), judging_)
        *levels, said = await _together([*calls, coaching])
        judging_.take(each for criterion, reply in zip(wanted, levels, strict=True) for each in _own(criterion, reply))
        assert isinstance(said, CoachingReply), "it was asked for last"
        return said

    async def _ask_once_more(self, judging_: Judging) -> None:
        """For the criteria that failed; what fails again is not judged, and what was sure stays so."""
        missing = [each for each in judging_.wanted if each.key in judging_.open]
        if not missing:
            return
        problems = [judging_.problems[each.key] for each in missing]
        prompt = prompts.levels(self._asked, judging_.answer.text, missing, problems)
        try:
            reply = await self._ask(prompt, judging_)
        except ProviderFailed:
            if not judging_.sure:
                self._take_back()
                raise
            return
        judging_.take(reply.criteria)

    async def _ask(self, prompt: Prompt[R], judging_: Judging) -> R:
        hearing = _Hearing(judging_, self._tell, self._take_back)
        reply: Reply[R] = await self.provider.ask(prompt, Listener(text=hearing.text, again=hearing.again))
        self.usage += reply.usage
        return reply.value

    def _tell(self, provisional: Provisional) -> None:
        if provisional.judgement.criterion not in self._told:
            self._told.add(provisional.judgement.criterion)
            self.report(provisional)

    def _take_back(self) -> None:
        if self._told:
            self._told.clear()
            self.report(TakenBack())

    def _made(self, judging_: Judging, coaching: CoachingReply, left_out: Iterable[Unit]) -> Evaluation:
        judgements = judging_.all()
        to_grader = tuple(Remark(text=_TO_GRADER, quote=quote(self.answer, unit.start, unit.end)) for unit in left_out)
        said = judging_.answer
        made = self._evaluation(
            judgements=judgements,
            strengths=judging.remarks(self.question, said, coaching.strengths),
            improvements=judging.remarks(self.question, said, coaching.improvements) + to_grader,
            findings=judging.findings(self.question, said, coaching),
            not_scored=None if judging_.sure else NotScored.NOTHING_JUDGED,
        )
        return replace(made, follow_up=self._follow_up(made, coaching.follow_up))

    def _follow_up(self, made: Evaluation, said: str) -> str:
        """The model's question if it is neutral, else one that is."""
        if not said.strip():
            return ""
        said = " ".join(said.split())
        return said if is_neutral(said, self.question, self.answer) else follow_ups.text_for(made, {})

    def _evaluation(self, **what: Any) -> Evaluation:
        return Evaluation(
            evaluator=self.evaluator,
            rubric_version=RUBRIC_VERSION,
            prompt_version=prompts.PROMPT_VERSION,
            input_tokens=self.usage.input_tokens,
            output_tokens=self.usage.output_tokens,
            **what,
        )


class _Hearing:
    """Finds whole criteria in a reply that still comes, and tells those that are sound."""

    def __init__(self, judging_: Judging, tell: Callable[[Provisional], None], take_back: Callable[[], None]) -> None:
        self._judging = judging_
        self._tell = tell
        self._take_back = take_back
        self._scanner = ObjectScanner("criteria")

    def text(self, piece: str) -> None:
        """Some more of the reply."""
        for found in self._scanner.feed(piece):
            reply = read_object(CriterionReply, found)
            judgement = None if reply is None else self._judging.judged(reply)
            if judgement is not None:
                self._tell(Provisional(judgement=judgement))

    def again(self) -> None:
        """The reply begins anew."""
        self._scanner = ObjectScanner("criteria")
        self._take_back()


async def reviewed(review: Review, care: Care) -> Evaluation:
    """The evaluation, with as much care as was chosen."""
    return await (review.quick() if care is Care.QUICK else review.thorough())


def _wanted(question: Question) -> tuple[Criterion, ...]:
    every = criteria(question.kind)
    if not question.key.endswith(follow_ups.MARK):
        return every
    asked = {point.criterion for point in question.key_points}
    return tuple(each for each in every if each.key in asked) or every


def _own(criterion: Criterion, reply: Any) -> list[CriterionReply]:
    """Of a call for one criterion that one alone."""
    return [each for each in reply.criteria if each.criterion == criterion.key]


async def _together(calls: list[Any]) -> list[Any]:
    """All results in order; the first failure ends the others before it is raised."""
    tasks = [asyncio.ensure_future(call) for call in calls]
    try:
        return list(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
