"""A session that History deletes while the interview still holds it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.viewmodels.interview import Phase
from tests.app.window import a_window

WORDS = "I rolled it back, because quotes came back empty."


def test_a_paused_session_that_is_deleted_leaves_the_interview_and_comes_back_with_every_word(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        session = opened.begin()
        opened.models.interview.question.edit(WORDS)
        opened.navigation.go_to("history")
        opened.models.history.open(session.session_id)
        opened.models.history.delete()
        assert opened.phase() is Phase.EMPTY
        opened.models.history.restore(session.session_id)
        opened.models.interview.open(session.session_id)
        assert opened.models.interview.question.text == WORDS
