"""Objects are found in JSON that still comes in, each the moment its last byte is there."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.coach.llm.objects import ObjectScanner

_TEXTS = st.text(alphabet='ab{}[]",:\\ \n\u00e9\U0001f680', max_size=12)
_VALUES = st.recursive(
    st.none() | st.integers() | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=6,
)


@given(
    st.lists(st.dictionaries(_TEXTS, _VALUES, max_size=3), max_size=4),
    st.dictionaries(_TEXTS.filter(lambda key: key != "wanted"), _VALUES, max_size=3),
    st.integers(min_value=1, max_value=7),
    st.sampled_from(("first", "last")),
)
def test_the_objects_of_the_list_and_no_others_are_found(
    objects: list[dict[str, Any]], others: dict[str, Any], size: int, place: str
) -> None:
    whole = {"wanted": objects, **others} if place == "first" else {**others, "wanted": objects}
    text = "Here it is: \n" + json.dumps(whole, ensure_ascii=False)
    scanner = ObjectScanner("wanted")
    found = [each for at in range(0, len(text), size) for each in scanner.feed(text[at : at + size])]
    assert [json.loads(each) for each in found] == objects


def test_an_object_is_given_with_its_last_byte() -> None:
    scanner = ObjectScanner("wanted")
    assert scanner.feed('{"wanted": [{"a": "}"') == []
    assert scanner.feed("}") == ['{"a": "}"}']
    assert scanner.feed(', {"b": 1}, {"c"') == ['{"b": 1}']
