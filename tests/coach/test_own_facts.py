"""A stronger answer holds no fact that nobody told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.coach.own_facts import MISSING_FACT, checked, unfounded
from prepwise_desktop.domain.resume import Line, Resume
from prepwise_desktop.domain.stronger_answer import Origin, Paragraph, Span, StrongerAnswer
from tests.made import STORY, a_question

TOLD = "In February I shipped a change at Nordvik. Twenty minutes later 1,200 quotes were empty: 900 ms became 210 ms."
RESUME = Resume(
    lines=(Line(number=1, text="Backend Engineer at Quillbank, 2019 - 2024"), Line(number=2, text="Go, Redis"))
)


@pytest.mark.parametrize(
    "text",
    [
        "I rolled it back at Nordvik in February.",
        "It took 20 minutes and hit 1200 quotes.",
        "NORDVIK'S quotes were empty.",
        "Rolling back was quick. Then I told everyone.",
        "Afterwards I'm sure that it was safer.",
        "One of them said so: \u201cWe wait.\u201d",
        "I was at Quillbank from 2019, with Redis.",
        "It became 210ms.",
        "Errors stopped. Support calls went down as well. Latency held.",
    ],
)
def test_what_was_told_may_be_said_again(text: str) -> None:
    assert unfounded(text, (TOLD, *(line.text for line in RESUME.lines))) == ()


@pytest.mark.parametrize(
    ("text", "made_up"),
    [
        ("Google hired me.", ("Google",)),
        ("I asked Priya at Acme Corp.", ("Priya", "Acme", "Corp")),
        ("In March it was done.", ("March",)),
        ("It rose by 50% within 3 weeks.", ("50", "3")),
        ("It took twenty-four hours.", ("twenty-four",)),
        ("That halved the time.", ("halved",)),
        ("It was 1.2 seconds.", ("1.2",)),
        ("Two thousand users.", ("Two", "thousand")),
        ("We used PostgreSQL.", ("PostgreSQL",)),
    ],
)
def test_a_name_a_date_or_a_figure_that_nobody_told_is_found(text: str, made_up: tuple[str, ...]) -> None:
    assert unfounded(text, (TOLD,)) == made_up


def test_a_question_lends_its_names_but_no_figures() -> None:
    asked = "When does PostgreSQL use 3 indexes?"
    assert unfounded("I know PostgreSQL.", (TOLD,), named=(asked,)) == ()
    assert unfounded("I saw 3 of them.", (TOLD,), named=(asked,)) == ("3",)


def test_a_sentence_that_goes_on_from_another_stretch_begins_nothing() -> None:
    assert unfounded("Afterwards it held.", (TOLD,), before="It was so. ") == ()
    assert unfounded("Afterwards it held.", (TOLD,), before="I told ") == ("Afterwards",)


def test_what_nobody_told_becomes_a_blank_and_origins_are_made_true() -> None:
    spans = (
        Span(text="In February I shipped a change at Nordvik. ", origin=Origin.OWN),
        Span(text="I then shipped it again. ", origin=Origin.OWN),
        Span(text="That saved 40 hours. ", origin=Origin.LINK),
        Span(text="Backend Engineer at Quillbank", origin=Origin.RESUME, line=1),
        Span(text="Go, Redis", origin=Origin.RESUME, line=1),
        Span(text="[your number]", origin=Origin.BLANK),
    )
    made = StrongerAnswer(maker="model", paragraphs=(Paragraph(spans=spans),))
    (paragraph,) = checked(made, a_question(), TOLD, RESUME).paragraphs
    assert [each.origin for each in paragraph.spans] == [
        Origin.OWN,
        Origin.LINK,
        Origin.BLANK,
        Origin.RESUME,
        Origin.LINK,
        Origin.BLANK,
    ]
    assert paragraph.spans[2].text == f"{MISSING_FACT} "
    assert paragraph.spans[4].line is None


@given(st.text(max_size=200))
def test_every_text_is_founded_on_itself(text: str) -> None:
    assert unfounded(text, (text,)) == ()


def test_without_a_resume_only_the_answer_counts() -> None:
    span = Span(text="Backend Engineer at Quillbank.", origin=Origin.RESUME, line=1)
    made = StrongerAnswer(maker="model", paragraphs=(Paragraph(spans=(span,)),))
    assert checked(made, a_question(), STORY, None).blanks == (MISSING_FACT,)
