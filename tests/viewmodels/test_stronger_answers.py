"""A stronger answer comes on demand, is kept with its attempt, and practice alone has it; notes are kept as typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import InvalidRequest, PrepWiseError
from prepwise_desktop.domain.session import NOTE_LIMIT, InterviewMode
from prepwise_desktop.jobs import Jobs
from tests.made import STORY
from tests.viewmodels.interviewing import Interview, an_interview


@pytest.fixture
def held(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Interview]:
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as made:
        yield made


def test_it_is_made_when_it_is_asked_for_and_kept(held: Interview) -> None:
    held.begin()
    held.answer(STORY)
    assert held.model.stronger.can_be_asked
    held.model.stronger.show_or_hide()
    assert held.model.stronger.shown
    held.wait(lambda: held.model.stronger.answer is not None)
    assert held.stored().responses[0].attempts[0].stronger_answer == held.model.stronger.answer
    held.model.stronger.show_or_hide()
    held.wait(lambda: not held.model.stronger.shown)


def test_each_attempt_has_its_own(held: Interview) -> None:
    held.begin()
    held.answer(STORY)
    held.model.stronger.show_or_hide()
    held.wait(lambda: held.model.stronger.answer is not None)
    held.model.question.answer_again()
    held.answer(STORY + " And then some.")
    assert held.model.stronger.answer is None
    assert not held.model.stronger.shown
    held.model.question.show_attempt(1)
    assert held.model.stronger.shown


def test_what_cannot_be_made_is_told_and_can_be_asked_again(held: Interview) -> None:
    held.begin()
    held.answer(STORY)
    held.coach.error = PrepWiseError()
    held.model.stronger.show_or_hide()
    held.wait(lambda: not held.model.stronger.making)
    assert len(held.errors) == 1
    assert not held.model.stronger.shown
    held.coach.error = None
    held.model.stronger.show_or_hide()
    held.wait(lambda: held.model.stronger.answer is not None)


def test_a_mock_has_none(held: Interview) -> None:
    held.begin(mode=InterviewMode.MOCK)
    held.answer(STORY)
    held.model.go_to(0)
    held.model.stronger.show_or_hide()
    assert not held.model.stronger.shown


def test_a_note_is_kept_as_it_is_typed_and_stays_with_its_question(held: Interview) -> None:
    held.begin(mode=InterviewMode.REAL)
    held.model.question.edit_note("say the num")
    held.model.question.edit_note("say the number first")
    held.wait(lambda: held.stored().responses[0].note == "say the number first")
    held.model.skip()
    assert held.model.question.note == ""


def test_leaving_keeps_a_note_at_once(held: Interview) -> None:
    session_id = held.begin()
    held.model.question.edit_note("first")
    assert held.model.close()
    assert held.services.sessions.get_session(session_id).responses[0].note == "first"


def test_a_note_that_is_too_long_is_refused_and_the_former_one_stays(held: Interview) -> None:
    held.begin()
    held.model.question.edit_note("short")
    held.model.question.edit_note("x" * (NOTE_LIMIT + 1))
    assert [type(each) for each in held.errors] == [InvalidRequest]
    assert held.model.question.note == "short"
