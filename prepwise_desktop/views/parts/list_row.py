"""A row of a list card: one that can be pressed, and one that holds a control."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from prepwise_desktop.views import focus_ring, theme
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.text_label import TextLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class ListRow(QPushButton):
    """Fill `line` from left to right with labels; Enter, Space or a click presses it. 44 high, or as `height` says.

    Its name for screen readers is the text of its labels, unless it was given one.
    """

    def __init__(self, parent: QWidget | None = None, *, height: int = theme.ROW) -> None:
        super().__init__(parent)
        self._chosen, self._by_key = False, False
        line = theme.LINE_HEIGHTS[theme.BODY]
        self.setMinimumHeight(theme.px(line) + theme.space(height - line))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.line = QHBoxLayout(self)
        padding = theme.space(theme.INSIDE)
        self.line.setContentsMargins(padding, theme.STEP, padding, theme.STEP)
        self.line.setSpacing(padding)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add at the right; what is shown by labels becomes part of the row's name."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.addWidget(widget, stretch)
        words = [label.text() for label in self.findChildren(TextLabel) if label.text()]
        self.setAccessibleName(", ".join(words))

    def set_chosen(self, *, chosen: bool) -> None:
        """Show the row as the selected one."""
        self._chosen = chosen
        self.update()

    def sizeHint(self) -> QSize:
        return self.line.sizeHint().expandedTo(QSize(0, self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        return self.line.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(self._shape())
            if self._chosen or self.isDown() or (self.underMouse() and self.isEnabled()):
                painter.fillRect(self.rect(), theme.colour("wash" if self._chosen else "hover"))
            if self._by_key:
                radius = theme.RADIUS - theme.BORDER
                focus_ring.paint_ring(painter, QRectF(self.rect()), radius if self._ends() != (False, False) else 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = focus_ring.by_keyboard(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._by_key = False
        super().focusOutEvent(event)

    def _ends(self) -> tuple[bool, bool]:
        """Whether it is the first and whether it is the last row of its card: there the card is round."""
        card = self.parentWidget()
        while card is not None and not isinstance(card, Surface):
            card = card.parentWidget()
        if card is None:
            return False, False
        inside = card.rect().adjusted(0, theme.BORDER, 0, -theme.BORDER)
        corner = self.mapTo(card, QPoint())
        return corner.y() <= inside.top(), corner.y() + self.height() - 1 >= inside.bottom()

    def _shape(self) -> QPainterPath:
        first, last = self._ends()
        radius = theme.RADIUS - theme.BORDER
        above = 0 if first else radius
        below = 0 if last else radius
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0, -above, 0, below), radius, radius)
        return path


class SettingRow(QWidget):
    """A title and a sentence left, a control right: the row of the settings."""

    def __init__(self, title: str, sentence: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = WrapLabel(sentence, size=theme.SMALL, ink="secondary")
        if not sentence:
            self.sentence.hide()
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(WrapLabel(title))
        lines.addWidget(self.sentence)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        padding = theme.space(theme.INSIDE)
        row.setContentsMargins(padding, theme.space(theme.WELL_PADDING), padding, theme.space(theme.WELL_PADDING))
        row.setSpacing(padding)
        row.addLayout(lines, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._control = control
        if not control.accessibleName():
            control.setAccessibleName(title)
        control.setAccessibleDescription(sentence)

    def say(self, sentence: str) -> None:
        """Another sentence."""
        self.sentence.set_text(sentence)
        self._control.setAccessibleDescription(sentence)
