"""Drags over the window, sent the way the system sends them: to its own window, which hands them on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QApplication, QLineEdit, QScrollArea, QWidget

_HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


class Drag:
    """Something that is dragged over one widget, and let go there or taken away."""

    def __init__(self, data: QMimeData, target: QWidget) -> None:
        self._data = data
        top = target.window()
        self._place: QPoint = target.mapTo(top, target.rect().center())
        self._receiver = top.windowHandle()

    def over(self) -> bool:
        """Come over the widget and move there; whether it may be dropped."""
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(self._place, Qt.DropAction.CopyAction, self._data, *_HELD)
            event.ignore()
            QApplication.sendEvent(self._receiver, event)
        return event.isAccepted()

    def let_go(self) -> None:
        event = QDropEvent(QPointF(self._place), Qt.DropAction.CopyAction, self._data, *_HELD)
        QApplication.sendEvent(self._receiver, event)

    def leave(self) -> None:
        QApplication.sendEvent(self._receiver, QDragLeaveEvent())


def files(*paths: Path) -> QMimeData:
    """Dragged files."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text(words: str) -> QMimeData:
    """Dragged words."""
    data = QMimeData()
    data.setText(words)
    return data


def drop(paths: Sequence[Path], target: QWidget) -> None:
    """The whole sequence: enter, move, drop."""
    drag = Drag(files(*paths), target)
    assert drag.over(), f"{type(target).__name__} would refuse the drop"
    drag.let_go()


def text_fields(root: QWidget) -> list[QWidget]:
    """Every visible field below `root` that holds text; `show` brings one into sight."""
    kinds = (QLineEdit, QAbstractSpinBox, QAbstractScrollArea)
    fields = [each for each in root.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]
    return [each for each in fields if words_in(each) is not None]


def words_in(field: QWidget) -> str | None:
    """The text of a field; None for what holds none."""
    for name in ("toPlainText", "text"):
        read = getattr(field, name, None)
        if read is not None:
            return str(read())
    return None


def parts(field: QWidget) -> list[QWidget]:
    """The field, and where it has one its viewport, on which the pointer really is."""
    return [field, field.viewport()] if isinstance(field, QAbstractScrollArea) else [field]


def show(field: QWidget) -> None:
    """Scroll until the field is in sight."""
    parent = field.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(field)
        parent = parent.parentWidget()
    QApplication.processEvents()
