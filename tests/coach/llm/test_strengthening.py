"""A stronger answer by a model holds no fact that neither answer nor resume has."""

import asyncio
import json
from typing import Any

import pytest

from prepwise_desktop.coach.own_facts import MISSING_FACT
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.stronger_answer import Origin, StrongerAnswer
from tests.coach.llm.asked import a_coach
from tests.coach.llm.said import ANSWER, QUESTION
from tests.coach.llm.test_asking import RESUME, Says


def made(*spans: tuple[str, str, int | None], answer: str = ANSWER) -> tuple[StrongerAnswer, Any]:
    said = [{"text": text, "origin": origin, "line": line} for text, origin, line in spans]
    provider = Says(json.dumps({"paragraphs": [{"spans": said}]}))
    coach = a_coach(provider)
    return asyncio.run(coach.stronger_answer(QUESTION, answer, None, RESUME)), provider.prompts[0]


def test_own_words_and_lines_of_the_resume_are_named_as_such() -> None:
    stronger, _ = made(
        ("I rolled the change back within nine minutes", "own", None),
        ("as one who is", "link", None),
        ("On call for 11 services", "resume", 3),
        ("your number", "blank", None),
    )
    spans = stronger.paragraphs[0].spans
    assert [each.origin for each in spans] == [Origin.OWN, Origin.LINK, Origin.RESUME, Origin.BLANK]
    assert stronger.text.endswith("On call for 11 services [your number]")
    assert stronger.maker == "Anthropic made-model"


@pytest.mark.parametrize(
    "invented", ["I saved 45,000 euros.", "At Google we did that too.", "In March 2019 it began.", "Bjarne praised me."]
)
def test_what_nobody_told_becomes_a_blank(invented: str) -> None:
    stronger, _ = made(("I rolled the change back within nine minutes.", "own", None), (invented, "own", None))
    assert invented not in stronger.text
    assert stronger.blanks == (MISSING_FACT,)


def test_the_name_does_not_leave_and_comes_back() -> None:
    answer = f"{ANSWER} They wrote: thank you, Ines Halvorsen, for the fix."
    stronger, prompt = made(("thank you, [name], for the fix", "own", None), answer=answer)
    assert "Halvorsen" not in prompt.text
    assert stronger.text == "thank you, Ines Halvorsen, for the fix"


def test_nothing_said_is_no_stronger_answer() -> None:
    with pytest.raises(ProviderFailed) as raised:
        made((" ", "own", None))
    assert (raised.value.fault, raised.value.provider) == (Fault.EMPTY, "Anthropic")
