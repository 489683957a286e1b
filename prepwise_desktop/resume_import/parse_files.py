"""Reads files for the command line: one JSON Resume a file, with the time, memory and outcome of each."""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from prepwise_desktop.domain.errors import FileRefused, PrepWiseError
from prepwise_desktop.resume_import.json_resume import json_resume_of
from prepwise_desktop.resume_import.read import Reader
from prepwise_desktop.resume_import.reader import ReaderBug

Json = dict[str, Any]
_MIB = 1 << 20


def parse_files(paths: Sequence[Path], out_dir: Path, sentence: Callable[[PrepWiseError], str]) -> int:
    """Write stem.json for each file that is read, _times.json and _outcomes.json; 0 when every file has an outcome.

    The second file of a stem is written as name.ext.json. `sentence` says a refusal in words.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    report = asyncio.run(_parsed(paths, out_dir, sentence))
    _write(out_dir / "_times.json", report.times)
    _write(out_dir / "_outcomes.json", report.outcomes)
    return 1 if report.failed else 0


@dataclass(slots=True)
class _Report:
    times: dict[str, float] = field(default_factory=dict)
    outcomes: dict[str, Json] = field(default_factory=dict)
    failed: bool = False


async def _parsed(paths: Sequence[Path], out_dir: Path, sentence: Callable[[PrepWiseError], str]) -> _Report:
    report = _Report()
    reader = Reader()
    try:
        for path in paths:
            begun = perf_counter()
            outcome = await _outcome(reader, path, sentence)
            outcome["seconds"] = round(outcome.get("seconds", perf_counter() - begun), 4)
            report.failed = report.failed or outcome["outcome"] == "failed"
            report.outcomes[path.name] = outcome
            stem = path.name if path.stem in report.times else path.stem
            report.times[stem] = outcome["seconds"]
            if "profile" in outcome:
                _write(out_dir / f"{stem}.json", outcome["profile"])
    finally:
        reader.close()
    return report


async def _outcome(reader: Reader, path: Path, sentence: Callable[[PrepWiseError], str]) -> Json:
    try:
        read = await reader.read_resume(path)
    except FileRefused as refused:
        return _said(refused.reason.value, sentence(refused), reader)
    except ReaderBug as bug:
        return _said("failed", str(bug), reader)
    return {**_said("parsed", "", reader), "seconds": read.seconds, "profile": json_resume_of(read.resume)}


def _said(outcome: str, message: str, reader: Reader) -> Json:
    return {"outcome": outcome, "message": message, "rss_mb": reader.peak_bytes // _MIB}


def _write(path: Path, content: Json | dict[str, float]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
