"""A resume to read, and a file that never comes."""

import os
from pathlib import Path

import pytest

from tests.resume_import.reading import RESUME


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "Ana Pires.txt"
    path.write_text(RESUME, encoding="utf-8")
    return path


@pytest.fixture
def fifo(tmp_path: Path) -> Path:
    path = tmp_path / "never.pdf"
    os.mkfifo(path)
    return path
