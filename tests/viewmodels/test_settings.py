"""A choice is kept at once, told once, and refused when it is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from prepwise_desktop.compose import open_services
from prepwise_desktop.domain.errors import DiskFull, InvalidRequest
from prepwise_desktop.domain.settings import APPEARANCE, SETTINGS, TEXT_SIZE
from prepwise_desktop.services.preferences import Preferences
from prepwise_desktop.viewmodels.settings import SettingsViewModel


@pytest.fixture
def model(qapp: QApplication, tmp_path: Path) -> Iterator[SettingsViewModel]:
    with open_services(tmp_path) as services:
        yield SettingsViewModel(services.preferences)


def test_at_first_every_setting_has_its_default(model: SettingsViewModel) -> None:
    assert [model.value(each) for each in SETTINGS] == [each.default for each in SETTINGS]


def test_a_choice_is_told_once_and_the_same_choice_not_again(model: SettingsViewModel) -> None:
    told: list[tuple[str, object]] = []
    model.changed.connect(lambda name, value: told.append((name, value)))
    for _ in range(2):
        model.choose(APPEARANCE, "dark")
    model.choose(TEXT_SIZE, 150)
    assert told == [("appearance", "dark"), ("text_size", 150)]


def test_a_choice_is_there_when_the_folder_is_opened_again(qapp: QApplication, tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        SettingsViewModel(services.preferences).choose(TEXT_SIZE, 175)
    with open_services(tmp_path) as services:
        assert SettingsViewModel(services.preferences).value(TEXT_SIZE) == 175


def test_what_is_no_choice_or_cannot_be_kept_is_told_and_changes_nothing(
    model: SettingsViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[object] = []
    changed: list[object] = []
    model.failed.connect(failed.append)
    model.changed.connect(changed.append)
    model.choose(TEXT_SIZE, 137)

    def full(*_: object) -> None:
        raise DiskFull("made")

    monkeypatch.setattr(Preferences, "set", full)
    model.choose(TEXT_SIZE, 200)
    assert [type(each) for each in failed] == [InvalidRequest, DiskFull]
    assert changed == []
    assert model.value(TEXT_SIZE) == 100
