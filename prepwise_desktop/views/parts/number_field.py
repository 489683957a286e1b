"""A field for a small whole number, with a step up and a step down at its right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.painting import paint_field

#: What Qt itself keeps free left of the figures.
_OWN_MARGIN = 2
_STEPS = ((QStyle.SubControl.SC_SpinBoxUp, "up"), (QStyle.SubControl.SC_SpinBoxDown, "down"))


class NumberField(QSpinBox):
    """Arrow keys step, digits type. The wheel changes it only while it has the focus."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setFont(theme.font(tabular=True))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.lineEdit().setTextMargins(theme.space(theme.FIELD_PADDING) - _OWN_MARGIN, 0, 0, 0)

    def sizeHint(self) -> QSize:
        figures = QFontMetrics(self.font()).horizontalAdvance(str(self.maximum()))
        return QSize(figures + 2 * theme.space(theme.FIELD_PADDING) + theme.space(theme.ICON), theme.control_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            failed = bool(self.property("failed"))
            paint_field(painter, QRectF(self.rect()), enabled=self.isEnabled(), focused=self.hasFocus(), failed=failed)
            option = QStyleOptionSpinBox()
            self.initStyleOption(option)
            for control, icon in _STEPS:
                box = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, control, self)
                side = theme.space(theme.ICON_TINY)
                towards = 1 if icon == "up" else -1
                box = QRect(box.center().x() - side // 2, box.center().y() - side // 2 + towards, side, side)
                icons.draw(painter, icon, box, theme.colour("secondary" if self.isEnabled() else "disabled"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
