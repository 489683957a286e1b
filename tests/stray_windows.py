"""Parts that are shown before they stand anywhere: each is a window for a moment, and takes the focus."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

import prepwise_desktop

_PROGRAM = str(Path(prepwise_desktop.__file__).parent)
_POPS_UP = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Tool)


def refuse_stray_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program show nothing that is neither in a window nor made to be one."""
    set_visible, show = QWidget.setVisible, QWidget.show

    def checked_set_visible(widget: QWidget, visible: bool) -> None:  # noqa: FBT001 - Qt's own shape
        if visible:
            _check(widget)
        set_visible(widget, visible)

    def checked_show(widget: QWidget) -> None:
        _check(widget)
        show(widget)

    monkeypatch.setattr(QWidget, "setVisible", checked_set_visible)
    monkeypatch.setattr(QWidget, "show", checked_show)


def _check(widget: QWidget) -> None:
    """Tests may show what they like: it is what the program's own lines show that counts."""
    caller = sys._getframe(2).f_code
    stray = widget.isWindow() and not isinstance(widget, QDialog | QMainWindow) and widget.windowType() not in _POPS_UP
    ours = caller.co_filename.startswith(_PROGRAM)
    where = f"{caller.co_filename}, {caller.co_name}"
    assert not (stray and ours), f"{where} shows a {type(widget).__name__} that stands nowhere yet"
