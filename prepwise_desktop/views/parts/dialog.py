"""What the dialogs share: gone when closed, titled in plain sight, and as high as their words need."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class Dialog(QDialog):
    """Fill `column` below the title; `fit` then gives a dialog of words its size."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(in_plain_sight(title))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.space(theme.GROUP),) * 4)
        self.column.setSpacing(theme.space(theme.GAP))
        self.column.addWidget(WrapLabel(title, size=theme.TITLE, weight=theme.SEMIBOLD))

    def room(self, width: int) -> int:
        """That width at 100% text, or what the window behind has room for."""
        parent = self.parentWidget()
        wanted = theme.px(width)
        return wanted if parent is None else min(wanted, parent.window().width() - 2 * theme.GROUP)

    def fit(self, width: int) -> None:
        """Be that wide, and as high as every line needs at that width."""
        # Fixed, because a dialog's own size does not ask its text how many lines it takes.
        self.column.invalidate()
        room = max(self.room(width), self.column.totalMinimumSize().width())
        self.setFixedSize(room, self.column.totalHeightForWidth(room))
