"""The stronger answer stands below the evaluation, its blanks in dashed boxes; the note is a button away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.stronger_answer import Origin, Paragraph, Span, StrongerAnswer
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.messages.stronger import sources_text
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.note import NoteButton
from prepwise_desktop.views.parts.blanks_label import BlanksLabel
from prepwise_desktop.views.parts.text_field import TextField
from tests.app.window import a_window
from tests.made import STORY
from tests.views.interview_room import Room, a_room


@pytest.fixture
def room(themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, jobs, qtbot) as made:
        yield made


def made_of(*spans: Span) -> StrongerAnswer:
    return StrongerAnswer(maker="coach", paragraphs=(Paragraph(spans=spans),))


def test_it_is_shown_copied_and_put_away(room: Room) -> None:
    room.held.begin()
    room.held.answer(STORY)
    room.press("Stronger answer")
    room.held.wait(lambda: room.find(BlanksLabel) is not None)
    room.press("Copy")
    assert room.model.stronger.answer is not None
    assert QApplication.clipboard().text() == room.model.stronger.answer.text
    room.press("Hide stronger answer")
    assert room.find(BlanksLabel) is None


def test_while_an_answer_is_written_there_is_none(room: Room) -> None:
    room.held.begin()
    assert not room.says("Stronger answer")
    room.held.answer(STORY)
    room.press("Stronger answer")
    room.held.wait(lambda: room.find(BlanksLabel) is not None)
    room.press("Next question")
    assert room.find(BlanksLabel) is None


def test_a_blank_has_a_dashed_box(themed: QApplication, qtbot: QtBot) -> None:
    label = BlanksLabel([("It took ", False), ("[your number]", True), (" days.", False)])
    qtbot.addWidget(label)
    label.resize(400, label.heightForWidth(400))
    image = label.grab().toImage()
    edge = theme.colour("edge")
    y = 2
    dots = [x for x in range(image.width()) if image.pixelColor(x, y) == edge]
    assert dots, "no border above the blank"
    assert label.text() == "It took [your number] days."


def test_history_reads_the_note_and_the_stronger_answer(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.begin()
        interview = opened.models.interview
        interview.question.edit_note("say the number first")
        interview.question.edit(STORY)
        interview.submit()
        opened.qtbot.waitUntil(lambda: interview.question.evaluation is not None)
        interview.stronger.show_or_hide()
        opened.qtbot.waitUntil(lambda: interview.stronger.answer is not None)
        interview.pause()
        opened.navigation.go_to("history")
        opened.wait_for("Your note: say the number first")
        opened.wait_for("Stronger answer")
        assert opened.find(BlanksLabel) is not None


def test_its_sources_are_said() -> None:
    own = Span(text="I rolled it back.", origin=Origin.OWN)
    lines = [Span(text="so", origin=Origin.RESUME, line=line) for line in (12, 9, 9)]
    assert sources_text(made_of(own)) == "From your answer."
    assert sources_text(made_of(own, lines[0])) == "From your answer and line 12 of your resume."
    assert sources_text(made_of(own, *lines)) == "From your answer and lines 9 and 12 of your resume."


def test_the_note_opens_over_the_window_and_is_kept_without_a_button(room: Room) -> None:
    room.held.begin()
    button = room.need(NoteButton)
    assert not button.isChecked()
    button.click()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    field = dialog.findChild(TextField)
    assert field is not None
    field.setPlainText("say the number first")
    room.held.wait(lambda: room.held.stored().responses[0].note == "say the number first")
    dialog.close()
    assert button.isChecked()
