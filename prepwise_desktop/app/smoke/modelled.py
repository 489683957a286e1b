"""The journey's last session: held with a model, whose questions and levels come piece by piece."""

from typing import Any

from prepwise_desktop.app.smoke.driver import NamedSteps
from prepwise_desktop.app.smoke.journey import Journey, named
from prepwise_desktop.app.smoke.listing_server import a_listing_server
from prepwise_desktop.app.smoke.robot import JourneyFailed, Steps, Until
from prepwise_desktop.app.smoke.scripted_coaches import ScriptedCoaches
from prepwise_desktop.app.smoke.words import answer_to
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.viewmodels.vendor_setup import Check
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.buttons import PrimaryButton

#: where nothing listens
_NOBODY = "http://127.0.0.1:9"
_KEY = "sk-made-for-the-journey-0123456789"


class ModelledJourney(Journey):
    """Over the resume and the plan that the first part has left."""

    def __init__(self, *given: Any, coaches: ScriptedCoaches) -> None:
        super().__init__(*given)
        self._coaches = coaches

    def with_a_model(self) -> list[NamedSteps]:
        """Start, answer everything, read the result."""
        return named(self.start_with_a_model, self.answer_a_model, self.read_result, self.set_up_providers)

    def start_with_a_model(self) -> Steps:
        """The first question is asked by the model, about a line of the resume."""
        self._navigation.go_to("resume")
        yield self._robot.sees("Start interview")
        yield from self._robot.press("Start interview")
        yield self._question(0)
        question = self._session().questions[0].question
        if not question.writer or question.ground.line is None:
            raise JourneyFailed("the model asked nothing about the person")
        yield from self._shoot("interview")

    def answer_a_model(self) -> Steps:
        """Each answer is judged by the model, in the answer's own words."""
        index = 0
        while index < len(self._session().questions):
            yield self._question(index)
            kind = self._session().questions[index].question.kind
            yield from self._robot.type(self._robot.need(AnswerEditor), answer_to(kind))
            if index == 1:
                # The questions that still come are not to be hit by it.
                yield self._robot.idle()
                self._coaches.be_overloaded(overloaded=True)
            yield from self._robot.press("Submit")
            if index == 0:
                yield from self._see_it_come()
            if index == 1:
                yield from self._wait_in_the_queue()
            yield from self._scored(index)
            evaluation = self._session().questions[index].evaluation
            if evaluation is None or not any(each.quotes for each in evaluation.judgements):
                raise JourneyFailed("the model judged without a word of the answer")
            if index == 0:
                yield from self._shoot("interview-evaluation")
            index += 1
            if index < len(self._session().questions):
                yield from self._robot.press("Next question")

    def set_up_providers(self) -> Steps:
        """Enter keys in Settings and test them, see what is sent, put a provider in charge, see what was spent."""
        providers = self._navigation.view_models.providers
        works, nobody = providers.setup(Vendor.OPENAI), providers.setup(Vendor.ANTHROPIC)
        with a_listing_server() as address:
            works.set_address(address)
            nobody.set_address(_NOBODY)
            self._navigation.go_to("settings")
            yield from self._shoot("settings")
            works.test(_KEY)
            nobody.test(_KEY)
            yield Until(what="a key that works", holds=lambda: works.check is Check.WORKED and works.has_key)
            yield Until(what="the text that would be sent", holds=self._can_agree)
            yield from self._shoot("what-is-sent")
            yield from self._robot.press("Agree and use it")
            yield Until(what="a test that fails", holds=lambda: nobody.check is Check.FAILED)
            yield from self._shoot("settings-key-test")
        yield from self._robot.press("By month, model and session…")
        yield from self._shoot("ledger")
        yield from self._robot.press("Close")

    def _can_agree(self) -> bool:
        button = self._robot.find(PrimaryButton, "Agree and use it")
        return button is not None and button.isEnabled()

    def _see_it_come(self) -> Steps:
        """Some criteria have come, others are waited for."""
        question = self._navigation.view_models.interview.question

        def half() -> bool:
            return not question.scoring or sum(row.level is not None for row in question.criteria) > 1

        yield Until(what="the first criteria", holds=half)
        self._pictures.take(self._window, "model-interview-arriving")

    def _wait_in_the_queue(self) -> Steps:
        """The model is overloaded: nothing is made up, and the answer waits until it is tried again."""
        yield self._robot.sees("Estimate offline")
        yield from self._shoot("not-scored")
        yield from self._robot.press("Estimate offline")
        question = self._navigation.view_models.interview.question
        yield Until(what="the estimate", holds=lambda: question.estimate is not None)
        yield from self._shoot("not-scored-estimated")
        self._coaches.be_overloaded(overloaded=False)
        yield from self._robot.press("Try now")

    def _shoot(self, name: str) -> Steps:
        yield from super()._shoot(f"model-{name}")

    def _shoot_in_every_look(self, name: str) -> Steps:
        """Once: the looks were taken before."""
        yield from self._shoot(name)
