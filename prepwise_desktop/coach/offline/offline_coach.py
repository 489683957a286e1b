"""The built-in coach: asks from the bank and judges by measure; no account, no key, no network."""

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline import follow_ups
from prepwise_desktop.coach.offline.bank import Bank, load_bank
from prepwise_desktop.coach.offline.evaluator import Evaluator
from prepwise_desktop.coach.offline.tiers import best_matcher
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.work import Report, ignore, in_thread


class OfflineCoach:
    """A Coach that keeps no state but its bank and its measure; any loop, any thread.

    `bank` and `evaluator` are for tests; by default the bank that ships, and the best measure that is installed.
    Nothing is read from disk before the first question or answer.
    """

    def __init__(self, bank: Bank | None = None, evaluator: Evaluator | None = None) -> None:
        self._bank = bank
        self._evaluator = evaluator

    @property
    def name(self) -> str:
        """The evaluator's name, version and tier."""
        return self._judge().name

    async def questions(self, brief: Brief, *, report: Report = ignore) -> tuple[Question, ...]:  # noqa: ARG002 - a Coach's
        """As many questions as the brief asks for, drawn from the bank off the loop's thread."""
        return await in_thread(self._draw, brief)

    async def review(self, question: Question, answer: str, *, report: Report = ignore) -> Evaluation:  # noqa: ARG002 - a Coach's
        """Judge one answer off the loop's thread; cancelled, it runs out and its result is dropped."""
        return await in_thread(self._review, question, answer)

    async def follow_up(self, question: Question, answer: str, evaluation: Evaluation) -> Question | None:
        """A neutral question on the criterion that stands lowest, or None."""
        return follow_ups.question_for(question, evaluation) if answer.strip() else None

    async def stronger_answer(
        self,
        question: Question,
        answer: str,
        evaluation: Evaluation | None,
        resume: Resume | None,
        *,
        report: Report = ignore,  # noqa: ARG002 - a Coach's
    ) -> StrongerAnswer:
        """The answer's own sentences in a better order, with a blank wherever a fact is missing."""
        return await in_thread(self._strengthen, question, answer, evaluation, resume)

    def _draw(self, brief: Brief) -> tuple[Question, ...]:
        from prepwise_desktop.coach.offline.tailoring import draw

        return draw(brief, self._ask_from())

    def _review(self, question: Question, answer: str) -> Evaluation:
        return self._judge().review(question, answer)

    def _strengthen(
        self, question: Question, answer: str, evaluation: Evaluation | None, resume: Resume | None
    ) -> StrongerAnswer:
        from prepwise_desktop.coach.offline.stronger import stronger_answer

        # What is missing is read from the key points, which other evaluators do not name.
        mine = evaluation is not None and evaluation.evaluator == self.name
        judged = evaluation if evaluation is not None and mine else self._review(question, answer)
        return stronger_answer(self.name, question, answer, judged, resume)

    def _ask_from(self) -> Bank:
        if self._bank is None:
            self._bank = load_bank()
        return self._bank

    def _judge(self) -> Evaluator:
        if self._evaluator is None:
            self._evaluator = Evaluator(best_matcher(), self._bank)
        return self._evaluator
