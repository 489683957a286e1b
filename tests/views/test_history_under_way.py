"""A search or an export of all sessions that takes long shows itself, and can be cancelled without a trace."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu

from prepwise_desktop.services import history_file
from prepwise_desktop.services.history import History
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.views.history.under_way import UnderWayBar
from tests.app.window import OpenWindow
from tests.made import a_request


class Gate:
    """Holds whoever comes, in a thread that is not the window's, until it is opened."""

    def __init__(self) -> None:
        self.reached, self.opened = Event(), Event()

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def held(*args: Any, **kwargs: Any) -> Any:
            self.reached.set()
            assert self.opened.wait(5)
            return function(*args, **kwargs)

        return held


def three_sessions(opened: OpenWindow) -> Path:
    """Three sessions in History, and where they could go."""
    user = opened.services.profiles.current().profile_id
    for _ in range(3):
        opened.services.sessions.create_session(a_request(user_id=user))
    for job in (opened.models.history.search_job, opened.models.history.export_job):
        job._patience.setInterval(0)
    opened.navigation.go_to("history")
    opened.wait_for("3 sessions")
    assert opened.window.isActiveWindow(), "a part of the pane was a window of its own for a moment"
    return opened.folder.parent / "all.json"


def export_all(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    opened.press("Export…")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()] == ["This session…", "All 3 sessions of the table…"]
    act = menu.actions()[1]
    menu.close()
    act.trigger()


def bar(opened: OpenWindow, name: str) -> UnderWayBar:
    """The bar of that name, once its job is slow."""
    opened.qtbot.waitUntil(lambda: opened.find(UnderWayBar, name) is not None)
    return opened.need(UnderWayBar, name)


@pytest.mark.parametrize("suffix", ["json", "md"])
def test_all_sessions_go_into_one_file(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    path = three_sessions(opened).with_suffix(f".{suffix}")
    export_all(opened, monkeypatch, path)
    opened.wait_for(f"Exported to all.{suffix}.")
    text = path.read_text(encoding="utf-8")
    listed = opened.services.history.page(opened.services.profiles.current().profile_id).rows
    if suffix == "json":
        assert [each["session_id"] for each in json.loads(text)] == [each.session_id for each in listed]
    else:
        assert text.count("\n# ") + text.startswith("# ") == 3
    assert not any(each.isVisible() for each in opened.pane().findChildren(UnderWayBar))


def test_a_slow_export_says_how_far_it_is_and_cancelled_leaves_nothing(
    opened: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = three_sessions(opened)
    path.write_text("an earlier export", encoding="utf-8")
    gate = Gate()
    monkeypatch.setattr(history_file, "_TOLD_EVERY", 1)
    find = SessionStore.find
    calls: list[str] = []

    def third_is_held(store: SessionStore, session_id: str) -> Any:
        calls.append(session_id)
        return gate.before(find)(store, session_id) if len(calls) == 3 else find(store, session_id)

    monkeypatch.setattr(SessionStore, "find", third_is_held)
    export_all(opened, monkeypatch, path)
    shown = bar(opened, "Exporting sessions")
    opened.qtbot.waitUntil(gate.reached.is_set)
    opened.wait_for("Exporting sessions: 2 of 3")
    assert shown.line.value() == pytest.approx(shown.line.maximum() * 2 / 3, abs=1)
    assert (path.parent / ".all.json.part").exists()
    opened.press("Cancel")
    assert not shown.isVisible()
    gate.opened.set()
    opened.wait_for("The export was stopped, and nothing of it was written.")
    opened.qtbot.waitUntil(lambda: not (path.parent / ".all.json.part").exists())
    opened.settle()
    assert path.read_text(encoding="utf-8") == "an earlier export"


def test_a_slow_search_says_so_and_can_be_cancelled(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    three_sessions(opened)
    gate = Gate()
    monkeypatch.setattr(History, "search", gate.before(History.search))
    history = opened.models.history
    found: list[object] = []
    history.searched.connect(lambda: found.append(history.found))
    history.search("production")
    shown = bar(opened, "Searching every session")
    assert not shown.line.isVisible()
    opened.press("Cancel")
    assert not shown.isVisible()
    gate.opened.set()
    opened.settle()
    assert found == []
    assert opened.find(QAbstractButton, "Cancel") is None
