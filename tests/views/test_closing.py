"""Closing the window while the last words cannot be saved."""

from typing import Any

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DiskFull
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from tests.app.window import OpenWindow

WORDS = "half a sentence"


def _fill_disk(patch: pytest.MonkeyPatch, opened: OpenWindow) -> None:
    def full(*_: Any) -> None:
        raise DiskFull("no room is left")

    patch.setattr(opened.services.sessions, "keep_draft", full)


def test_words_that_cannot_be_saved_keep_the_window_open(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    session = opened.begin()
    QTest.keyClicks(opened.need(AnswerEditor), WORDS)
    with monkeypatch.context() as patch:
        _fill_disk(patch, opened)
        assert not opened.window.close()
        opened.wait_for("Your last words are not saved yet")
        opened.press("Stay")
        assert opened.window.isVisible()
        assert opened.need(AnswerEditor).text() == WORDS
    assert opened.window.close()
    assert opened.services.sessions.get_session(session.session_id).responses[0].draft == WORDS


def test_a_person_may_leave_them_all_the_same(
    opened: OpenWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened.begin()
    QTest.keyClicks(opened.need(AnswerEditor), WORDS)
    with monkeypatch.context() as patch:
        _fill_disk(patch, opened)
        opened.window.close()
        opened.press("Close and lose them")
        qtbot.waitUntil(lambda: not opened.window.isVisible())
