"""What dev.py may load before a fitting Python is found starts on Python 3.8, with nothing installed."""

import ast
import sys
from pathlib import Path

import pytest

BUILD = Path(__file__).resolve().parents[2] / "build"
STARTED_BY_ANY_PYTHON = [
    "dev",
    "display",
    "environment",
    "fitting_python",
    "lock",
    "smoke",
    "speech",
    "system_packages",
    "whole_run",
]


@pytest.fixture(params=STARTED_BY_ANY_PYTHON)
def source(request: pytest.FixtureRequest) -> str:
    return (BUILD / f"{request.param}.py").read_text(encoding="utf-8")


def imported(tree: ast.AST) -> set[str]:
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[0] for name in names if name}


def test_it_parses_by_the_grammar_of_python_3_8(source: str) -> None:
    ast.parse(source, feature_version=(3, 8))


def test_its_annotations_are_never_evaluated(source: str) -> None:
    assert "from __future__ import annotations" in source


def test_it_imports_the_standard_library_and_its_neighbours_only(source: str) -> None:
    assert imported(ast.parse(source)) <= sys.stdlib_module_names | set(STARTED_BY_ANY_PYTHON)
