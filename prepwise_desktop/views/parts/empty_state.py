"""What stands where a list is still empty: what will be here, and the step that fills it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class EmptyState(QWidget):
    """Centred in its room; `acted` when its button is pressed. Without an action there is no button."""

    acted = Signal()

    def __init__(self, icon: str, title: str, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = SecondaryButton(action, self)
        self.button.setVisible(bool(action))
        self.button.clicked.connect(self.acted)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(theme.INSIDE),) * 4)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(IconLabel(icon, theme.ICON_EMPTY), 0, centre)
        column.addSpacing(theme.space(theme.GAP))
        column.addWidget(WrapLabel(title, size=theme.ANSWER, weight=theme.SEMIBOLD, centred=True))
        column.addSpacing(theme.STEP)
        column.addWidget(WrapLabel(sentence, ink="secondary", centred=True, limit=theme.COLUMN))
        column.addSpacing(theme.space(theme.WELL_PADDING))
        column.addWidget(self.button, 0, centre)
        column.addStretch(1)
