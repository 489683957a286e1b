"""The person's own guess of the level, 1 to 5, before the level is seen."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.choice_button import ChoiceButton
from prepwise_desktop.views.parts.painted_button import Wear

_LEVELS = range(1, 6)


class GuessButton(ChoiceButton):
    def __init__(self, level: int, parent: QWidget) -> None:
        super().__init__(str(level), parent, padding=0, radius=theme.RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def wear(self) -> Wear:
        if not self.isEnabled():
            return Wear(ink="disabled", fill="raised", border="line")
        if self.isChecked():
            return Wear(ink="text", fill="wash", border="accent", border_width=theme.FOCUS)
        return Wear(ink="text", fill="hover" if self.underMouse() else "raised", border="line")

    def sizeHint(self) -> QSize:
        return QSize(theme.space(theme.GUESS_WIDTH), theme.control_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.control_height() - theme.GAP, theme.control_height())


class LevelGuess(QWidget):
    """Nothing is chosen at first. Arrow keys, Space or a click choose; `guessed` carries the level."""

    guessed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Your guess"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.STEP)
        self._buttons = {level: GuessButton(level, self) for level in _LEVELS}
        for level, button in self._buttons.items():
            button.setAccessibleName(self.tr("Guess: level {level} of 5").format(level=level))
            button.toggled.connect(lambda on, level=level: self._on_toggled(level, on=on))
            row.addWidget(button)
        row.addStretch(1)

    def level(self) -> int | None:
        """The guess, or None while there is none."""
        return next((level for level, button in self._buttons.items() if button.isChecked()), None)

    def set_level(self, level: int | None) -> None:
        """Show this guess, or none; it signals nothing."""
        self.blockSignals(True)
        for number, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(number == level)
            button.setAutoExclusive(True)
        self.blockSignals(False)

    def _on_toggled(self, level: int, *, on: bool) -> None:
        if on:
            self.guessed.emit(level)
