"""Text as a person sees it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.resume_import.normalise import clean, tidy


@pytest.mark.parametrize(
    ("given_text", "seen"),
    [
        ("of\ufb01ce \ufb02ow", "office flow"),
        ("co\u00adoperate", "cooperate"),
        ("a\u00a0b\u2003c", "a b c"),
        ("name\u200b@ex\ufeffample.org", "name@example.org"),
        ("safe\u202egpj.exe", "safegpj.exe"),
        ("\u2066hidden\u2069", "hidden"),
        ("tag\U000e0041\U000e0042", "tag"),
        ("e\u0301", "\u00e9"),
        ("\uf0b7 item", "\u2022 item"),
        ("\uf095 555", " 555"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("hyphen\x02", "hyphen-"),
        ("non\u2011breaking", "non-breaking"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(given_text: str, seen: str) -> None:
    assert clean(given_text) == seen


@pytest.mark.parametrize("kept", ["\U0001f468\u200d\U0001f4bb", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"])
def test_joiners_that_shape_letters_or_emoji_stay(kept: str) -> None:
    assert clean(kept) == kept


def test_white_space_is_one_space_and_a_tab_stays_a_gap() -> None:
    assert tidy("a   b \t \t c") == "a b\tc"


@given(st.text())
def test_clean_text_holds_nothing_that_misleads(text: str) -> None:
    for character in clean(text):
        kind = unicodedata.category(character)
        assert kind not in {"Cs", "Co"}
        assert kind != "Cc" or character in "\n\t"
        assert unicodedata.bidirectional(character) not in {
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        }


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
