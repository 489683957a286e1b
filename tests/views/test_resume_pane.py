"""The Resume pane: reading, refusing, showing, putting right, and what is kept of it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.messages.figures import words_text
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.date_field import DateField
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.number_field import NumberField
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.resume.numbered_text import NumberedText
from tests.app.window import JOB, RESUME, OpenWindow, a_window

Again = Callable[[], OpenWindow]

#: fields that the made resume fills
FIELDS = 21


def shown(opened: OpenWindow, text: str = RESUME) -> OpenWindow:
    """The pane with a resume in it, all fields made."""
    opened.import_resume(text=text)
    opened.qtbot.waitUntil(lambda: opened.find(LineField, "Skill") is not None)
    opened.settle()
    return opened


def correct(opened: OpenWindow, name: str, value: str) -> None:
    field = opened.need(LineField, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, value)


def marked(opened: OpenWindow) -> list[int]:
    """The lines of the text that are emphasised, by number."""
    background = theme.colour("mark")
    selections = opened.need(NumberedText).extraSelections()
    return [each.cursor.blockNumber() + 1 for each in selections if each.format.background().color() == background]


# ---------------------------------------------------------------- reading


def test_without_a_resume_there_is_the_zone_and_a_plan(opened: OpenWindow) -> None:
    opened.navigation.go_to("resume")
    assert opened.need(DropZone).isVisible()
    assert opened.find(NumberedText) is None
    assert opened.find(PrimaryButton, "Start interview") is not None


def test_reading_that_takes_long_shows_itself_and_is_cancelled(opened: OpenWindow) -> None:
    opened.reader.hold()
    opened.navigation.files.open([opened.file()])
    opened.settle()
    assert not opened.says("Reading ines.txt"), "quick reading shows no progress"
    opened.wait_for("Reading ines.txt")
    assert opened.says("Nothing is sent")
    QTest.keyClick(opened.focused(), Qt.Key.Key_Return)
    assert opened.models.resume.stage is Stage.EMPTY
    assert opened.find(DropZone) is not None


def test_a_cancelled_reading_leaves_the_former_resume(opened: OpenWindow) -> None:
    shown(opened)
    opened.reader.hold()
    opened.navigation.files.open([opened.file("other.txt", "Somebody Else\n")])
    opened.wait_for("Reading other.txt")
    opened.press("Cancel")
    assert opened.need(LineField, "Name").text() == "Ines Halvorsen"
    assert opened.says("ines.txt")


def test_reading_goes_on_while_one_is_elsewhere(opened: OpenWindow) -> None:
    opened.reader.hold()
    opened.navigation.files.open([opened.file()])
    opened.keys("Ctrl+7")
    opened.reader.let_go()
    opened.qtbot.waitUntil(lambda: opened.models.resume.kept is not None)
    opened.settle()
    assert opened.navigation.place() == "settings"
    assert opened.pane().isAncestorOf(opened.focused()), "the keyboard was taken away"


def test_a_refused_file_says_why_and_offers_ways_on(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown(opened)
    opened.navigation.files.open([opened.file("refused.txt")])
    opened.wait_for("This file is damaged")
    assert opened.says("What you had before is still here.")
    assert not opened.says("made to be refused")
    opened.press("Details")
    assert opened.says("made to be refused")
    opened.press("Copy")
    assert "made to be refused" in QApplication.clipboard().text()
    opened.press("Back")
    assert opened.need(LineField, "Name").text() == "Ines Halvorsen"
    opened.navigation.files.open([opened.file("refused.txt")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(opened.file("b.txt")), ""))
    opened.press("Choose another file…")
    opened.qtbot.waitUntil(lambda: opened.models.resume.stage is Stage.SHOWN)
    assert opened.says("b.txt")


def test_after_a_refusal_the_text_can_be_pasted(opened: OpenWindow) -> None:
    opened.navigation.files.open([opened.file("refused.txt")])
    opened.press("Paste text…")
    field = opened.need(TextField, "Text of your resume")
    button = opened.need(PrimaryButton, "Read it")
    assert not button.isEnabled()
    field.insertPlainText("   ")
    assert not button.isEnabled()
    field.setPlainText(RESUME)
    opened.press("Read it")
    opened.qtbot.waitUntil(lambda: opened.models.resume.stage is Stage.SHOWN)
    assert opened.models.resume.kept is not None
    assert opened.models.resume.kept.resume.name.value == "Ines Halvorsen"


def test_other_resume_asks_for_a_file(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown(opened)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(opened.file("b.txt")), ""))
    opened.press("Other resume…")
    opened.wait_for("b.txt")


# ---------------------------------------------------------------- what was understood


def test_text_and_fields_stand_side_by_side(opened: OpenWindow) -> None:
    shown(opened)
    assert opened.need(NumberedText).toPlainText().splitlines() == [
        line.removeprefix("- ") for line in RESUME.splitlines() if line
    ]
    assert opened.need(LineField, "E-mail").text() == "ines.halvorsen@example.com"
    assert opened.says(f"{FIELDS} fields")
    assert opened.says("ines.txt, 1 page, read on this computer in 0.1 s")


def test_a_field_in_focus_shows_its_lines_and_a_line_leads_to_its_field(opened: OpenWindow) -> None:
    shown(opened)
    opened.need(LineField, "E-mail").setFocus()
    assert marked(opened) == [3]
    opened.need(LineField, "Phone").setFocus()
    assert marked(opened) == [4]
    text = opened.need(NumberedText)
    block = text.document().findBlockByNumber(0)
    place = text.document().documentLayout().blockBoundingRect(block).center().toPoint()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, place.y()))
    assert opened.focused() is opened.need(LineField, "Name")
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(text.document().findBlockByNumber(2).position())
    text.setTextCursor(cursor)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert opened.focused() is opened.need(LineField, "E-mail")


def test_what_was_not_understood_is_said_with_its_lines(opened: OpenWindow) -> None:
    shown(opened, RESUME + "\nReferences\n\nxyzzy plugh 42 qwerty\n")
    resume = opened.models.resume.kept
    assert resume is not None
    for number in resume.resume.not_understood:
        assert opened.says(resume.resume.line(number).text)


@pytest.mark.parametrize("leave", ["tab", "kept while typing", "another file", "close"])
def test_a_correction_is_there_after_a_restart(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, leave: str
) -> None:
    folder = tmp_path / "data"
    with a_window(folder, qtbot, monkeypatch) as opened:
        shown(opened)
        resumes = opened.services.resumes
        kept = opened.models.resume.kept
        assert kept is not None
        correct(opened, "Name", "Ines M. Halvorsen")
        if leave == "tab":
            opened.keys("Tab")
            assert resumes.get(kept.resume_id).resume.name.value == "Ines M. Halvorsen"
        elif leave == "kept while typing":
            qtbot.waitUntil(lambda: resumes.get(kept.resume_id).resume.name.value == "Ines M. Halvorsen")
        elif leave == "another file":
            opened.import_resume("b.txt", RESUME.replace("Ines Halvorsen", "Bo Berg"))
            opened.settle()
            qtbot.waitUntil(lambda: opened.need(LineField, "Name").text() == "Bo Berg")
            assert opened.models.resume.kept is not None
            assert opened.models.resume.kept.resume.name.value == "Bo Berg"
        assert opened.window.isVisible()
    with a_window(folder, qtbot, monkeypatch) as opened:
        again = opened.services.resumes.get(kept.resume_id)
        assert again.resume.name.value == "Ines M. Halvorsen"
        assert again.understood.name.value == "Ines Halvorsen"
        if leave != "another file":
            opened.keys("Ctrl+2")
            opened.qtbot.waitUntil(lambda: opened.find(LineField, "Name") is not None)
            assert opened.need(LineField, "Name").text() == "Ines M. Halvorsen"


def test_a_corrected_line_is_typed_without_the_cursor_jumping(opened: OpenWindow) -> None:
    shown(opened)
    field = opened.need(LineField, "Headline")
    kept = opened.models.resume.kept
    assert kept is not None
    correct(opened, "Headline", "Staff ")
    opened.qtbot.waitUntil(lambda: opened.services.resumes.get(kept.resume_id).resume.label.value == "Staff")
    QTest.keyClicks(opened.focused(), "Engineer")
    assert field.text() == "Staff Engineer"


# ---------------------------------------------------------------- the target


def test_role_and_level_are_proposed_and_can_be_changed(opened: OpenWindow) -> None:
    shown(opened)
    target = opened.models.resume.plan.target
    assert target.role == "Senior Backend Engineer"
    roles = [each for each in opened.pane().findChildren(LineField) if each.accessibleName() == "Role"]
    column = next(each for each in roles if each.property("path") is None)
    column.setFocus()
    column.selectAll()
    QTest.keyClicks(column, "Platform Lead")
    level = opened.need(Combo, "Experience level")
    level.setFocus()
    QTest.keyClick(level, Qt.Key.Key_Up)
    assert opened.models.resume.plan.target.role == "Platform Lead"
    opened.import_resume("b.txt", RESUME.replace("Senior Backend Engineer", "Data Analyst"))
    assert opened.models.resume.plan.target.role == "Platform Lead"


def test_the_plan_is_kept_as_it_is_typed(opened: OpenWindow) -> None:
    shown(opened)
    QTest.keyClicks(opened.need(LineField, "Company"), "Quillbank")
    opened.need(TextField, "Job description").insertPlainText("You own what you ship.")
    user = opened.services.profiles.current().profile_id

    def kept() -> bool:
        plan = opened.services.plans.current(user)
        return plan is not None and (plan.target.company, plan.target.job_description) == (
            "Quillbank",
            "You own what you ship.",
        )

    opened.qtbot.waitUntil(kept)
    assert opened.says("5 words")


def test_the_interview_date_is_chosen_and_taken_away(opened: OpenWindow) -> None:
    shown(opened)
    when = datetime(2031, 5, 6, 10, tzinfo=UTC)
    opened.models.resume.change_target(interview_date=when)
    opened.models.resume.plan_changed.emit()
    field = opened.need(DateField)
    assert field.chosen_date() == when.astimezone().date()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert opened.models.resume.plan.target.interview_date is None


def test_the_type_sets_the_numbers_and_the_numbers_set_the_type(opened: OpenWindow) -> None:
    shown(opened)
    opened.press("Change…")
    chosen = opened.need(Combo, "Type")
    chosen.set_key("coding")
    chosen.activated.emit(chosen.currentIndex())
    assert opened.need(NumberField, "Coding").value() == 4
    assert opened.need(NumberField, "Behavioral").value() == 0
    opened.need(NumberField, "Behavioral").setValue(2)
    assert chosen.key() == "mixed"
    for name in ("Coding", "Behavioral"):
        opened.need(NumberField, name).setValue(0)
    assert opened.says("Choose at least one question.")
    assert not opened.need(PrimaryButton, "Done").isEnabled()
    opened.need(NumberField, "System design").setValue(3)
    opened.press("Done")
    mix = opened.models.resume.plan.mix
    assert {kind: count for kind, count in mix.items() if count} == {Kind.SYSTEM_DESIGN: 3}
    assert opened.says("Practice, system design")
    assert opened.says("3 questions")


def test_the_mode_is_said_and_brings_its_time(opened: OpenWindow) -> None:
    shown(opened)
    opened.press("Change…")
    assert opened.find(Combo, "Time for the whole") is None
    opened.press("Real")
    assert opened.says("One strict clock over the whole, fixed order, no pause.")
    minutes = opened.need(Combo, "Time for the whole")
    minutes.set_key("40")
    minutes.activated.emit(minutes.currentIndex())
    opened.press("Done")
    assert opened.says("Real, mixed")
    assert opened.says("4 questions, 40 min")
    opened.press("Start interview")
    opened.qtbot.waitUntil(lambda: opened.phase() is Phase.OPEN)
    assert (opened.stored().mode, opened.stored().total_minutes) == (InterviewMode.REAL, 40)


def test_start_leads_into_the_interview_that_was_planned(opened: OpenWindow) -> None:
    shown(opened)
    QTest.keyClicks(opened.need(LineField, "Company"), "Quillbank")
    opened.press("Start interview")
    opened.qtbot.waitUntil(lambda: opened.phase() is Phase.OPEN)
    session = opened.stored()
    assert (session.target.role, session.target.company) == ("Senior Backend Engineer", "Quillbank")
    assert (len(session.questions), session.status) == (4, SessionStatus.IN_PROGRESS)
    assert opened.navigation.place() == "interview"


def test_without_a_role_no_session_starts_and_the_field_says_why(opened: OpenWindow) -> None:
    opened.navigation.go_to("resume")
    opened.press("Start interview")
    opened.wait_for("Please say which role you practise for. Nothing was changed.")
    assert opened.focused() is opened.need(LineField, "Role")
    user = opened.services.profiles.current().profile_id
    assert opened.services.sessions.get_user_sessions(user) == ()
    QTest.keyClicks(opened.focused(), "Nurse")
    assert not opened.says("Please say which role")
    opened.press("Start interview")
    opened.qtbot.waitUntil(lambda: opened.phase() is Phase.OPEN)


# ---------------------------------------------------------------- room


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_narrow_the_text_hides_behind_a_button(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    theme.apply(themed, "light", scale)
    with a_window(tmp_path / "data", qtbot, monkeypatch, size=(880, 600)) as opened:
        opened.import_resume()
        opened.settle()
        assert opened.find(NumberedText) is None
        opened.press("Show text")
        assert opened.find(NumberedText) is not None
        opened.press("Show text")
        assert opened.find(NumberedText) is None
        assert opened.window.width() == 880


def test_long_lines_and_names_keep_the_window_s_size(opened: OpenWindow) -> None:
    shown(opened, RESUME.replace("Nordvik Energi", "Nordvik " * 60).replace("Python", "P" * 300))
    assert opened.window.width() == theme.WINDOW_WIDTH
    for each in opened.pane().findChildren(QLineEdit):
        if each.isVisible():
            assert each.mapTo(opened.window, QPoint(each.width(), 0)).x() <= opened.window.width()


def test_the_words_of_a_long_job_description_are_counted_once_nobody_types(opened: OpenWindow) -> None:
    shown(opened)
    field = opened.need(TextField, "Job description")
    field.setPlainText("one two three\n" * 4)
    assert opened.says("12 words")
    field.setPlainText("one two three\n" * 4_000)
    assert opened.says("12 words")
    opened.wait_for(words_text(12_000))


# ---------------------------------------------------------------- what the job asks

ASKED = JOB + "Requirements:\n- Experience with Kafka\n- Experience with Kubernetes\n- 20 years of experience\n"


def asked(opened: OpenWindow) -> OpenWindow:
    """The pane with a resume and a job description that was understood."""
    shown(opened)
    opened.need(TextField, "Job description").setPlainText(ASKED)
    opened.qtbot.waitUntil(lambda: opened.models.resume.job_match is not None)
    opened.settle()
    return opened


def test_the_job_s_requirements_stand_with_the_lines_that_meet_them(opened: OpenWindow) -> None:
    asked(opened)
    assert opened.says("1 of 3 in your resume")
    opened.press("What it asks")
    opened.wait_for("Kubernetes: not found in your resume")
    assert opened.says("the dates come to about")
    opened.press("line 16")
    assert marked(opened) == [16]
    opened.press("Show fields")
    assert opened.find(LineField, "Skill") is not None


def test_without_a_job_description_nothing_is_asked(opened: OpenWindow) -> None:
    asked(opened)
    opened.press("What it asks")
    opened.need(TextField, "Job description").setPlainText("")
    opened.settle()
    assert opened.find(LinkButton, "What it asks") is None
    assert opened.find(LineField, "Skill") is not None


def test_a_line_of_the_text_leads_back_to_its_field(opened: OpenWindow) -> None:
    asked(opened)
    opened.press("What it asks")
    opened.need(NumberedText).line_chosen.emit(1)
    assert opened.focused() is opened.need(LineField, "Name")


def test_the_requirements_are_read_where_the_window_is_narrow(opened: OpenWindow) -> None:
    opened.window.resize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)
    asked(opened)
    opened.press("What it asks")
    opened.press("line 16")
    assert marked(opened) == [16]
    assert opened.need(NumberedText).isVisible()
