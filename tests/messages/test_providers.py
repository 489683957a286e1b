"""Every way in which a provider can fail has a sentence of its own, and none shows a key or an internal word."""

import pytest

from prepwise_desktop.domain.errors import ConsentMissing, Fault, KeyMissing, LimitReached, ProviderFailed
from prepwise_desktop.messages.errors import sentence


@pytest.mark.parametrize("fault", list(Fault))
def test_each_fault_names_the_provider_and_says_that_answers_are_kept(fault: Fault) -> None:
    said = sentence(ProviderFailed(fault, "Anthropic", "detail that stays apart"))
    assert "Anthropic" in said
    assert "; your answers are kept. " in said
    assert "stays apart" not in said


def test_no_two_faults_say_the_same() -> None:
    assert len({sentence(ProviderFailed(fault, "X")) for fault in Fault}) == len(Fault)


@pytest.mark.parametrize(("wait", "words"), [(12.0, "12 second"), (3600.0, "60 minute")])
def test_a_wait_that_was_asked_for_is_said(wait: float, words: str) -> None:
    assert words in sentence(ProviderFailed(Fault.BUSY, "OpenAI", wait=wait))


def test_what_the_person_has_to_do_first_is_said() -> None:
    assert "OpenAI" in sentence(KeyMissing("OpenAI"))
    assert "api.openai.com" in sentence(ConsentMissing("api.openai.com"))
    assert "$5" in sentence(LimitReached(5.01, 5.0))
