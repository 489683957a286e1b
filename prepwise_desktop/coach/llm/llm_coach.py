"""A coach that is a model; light to make, since all that is heavy loads in a thread at its first use."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from prepwise_desktop.coach.coach import Brief, Coach
from prepwise_desktop.coach.llm.address import host_of
from prepwise_desktop.coach.llm.provider import Provider
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.providers import Care, Choice, Usage, Vendor
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.work import Report, ignore, in_thread


def evaluator_name(choice: Choice) -> str:
    """Who judges: provider and model, and the care where it is more than usual; scores of two names are never mixed."""
    who = f"{choice.vendor.label} {choice.model}"
    if choice.vendor is Vendor.COMPATIBLE:
        who = f"{choice.model} at {host_of(choice.address)}"
    return f"{who}, thorough" if choice.care is Care.THOROUGH else who


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmCoach:
    """A Coach over one provider; where its scores cannot be relied on, the offline coach judges under its own name."""

    choice: Choice
    provider: Provider
    offline: Coach
    #: raises what forbids a call: no consent, or the month's limit
    permit: Callable[[], None]
    #: US dollars for that usage, or None
    price: Callable[[Usage], float | None]
    #: the profile's name, which does not leave
    person: str = ""

    @property
    def name(self) -> str:
        """The evaluator's name."""
        return evaluator_name(self.choice) if self.choice.scores else self.offline.name

    async def questions(self, brief: Brief, *, report: Report = ignore) -> tuple[Question, ...]:
        """Written by the model, each reported when its last byte has come; what never came is the bank's."""
        asking = await in_thread(self._asking, brief, report)
        return tuple(await asking.questions())

    async def review(self, question: Question, answer: str, *, report: Report = ignore) -> Evaluation:
        """Guards first, which cost nothing; then the model's levels, as far as the answer bears them out."""
        if not self.choice.scores:
            return await self.offline.review(question, answer, report=report)
        reviewed, review = await in_thread(self._review, question, answer, report)
        found: Evaluation = await reviewed(review, self.choice.care)
        return replace(
            found,
            provider=self.choice.vendor.label,
            model=self.choice.model,
            cost=self.price(review.usage),
        )

    async def follow_up(self, question: Question, answer: str, evaluation: Evaluation) -> Question | None:
        """The question that the evaluation came with, as a question of its own."""
        return await self.offline.follow_up(question, answer, evaluation)

    async def stronger_answer(
        self,
        question: Question,
        answer: str,
        evaluation: Evaluation | None,
        resume: Resume | None,
        *,
        report: Report = ignore,
    ) -> StrongerAnswer:
        """By the model, with a blank in place of whatever neither answer nor resume holds."""
        if not self.choice.scores:
            return await self.offline.stronger_answer(question, answer, evaluation, resume, report=report)
        strengthened, prompt, sent = await in_thread(self._stronger, question, answer, evaluation, resume)
        self.permit()
        made = strengthened(self.provider, prompt, sent, self.choice.vendor, self.name, question, resume)
        found: StrongerAnswer = await made
        return found

    def _stronger(
        self, question: Question, answer: str, evaluation: Evaluation | None, resume: Resume | None
    ) -> tuple[Any, Any, Any]:
        from prepwise_desktop.coach.llm.masking import contact_of
        from prepwise_desktop.coach.llm.strengthening import prepared, strengthened

        prompt, sent = prepared(question, answer, evaluation, resume, contact_of(resume, self.person))
        return strengthened, prompt, sent

    def _asking(self, brief: Brief, report: Report) -> Any:
        from prepwise_desktop.coach.llm.asking import Asking
        from prepwise_desktop.coach.llm.masking import contact_of

        return Asking(
            provider=self.provider,
            bank=self.offline,
            brief=brief,
            contact=contact_of(brief.resume, self.person),
            writer=evaluator_name(self.choice),
            report=report,
            permit=self.permit,
            falls_back=self.choice.falls_back,
        )

    def _review(self, question: Question, answer: str, report: Report) -> Any:
        from prepwise_desktop.coach.llm.masking import contact_of
        from prepwise_desktop.coach.llm.reviewing import Review, reviewed

        review = Review(
            provider=self.provider,
            question=question,
            answer=answer,
            contact=contact_of(None, self.person),
            evaluator=self.name,
            report=report,
            permit=self.permit,
        )
        return reviewed, review
