"""Settings: a vendor is set up, tested, put in charge after consent, and its key is seen by nobody."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.providers import Care, KeyPlace, Vendor
from prepwise_desktop.viewmodels.vendor_setup import Check, VendorSetup
from prepwise_desktop.views.parts.buttons import PrimaryButton
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.settings.key_field import KeyField
from prepwise_desktop.views.settings.pane import SettingsPane
from prepwise_desktop.work import run
from tests.app.window import OpenWindow, a_window
from tests.coach.llm.fault_server import Act, Exchange, FaultServer, a_server
from tests.coach.llm.faults import says
from tests.coach.llm.key_ring import KeptKeys
from tests.coach.llm.said import in_json, the_criteria

KEY = "sk-ant-planted-0123456789abcdef"
MODELS = b"""{"data": [{"type": "model", "id": "claude-sonnet-5-5", "display_name": "Claude Sonnet 5.5",
"created_at": "2026-01-01T00:00:00Z"}, {"type": "model", "id": "claude-haiku-5-5", "display_name": "Claude Haiku 5.5",
"created_at": "2026-01-01T00:00:00Z"}], "has_more": false, "first_id": null, "last_id": null}"""


async def models(exchange: Exchange) -> None:
    await exchange.head(200, "application/json")
    await exchange.send(MODELS)


async def refused(exchange: Exchange) -> None:
    await exchange.error(401, "authentication_error")


async def silent(exchange: Exchange) -> None:
    await exchange.hang()


@pytest.fixture
def keys() -> KeptKeys:
    return KeptKeys()


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with a_server() as made:
        yield made


@pytest.fixture
def opened(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, keys: KeptKeys
) -> Iterator[OpenWindow]:
    for name in ("ANTHROPIC_API_KEY", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with a_window(tmp_path / "data", qtbot, monkeypatch, chosen=True, keys=keys) as made:
        yield made


def settings(opened: OpenWindow) -> SettingsPane:
    opened.navigation.go_to("settings")
    pane = opened.pane()
    assert isinstance(pane, SettingsPane)
    return pane


def anthropic(opened: OpenWindow, address: str) -> VendorSetup:
    """Anthropic's setup, reached at the server of the test, with its key's field open."""
    setup = opened.models.providers.setup(Vendor.ANTHROPIC)
    assert setup.set_address(address)
    pane = settings(opened)
    pane.open_key()
    opened.qtbot.waitUntil(lambda: setup.place is not None)
    return setup


def type_key(opened: OpenWindow, key: str = KEY) -> KeyField:
    field = settings(opened).providers.blocks[Vendor.ANTHROPIC].form.key
    field.setFocus()
    QTest.keyClicks(field, key)
    return field


def test_a_key_that_works_is_kept_and_what_it_sends_is_shown_before_it_is_used(
    opened: OpenWindow, server: FaultServer, keys: KeptKeys
) -> None:
    address, _ = server.case(models)
    setup = anthropic(opened, address)
    field = type_key(opened)
    opened.press("Test and keep")
    opened.qtbot.waitUntil(lambda: setup.has_key)
    assert opened.says("Works, answered in ")
    assert [each.reveal() for each in keys.kept.values()] == [KEY]
    assert field.text() == ""
    assert [each.title for each in setup.models] == ["Claude Sonnet 5.5", "Claude Haiku 5.5"]
    opened.wait_for("What is sent to 127.0.0.1")
    assert opened.services.providers.choice() is None
    agree = opened.need(PrimaryButton, "Agree and use it")
    opened.qtbot.waitUntil(agree.isEnabled)
    assert "JSON" in opened.need(TextField, "The text that is sent").toPlainText()
    opened.press("Copy")
    assert "JSON" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    opened.press("Agree and use it")
    choice = opened.services.providers.choice()
    assert choice is not None
    assert choice.vendor is Vendor.ANTHROPIC
    assert opened.models.evaluator.status.model == choice.model


def test_without_consent_the_offline_coach_stays_in_charge(
    opened: OpenWindow, server: FaultServer, keys: KeptKeys
) -> None:
    address, _ = server.case(models)
    anthropic(opened, address)
    type_key(opened)
    opened.press("Test and keep")
    opened.wait_for("What is sent to 127.0.0.1")
    opened.press("Not now")
    assert opened.services.providers.choice() is None
    assert settings(opened).providers.scores.currentText() == "Offline coach"


def test_a_refused_key_is_said_and_not_kept(opened: OpenWindow, server: FaultServer, keys: KeptKeys) -> None:
    address, _ = server.case(refused)
    setup = anthropic(opened, address)
    field = type_key(opened)
    opened.press("Test and keep")
    opened.wait_for("Anthropic refused the key")
    assert setup.check is Check.FAILED
    assert not keys.kept
    assert field.text() == KEY
    opened.press("Details")
    assert KEY not in opened.need(TextField, "Details").toPlainText()
    opened.press("Close")


def test_a_test_is_cancelled_at_once_and_its_connection_ends(opened: OpenWindow, server: FaultServer) -> None:
    address, case = server.case(silent)
    setup = anthropic(opened, address)
    type_key(opened)
    opened.press("Test and keep")
    opened.qtbot.waitUntil(case.hanging.is_set)
    opened.press("Cancel")
    assert setup.check is Check.NONE
    opened.qtbot.waitUntil(case.gone.is_set)
    opened.qtbot.waitUntil(lambda: opened.find(QWidget, "Test and keep") is not None)


def test_without_a_keyring_the_key_is_kept_in_memory_if_the_person_agrees(
    opened: OpenWindow, server: FaultServer, keys: KeptKeys
) -> None:
    keys.broken = True
    address, _ = server.case(models)
    setup = anthropic(opened, address)
    type_key(opened)
    opened.press("Test and keep")
    opened.wait_for("Keep the key in memory?")
    assert not setup.has_key
    opened.press("Keep it in memory")
    opened.qtbot.waitUntil(lambda: setup.place is KeyPlace.MEMORY)
    assert not keys.kept
    opened.wait_for("What is sent to")


def test_a_key_is_removed_when_that_is_confirmed(opened: OpenWindow, server: FaultServer, keys: KeptKeys) -> None:
    address, _ = server.case(models)
    setup = anthropic(opened, address)
    run(opened.services.providers.keep_key(Vendor.ANTHROPIC, address, KEY))
    setup.look()
    opened.qtbot.waitUntil(lambda: setup.has_key)
    opened.press("Remove…")
    opened.press("Keep it")
    assert keys.kept
    opened.press("Remove…")
    opened.press("Remove the key")
    opened.qtbot.waitUntil(lambda: not keys.kept)


def test_what_is_chosen_of_the_vendor_in_charge_counts_from_the_next_call_on(
    opened: OpenWindow, server: FaultServer
) -> None:
    providers = opened.services.providers
    choice = providers.default_choice(Vendor.ANTHROPIC)
    providers.agree(providers.host(choice))
    opened.models.providers.use(Vendor.ANTHROPIC)
    settings(opened)
    opened.press("Thorough")
    opened.press("Go on with the offline coach when offline")
    opened.models.providers.setup(Vendor.ANTHROPIC).set_model("claude-haiku-5-5")
    chosen = providers.choice()
    assert chosen is not None
    assert (chosen.care, chosen.falls_back, chosen.model) == (Care.THOROUGH, True, "claude-haiku-5-5")


def test_a_key_of_the_environment_is_offered_once_by_name(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, keys: KeptKeys
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
    with a_window(tmp_path / "data", qtbot, monkeypatch, chosen=True, keys=keys) as opened:
        settings(opened)
        assert opened.says("The environment holds a key for OpenAI, in OPENAI_API_KEY.")
        assert not keys.kept
        opened.press("Leave it")
        opened.settle()
        assert not opened.says("The environment holds a key")
        assert not opened.services.providers.environment_keys()


def test_the_limit_is_kept_as_it_is_typed_and_nonsense_is_refused(opened: OpenWindow) -> None:
    pane = settings(opened)
    model = opened.models.providers
    assert model.set_limit("$5,50")
    assert model.limit() == 5.5
    assert opened.says("of your limit of $5.50")
    assert not model.set_limit("much")
    assert model.limit() == 5.5
    assert model.set_limit("")
    assert model.limit() is None
    assert pane.privacy.isVisible()


def test_the_ledger_opens_by_month_model_and_session(opened: OpenWindow) -> None:
    settings(opened)
    opened.press("By month, model and session…")
    opened.press("By model")
    opened.press("By session")
    opened.press("Close")


def test_a_typed_key_is_in_no_accessible_text_and_cannot_be_copied_or_found_again(
    opened: OpenWindow, server: FaultServer
) -> None:
    address, _ = server.case(models)
    anthropic(opened, address)
    field = type_key(opened)
    assert KEY not in accessible_text(opened.window)
    field.selectAll()
    field.copy()
    assert QGuiApplication.clipboard().text() != KEY
    opened.navigation.go_to("home")
    assert field.text() == ""
    field.undo()
    assert field.text() == ""


def accessible_text(window: QWidget) -> str:
    """All that a screen reader can find in the window."""

    def of(node: QAccessibleInterface) -> Iterator[str]:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
            yield node.text(kind)
        words = node.textInterface()
        if words is not None:
            yield words.text(0, words.characterCount())
        for number in range(node.childCount()):
            child = node.child(number)
            if child is not None:
                yield from of(child)

    node = QAccessible.queryAccessibleInterface(window)
    assert node is not None
    return "\n".join(of(node))


def test_home_leads_to_the_field_for_a_key(opened: OpenWindow) -> None:
    opened.press("Have a provider key? Add a key…")
    opened.settle()
    assert isinstance(opened.focused(), KeyField)
    assert opened.navigation.place() == "settings"
    QTest.keyClick(opened.focused(), Qt.Key.Key_Tab)


def test_the_rail_says_what_is_wrong(opened: OpenWindow) -> None:
    status = opened.models.evaluator
    providers = opened.services.providers
    choice = providers.default_choice(Vendor.ANTHROPIC)
    providers.choose(choice)
    status.refresh()
    rail = opened.window.frame.rail
    assert "waits for your consent" in accessible_text(rail)
    providers.agree(providers.host(choice))
    status.refresh()
    assert choice.model in accessible_text(rail)


async def one_model(exchange: Exchange) -> None:
    await exchange.head(200, "application/json")
    made = {"id": "made-model", "object": "model", "created": 1, "owned_by": "made"}
    await exchange.send(json.dumps({"object": "list", "data": [made]}).encode())


@pytest.mark.parametrize(
    ("acts", "words"),
    [
        ((says("{}"),), "Cannot be used"),
        ((says(in_json(the_criteria())), says('{"code": "harbour seventeen"}')), "Questions only"),
    ],
)
def test_a_server_of_ones_own_is_tried_out_and_what_it_can_do_is_said(
    opened: OpenWindow, server: FaultServer, acts: tuple[Act, ...], words: str
) -> None:
    address, _ = server.case(one_model, *acts)
    settings(opened)
    opened.press("Set up…")
    setup = opened.models.providers.setup(Vendor.COMPATIBLE)
    assert setup.set_address(f"{address}/v1")
    setup.test()
    opened.wait_for(words)
    assert (setup.choice.model, setup.choice.scores) == ("made-model", False)
    assert setup.ready is (words == "Questions only")


def test_the_fields_of_a_vendor_show_what_was_chosen_and_choose_nothing_by_that(opened: OpenWindow) -> None:
    setup = opened.models.providers.setup(Vendor.ANTHROPIC)
    setup.set_falls_back(falls_back=True)
    changes: list[bool] = []
    setup.changed.connect(lambda: changes.append(setup.choice.falls_back))
    pane = settings(opened)
    opened.settle()
    pane.open_key()
    opened.settle()
    assert setup.choice.falls_back
    assert len(changes) < 4
