"""A pane opened for the first time stands at once, comes to its end with later turns, and may be left before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.settings import TEXT_SIZE
from prepwise_desktop.views.history.comparison import ComparisonPage
from prepwise_desktop.views.parts.buttons import PrimaryButton
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.piecewise import Piecewise
from prepwise_desktop.views.parts.text_label import TextLabel
from prepwise_desktop.views.resume.fields_column import FieldsColumn
from prepwise_desktop.views.resume.pane import ResumePane
from prepwise_desktop.views.settings.key_field import KeyField
from prepwise_desktop.views.settings.pane import SettingsPane
from prepwise_desktop.views.settings.profiles_card import ProfilesCard
from prepwise_desktop.views.settings.vendor_block import VendorBlock
from prepwise_desktop.views.settings.vendor_form import VendorForm
from tests.app.window import OpenWindow, a_window


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, chosen=True) as made:
        yield made


def just_opened(opened: OpenWindow, place: str) -> QWidget:
    """The pane as it is with the click, before the event loop has turned."""
    opened.navigation.go_to(place)
    pane = opened.navigation.panes.current()
    assert pane is not None
    return pane


def is_built(pane: QWidget) -> bool:
    return all(each.done for each in pane.findChildren(Piecewise))


def said(pane: QWidget) -> list[str]:
    return [each.text() for each in pane.findChildren(TextLabel)]


def test_settings_stand_with_their_head_and_fill_in_from_there(opened: OpenWindow) -> None:
    pane = just_opened(opened, "settings")
    assert isinstance(pane, SettingsPane)
    assert pane.first_control().isVisible()
    assert not pane.findChildren(VendorBlock)
    assert not pane.findChildren(ProfilesCard)
    opened.qtbot.waitUntil(lambda: is_built(pane))
    assert len(pane.findChildren(VendorBlock)) == 3
    assert pane.findChildren(ProfilesCard)
    assert not pane.findChildren(VendorForm)
    opened.wait_for("In use: nothing yet")


def test_a_key_s_field_that_is_not_there_yet_gets_the_keyboard_when_it_comes(opened: OpenWindow) -> None:
    pane = just_opened(opened, "settings")
    assert isinstance(pane, SettingsPane)
    pane.open_key()
    assert not pane.findChildren(KeyField)
    opened.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), KeyField))


def test_a_resume_stands_beside_empty_cards_whose_fields_come_after_the_target(opened: OpenWindow) -> None:
    opened.import_resume()
    opened.models.resume.change_target(role="Backend Engineer")
    opened.window.rebuild()
    pane = opened.navigation.panes.current()
    assert pane is not None
    assert not pane.findChildren(LineField)
    opened.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), PrimaryButton))
    opened.qtbot.waitUntil(lambda: is_built(pane))
    assert len(pane.findChildren(LineField)) > 12


def test_with_large_text_what_was_understood_does_not_wait_for_the_target_below_it(opened: OpenWindow) -> None:
    opened.import_resume()
    opened.models.settings.choose(TEXT_SIZE, 200)
    opened.window.rebuild()
    pane = opened.navigation.panes.current()
    assert isinstance(pane, ResumePane)
    fields = pane.findChild(FieldsColumn)
    assert fields is not None
    opened.qtbot.waitUntil(lambda: bool(pane.findChildren(LineField)))
    assert fields.findChildren(LineField)


def test_history_makes_what_is_read_a_question_at_a_time_and_no_comparison(opened: OpenWindow) -> None:
    question = opened.begin().questions[0].question.text
    pane = just_opened(opened, "history")
    assert question not in said(pane)
    opened.qtbot.waitUntil(lambda: is_built(pane))
    assert question in said(pane)
    assert not pane.findChildren(ComparisonPage)


def test_a_pane_that_is_left_half_built_goes_on_or_goes_and_neither_harms(opened: OpenWindow) -> None:
    left = just_opened(opened, "settings")
    just_opened(opened, "home")
    opened.qtbot.waitUntil(lambda: is_built(left))
    opened.navigation.panes.drop_hidden()
    gone = just_opened(opened, "settings")
    opened.window.rebuild()
    opened.settle()
    again = opened.navigation.panes.current()
    assert again is not gone
    assert isinstance(again, SettingsPane)
    opened.wait_for("Somebody else")
    assert again.first_control().hasFocus()
