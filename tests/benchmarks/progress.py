"""How fast progress, History and search are for one person with years of practice.

    python tests/benchmarks/progress.py [--sessions 10000] [--answers 10] [--keep FOLDER]

Beside them stands the earlier design: one JSON file a session, parsed with pydantic and aggregated in Python. Aims:
progress and all-time analytics in under 50 ms and at least 50 times faster than that; History opened and sorted in
under 50 ms, the first 200 hits of a search in under 100 ms. In brackets stands how long the thread itself was busy:
where that is much less, the machine was doing something else.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from pydantic import BaseModel

from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.history import SessionSort
from prepwise_desktop.storage.database import FILE_NAME, Database
from tests.seeding import Seeded, made_up, seed_database

USER = "ines"
_RUNS = 5


class KeptJudgement(BaseModel):
    """The earlier design's file, from here down to the session."""

    criterion: str
    points: float | None
    reason: str
    quotes: list[str]


class KeptAnswer(BaseModel):
    """One answer in the file."""

    question: str
    kind: str
    competency: str
    text: str
    score: float | None
    seconds: float
    judgements: list[KeptJudgement]
    strengths: list[str]
    improvements: list[str]


class KeptSession(BaseModel):
    """One file."""

    session_id: str
    user_id: str
    mode: str
    session_type: str
    status: str
    started_at: datetime
    seconds: float
    answers: list[KeptAnswer]


def write_files(folder: Path, sessions: Iterable[Seeded]) -> None:
    """Write the sessions as the earlier design kept them."""
    for each in sessions:
        kept = KeptSession(
            session_id=each.session_id,
            user_id=USER,
            mode=each.mode,
            session_type=each.session_type,
            status="completed",
            started_at=each.started_at,
            seconds=240.0 * len(each.answers),
            answers=[
                KeptAnswer(
                    question=asked.question.text,
                    kind=asked.question.kind,
                    competency=asked.question.competency,
                    text=asked.text,
                    score=asked.evaluation.score,
                    seconds=240.0,
                    judgements=[
                        KeptJudgement(
                            criterion=judged.criterion,
                            points=judged.points,
                            reason=judged.reason,
                            quotes=[quote.text for quote in judged.quotes],
                        )
                        for judged in asked.evaluation.judgements
                    ],
                    strengths=[remark.text for remark in asked.evaluation.strengths],
                    improvements=[remark.text for remark in asked.evaluation.improvements],
                )
                for asked in each.answers
            ],
        )
        (folder / f"{each.session_id}.json").write_text(kept.model_dump_json(), encoding="utf-8")


def earlier_analytics(folder: Path) -> dict[str, object]:
    """Read every file and aggregate: fewer figures than today's report has."""
    sessions = [KeptSession.model_validate_json(path.read_bytes()) for path in folder.glob("*.json")]
    sessions.sort(key=lambda each: each.started_at)
    by_kind: dict[str, list[float]] = defaultdict(list)
    by_competency: dict[str, list[float]] = defaultdict(list)
    by_day: dict[date, list[float]] = defaultdict(list)
    means = []
    for session in sessions:
        scores = [each.score for each in session.answers if each.score is not None]
        means.append(statistics.fmean(scores))
        by_day[session.started_at.date()] += scores
        for each in session.answers:
            if each.score is not None:
                by_kind[each.kind].append(each.score)
                by_competency[each.competency].append(each.score)
    return {
        "modes": Counter(each.mode for each in sessions),
        "types": Counter(each.session_type for each in sessions),
        "average": statistics.fmean(means),
        "median": statistics.median(means),
        "kinds": {key: statistics.fmean(found) for key, found in by_kind.items()},
        "competencies": {key: statistics.fmean(found) for key, found in by_competency.items()},
        "days": {day: statistics.fmean(found) for day, found in by_day.items()},
        "distribution": Counter(int(score // 10) for found in by_kind.values() for score in found),
        "slope": statistics.linear_regression(range(len(means)), means).slope,
        "seconds": sum(each.seconds for each in sessions),
    }


def measure(services: Services, earlier: Path) -> None:
    """Print every figure, the earlier design's first."""
    progress, history = services.progress, services.history
    before, busy = _seconds(lambda: earlier_analytics(earlier), runs=1)
    print(f"earlier design, all-time figures: {before * 1000:.0f} ms ({busy * 1000:.0f} ms of this thread)")
    for name, call in {
        "get_user_progress": lambda: progress.get_user_progress(USER),
        "get_progress_analytics all_time": lambda: progress.get_progress_analytics(USER, "all_time"),
    }.items():
        took, busy = _seconds(call)
        print(f"{name}: {took * 1000:.1f} ms ({busy * 1000:.1f}), {before / took:.0f} times faster")
    calls: dict[str, Callable[[], object]] = {
        "get_progress_analytics 30_days": lambda: progress.get_progress_analytics(USER, "30_days"),
        "get_milestones": lambda: progress.get_milestones(USER),
        "generate_learning_path": lambda: progress.generate_learning_path(USER),
        "review queue": lambda: services.reviews.queue(USER),
        "History, newest first": lambda: history.page(USER),
        "History, from the middle": lambda: history.page(USER, offset=5_000),
        "search, a word of every answer": lambda: history.search(USER, "rolled"),
        "search, a word of some": lambda: history.search(USER, "lesson tariff"),
        "search, a beginning": lambda: history.search(USER, "roll"),
        "search, nothing": lambda: history.search(USER, "xylophone"),
    }
    calls |= {f"History, by {sort.value}": partial(history.page, USER, sort) for sort in SessionSort}
    for name, call in calls.items():
        took, busy = _seconds(call)
        print(f"{name}: {took * 1000:.1f} ms ({busy * 1000:.1f})")


def _seconds(call: Callable[[], object], runs: int = _RUNS) -> tuple[float, float]:
    """The median of some runs after one that loads what is needed, and of the time that this thread had in them."""
    if runs > 1:
        call()
    took, busy = [], []
    for _ in range(runs):
        begun, had = time.perf_counter(), time.thread_time()
        call()
        took.append(time.perf_counter() - begun)
        busy.append(time.thread_time() - had)
    return statistics.median(took), statistics.median(busy)


def main() -> None:
    """Make the data, or take what an earlier run kept, and measure."""
    given = argparse.ArgumentParser()
    given.add_argument("--sessions", type=int, default=10_000)
    given.add_argument("--answers", type=int, default=10)
    given.add_argument("--keep", type=Path, help="make the data there once and leave it")
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        data, earlier = folder / "data", folder / "earlier"
        if not (data / FILE_NAME).exists():
            begun = time.perf_counter()
            data.mkdir(parents=True)
            earlier.mkdir()
            write_files(earlier, made_up(options.sessions, options.answers))
            database = Database(data)
            seed_database(database, USER, made_up(options.sessions, options.answers))
            database.close()
            print(f"made in {time.perf_counter() - begun:.0f} s, {(data / FILE_NAME).stat().st_size / 1e6:.0f} MB")
        with open_services(data) as services:
            measure(services, earlier)


if __name__ == "__main__":
    main()
