"""A file dropped on the window is taken wherever it falls, and no field ever types its address."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.views.file_drops import TAKES_JOB_DESCRIPTION
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.text_field import TextField
from tests.app.window import JOB, OpenWindow, a_window
from tests.views.dragging import Drag, drop, files, parts, show, text, text_fields, words_in


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as made:
        yield made


def reads(opened: OpenWindow, path: Path) -> bool:
    """Whether that file is being read as a resume; the reading is given up, so that the next one can come."""
    resume = opened.models.resume
    found = resume.stage is Stage.READING and resume.reading_name == path.name
    resume.cancel()
    return found


def to_home(opened: OpenWindow) -> None:
    opened.navigation.go_to("home")


def to_home_again(opened: OpenWindow) -> None:
    opened.hold_session()
    opened.navigation.go_to("home")


def to_empty_resume(opened: OpenWindow) -> None:
    opened.navigation.go_to("resume")


def to_resume(opened: OpenWindow) -> None:
    opened.import_resume()
    opened.qtbot.waitUntil(lambda: len(opened.pane().findChildren(LineField)) > 12)


def to_refusal(opened: OpenWindow) -> None:
    opened.navigation.files.open([opened.file("refused.txt")])
    opened.qtbot.waitUntil(lambda: opened.models.resume.stage is Stage.REFUSED)


def to_no_interview(opened: OpenWindow) -> None:
    opened.navigation.go_to("interview")


def to_result(opened: OpenWindow) -> None:
    opened.hold_session()


def to_history(opened: OpenWindow) -> None:
    opened.hold_session()
    opened.navigation.go_to("history")
    opened.qtbot.waitUntil(lambda: opened.find(AnswerReader) is not None)


def to_settings(opened: OpenWindow) -> None:
    opened.navigation.go_to("settings")


PLACES = [
    to_home,
    to_home_again,
    to_empty_resume,
    to_resume,
    to_refusal,
    to_no_interview,
    to_result,
    to_history,
    to_settings,
]


@pytest.mark.parametrize("go", PLACES, ids=[go.__name__[3:] for go in PLACES])
def test_a_file_over_any_pane_and_any_field_of_it_is_read(opened: OpenWindow, go: object) -> None:
    assert callable(go)
    go(opened)
    opened.settle()
    opened.reader.hold()
    resumes = [
        each for each in [opened.pane(), *text_fields(opened.pane())] if not each.property(TAKES_JOB_DESCRIPTION)
    ]
    pane = opened.pane()
    for number, place in enumerate(resumes):
        for part in parts(place):
            # Each file that is taken leads to the Resume pane.
            opened.window.frame.panes.setCurrentWidget(pane)
            show(place)
            path = opened.file(f"{number} {part.objectName()}.txt")
            before = words_in(place)
            drop([path], part)
            assert reads(opened, path), place
            assert words_in(place) == before


def test_the_panes_have_the_fields_that_a_file_is_dropped_on(opened: OpenWindow) -> None:
    to_resume(opened)
    kinds = {type(each).__name__ for each in text_fields(opened.pane())}
    assert {"LineField", "TextField", "NumberedText"} <= kinds
    to_history(opened)
    assert "AnswerReader" in {type(each).__name__ for each in text_fields(opened.pane())}


@pytest.mark.parametrize("part", [0, 1], ids=["field", "viewport"])
def test_the_job_description_takes_a_file_as_job_description(opened: OpenWindow, part: int) -> None:
    to_resume(opened)
    kept = opened.models.resume.kept
    field = opened.need(TextField, "Job description")
    drop([opened.file("job.txt", JOB)], parts(field)[part])
    opened.qtbot.waitUntil(lambda: field.toPlainText() == JOB.strip())
    assert opened.models.resume.plan.target.job_description == JOB.strip()
    assert opened.models.resume.kept is kept
    opened.wait_for("12 words")


def test_a_job_description_that_cannot_be_read_is_said_below_its_field(opened: OpenWindow) -> None:
    to_resume(opened)
    field = opened.need(TextField, "Job description")
    field.setPlainText("typed by hand")
    drop([opened.file("refused.txt")], field.viewport())
    opened.wait_for("refused.txt")
    assert opened.models.resume.stage is Stage.SHOWN
    assert field.toPlainText() == "typed by hand"


def test_in_an_interview_the_clock_stops_and_a_question_comes_first(opened: OpenWindow) -> None:
    opened.begin()
    editor = opened.need(AnswerEditor)
    editor.insertPlainText("In February I shipped")
    for part in (*parts(editor), opened.pane()):
        drop([opened.file()], part)
        assert opened.phase() is Phase.PAUSED
        assert opened.stored().questions[0].draft == "In February I shipped"
        assert opened.reader.read == []
        assert opened.dialog().windowTitle() == "Read ines.txt now?"
        opened.press("Go on with the interview")
        assert opened.phase() is Phase.OPEN
        assert opened.need(AnswerEditor).text() == "In February I shipped"


def test_answered_with_read_it_the_file_is_read_and_the_interview_waits(opened: OpenWindow) -> None:
    session = opened.begin()
    drop([opened.file()], opened.need(AnswerEditor).viewport())
    opened.press("Read it")
    opened.qtbot.waitUntil(lambda: opened.models.resume.kept is not None)
    assert opened.navigation.place() == "resume"
    assert opened.services.sessions.get_session(session.session_id).status.value == "paused"
    opened.keys("Ctrl+1")
    opened.press("Continue")
    assert opened.phase() is Phase.OPEN


def test_a_paused_interview_is_asked_about_too_but_only_where_it_is_shown(opened: OpenWindow) -> None:
    opened.begin()
    opened.models.interview.pause()
    drop([opened.file()], opened.pane())
    assert opened.dialog().windowTitle() == "Read ines.txt now?"
    opened.press("Go on with the interview")
    assert opened.phase() is Phase.OPEN
    opened.navigation.go_to("home")
    drop([opened.file()], opened.pane())
    opened.qtbot.waitUntil(lambda: opened.models.resume.kept is not None)


def test_while_an_evaluation_is_read_a_file_pauses_and_asks_too(opened: OpenWindow) -> None:
    opened.begin()
    opened.models.interview.question.edit("I rolled it back")
    opened.models.interview.submit()
    opened.qtbot.waitUntil(lambda: opened.find(AnswerReader) is not None)
    drop([opened.file()], opened.need(AnswerReader).viewport())
    opened.press("Go on with the interview")
    assert opened.need(AnswerReader).text() == "I rolled it back"


@pytest.mark.parametrize("mode", [InterviewMode.REAL, InterviewMode.ASSESSMENT])
def test_where_nothing_may_pause_a_file_is_refused_with_a_sentence(opened: OpenWindow, mode: InterviewMode) -> None:
    opened.begin(mode)
    editor = opened.need(AnswerEditor)
    editor.insertPlainText("my answer")
    drop([opened.file()], editor.viewport())
    opened.wait_for("The interview goes on: a resume can be read when it has ended.")
    assert opened.phase() is Phase.OPEN
    assert opened.models.interview.clock.running
    assert opened.stored().status.value == "in_progress"
    assert editor.text() == "my answer"
    assert opened.reader.read == []
    assert QApplication.activeModalWidget() is None


def test_of_several_files_the_first_is_imported_and_the_others_come_next(opened: OpenWindow) -> None:
    paths = [opened.file(name) for name in ("a.txt", "b.txt", "c.txt")]
    drop(paths, opened.need(DropZone))
    for path, following in zip(paths, (*paths[1:], None), strict=True):
        opened.qtbot.waitUntil(lambda name=path.name: shown_file(opened) == name)  # type: ignore[misc]
        offered = [each.text() for each in opened.pane().findChildren(QAbstractButton) if each.isVisible()]
        assert [each for each in offered if each.startswith("Next: ")] == (
            [] if following is None else [f"Next: {following.name}"]
        )
        if following is not None:
            opened.press(f"Next: {following.name}")


def shown_file(opened: OpenWindow) -> str:
    resume = opened.models.resume
    return resume.kept.file_name if resume.kept is not None and resume.stage is Stage.SHOWN else ""


def test_dragged_text_is_left_to_the_field(opened: OpenWindow) -> None:
    to_resume(opened)
    company = opened.need(LineField, "Company")
    drag = Drag(text("Quillbank"), company)
    assert drag.over()
    drag.let_go()
    assert company.text() == "Quillbank"
    assert opened.reader.read == ["ines.txt"]


def test_dragged_text_is_nothing_to_the_rest_of_the_window(opened: OpenWindow) -> None:
    zone = opened.need(DropZone)
    drag = Drag(text("Quillbank"), zone)
    assert not drag.over()
    assert not zone.is_over()


def test_a_file_that_is_not_on_this_computer_is_not_taken(opened: OpenWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/resume.pdf")])
    zone = opened.need(DropZone)
    drag = Drag(data, zone)
    assert not drag.over()
    assert not zone.is_over()
    assert opened.models.resume.stage is Stage.EMPTY
    assert opened.navigation.place() == "home"


@pytest.mark.parametrize("gone", ["a folder", "gone.txt"])
def test_a_folder_and_a_file_that_is_gone_are_refused_with_words(opened: OpenWindow, tmp_path: Path, gone: str) -> None:
    (tmp_path / "a folder").mkdir()
    drop([tmp_path / gone], opened.need(DropZone))
    opened.qtbot.waitUntil(lambda: opened.models.resume.stage is Stage.REFUSED)
    opened.wait_for(gone)


@pytest.mark.parametrize("go", [to_home, to_empty_resume, to_home_again], ids=["first run", "resume", "home"])
def test_the_zone_shows_the_file_until_it_leaves(opened: OpenWindow, go: object) -> None:
    assert callable(go)
    go(opened)
    opened.settle()
    zone = opened.need(DropZone)
    drag = Drag(files(opened.file()), zone)
    drag.over()
    assert zone.is_over()
    assert opened.says("ines.txt")
    drag.leave()
    assert not zone.is_over()
    drag.over()
    drag.let_go()
    assert not zone.is_over()


def test_no_field_of_a_dialog_types_a_file_s_address(opened: OpenWindow) -> None:
    to_resume(opened)
    opened.press("Change…")
    fields = [opened.need(QAbstractSpinBox), *opened.dialog().findChildren(QLineEdit)]
    untouched(opened, fields)
    opened.dialog().reject()
    opened.navigation.go_to("resume")
    opened.models.resume.kept = None
    opened.models.resume.resume_changed.emit()
    opened.press("Paste text…")
    untouched(opened, parts(opened.need(TextField, "Text of your resume")))


def untouched(opened: OpenWindow, fields: list[QWidget]) -> None:
    for field in fields:
        before = [words_in(each) for each in fields]
        drag = Drag(files(opened.file()), field)
        if drag.over():
            drag.let_go()
        assert [words_in(each) for each in fields] == before
