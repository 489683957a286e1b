"""How well the offline coach agrees with people: prints its figures beside the baselines, for each tier.

    python tests/benchmarks/grading.py [FOLDER] [--tiers lexical,words,sentences]

FOLDER holds the graded answers and their scorer; by default ../shared/grading beside the repository. Without it nothing
is measured. The sentence tier takes about ten minutes for all 11,456 graded answers.
"""

import argparse
import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

Row = Mapping[str, Any]

#: what each figure is to reach
AIMS = {
    "Mohler r": "0.62",
    "Mohler r within a question": "0.60",
    "Mohler RMSE after line fit": "0.85",
    "SciEntsBank AUC": "0.82",
    "Beetle AUC": "0.80",
    "triples in order, technical": "0.95",
    "triples in order, behavioral": "1.00",
    "60 own triples in order": "0.85",
    "score with length, triples": "0.25",
    "attacks held": "0.95",
    "controls held": "0.95",
    "ms for 200 words": "5 / 150",
    "MB resident": "80",
}


@dataclass(frozen=True, slots=True)
class Grading:
    """The graded answers and their scorer."""

    folder: Path
    scorer: ModuleType

    def rows(self, name: str) -> list[Row]:
        """The lines of one file."""
        return _rows(self.folder / f"{name}.jsonl")


def main() -> int:
    """Print the table; 0 also where there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT.parent / "shared" / "grading")
    parser.add_argument("--tiers", default="lexical,words,sentences")
    parser.add_argument("--cost", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.cost:
        print(json.dumps(_cost(asked.cost)))
        return 0
    if not (asked.folder / "score_grades.py").is_file():
        print(f"skipped: no graded answers in {asked.folder}")
        return 0
    grading = Grading(asked.folder, _scorer(asked.folder / "score_grades.py"))
    columns = {name: _baseline(grading, name) for name in ("length", "overlap")}
    for tier in asked.tiers.split(","):
        columns[tier] = _tier(grading, tier)
        _print(columns)
    return 0


def _tier(grading: Grading, tier: str) -> dict[str, float]:
    from prepwise_desktop.coach.offline.evaluator import Evaluator
    from prepwise_desktop.coach.offline.grade_file import grade
    from prepwise_desktop.coach.offline.tiers import matcher

    evaluator = Evaluator(matcher(tier))

    def scores(rows: Sequence[Row]) -> dict[str, float]:
        return {row["id"]: grade(evaluator, row)["score"] for row in rows}

    found = _figures(grading, scores)
    measured = subprocess.run([sys.executable, __file__, "--cost", tier], check=True, capture_output=True, text=True)
    cost: dict[str, float] = json.loads(measured.stdout)
    return found | cost


def _baseline(grading: Grading, name: str) -> dict[str, float]:
    scorer = grading.scorer

    def scores(rows: Sequence[Row]) -> dict[str, float]:
        found: dict[str, float] = scorer.baseline(
            name, [(row["id"], scorer.ref_of(row), row["answer"]) for row in rows]
        )
        return found

    return _figures(grading, scores)


def _figures(grading: Grading, scores: Any) -> dict[str, float]:
    scorer = grading.scorer
    mohler = scorer.score_gold(grading.rows("mohler_dev"), scores(grading.rows("mohler_dev")))
    school = scorer.score_gold(grading.rows("scientsbank_dev"), scores(grading.rows("scientsbank_dev")))
    beetle = scorer.score_gold(grading.rows("beetle_dev"), scores(grading.rows("beetle_dev")))
    triples = _triples(scorer, grading.rows("triples_dev"), scores)
    own = _triples(scorer, _rows(ROOT / "tests" / "coach" / "triples.jsonl"), scores)
    attacks = scorer.score_attacks(grading.rows("attacks_dev"), scores(grading.rows("attacks_dev")))
    return {
        "Mohler r": mohler["r"],
        "Mohler r within a question": mohler["r_within_question"],
        "Mohler RMSE after line fit": mohler["rmse_0_5_after_line_fit"],
        "SciEntsBank AUC": school["auc"],
        "Beetle AUC": beetle["auc"],
        "triples in order, technical": triples["technical"]["pair_accuracy"],
        "triples in order, behavioral": triples["behavioural"]["pair_accuracy"],
        "60 own triples in order": own["all"]["pair_accuracy"],
        "score with length, triples": triples["all"]["r_score_with_length"],
        "attacks held": attacks["attacks_held"],
        "controls held": attacks["controls_held"],
    }


def _triples(scorer: ModuleType, triples: Sequence[Row], scores: Any) -> dict[str, Any]:
    single = [
        {**triple, "id": identifier, "answer": triple["answers"][level]}
        for triple in triples
        for level, identifier in scorer.triple_ids(triple).items()
    ]
    found: dict[str, Any] = scorer.score_triples(triples, scores(single))
    return found


def _cost(tier: str) -> dict[str, float]:
    """The processor's milliseconds for an answer of 200 words, its question known, and what the tier adds to memory."""
    from prepwise_desktop.coach.offline.evaluator import Evaluator
    from prepwise_desktop.coach.offline.grade_file import _question
    from prepwise_desktop.coach.offline.tiers import matcher
    from prepwise_desktop.domain.question import Kind

    before = _resident()
    evaluator = Evaluator(matcher(tier))
    points = tuple(
        f"the {what} is kept small and measured" for what in ("load", "delay", "error rate", "cost", "queue")
    )
    question = _question({"id": "cost", "question": "How do you run a service?"}, Kind.TECHNICAL, points)
    taken = []
    for run in range(7):
        answer = " ".join(
            f"In week {run} team {at} moved the slow part of service {at} to a queue, and it held." for at in range(13)
        )
        start = time.process_time()
        evaluator.review(question, answer)
        taken.append(1000 * (time.process_time() - start))
    return {"ms for 200 words": sorted(taken[1:])[len(taken) // 2 - 1], "MB resident": _resident() - before}


def _resident() -> float:
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * 4096 / 1e6 if statm.is_file() else float("nan")


def _print(columns: Mapping[str, Mapping[str, float]]) -> None:
    print("".join(name.rjust(12) for name in ("", *columns, "aim")).replace(" " * 12, "figure".ljust(30), 1))
    for figure, aim in AIMS.items():
        cells = (f"{column[figure]:.2f}" if figure in column else "-" for column in columns.values())
        print(figure.ljust(30) + "".join(cell.rjust(12) for cell in (*cells, aim)), flush=True)
    print()


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_grades", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
