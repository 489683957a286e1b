"""An evaluator is named, with what it cannot tell."""

from prepwise_desktop.messages.evaluators import evaluator_name, what_it_can


def test_the_offline_coach_is_named_without_its_version_beside_a_score() -> None:
    assert evaluator_name("offline coach 1 (words)") == "Offline coach"


def test_a_provider_is_named_with_its_model() -> None:
    assert evaluator_name("Anthropic Claude Sonnet 5.5") == "Anthropic Claude Sonnet 5.5"


def test_the_offline_coach_says_that_it_cannot_tell_what_is_true() -> None:
    words = what_it_can("offline coach 1 (words)")
    assert "offline coach 1 (words)" in words
    assert "it cannot tell whether it is true" in words


def test_a_model_says_that_it_can_be_wrong() -> None:
    assert "can be wrong" in what_it_can("Anthropic Claude Sonnet 5.5")
