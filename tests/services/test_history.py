"""History: a page of sessions in any order, and words found in all of them."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.domain.history import FoundIn, SessionSort
from prepwise_desktop.domain.session import InterviewMode, SessionStatus, SessionType
from prepwise_desktop.services.session_file import JSON
from prepwise_desktop.storage.history import match_of
from prepwise_desktop.work import run
from tests.made import EVALUATOR, START, a_question
from tests.services.practising import DAY, Practice, practice


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Practice]:
    with practice(tmp_path) as made:
        yield made


def ids(person: Practice, sort: SessionSort = SessionSort.DATE, **given: Any) -> list[str]:
    page = person.services.history.page("ines", sort, **given)
    return [each.session_id for each in page.rows]


def test_sessions_are_listed_in_any_order(person: Practice) -> None:
    low, high = person.hold(2, 2, 2), person.hold(4, mode=InterviewMode.MOCK)
    open_one = person.begin(2)
    made = {"low": low.session_id, "high": high.session_id, "open": open_one.session_id}
    for sort, descending, order in (
        (SessionSort.DATE, True, "open high low"),
        (SessionSort.DATE, False, "low high open"),
        (SessionSort.SCORE, True, "high low open"),
        (SessionSort.SCORE, False, "low high open"),
        (SessionSort.MODE, False, "high open low"),
        (SessionSort.ANSWERS, True, "low high open"),
        (SessionSort.TYPE, True, "open high low"),
    ):
        assert ids(person, sort, descending=descending) == [made[each] for each in order.split()], (sort, descending)


def test_pages_follow_each_other_and_tell_how_many_there_are(person: Practice) -> None:
    for _ in range(5):
        person.hold(3)
    first = person.services.history.page("ines", limit=2)
    second = person.services.history.page("ines", offset=2, limit=2)
    assert (first.total, first.scored_answers, len(first.rows)) == (5, 5, 2)
    assert [*first.rows, *second.rows] == list(person.services.sessions.get_user_sessions("ines")[:4])


def test_filters_are_put_together(person: Practice) -> None:
    old = person.hold(3)
    mock = person.hold(3, mode=InterviewMode.MOCK)
    person.hold(3, user_id="otto")
    assert ids(person, modes=[InterviewMode.MOCK]) == [mock.session_id]
    assert ids(person, types=[SessionType.CODING]) == []
    assert ids(person, statuses=[SessionStatus.COMPLETED], modes=[InterviewMode.PRACTICE]) == [old.session_id]
    assert ids(person, evaluators=[EVALUATOR], since=(START + timedelta(seconds=DAY)).date()) == [mock.session_id]
    assert person.services.history.evaluators("ines") == (EVALUATOR,)
    assert person.services.history.page("nobody").rows == ()


def test_words_are_found_in_questions_answers_feedback_and_notes(person: Practice) -> None:
    session = person.begin(1, [a_question(text="How would you shard a ledger?")])
    person.answer(session, 0, 3, "I would split it by customer, with a hash.")
    person.services.sessions.note_question(session.session_id, 0, "Mention the zookeeper")
    search = person.services.history.search
    for words, source in (
        ("shard ledger", FoundIn.QUESTION),
        ("customer hash", FoundIn.ANSWER),
        ("quotes failed", FoundIn.FEEDBACK),
        ("zookeeper", FoundIn.NOTE),
    ):
        (hit,) = search("ines", words).hits
        assert (hit.source, hit.index, hit.session.session_id) == (source, 0, session.session_id)
        assert hit.marks
    person.services.sessions.note_question(session.session_id, 0, "")
    assert search("ines", "zookeeper").hits == ()


def test_a_hit_shows_the_words_that_were_found(person: Practice) -> None:
    session = person.begin(1)
    person.answer(session, 0, 3, "We measured café latencies, then we CACHED the slow quotes.")
    (hit,) = person.services.history.search("ines", "cafe cach").hits
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["café", "CACHED"]


def test_the_last_word_may_be_a_beginning_and_quoted_words_stand_together(person: Practice) -> None:
    session = person.begin(1)
    person.answer(session, 0, 3, "A rollback took nine minutes.")
    search = person.services.history.search
    assert search("ines", "rollb").hits
    assert search("ines", "nine roll").hits
    assert not search("ines", "rollb nine").hits
    assert search("ines", '"nine minutes"').hits
    assert not search("ines", '"minutes nine"').hits


@pytest.mark.parametrize(
    "typed", ["", "  ", '"', "*", "a AND", "NOT x", "(", "text:", "^", "-", '"a', "col : x", "a*b"]
)
def test_nothing_that_is_typed_is_an_operator(person: Practice, typed: str) -> None:
    person.hold(3)
    assert person.services.history.search("ines", typed).more is False


def test_a_query_is_made_of_strings() -> None:
    assert match_of('cache "cold start" roll') == '"cache" "cold start" "roll"*'
    assert match_of('say "cold start"') == '"say" "cold start"'
    assert match_of("...") == ""


def test_only_what_is_the_person_s_own_and_there_is_found(person: Practice) -> None:
    gone = person.hold(3)
    person.hold(3, user_id="otto")
    search = person.services.history.search
    assert len(search("ines", "nordvik").hits) == len(search("otto", "nordvik").hits) == 1
    person.services.sessions.delete_session(gone.session_id)
    assert search("ines", "nordvik").hits == ()
    person.services.sessions.restore_session(gone.session_id)
    assert len(search("ines", "nordvik").hits) == 1


def test_feedback_that_is_withheld_is_not_found_before_the_end(person: Practice) -> None:
    session = person.begin(1, mode=InterviewMode.MOCK)
    person.answer(session, 0, 3)
    search = person.services.history.search
    assert search("ines", "quotes failed long").hits == ()
    assert search("ines", "nordvik").hits
    run(person.services.sessions.complete_session(session.session_id))
    assert search("ines", "quotes failed long").hits


def test_one_hit_a_session_newest_first_and_more_is_said(person: Practice) -> None:
    made = [person.hold(3, 3).session_id for _ in range(4)]
    found = person.services.history.search("ines", "nordvik", limit=3)
    assert [each.session.session_id for each in found.hits] == made[:0:-1]
    assert found.more
    assert not person.services.history.search("ines", "nordvik", limit=4).more


def test_a_search_that_nobody_waits_for_any_more_ends_at_its_next_passage(person: Practice) -> None:
    person.hold(3)
    history, asked = person.services.history, []

    def stopped() -> bool:
        asked.append(True)
        return len(asked) > 1

    assert run(history.look_for("ines", "nordvik")) == history.search("ines", "nordvik")
    person.hold(3, 3)
    assert history.search("ines", "nordvik", stopped=stopped).hits == ()
    assert len(asked) == 2


def test_the_sessions_that_fit_go_into_one_file_newest_first(person: Practice, tmp_path: Path) -> None:
    older, newer = person.hold(3), person.hold(4, mode=InterviewMode.MOCK)
    person.hold(3, user_id="otto")
    person.services.sessions.delete_session(person.hold(5).session_id)
    told: list[object] = []
    history, path = person.services.history, tmp_path / "all.json"
    assert run(history.export("ines", path, JSON), told.append) == path
    assert [each["session_id"] for each in json.loads(path.read_text("utf-8"))] == [newer.session_id, older.session_id]
    assert told == [(0, 2)]
    run(history.export("ines", path, JSON, modes=(InterviewMode.MOCK,)))
    assert [each["session_id"] for each in json.loads(path.read_text("utf-8"))] == [newer.session_id]
    run(history.export("nobody", path, JSON))
    assert json.loads(path.read_text("utf-8")) == []
