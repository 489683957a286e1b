"""History: words are found where they stand, filters narrow, and two sessions are ticked and compared."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.session import InterviewMode, SessionStatus, SessionType
from prepwise_desktop.viewmodels.history import Narrowing
from prepwise_desktop.views.charts.change_line import ChangeLine
from prepwise_desktop.views.history.comparison import ComparisonPage
from prepwise_desktop.views.history.hits import HitsList
from prepwise_desktop.views.history.search_field import SearchField
from prepwise_desktop.views.history.table import SessionsTable
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.chip import Chip
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.text_label import TextLabel
from tests.app.window import OpenWindow, a_window
from tests.made import MadeClock


@pytest.fixture
def clock() -> MadeClock:
    return MadeClock()


@pytest.fixture
def opened(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, clock: MadeClock
) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, clock=clock) as made:
        yield made


def two_sessions(opened: OpenWindow, clock: MadeClock, days: int = 40) -> tuple[str, str]:
    """An older one about a cache, and a newer one about a queue that is better."""
    opened.coach.level = 2
    older = opened.hold_session("The tariff cache came back empty.")
    clock.advance(timedelta(days=days).total_seconds())
    opened.coach.level = 4
    newer = opened.hold_session("The queue fell behind, and I let consumers wait.")
    opened.keys("Ctrl+4")
    opened.settle()
    return older, newer


def listed(opened: OpenWindow) -> int:
    return opened.need(SessionsTable).model().rowCount()


def read_id(opened: OpenWindow) -> str:
    session = opened.models.history.session
    return "" if session is None else session.session_id


def test_ctrl_f_searches_every_word_and_reads_the_place(opened: OpenWindow, clock: MadeClock) -> None:
    older, newer = two_sessions(opened, clock)
    assert read_id(opened) == newer
    opened.keys("Ctrl+F")
    field = opened.focused()
    assert isinstance(field, SearchField)
    QTest.keyClicks(field, "cach")
    opened.qtbot.waitUntil(lambda: opened.find(HitsList) is not None)
    hits = opened.need(HitsList)
    spoken = hits.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert hits.model().rowCount() == 1
    assert "answer 1" in spoken
    assert "The tariff cache came back empty." in spoken
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert opened.focused() is hits
    assert read_id(opened) == older
    opened.qtbot.waitUntil(lambda: "The tariff cache came back empty." in [
        each.text() for each in opened.pane().findChildren(AnswerReader) if each.isVisible()
    ])  # fmt: skip
    opened.models.history.search("kubernetes")
    opened.wait_for("Nothing fits")
    opened.keys("Ctrl+F")
    opened.keys("Esc")
    opened.settle()
    assert opened.focused() is opened.need(SessionsTable)
    assert listed(opened) == 2


def test_quick_typing_searches_once_and_the_newest_words_win(opened: OpenWindow, clock: MadeClock) -> None:
    older, _ = two_sessions(opened, clock)
    found: list[int] = []
    history = opened.models.history
    history.searched.connect(lambda: found.append(len(history.found.hits) if history.found else -1))
    for words in ("q", "que", "queue", "queue f", "tariff"):
        history.search(words)
    opened.qtbot.waitUntil(lambda: bool(found))
    assert history.found is not None
    assert [each.session.session_id for each in history.found.hits] == [older]
    assert found == [1]


def test_a_filter_narrows_the_table_and_what_is_found(opened: OpenWindow, clock: MadeClock) -> None:
    two_sessions(opened, clock)
    history = opened.models.history
    for narrowing, kept in (
        (Narrowing(mode=InterviewMode.PRACTICE), 2),
        (Narrowing(mode=InterviewMode.REAL), 0),
        (Narrowing(session_type=SessionType.CODING), 0),
        (Narrowing(status=SessionStatus.COMPLETED), 2),
        (Narrowing(status=SessionStatus.PAUSED), 0),
        (Narrowing(period=Period.MONTH), 1),
        (Narrowing(evaluator="somebody else"), 0),
    ):
        history.narrow(narrowing)
        assert history.model.total == kept, narrowing
        assert bool(read_id(opened)) is bool(kept), narrowing
        assert opened.says("Nothing fits") is not bool(kept), narrowing
        history.search("the")
        opened.qtbot.waitUntil(lambda: history.found is not None)
        assert history.found is not None
        assert len(history.found.hits) == kept, narrowing
        history.search("")
    history.narrow(Narrowing())
    assert listed(opened) == 2


def test_a_chip_narrows_and_stays_set_in_a_new_pane(opened: OpenWindow, clock: MadeClock) -> None:
    two_sessions(opened, clock)
    chip = opened.need(Chip, "Mode: All modes")
    chip.set_key(InterviewMode.REAL.value)
    chip.choice_changed.emit(InterviewMode.REAL.value)
    opened.settle()
    assert opened.says("Nothing fits")
    opened.window.rebuild()
    opened.settle()
    assert opened.need(Chip, "Mode: Real").key() == "real"


def test_two_are_ticked_by_space_or_click_and_compared(opened: OpenWindow, clock: MadeClock) -> None:
    two_sessions(opened, clock)
    table = opened.need(SessionsTable)
    button = opened.need(QAbstractButton, "Compare")
    assert not button.isEnabled()
    QTest.keyClick(table, Qt.Key.Key_Space)
    place = table.visualRect(table.model().index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert button.isEnabled()
    opened.press("Compare")
    opened.wait_for("Asked in both")
    opened.wait_for("on the 1 question asked in both sessions, from 25 to 75.")
    assert opened.says("a hint, not yet a proven change")
    page = opened.need(ComparisonPage)
    texts = [each.text() for each in page.findChildren(AnswerReader)]
    assert texts == ["The tariff cache came back empty.", "The queue fell behind, and I let consumers wait."]
    assert page.findChildren(ChangeLine)
    assert opened.says("1 of 4")
    opened.press("Next")
    assert opened.models.comparison.place == 1
    opened.qtbot.waitUntil(lambda: opened.need(QAbstractButton, "Next").hasFocus())
    next(each for each in page.findChildren(ListRow) if each.isEnabled()).click()
    opened.models.comparison.read(99)
    assert opened.models.comparison.place == 0
    opened.settle()
    opened.keys("Esc")
    opened.settle()
    assert opened.focused() is opened.need(SessionsTable)
    opened.models.history.delete()
    assert len(opened.models.history.model.ticked()) == 1


def test_sessions_that_do_not_compare_say_why(opened: OpenWindow, clock: MadeClock) -> None:
    older, _ = two_sessions(opened, clock)
    other = opened.begin(num_technical=2, num_behavioral=0, num_system_design=0, num_coding=0)
    opened.models.interview.question.edit("An answer of another kind.")
    opened.models.interview.question.submit()
    opened.qtbot.waitUntil(lambda: not opened.models.interview.question.scoring)
    opened.models.interview.complete()
    opened.qtbot.waitUntil(lambda: opened.models.result.shows_result)
    opened.models.comparison.compare(older, other.session_id)
    opened.qtbot.waitUntil(lambda: opened.models.comparison.comparison is not None)
    opened.navigation.go_to("history")
    comparison = opened.models.comparison.comparison
    assert comparison is not None
    assert not comparison.comparable
    page = ComparisonPage(opened.models.comparison)
    opened.qtbot.addWidget(page)
    said = " ".join(each.text() for each in page.findChildren(TextLabel))
    assert "Not the same in both: type (" in said
