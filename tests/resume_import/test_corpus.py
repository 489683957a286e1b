"""A sample of the shared resume corpus, scored by its own scorer, where it is at hand."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from prepwise_desktop.resume_import.files import resume_of
from prepwise_desktop.resume_import.json_resume import json_resume_of

SHARED = Path(__file__).parents[3] / "shared" / "resumes"
SAMPLE = (
    "amrani-paper.pdf",
    "berg-kendall.pdf",
    "bravo-macchiato.pdf",
    "doe-openresume.pdf",
    "karimov-elegant.pdf",
    "kuhnemund-sidebar.pdf",
    "morishima-latex-jake.pdf",
    "nhung-markdown.md",
    "raghunathan-text.txt",
    "thygesen-word-headings.docx",
    "vance-even.pdf",
    "wieliczko-latex-moderncv-classic.pdf",
)
#: what the importer reached on this sample when it was last tuned was higher; less than this is a fault
FLOOR = 0.95


def scorer() -> ModuleType:
    path = SHARED / "score_resumes.py"
    if not path.exists():
        pytest.skip(f"the shared resume corpus is not at {SHARED}")
    spec = importlib.util.spec_from_file_location("score_resumes", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_sample_of_the_corpus_keeps_its_score() -> None:
    scoring = scorer()
    total = scoring.tallies()
    for name in SAMPLE:
        path = SHARED / "dev" / "files" / name
        truth = json.loads((SHARED / "dev" / "truth" / f"{path.stem}.json").read_text(encoding="utf-8"))
        resume = resume_of(path.read_bytes(), name, lambda share: None)
        scoring.score_file(total, truth, json_resume_of(resume))
    assert scoring.macro(total) >= FLOOR
    for field in ("name", "email", "phone"):
        assert scoring.value(field, total[field]) >= 0.98
