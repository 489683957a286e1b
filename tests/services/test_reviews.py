"""Reviews, stories and milestones, from the answer to the day on which they come back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import IndexOutOfRange, InvalidRequest, NotFound
from prepwise_desktop.domain.learning.queue import ReviewKind
from prepwise_desktop.domain.learning.stories import StoryDraft
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.domain.target import Target
from prepwise_desktop.work import run
from tests.made import START, STORY, a_question, a_request
from tests.services.practising import DAY, Practice, practice


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Practice]:
    with practice(tmp_path) as made:
        yield made


def test_a_review_asks_exactly_the_weak_questions_again(person: Practice) -> None:
    questions = [
        a_question(key="weak", text="The weak one?"),
        a_question(Kind.TECHNICAL, key="weaker", text="The weaker one?"),
        a_question(key="strong", text="The strong one?"),
    ]
    session = person.hold(2, 1, 5, questions=questions)
    queue = person.services.reviews.queue("ines")
    assert [(each.item, each.title, each.kind) for each in queue.today] == [
        ("question:weaker", "The weaker one?", ReviewKind.QUESTION),
        ("question:weak", "The weak one?", ReviewKind.QUESTION),
    ]
    review = person.services.reviews.create_session("ines")
    assert (review.mode, review.status) == (InterviewMode.PRACTICE, SessionStatus.SCHEDULED)
    person.coach.asked = ()
    begun = run(person.services.sessions.start_session(review.session_id))
    assert [each.question for each in begun.questions] == [
        session.questions[1].question,
        session.questions[0].question,
    ]
    person.answer(begun, 0, 4)
    after = person.services.reviews.queue("ines")
    assert ([each.item for each in after.today], after.done_today) == (["question:weak"], 1)
    person.clock.advance(DAY)
    assert "question:weaker" not in [each.item for each in person.services.reviews.queue("ines").today]


def test_a_planned_interview_brings_things_back_sooner(person: Practice) -> None:
    person.hold(2, after=DAY)
    for _ in range(3):
        person.hold(5)
    person.clock.advance(2 * DAY)
    far = person.services.reviews.queue("ines")
    target = Target(role="Engineer", interview_date=START + timedelta(days=9))
    person.services.plans.keep("ines", Plan(target=target))
    near = person.services.reviews.queue("ines")
    assert (far.today, far.looks_by_interview) == ((), None)
    assert near.looks_by_interview == 3
    assert [each.item for each in near.today] == ["question:q0"]


def test_a_competency_without_a_weak_question_comes_back_as_a_new_question(person: Practice) -> None:
    # Each question was answered well the first time and the last, and not in between.
    for level in (4, 1, 1, 4):
        person.hold(level, questions=[a_question(key="kept", competency=Competency.LEARNING)])
    person.clock.advance(20 * DAY)
    (item,) = person.services.reviews.queue("ines").today
    assert (item.item, item.kind) == ("competency:learning", ReviewKind.COMPETENCY)
    review = person.services.reviews.create_session("ines")
    assert [each.question.competency for each in review.questions] == [Competency.LEARNING]
    assert review.questions[0].question.key != "kept"


def test_nothing_due_makes_no_session(person: Practice) -> None:
    with pytest.raises(InvalidRequest):
        person.services.reviews.create_session("ines")
    assert person.services.sessions.get_user_sessions("ines") == ()


def test_what_another_person_answered_badly_comes_not_back_to_this_one(person: Practice) -> None:
    person.hold(1, user_id="otto")
    assert person.services.reviews.queue("ines").waiting == 0
    assert person.services.reviews.queue("otto").waiting == 1


def test_what_is_withheld_in_a_mock_comes_back_only_after_its_end(person: Practice) -> None:
    session = person.begin(1, mode=InterviewMode.MOCK)
    person.answer(session, 0, 1)
    assert person.services.reviews.queue("ines").waiting == 0
    run(person.services.sessions.complete_session(session.session_id))
    assert person.services.reviews.queue("ines").waiting == 1


def test_given_questions_have_to_fit_the_request() -> None:
    given = (a_question(key="a"), a_question(key="b"))
    assert a_request(num_behavioral=2, questions=given).questions == given
    for wrong in (
        {"num_behavioral": 3},
        {"num_behavioral": 2, "mode": InterviewMode.ASSESSMENT},
        {"num_behavioral": 2, "questions": (given[0], given[0])},
    ):
        with pytest.raises(InvalidRequest):
            a_request(**{"questions": given, **wrong})


def test_a_story_is_kept_from_an_answer_told_again_and_missed_no_more(person: Practice) -> None:
    stories = person.services.stories
    session = person.hold(4, questions=[a_question(key="cache")])
    before = stories.overview("ines")
    assert Competency.OWNERSHIP in before.missing
    story = stories.keep("ines", stories.draft(session.session_id, 0))
    assert " ".join(" ".join(story.draft.parts).split()) == " ".join(STORY.split())
    after = stories.overview("ines")
    assert after.stories == stories.all("ines") == (story,)
    assert Competency.OWNERSHIP not in after.missing
    assert any(each.stories == (story,) for each in after.likely)
    person.clock.advance(30 * DAY)
    (item,) = person.services.reviews.queue("ines").today
    assert (item.kind, item.title) == (ReviewKind.STORY, story.title)


def test_a_story_can_be_changed_deleted_and_brought_back(person: Practice) -> None:
    stories = person.services.stories
    person.services.profiles.ensure("ines", "Ines")
    draft = StoryDraft(title="The cache", situation="It broke.", competencies=frozenset({Competency.LEARNING}))
    story = stories.keep("ines", draft)
    person.clock.advance(60)
    changed = stories.change(story.story_id, replace(draft, result="It held.", title="The cache, mended"))
    assert (changed.title, changed.draft.result, changed.kept_at) == ("The cache, mended", "It held.", story.kept_at)
    assert changed.changed_at > story.changed_at
    stories.delete(story.story_id)
    assert stories.all("ines") == ()
    assert stories.restore(story.story_id) == changed
    assert stories.all("otto") == ()
    with pytest.raises(NotFound):
        stories.delete("none")


def test_only_a_behavioral_answer_becomes_a_story(person: Practice) -> None:
    session = person.begin(2, [a_question(Kind.TECHNICAL, key="a"), a_question(key="b")])
    person.answer(session, 0, 4)
    for index, error in ((0, InvalidRequest), (1, InvalidRequest), (9, IndexOutOfRange)):
        with pytest.raises(error):
            person.services.stories.draft(session.session_id, index)


def test_milestones_are_written_with_the_session_and_told_once(person: Practice) -> None:
    person.hold(5, 5, after=0)
    progress, milestones = person.services.progress, person.services.milestones
    first = progress.get_milestones("ines")[0]
    assert (first.achieved, first.achieved_at, first.told) == (True, person.clock.now(), False)
    assert [each.key for each in milestones.keep("ines")] == ["first_session"]
    milestones.told("ines", ["first_session"])
    assert milestones.keep("ines") == ()
    assert progress.get_milestones("ines")[0].told


def test_a_milestone_stays_with_its_date_when_the_value_falls_again(person: Practice) -> None:
    sessions = [person.hold(5, 5) for _ in range(3)]
    reached = {each.key: each for each in person.services.progress.get_milestones("ines")}["average_80"]
    assert reached.achieved
    for each in sessions:
        person.services.sessions.delete_session(each.session_id)
    person.hold(1, 1)
    later = {each.key: each for each in person.services.progress.get_milestones("ines")}["average_80"]
    assert (later.achieved, later.achieved_at, later.current_value) == (True, reached.achieved_at, 0)


def test_the_first_story_of_a_competency_is_a_milestone(person: Practice) -> None:
    session = person.hold(4)
    person.services.stories.keep("ines", person.services.stories.draft(session.session_id, 0))
    assert "story_ownership" in [each.key for each in person.services.milestones.keep("ines")]


def test_milestones_of_one_person_are_not_those_of_another(person: Practice) -> None:
    person.hold(5, user_id="otto")
    assert not person.services.progress.get_milestones("ines")[0].achieved
    assert person.services.milestones.keep("ines") == ()
