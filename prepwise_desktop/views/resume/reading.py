"""What stands in the pane while a file is read for longer than a moment."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.messages.file_names import file_name_text
from prepwise_desktop.viewmodels.resume import ResumeViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.progress_line import ProgressLine
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH = 480


class ReadingCard(ScrollPane):
    """Progress and Cancel; what was there before is still there."""

    def __init__(self, view_model: ResumeViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._title = WrapLabel(size=theme.TITLE, weight=theme.SEMIBOLD)
        self._progress = ProgressLine(self.tr("Reading the file"))
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.cancel.clicked.connect(view_model.cancel)
        view_model.progressed.connect(self._progress.set_fraction)
        card = Surface(padding=(theme.GROUP, theme.GROUP))
        card.setFixedWidth(theme.px(_WIDTH))
        card.body.addWidget(self._title)
        card.body.addWidget(WrapLabel(self.tr("On this computer. Nothing is sent."), ink="secondary"))
        card.body.addSpacing(theme.space(theme.INSIDE))
        card.body.addWidget(self._progress)
        card.body.addSpacing(theme.space(theme.INSIDE))
        card.body.addLayout(self._foot())
        self.body.addStretch(1)
        self.body.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(2)

    def begin(self) -> None:
        """Show the file that is being read now."""
        self._title.set_text(self.tr("Reading {name}").format(name=file_name_text(self._view_model.reading_name)))
        self._progress.set_fraction(0.0)
        self.cancel.setFocus()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(WrapLabel(self.tr("You can leave this pane; reading goes on."), ink="secondary"), 1)
        row.addWidget(self.cancel)
        return row
