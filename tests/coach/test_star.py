"""A story is judged by what is told, not by how it sounds."""

from prepwise_desktop.coach.quotes import holds
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Question
from tests.coach.builders import STORY, a_story_question, an_evaluator


def review(answer: str, question: Question | None = None) -> Evaluation:
    return an_evaluator("lexical").review(question or a_story_question(), answer)


def points(evaluation: Evaluation, criterion: str) -> float:
    judged = evaluation.judgement(criterion)
    assert judged is not None
    assert judged.points is not None
    return judged.points


def test_a_whole_story_reaches_the_upper_levels_in_every_part() -> None:
    found = review(STORY)
    assert all((each.level or 0) >= 4 for each in found.judgements)
    assert all(holds(STORY, quote) for each in found.judgements for quote in each.quotes)


def test_talk_about_the_subject_is_no_story() -> None:
    talk = (
        "I always try to learn from my mistakes, because mistakes are the key to growth. I am a team player with "
        "great communication skills, and I believe that everybody should own mistakes and stay positive at "
        "the end of the day."
    )
    found = review(talk)
    assert found.score is not None
    assert found.score <= 25


def test_what_the_team_did_is_no_own_action() -> None:
    team = STORY.replace("I rang", "We rang").replace("I corrected", "We corrected")
    assert points(review(team), "own_action") < points(review(STORY), "own_action")


def test_verbs_without_anything_done_are_no_steps() -> None:
    stuffed = "I led, I built, I reduced, I increased and I delivered. As a result it improved by 40 percent."
    assert points(review(stuffed), "own_action") <= 10


def test_blame_lowers_the_own_part() -> None:
    blaming = STORY + " It was not my fault, and the client was impossible."
    assert points(review(blaming), "own_action") < points(review(STORY), "own_action")


def test_a_figure_and_a_comparison_raise_the_result() -> None:
    bare = STORY.replace(" and ordered 20 percent more that year", "")
    assert points(review(bare), "result") < points(review(STORY), "result")


def test_reflection_is_judged_only_where_it_is_asked_or_told() -> None:
    untold = STORY[: STORY.index(" I learned")]
    calm = a_story_question("Tell me about a time you worked to a tight schedule.")
    calm_points = tuple(point for point in calm.key_points if point.criterion != "reflection")
    asked_for = review(untold).judgement("reflection")
    not_asked = review(
        untold, Question(**{**{f: getattr(calm, f) for f in calm.__dataclass_fields__}, "key_points": calm_points})
    )
    judged = not_asked.judgement("reflection")
    assert asked_for is not None
    assert asked_for.points == 0
    assert judged is not None
    assert judged.points is None


def test_findings_of_a_story_follow_the_parts_that_were_told() -> None:
    found = {each.criterion: each for each in review(STORY).findings}
    assert set(found) == {"situation_task", "own_action", "result", "reflection"}
    assert all(each.quote is not None and holds(STORY, each.quote) for each in found.values())
