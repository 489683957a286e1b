"""The Python interface as a person's own script uses it: the real program without a window, and the offline coach."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.coach.offline.evaluator import Evaluator
from prepwise_desktop.coach.offline.offline_coach import OfflineCoach
from prepwise_desktop.coach.offline.tiers import matcher
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.completion import Standing, completion_report
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionCreateRequest, SessionStatus
from prepwise_desktop.work import run
from tests.made import STORY, MadeClock


class _Lexical:
    """The offline coach with its quickest measure."""

    def __init__(self) -> None:
        self._coach = OfflineCoach(evaluator=Evaluator(matcher("lexical")))

    def current(self, session_id: str | None = None) -> OfflineCoach:
        return self._coach


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_services(tmp_path, coaches=_Lexical(), clock=MadeClock(), seed=11) as opened:
        yield opened


def test_the_example_of_the_specification(services: Services) -> None:
    manager = services.sessions
    session = manager.create_session(
        SessionCreateRequest(
            candidate_name="Alice Johnson",
            user_id="user_alice",
            target_role="Senior Software Engineer",
            experience_level="senior",
            mode=InterviewMode.PRACTICE,
            num_technical=3,
            num_behavioral=2,
        )
    )
    run(manager.start_session(session.session_id))
    response = run(manager.submit_answer(session.session_id, 0, "Detailed technical answer...", time_spent_seconds=180))
    score = response.evaluation_score
    assert (score is not None and 0 <= score <= 100) or (
        response.evaluation is not None and response.evaluation.not_scored
    )
    completed = run(manager.complete_session(session.session_id))
    assert completed.average_score == score
    assert completed.status is SessionStatus.COMPLETED


def _request(user_id: str = "user_alice", name: str = "Alice Johnson", **changes: Any) -> SessionCreateRequest:
    given: dict[str, Any] = {
        "candidate_name": name,
        "user_id": user_id,
        "target_role": "Senior Software Engineer",
        "experience_level": "senior",
        "num_technical": 3,
        "num_behavioral": 2,
    }
    return SessionCreateRequest(**{**given, **changes})


def test_a_whole_workflow(services: Services) -> None:
    manager = services.sessions
    session = manager.create_session(_request())
    assert session.status is SessionStatus.SCHEDULED
    session = run(manager.start_session(session.session_id))
    assert session.status is SessionStatus.IN_PROGRESS
    assert [each.question.kind for each in session.questions] == [Kind.TECHNICAL] * 3 + [Kind.BEHAVIORAL] * 2
    assert len({each.question.key for each in session.questions}) == 5
    for index in range(5):
        response = run(manager.submit_answer(session.session_id, index, STORY, time_spent_seconds=60 + index))
        assert response.evaluation is not None
        assert response.time_spent_seconds == 60 + index
    assert manager.pause_session(session.session_id).status is SessionStatus.PAUSED
    assert manager.resume_session(session.session_id).status is SessionStatus.IN_PROGRESS
    completed = run(manager.complete_session(session.session_id))
    scores = [each.evaluation_score for each in completed.questions if each.evaluation_score is not None]
    assert scores
    assert completed.average_score == pytest.approx(sum(scores) / len(scores))
    assert completed.seconds == sum(range(60, 65))
    report = completion_report(completed)
    assert (report.standing, report.completion_rate) == (Standing.SCORED, 100)
    assert report.by_kind[Kind.BEHAVIORAL].answers == 2
    assert manager.get_session(session.session_id, "user_alice") == completed


def test_progress_within_a_session(services: Services) -> None:
    manager = services.sessions
    session_id = run(manager.start_session(manager.create_session(_request()).session_id)).session_id
    assert manager.get_session(session_id).progress_percentage == 0
    done = []
    for index in range(5):
        run(manager.submit_answer(session_id, index, STORY))
        done.append(manager.get_session(session_id).progress_percentage)
    assert done == [20, 40, 60, 80, 100]
    assert manager.get_session(session_id).status is SessionStatus.IN_PROGRESS


def test_several_sessions_of_one_user(services: Services) -> None:
    manager, seen = services.sessions, set()
    for number in range(3):
        session = run(manager.start_session(manager.create_session(_request()).session_id))
        seen |= {each.question.key for each in session.questions}
        run(manager.submit_answer(session.session_id, number, STORY))
        run(manager.complete_session(session.session_id))
    assert len(seen) == 15
    found = manager.get_user_sessions("user_alice")
    assert [each.status for each in found] == [SessionStatus.COMPLETED] * 3
    assert [each.answered_count for each in found] == [1] * 3
    assert len(manager.get_user_sessions("user_alice", limit=2)) == 2
    assert len(services.profiles.all()) == 1


def test_skipped_questions(services: Services) -> None:
    manager = services.sessions
    session_id = run(manager.start_session(manager.create_session(_request()).session_id)).session_id
    for index in range(4):
        assert manager.skip_question(session_id, index).skipped
    assert not run(manager.submit_answer(session_id, 3, STORY)).skipped
    completed = run(manager.complete_session(session_id))
    assert (completed.skipped_count, completed.answered_count) == (3, 1)
    assert completed.progress_percentage == 80
    assert completion_report(completed).left_open == (4,)
    other = run(manager.start_session(manager.create_session(_request(num_technical=0)).session_id)).session_id
    for index in range(2):
        manager.skip_question(other, index)
    nothing = run(manager.complete_session(other))
    assert nothing.average_score is None
    assert completion_report(nothing).standing is Standing.ALL_SKIPPED


def test_several_users_side_by_side(services: Services) -> None:
    manager = services.sessions
    people = {"user_alice": "Alice Johnson", "user_bob": "Bob Smith", "user_chen": "Chen Wei"}
    held = {
        user: run(manager.start_session(manager.create_session(_request(user, name)).session_id))
        for user, name in people.items()
    }
    for index in range(2):
        for user, session in held.items():
            run(manager.submit_answer(session.session_id, index, f"{STORY} {people[user]}.", time_spent_seconds=10))
    for user, session in held.items():
        (line,) = manager.get_user_sessions(user)
        assert line.session_id == session.session_id
        kept = manager.get_session(session.session_id, user)
        assert kept.candidate_name == people[user]
        assert all(each.attempts[0].text.endswith(f"{people[user]}.") for each in kept.questions[:2])
        assert kept.seconds == 20
    assert [each.name for each in services.profiles.all()] == list(people.values())
