"""The base of every button of ours: paints itself from the theme, shows a ring only to the keyboard."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.views import focus_ring, icons, theme
from prepwise_desktop.views.parts.painting import paint_box
from prepwise_desktop.views.parts.tooltip import set_tip


@dataclass(frozen=True, slots=True, kw_only=True)
class Wear:
    """What a button wears in one state; nothing is painted for an empty fill or border."""

    ink: theme.Colour
    fill: theme.Colour | None = None
    border: theme.Colour | None = None
    border_width: int = theme.BORDER


def paint_wear(painter: QPainter, box: QRectF, wear: Wear, radius: float) -> None:
    """Paint the box of a button in what it wears."""
    paint_box(
        painter,
        box,
        fill=theme.colour(wear.fill) if wear.fill else None,
        border=theme.colour(wear.border) if wear.border else None,
        width=wear.border_width,
        radius=radius,
    )


class PaintedButton(QPushButton):
    """A flat button with an optional icon before its text; Enter and Space press it."""

    weight: ClassVar[int] = theme.MEDIUM
    padding: ClassVar[int] = theme.BUTTON_PADDING
    radius: ClassVar[int] = theme.RADIUS
    ring_clear: ClassVar[int] = theme.FOCUS_CLEAR
    type_size: ClassVar[int] = theme.BODY

    def __init__(self, text: str = "", parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(in_plain_sight(text), parent)
        self._icon_name, self._icon_only = icon, False
        self._ring: focus_ring.FocusRing | None = None
        self.setFont(theme.font(self.type_size, self.weight))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)

    def setText(self, text: str) -> None:
        super().setText(in_plain_sight(text))

    def set_icon(self, name: str) -> None:
        """Another icon, by its file's stem; empty for none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_icon_only(self, *, icon_only: bool = True) -> None:
        """Show the icon alone, for large text; the text stays the name and becomes the tooltip."""
        self._icon_only = icon_only and bool(self._icon_name)
        set_tip(self, self.text() if self._icon_only else "")
        self.updateGeometry()
        self.update()

    def wear(self) -> Wear:
        """What to wear in the present state."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        height = theme.control_height()
        if self._icon_only:
            return QSize(height, height)
        return QSize(self._content_width() + 2 * theme.space(self.padding) + 2 * theme.BORDER, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        wear = self.wear()
        with QPainter(self) as painter:
            paint_wear(painter, QRectF(self.rect()), wear, self.corner())
            self.paint_content(painter, wear)

    def paint_content(self, painter: QPainter, wear: Wear) -> None:
        """The icon and the text, centred together."""
        left = (self.width() - self._content_width()) / 2
        ink = theme.colour(wear.ink)
        if self._icon_name:
            size = self._icon_size()
            icons.draw(painter, self._icon_name, QRect(round(left), (self.height() - size) // 2, size, size), ink)
            left += size + theme.space(theme.GAP)
        if not self._icon_only:
            painter.setPen(ink)
            painter.setFont(self.font())
            box = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def corner(self) -> float:
        """The radius of its corners."""
        return self.radius

    def has_ring(self) -> bool:
        """Whether it shows the ring; what looks like a field shows its border instead."""
        return True

    def is_hovered(self) -> bool:
        return self.isEnabled() and self.underMouse()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._drop_ring()
        if self.has_ring():
            self._ring = focus_ring.around(self, event.reason(), radius=self.corner(), clear=self.ring_clear)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drop_ring()

    def _drop_ring(self) -> None:
        if self._ring is not None:
            self._ring.deleteLater()
            self._ring.hide()
            self._ring = None

    def _content_width(self) -> int:
        icon = self._icon_size() if self._icon_name else 0
        if self._icon_only:
            return icon
        text = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return text + (icon + theme.space(theme.GAP) if icon and self.text() else icon)

    def _icon_size(self) -> int:
        return theme.space(theme.ICON_SMALL)
