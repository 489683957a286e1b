"""How long the event loop is ever held during a practice session of 30 questions, from its first one to its result.

    python tests/benchmarks/thirty_questions.py [MILLISECONDS]

Each question is typed, flagged or skipped, submitted, scored by the offline coach and left for the next one; on the way
the interview is paused, hints and a stronger answer are opened, and the result is read. Stalls over MILLISECONDS (50
unless given, the aim) are printed with the Python stack at that moment. On a computer that is busy with other things
the clock tells little: the longest time that the window's thread itself has worked in one go is printed too.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest

from prepwise_desktop.app.application import Application
from prepwise_desktop.app.navigating import build_navigation
from prepwise_desktop.app.opening import sample_resume
from prepwise_desktop.app.smoke.words import answer_to
from prepwise_desktop.app.sweeping import Sweeping
from prepwise_desktop.app.warming import Warming
from prepwise_desktop.compose import open_services
from prepwise_desktop.domain.clock import system_clock
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.interview import InterviewViewModel, Phase
from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.viewmodels.view_models import ViewModels
from prepwise_desktop.views import fonts, theme
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.navigation import Navigation
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from tests.benchmarks.stalls import Watch

_QUESTIONS = 30
_LOOK_MS = 15
_KEYS = 6

#: what a step waits for
Steps = Iterator[bool]


class Work(QObject):
    """How much processor time the window's thread takes between two beats of the loop."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.thread_time()
        self.longest = 0.0
        timer = QTimer(self)
        timer.timeout.connect(self._on_beat)
        timer.start(0)

    def _on_beat(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now


def held(models: ViewModels, navigation: Navigation) -> Steps:
    """The session from the resume to the result; yields whether it can go on."""
    resume, interview = models.resume, models.interview
    navigation.files.open([sample_resume()])
    while resume.stage is not Stage.SHOWN:
        yield False
    interview.start(replace(resume.request(), num_technical=13, num_behavioral=13, num_system_design=2, num_coding=2))
    navigation.go_to("interview")
    while interview.phase is not Phase.OPEN:
        yield False
    for number in range(_QUESTIONS):
        yield from _answered(interview, navigation, number)
    while not models.result.shows_result or models.result.waiting:
        yield False
    for _ in range(20):
        yield True


def _answered(interview: InterviewViewModel, navigation: Navigation, number: int) -> Steps:
    if number % 10 == 3:
        interview.skip()
        yield True
        return
    if number % 7 == 2:
        interview.toggle_flag()
        interview.question.open_hint()
    editor = next(
        each for each in navigation.window.findChildren(AnswerEditor) if each.isVisible() and each.isEnabled()
    )
    text = answer_to(interview.question.response.question.kind)
    for start in range(0, len(text), _KEYS):
        QTest.keyClicks(editor, text[start : start + _KEYS])
        yield True
    interview.submit()
    while interview.question.evaluation is None:
        yield False
    if number % 10 == 5:
        interview.stronger.show_or_hide()
        while interview.stronger.making:
            yield False
    if number == 12:
        interview.pause()
        yield True
        interview.go_on()
    for _ in range(10):
        yield True
    interview.go_next()
    yield True


def main() -> None:
    """Print the longest stall, and where each one over the limit was."""
    limit = float(sys.argv[1]) / 1000 if len(sys.argv) > 1 else 0.05
    app = Application(["prepwise"])
    fonts.use_bundled_font()
    theme.apply(app, "light", 1.0)
    with tempfile.TemporaryDirectory() as folder, open_services(Path(folder) / "data", seed=30) as services:
        jobs = Jobs()
        window = MainWindow()
        window.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
        navigation = build_navigation(services, jobs, system_clock, window, sample_resume(), Path(folder))
        models = navigation.view_models
        window.show()
        Warming(window, Sweeping(window))
        steps = held(models, navigation)
        timer = QTimer(window)
        timer.timeout.connect(lambda: next(steps, None) is None and app.exit())
        timer.start(_LOOK_MS)
        watches: list[Watch] = []
        works: list[Work] = []

        def begin() -> None:
            watches.append(Watch(limit, window))
            works.append(Work(window))

        models.interview.session_started.connect(begin)
        app.exec()
        for watch in watches:
            watch.stop()
        longest = max(work.longest for work in works)
        timer.stop()
        window.close()
        jobs.shutdown()
    print(f"longest stall {1000 * max(max(watch.longest.values()) for watch in watches):.0f} ms by the clock")
    print(f"longest work in one go {1000 * longest:.0f} ms of processor time")
    for watch in watches:
        for late, _, stack in watch.over:
            print(f"{1000 * late:.0f} ms\n{stack}")


if __name__ == "__main__":
    main()
