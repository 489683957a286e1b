"""What helps beside the editor: hints, one at a time, and the person's own guess."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.messages.figures import place_text
from prepwise_desktop.viewmodels.question import QuestionViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.scrolled import Scrolled
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.level_guess import LevelGuess
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class HintsCard(Surface):
    """The hints that are open, and the button that opens the next one."""

    def __init__(self, view_model: QuestionViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._count = ElidedLabel(size=theme.SMALL, ink="secondary")
        self._lead = WrapLabel(self.tr("They open one at a time and are noted with your answer."), ink="secondary")
        self._hints: list[WrapLabel] = []
        self.button = SecondaryButton()
        self.button.clicked.connect(view_model.open_hint)
        head = QHBoxLayout()
        head.setSpacing(theme.space(theme.GAP))
        head.addWidget(IconLabel("hint", theme.ICON_SMALL), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(ElidedLabel(self.tr("Hints"), weight=theme.SEMIBOLD), 1)
        head.addWidget(self._count)
        self.body.addLayout(head)
        self.body.addWidget(self._lead)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space(theme.GAP))
        self.body.addLayout(self._lines)
        self.body.addSpacing(theme.STEP)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        view_model.shown.connect(self.refresh)
        view_model.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is open now; a question without hints has no card."""
        hints, all_hints = self._view_model.hints, self._view_model.response.question.hints
        self.setVisible(bool(all_hints))
        self._count.set_text(self.tr("{place} open").format(place=place_text(len(hints), len(all_hints))))
        self._count.setVisible(bool(hints))
        self._lead.setVisible(not hints)
        self.button.setText(self.tr("Next hint") if hints else self.tr("Open a hint"))
        self.button.setVisible(len(hints) < len(all_hints))
        while len(self._hints) < len(hints):
            self._hints.append(WrapLabel())
            self._lines.addWidget(self._hints[-1])
        for place, label in enumerate(self._hints):
            label.setVisible(place < len(hints))
            label.set_text(hints[place] if place < len(hints) else "")


class GuessCard(Surface):
    """Asked before the level is seen; it may stay without an answer."""

    def __init__(self, view_model: QuestionViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.body.setSpacing(theme.space(theme.STEP))
        self._guess = LevelGuess()
        self._guess.guessed.connect(view_model.set_guess)
        ends = QHBoxLayout()
        ends.addWidget(ElidedLabel(self.tr("weak"), size=theme.SMALL, ink="secondary"))
        ends.addStretch(1)
        ends.addWidget(ElidedLabel(self.tr("outstanding"), size=theme.SMALL, ink="secondary"))
        self._scale = QWidget()
        scale = QVBoxLayout(self._scale)
        scale.setContentsMargins(0, theme.space(theme.STEP), 0, 0)
        scale.setSpacing(theme.space(theme.CELL_GAP))
        scale.addWidget(self._guess)
        scale.addLayout(ends)
        self.body.addWidget(ElidedLabel(self.tr("Your guess"), weight=theme.SEMIBOLD))
        self.body.addWidget(
            WrapLabel(self.tr("Which level is this answer? You see the real one after."), ink="secondary")
        )
        self.body.addSpacing(theme.STEP)
        self.body.addWidget(self._scale, 0, Qt.AlignmentFlag.AlignLeft)
        view_model.shown.connect(self.refresh)
        view_model.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the guess there is."""
        self._guess.set_level(self._view_model.guess)


class SideColumn(Scrolled):
    """The right column; with large text the same as a sheet."""

    def __init__(self, view_model: QuestionViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hints, self.guess = HintsCard(view_model), GuessCard(view_model)
        self.body.setSpacing(theme.space(theme.INSIDE))
        self.body.addWidget(self.hints)
        self.body.addWidget(self.guess)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show the hints and the guess of the question on screen."""
        self.hints.refresh()
        self.guess.refresh()


class SideSheet(QDialog):
    """The side column over the window, for large text; Escape closes it."""

    def __init__(self, view_model: QuestionViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hints and your guess"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(theme.INSIDE),) * 4)
        column.setSpacing(theme.space(theme.GAP))
        side = SideColumn(view_model)
        side.refresh()
        column.addWidget(side, 1)
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(parent.width() * 3 // 4, parent.height() * 3 // 4)
