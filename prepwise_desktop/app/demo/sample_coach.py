"""The coach of the sample's months: real questions and real reviews, each made once and used again."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline import follow_ups
from prepwise_desktop.coach.offline.bank import load_bank
from prepwise_desktop.coach.offline.evaluator import VERSION, Evaluator
from prepwise_desktop.coach.offline.stronger import stronger_answer
from prepwise_desktop.coach.offline.tailoring import draw
from prepwise_desktop.coach.offline.tiers import matcher
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.domain.target import Target
from prepwise_desktop.resume_import.job_description.reading import job_match_now
from prepwise_desktop.work import Report, ignore

#: questions that are drawn, once, for all sessions together
_POOL: Mapping[Kind, int] = {Kind.TECHNICAL: 26, Kind.BEHAVIORAL: 22, Kind.SYSTEM_DESIGN: 7, Kind.CODING: 7}


class SampleCoach:
    """A Coach for one person and target. What it says of an answer the offline coach says of exactly that answer.

    The plainest tier judges: it costs milliseconds, and the same answer to the same question is judged once.
    """

    name = f"offline coach {VERSION} (lexical, sample data)"

    def __init__(self, resume: Resume, target: Target, seed: int, today: date) -> None:
        self._evaluator = Evaluator(matcher("lexical"), load_bank())
        job = job_match_now(target.job_description, resume, today)
        self._pool = draw(Brief(target=target, mix=_POOL, resume=resume, job=job, seed=seed), load_bank())
        self._said: dict[tuple[str, str], Evaluation] = {}

    def current(self, session_id: str | None = None) -> "SampleCoach":  # noqa: ARG002 - Coaches'
        """The coach in charge: this one alone."""
        return self

    async def questions(self, brief: Brief, *, report: Report = ignore) -> tuple[Question, ...]:  # noqa: ARG002 - a Coach's
        """As many as the brief asks for, from the pool."""
        chance = random.Random(brief.seed)  # noqa: S311 - the same sample each time, not secrets
        found: list[Question] = []
        for kind, count in brief.mix.items():
            found += chance.sample([each for each in self._pool if each.kind is kind], count)
        return tuple(found)

    async def review(self, question: Question, answer: str, *, report: Report = ignore) -> Evaluation:  # noqa: ARG002 - a Coach's
        """What the offline coach says of it, under a name that tells where it stands."""
        known = (question.key, answer)
        if known not in self._said:
            self._said[known] = replace(self._evaluator.review(question, answer), evaluator=self.name)
        return self._said[known]

    async def follow_up(self, question: Question, answer: str, evaluation: Evaluation) -> Question | None:  # noqa: ARG002 - a Coach's
        """What the offline coach would ask."""
        return follow_ups.question_for(question, evaluation)

    async def stronger_answer(
        self,
        question: Question,
        answer: str,
        evaluation: Evaluation | None,
        resume: Resume | None,
        *,
        report: Report = ignore,  # noqa: ARG002 - a Coach's
    ) -> StrongerAnswer:
        """What the offline coach would make of it."""
        found = await self.review(question, answer) if evaluation is None else evaluation
        return stronger_answer(self.name, question, answer, found, resume)
