"""The ring around the control that the keyboard has reached: 2 px of accent, 2 px clear of it."""

from functools import cache
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from prepwise_desktop.views import theme

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_BY_MOUSE = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.MenuBarFocusReason)
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class InputWatch(QObject):
    """Remembers whether the person last pressed a key or the mouse, in any window of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.by_key = False
        app = cast(QGuiApplication, QGuiApplication.instance())
        self.setParent(app)
        app.focusWindowChanged.connect(self._on_window_changed)
        self._on_window_changed(app.focusWindow())

    def _on_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.by_key = True
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.by_key = False
        return super().eventFilter(watched, event)


class FocusRing(QWidget):
    """Lies over the window around one control, follows it, and lets the mouse through."""

    def __init__(self, control: QWidget, box: QRect | None, radius: float, clear: int) -> None:
        self._control, self._box, self._radius = control, box, radius + clear
        self._reach = clear + theme.FOCUS
        self._followed = _up_to_room(control, self._reached())
        self._room = _parent(self._followed[-1])
        super().__init__(self._room)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for widget in self._followed:
            widget.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def _reached(self) -> QRect:
        """What the ring takes up, in the control: as large as that is now, which may get the focus before its size."""
        box = self._control.rect() if self._box is None else self._box
        return box.adjusted(-self._reach, -self._reach, self._reach, self._reach)

    def _place(self) -> None:
        reached = self._reached()
        self.setGeometry(QRect(self._control.mapTo(self._room, reached.topLeft()), reached.size()))
        self.setVisible(not self._control.isHidden())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_ring(painter, QRectF(self.rect()), self._radius + theme.FOCUS)


def paint_ring(painter: QPainter, box: QRectF, radius: float, colour: QColor | None = None) -> None:
    """A ring of 2 px just inside `box`, whose outer corners have `radius`."""
    half = theme.FOCUS / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour or theme.colour("accent"), theme.FOCUS))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def by_keyboard(reason: Qt.FocusReason) -> bool:
    """Whether a focus that came for this reason is to be shown by a ring."""
    if reason in _BY_KEYBOARD:
        return True
    return reason not in _BY_MOUSE and _watch().by_key


def around(
    control: QWidget,
    reason: Qt.FocusReason,
    *,
    box: QRect | None = None,
    radius: float = theme.RADIUS,
    clear: int = theme.FOCUS_CLEAR,
) -> FocusRing | None:
    """A ring around `box` of the control (all of it by default) where the keyboard brought the focus, else nothing."""
    if not by_keyboard(reason) or control.parentWidget() is None:
        return None
    return FocusRing(control, box, radius, clear)


@cache
def _watch() -> InputWatch:
    return InputWatch()


def _up_to_room(control: QWidget, box: QRect) -> list[QWidget]:
    """The control and its ancestors below the first one that has room for the ring, or that scrolls."""
    chain = [control]
    room = _parent(control)
    while not room.isWindow() and not _is_scrolled(room):
        if room.rect().contains(QRect(control.mapTo(room, box.topLeft()), box.size())):
            break
        chain.append(room)
        room = _parent(room)
    return chain


def _parent(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    assert parent is not None
    return parent


def _is_scrolled(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    return viewport is not None and isinstance(viewport.parentWidget(), QAbstractScrollArea)
