"""What leaves, on each wire, to the letter: our rules, the data, a closed schema, and nothing of the environment."""

import asyncio
from typing import Any

import pytest

from prepwise_desktop.coach.llm.provider import ModelProvider
from prepwise_desktop.coach.llm.sdk import loaded
from prepwise_desktop.domain.providers import Sent, Vendor
from tests.coach.llm import said
from tests.coach.llm.asked import HASTY, a_coach, a_connection
from tests.coach.llm.fault_server import Asked, FaultServer
from tests.coach.llm.faults import GOOD, KEY


def asked(vendor: Vendor, **changes: Any) -> tuple[Asked, Sent]:
    """The request that one evaluation makes, and what the person can read of it."""
    sent: list[Sent] = []

    async def ask() -> Asked:
        await loaded(vendor)
        async with FaultServer().serving() as server:
            address, case = server.case(GOOD)
            provider = ModelProvider(a_connection(vendor, address, **changes), HASTY, sending=sent.append)
            await a_coach(provider, vendor).review(said.QUESTION, said.ANSWER)
        return case.asked[0]

    return asyncio.run(ask()), sent[0]


@pytest.mark.parametrize("vendor", list(Vendor))
def test_what_can_be_read_is_what_leaves(vendor: Vendor) -> None:
    request, sent = asked(vendor)
    body = request.body
    rules = {
        Vendor.ANTHROPIC: lambda: body["system"][0]["text"],
        Vendor.OPENAI: lambda: body["instructions"],
        Vendor.COMPATIBLE: lambda: body["messages"][0]["content"],
    }[vendor]()
    assert rules == sent.rules
    assert (body["input"] if vendor is Vendor.OPENAI else body["messages"][-1]["content"]) == sent.data
    assert request.data["answer"] == said.ANSWER
    assert sent.model == body["model"]
    assert sent.host == request.headers["host"]


@pytest.mark.parametrize("vendor", list(Vendor))
def test_the_reply_s_schema_is_closed_and_asks_for_everything(vendor: Vendor) -> None:
    body = asked(vendor)[0].body
    schema = {
        Vendor.ANTHROPIC: lambda: body["output_config"]["format"]["schema"],
        Vendor.OPENAI: lambda: body["text"]["format"]["schema"],
        Vendor.COMPATIBLE: lambda: body["response_format"]["json_schema"]["schema"],
    }[vendor]()
    objects = list(_objects(schema))
    assert len(objects) == 6
    for each in objects:
        assert each["additionalProperties"] is False
        assert each["required"] == list(each["properties"])
    assert next(iter(schema["properties"])) == "criteria"
    assert "$ref" not in str(schema)
    assert not {"minimum", "maximum", "default", "title"} & _keys(schema)


@pytest.mark.parametrize("vendor", list(Vendor))
def test_what_services_refuse_today_is_not_asked_for(vendor: Vendor) -> None:
    body = asked(vendor)[0].body
    assert not {"temperature", "top_p", "top_k", "thinking", "tools", "tool_choice"} & body.keys()
    assert body["stream"] is True
    if vendor is Vendor.OPENAI:
        assert body["store"] is False


def test_how_hard_to_think_is_said_to_those_that_understand_it() -> None:
    assert asked(Vendor.ANTHROPIC, takes_effort=True)[0].body["output_config"]["effort"] == "low"
    assert asked(Vendor.OPENAI, takes_effort=True)[0].body["reasoning"] == {"effort": "low"}
    assert "effort" not in asked(Vendor.ANTHROPIC)[0].body["output_config"]


@pytest.mark.parametrize("vendor", list(Vendor))
def test_the_environment_adds_nothing_and_leads_nowhere_else(vendor: Vendor, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ANTHROPIC", "OPENAI"):
        monkeypatch.setenv(f"{name}_CUSTOM_HEADERS", "X-Meddling: yes")
        monkeypatch.setenv(f"{name}_BASE_URL", "http://127.0.0.1:1")
        monkeypatch.setenv(f"{name}_API_KEY", "sk-of-the-environment")
    monkeypatch.setenv("OPENAI_ORG_ID", "meddling")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "meddling")
    monkeypatch.setenv("ANTHROPIC_AUTH_TOKEN", "meddling")
    headers = asked(vendor)[0].headers
    assert headers["authorization"] == f"Bearer {KEY}"
    assert not [name for name, value in headers.items() if "meddling" in name + value or "environment" in value]


def _objects(node: Any) -> Any:
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for each in node.values():
            yield from _objects(each)


def _keys(node: Any) -> set[str]:
    if isinstance(node, dict):
        return set(node) | {key for each in node.values() for key in _keys(each)}
    return {key for each in node for key in _keys(each)} if isinstance(node, list) else set()
