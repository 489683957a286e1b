"""The offline coach's stronger answer: the person's own sentences, and a blank wherever a fact is missing."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prepwise_desktop.coach.offline.bank import load_bank
from prepwise_desktop.coach.offline.evaluator import Evaluator
from prepwise_desktop.coach.offline.offline_coach import OfflineCoach
from prepwise_desktop.coach.offline.stronger import stronger_answer
from prepwise_desktop.coach.offline.tiers import matcher
from prepwise_desktop.coach.own_facts import unfounded
from prepwise_desktop.domain.question import Ground, GroundSource, Question
from prepwise_desktop.domain.resume import Line, Resume
from prepwise_desktop.domain.stronger_answer import Origin, StrongerAnswer
from tests.made import STORY, a_question, an_evaluation

BANK = load_bank()
MEASURE = Evaluator(matcher("lexical"), BANK)
LINE = "On call for 11 services; wrote the runbook the team still uses."
RESUME = Resume(lines=(Line(number=1, text="Ines Halvorsen"), Line(number=2, text=f"- {LINE}")))


def made_of(answer: str, question: Question | None = None, resume: Resume | None = None) -> StrongerAnswer:
    question = question or BANK.entries["beh-ownership-mistake"].ask()
    return stronger_answer("coach", question, answer, MEASURE.review(question, answer), resume)


def own(stronger: StrongerAnswer) -> list[str]:
    return [each.text for part in stronger.paragraphs for each in part.spans if each.origin is Origin.OWN]


def test_every_sentence_of_a_story_is_kept_and_the_missing_number_is_a_blank() -> None:
    stronger = made_of(STORY)
    assert sorted(own(stronger)) == sorted(
        sentence.strip() + "." for sentence in STORY.replace("\n\n", " ").split(".") if sentence.strip()
    )
    assert "[your number]" in stronger.blanks
    assert "[what else you considered, and why you chose this]" in stronger.blanks
    assert stronger.text.startswith("In February I shipped")


def test_talk_that_fits_any_story_is_left_out_and_asked_for() -> None:
    stronger = made_of("Communication is key. We fixed the printer.")
    assert own(stronger) == ["We fixed the printer."]
    assert "[what you did yourself, step by step]" in stronger.blanks
    assert "[what came of it]" in stronger.blanks


def test_a_result_with_a_figure_has_no_blank_for_one() -> None:
    told = STORY.replace("We have not had an empty quote since.", "Errors fell from 40 a week to 2 for every customer.")
    assert "[your number]" not in made_of(told).blanks


def test_what_an_explanation_leaves_out_is_named_after_what_it_says() -> None:
    question = BANK.entries["sw-index"].ask()
    stronger = made_of(
        "An index is a sorted copy of a column. It finds rows without reading the whole table.", question
    )
    assert len(own(stronger)) == 2
    assert any(each.startswith("[in your own words: ") for each in stronger.blanks)
    assert "[your number]" in stronger.blanks


@pytest.mark.parametrize(("answer", "brought"), [(STORY, [(LINE.rstrip("."), 2)]), (f"{STORY} {LINE}", [])])
def test_the_line_that_a_question_is_about_is_brought_in_with_its_place(
    answer: str, brought: list[tuple[str, int]]
) -> None:
    question = a_question(ground=Ground(source=GroundSource.RESUME, line=2, text=LINE))
    spans = [each for part in made_of(answer, question, RESUME).paragraphs for each in part.spans]
    found = [(each.text, each.line) for each in spans if each.origin is Origin.RESUME]
    assert found == brought


def test_a_line_that_the_resume_does_not_hold_is_not_shown() -> None:
    question = a_question(ground=Ground(source=GroundSource.RESUME, line=9, text=LINE))
    assert LINE.rstrip(".") not in made_of(STORY, question, RESUME).text


def test_an_answer_without_a_word_leaves_blanks_alone() -> None:
    stronger = made_of("")
    assert own(stronger) == []
    assert stronger.blanks


def test_another_evaluator_s_judgement_is_not_needed() -> None:
    coach = OfflineCoach(evaluator=MEASURE)
    question = BANK.entries["sw-index"].ask()
    answer = "An index is a sorted copy of a column."
    foreign = an_evaluation(question, answer)
    made = [asyncio.run(coach.stronger_answer(question, answer, each, None)) for each in (foreign, None)]
    assert made[0] == made[1]
    assert made[0].maker == MEASURE.name


ENTRIES = st.sampled_from(sorted(BANK.entries))
WORDS = st.lists(
    st.sampled_from((STORY + " Priya 40% We halved it. I decided to ask her, because time was short!").split()),
    max_size=60,
)


@settings(deadline=None, max_examples=40)
@given(ENTRIES, WORDS)
def test_nothing_is_said_that_was_not_told(key: str, words: list[str]) -> None:
    question, answer = BANK.entries[key].ask(), " ".join(words)
    stronger = made_of(answer, question)
    said = "".join(
        each.text if each.origin is not Origin.BLANK else " . " for part in stronger.paragraphs for each in part.spans
    )
    assert unfounded(said, (answer,), named=(question.text,)) == ()
    assert all(sentence in answer for sentence in own(stronger))
