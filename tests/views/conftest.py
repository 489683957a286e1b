"""The whole window, for tests of panes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.window import OpenWindow, a_window


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    """The program's window on a new folder."""
    with a_window(tmp_path / "data", qtbot, monkeypatch) as made:
        yield made
