"""The page while questions are drawn: it says so only when that takes a while."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH = 480


class StartingPage(QWidget):
    """Nothing for the first 400 ms, then a card with a way out."""

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Surface(padding=(theme.GROUP, theme.GROUP))
        self._card.setMaximumWidth(theme.px(_WIDTH))
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.cancel.clicked.connect(view_model.cancel_start)
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.INSIDE))
        row.addWidget(IconLabel("wait"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(WrapLabel(self.tr("Choosing your questions"), weight=theme.SEMIBOLD), 1)
        row.addWidget(self.cancel)
        self._card.body.addLayout(row)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._card, 10_000)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(across)
        column.addStretch(2)
        view_model.starting_slowly.connect(self._card.show)

    def refresh(self) -> None:
        """A start has just begun."""
        self._card.hide()
