"""An interview with a model, through the real SDK: it streams, breaks off, waits, and shows only what was earned."""

import asyncio
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.views.interview.criterion_block import CriterionBlock
from prepwise_desktop.views.parts.rail_status import RailStatus
from prepwise_desktop.views.parts.strip_cell import StripCell
from prepwise_desktop.work import run
from tests.app.window import OpenWindow, a_window
from tests.coach.llm.fault_server import Act, Case, Exchange, FaultServer, a_server
from tests.coach.llm.key_ring import KeptKeys
from tests.coach.llm.said import QUESTION, a_made_question, an_evaluation, some_questions, the_criteria
from tests.made import STORY

#: milliseconds that the offline coach may take to be loaded on a busy machine
OFFLINE = 20_000
KEY = "sk-ant-planted-0123456789abcdef"


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with a_server() as made:
        yield made


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, chosen=True, keys=KeptKeys()) as made:
        yield made


def ask_model(opened: OpenWindow, server: FaultServer, *acts: Act) -> Case:
    """Have Anthropic, as the server plays it, judge from now on."""
    address, case = server.case(*acts)
    providers = opened.services.providers
    choice = replace(providers.default_choice(Vendor.ANTHROPIC), address=address)
    run(providers.keep_key(choice.vendor, choice.address, KEY))
    providers.agree(providers.host(choice))
    opened.models.providers.read_anew()
    providers.choose(choice)
    opened.models.evaluator.refresh()
    return case


def begin(opened: OpenWindow) -> None:
    """An interview with questions of the bank, behavioral ones."""
    opened.begin(num_technical=0, num_behavioral=2)


def submit(opened: OpenWindow) -> None:
    opened.models.interview.question.edit(STORY)
    assert opened.models.interview.question.submit()


def blocks(opened: OpenWindow) -> list[CriterionBlock]:
    return [each for each in opened.window.findChildren(CriterionBlock) if each.isVisible()]


def names(opened: OpenWindow) -> list[str]:
    return [each.accessibleName() for each in blocks(opened)]


class Halting:
    """An evaluation that stops after so many criteria until it is let go, and then comes whole or breaks off."""

    def __init__(self, first: int, *, breaks: bool = False) -> None:
        judged = the_criteria(QUESTION)
        whole = an_evaluation()
        # The text up to the end of the last criterion that should come at first.
        cut = whole.index(json.dumps(judged[first - 1])) + len(json.dumps(judged[first - 1]))
        self._parts = whole[:cut], whole[cut:]
        self._breaks = breaks
        self._go_on = threading.Event()

    async def __call__(self, exchange: Exchange) -> None:
        first, rest = self._parts
        await exchange.head()
        await exchange.send(exchange.speech.begun() + exchange.speech.piece(first))
        await asyncio.to_thread(self._go_on.wait, 5)
        if self._breaks:
            exchange.reset()
            return
        await exchange.send(exchange.speech.piece(rest) + exchange.speech.ended())

    def let_go(self) -> None:
        self._go_on.set()


async def asks(exchange: Exchange) -> None:
    await exchange.say(some_questions("behavioral", "behavioral"))


async def scores(exchange: Exchange) -> None:
    await exchange.say(an_evaluation())


async def odd_request(exchange: Exchange) -> None:
    await exchange.error(400, "invalid_request_error", "the request was odd")


async def silent(exchange: Exchange) -> None:
    await exchange.hang()


def test_criteria_arrive_one_by_one_and_hold_only_at_the_end(opened: OpenWindow, server: FaultServer) -> None:
    halting = Halting(2)
    ask_model(opened, server, asks, halting)
    begin(opened)
    submit(opened)
    opened.qtbot.waitUntil(lambda: sum("so far" in each for each in names(opened)) == 2)
    assert opened.says("Scoring, 2 of 5 criteria")
    assert opened.stored().responses[0].attempts[0].evaluation is None
    tops = sorted(each.y() for each in blocks(opened))
    halting.let_go()
    opened.qtbot.waitUntil(lambda: opened.models.interview.question.evaluation is not None)
    opened.settle()
    assert sorted(each.y() for each in blocks(opened)) == tops
    assert not any("so far" in each for each in names(opened))
    assert opened.says("Score, level 4 of 5")


def test_a_broken_stream_takes_back_what_it_said_and_the_answer_waits(opened: OpenWindow, server: FaultServer) -> None:
    begin(opened)
    halting = Halting(2, breaks=True)
    ask_model(opened, server, halting, odd_request)
    submit(opened)
    opened.qtbot.waitUntil(lambda: sum("so far" in each for each in names(opened)) == 2)
    halting.let_go()
    question = opened.models.interview.question
    opened.qtbot.waitUntil(lambda: not question.scoring, timeout=15000)
    opened.settle()
    assert not any("4 of 5" in each for each in names(opened))
    assert opened.stored().responses[0].attempts[0].evaluations == ()


def test_what_is_not_scored_says_why_and_can_be_tried_and_estimated(opened: OpenWindow, server: FaultServer) -> None:
    begin(opened)
    ask_model(opened, server, odd_request, scores)
    submit(opened)
    opened.wait_for("Not scored yet")
    opened.wait_for("Anthropic did not accept the request")
    assert opened.says("Your answer is saved and waits in the queue")
    assert opened.says("Next try within a minute")
    assert opened.says("1 answer in the queue.")
    assert "1 answer waits" in opened.need(RailStatus).accessibleName()
    opened.press("Estimate offline")
    opened.qtbot.waitUntil(lambda: opened.says("Estimate: "), timeout=OFFLINE)
    assert opened.stored().responses[0].evaluation_score is None
    opened.press("Try now")
    opened.qtbot.waitUntil(lambda: opened.models.interview.question.evaluation is not None)
    assert opened.stored().responses[0].waiting is False
    assert opened.models.evaluator.status.waiting == 0


def test_scoring_is_cancelled_at_once_and_the_answer_is_safe(opened: OpenWindow, server: FaultServer) -> None:
    begin(opened)
    case = ask_model(opened, server, silent)
    submit(opened)
    opened.qtbot.waitUntil(case.hanging.is_set)
    opened.press("Cancel")
    assert not opened.models.interview.question.scoring
    opened.qtbot.waitUntil(case.gone.is_set)
    assert opened.stored().responses[0].attempts[0].text == STORY


def test_another_provider_is_asked_from_the_next_answer_on(opened: OpenWindow, server: FaultServer) -> None:
    begin(opened)
    submit(opened)
    opened.qtbot.waitUntil(lambda: opened.models.interview.question.evaluation is not None, timeout=OFFLINE)
    ask_model(opened, server, scores)
    opened.models.interview.go_next()
    submit(opened)
    opened.qtbot.waitUntil(lambda: opened.models.interview.question.evaluation is not None)
    first, second = (each.attempts[0].evaluation for each in opened.stored().responses[:2])
    assert first is not None
    assert second is not None
    assert first.evaluator.startswith("offline coach")
    assert second.evaluator.startswith("Anthropic")


class Dripping:
    """Questions of which the first comes at once and the rest when they are let go, whole or not at all."""

    def __init__(self, *, breaks: bool = False) -> None:
        whole = some_questions("behavioral", "behavioral")
        first = json.dumps(a_made_question(0, "behavioral"))
        cut = whole.index(first) + len(first)
        self._parts = whole[:cut], whole[cut:]
        self._breaks = breaks
        self._go_on = threading.Event()

    async def __call__(self, exchange: Exchange) -> None:
        await exchange.head()
        await exchange.send(exchange.speech.begun() + exchange.speech.piece(self._parts[0]))
        await asyncio.to_thread(self._go_on.wait, 5)
        if self._breaks:
            exchange.reset()
            return
        await exchange.send(exchange.speech.piece(self._parts[1]) + exchange.speech.ended())

    def let_go(self) -> None:
        self._go_on.set()


def test_a_session_starts_with_its_first_question_while_the_strip_keeps_the_places(
    opened: OpenWindow, server: FaultServer
) -> None:
    dripping = Dripping()
    ask_model(opened, server, dripping)
    begin(opened)
    model = opened.models.interview
    assert (len(opened.stored().questions), model.to_come) == (1, 1)
    assert opened.says("Question 1 of 2")
    assert [each.isVisible() for each in opened.window.findChildren(StripCell)] == [True, True]
    model.go_to(1)
    model.go_next()
    assert model.question.index == 0
    dripping.let_go()
    opened.qtbot.waitUntil(lambda: model.session is not None and len(model.session.questions) == 2)
    opened.qtbot.waitUntil(lambda: model.to_come == 0)
    model.go_to(1)
    assert opened.says("Question 2 of 2")
    assert not opened.says("from the question bank")


def test_questions_that_never_came_are_from_the_bank_and_say_so(opened: OpenWindow, server: FaultServer) -> None:
    dripping = Dripping(breaks=True)
    ask_model(opened, server, dripping, odd_request)
    begin(opened)
    model = opened.models.interview
    dripping.let_go()
    opened.qtbot.waitUntil(lambda: model.session is not None and len(model.session.questions) == 2, timeout=15000)
    opened.wait_for("from the question bank")
    model.go_to(1)
    assert opened.says("from the question bank")


def test_the_cost_is_said_before_the_start(opened: OpenWindow, server: FaultServer) -> None:
    opened.import_resume()
    ask_model(opened, server, asks)
    opened.models.providers.chosen.emit()
    opened.navigation.go_to("resume")
    assert opened.says("about $0.") or opened.says("under $0.01")


def test_old_answers_are_scored_again_beside_what_was_said_before(opened: OpenWindow, server: FaultServer) -> None:
    ask_model(opened, server, asks, scores)
    begin(opened)
    submit(opened)
    opened.qtbot.waitUntil(lambda: not opened.models.interview.question.scoring)
    session_id = opened.stored().session_id
    opened.models.interview.complete()
    opened.qtbot.waitUntil(lambda: opened.models.result.shows_result)
    score = opened.services.sessions.get_session(session_id).average_score
    first = opened.services.providers.choice()
    assert first is not None
    opened.services.providers.choose(replace(first, model="another-model"))
    opened.navigation.go_to("history")
    opened.models.history.open(session_id)
    opened.press("Score again with Anthropic")
    opened.wait_for("Judged by Anthropic another-model, which does not count")
    assert opened.says(f"Judged by Anthropic {first.model}.")
    session = opened.services.sessions.get_session(session_id)
    assert session.average_score == score
    assert len(session.responses[0].attempts[0].evaluations) == 2


def start_where_nobody_answers(opened: OpenWindow) -> None:
    """Press on with a provider at an address where nothing listens."""
    providers = opened.services.providers
    choice = replace(providers.default_choice(Vendor.ANTHROPIC), address="http://127.0.0.1:9")
    run(providers.keep_key(choice.vendor, choice.address, KEY))
    providers.agree(providers.host(choice))
    opened.models.providers.read_anew()
    providers.choose(choice)
    opened.models.resume.open()
    opened.models.resume.change_target(role="Backend Engineer")
    opened.models.interview.start(opened.models.resume.request())
    opened.navigation.go_to("interview")


def test_a_start_that_nobody_answers_says_so_and_goes_on_with_the_offline_coach(opened: OpenWindow) -> None:
    start_where_nobody_answers(opened)
    opened.wait_for("No session was begun")
    assert opened.says("Anthropic")
    assert opened.services.sessions.get_user_sessions(opened.services.profiles.current().profile_id) == ()
    opened.press("Start with the offline coach")
    opened.qtbot.waitUntil(lambda: opened.phase() is Phase.OPEN, timeout=OFFLINE)
    assert opened.stored().evaluator.startswith("offline coach")
    assert opened.services.providers.choice() is None


def test_a_start_that_nobody_answers_can_be_let_be(opened: OpenWindow) -> None:
    start_where_nobody_answers(opened)
    opened.wait_for("No session was begun")
    opened.press("Cancel")
    assert opened.phase() is Phase.EMPTY
    assert opened.services.providers.choice() is not None
