"""The strip's model tells what became of each question."""

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prepwise_desktop.viewmodels.questions_model import Became, QuestionsModel, Role, rows_of
from tests.made import a_response, a_session, an_attempt

SESSION = a_session(
    a_response(0, score=75.0),
    a_response(1, attempts=(an_attempt(),), flagged=True),
    a_response(2, skipped=True),
    a_response(3),
    a_response(4, parent_id="question-0"),
)


def a_model() -> QuestionsModel:
    model = QuestionsModel()
    model.set_rows(rows_of(SESSION))
    return model


def test_each_question_proper_has_a_row_with_what_became_of_it() -> None:
    model = a_model()
    became = [model.index(row).data(Role.BECAME) for row in range(model.rowCount())]
    assert became == [Became.ANSWERED, Became.QUEUED, Became.SKIPPED, Became.OPEN]
    assert model.index(1).data(Role.FLAGGED)
    assert model.index(2).data(Role.INDEX) == 2
    assert str(model.index(0).data(Qt.ItemDataRole.DisplayRole)).startswith("Tell me about a change")


def test_a_new_state_changes_its_row_alone(qtbot: QtBot) -> None:
    model = a_model()
    rows = list(model.rows())
    rows[3:] = rows_of(a_session(*SESSION.responses[:3], a_response(3, flagged=True)))[3:]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.set_rows(rows)
    first: Any = changed.args[0] if changed.args else None
    assert first.row() == 3
    assert model.index(3).data(Role.FLAGGED)


def test_the_same_rows_change_nothing(qtbot: QtBot) -> None:
    model = a_model()
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(rows_of(SESSION))


def test_the_model_keeps_qts_rules(qtmodeltester: Any) -> None:
    model = a_model()
    qtmodeltester.check(model)
    model.set_rows(())
    model.set_rows(rows_of(SESSION))
