"""The journey's last session: held with a model, whose questions and levels come piece by piece."""

from prepwise_desktop.app.smoke.driver import NamedSteps
from prepwise_desktop.app.smoke.journey import REST, Journey, named
from prepwise_desktop.app.smoke.robot import JourneyFailed, Steps
from prepwise_desktop.app.smoke.words import answer_to
from prepwise_desktop.views.parts.answer_editor import AnswerEditor


class ModelledJourney(Journey):
    """Over the resume and the plan that the first part has left."""

    def with_a_model(self) -> list[NamedSteps]:
        """Start, answer everything, read the result."""
        return named(self.start_with_a_model, self.answer_a_model, self.read_result)

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
            yield from self._robot.press("Submit")
            yield from self._scored(index)
            evaluation = self._session().questions[index].evaluation
            if evaluation is None or not any(each.quotes for each in evaluation.judgements):
                raise JourneyFailed("the model judged without a word of the answer")
            if index == 0:
                yield from self._shoot("interview-evaluation")
            index += 1
            if index < len(self._session().questions):
                yield from self._robot.press("Next question")

    def _shoot(self, name: str, rest: int = REST) -> Steps:
        yield from super()._shoot(f"model-{name}", rest)

    def _shoot_in_every_look(self, name: str) -> Steps:
        """Once: the looks were taken before."""
        yield from self._shoot(name)
