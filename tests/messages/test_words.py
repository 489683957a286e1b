"""Every word of the business has a name that a person can read."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from prepwise_desktop.domain.evaluation import Coverage, NotScored
from prepwise_desktop.domain.question import Competency, Ground, GroundSource, Kind
from prepwise_desktop.domain.resume import Doubt
from prepwise_desktop.domain.session import InterviewMode, SessionStatus, SessionType
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.messages import findings, words

NAMES: dict[type[StrEnum], Callable[[Any], str]] = {
    Kind: words.kind_name,
    Competency: words.competency_name,
    InterviewMode: words.mode_name,
    SessionType: words.type_name,
    SessionStatus: words.status_name,
    ExperienceLevel: words.experience_name,
    Coverage: findings.coverage_name,
}


@pytest.mark.parametrize("words_of", NAMES, ids=lambda each: each.__name__)
def test_every_member_has_a_name_of_its_own_with_a_capital(words_of: type[StrEnum]) -> None:
    names = [NAMES[words_of](member) for member in words_of]

    assert len(set(names)) == len(names)
    assert all(name[0].isupper() and "_" not in name for name in names)


@pytest.mark.parametrize("reason", NotScored)
def test_every_missing_score_has_a_title_and_a_sentence_and_no_figure(reason: NotScored) -> None:
    notice = findings.not_scored(reason)

    assert notice.title.startswith("Not scored")
    assert notice.sentence.endswith(".")
    assert not any(each.isdigit() for each in notice.title + notice.sentence)


def test_every_doubt_has_a_sentence() -> None:
    sentences = {findings.doubt_sentence(doubt) for doubt in Doubt}

    assert len(sentences) == len(Doubt)
    assert all(sentence.endswith(".") for sentence in sentences)


@pytest.mark.parametrize("source", GroundSource)
@pytest.mark.parametrize("line", [None, 9])
def test_every_ground_says_why_a_question_is_asked(source: GroundSource, line: int | None) -> None:
    assert findings.why_asked(Ground(source=source, line=line)).startswith("Asked because")


def test_a_ground_names_its_line() -> None:
    ground = Ground(source=GroundSource.RESUME, line=9, text="On call for 11 services")

    assert findings.why_asked(ground) == "Asked because of line 9 of your resume:"


def test_a_session_is_called_by_its_mode_and_its_type() -> None:
    assert words.session_title(InterviewMode.MOCK, SessionType.SYSTEM_DESIGN) == "Mock, system design"


def test_a_kind_and_a_competency_of_one_name_are_said_once() -> None:
    assert words.about(Kind.SYSTEM_DESIGN, Competency.SYSTEM_DESIGN) == ("System design",)
    assert words.about(Kind.BEHAVIORAL, Competency.OWNERSHIP) == ("Behavioral", "Ownership")
