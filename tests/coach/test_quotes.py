"""A quote exists only if the answer contains it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.coach.quotes import find, holds, quote
from prepwise_desktop.domain.evaluation import Quote

_ANSWER = "I rolled back.\n\nThen I  checked the logs."


def test_a_quote_is_cut_to_its_words() -> None:
    made = quote(_ANSWER, 14, 24)
    assert made == Quote(start=16, end=22, text="Then I")
    assert holds(_ANSWER, made)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 3), (0, 1000), (14, 16)])
def test_a_range_without_words_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        quote(_ANSWER, start, end)


def test_words_are_found_over_line_breaks_and_not_otherwise() -> None:
    found = find(_ANSWER, "back. Then I checked")
    assert found is not None
    assert holds(_ANSWER, found)
    assert find(_ANSWER, "checked the log files") is None
    assert find(_ANSWER, "  ") is None
    assert find("a.c", "abc") is None


def test_a_quote_that_lies_does_not_hold() -> None:
    assert not holds(_ANSWER, Quote(start=0, end=8, text="I rolled forward"))
    assert not holds(_ANSWER, Quote(start=0, end=0, text=""))


@given(answer=st.text(min_size=1), data=st.data())
def test_every_quote_that_is_made_holds(answer: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(answer) - 1))
    end = data.draw(st.integers(start + 1, len(answer)))
    if answer[start:end].strip():
        assert holds(answer, quote(answer, start, end))
