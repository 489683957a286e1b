"""What was asked and answered: questions, attempts, evaluations, and the words that are still being typed."""

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.plain_sight import whole
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.session import Attempt, QuestionResponse
from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.json_columns import dump, load, prepare
from prepwise_desktop.storage.times import moment

# In SQL's own words: these are asked several times an answer, on the thread of the window, and Peewee needs up to
# 0.4 ms to put one such query together. The identifiers that a list of questions has come as one JSON array.
#
# Before the end nothing is shown of what was judged in a mode without feedback; it is kept all the same.
_ASKED = """
    SELECT
        q.*, s.evaluator AS session_evaluator, j.text AS draft,
        s.mode <> 'practice' AND s.status NOT IN ('completed', 'abandoned') AS withheld
    FROM question q JOIN session s USING (session_id) LEFT JOIN journal j USING (question_id)
"""
_OF_SESSION = _ASKED + " WHERE q.session_id = ? ORDER BY q.position"
_AT_INDEX = _ASKED + " WHERE q.session_id = ? AND q.position = ?"
_BY_ID = _ASKED + " WHERE q.question_id = ?"
_OF_PARENT = _ASKED + " WHERE q.parent_id = ? ORDER BY q.position"

_COUNT = "SELECT count(*) FROM question WHERE session_id = ?"
_ADD_SECONDS = "UPDATE question SET seconds = seconds + ? WHERE question_id = ?"
_CLOSE_TURN = "UPDATE question SET skipped = 0, seconds = seconds + ? WHERE question_id = ?"
_KEEP_DRAFT = "INSERT OR REPLACE INTO journal (question_id, text, kept_at) VALUES (?, ?, ?)"
_DROP_DRAFT = "DELETE FROM journal WHERE question_id = ?"
_ATTEMPTS = """
    SELECT a.*, (
        SELECT r.content FROM stronger_answer r WHERE r.attempt_id = a.attempt_id
        ORDER BY r.stronger_answer_id DESC LIMIT 1
    ) AS stronger
    FROM attempt a WHERE a.question_id IN (SELECT value FROM json_each(?)) ORDER BY a.number
"""
_WAITING = """
    SELECT a.attempt_id, a.text, q.content FROM attempt a JOIN question q USING (question_id)
    WHERE q.session_id = ?
        AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.attempt_id = a.attempt_id AND NOT e.rescored)
    ORDER BY q.position, a.number
"""
_THERE = "SELECT 1 FROM attempt WHERE attempt_id = ? LIMIT 1"
_JUDGED = "SELECT 1 FROM evaluation WHERE attempt_id = ? AND NOT rescored LIMIT 1"
_JUDGED_BY = "SELECT 1 FROM evaluation WHERE attempt_id = ? AND evaluator = ? LIMIT 1"
_FIRST_OPEN = """
    SELECT min(q.position) FROM question q
    WHERE q.session_id = ? AND q.parent_id IS NULL AND NOT q.skipped
        AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.question_id = q.question_id)
"""
_EVALUATIONS = """
    SELECT e.* FROM evaluation e JOIN attempt a USING (attempt_id)
    WHERE a.question_id IN (SELECT value FROM json_each(?)) ORDER BY e.evaluation_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unjudged:
    """An attempt that is to be judged, with the question that it answers."""

    session_id: str
    attempt_id: str
    question: Question
    text: str


class AnswerStore:
    """Keeps what is inside a session."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @staticmethod
    def get_ready() -> None:
        """Load what reading an answer back needs; any thread."""
        prepare(Question, Evaluation, StrongerAnswer)

    def add_question(self, response: QuestionResponse) -> None:
        """Keep a question at its place."""
        question = response.question
        self._database.insert(
            "question",
            question_id=response.question_id,
            session_id=response.session_id,
            position=response.index,
            parent_id=response.parent_id,
            key=question.key,
            kind=question.kind.value,
            competency=question.competency.value,
            difficulty=question.difficulty.value,
            text=question.text,
            ground_source=question.ground.source.value,
            ground_line=question.ground.line,
            ground_text=question.ground.text,
            content=dump(question),
            skipped=0,
            flagged=0,
            note="",
            seconds=0.0,
            hints_open=0,
            limit_seconds=response.limit_seconds,
        )

    def change_question(self, question_id: str, **columns: Any) -> None:
        """Set some columns of a question's place."""
        plain = {name: int(value) if isinstance(value, bool) else value for name, value in columns.items()}
        self._database.change("question", question_id, **plain)

    def add_seconds(self, question_id: str, seconds: float) -> None:
        """Let the question's clock have run that long."""
        self._database.execute(_ADD_SECONDS, seconds, question_id)

    def response(self, session_id: str, index: int) -> QuestionResponse | None:
        """The question at that index with everything answered to it."""
        return self._one(_AT_INDEX, session_id, index)

    def by_id(self, question_id: str) -> QuestionResponse | None:
        """The question of that identifier with everything answered to it."""
        return self._one(_BY_ID, question_id)

    def follow_ups(self, question_id: str) -> tuple[QuestionResponse, ...]:
        """The follow-ups of a question, in the order asked."""
        return _responses(self._database, _OF_PARENT, question_id)

    def waiting(self, session_id: str) -> tuple[Unjudged, ...]:
        """Attempts of a session that were never judged, in the order of the questions; an estimate is no judgement."""
        return tuple(
            Unjudged(session_id=session_id, attempt_id=attempt_id, question=_question(content), text=text)
            for attempt_id, text, content in self._database.execute(_WAITING, session_id)
        )

    def is_there(self, attempt_id: str) -> bool:
        """Whether the attempt is still kept: its profile may have been deleted while it was judged."""
        return bool(self._database.execute(_THERE, attempt_id))

    def is_judged(self, attempt_id: str) -> bool:
        """Whether the attempt has an evaluation other than those that stand beside."""
        return bool(self._database.execute(_JUDGED, attempt_id))

    def is_judged_by(self, attempt_id: str, evaluator: str) -> bool:
        """Whether an evaluation by that name stands at it, whether it counts or not."""
        return bool(self._database.execute(_JUDGED_BY, attempt_id, evaluator))

    def first_open(self, session_id: str) -> int | None:
        """The index of the first question proper that is neither answered nor skipped; None when none is."""
        ((index,),) = self._database.execute(_FIRST_OPEN, session_id)
        return None if index is None else int(index)

    def count(self, session_id: str) -> int:
        """How many questions a session has, follow-ups included."""
        ((count,),) = self._database.execute(_COUNT, session_id)
        return int(count)

    def keep_draft(self, question_id: str, text: str, seconds: float, at: datetime) -> None:
        """Keep what stands in the editor, and let the question's clock have run on."""
        self._database.execute(_KEEP_DRAFT, question_id, whole(text), at.timestamp())
        self.add_seconds(question_id, seconds)

    def close_turn(self, question_id: str, seconds: float = 0.0) -> None:
        """Note that the question is answered, in so many seconds more, and forget what stood in the editor."""
        self._database.execute(_CLOSE_TURN, seconds, question_id)
        self.drop_draft(question_id)

    def drop_draft(self, question_id: str) -> None:
        """Forget what stood in the editor: it was submitted."""
        self._database.execute(_DROP_DRAFT, question_id)

    def add_attempt(self, question_id: str, attempt: Attempt) -> None:
        """Keep a submitted answer."""
        self._database.insert(
            "attempt",
            attempt_id=attempt.attempt_id,
            question_id=question_id,
            number=attempt.number,
            text=attempt.text,
            submitted_at=attempt.submitted_at.timestamp(),
            seconds=attempt.seconds,
            self_rating=attempt.self_rating,
            hints_used=attempt.hints_used,
        )

    def add_evaluation(self, attempt_id: str, evaluation: Evaluation, at: datetime) -> None:
        """Add an evaluation; none is ever changed or taken away."""
        self._database.insert(
            "evaluation",
            attempt_id=attempt_id,
            evaluator=evaluation.evaluator,
            rubric_version=evaluation.rubric_version,
            prompt_version=evaluation.prompt_version,
            score=evaluation.score,
            not_scored=None if evaluation.not_scored is None else evaluation.not_scored.value,
            input_tokens=evaluation.input_tokens,
            output_tokens=evaluation.output_tokens,
            created_at=at.timestamp(),
            content=dump(replace(evaluation, created_at=at)),
            rescored=int(evaluation.rescored),
        )

    def add_stronger_answer(self, attempt_id: str, stronger: StrongerAnswer, at: datetime) -> None:
        """Keep what a coach made of an attempt, beside what others made of it before."""
        self._database.insert(
            "stronger_answer",
            attempt_id=attempt_id,
            maker=stronger.maker,
            created_at=at.timestamp(),
            content=dump(replace(stronger, created_at=at)),
        )

    def _one(self, which: str, *values: Any) -> QuestionResponse | None:
        found = _responses(self._database, which, *values)
        return found[0] if found else None


def responses_of(database: Database, session_id: str) -> tuple[QuestionResponse, ...]:
    """Everything asked and answered in a session, in order."""
    return _responses(database, _OF_SESSION, session_id)


def _responses(database: Database, which: str, *values: Any) -> tuple[QuestionResponse, ...]:
    questions = database.records(which, *values)
    if not questions:
        return ()
    ids = json.dumps([row.question_id for row in questions])
    attempts = _attempts(database, ids, withheld=any(row.withheld for row in questions))
    return tuple(_response(row, attempts[row.question_id]) for row in questions)


def _attempts(database: Database, question_ids: str, *, withheld: bool) -> dict[str, list[Attempt]]:
    found: dict[str, list[Attempt]] = defaultdict(list)
    attempts = database.records(_ATTEMPTS, question_ids)
    if not attempts:
        return found
    evaluations: dict[str, list[Evaluation]] = defaultdict(list)
    if not withheld:
        for row in database.records(_EVALUATIONS, question_ids):
            evaluations[row.attempt_id].append(load(Evaluation, row.content))
    for row in attempts:
        found[row.question_id].append(_attempt(row, tuple(evaluations[row.attempt_id])))
    return found


@lru_cache(maxsize=128)
def _question(content: str) -> Question:
    """The question of that text: a session's are read again with every act."""
    return load(Question, content)


def _attempt(row: Any, evaluations: tuple[Evaluation, ...]) -> Attempt:
    return Attempt(
        attempt_id=row.attempt_id,
        number=row.number,
        text=row.text,
        submitted_at=moment(row.submitted_at),
        seconds=row.seconds,
        self_rating=row.self_rating,
        hints_used=row.hints_used,
        evaluations=evaluations,
        stronger_answer=None if row.stronger is None else load(StrongerAnswer, row.stronger),
    )


def _response(row: Any, attempts: list[Attempt]) -> QuestionResponse:
    return QuestionResponse(
        question_id=row.question_id,
        session_id=row.session_id,
        index=row.position,
        question=_question(row.content),
        parent_id=row.parent_id,
        skipped=bool(row.skipped),
        flagged=bool(row.flagged),
        note=row.note,
        draft=row.draft or "",
        time_spent_seconds=row.seconds,
        hints_open=row.hints_open,
        limit_seconds=row.limit_seconds,
        attempts=tuple(attempts),
        evaluator=row.session_evaluator,
    )
