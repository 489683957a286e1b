"""History: every session in its table, every word beside it, and a way back from deleting."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DiskFull
from prepwise_desktop.domain.evaluation import NotScored
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.messages.findings import not_scored
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.sessions_model import Column, IdRole
from prepwise_desktop.views import theme
from prepwise_desktop.views.history.table import SessionsTable
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from tests.app.window import OpenWindow, a_window
from tests.made import STORY, MadeClock

WIDE = pytest.mark.parametrize("size", [(1120, 760), (880, 600)], ids=["wide", "narrow"])


def history(opened: OpenWindow) -> SessionsTable:
    opened.keys("Ctrl+4")
    opened.settle()
    return opened.need(SessionsTable)


def rows(opened: OpenWindow) -> list[str]:
    """The identifiers in the table, from top to bottom."""
    table = opened.need(SessionsTable)
    return [table.model().index(row, 0).data(IdRole) for row in range(table.model().rowCount())]


def texts(opened: OpenWindow) -> list[str]:
    return [each.text() for each in opened.pane().findChildren(AnswerReader) if each.isVisible()]


def read_id(opened: OpenWindow) -> str:
    session = opened.models.history.session
    return "" if session is None else session.session_id


def test_without_a_session_it_says_what_will_be_here_and_how(opened: OpenWindow) -> None:
    opened.keys("Ctrl+4")
    assert opened.says("Each session is kept here, with every word.")
    assert opened.find(SessionsTable) is None
    opened.press("Start a session")
    assert opened.navigation.place() == "resume"


def test_the_newest_session_is_read_at_once_to_the_last_word(opened: OpenWindow) -> None:
    opened.hold_session("an older answer")
    opened.hold_session(STORY)
    history(opened)
    opened.qtbot.waitUntil(lambda: texts(opened) == [STORY])
    for words in ("Own steps stand in order.", "Say how many quotes failed, and for how long.", "not answered"):
        assert opened.says(words), words
    assert opened.says("2 sessions, 2 answers scored")


def test_every_word_is_there_after_a_restart(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.hold_session(STORY)
        first = opened.begin()
        QTest.keyClicks(opened.focused(), "typed and not submitted")
        opened.models.interview.go_to(1)
        opened.models.interview.skip()
        opened.models.interview.toggle_flag()
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        table = history(opened)
        assert read_id(opened) == first.session_id
        opened.qtbot.waitUntil(lambda: texts(opened) == ["typed and not submitted"])
        for words in ("not submitted; this was typed:", "skipped", "flagged"):
            opened.wait_for(words)
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_Down)
        opened.qtbot.waitUntil(lambda: texts(opened) == [STORY])


def test_arrow_keys_and_clicks_move_the_reader(opened: OpenWindow) -> None:
    first, second = opened.hold_session("the first"), opened.hold_session("the second")
    table = history(opened)
    assert rows(opened) == [second, first]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert read_id(opened) == first
    opened.qtbot.waitUntil(lambda: texts(opened) == ["the first"])
    place = table.visualRect(table.model().index(0, Column.TYPE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert read_id(opened) == second


def test_a_click_on_a_heading_sorts_by_value_and_the_reader_stays(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = MadeClock()
    with a_window(tmp_path / "data", qtbot, monkeypatch, clock=clock) as opened:
        made = {}
        for level in (5, 1, 3):
            opened.coach.level = level
            made[level] = opened.hold_session()
            clock.advance(timedelta(days=40).total_seconds())
        table = history(opened)
        assert rows(opened) == [made[3], made[1], made[5]]
        header = table.horizontalHeader()
        place = QPoint(header.sectionPosition(Column.SCORE) + 9, header.height() // 2)
        orders = []
        for _ in range(2):
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
            orders.append(rows(opened))
        ascending = [made[1], made[3], made[5]]
        assert sorted(orders) == sorted([ascending, ascending[::-1]])
        assert read_id(opened) == made[3]


@pytest.mark.parametrize("by_key", [True, False])
def test_deleted_is_gone_until_undo_brings_it_back(opened: OpenWindow, *, by_key: bool) -> None:
    first, second = opened.hold_session("the first"), opened.hold_session("the second")
    table = history(opened)
    table.setFocus()
    if by_key:
        QTest.keyClick(table, Qt.Key.Key_Delete)
    else:
        opened.press("Delete")
    assert rows(opened) == [first]
    assert read_id(opened) == first
    opened.wait_for("Deleted “Practice, mixed")
    opened.press("Undo")
    assert rows(opened) == [second, first]
    assert read_id(opened) == second
    assert not opened.says("Deleted “")
    opened.qtbot.waitUntil(lambda: texts(opened) == ["the second"])


def test_the_last_session_deleted_leaves_the_empty_page_with_undo(opened: OpenWindow) -> None:
    session_id = opened.hold_session()
    history(opened)
    opened.press("Delete")
    opened.wait_for("No sessions yet")
    assert opened.find(QAbstractButton, "Delete") is None
    opened.press("Undo")
    assert rows(opened) == [session_id]


def test_what_was_deleted_is_gone_from_home_and_stays_so(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.hold_session()
        history(opened)
        opened.press("Delete")
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        assert opened.models.home.state is not None
        assert opened.models.home.state.last == ()


def test_an_interview_that_is_deleted_while_it_is_paused_is_let_go(
    opened: OpenWindow, hooked: list[BaseException]
) -> None:
    opened.begin()
    QTest.keyClicks(opened.focused(), "half an answer")
    history(opened)
    opened.press("Delete")
    opened.keys("Ctrl+3")
    opened.models.interview.go_on()
    opened.settle()
    assert hooked == []
    opened.begin()
    assert opened.phase() is Phase.OPEN


def test_an_unfinished_session_is_gone_on_with_from_here(opened: OpenWindow) -> None:
    session = opened.begin()
    QTest.keyClicks(opened.focused(), "half an answer")
    history(opened)
    assert opened.says("paused")
    opened.press("Continue")
    assert opened.phase() is Phase.OPEN
    assert opened.stored().session_id == session.session_id
    assert opened.models.interview.question.text == "half an answer"


def test_a_completed_session_cannot_be_gone_on_with(opened: OpenWindow) -> None:
    opened.hold_session()
    history(opened)
    assert opened.find(QAbstractButton, "Continue") is None


def test_narrow_one_stands_in_the_other_s_place(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch, size=(880, 600)) as opened:
        opened.hold_session(STORY)
        table = history(opened)
        assert texts(opened) == []
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_Return)
        opened.qtbot.waitUntil(lambda: texts(opened) == [STORY])
        assert opened.find(SessionsTable) is None
        opened.keys("Esc")
        assert opened.focused() is opened.need(SessionsTable)
        QTest.keyClick(table, Qt.Key.Key_Return)
        opened.press("All sessions")
        assert opened.find(SessionsTable) is not None


@WIDE
def test_an_answer_of_many_words_is_read_to_its_end(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    long = ("unbroken" * 200 + "\n" + "words and words " * 400).strip()
    with a_window(tmp_path / "data", qtbot, monkeypatch, size=size) as opened:
        opened.hold_session(long)
        table = history(opened)
        QTest.keyClick(table, Qt.Key.Key_Return)
        opened.qtbot.waitUntil(lambda: texts(opened) == [long])
        reader = opened.need(AnswerReader)
        assert reader.height() + 1 > reader.document().size().height()
        assert reader.mapTo(opened.window, QPoint(reader.width(), 0)).x() <= size[0]


def test_an_answer_without_a_score_says_why(opened: OpenWindow) -> None:
    opened.coach.not_scored = NotScored.OTHER_LANGUAGE
    opened.hold_session("Im Februar habe ich den Cache umgebaut.")
    history(opened)
    opened.wait_for(not_scored(NotScored.OTHER_LANGUAGE).sentence)


def test_a_real_interview_that_runs_on_can_be_looked_up(opened: OpenWindow) -> None:
    opened.begin(InterviewMode.REAL)
    history(opened)
    opened.wait_for("in progress")


def test_what_the_disk_refuses_is_said_and_nothing_is_gone(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    session_id = opened.hold_session()
    history(opened)

    def fail(*_: object) -> None:
        raise DiskFull("made")

    monkeypatch.setattr(SessionManager, "delete_session", fail)
    opened.press("Delete")
    opened.wait_for("The disk is full")
    assert rows(opened) == [session_id]
    assert read_id(opened) == session_id


def test_a_theme_change_reaches_the_table_and_the_reader(opened: OpenWindow) -> None:
    opened.hold_session(STORY)
    table = history(opened)
    opened.qtbot.waitUntil(lambda: texts(opened) == [STORY])
    light = table.grab().toImage()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "dark", 1.0)
    assert table.grab().toImage() != light
    assert opened.need(AnswerReader).palette().text().color() == theme.colour("text")


def test_answers_that_are_spoken_about_at_the_end_say_so_until_then(opened: OpenWindow) -> None:
    opened.begin(InterviewMode.MOCK)
    opened.models.interview.question.edit(STORY)
    opened.models.interview.submit()
    history(opened)
    opened.wait_for("Feedback comes at the end of the session")
    assert not opened.says("Not scored yet")
