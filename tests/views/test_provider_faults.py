"""What a provider does to the window: after each fault a sentence, the answer safe, the job ended, no score made up."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.work import run
from tests.app.window import OpenWindow, a_window
from tests.coach.llm.asked import HASTY
from tests.coach.llm.fault_server import a_server
from tests.coach.llm.faults import KEY, TROUBLES
from tests.coach.llm.key_ring import KeptKeys
from tests.made import STORY

#: one of each sort: the key, the account, the service, the connection, the address, the reply
SHOWN = (
    "401",
    "key echoed",
    "quota",
    "529",
    "drop",
    "307",
    "page with 200",
    "truncated JSON",
    "refusal",
    "token limit",
)


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    monkeypatch.setattr("prepwise_desktop.coach.llm.provider.AT_HOME", HASTY)
    with a_window(tmp_path / "data", qtbot, monkeypatch, chosen=True, keys=KeptKeys()) as made:
        yield made


@pytest.mark.parametrize("vendor", list(Vendor))
def test_after_each_fault_a_sentence_is_shown_and_the_answer_is_safe(opened: OpenWindow, vendor: Vendor) -> None:
    opened.begin(num_technical=0, num_behavioral=len(SHOWN))
    model, providers = opened.models.interview, opened.services.providers
    with a_server() as server:
        for place, name in enumerate(SHOWN):
            address, _ = server.case(*TROUBLES[name].acts)
            choice = replace(
                providers.default_choice(vendor),
                model="made-model",
                address=address if vendor is Vendor.ANTHROPIC else f"{address}/v1",
            )
            run(providers.keep_key(vendor, choice.address, KEY))
            providers.agree(providers.host(choice))
            providers.choose(choice)
            model.go_to(place)
            model.question.edit(STORY)
            assert model.question.submit(), name
            opened.qtbot.waitUntil(lambda: not model.question.scoring)
            error = model.question.scoring_error
            assert error is not None, name
            opened.wait_for(sentence(error))
            (attempt,) = opened.stored().responses[place].attempts
            assert (attempt.text, attempt.evaluations) == (STORY, ())
            assert KEY not in f"{error} {getattr(error, 'detail', '')}"
    assert opened.models.evaluator.status.waiting == len(SHOWN)
    assert opened.stored().average_score is None
