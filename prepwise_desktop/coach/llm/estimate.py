"""What a session will take, about: tokens counted from the prompts as they are, replies from what models say."""

from prepwise_desktop.coach.llm.catalogue import Catalogue
from prepwise_desktop.domain.providers import Care, Choice, Estimate, Usage

#: tokens: rules and schema of the questions with a resume and a job description of a page each, and one question
_ASKING = Usage(input_tokens=3_500, output_tokens=600)
_QUESTION = Usage(input_tokens=0, output_tokens=350)

#: an answer of 200 words judged in one call, and by one of the calls that judge one criterion each
_QUICK = Usage(input_tokens=1_900, output_tokens=1_100)
_ONE_CRITERION = Usage(input_tokens=1_000, output_tokens=400)
_CALLS_THOROUGH = 6


def estimate(choice: Choice, questions: int, catalogue: Catalogue) -> Estimate:
    """The session's questions, and one evaluation of each; follow-ups, retries and stronger answers come on top."""
    usage, calls = _ASKING, 1
    for _ in range(questions):
        usage += _QUESTION
        judging = [_QUICK] if choice.care is Care.QUICK else [_ONE_CRITERION] * _CALLS_THOROUGH
        calls += len(judging)
        usage = sum(judging, usage)
    return Estimate(
        calls=calls, usage=usage, cost=catalogue.cost(choice.vendor, choice.model, usage), dated=catalogue.dated
    )
