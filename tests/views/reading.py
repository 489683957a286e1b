"""What a screen reader finds in a widget, and where the tab key leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget

_Role = QAccessible.Role

#: what a person acts on; the rest is text and frames
CONTROLS = frozenset(
    {
        _Role.PushButton,
        _Role.Button,
        _Role.ButtonDropDown,
        _Role.ButtonMenu,
        _Role.CheckBox,
        _Role.RadioButton,
        _Role.ComboBox,
        _Role.EditableText,
        _Role.SpinBox,
        _Role.Slider,
        _Role.Table,
        _Role.List,
        _Role.Tree,
        _Role.Link,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One thing that a screen reader comes to."""

    role: QAccessible.Role
    name: str
    place: QRect


def spoken(root: QWidget) -> list[Spoken]:
    """Everything visible below `root`, in the tree's order."""
    return list(_walk(QAccessible.queryAccessibleInterface(root)))


def controls(root: QWidget) -> list[Spoken]:
    """The controls among it."""
    return [each for each in spoken(root) if each.role in CONTROLS]


def _walk(interface: QAccessibleInterface | None) -> Iterator[Spoken]:
    if interface is None or interface.state().invisible:
        return
    name = interface.text(QAccessible.Text.Name)
    if interface.role() == _Role.ComboBox:
        # On Linux a combo's name is its value, and its label is a relation that PySide does not hand out.
        combo = interface.object()
        assert isinstance(combo, QWidget)
        name = combo.accessibleName()
    yield Spoken(role=interface.role(), name=name, place=interface.rect())
    if interface.role() in (_Role.Table, _Role.List, _Role.ComboBox, _Role.SpinBox):
        return  # their cells and parts speak with them
    for index in range(interface.childCount()):
        yield from _walk(interface.child(index))


def tab_stops(root: QWidget) -> set[QWidget]:
    """The controls below `root` that the tab key has to come to."""
    return {
        each
        for each in root.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not isinstance(each, QScrollBar)
    }


def tabbed(window: QWidget, limit: int = 120) -> list[QWidget]:
    """Where the tab key leads from where the focus is, until it is there again."""
    begun = QApplication.focusWidget()
    assert begun is not None, "nothing has the focus"
    found = [begun]
    for _ in range(limit):
        QTest.keyClick(found[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert now.window() is window.window()
        if now in found:
            assert now is begun, f"the tab key goes in a circle from {now}"
            return found
        found.append(now)
    raise AssertionError("the tab key never comes back")


def against_reading(stops: list[QWidget]) -> list[tuple[str, str]]:
    """Neighbours of which the second stands neither right of the first nor below it, as it is scrolled or not."""
    found = []
    for first, second in pairwise(stops):
        as_seen = _is_read_before(_place(first), _place(second))
        if not as_seen and not _is_read_before(_unscrolled(first), _unscrolled(second)):
            found.append((words(first), words(second)))
    return found


def _is_read_before(one: QRect, two: QRect) -> bool:
    return two.left() >= one.right() or two.top() >= one.bottom()


def words(widget: QWidget) -> str:
    """What a screen reader says when the focus comes there."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _unscrolled(widget: QWidget) -> QRect:
    """Where it stands while nothing is scrolled: walking with the tab key scrolls, and headers stay."""
    place = _place(widget)
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            place.translate(parent.horizontalScrollBar().value(), parent.verticalScrollBar().value())
        parent = parent.parentWidget()
    return place


class Strays(QObject):
    """Notes every window of the program that is shown, by its kind: a part without a parent takes the focus away."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(type(watched).__name__)
        return False
