"""Text in the sizes, weights and colours of the theme; plain text always, read in the order in which it stands."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QLabel, QWidget

from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.views import theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of words that look alike."""

    text: str
    weight: int = theme.REGULAR
    ink: theme.Colour = "text"


class TextLabel(QLabel):
    """The base of the two labels: holds runs, gives the joined text to Qt and so to screen readers."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: int = theme.BODY,
        weight: int = theme.REGULAR,
        ink: theme.Colour = "text",
        tabular: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._size, self._weight, self._ink_name, self._tabular = size, weight, ink, tabular
        self._runs: tuple[Run, ...] = ()
        self.setFont(self._run_font(weight))
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show these words in the label's own weight and colour."""
        self.set_runs(Run(text=text, weight=self._weight, ink=self._ink_name))

    def set_runs(self, *runs: Run) -> None:
        """Show stretches that differ in weight or colour, one after the other."""
        shown = tuple(replace(run, text=in_plain_sight(run.text)) for run in runs)
        if shown == self._runs:
            return
        self._runs = shown
        self.setText("".join(run.text for run in shown))
        self.runs_changed()

    def set_ink(self, ink: theme.Colour) -> None:
        """Another colour for the same words."""
        self._ink_name = ink
        self.set_runs(*(Run(text=run.text, weight=run.weight, ink=ink) for run in self._runs))
        self.update()

    def runs_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _run_font(self, weight: int) -> QFont:
        return theme.font(self._size, weight, tabular=self._tabular)

    def _run_colour(self, run: Run) -> QColor:
        return theme.colour(run.ink if self.isEnabled() else "disabled")

    def _line_height(self) -> float:
        return theme.line_height(self._size)
