"""The journey's sessions in the other modes: a clock that counts down, code, one more attempt, and a closed window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from prepwise_desktop.app.smoke.driver import NamedSteps
from prepwise_desktop.app.smoke.journey import Journey, named
from prepwise_desktop.app.smoke.robot import JourneyFailed, Steps, Until
from prepwise_desktop.app.smoke.words import CODE, NEWCOMER, SHORT, answer_to
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.messages.words import kind_name, mode_name
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.code_editor import CodeEditor
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.number_field import NumberField

_CTRL = Qt.KeyboardModifier.ControlModifier


class ModesJourney(Journey):
    """Held by a second person, so that the first one's questions, plan and sessions stay as they are."""

    def in_every_mode(self) -> list[NamedSteps]:
        """A profile; mock with code, real, assessment, practice again, and what a closed window leaves."""
        return named(
            self.come_as_somebody_else,
            self.hold_mock,
            self.hold_real,
            self.hold_assessment,
            self.answer_again,
            self.go_on_after_a_close,
            self.leave,
        )

    def come_as_somebody_else(self) -> Steps:
        """A profile of one's own, with the same resume: what is asked here is not known to the first person."""
        self._navigation.go_to("settings")
        yield from self._robot.press("New profile…")
        yield from self._robot.type(self._robot.need(LineField, "Name"), NEWCOMER)
        yield from self._robot.press("Create")
        models = self._navigation.view_models
        yield Until(what="the new profile", holds=lambda: models.profiles.current.name == NEWCOMER)
        yield self._robot.sees("Choose a file…")
        self._navigation.files.open([self._sample])
        yield Until(what="the resume", holds=lambda: models.resume.stage is Stage.SHOWN)

    def hold_mock(self) -> Steps:
        """Two questions under a clock, one of them answered in code; nothing is said before the end."""
        yield from self._begin(InterviewMode.MOCK, {Kind.BEHAVIORAL: 1, Kind.CODING: 1})
        yield from self._shoot_in_light_and_dark("mock")
        for index, kind in enumerate(each.question.kind for each in self._session().questions):
            yield self._question(index)
            if kind is Kind.CODING:
                yield from self._write_code()
                yield from self._shoot_in_light_and_dark("coding")
            else:
                yield from self._robot.type(self._robot.need(AnswerEditor), SHORT)
            yield from self._submit_in_silence()
        yield from self._ended("mock")

    def hold_real(self) -> Steps:
        """One clock, no pause; a question that is skipped stays skipped."""
        yield from self._begin(InterviewMode.REAL, {Kind.BEHAVIORAL: 2})
        yield from self._shoot_in_light_and_dark("real")
        if self._robot.find(QAbstractButton, "Pause") is not None:
            raise JourneyFailed("a real interview offers a pause")
        yield from self._robot.type(self._robot.need(AnswerEditor), SHORT)
        yield from self._submit_in_silence()
        yield self._question(1)
        yield from self._robot.press("Skip")
        yield from self._ended("real")

    def hold_assessment(self) -> Steps:
        """The first questions of the fixed set, in their order."""
        yield from self._begin(InterviewMode.ASSESSMENT, {Kind.TECHNICAL: 1})
        if not self._session().assessment_version:
            raise JourneyFailed("the assessment asks no fixed set")
        yield from self._shoot_in_light_and_dark("assessment")
        yield from self._robot.type(self._robot.need(AnswerEditor), answer_to(Kind.TECHNICAL))
        yield from self._submit_in_silence()
        yield from self._ended("assessment")

    def answer_again(self) -> Steps:
        """A second attempt beside the first, and a stronger answer."""
        yield from self._begin(InterviewMode.PRACTICE, {Kind.BEHAVIORAL: 1})
        yield from self._robot.type(self._robot.need(AnswerEditor), SHORT)
        yield from self._robot.press("Submit")
        yield from self._scored(0)
        yield from self._robot.press("Answer again")
        yield self._question(0)
        yield from self._robot.type(self._robot.need(AnswerEditor), answer_to(Kind.BEHAVIORAL))
        yield from self._robot.press("Submit")
        model = self._navigation.view_models.interview
        yield Until(what="the second evaluation", holds=lambda: model.question.evaluation is not None)
        if len(self._session().questions[0].attempts) != 2:
            raise JourneyFailed("an attempt was lost")
        yield from self._robot.press("Stronger answer")
        yield Until(what="the stronger answer", holds=lambda: model.stronger.answer is not None)
        yield from self._shoot_in_light_and_dark("stronger")
        yield from self._robot.press("See the result")
        yield from self._ended("practice")

    def go_on_after_a_close(self) -> Steps:
        """A real interview in a window that closes: marked on Home, and every word is there."""
        yield from self._begin(InterviewMode.REAL, {Kind.BEHAVIORAL: 1})
        yield from self._robot.type(self._robot.need(AnswerEditor), SHORT)
        self._navigation.view_models.interview.close()
        self._navigation.go_to("home")
        yield self._robot.sees("Continue")
        yield from self._shoot_in_light_and_dark("interrupted")
        yield from self._robot.press("Continue")
        yield self._question(0)
        if self._robot.need(AnswerEditor).text() != SHORT:
            raise JourneyFailed("what was typed before the window closed is gone")
        yield from self._shoot("mode-continued")
        yield from self._submit_in_silence()
        yield from self._ended("continued")

    def leave(self) -> Steps:
        """Hand the window back to the first person."""
        self._navigation.go_to("settings")
        yield from self._shoot_in_light_and_dark("profiles")
        yield from self._robot.press("Switch")
        profiles = self._navigation.view_models.profiles
        yield Until(what="the first profile", holds=lambda: profiles.current.name != NEWCOMER)

    # ---------------------------------------------------------------- hands

    def _begin(self, mode: InterviewMode, numbers: dict[Kind, int]) -> Steps:
        yield from self._choose(mode, numbers)
        yield from self._robot.press("Start interview")
        yield self._question(0)
        if self._session().mode is not mode:
            raise JourneyFailed(f"the session is not held as {mode.value}")

    def _choose(self, mode: InterviewMode, numbers: dict[Kind, int]) -> Steps:
        """Set mode and numbers in their dialog."""
        self._navigation.go_to("resume")
        yield from self._robot.press("Change…")
        yield from self._robot.press(mode_name(mode))
        # Another number first, so that there is never none at all.
        for kind in sorted(Kind, key=lambda each: -numbers.get(each, 0)):
            self._robot.need(NumberField, kind_name(kind)).setValue(numbers.get(kind, 0))
        if mode is InterviewMode.MOCK:
            yield from self._shoot("mode-choice")
        yield from self._robot.press("Done")
        yield Until(what="no dialog", holds=lambda: QApplication.activeModalWidget() is None)

    def _write_code(self) -> Steps:
        editor = self._robot.need(CodeEditor)
        yield from self._robot.type(editor, CODE)
        if "\n    " not in editor.text():
            raise JourneyFailed("the code lost its indentation")

    def _submit_in_silence(self) -> Steps:
        """Ctrl+Enter; not a word of what it was worth."""
        yield from self._robot.keys(Qt.Key.Key_Return, _CTRL)
        model = self._navigation.view_models.interview
        if model.session is not None and any(each.evaluation is not None for each in model.session.responses):
            raise JourneyFailed("an answer was judged aloud before the end")

    def _ended(self, name: str) -> Steps:
        models = self._navigation.view_models

        def ended() -> bool:
            shown = models.result.session
            return models.interview.phase is Phase.EMPTY and shown is not None and not models.result.waiting

        yield Until(what=f"the result of {name}", holds=ended)
        session = models.result.session
        if session is None or session.status is not SessionStatus.COMPLETED:
            raise JourneyFailed(f"the session {name} was not completed")
        self._report.add_session(session)
        yield from self._shoot(f"mode-{name}-result")

    def _shoot_in_light_and_dark(self, name: str) -> Steps:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        yield from self._shoot(f"mode-{name}")
        theme.apply(app, "dark", 1.0)
        yield from self._shoot(f"mode-{name}-dark")
        theme.apply(app, "light", 1.0)
