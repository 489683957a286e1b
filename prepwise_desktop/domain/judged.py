"""What was judged in an answer, in the words of the rubric that its session was held under."""

from collections.abc import Iterator

from prepwise_desktop.domain.evaluation import Judgement
from prepwise_desktop.domain.rubric import Criterion
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse


def judged(session: InterviewSession, response: QuestionResponse) -> Iterator[tuple[Criterion, Judgement]]:
    """Each criterion that has points in the evaluation that counts.

    A criterion that the session's rubric does not have, as after an update of the program in mid-session, is left out.
    """
    named = {each.key: each for each in session.rubric.criteria(response.question.kind)}
    evaluation = response.evaluation
    for judgement in () if evaluation is None else evaluation.judgements:
        if judgement.points is not None and judgement.criterion in named:
            yield named[judgement.criterion], judgement
