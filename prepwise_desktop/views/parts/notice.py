"""What the person should know now, as a card: an icon that may warn, a title, one sentence, one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class Notice(Surface):
    """The icon may carry `fair` or `poor`, the words do not. `acted` when the button is pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("info")
        self._title = WrapLabel(weight=theme.SEMIBOLD)
        self._sentence = WrapLabel(ink="secondary")
        self.button = SecondaryButton()
        self.button.clicked.connect(self.acted)
        self._arrange()

    def show_notice(
        self, icon: str, title: str, sentence: str, action: str = "", *, ink: theme.Colour = "secondary"
    ) -> None:
        """Show it; without an action there is no button. A screen reader finds all of it as the card's name."""
        self._icon.set_icon(icon, ink)
        self._title.set_text(title)
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(f"{title}. {sentence}" if sentence else title)
        self.show()

    def _arrange(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        # The title's line is as high as the icon, so that both stand on one line beside the button.
        lines.setContentsMargins(0, theme.space(theme.CELL_GAP) // 2, 0, 0)
        lines.addWidget(self._title)
        lines.addWidget(self._sentence)
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.INSIDE) - theme.STEP)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, theme.space(theme.CELL_GAP) // 2, 0, 0)
        icon.addWidget(self._icon)
        icon.addStretch(1)
        row.addLayout(icon)
        row.addLayout(lines, 1)
        row.addSpacing(theme.STEP)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
