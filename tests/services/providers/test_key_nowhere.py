"""A key is nowhere but where it was put: every byte that the program writes is searched for it."""

import logging
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from prepwise_desktop.app.log import logging_to
from prepwise_desktop.coach.llm import provider
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.errors import Fault, ProviderError
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.work import run
from tests.coach.llm.asked import HASTY
from tests.coach.llm.fault_server import a_server
from tests.coach.llm.faults import KEY, TROUBLES
from tests.coach.llm.key_ring import KeptKeys
from tests.made import STORY, a_request

#: every fault that keeps an answer from being scored, but for silence, which is waited for
FAULTS = [name for name, each in TROUBLES.items() if isinstance(each.ends, Fault) and each.ends is not Fault.SILENT]

#: each on one of the wires in turn (all of them meet all in test_faults), an echo of the key on every one
CASES = [
    (vendor, name)
    for place, name in enumerate(FAULTS)
    for vendor in (Vendor if "key" in name else (list(Vendor)[place % 3],))
]


@pytest.fixture
def loud() -> Iterator[None]:
    """Every logger says all that it can, as a variable of the environment would have it."""
    names = ("", "anthropic", "openai", "httpx2", "httpcore2", "prepwise_desktop")
    before = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def test_no_byte_that_is_written_holds_the_key(tmp_path: Path, loud: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provider, "AT_HOME", HASTY)
    told: list[str] = []
    with (
        a_server() as server,
        logging_to(tmp_path / "logs"),
        open_services(tmp_path, keys=KeptKeys(broken=True)) as services,
    ):
        told += [meet(services, vendor, server.case(*TROUBLES[name].acts)[0]) for vendor, name in CASES]
        logging.getLogger("prepwise_desktop").error("a careless line with %s in it", KEY)
        run(services.archive.backup())
    written = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"prepwise.db", "prepwise.log"} <= set(written)
    assert b"careless line with" in written["prepwise.log"]
    for part in (KEY, KEY[: len(KEY) // 2], KEY[len(KEY) // 2 :]):
        assert not [name for name, content in written.items() if part.encode() in content]
        assert not [text for text in told if part in text]


def meet(services: Services, vendor: Vendor, address: str) -> str:
    """Everything that is said of one fault, in the window's words and for whoever looks for our mistakes."""
    providers, sessions = services.providers, services.sessions
    choice = replace(
        providers.default_choice(vendor), model="made-model", address=providers.normalised(vendor, address)
    )
    run(providers.keep_key(vendor, choice.address, KEY, in_memory=True))
    providers.agree(providers.host(choice))
    providers.choose(None)
    user = services.profiles.current().profile_id
    session = sessions.create_session(a_request(num_behavioral=1, user_id=user, mode=InterviewMode.PRACTICE))
    run(sessions.start_session(session.session_id))
    providers.choose(choice)
    with pytest.raises(ProviderError) as raised:
        run(sessions.submit_answer(session.session_id, 0, STORY))
    (attempt,) = sessions.get_session(session.session_id).responses[0].attempts
    assert (attempt.text, attempt.evaluations) == (STORY, ())
    (place,) = sessions.waiting(session.session_id)
    trace = "".join(traceback.format_exception(raised.value))
    seen = (
        sentence(raised.value),
        sentence(place.error),
        repr(place),
        trace,
        repr(raised.value),
        repr(providers.sent()),
    )
    return "\n".join((*seen, repr(sessions.get_session(session.session_id)), repr(providers.spent_by_month())))
