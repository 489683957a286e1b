"""The table of sessions: what its cells say, and how they sort."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication

from prepwise_desktop.domain.session import InterviewMode, SessionStatus, SessionSummary, SessionType
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.viewmodels.sessions_model import Column, IdRole, SessionsModel, SortRole
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


@pytest.fixture
def model(qapp: QApplication) -> SessionsModel:
    return SessionsModel()


def row(model: SessionsModel, number: int = 0) -> list[str]:
    return [model.index(number, column).data() for column in Column]


def sorted_ids(model: SessionsModel, column: Column, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> list[str]:
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setSortRole(SortRole)
    proxy.sort(column, order)
    return [proxy.index(each, 0).data(IdRole) for each in range(proxy.rowCount())]


def test_the_model_and_its_proxy_keep_qt_s_rules(model: SessionsModel, qtmodeltester: Any) -> None:
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setSortRole(SortRole)
    model.set_rows([a_summary("a"), a_summary("b", score=None), a_summary("c", status=SessionStatus.PAUSED)])
    qtmodeltester.check(model)
    qtmodeltester.check(proxy)
    proxy.sort(Column.SCORE)
    model.set_rows([])
    qtmodeltester.check(model)
    qtmodeltester.check(proxy)


def test_set_rows_populates_and_preserves_order(model: SessionsModel) -> None:
    model.set_rows([a_summary("b"), a_summary("a")])
    assert [model.index(each, 0).data(IdRole) for each in range(model.rowCount())] == ["b", "a"]
    model.set_rows([a_summary("c")])
    assert [model.index(each, 0).data(IdRole) for each in range(model.rowCount())] == ["c"]


def test_a_row_says_when_how_what_how_many_and_how_well(model: SessionsModel) -> None:
    model.set_rows([a_summary(created_at=START.replace(year=2020))])
    assert row(model)[1:] == ["Practice", "mixed", "4 of 8", "62"]
    assert row(model)[0].endswith("Nov 2020")
    headings = [model.headerData(each, Qt.Orientation.Horizontal) for each in Column]
    assert headings == ["Date", "Mode", "Type", "Answers", "Score"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"score": None, "scored_count": 0}, "not scored"),
        ({"scored_count": 2}, "2 of 4 scored"),
        ({"status": SessionStatus.PAUSED}, "paused"),
        ({"status": SessionStatus.IN_PROGRESS}, "in progress"),
        ({"status": SessionStatus.ABANDONED}, "abandoned"),
        ({"status": SessionStatus.SCHEDULED}, "scheduled"),
        ({"score": 0.0}, "0"),
    ],
)
def test_where_there_is_no_score_the_reason_stands(model: SessionsModel, changes: dict[str, Any], words: str) -> None:
    model.set_rows([a_summary(**changes)])
    assert row(model)[Column.SCORE] == words


def test_columns_sort_by_value_not_by_words(model: SessionsModel) -> None:
    model.set_rows(
        [
            a_summary("nine", score=9.0, answered_count=10, created_at=START + timedelta(days=30)),
            a_summary("hundred", score=100.0, answered_count=9, created_at=START + timedelta(days=2)),
            a_summary("none", score=None, scored_count=0, answered_count=2, created_at=START + timedelta(days=100)),
            a_summary("zero", score=0.0, answered_count=1, created_at=START),
        ]
    )
    assert sorted_ids(model, Column.SCORE) == ["none", "zero", "nine", "hundred"]
    assert sorted_ids(model, Column.ANSWERS) == ["zero", "none", "hundred", "nine"]
    assert sorted_ids(model, Column.DATE, Qt.SortOrder.DescendingOrder) == ["none", "nine", "hundred", "zero"]


def test_an_unfinished_session_sorts_below_every_score_whatever_it_has_so_far(model: SessionsModel) -> None:
    model.set_rows([a_summary("zero", score=0.0), a_summary("paused", score=90.0, status=SessionStatus.PAUSED)])
    assert sorted_ids(model, Column.SCORE) == ["paused", "zero"]


def test_a_screen_reader_hears_the_column_with_each_cell(model: SessionsModel) -> None:
    model.set_rows([a_summary()])
    assert model.index(0, Column.SCORE).data(Qt.ItemDataRole.AccessibleTextRole) == "Score: 62"


def test_figures_stand_right_and_words_left_with_their_headings(model: SessionsModel) -> None:
    model.set_rows([a_summary()])
    for column in Column:
        role = Qt.ItemDataRole.TextAlignmentRole
        aligned = Qt.AlignmentFlag(model.index(0, column).data(role))
        right = bool(aligned & Qt.AlignmentFlag.AlignRight)
        assert right is (column in (Column.ANSWERS, Column.SCORE))
        assert Qt.AlignmentFlag(model.headerData(column, Qt.Orientation.Horizontal, role)) == aligned
