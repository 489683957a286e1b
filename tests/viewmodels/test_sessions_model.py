"""The table of sessions: what its cells say, and how they sort."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from prepwise_desktop.domain.history import SessionPage, SessionSort
from prepwise_desktop.domain.session import InterviewMode, SessionStatus, SessionSummary, SessionType
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.viewmodels.sessions_model import Column, IdRole, ScoredRole, SessionsModel
from tests.made import EVALUATOR, START


def a_summary(session_id: str = "s", **changes: Any) -> SessionSummary:
    """A completed practice session of four answers."""
    made = SessionSummary(
        session_id=session_id,
        user_id="ines",
        mode=InterviewMode.PRACTICE,
        session_type=SessionType.MIXED,
        status=SessionStatus.COMPLETED,
        role="Senior Backend Engineer",
        company="Quillbank",
        experience_level=ExperienceLevel.SENIOR,
        created_at=START,
        ended_at=START + timedelta(minutes=41),
        interrupted=False,
        evaluator=EVALUATOR,
        seconds=2460.0,
        question_count=8,
        answered_count=4,
        scored_count=4,
        score=62.0,
    )
    return replace(made, **changes)


class Pages:
    """Rows that are read in pages of three, in whatever order they stand here; remembers what was asked for."""

    def __init__(self) -> None:
        self.rows: list[SessionSummary] = []
        self.asked: list[tuple[SessionSort, Qt.SortOrder, int]] = []
        self.broken = False

    def read(self, sort: SessionSort, order: Qt.SortOrder, offset: int) -> SessionPage | None:
        self.asked.append((sort, order, offset))
        if self.broken:
            return None
        rows = tuple(self.rows[offset : offset + 3])
        return SessionPage(rows=rows, total=len(self.rows), scored_answers=sum(each.scored_count for each in self.rows))


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def model(qapp: QApplication, pages: Pages) -> SessionsModel:
    return SessionsModel(pages.read)


def show(model: SessionsModel, pages: Pages, *rows: SessionSummary) -> None:
    pages.rows = list(rows)
    model.reload()


def row(model: SessionsModel, number: int = 0) -> list[str]:
    return [model.index(number, column).data() for column in Column][1:]


def ids(model: SessionsModel) -> list[str]:
    return [model.index(each, 0).data(IdRole) for each in range(model.rowCount())]


def test_the_model_keeps_qt_s_rules(model: SessionsModel, pages: Pages, qtmodeltester: Any) -> None:
    show(model, pages, *(a_summary(name) for name in "abc"))
    qtmodeltester.check(model)
    model.toggle("b")
    model.sort(Column.SCORE)
    show(model, pages)
    qtmodeltester.check(model)


def test_rows_stand_as_they_were_read_and_reading_anew_puts_others_in_their_place(
    model: SessionsModel, pages: Pages
) -> None:
    show(model, pages, a_summary("b"), a_summary("a"))
    assert ids(model) == ["b", "a"]
    show(model, pages, a_summary("c"))
    assert (ids(model), model.row_of("c"), model.row_of("a")) == (["c"], 0, None)


def test_the_next_page_is_read_when_a_view_comes_to_the_end(model: SessionsModel, pages: Pages) -> None:
    show(model, pages, *(a_summary(str(number)) for number in range(7)))
    assert (ids(model), model.total, model.scored_answers) == (["0", "1", "2"], 7, 28)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert ids(model) == [str(number) for number in range(7)]
    assert [offset for _, _, offset in pages.asked] == [0, 3, 6]
    assert model.row_of("5") == 5


def test_sessions_that_went_meanwhile_end_the_reading(model: SessionsModel, pages: Pages) -> None:
    show(model, pages, *(a_summary(str(number)) for number in range(5)))
    pages.rows = pages.rows[:3]
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())


def test_what_cannot_be_read_leaves_what_is_there(model: SessionsModel, pages: Pages) -> None:
    show(model, pages, a_summary("a"))
    pages.broken = True
    model.reload()
    model.sort(Column.SCORE)
    assert ids(model) == ["a"]


def test_a_row_says_when_how_what_how_many_and_how_well(model: SessionsModel, pages: Pages) -> None:
    show(model, pages, a_summary(created_at=START.replace(year=2020)))
    assert row(model)[1:] == ["Practice", "mixed", "4 of 8", "62"]
    assert row(model)[0].endswith("Nov 2020")
    headings = [model.headerData(each, Qt.Orientation.Horizontal) for each in Column]
    assert headings == ["", "Date", "Mode", "Type", "Answers", "Score"]


@pytest.mark.parametrize(
    ("changes", "words", "scored"),
    [
        ({"score": None, "scored_count": 0}, "not scored", False),
        ({"scored_count": 2, "waiting_count": 2}, "2 of 4 scored", False),
        ({"status": SessionStatus.PAUSED}, "paused", False),
        ({"status": SessionStatus.IN_PROGRESS}, "in progress", False),
        ({"status": SessionStatus.ABANDONED}, "abandoned", False),
        ({"status": SessionStatus.SCHEDULED}, "scheduled", False),
        ({"score": 0.0}, "0", True),
    ],
)
def test_where_there_is_no_score_the_reason_stands(
    model: SessionsModel, pages: Pages, changes: dict[str, Any], words: str, *, scored: bool
) -> None:
    show(model, pages, a_summary(**changes))
    cell = model.index(0, Column.SCORE)
    assert (cell.data(), cell.data(ScoredRole)) == (words, scored)


def test_each_column_but_the_ticks_asks_for_its_order(model: SessionsModel, pages: Pages) -> None:
    for column in Column:
        model.sort(column, Qt.SortOrder.AscendingOrder)
    assert [sort for sort, _, _ in pages.asked] == list(SessionSort)
    model.sort(Column.SCORE, Qt.SortOrder.AscendingOrder)
    assert len(pages.asked) == len(SessionSort), "the same order was read twice"


def test_ticks_stay_with_their_sessions_and_are_said(model: SessionsModel, pages: Pages) -> None:
    show(model, pages, a_summary("a"), a_summary("b"))
    model.toggle("b")
    model.toggle("a")
    assert model.ticked() == ("b", "a")
    show(model, pages, a_summary("b"))
    cell = model.index(0, Column.TICK)
    assert cell.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "ticked to compare"
    model.untick("b")
    model.untick("b")
    assert model.ticked() == ("a",)


def test_a_screen_reader_hears_the_column_with_each_cell(model: SessionsModel, pages: Pages) -> None:
    show(model, pages, a_summary())
    assert model.index(0, Column.SCORE).data(Qt.ItemDataRole.AccessibleTextRole) == "Score: 62"


def test_figures_stand_right_and_words_left_with_their_headings(model: SessionsModel, pages: Pages) -> None:
    show(model, pages, a_summary())
    for column in Column:
        role = Qt.ItemDataRole.TextAlignmentRole
        aligned = Qt.AlignmentFlag(model.index(0, column).data(role))
        right = bool(aligned & Qt.AlignmentFlag.AlignRight)
        assert right is (column in (Column.ANSWERS, Column.SCORE))
        assert Qt.AlignmentFlag(model.headerData(column, Qt.Orientation.Horizontal, role)) == aligned
