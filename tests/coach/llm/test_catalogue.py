"""What is known of models: a dated list of prices, and which of a service's models can hold an interview."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from prepwise_desktop.coach.llm.catalogue import catalogue, offered
from prepwise_desktop.coach.llm.defaults import default_choice
from prepwise_desktop.domain.providers import Usage, Vendor

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def rows(*ids: str, **more: Any) -> list[Any]:
    return [SimpleNamespace(id=each, **more) for each in ids]


def test_the_list_that_ships_is_dated_and_knows_its_defaults() -> None:
    known = catalogue()
    assert date.fromisoformat(known.dated) >= date(2026, 11, 22)
    for vendor in (Vendor.ANTHROPIC, Vendor.OPENAI):
        choice = default_choice(vendor)
        assert known.models[choice.model].vendor is vendor
        assert choice.address.startswith("https://")
    assert default_choice(Vendor.COMPATIBLE).model == ""


def test_a_cost_is_at_list_price_and_that_of_an_unknown_model_is_not_guessed() -> None:
    usage = Usage(input_tokens=1_000_000, output_tokens=100_000)
    assert catalogue().cost(Vendor.ANTHROPIC, "claude-haiku-5-5", usage) == pytest.approx(0.15)
    assert catalogue().cost(Vendor.ANTHROPIC, "claude-of-next-year", usage) is None
    assert catalogue().cost(Vendor.COMPATIBLE, "claude-haiku-5-5", usage) is None
    assert catalogue().cost(Vendor.OPENAI, "gpt-6-luna", Usage()) == 0


def test_of_openais_models_those_that_chat_are_offered_the_default_first() -> None:
    mixed = rows(
        "gpt-6-luna", "gpt-6.2-sol", "text-embedding-3-large", "gpt-image-2", "gpt-4o-realtime", "whisper-1", "o9"
    )
    assert [each.model_id for each in offered(Vendor.OPENAI, mixed, NOW)] == ["gpt-6.2-sol", "gpt-6-luna", "o9"]


@pytest.mark.parametrize(
    ("ends", "is_there"),
    [
        ("2026-11-21", False),
        ("2026-12-11", True),
        (NOW.timestamp() - 1, False),
        (NOW.timestamp() + 9, True),
        (None, True),
    ],
)
def test_a_model_that_has_ended_is_not_offered(ends: Any, is_there: object) -> None:
    assert bool(offered(Vendor.OPENAI, rows("gpt-5", shutdown_date=ends), NOW)) is is_there


def test_a_model_that_keeps_no_schema_is_not_offered() -> None:
    none = SimpleNamespace(structured_outputs=SimpleNamespace(supported=False))
    assert offered(Vendor.ANTHROPIC, rows("claude-plain", capabilities=none), NOW) == ()
    assert offered(Vendor.ANTHROPIC, rows("claude-old", lifecycle="retired"), NOW) == ()
    assert len(offered(Vendor.ANTHROPIC, rows("claude-new", lifecycle="active"), NOW)) == 1


def test_a_server_at_home_offers_all_that_it_has_and_no_price() -> None:
    found = offered(Vendor.COMPATIBLE, [*rows("qwen3:8b", "gpt-6-luna"), SimpleNamespace(id=None)], NOW)
    assert [(each.model_id, each.price_known, each.is_default) for each in found] == [
        ("gpt-6-luna", False, False),
        ("qwen3:8b", False, False),
    ]
