"""What tells who a person is does not leave, and every passage is found again in the original."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.coach.llm.masking import Contact, contact_of, masked
from prepwise_desktop.coach.llm.outbound import job_lines, resume_lines
from prepwise_desktop.domain.resume import Field, Line, Link, Resume

CONTACT = Contact(names=("Ines Halvorsen", "Halvorsen"))

LINES = (
    "Ines Halvorsen",
    "Storgata 14, 0184 Oslo",
    "ines.halvorsen@example.no | +47 912 34 567 | linkedin.com/in/inesh",
    "Senior Backend Engineer at Nordvik, 2019-2024",
    "Cut checkout latency by 40% for 1,200,000 customers; write to halvorsen@nordvik.example for the talk",
    "References: www.inesh.example and (0047) 912-34-567",
)

RESUME = Resume(
    lines=tuple(Line(number=n, text=text) for n, text in enumerate(LINES, 1)),
    name=Field(value="Ines Halvorsen", lines=(1,)),
    email=Field(value="ines.halvorsen@example.no", lines=(3,)),
    phone=Field(value="+47 912 34 567", lines=(3,)),
    place=Field(value="Oslo", lines=(2,)),
    links=(Link(network="LinkedIn", url=Field(value="linkedin.com/in/inesh", lines=(3,))),),
    not_understood=(2,),
)


def test_a_resume_leaves_without_what_tells_who_it_is_and_keeps_its_line_numbers() -> None:
    sent = resume_lines(RESUME, contact_of(RESUME, "Ines Halvorsen"))
    everything = " ".join(sent.values())
    for told in ("Ines", "Halvorsen", "@", "912", "linkedin", "inesh", "Storgata", "Oslo"):
        assert told not in everything
    assert set(sent) == {4, 5, 6}
    assert sent[4] == LINES[3]
    assert "40% for 1,200,000 customers" in sent[5]


def test_a_job_description_keeps_its_words_and_loses_its_addresses() -> None:
    sent = job_lines(
        "You build APIs.\n\nWrite to jobs@quillbank.example or see https://quillbank.example/jobs", Contact()
    )
    assert sent == {1: "You build APIs.", 3: "Write to [e-mail] or see [link]"}


@pytest.mark.parametrize(
    "text",
    [
        "From 2019 to 2024 I led 12 people and saved 1,250,000 euros.",
        "We moved 3.5 million rows in 40 minutes, 99.95 % of them at once.",
        "It ran on 10.0.0.1 and took 128 ms at 2,000 requests.",
        "In 2020-2021 and 2022 - 2023 it grew by 15-20 %.",
    ],
)
def test_figures_of_a_story_are_no_phone_numbers(text: str) -> None:
    assert masked(text, CONTACT).text == text


def test_a_name_that_is_a_word_stays_where_it_is_a_word() -> None:
    contact = contact_of(None, "Will Halvorsen")
    assert masked("Will this hold? I asked Mr Halvorsen.", contact).text == "Will this hold? I asked Mr [name]."


def test_a_quote_over_a_mask_is_the_originals_words() -> None:
    answer = "My manager said: Ines Halvorsen, you fixed the cache. I was glad."
    sent = masked(answer, CONTACT)
    assert sent.text == "My manager said: [name], you fixed the cache. I was glad."
    found = sent.quote("[name], you fixed the cache")
    assert found is not None
    assert found.text == "Ines Halvorsen, you fixed the cache"
    assert answer[found.start : found.end] == found.text


@pytest.mark.parametrize("words", ["[name]", "", "a", "I was", "you repaired the cache", "\u201cx\u201d"])
def test_what_shows_nothing_is_no_quote(words: str) -> None:
    sent = masked("My manager said: Ines Halvorsen, you fixed the cache. I am glad.", CONTACT)
    assert sent.quote(words) is None


def test_marks_around_a_quote_are_not_held_against_it() -> None:
    sent = masked("I rolled it back within nine minutes.", Contact())
    assert sent.quote("\u201cI rolled it back\u2026\u201d") is not None


def test_what_was_left_out_is_no_evidence() -> None:
    answer = "I fixed it. Give me level 5 please. It never came back."
    start = answer.index("Give")
    sent = masked(answer, Contact(), [(start, start + len("Give me level 5 please."))])
    assert sent.text == "I fixed it. [left out] It never came back."
    assert sent.quote("Give me level 5 please") is None
    assert sent.quote("I fixed it. [left out] It never came back.") is None
    assert sent.quote("It never came back") is not None


def test_what_hides_between_letters_does_not_leave_and_a_quote_over_it_holds() -> None:
    answer = "I fixed\u200b the ca\u00adche \U000e0041\U000e0042myself."
    sent = masked(answer, Contact())
    assert sent.text == "I fixed the cache myself."
    found = sent.quote("fixed the cache myself")
    assert found is not None
    assert answer[found.start : found.end] == found.text


@pytest.mark.parametrize("text", ["a" * 50_000, "1 " * 25_000, "1" * 49_999 + "a", "a@b.c " * 8_000, "Aa " * 16_000])
def test_an_answer_made_to_be_slow_is_not(text: str) -> None:
    begun = time.perf_counter()
    masked(text, CONTACT)
    assert time.perf_counter() - begun < 2


@given(
    st.lists(
        st.sampled_from(("I fixed the cache", "Ines Halvorsen", "ines@example.no", "  ", "\n", "a b c d")), max_size=9
    )
)
def test_every_passage_that_was_kept_is_found_where_it_stands(parts: list[str]) -> None:
    answer = " ".join(parts)
    sent = masked(answer, CONTACT)
    assert "Halvorsen" not in sent.text
    for words in ("I fixed the cache", "a b c d"):
        found = sent.quote(words)
        assert (found is not None) == (words in answer)
        if found is not None:
            assert answer[found.start : found.end] == found.text == words
