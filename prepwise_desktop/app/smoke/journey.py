"""The journey: a resume dropped in, an interview held, and every word read again after a restart."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from prepwise_desktop.app.smoke.driver import NamedSteps
from prepwise_desktop.app.smoke.pictures import Pictures
from prepwise_desktop.app.smoke.report import Report
from prepwise_desktop.app.smoke.robot import JourneyFailed, Robot, Steps, Until
from prepwise_desktop.app.smoke.troubles import Trouble, put_away, troubles
from prepwise_desktop.app.smoke.words import COMPANY, EXCUSE, JOB_DESCRIPTION, SHORT, answer_to
from prepwise_desktop.compose import Services
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewSession, SessionStatus
from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.views import theme
from prepwise_desktop.views.navigation import Navigation
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.text_field import TextField

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

#: what else each pane is looked at in; the last one leads back
_LOOKS: tuple[tuple[theme.Appearance, float, str], ...] = (
    ("dark", 1.0, "dark"),
    ("dark", 2.0, "dark-200"),
    ("light", 2.0, "light-200"),
    ("light", 1.0, ""),
)

#: what a thing that stands still is looked at in; the last one leads back
_STILL: tuple[tuple[theme.Appearance, float, str], ...] = (("dark", 2.0, "-dark-200"), ("light", 1.0, ""))


class Journey:
    """What a person does, in order; each part yields what it waits for."""

    def __init__(
        self,
        robot: Robot,
        navigation: Navigation,
        services: Services,
        pictures: Pictures,
        report: Report,
        sample: Path,
    ) -> None:
        self._robot = robot
        self._navigation = navigation
        self._window = navigation.window
        self._services = services
        self._pictures = pictures
        self._report = report
        self._sample = sample

    def sitting(self) -> list[NamedSteps]:
        """The first start: import, plan, sit, be scored."""
        return named(
            self.first_look,
            self.drop_resume,
            self.set_target,
            self.start_interview,
            self.answer_first,
            self.drop_into_interview,
            self.skip_and_come_back,
            self.pause_and_go_on,
            self.answer_rest,
            self.read_result,
        )

    def returning(self) -> list[NamedSteps]:
        """The second start: everything is there."""
        return named(
            self.come_home,
            self.read_history,
            self.look_at_every_pane,
            self.be_refused,
            self.wait_for_a_file,
            self.look_at_troubles,
        )

    # ---------------------------------------------------------------- the sitting

    def first_look(self) -> Steps:
        """Home as a newcomer finds it."""
        yield self._robot.sees("Choose a file…")
        yield from self._shoot("home-first-run")

    def drop_resume(self) -> Steps:
        """Drag the sample over the window and let go."""
        target = self._robot.under((0.6, 0.3))
        data = self._robot.hover([self._sample], target)
        yield from self._shoot("home-drag-over")
        self._robot.let_go(data, target)
        model = self._navigation.view_models.resume
        yield Until(what="the resume", holds=lambda: model.stage in (Stage.SHOWN, Stage.REFUSED))
        if model.kept is None or not model.kept.resume.name:
            raise JourneyFailed("the sample resume was not understood")
        yield self._robot.sees("Start interview")

    def set_target(self) -> Steps:
        """Say for which job, and how many questions."""
        yield from self._robot.type(self._robot.need(LineField, "Company"), COMPANY)
        yield from self._robot.type(self._robot.need(TextField, "Job description"), JOB_DESCRIPTION)
        yield from self._shoot("resume-planned")

    def start_interview(self) -> Steps:
        """Start, and be asked something that is plainly about the person."""
        yield from self._robot.press("Start interview")
        yield self._question(0)
        session = self._session()
        if not any(each.question.ground.line for each in session.questions):
            raise JourneyFailed("no question is about the person")
        yield from self._shoot_in_every_look("interview")

    def answer_first(self) -> Steps:
        """Type, open a hint, guess, submit, read what was said."""
        editor = self._robot.need(AnswerEditor)
        yield from self._robot.type(editor, answer_to(self._session().questions[0].question.kind))
        yield from self._robot.press("Open a hint")
        yield from self._shoot("interview-answering")
        yield from self._robot.keys(Qt.Key.Key_Return, _CTRL)
        yield from self._scored(0)
        yield from self._shoot_in_every_look("interview-evaluation")
        yield from self._robot.press("Next question")
        yield self._question(1)

    def drop_into_interview(self) -> Steps:
        """Drop a file onto the editor: asked about, and no letter of the answer is touched."""
        editor = self._robot.need(AnswerEditor)
        yield from self._robot.type(editor, SHORT)
        before = editor.text()
        target = editor.viewport()
        self._robot.let_go(self._robot.hover([self._sample], target), target)
        yield self._robot.sees("Go on with the interview")
        yield from self._shoot("interview-drop-asked")
        yield from self._robot.press("Go on with the interview")
        yield self._question(1)
        if self._robot.need(AnswerEditor).text() != before:
            raise JourneyFailed("a dropped file changed the answer")

    def skip_and_come_back(self) -> Steps:
        """Flag and skip a question with the keyboard alone."""
        self._robot.need(AnswerEditor).setFocus()
        yield from self._robot.keys(Qt.Key.Key_F, _CTRL | _SHIFT)
        yield Until(what="the flag", holds=lambda: self._session().questions[1].flagged)
        yield from self._robot.keys(Qt.Key.Key_S, _CTRL | _SHIFT)
        yield Until(what="the skip", holds=lambda: self._session().questions[1].skipped)
        yield self._question(2)

    def pause_and_go_on(self) -> Steps:
        """Stop the clock, and let it run again."""
        yield from self._robot.keys(Qt.Key.Key_P, _CTRL)
        yield self._robot.sees("Go on")
        yield from self._shoot("interview-paused")
        yield from self._robot.press("Go on")
        yield self._question(2)

    def answer_rest(self) -> Steps:
        """Answer what is left, one of them with nothing but an excuse."""
        for index in range(2, len(self._session().questions)):
            yield self._question(index)
            last = index + 1 == len(self._session().questions)
            answer = EXCUSE if last else answer_to(self._session().questions[index].question.kind)
            yield from self._robot.type(self._robot.need(AnswerEditor), answer)
            yield from self._robot.press("Submit")
            yield from self._scored(index)
            if not last:
                yield from self._shoot(f"interview-evaluation-{index + 1}")
            if not last:
                yield from self._robot.press("Next question")

    def read_result(self) -> Steps:
        """End the session and read what it came to."""
        session_id = self._session().session_id
        yield from self._robot.press("End…")
        yield self._robot.sees("End and see the result")
        yield from self._shoot("interview-end")
        yield from self._robot.press("End and see the result")
        sessions = self._services.sessions

        def ended() -> bool:
            return sessions.get_session(session_id).status is SessionStatus.COMPLETED

        yield Until(what="the end of the session", holds=ended)
        yield self._robot.sees("Home")
        session = sessions.get_session(session_id)
        if session.average_score is None:
            raise JourneyFailed("the session has no score")
        self._report.add_session(session)
        yield from self._shoot_in_every_look("result")

    # ---------------------------------------------------------------- the return

    def come_home(self) -> Steps:
        """Home of somebody who has been here."""
        yield self._robot.sees("New session…")

    def read_history(self) -> Steps:
        """Every word of the answers stands in History after the restart."""
        yield from self._robot.keys(Qt.Key.Key_4, _CTRL)
        typed = {SHORT, EXCUSE, answer_to(Kind.TECHNICAL)}
        yield Until(what="every answer in History", holds=lambda: typed <= set(self._texts()))

    def look_at_every_pane(self) -> Steps:
        """The other panes, in light and dark and with large text."""
        for suffix in self._every_look():
            for place in ("home", "resume", "history", "progress", "learn", "settings"):
                self._navigation.go_to(place)
                yield from self._shoot(f"{place}{suffix}")

    def be_refused(self) -> Steps:
        """A file that breaks off: the card that says so, and the way back."""
        with TemporaryDirectory() as folder:
            path = Path(folder) / "ines-halvorsen.pdf"
            path.write_bytes(b"%PDF-1.7\n")
            self._navigation.files.open([path])
            yield self._robot.sees("Choose another file…")
        yield from self._look_at("resume-refused")
        yield from self._robot.press("Back")

    def wait_for_a_file(self) -> Steps:
        """A file that never comes, where the system has such: the card of its reading, and its cancel."""
        if not hasattr(os, "mkfifo"):
            return
        with TemporaryDirectory() as folder:
            path = Path(folder) / "ines-halvorsen.pdf"
            os.mkfifo(path)
            self._navigation.files.open([path])
            yield self._robot.sees("Cancel")
            yield from self._look_at("resume-reading")
            yield from self._robot.press("Cancel")

    def look_at_troubles(self) -> Steps:
        """Every sentence and dialog of a trouble."""
        yield from self._look_at("trouble", troubles())

    def _look_at(self, name: str, shown: tuple[Trouble, ...] = ()) -> Steps:
        """Shoot what stands still in light at 100% and in dark at 200% text; at the end all is as before.

        Each of `shown` is put over the window for a picture of its own.
        """
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for look, scale, suffix in _STILL:
            theme.apply(app, look, scale)
            self._window.rebuild()
            if not shown:
                yield from self._shoot(f"{name}{suffix}")
            for each in shown:
                each.show(self._window)
                yield from self._shoot(f"{name}-{each.name}{suffix}")
                put_away(self._window)
                # A closed dialog is gone one turn of the event loop later, and no second one opens before.
                yield Until(what="rest", holds=lambda: True)

    # ---------------------------------------------------------------- what is looked for

    def _session(self) -> InterviewSession:
        session = self._navigation.view_models.interview.session
        if session is None:
            raise JourneyFailed("no session is open")
        return session

    def _question(self, index: int) -> Until:
        model = self._navigation.view_models.interview

        def shown() -> bool:
            return (
                model.session is not None
                and model.question.index == index
                and self._robot.find(AnswerEditor) is not None
            )

        return Until(what=f"question {index + 1}", holds=shown)

    def _scored(self, index: int) -> Steps:
        def scored() -> bool:
            return self._session().questions[index].evaluation is not None

        yield Until(what=f"the evaluation of answer {index + 1}", holds=scored)

    def _texts(self) -> list[str]:
        return [each.text() for each in self._window.findChildren(AnswerReader) if each.isVisible()]

    def _shoot_in_every_look(self, name: str) -> Steps:
        """The same in light and dark, at 100% and 200% text; at the end all is as before."""
        for suffix in self._every_look():
            yield from self._shoot(f"{name}{suffix}")

    def _every_look(self) -> Iterator[str]:
        """Dress the window in one look after the other, and as before at the end; each with its pictures' suffix."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        yield ""
        for look, scale, suffix in _LOOKS:
            theme.apply(app, look, scale)
            if scale != 1.0 or not suffix:
                self._window.rebuild()
            if suffix:
                yield f"-{suffix}"

    def _shoot(self, name: str) -> Steps:
        """Take a picture when everything that was set in motion has come to rest."""
        yield from self._robot.rest()
        self._pictures.take(self._window, name)


def named(*parts: Callable[[], Steps]) -> list[NamedSteps]:
    return [NamedSteps(name=part.__name__.replace("_", " "), steps=part()) for part in parts]
