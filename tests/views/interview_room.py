"""A window with the Interview pane in it, and what a person can find and do there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.question import Question
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.views.interview.criterion_block import CriterionBlock
from prepwise_desktop.views.interview.pane import InterviewPane
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.text_label import TextLabel
from tests.viewmodels.interviewing import Interview, an_interview

W = TypeVar("W", bound=QWidget)


class Room:
    """An interview in a window, and what a person can find in it."""

    def __init__(self, held: Interview, window: QMainWindow) -> None:
        self.held, self.window = held, window
        self.pane = InterviewPane(held.model)
        window.setCentralWidget(self.pane)

    def find(self, kind: type[W], name: str = "") -> W | None:
        for each in self.pane.findChildren(kind):
            text = each.text() if isinstance(each, QAbstractButton) else ""
            if each.isVisible() and name in ("", text, each.accessibleName()):
                return each
        return None

    def need(self, kind: type[W], name: str = "") -> W:
        found = self.find(kind, name)
        assert found is not None, f"no {kind.__name__} {name!r}"
        return found

    def press(self, name: str) -> None:
        self.held.wait(lambda: self.find(QAbstractButton, name) is not None)
        QTest.mouseClick(self.need(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def answer_in_dialog(self, name: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        for button in dialog.findChildren(QAbstractButton):
            if button.text() == name:
                button.click()
                return
        raise AssertionError(name)

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self.pane.findChildren(TextLabel) if label.isVisible())

    def keys(self, keys: str) -> None:
        QTest.keySequence(self.window, keys)

    def type(self, text: str) -> None:
        editor = self.need(AnswerEditor)
        editor.setFocus()
        QTest.keyClicks(editor, text)

    def blocks(self) -> list[CriterionBlock]:
        """The criteria on screen, once they are."""

        def shown() -> list[CriterionBlock]:
            return [block for block in self.pane.findChildren(CriterionBlock) if block.isVisible()]

        self.held.wait(lambda: bool(shown()))
        return shown()

    @property
    def model(self) -> Any:
        return self.held.model


@contextmanager
def a_room(
    folder: Path, jobs: Jobs, qtbot: QtBot, size: tuple[int, int] = (1120, 760), *questions: Question
) -> Iterator[Room]:
    """An active window of that size with the pane in it."""
    with an_interview(folder, jobs, qtbot.waitUntil, *questions) as held:
        window = QMainWindow()
        qtbot.addWidget(window)
        made = Room(held, window)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        yield made
        window.takeCentralWidget()
        made.pane.hide()
        made.pane.deleteLater()
        QApplication.sendPostedEvents(made.pane, QEvent.Type.DeferredDelete)
