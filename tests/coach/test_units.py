"""An answer is taken apart so that every part keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.coach.offline.stems import stem
from prepwise_desktop.coach.offline.units import clauses, matchable, sentences
from prepwise_desktop.coach.offline.words import words


def test_sentences_end_at_stops_and_lines_but_not_inside_figures() -> None:
    answer = "It took 3.5 days, e.g. in May. Then it ended!\nNobody knew; I rang."
    assert [each.text for each in sentences(answer)] == [
        "It took 3.5 days, e.g. in May.",
        "Then it ended!",
        "Nobody knew;",
        "I rang.",
    ]


def test_a_long_sentence_gives_clauses_that_can_stand_alone() -> None:
    answer = "TCP resends what is lost, while UDP just sends it and forgets it."
    assert [each.text for each in clauses(answer, sentences(answer)[0])] == [
        "TCP resends what is lost,",
        "while UDP just sends it",
        "and forgets it.",
    ]


def test_a_text_without_any_stop_is_looked_at_in_short_stretches_only() -> None:
    answer = " ".join(f"word{number}" for number in range(80))
    assert max(len(each.words) for each in matchable(answer, sentences(answer))) <= 16


@given(st.text(alphabet="ab .,;!?\n-é'0", max_size=80))
def test_every_unit_is_where_it_says(answer: str) -> None:
    for each in matchable(answer, sentences(answer)):
        assert answer[each.start : each.end] == each.text
        assert all(each.start <= word.start < word.end <= each.end for word in each.words)


def test_words_give_a_contracted_not_back() -> None:
    assert [word.plain for word in words("It isn\u2019t John's, can't be.")] == [
        "it",
        "is",
        "not",
        "john",
        "can",
        "not",
        "be",
    ]


@pytest.mark.parametrize(
    "forms",
    [
        ("maintain", "maintains", "maintained", "maintaining"),
        ("allocate", "allocates", "allocated", "allocation"),
        ("query", "queries"),
        ("process", "processes"),
        ("initialise", "initialize", "initialization"),
        ("write", "wrote", "written", "writes", "writing"),
        ("stop", "stops", "stopped", "stopping"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_different_words_keep_different_stems() -> None:
    assert len({stem(word) for word in ("class", "process", "pointer", "integer", "index", "thread")}) == 6
