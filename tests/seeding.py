"""Sessions put straight into a database, thousands in seconds, as the services would have kept them."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from prepwise_desktop.domain.evaluation import Evaluation, Judgement
from prepwise_desktop.domain.question import Competency, Kind, Question
from prepwise_desktop.domain.rubric import criteria
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.json_columns import dump
from tests.made import EVALUATOR, STORY, a_question, an_evaluation

#: words that answers are made of, so that each is another text and a search finds some of them
_WORDS = tuple(dict.fromkeys(re.findall(r"\w{4,}", STORY.lower())))

_MODES = ("practice", "practice", "practice", "mock", "real", "assessment")
_TYPES = ("mixed", "mixed", "technical", "behavioral")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One answer to be kept."""

    question: Question
    text: str
    evaluation: Evaluation


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeded:
    """One session to be kept, with its answers."""

    session_id: str
    mode: str
    session_type: str
    started_at: datetime
    answers: tuple[Asked, ...]


def made_up(sessions: int, answers: int, *, until: datetime | None = None, seed: int = 1) -> Iterator[Seeded]:
    """So many sessions of so many answers, three a day up to `until`, oldest first; the same seed makes the same."""
    chance = random.Random(seed)
    end = until or datetime.now(UTC)
    pool = _pool()
    for number in range(sessions):
        yield Seeded(
            session_id=f"{number:032x}",
            mode=chance.choice(_MODES),
            session_type=chance.choice(_TYPES),
            started_at=end - timedelta(hours=8 * (sessions - number)),
            answers=tuple(_asked(chance, pool, number / sessions) for _ in range(answers)),
        )


def seed_database(database: Database, user_id: str, sessions: Iterator[Seeded]) -> None:
    """Keep them for that person."""
    with database.transaction():
        database.execute("INSERT OR IGNORE INTO profile VALUES (?, 'Ines Halvorsen', 0)", user_id)
        for each in sessions:
            _keep(database, user_id, each)
        database.execute("UPDATE session SET status = 'completed'")


def _pool() -> list[Question]:
    """Questions of every kind and competency."""
    return [
        a_question(
            list(Kind)[number % len(Kind)],
            key=f"made-{number}",
            competency=list(Competency)[number % len(Competency)],
            text=f"Tell me about {_WORDS[number % len(_WORDS)]} number {number} in your last project.",
        )
        for number in range(132)
    ]


def _asked(chance: random.Random, pool: list[Question], part: float) -> Asked:
    question = chance.choice(pool)
    points = min(100.0, max(0.0, round(chance.gauss(45 + 20 * part, 15) / 5) * 5.0))
    text = f"{STORY} {' '.join(chance.choices(_WORDS, k=25))}"
    evaluation = an_evaluation(question, text)
    judged = tuple(
        Judgement(criterion=each.key, points=points, quotes=evaluation.judgements[0].quotes, reason="It stands there.")
        for each in criteria(question.kind)
    )
    return Asked(question=question, text=text, evaluation=replace(evaluation, judgements=judged))


def _keep(database: Database, user_id: str, seeded: Seeded) -> None:
    at = seeded.started_at.timestamp()
    count = len(seeded.answers)
    scores = [each.evaluation.score or 0.0 for each in seeded.answers]
    database.execute(
        "INSERT INTO session (session_id, profile_id, candidate_name, role, company, experience_level, "
        "job_description, mode, session_type, status, created_at, started_at, ended_at, interrupted, seed, mix, "
        "evaluator, rubric_version, seconds, current, question_count, answered_count, scored_count, score, utc_offset) "
        "VALUES (?, ?, 'Ines Halvorsen', 'Backend Engineer', 'Quillbank', 'senior', ?, ?, ?, 'in_progress', "
        "?, ?, ?, 0, 1, '{}', ?, ?, ?, 0, ?, ?, ?, ?, 3600)",
        seeded.session_id,
        user_id,
        "We look for an engineer. " * 120,
        seeded.mode,
        seeded.session_type,
        at,
        at,
        at + 240.0 * count,
        EVALUATOR,
        RUBRIC_VERSION,
        240.0 * count,
        count,
        count,
        count,
        sum(scores) / count,
    )
    for index, each in enumerate(seeded.answers):
        _keep_answer(database, seeded, index, each)


def _keep_answer(database: Database, seeded: Seeded, index: int, asked: Asked) -> None:
    question_id, question = f"{seeded.session_id}-{index}", asked.question
    at = seeded.started_at.timestamp() + 240.0 * (index + 1)
    database.execute(
        "INSERT INTO question (question_id, session_id, position, key, kind, competency, difficulty, text, "
        "ground_source, ground_text, content, skipped, flagged, note, seconds, hints_open) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'inferred', '', ?, 0, 0, '', 240, 0)",
        question_id,
        seeded.session_id,
        index,
        question.key,
        question.kind.value,
        question.competency.value,
        question.difficulty.value,
        question.text,
        dump(question),
    )
    database.execute(
        "INSERT INTO attempt VALUES (?, ?, 1, ?, ?, 240, NULL, 0)", f"{question_id}-1", question_id, asked.text, at
    )
    database.execute(
        "INSERT INTO evaluation (attempt_id, evaluator, rubric_version, prompt_version, score, created_at, content) "
        "VALUES (?, ?, ?, '', ?, ?, ?)",
        f"{question_id}-1",
        EVALUATOR,
        RUBRIC_VERSION,
        asked.evaluation.score,
        at,
        dump(asked.evaluation),
    )
