"""News and the way back from an act, as a bar at the pane's foot that stays until the next act."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import AccentQuietButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel


class NoticeBar(Surface):
    """Hidden until `show_news`; `acted` when its button is pressed."""

    acted = Signal()

    fill: ClassVar[theme.Colour] = "sunken"
    border: ClassVar[theme.Colour | None] = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        self._icon = IconLabel("info", theme.ICON_SMALL)
        self._words = ElidedLabel()
        self._aside = ElidedLabel(size=theme.SMALL, ink="secondary")
        self.button = AccentQuietButton(icon="undo")
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(theme.INSIDE) - 1, 0, theme.space(theme.GAP), 0)
        row.setSpacing(theme.space(theme.WELL_PADDING))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._aside)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.setFixedHeight(theme.control_height() + theme.space(theme.NOTICE_BAR - 2 * theme.INSIDE))
        self.hide()

    def words(self) -> str:
        """What it says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def show_news(self, icon: str, words: str, action: str = "", *, action_icon: str = "", aside: str = "") -> None:
        """Show it in place of what stood there before; without an action there is no button."""
        self._icon.set_icon(icon)
        self._words.set_text(words)
        self._aside.set_text(aside)
        self._aside.setVisible(bool(aside))
        self.button.setText(action)
        self.button.set_icon(action_icon)
        self.button.setVisible(bool(action))
        self.setAccessibleName(words)
        self.show()
