"""Learn: the way to the interview, today's review, focus areas with reasons, and stories."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.learning.path import Pace, days_ahead
from prepwise_desktop.domain.learning.queue import ReviewQueue
from prepwise_desktop.domain.learning.stories import StoryOverview
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.viewmodels.learn import LearnState, LearnViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.timeline import Timeline
from prepwise_desktop.views.learn.focus import FocusCard
from prepwise_desktop.views.learn.pane import LearnPane
from prepwise_desktop.views.learn.resources import ResourcesCard
from prepwise_desktop.views.learn.review import ReviewCard
from prepwise_desktop.views.learn.stories import StoriesCard
from prepwise_desktop.views.learn.story_dialog import StoryDialog
from prepwise_desktop.views.parts.buttons import PrimaryButton
from prepwise_desktop.views.parts.check_box import CheckBox
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.piecewise import finish_all
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.parts.text_label import TextLabel
from tests.app.window import OpenWindow, a_window
from tests.made import STORY, MadeClock
from tests.made_learning import a_path, some_stories
from tests.made_progress import TODAY, some_milestones

FULL = LearnState(path=a_path(), stories=some_stories(), milestones=some_milestones(), today=TODAY)
NOTHING = LearnState(
    path=a_path(
        None,
        role="",
        review=ReviewQueue(),
        focus_areas=(),
        resources=(),
        current_level=None,
        answers=0,
        pace=Pace.ASSUMED,
        days=days_ahead(TODAY, None, {}),
    ),
    stories=StoryOverview(missing=(Competency.OWNERSHIP,)),
    milestones=(),
    today=TODAY,
)


class Shown(QObject):
    """In the view-model's place: the state comes from the test."""

    refreshed = Signal()
    story_deleted = Signal(object)

    def __init__(self, state: LearnState) -> None:
        super().__init__()
        self.state = state
        self.due = len(state.path.review.today)
        self.started = 0

    def start_review(self) -> None:
        self.started += 1

    def start_exercise(self, key: str) -> None:
        raise AssertionError(key)


def a_pane(qtbot: QtBot, state: LearnState) -> tuple[LearnPane, Shown]:
    pane, model = just_opened(qtbot, state)
    finish_all(pane)
    return pane, model


def just_opened(qtbot: QtBot, state: LearnState) -> tuple[LearnPane, Shown]:
    """The pane as it is before the event loop has turned."""
    model = Shown(state)
    pane = LearnPane(cast(LearnViewModel, model))
    model.setParent(pane)
    qtbot.addWidget(pane)
    pane.resize(1120, 760)
    pane.show()
    return pane, model


def said(pane: QWidget) -> str:
    """All visible words."""
    return "\n".join(each.text() for each in pane.findChildren(TextLabel) if each.isVisible())


def test_the_plan_says_where_one_stands_what_comes_back_and_why(themed: QApplication, qtbot: QtBot) -> None:
    pane, _ = a_pane(qtbot, FULL)
    words = said(pane)
    for each in (
        "9 days to your interview at Quillbank",
        "Stage now: intermediate, wanted: advanced. Based on 14 answers.",
        "About 2 weeks to go at 3 sessions a week, from your own pace.",
        "3 of 3 left",
        "System design, level 3, 4 days ago",
        "Tomorrow, 1 due",
        "Each comes back 3 times by 19 Nov.",
        "Trade-offs are missing in 3 of 3 answers.",
        "Exercise: Design a rate limiter for a public API. (about 8 min)",
        "2 told, 2 missing",
        "Tell “Customs rates, one table”",
        "Martin Kleppmann, book",
        "nothing is held against you",
    ):
        assert each in words, each


def test_a_first_opening_shows_card_by_card_and_none_before_those_above_it(themed: QApplication, qtbot: QtBot) -> None:
    pane, _ = just_opened(qtbot, FULL)
    cards = [pane.findChildren(kind)[0] for kind in (ReviewCard, FocusCard, StoriesCard, ResourcesCard)]
    assert not any(each.isVisible() for each in cards)
    while not cards[-1].isVisible():
        QApplication.processEvents()
        shown = [each.isVisible() for each in cards]
        assert shown == sorted(shown, reverse=True)
        for label in pane.findChildren(TextLabel):
            assert not label.isVisible() or label.height() >= label.minimumSizeHint().height()


def test_the_days_are_a_line_that_is_read_day_by_day_and_as_a_table(themed: QApplication, qtbot: QtBot) -> None:
    pane, _ = a_pane(qtbot, FULL)
    line = pane.findChild(Timeline)
    assert isinstance(line, Timeline)
    days = [spot.words for spot in line.spots()]
    assert len(days) == 10
    assert days[0] == "Tuesday 10 November: review, 3 due"
    assert days[-1] == "Thursday 19 November: your interview"
    QTest.keyClick(line, Qt.Key.Key_Home)
    assert line.accessibleName().endswith(days[0])
    pane.days.toggle.click()
    model = pane.days.table.model()
    assert [model.index(0, 0).data(), model.index(0, 1).data()] == days[0].split(": ")


def test_the_primary_button_starts_the_review_or_where_nothing_is_due_a_session(
    themed: QApplication, qtbot: QtBot
) -> None:
    pane, model = a_pane(qtbot, FULL)
    button = pane.first_control()
    assert isinstance(button, QAbstractButton)
    button.click()
    assert model.started == 1
    empty, model = a_pane(qtbot, NOTHING)
    started: list[None] = []
    empty.start_requested.connect(lambda: started.append(None))
    button = empty.first_control()
    assert isinstance(button, QAbstractButton)
    assert button.text() == "Start a session"
    button.click()
    assert (len(started), model.started) == (1, 0)


def test_before_the_first_session_each_card_says_what_will_be_there(themed: QApplication, qtbot: QtBot) -> None:
    pane, _ = a_pane(qtbot, NOTHING)
    words = said(pane)
    for each in (
        "What to practise next",
        "Your own is known from 3 scored answers on.",
        "your own pace is not known yet",
        "comes back here, a little every day",
        "after a session this says what to work on",
        "0 told, 1 missing",
    ):
        assert each in words, each
    assert any(each.text() == "Set the date of your interview" for each in pane.findChildren(QAbstractButton))


@pytest.mark.parametrize(
    ("queue", "words"),
    [
        (ReviewQueue(done_today=3, waiting=3), "Done for today."),
        (ReviewQueue(waiting=3), "Nothing is due today."),
    ],
)
def test_an_empty_review_says_why(themed: QApplication, qtbot: QtBot, queue: ReviewQueue, words: str) -> None:
    pane, _ = a_pane(qtbot, replace(FULL, path=a_path(review=queue)))
    assert words in said(pane)


@pytest.mark.parametrize("interview", [TODAY, TODAY - timedelta(days=3), TODAY + timedelta(days=60), None])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_date_has_its_line_and_nothing_is_cut(
    themed: QApplication, qtbot: QtBot, interview: date | None, scale: float
) -> None:
    theme.apply(themed, "dark", scale)
    pane, _ = a_pane(qtbot, replace(FULL, path=a_path(interview)))
    line = pane.findChild(Timeline)
    assert isinstance(line, Timeline)
    assert line.spots()
    for label in pane.findChildren(TextLabel):
        if label.isVisible():
            assert label.mapTo(pane, label.rect().topRight()).x() < pane.width()


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, clock=MadeClock()) as made:
        yield made


def learn(opened: OpenWindow) -> None:
    opened.keys("Ctrl+6")
    opened.wait_for("Review today")


def test_a_story_is_kept_from_an_answer_changed_deleted_and_brought_back(opened: OpenWindow) -> None:
    opened.begin(num_technical=0, num_behavioral=1, num_system_design=0, num_coding=0)
    opened.models.interview.question.edit(STORY)
    opened.models.interview.question.submit()
    opened.qtbot.waitUntil(lambda: not opened.models.interview.question.scoring)
    assert opened.navigation.place() == "interview"
    opened.press("Keep as a story…")
    opened.dialog().reject()
    opened.keys("Ctrl+4")
    opened.press("Keep as a story…")
    assert isinstance(opened.dialog(), StoryDialog)
    typed = [each.toPlainText() for each in opened.dialog().findChildren(TextField)]
    assert any(typed)
    assert all(part in STORY for words in typed for part in words.split("\n"))
    opened.need(LineField, "Title").setText("Tariff cache")
    opened.press("Keep the story")
    opened.wait_for("Kept the story “Tariff cache”")
    learn(opened)
    opened.press("Tariff cache, Ownership")
    opened.need(LineField, "Title").setText("Empty quotes")
    opened.press("Keep the story")
    opened.qtbot.waitUntil(lambda: opened.find(ListRow, "Empty quotes, Ownership") is not None)
    opened.press("Empty quotes, Ownership")
    opened.press("Delete the story")
    opened.wait_for("Deleted the story “Empty quotes”.")
    opened.qtbot.waitUntil(lambda: opened.find(ListRow, "Empty quotes, Ownership") is None)
    opened.press("Undo")
    opened.qtbot.waitUntil(lambda: opened.find(ListRow, "Empty quotes, Ownership") is not None)


def test_a_story_without_words_or_competency_says_what_is_missing(opened: OpenWindow) -> None:
    learn(opened)
    opened.wait_for("no story yet")
    row = next(each for each in opened.pane().findChildren(ListRow) if "no story yet" in each.accessibleName())
    row.click()
    dialog = opened.dialog()
    opened.press("Keep the story")
    assert opened.says("Please give the story a title.")
    opened.need(LineField, "Title").setText("A title")
    opened.press("Keep the story")
    assert opened.says("Please write at least one part of the story.")
    dialog.findChildren(TextField)[0].setPlainText("It was late.")
    for box in dialog.findChildren(CheckBox):
        box.setChecked(False)
    opened.press("Keep the story")
    assert opened.says("Please tick what the story shows.")
    opened.press("Cancel")
    assert opened.services.stories.all(opened.services.profiles.current().profile_id) == ()


@pytest.mark.parametrize("place", ["home", "learn"])
def test_todays_review_is_a_practice_session_of_what_was_weak(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    clock = MadeClock()
    with a_window(tmp_path / "data", qtbot, monkeypatch, clock=clock) as opened:
        opened.coach.level = 2
        first = opened.services.sessions.get_session(opened.hold_session(STORY))
        clock.advance(timedelta(days=4).total_seconds())
        opened.navigation.go_to(place)
        opened.wait_for("Due for review today" if place == "home" else "Review today")
        assert opened.models.learn.due == 1
        button = "Review" if place == "home" else "Start today's review"
        assert isinstance(opened.need(QAbstractButton, button), PrimaryButton)
        opened.press(button)
        opened.qtbot.waitUntil(lambda: opened.models.interview.running)
        review = opened.stored()
        assert review.mode is InterviewMode.PRACTICE
        assert [each.question.key for each in review.questions] == [first.questions[0].question.key]


def test_an_exercise_is_a_practice_session_of_that_one_question(opened: OpenWindow) -> None:
    learn(opened)
    opened.qtbot.waitUntil(lambda: opened.find(QAbstractButton, "Practise this") is not None)
    assert opened.models.learn.state is not None
    exercise = opened.models.learn.state.path.focus_areas[0].exercises[0]
    opened.press("Practise this")
    opened.qtbot.waitUntil(lambda: opened.models.interview.running)
    session = opened.stored()
    assert session.mode is InterviewMode.PRACTICE
    assert [each.question.key for each in session.questions] == [exercise.key]
