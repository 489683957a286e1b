"""Several people share the window: each sees what is theirs, and nobody leaves without being asked."""

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QTextEdit, QWidget

from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.domain.settings import APPEARANCE
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton
from prepwise_desktop.views.parts.labelled_field import LineField
from tests.app.window import OpenWindow

PLACES = ("home", "resume", "interview", "history", "progress", "learn", "settings")
#: what only the first person has in the window
HERS = ("Nordvik", "Halvorsen", "Quillbank", "rolled it back", "Backend Engineer")


def shown(opened: OpenWindow) -> str:
    """Every word in the window."""
    words = []
    for each in opened.window.findChildren(QWidget):
        if each.isVisible():
            words.append(each.accessibleName())
            if isinstance(each, QTextEdit):
                words.append(each.toPlainText())
            elif isinstance(each, QLabel | QAbstractButton | QLineEdit):
                words.append(each.text())
    return "\n".join(words)


def fill(opened: OpenWindow) -> str:
    """A resume, a target and a session with an answer; returns the session's identifier."""
    opened.import_resume()
    opened.models.resume.change_target(company="Quillbank", role="Senior Backend Engineer")
    return opened.hold_session()


def switched(opened: OpenWindow, name: str = "Omar") -> str:
    """Make somebody new and wait until the window is theirs; returns who was there before."""
    before = opened.services.profiles.current().profile_id
    opened.models.profiles.create(name, opened.navigation._let_go)
    opened.settle()
    return before


def test_no_pane_shows_what_is_the_others(opened: OpenWindow) -> None:
    session_id = fill(opened)
    for place in PLACES:
        opened.navigation.go_to(place)
        opened.settle()
    ines = switched(opened)
    for place in PLACES:
        opened.navigation.go_to(place)
        opened.settle()
        words = shown(opened) if place != "settings" else shown(opened).replace("Ines Halvorsen", "")
        assert [each for each in HERS if each in words] == [], place
    assert "Omar" in shown(opened)
    opened.models.profiles.switch(ines, opened.navigation._let_go)
    opened.settle()
    opened.navigation.go_to("history")
    opened.qtbot.waitUntil(lambda: "rolled it back" in shown(opened))
    assert opened.models.history.session is not None
    assert opened.models.history.session.session_id == session_id


def test_a_session_of_somebody_else_cannot_be_opened(opened: OpenWindow) -> None:
    session_id = fill(opened)
    switched(opened)
    opened.models.history.open(session_id)
    assert opened.models.history.session is None


def test_settings_are_each_persons_own(opened: OpenWindow) -> None:
    opened.models.settings.choose(APPEARANCE, "dark")
    ines = switched(opened)
    assert not theme.is_dark()
    opened.models.profiles.switch(ines, opened.navigation._let_go)
    opened.settle()
    assert theme.is_dark()


def test_a_running_practice_is_paused_first(opened: OpenWindow) -> None:
    session = opened.begin()
    opened.models.interview.question.edit("half")
    switched(opened)
    assert opened.phase() is Phase.EMPTY
    kept = opened.services.sessions.get_session(session.session_id)
    assert kept.status is SessionStatus.PAUSED
    assert kept.responses[0].draft == "half"


def test_a_running_real_interview_is_not_left(opened: OpenWindow) -> None:
    session = opened.begin(InterviewMode.REAL)
    before = opened.services.profiles.current().profile_id
    switched(opened)
    assert opened.services.profiles.current().profile_id == before
    assert len(opened.services.profiles.all()) == 1
    assert opened.says("Your interview goes on: end it first.")
    assert opened.stored().session_id == session.session_id


def test_the_rail_offers_everybody_and_what_can_be_done(opened: OpenWindow) -> None:
    fill(opened)
    switched(opened)
    opened.press("Omar")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [each.text() for each in menu.actions() if each.text()]
    assert words == ["Ines Halvorsen", "Omar", "New profile…", "Rename…", "Delete…"]
    assert [each.isChecked() for each in menu.actions()[:2]] == [False, True]
    ines: QAction = menu.actions()[0]
    menu.close()
    ines.trigger()
    opened.settle()
    assert opened.services.profiles.current().name == "Ines Halvorsen"


def test_somebody_new_is_named_first(opened: OpenWindow) -> None:
    opened.navigation.go_to("settings")
    opened.press("New profile…")
    assert not opened.need(PrimaryButton, "Create").isEnabled()
    QTest.keyClicks(opened.need(LineField, "Name"), "Omar")
    opened.press("Create")
    opened.settle()
    assert opened.services.profiles.current().name == "Omar"
    assert opened.navigation.place() == "home"


def test_a_profile_is_renamed(opened: OpenWindow) -> None:
    fill(opened)
    opened.navigation.go_to("settings")
    opened.press("Rename…")
    field = opened.need(LineField, "Name")
    field.setText("Ines H.")
    opened.press("Rename")
    assert opened.services.profiles.current().name == "Ines H."
    opened.wait_for("Ines H.")


def test_deleting_names_what_goes_and_leaves_the_others(opened: OpenWindow) -> None:
    fill(opened)
    ines = switched(opened)
    opened.models.profiles.switch(ines, opened.navigation._let_go)
    opened.settle()
    opened.navigation.people.delete(ines)
    assert opened.says("With it goes, for good: 1 resume, 1 session and 1 answer.")
    opened.press("Keep it")
    assert len(opened.services.profiles.all()) == 2
    opened.navigation.people.delete(ines)
    opened.press("Delete it")
    opened.settle()
    assert [each.name for each in opened.services.profiles.all()] == ["Omar"]
    assert "Halvorsen" not in shown(opened)
