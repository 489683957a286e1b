"""The built-in coach keeps the promise of every coach, and holds no loop."""

import asyncio
import sys
import threading

import pytest

from prepwise_desktop.coach.coach import Brief, Coach
from prepwise_desktop.coach.offline import follow_ups
from prepwise_desktop.coach.offline.evaluator import Evaluator
from prepwise_desktop.coach.offline.offline_coach import OfflineCoach
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.target import Target
from tests.coach.builders import INDEX_ANSWER, STORY, a_question, a_story_question, an_evaluator


def a_coach() -> OfflineCoach:
    return OfflineCoach(evaluator=an_evaluator())


def test_it_is_a_coach_and_judges() -> None:
    coach: Coach = a_coach()
    review = asyncio.run(coach.review(a_question(), INDEX_ANSWER))
    assert review.evaluator == coach.name == "offline coach 1 (words)"
    assert review.score is not None


def test_it_asks_as_many_questions_as_wanted() -> None:
    brief = Brief(target=Target(role="Data analyst"), mix={Kind.TECHNICAL: 2, Kind.BEHAVIORAL: 1}, seed=7)
    asked = asyncio.run(a_coach().questions(brief))
    assert sorted(each.kind for each in asked) == ["behavioral", "technical", "technical"]


def test_judging_happens_off_the_loops_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    where: list[threading.Thread] = []

    def note(self: Evaluator, question: Question, answer: str) -> Evaluation:
        where.append(threading.current_thread())
        return Evaluation(evaluator="noted", rubric_version="1")

    monkeypatch.setattr(Evaluator, "review", note)
    asyncio.run(a_coach().review(a_question(), INDEX_ANSWER))
    assert where[0] is not threading.main_thread()


def test_a_follow_up_asks_for_the_lowest_part_and_is_judged_by_it_alone() -> None:
    coach = a_coach()
    untold = STORY[: STORY.index(" The client stayed")]
    question = a_story_question("Tell me about a problem that you solved.")
    review = asyncio.run(coach.review(question, untold))
    follow_up = asyncio.run(coach.follow_up(question, untold, review))
    assert follow_up is not None
    assert follow_up.text == review.follow_up
    lowest = min((each for each in review.judgements if each.points is not None), key=lambda each: each.points or 0.0)
    assert {point.criterion for point in follow_up.key_points} == {lowest.criterion}
    second = asyncio.run(coach.review(follow_up, "The client stayed and ordered 20 percent more that year."))
    assert [each.criterion for each in second.judgements if each.points is not None] == [lowest.criterion]
    assert second.follow_up == ""
    assert asyncio.run(coach.follow_up(follow_up, "It went on.", second)) is None


def test_a_second_follow_up_comes_only_where_the_first_left_it_open_and_no_third() -> None:
    coach = a_coach()
    untold = STORY[: STORY.index(" The client stayed")]
    question = a_story_question("Tell me about a problem that you solved.")
    first = asyncio.run(coach.follow_up(question, untold, asyncio.run(coach.review(question, untold))))
    assert first is not None
    vague = "I think that it is important to always look at what the people in the team would like to say about it."
    left_open = asyncio.run(coach.review(first, vague))
    second = asyncio.run(coach.follow_up(first, vague, left_open))
    assert second is not None
    assert second.text not in (first.text, question.text)
    assert second.key_points == first.key_points
    still_open = asyncio.run(coach.review(second, vague))
    assert asyncio.run(coach.follow_up(second, vague, still_open)) is None


def test_a_follow_up_gives_nothing_of_the_expected_answer_away() -> None:
    question = a_question()
    review = an_evaluator().review(question, "It finds rows without scanning the whole table.")
    assert review.follow_up
    for point in question.key_points:
        assert not set(point.text.split()) & {"B-tree", "storage", "updated"} & set(review.follow_up.split())


def test_nothing_is_asked_after_a_complete_answer_or_none() -> None:
    full = an_evaluator().review(a_question(), INDEX_ANSWER)
    none = an_evaluator().review(a_question(), "")
    assert follow_ups.question_for(a_question(), none) is None
    assert (full.follow_up == "") == (full.level == 5)


def test_the_sentence_model_is_not_loaded_before_the_first_answer() -> None:
    import subprocess

    script = (
        "import sys\n"
        "from prepwise_desktop.coach.offline.offline_coach import OfflineCoach\n"
        "name = OfflineCoach().name\n"
        "assert name.startswith('offline coach'), name\n"
        "assert 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
