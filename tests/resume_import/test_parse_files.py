"""What --parse leaves behind."""

import json
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.domain.errors import FileRefused, PrepWiseError
from prepwise_desktop.resume_import.parse_files import parse_files
from prepwise_desktop.resume_import.read import Reader, ReadResume
from prepwise_desktop.resume_import.reader import ReaderBug


def said(error: PrepWiseError) -> str:
    assert isinstance(error, FileRefused)
    return f"no: {error.reason}"


def loaded(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_every_file_has_an_outcome_and_every_resume_a_file(tmp_path: Path) -> None:
    (tmp_path / "ana.txt").write_text("Ana Pires\nana@example.org\n", encoding="utf-8")
    (tmp_path / "ana.md").write_text(
        "# Ana Sousa\n\n- Email: <sousa@example.org>\n\n## Skills\n\nBaking\n", encoding="utf-8"
    )
    (tmp_path / "none.pdf").write_bytes(b"")
    out = tmp_path / "out"

    assert parse_files([tmp_path / name for name in ("ana.txt", "ana.md", "none.pdf")], out, said) == 0

    assert sorted(path.name for path in out.iterdir()) == ["_outcomes.json", "_times.json", "ana.json", "ana.md.json"]
    assert loaded(out / "ana.json")["basics"]["email"] == "ana@example.org"
    assert loaded(out / "ana.md.json")["basics"]["email"] == "sousa@example.org"
    outcomes = loaded(out / "_outcomes.json")
    assert {name: each["outcome"] for name, each in outcomes.items()} == {
        "ana.txt": "parsed",
        "ana.md": "parsed",
        "none.pdf": "empty",
    }
    assert outcomes["none.pdf"]["message"] == "no: empty"
    assert outcomes["ana.txt"]["profile"] == loaded(out / "ana.json")
    assert all(each["seconds"] >= 0 and each["rss_mb"] > 0 for each in outcomes.values())
    assert sorted(loaded(out / "_times.json")) == ["ana", "ana.md", "none"]


def test_a_bug_of_ours_is_an_outcome_too_and_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def breaks(self: Reader, path: Path) -> ReadResume:
        raise ReaderBug(f"ValueError\n{path.name}")

    monkeypatch.setattr(Reader, "read_resume", breaks)
    out = tmp_path / "out"
    assert parse_files([tmp_path / "a.txt", tmp_path / "b.txt"], out, said) == 1
    assert {name: each["outcome"] for name, each in loaded(out / "_outcomes.json").items()} == {
        "a.txt": "failed",
        "b.txt": "failed",
    }
