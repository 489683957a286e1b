"""Hands and eyes of the journey: it presses, types, drops and looks, as a person would."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from prepwise_desktop.jobs import Jobs

W = TypeVar("W", bound=QWidget)

#: seconds that the journey waits for anything before it gives up
PATIENCE = 20.0

#: looks in a row at which nothing moved: what is put off for a turn of the event loop may put off more
_LOOKS_AT_REST = 3

#: looks after which it is taken to rest whatever is under way, as what is saved or counted down beside the picture
_PATIENT_LOOKS = 60

#: keys typed in one go; the event loop runs in between, as it does for a person
_KEYS_AT_ONCE = 12


class JourneyFailed(Exception):
    """Something that a person would have seen did not happen; says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """What the journey waits for, and how it is called in its report."""

    what: str
    holds: Callable[[], bool]


#: a step of the journey: it yields what it waits for
Steps = Iterator[Until]


class Robot:
    """Acts on what is visible in the program's active window."""

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        self.window = window
        self._jobs = jobs

    def find(self, kind: type[W], name: str = "") -> W | None:
        """The visible widget of that kind whose text or accessible name is `name`."""
        for top in (QApplication.activeModalWidget(), self.window):
            if top is None:
                continue
            for each in [top, *top.findChildren(QWidget)]:
                if isinstance(each, kind) and each.isVisible() and name in ("", _text(each), each.accessibleName()):
                    return each
        return None

    def need(self, kind: type[W], name: str = "") -> W:
        """The same; JourneyFailed when it is not there."""
        found = self.find(kind, name)
        if found is None:
            raise JourneyFailed(f"no {kind.__name__} {name!r} is visible")
        return found

    def sees(self, name: str) -> Until:
        """Wait until a button of that name can be pressed."""

        def there() -> bool:
            found = self.find(QAbstractButton, name)
            return found is not None and found.isEnabled()

        return Until(what=f"the button {name!r}", holds=there)

    def rest(self) -> Steps:
        """Wait until all that was set in motion has come to rest."""
        still = 0
        for _ in range(_PATIENT_LOOKS):
            yield Until(what="rest", holds=lambda: True)
            still = 0 if self._moves() else still + 1
            if still == _LOOKS_AT_REST:
                return

    def _moves(self) -> bool:
        """Whether work is under way, or something is put off for a moment or filled in piece by piece."""
        timers = [timer for top in (self.window, self._jobs) for timer in top.findChildren(QTimer) if timer.isActive()]
        return self._jobs.busy or any(timer.isSingleShot() or not timer.interval() for timer in timers)

    def idle(self) -> Until:
        """Wait until no work is under way."""
        return Until(what="the end of all work", holds=lambda: not self._jobs.busy)

    def press(self, name: str) -> Steps:
        """Click a button with the mouse."""
        yield self.sees(name)
        button = self.need(QAbstractButton, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def keys(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Steps:
        """Press keys where the focus is."""
        if QApplication.activeWindow() is None:
            # Without a window manager nobody hands the window its focus back after a dialog.
            self.window.activateWindow()
        yield Until(what="an active window", holds=lambda: QApplication.activeWindow() is not None)
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def type(self, target: QWidget, text: str) -> Steps:
        """Type a text, key by key."""
        target.setFocus()
        for start in range(0, len(text), _KEYS_AT_ONCE):
            lines = text[start : start + _KEYS_AT_ONCE].split("\n")
            for number, line in enumerate(lines):
                if number:
                    QTest.keyClick(target, Qt.Key.Key_Return)
                QTest.keyClicks(target, line)
            yield Until(what="room between the keys", holds=lambda: True)

    def hover(self, files: list[Path], target: QWidget) -> QMimeData:
        """Drag files in over a widget and hold them there; the data must live until the drop."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
        place = self._place(target)
        for kind in (QDragEnterEvent, QDragMoveEvent):
            self._send(kind(place, Qt.DropAction.CopyAction, data, *_HELD))
        return data

    def let_go(self, data: QMimeData, target: QWidget) -> None:
        """Drop what is held."""
        self._send(QDropEvent(QPointF(self._place(target)), Qt.DropAction.CopyAction, data, *_HELD))

    def _place(self, target: QWidget) -> QPoint:
        return target.mapTo(self.window, target.rect().center())

    def _send(self, event: QEvent) -> None:
        """To the system's window, which is where the system hands a drag."""
        handle = self.window.windowHandle()
        assert handle is not None
        QApplication.sendEvent(handle, event)

    def under(self, fraction: tuple[float, float]) -> QWidget:
        """The widget at that place of the window, as the pointer would find it."""
        place = QPoint(int(self.window.width() * fraction[0]), int(self.window.height() * fraction[1]))
        return self.window.childAt(place) or self.window


_HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
