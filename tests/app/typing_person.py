"""A program of its own: the real window, in which somebody starts an interview and types until the program is killed.

Each key is told on stdout with the system's monotonic time once it is typed; after SUBMIT_AFTER keys, where that is
given, the answer is submitted instead and that is told.
"""

import sys
import time
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from prepwise_desktop.app import main
from prepwise_desktop.app.opening import Opening
from prepwise_desktop.views.navigation import Navigation
from prepwise_desktop.views.parts.answer_editor import AnswerEditor

#: milliseconds between two keys: a quick typist
PACE_MS = 20

TEXT = "I rolled the change back within nine minutes, then read the logs and wrote down what I saw. "


def typed(count: int) -> str:
    """What stands in the editor after so many keys."""
    return (TEXT * (count // len(TEXT) + 1))[:count]


class Person(QObject):
    """Starts an interview, then types at a steady pace."""

    def __init__(self, navigation: Navigation, submit_after: int) -> None:
        super().__init__(navigation)
        self._navigation = navigation
        self._submit_after = submit_after
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer)
        navigation.view_models.interview.session_started.connect(self._on_started)
        navigation.go_to("resume")
        navigation.view_models.resume.change_target(role="Backend Engineer")
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._start_interview)
        self._looking.start(PACE_MS)

    def _start_interview(self) -> None:
        """Press the button once it is there: the pane is filled in piece by piece."""
        for each in self._navigation.window.findChildren(QAbstractButton):
            if each.text() == "Start interview" and each.isVisible() and each.isEnabled():
                self._looking.stop()
                QTest.mouseClick(each, Qt.MouseButton.LeftButton)
                return

    def _on_started(self) -> None:
        self._timer.start(PACE_MS)

    def _on_timer(self) -> None:
        if self._count == self._submit_after and not self._navigation.view_models.interview.question.editing:
            # Told when it is seen: it takes a moment, and a window that is not active yet takes no shortcut.
            self._timer.stop()
            tell("submitted")
            return
        editor = next((each for each in self._navigation.window.findChildren(AnswerEditor) if each.isVisible()), None)
        if editor is None:
            return
        if self._count == self._submit_after:
            QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            return
        QTest.keyClicks(editor, typed(self._count + 1)[-1])
        self._count += 1
        tell(f"{self._count} {time.monotonic()}")


class PersonsOpening(Opening):
    """The program's own opening, with somebody sitting down when it is done."""

    def _settle(self, navigation: Navigation) -> None:
        super()._settle(navigation)
        self.person = Person(navigation, int(sys.argv[2]))


def tell(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with patch.object(main, "Opening", PersonsOpening):
        sys.exit(main.run(Path(sys.argv[1]), None))
