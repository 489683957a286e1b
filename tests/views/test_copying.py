"""A program in which something was copied ends well."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
from PySide6.QtWidgets import QApplication
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_reader import AnswerReader

app = QApplication([])
theme.apply(app, "light", 1.0)
reader = AnswerReader()
reader.set_text("I rolled it back.")
reader.selectAll()
reader.copy()
assert app.clipboard().text() == "I rolled it back."
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only here the clipboard of a test is Qt's own")
def test_copied_words_outlive_python_without_a_crash() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 0, done.stderr
