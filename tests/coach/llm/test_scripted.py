"""The scripted provider makes a whole session possible without a network."""

import asyncio
from dataclasses import replace

import pytest

from prepwise_desktop.coach.llm.scripted import ScriptedProvider
from prepwise_desktop.domain.providers import Care
from prepwise_desktop.domain.question import GroundSource, Kind
from tests.coach.llm.asked import a_coach
from tests.coach.llm.said import ANSWER, QUESTION
from tests.coach.llm.test_asking import BRIEF, RESUME


@pytest.mark.parametrize("kind", list(Kind))
def test_it_asks_about_the_resume(kind: Kind) -> None:
    reports: list[object] = []
    coach = a_coach(ScriptedProvider())
    questions = asyncio.run(coach.questions(replace(BRIEF, mix={kind: 3}), report=reports.append))
    assert len(questions) == 3
    assert reports == list(questions)
    assert questions[0].ground.source is GroundSource.RESUME
    assert all(each.writer for each in questions)


@pytest.mark.parametrize("care", list(Care))
def test_it_judges_with_quotes_that_hold_and_says_the_same_again(care: Care) -> None:
    coach = a_coach(ScriptedProvider(), choice=replace(a_coach(ScriptedProvider()).choice, care=care))
    first, second = (asyncio.run(coach.review(QUESTION, ANSWER)) for _ in range(2))
    assert first == second
    assert first.score == 50
    assert all(each.quotes for each in first.judgements)
    assert first.follow_up == "What would you do otherwise today?"
    assert asyncio.run(coach.follow_up(QUESTION, ANSWER, first)) is not None


def test_it_makes_an_answer_stronger_with_a_blank() -> None:
    stronger = asyncio.run(a_coach(ScriptedProvider()).stronger_answer(QUESTION, ANSWER, None, RESUME))
    assert stronger.blanks == ("[what came of it, in figures]",)
    assert "tariff cache at Nordvik" in stronger.text
