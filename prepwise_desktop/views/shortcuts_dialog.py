"""Every shortcut of the window, in one list."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class ShortcutsDialog(QDialog):
    """Keys as the platform writes them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(theme.GROUP),) * 4)
        column.setSpacing(theme.space(theme.GAP))
        column.addWidget(WrapLabel(self.windowTitle(), size=theme.TITLE, weight=theme.SEMIBOLD))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(theme.GROUP))
        grid.setVerticalSpacing(theme.space(theme.GAP))
        for row, (keys, words) in enumerate(self._shortcuts()):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(ElidedLabel(shown, weight=theme.SEMIBOLD), row, 0)
            grid.addWidget(WrapLabel(words, ink="secondary"), row, 1)
        column.addLayout(grid)
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close)

    def _shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+O", self.tr("Open a resume")),
            ("Ctrl+1", self.tr("Home")),
            ("Ctrl+2", self.tr("Resume")),
            ("Ctrl+3", self.tr("Interview")),
            ("Ctrl+4", self.tr("History")),
            ("Ctrl+7", self.tr("Settings")),
            ("Ctrl+Return", self.tr("Submit the answer")),
            ("Ctrl+Shift+S", self.tr("Skip the question")),
            ("Ctrl+Shift+F", self.tr("Flag the question")),
            ("Ctrl+P", self.tr("Pause")),
            ("F1", self.tr("This list")),
        )
