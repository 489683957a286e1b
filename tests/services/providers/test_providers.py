"""What a person does about providers: choose, keep a key, agree, read what was sent and what it cost."""

import json
import sqlite3
import subprocess
import sys
import threading
from asyncio import CancelledError
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.errors import (
    ConsentMissing,
    DiskFull,
    Fault,
    InvalidRequest,
    KeyMissing,
    KeyringUnavailable,
    LimitReached,
    ProviderFailed,
)
from prepwise_desktop.domain.providers import Care, Choice, KeyPlace, Purpose, Vendor, Verdict
from prepwise_desktop.domain.session import InterviewMode, QuestionResponse
from prepwise_desktop.storage.database import FILE_NAME
from prepwise_desktop.storage.ledger import LedgerStore
from prepwise_desktop.work import ignore, run, the_loop
from tests.coach.llm import said
from tests.coach.llm.fault_server import Act, Exchange, FaultServer, a_server
from tests.coach.llm.faults import KEY, TROUBLES, fails, hangs_before, hangs_within, says, sends
from tests.coach.llm.key_ring import KeptKeys
from tests.empty_database import begin_empty
from tests.made import STORY, MadeClock, a_request


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with a_server() as serving:
        yield serving


@pytest.fixture
def keys() -> KeptKeys:
    return KeptKeys()


@pytest.fixture
def services(tmp_path: Path, keys: KeptKeys) -> Iterator[Services]:
    begin_empty(tmp_path)
    with open_services(tmp_path, keys=keys, clock=MadeClock(), seed=7) as opened:
        yield opened


def chosen(services: Services, server: FaultServer, *acts: Act, agreed: bool = True, **changes: Any) -> Choice:
    """A model on the fault server, chosen with its key kept."""
    address, _ = server.case(*acts)
    choice = replace(services.providers.default_choice(Vendor.ANTHROPIC), address=address, **changes)
    run(services.providers.keep_key(choice.vendor, choice.address, KEY))
    services.providers.choose(choice)
    if agreed:
        services.providers.agree(services.providers.host(choice))
    return choice


def begun(services: Services, count: int = 1, **changes: Any) -> str:
    """A session of so many questions that the bank asks, in progress."""
    choice = services.providers.choice()
    services.providers.choose(None)
    session = services.sessions.create_session(a_request(num_behavioral=count, user_id=_profile(services), **changes))
    run(services.sessions.start_session(session.session_id))
    services.providers.choose(choice)
    return session.session_id


def _profile(services: Services) -> str:
    return services.profiles.current().profile_id


def judged(question: Any) -> str:
    return said.an_evaluation(criteria=said.the_criteria(question))


_START = """
import sys
from prepwise_desktop.compose import open_services
with open_services({folder!r}) as services:
    assert services.providers.choice() is not None
    services.sessions.get_user_sessions(services.profiles.current().profile_id)
    heavy = ("anthropic", "openai", "httpx2", "keyring", "asyncio", "prepwise_desktop.coach.llm.provider")
    print([name for name in heavy if name in sys.modules])
"""


def test_a_provider_that_is_chosen_costs_nothing_at_the_start(tmp_path: Path) -> None:
    with open_services(tmp_path, keys=KeptKeys()) as services:
        services.providers.choose(services.providers.default_choice(Vendor.OPENAI))
    command = [sys.executable, "-c", _START.format(folder=str(tmp_path))]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout.strip() == "[]"


def test_what_the_first_call_needs_can_be_loaded_before(services: Services) -> None:
    run(services.providers.get_ready())
    services.providers.choose(services.providers.default_choice(Vendor.OPENAI))
    run(services.providers.get_ready())
    assert {"openai", "prepwise_desktop.coach.llm.reviewing"} <= sys.modules.keys()


def test_the_coach_can_change_in_mid_session(services: Services, server: FaultServer) -> None:
    session_id = begun(services, 3)
    first = run(services.sessions.submit_answer(session_id, 0, STORY))
    chosen(services, server, _judges)
    second = run(services.sessions.submit_answer(session_id, 1, STORY))
    services.providers.choose(None)
    third = run(services.sessions.submit_answer(session_id, 2, STORY))
    offline, model, offline_again = (each.attempts[0].evaluations[0].evaluator for each in (first, second, third))
    assert offline == offline_again != model
    session = services.sessions.get_session(session_id)
    assert session.evaluator == offline
    assert [each.evaluation_score is None for each in session.questions] == [False, True, False]


def test_without_a_choice_the_offline_coach_asks_and_judges(services: Services) -> None:
    assert services.providers.choice() is None
    assert run(services.sessions.submit_answer(begun(services), 0, STORY)).evaluation is not None


def test_a_choice_is_kept_and_another_profile_has_its_own(services: Services, tmp_path: Path) -> None:
    choice = replace(services.providers.default_choice(Vendor.OPENAI), care=Care.THOROUGH, falls_back=True)
    services.providers.choose(choice)
    assert services.providers.choice() == choice
    services.profiles.switch(services.profiles.create("Someone else").profile_id)
    assert services.providers.choice() is None


def test_a_choice_without_a_model_is_refused(services: Services) -> None:
    with pytest.raises(InvalidRequest, match="model"):
        services.providers.choose(services.providers.default_choice(Vendor.COMPATIBLE))


def test_a_key_goes_into_the_keyring_for_its_own_host_alone(services: Services, keys: KeptKeys) -> None:
    usual = services.providers.default_choice(Vendor.ANTHROPIC).address
    run(services.providers.keep_key(Vendor.ANTHROPIC, usual, f" {KEY}\n"))
    assert [secret.reveal() for secret in keys.kept.values()] == [KEY]
    assert run(services.providers.key_place(Vendor.ANTHROPIC, usual)) is KeyPlace.KEYRING
    assert run(services.providers.key_place(Vendor.ANTHROPIC, "https://elsewhere.example")) is KeyPlace.NOWHERE
    run(services.providers.forget_key(Vendor.ANTHROPIC, usual))
    assert not keys.kept


@pytest.mark.parametrize("typed", ["", "   ", "a key", "cl\u00e9-123456789", "line\nbreak"])
def test_what_can_be_no_key_is_refused_before_anything_is_asked(services: Services, typed: str) -> None:
    with pytest.raises(InvalidRequest, match="key"):
        run(services.providers.keep_key(Vendor.OPENAI, "https://api.openai.com/v1", typed))


def test_without_a_keyring_a_key_is_kept_in_memory_only_if_the_person_agrees(tmp_path: Path) -> None:
    with open_services(tmp_path, keys=KeptKeys(broken=True)) as services:
        address = services.providers.default_choice(Vendor.OPENAI).address
        with pytest.raises(KeyringUnavailable):
            run(services.providers.keep_key(Vendor.OPENAI, address, KEY))
        run(services.providers.keep_key(Vendor.OPENAI, address, KEY, in_memory=True))
        assert run(services.providers.key_place(Vendor.OPENAI, address)) is KeyPlace.MEMORY
        run(services.providers.forget_key(Vendor.OPENAI, address))
        with pytest.raises(KeyringUnavailable):
            run(services.providers.key_place(Vendor.OPENAI, address))


def test_a_key_in_the_environment_is_offered_by_name_once_and_never_taken_silently(
    services: Services, keys: KeptKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-other-0123456789")
    first, second = services.providers.environment_keys()
    assert (first.name, second.name) == ("ANTHROPIC_API_KEY", "OPENAI_API_KEY")
    assert KEY not in repr(second)
    assert not keys.kept
    services.providers.decline_environment_key(first)
    run(services.providers.take_environment_key(second))
    assert services.providers.environment_keys() == ()
    assert [secret.reveal() for secret in keys.kept.values()] == [KEY]


_ROWS = b"""{"data": [
  {"id": "claude-haiku-5-5", "type": "model", "display_name": "Haiku", "created_at": "2026-01-01T00:00:00Z",
   "lifecycle": "active"},
  {"id": "claude-sonnet-5-5", "type": "model", "display_name": "Sonnet", "created_at": "2026-01-01T00:00:00Z"},
  {"id": "claude-old", "type": "model", "display_name": "Old", "created_at": "2020-01-01T00:00:00Z",
   "lifecycle": "retired"}
], "has_more": false}"""


def test_a_test_of_the_key_gives_the_models_the_default_first(services: Services, server: FaultServer) -> None:
    address, case = server.case(sends(_ROWS, "application/json"))
    offer = run(services.providers.test(Vendor.ANTHROPIC, address, KEY))
    assert [(each.model_id, each.is_default) for each in offer.models] == [
        ("claude-sonnet-5-5", True),
        ("claude-haiku-5-5", False),
    ]
    assert case.asked[0].headers["authorization"].endswith(KEY)


@pytest.mark.parametrize(
    ("act", "fault"),
    [
        (fails(401, "authentication_error"), Fault.KEY_REFUSED),
        (fails(404, "not_found_error"), Fault.WRONG_ADDRESS),
        (fails(429, "insufficient_quota"), Fault.NO_CREDIT),
        (fails(500, "api_error"), Fault.SERVER),
        (sends(b"<html>hotel", "text/html"), Fault.NOT_A_REPLY),
        (sends(b"", "text/html", 307, Location="https://elsewhere.example"), Fault.SENT_ELSEWHERE),
    ],
)
@pytest.mark.parametrize("vendor", list(Vendor))
def test_a_test_tells_apart_what_is_wrong(
    services: Services, server: FaultServer, vendor: Vendor, act: Act, fault: Fault
) -> None:
    address, _ = server.case(act)
    with pytest.raises(ProviderFailed) as raised:
        run(services.providers.test(vendor, services.providers.normalised(vendor, address), KEY))
    assert raised.value.fault is fault


def test_a_key_that_may_not_list_models_is_good(services: Services, server: FaultServer) -> None:
    address, _ = server.case(fails(403, "permission_error"))
    offer = run(services.providers.test(Vendor.OPENAI, f"{address}/v1", KEY))
    assert not offer.lists


def test_a_test_without_a_key_says_so(services: Services) -> None:
    with pytest.raises(KeyMissing):
        run(services.providers.test(Vendor.OPENAI, "https://api.openai.com/v1"))


@pytest.mark.parametrize(
    ("address", "fault"),
    [("http://127.0.0.1:1/v1", Fault.NOBODY_THERE), ("http://no-such-host.invalid/v1", Fault.NO_NETWORK)],
)
def test_an_address_where_nobody_is_is_told_apart_from_no_network(
    services: Services, address: str, fault: Fault
) -> None:
    with pytest.raises(ProviderFailed) as raised:
        run(services.providers.test(Vendor.COMPATIBLE, address))
    assert raised.value.fault is fault


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "socks5://127.0.0.1:1"])
def test_a_proxy_that_does_not_work_is_told_apart(
    services: Services, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(ProviderFailed) as raised:
        run(services.providers.test(Vendor.OPENAI, "https://api.openai.com/v1", KEY))
    assert raised.value.fault is Fault.PROXY


def test_a_proxy_is_never_asked_for_this_machine(
    services: Services, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    address, _ = server.case(sends(_ROWS, "application/json"))
    assert run(services.providers.test(Vendor.ANTHROPIC, address, KEY)).models


def test_a_profile_that_was_deleted_leaves_nothing_to_write_down(services: Services, server: FaultServer) -> None:
    services.profiles.current()
    guest = services.profiles.create("Guest")
    services.profiles.switch(guest.profile_id)
    chosen(services, server, _judges)
    run(services.sessions.submit_answer(begun(services), 0, STORY))
    services.profiles.delete(guest.profile_id)
    assert services.providers.spent_by_month() == ()


def test_nothing_is_sent_before_the_person_agreed_to_the_host(services: Services, server: FaultServer) -> None:
    choice = chosen(services, server, says(said.an_evaluation()), agreed=False)
    session_id = begun(services)
    with pytest.raises(ConsentMissing):
        run(services.sessions.submit_answer(session_id, 0, STORY))
    assert services.providers.sent() == ()
    services.providers.agree(services.providers.host(choice))
    assert services.providers.agreed_hosts() == (services.providers.host(choice),)
    services.providers.disagree(services.providers.host(choice))
    assert not services.providers.is_agreed(services.providers.host(choice))


async def _judges(exchange: Exchange) -> None:
    keys = [each["criterion"] for each in exchange.asked.data["criteria"]]
    await exchange.say(said.an_evaluation(criteria=[said.a_criterion(key) for key in keys]))


def test_a_call_is_counted_by_month_model_and_session_and_can_be_read_again(
    services: Services, server: FaultServer
) -> None:
    choice = chosen(services, server, _judges)
    session_id = begun(services)
    response = run(services.sessions.submit_answer(session_id, 0, STORY))
    evaluation = response.attempts[0].evaluation
    assert evaluation is not None
    assert evaluation.evaluator == f"Anthropic {choice.model}"
    assert (evaluation.provider, evaluation.model) == ("Anthropic", choice.model)
    assert evaluation.cost == pytest.approx((1200 * 2 + 250 * 10) / 1e6)
    (month,), (model,), (session,) = (
        services.providers.spent_by_month(),
        services.providers.spent_by_model(),
        services.providers.spent_by_session(),
    )
    assert month.name == "2026-11"
    assert model.name == choice.model
    assert session.name == session_id
    assert [each.cost for each in (month, model, session)] == pytest.approx([evaluation.cost] * 3)
    assert services.providers.this_month() == month
    (sent,) = services.providers.sent()
    assert sent.purpose is Purpose.EVALUATION
    assert "tariff cache" in sent.text


def on_the_disk(folder: Path) -> list[tuple[str, int]]:
    """Purpose and tokens of every call that another program finds, as after a kill at this moment."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as another:
        return another.execute("SELECT purpose, output_tokens FROM provider_call ORDER BY rowid").fetchall()


def test_what_a_call_took_is_kept_when_its_step_ends(services: Services, server: FaultServer, tmp_path: Path) -> None:
    chosen(services, server, _judges, *TROUBLES["token limit"].acts)
    session_id = begun(services)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    assert on_the_disk(tmp_path) == [("evaluation", 250)]
    with pytest.raises(ProviderFailed):
        run(services.sessions.retry_question(session_id, 0, STORY + " And one more thing was said."))
    assert [purpose for purpose, _ in on_the_disk(tmp_path)] == ["evaluation"] * 2


def test_what_a_cancelled_call_took_is_kept_once_its_end_is_heard_of(
    services: Services, server: FaultServer, tmp_path: Path
) -> None:
    chosen(services, server, hangs_within)
    steps = iter(services.sessions.submit_answer(begun(services), 0, STORY))
    step, told = next(steps), threading.Event()
    while not step.reports:
        step = steps.send(the_loop.call(step, ignore).result(10))
    review = the_loop.call(step, lambda news: told.set())
    assert told.wait(10)
    review.cancel()
    with pytest.raises(CancelledError):
        steps.throw(CancelledError())
    assert the_loop.close(5)
    services.providers.write_down()
    assert [purpose for purpose, _ in on_the_disk(tmp_path)] == ["evaluation"]


def test_what_questions_and_a_probe_took_is_kept_when_they_end(
    services: Services, server: FaultServer, tmp_path: Path
) -> None:
    chosen(services, server, _asks)
    session = services.sessions.create_session(a_request(num_behavioral=2, user_id=_profile(services)))
    run(services.sessions.start_session(session.session_id))
    assert [purpose for purpose, _ in on_the_disk(tmp_path)] == ["questions"]
    address, _ = server.case(_good_server)
    run(services.providers.probe(Choice(vendor=Vendor.COMPATIBLE, model="local", address=f"{address}/v1")))
    assert [purpose for purpose, _ in on_the_disk(tmp_path)] == ["questions", "evaluation", "probe"]


def test_what_could_not_be_written_down_is_kept_the_next_time(
    services: Services, server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(services, server, _judges)
    session_id = begun(services)
    with monkeypatch.context() as full:
        full.setattr(LedgerStore, "add", _no_room)
        with pytest.raises(DiskFull):
            run(services.sessions.submit_answer(session_id, 0, STORY))
    services.providers.write_down()
    services.providers.write_down()
    assert on_the_disk(tmp_path) == [("evaluation", 250)]


def _no_room(*given: Any) -> None:
    raise DiskFull


def test_the_months_limit_stops_calls_before_anything_is_sent(services: Services, server: FaultServer) -> None:
    chosen(services, server, _judges)
    session_id = begun(services)
    services.providers.set_limit(0.001)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    with pytest.raises(LimitReached):
        run(services.sessions.retry_question(session_id, 0, STORY + " And one more thing was said."))
    assert len(services.providers.sent()) == 1
    services.providers.set_limit(None)
    assert services.providers.limit() is None


def test_a_limit_is_an_amount(services: Services) -> None:
    with pytest.raises(InvalidRequest, match="limit"):
        services.providers.set_limit(-1)


def test_a_price_that_is_not_known_is_said_and_not_guessed(services: Services, server: FaultServer) -> None:
    choice = chosen(services, server, _judges, model="claude-of-next-year")
    assert services.providers.estimate(choice, 6).cost is None
    run(services.sessions.submit_answer(begun(services), 0, STORY))
    assert services.providers.this_month().unpriced == 1
    assert services.providers.this_month().cost == 0


async def _asks(exchange: Exchange) -> None:
    kinds = [kind for kind, count in exchange.asked.data["wanted"].items() for _ in range(count)]
    await exchange.say(said.some_questions(*kinds))


@pytest.mark.parametrize("vendor", list(Vendor))
def test_a_preview_is_what_is_sent_to_the_letter(services: Services, server: FaultServer, vendor: Vendor) -> None:
    begun(services, 3)
    address, _ = server.case(_asks)
    made = replace(services.providers.default_choice(vendor), model="made-model", address=address)
    services.providers.choose(made)
    choice = services.providers.choice()
    assert choice is not None
    run(services.providers.keep_key(vendor, choice.address, KEY))
    services.providers.agree(services.providers.host(choice))
    request = a_request(
        num_behavioral=2, user_id=_profile(services), job_description="You build.\nMail jobs@quillbank.example now."
    )
    shown = run(services.providers.preview(choice, run(services.sessions.brief(request))))
    assert services.providers.sent() == ()
    session = services.sessions.create_session(request)
    run(services.sessions.start_session(session.session_id))
    (sent,) = services.providers.sent()
    assert (shown.host, shown.model, shown.rules, shown.data) == (sent.host, sent.model, sent.rules, sent.data)
    assert shown.at is None
    assert "jobs@" not in shown.text
    assert len(json.loads(shown.data)["asked_earlier"]) == 3


def test_an_estimate_grows_with_the_questions_and_with_care(services: Services) -> None:
    choice = services.providers.default_choice(Vendor.ANTHROPIC)
    few, many = (services.providers.estimate(choice, count) for count in (2, 8))
    careful = services.providers.estimate(replace(choice, care=Care.THOROUGH), 8)
    assert (few.cost or 0) < (many.cost or 0) < (careful.cost or 0)
    assert few.calls == 3
    assert careful.calls == 49
    assert len(few.dated) == 10


async def _good_server(exchange: Exchange) -> None:
    data = exchange.asked.data
    if "code" in data:
        await exchange.say('{"code": "' + data["code"] + '"}')
    else:
        keys = [each["criterion"] for each in data["criteria"]]
        await exchange.say(said.in_json([said.a_criterion(key, 3, "I called each of them") for key in keys]))


async def _forgetful_server(exchange: Exchange) -> None:
    if "code" in exchange.asked.data:
        await exchange.say('{"code": "what code?"}')
    else:
        await _good_server(exchange)


async def _thinking_server(exchange: Exchange) -> None:
    data = exchange.asked.data
    if "code" in data:
        await _good_server(exchange)
    else:
        keys = [each["criterion"] for each in data["criteria"]]
        levels = said.in_json([said.a_criterion(key, 3, "I called each of them") for key in keys])
        await exchange.say(f"<think>Let me {{see}}.</think>\n```json\n{levels}\n```")


async def _inventing_server(exchange: Exchange) -> None:
    data = exchange.asked.data
    if "code" in data:
        await _good_server(exchange)
    else:
        keys = [each["criterion"] for each in data["criteria"]]
        await exchange.say(said.in_json([said.a_criterion(key, 3, "words that nobody said") for key in keys]))


@pytest.mark.parametrize(
    ("act", "verdict"),
    [
        (_good_server, Verdict.SCORES),
        (_thinking_server, Verdict.SCORES),
        (_forgetful_server, Verdict.QUESTIONS_ONLY),
        (_inventing_server, Verdict.QUESTIONS_ONLY),
        (says("I would rather talk about something else."), Verdict.NOTHING),
    ],
)
def test_a_probe_says_what_a_server_is_good_for(
    services: Services, server: FaultServer, act: Act, verdict: Verdict
) -> None:
    address, _ = server.case(act)
    choice = Choice(vendor=Vendor.COMPATIBLE, model="local", address=f"{address}/v1")
    assert run(services.providers.probe(choice)).verdict is verdict


async def _server_without_schemas(exchange: Exchange) -> None:
    if "response_format" in exchange.asked.body:
        await exchange.error(400, "invalid_request_error", "response_format is not supported")
    else:
        await _judges(exchange)


def test_a_server_that_refuses_the_schema_is_asked_without_and_remembered(
    services: Services, server: FaultServer
) -> None:
    address, case = server.case(_server_without_schemas)
    choice = Choice(vendor=Vendor.COMPATIBLE, model="m", address=f"{address}/v1")
    services.providers.choose(choice)
    services.providers.agree(services.providers.host(choice))
    session_id = begun(services, 2)
    for index in range(2):
        evaluation = run(services.sessions.submit_answer(session_id, index, STORY)).attempts[0].evaluation
        assert evaluation is not None
        assert (evaluation.model, evaluation.score) == ("m", 75)
    assert ["response_format" in each.body for each in case.asked] == [True, False, False]
    assert all("It keeps this JSON Schema" in each.body["messages"][0]["content"] for each in case.asked)


def test_a_server_that_refuses_every_request_is_not_said_to_refuse_the_schema(
    services: Services, server: FaultServer
) -> None:
    address, case = server.case(fails(400, "invalid_request_error"))
    choice = Choice(vendor=Vendor.COMPATIBLE, model="m", address=f"{address}/v1")
    for _ in range(2):
        assert run(services.providers.probe(choice)).verdict is Verdict.NOTHING
    assert ["response_format" in each.body for each in case.asked] == [True, False] * 2


async def _server_that_locks_up(exchange: Exchange) -> None:
    if "code" in exchange.asked.data:
        await exchange.error(401, "authentication_error")
    else:
        await _good_server(exchange)


def test_a_probe_that_is_cut_short_gives_no_verdict(services: Services, server: FaultServer) -> None:
    address, _ = server.case(_server_that_locks_up)
    with pytest.raises(ProviderFailed) as raised:
        run(services.providers.probe(Choice(vendor=Vendor.COMPATIBLE, model="local", address=f"{address}/v1")))
    assert raised.value.fault is Fault.KEY_REFUSED


def test_a_probe_of_a_server_that_is_not_there_says_that(services: Services) -> None:
    choice = Choice(vendor=Vendor.COMPATIBLE, model="local", address="http://127.0.0.1:1/v1")
    with pytest.raises(ProviderFailed) as raised:
        run(services.providers.probe(choice))
    assert raised.value.fault is Fault.NOBODY_THERE


def test_a_server_that_cannot_score_asks_and_the_offline_coach_judges(services: Services, server: FaultServer) -> None:
    address, case = server.case(hangs_before)
    services.providers.choose(Choice(vendor=Vendor.COMPATIBLE, model="m", address=f"{address}/v1", scores=False))
    response = run(services.sessions.submit_answer(begun(services), 0, STORY))
    evaluation = response.attempts[0].evaluation
    assert evaluation is not None
    assert evaluation.evaluator.startswith("offline coach")
    assert not case.asked


def estimates(response: QuestionResponse) -> list[tuple[bool, bool]]:
    """Of each evaluation of its first attempt: whether the offline coach made it, and whether it stands beside."""
    every = response.attempts[0].evaluations
    return [(each.evaluator.startswith("offline coach"), each.rescored) for each in every]


@pytest.mark.parametrize("falls_back", [True, False])
def test_what_the_model_fails_to_score_is_estimated_offline_where_the_person_chose_that(
    services: Services, server: FaultServer, *, falls_back: bool
) -> None:
    chosen(services, server, fails(401, "authentication_error"), falls_back=falls_back)
    session_id = begun(services)
    with pytest.raises(ProviderFailed):
        run(services.sessions.submit_answer(session_id, 0, STORY))
    with pytest.raises(ProviderFailed):
        run(services.sessions.score_now(session_id))
    (response,) = services.sessions.get_session(session_id).responses
    assert estimates(response) == ([(True, True)] if falls_back else [])
    assert response.waiting
    assert services.sessions.get_session(session_id).average_score is None


def test_where_feedback_comes_at_the_end_so_do_the_estimates(services: Services, server: FaultServer) -> None:
    chosen(services, server, fails(401, "authentication_error"), falls_back=True)
    session_id = begun(services, 2, mode=InterviewMode.MOCK)
    for index in range(2):
        with pytest.raises(ProviderFailed):
            run(services.sessions.submit_answer(session_id, index, STORY))
    assert [estimates(each) for each in services.sessions.get_session(session_id).responses] == [[], []]
    with pytest.raises(ProviderFailed):
        run(services.sessions.complete_session(session_id))
    ended = services.sessions.get_session(session_id)
    assert [estimates(each) for each in ended.responses] == [[(True, True)]] * 2
    assert ended.average_score is None
