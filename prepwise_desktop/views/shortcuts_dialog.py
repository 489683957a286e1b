"""Every shortcut of the window, in one list."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class ShortcutsDialog(Dialog):
    """Keys as the platform writes them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("ShortcutsDialog", "Shortcuts"), parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(theme.GROUP))
        grid.setVerticalSpacing(theme.space(theme.GAP))
        for row, (keys, words) in enumerate(self._shortcuts()):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(ElidedLabel(shown, weight=theme.SEMIBOLD), row, 0)
            grid.addWidget(WrapLabel(words, ink="secondary"), row, 1)
        self.column.addLayout(grid)
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.column.addWidget(close)

    def _shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+O", self.tr("Open a resume")),
            ("Ctrl+1", self.tr("Home")),
            ("Ctrl+2", self.tr("Resume")),
            ("Ctrl+3", self.tr("Interview")),
            ("Ctrl+4", self.tr("History")),
            ("Ctrl+5", self.tr("Progress")),
            ("Ctrl+6", self.tr("Learn")),
            ("Ctrl+7", self.tr("Settings")),
            ("Ctrl+Return", self.tr("Submit the answer")),
            ("Ctrl+Shift+S", self.tr("Skip the question")),
            ("Ctrl+Shift+F", self.tr("Flag the question")),
            ("Ctrl+P", self.tr("Pause")),
            ("Ctrl+F", self.tr("Search in History")),
            ("F1", self.tr("This list")),
        )
