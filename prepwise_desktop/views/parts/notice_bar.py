"""News and the way back from an act, as a bar at the pane's foot that stays until the next act."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import AccentQuietButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class NoticeBar(Surface):
    """Hidden until `show_news`; `acted` when its button is pressed. As high as its words need at its width."""

    acted = Signal()

    fill: ClassVar[theme.Colour] = "sunken"
    border: ClassVar[theme.Colour | None] = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        self._icon = IconLabel("info", theme.ICON_SMALL)
        self._words = WrapLabel()
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._aside = ElidedLabel(size=theme.SMALL, ink="secondary")
        self.button = AccentQuietButton(icon="undo")
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout()
        above = theme.STEP - theme.BORDER
        row.setContentsMargins(theme.space(theme.INSIDE) - 1, above, theme.space(theme.GAP), above)
        row.setSpacing(theme.space(theme.WELL_PADDING))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._aside)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self._least = theme.control_height() + theme.space(theme.NOTICE_BAR - 2 * theme.INSIDE)
        self.setMinimumHeight(self._least)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def height_for(self, width: int) -> int:
        """How high it is at that width, with the words that it has now."""
        self.body.activate()
        return max(self._least, self.heightForWidth(width))

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
