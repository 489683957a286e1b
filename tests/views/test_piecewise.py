"""What is built a piece a turn comes in order, is seen and laid out in its own turn, and can be left at any time."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise, finish_all
from prepwise_desktop.views.parts.scroll_pane import ScrollPane


@pytest.fixture
def widget(themed: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def noting(built: list[str], names: str) -> Pieces:
    for name in names:
        built.append(name)
        yield


def test_pieces_come_with_the_turns_of_the_loop_and_in_their_order(widget: QWidget, qtbot: QtBot) -> None:
    built: list[str] = []
    pieces = Piecewise(widget)
    pieces.start(noting(built, "abc"))
    pieces.then(lambda: built.append("end"))
    assert not built
    qtbot.waitUntil(lambda: pieces.done)
    assert built == ["a", "b", "c", "end"]
    pieces.then(lambda: built.append("at once"))
    assert built[-1] == "at once"


def test_newer_pieces_take_the_place_of_what_is_left(widget: QWidget) -> None:
    built: list[str] = []
    pieces = Piecewise(widget)
    pieces.start(noting(built, "abc"))
    pieces.start(noting(built, "xy"))
    finish_all(widget)
    assert built == ["x", "y"]


def test_a_piece_that_begins_others_is_followed_by_them(widget: QWidget) -> None:
    built: list[str] = []
    pieces = Piecewise(widget)

    def beginning() -> Pieces:
        pieces.start(noting(built, "xy"))
        yield

    pieces.start(beginning())
    finish_all(widget)
    assert built == ["x", "y"]


def test_what_is_stopped_is_not_built_and_nothing_comes_after_it(widget: QWidget) -> None:
    built: list[str] = []
    pieces = Piecewise(widget)
    pieces.start(noting(built, "abc"))
    pieces.then(lambda: built.append("end"))
    pieces.stop()
    finish_all(widget)
    QApplication.processEvents()
    assert not built


def test_an_error_rises_once_and_ends_what_was_built(widget: QWidget) -> None:
    def failing() -> Pieces:
        yield
        raise ValueError("made")

    pieces = Piecewise(widget)
    pieces.start(failing())
    with pytest.raises(ValueError, match="made"):
        pieces.finish()
    assert pieces.done


def test_a_widget_that_goes_half_built_is_built_no_further(themed: QApplication) -> None:
    built: list[str] = []
    widget = QWidget()
    Piecewise(widget).start(noting(built, "abc"))
    delete(widget)
    QApplication.processEvents()
    assert not built


def test_what_a_turn_has_built_stands_in_its_place_before_the_next(themed: QApplication, qtbot: QtBot) -> None:
    pane = ScrollPane(inset=0)
    qtbot.addWidget(pane)
    pane.resize(300, 200)
    fields: list[LabelledField] = []

    def adding() -> Pieces:
        for number in range(12):
            fields.append(LabelledField(f"Field {number}"))
            pane.add(fields[-1])
            yield

    pieces = Piecewise(pane)
    pane.show()
    pieces.start(adding())
    places: dict[LabelledField, int] = {}
    while not pieces.done:
        QApplication.processEvents()
        for before, field in zip([None, *fields], fields, strict=False):
            assert field.isVisible()
            assert field.height() >= field.minimumSizeHint().height()
            assert before is None or field.y() > before.geometry().bottom()
            assert places.setdefault(field, field.y()) == field.y()
    assert len(places) == 12
