"""A few choices side by side in one box, one of them chosen."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.choice_button import ChoiceButton
from prepwise_desktop.views.parts.painted_button import Wear
from prepwise_desktop.views.parts.painting import paint_box


class Segment(ChoiceButton):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, padding=theme.SEGMENT_PADDING, radius=theme.RADIUS_SEGMENT)

    def wear(self) -> Wear:
        if not self.isEnabled():
            return Wear(ink="disabled")
        if self.isChecked():
            return Wear(ink="text", fill="raised", border="line")
        return Wear(ink="text", fill="hover") if self.underMouse() else Wear(ink="secondary")


class Segments(QWidget):
    """Arrow keys or a click choose; `choice_changed` carries the key. Each segment says the group's name too."""

    choice_changed = Signal(str)

    def __init__(self, name: str, choices: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.control_height())
        row = QHBoxLayout(self)
        inset = theme.SEGMENT_INSET
        row.setContentsMargins(inset, inset, inset, inset)
        row.setSpacing(0)
        self._segments: dict[str, Segment] = {}
        for key, words in choices:
            segment = Segment(words, self)
            segment.setAccessibleDescription(name)
            segment.setFixedHeight(theme.control_height() - 2 * inset)
            self._segments[key] = segment
            segment.toggled.connect(lambda on, key=key: self._on_toggled(key, on=on))
            row.addWidget(segment)
        self.set_key(choices[0][0])

    def key(self) -> str:
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_key(self, key: str) -> None:
        """Show this choice; it signals nothing."""
        self.blockSignals(True)
        self._segments[key].setChecked(True)
        self.blockSignals(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), fill=theme.colour("sunken"), border=theme.colour("line"))

    def _on_toggled(self, key: str, *, on: bool) -> None:
        if on:
            self.setFocusProxy(self._segments[key])
            self.choice_changed.emit(key)
