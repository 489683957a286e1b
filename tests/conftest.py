"""What every test may ask for. Qt is loaded only by tests that use it, and without a display."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

# Without a display Qt aborts the process, so this stands before anything can import it.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def themed(qapp: "QApplication") -> Iterator["QApplication"]:
    """The program dressed in light at 100% text, in the bundled face, and again so after the test."""
    from prepwise_desktop.views import fonts, theme

    fonts.use_bundled_font()
    theme.apply(qapp, "light", 1.0)
    yield qapp
    theme.apply(qapp, "light", 1.0)
