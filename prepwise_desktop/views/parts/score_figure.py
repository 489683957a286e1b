"""A score as a figure with two lines beside it; where there is none yet, a sand-glass and never a number."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class ScoreFigure(QWidget):
    """`size` is theme.FIGURE for an answer and theme.SCORE for a whole session."""

    def __init__(self, parent: QWidget | None = None, *, size: int = theme.FIGURE) -> None:
        super().__init__(parent)
        self._figure = ElidedLabel(size=size, weight=theme.SEMIBOLD, tabular=True)
        self._waiting = IconLabel("wait", theme.ICON_EMPTY)
        self._title = WrapLabel(weight=theme.SEMIBOLD)
        self._sentence = WrapLabel(size=theme.SMALL if size == theme.FIGURE else theme.BODY, ink="secondary")
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._sentence)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(theme.INSIDE if size == theme.SCORE else theme.WELL_PADDING))
        row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        self.set_waiting("", "")

    def set_score(self, score: int, title: str, sentence: str = "") -> None:
        """A score from 0 to 100; the title says what it is, the sentence where it comes from."""
        self._figure.set_text(str(score))
        self._show(title, sentence, scored=True)
        self.setAccessibleName(self.tr("{score}, {title}").format(score=score, title=title))

    def set_waiting(
        self, title: str, sentence: str = "", *, icon: str = "wait", ink: theme.Colour = "secondary"
    ) -> None:
        """There is no score; the title and the sentence say why and what comes. Another icon where nothing comes.

        The icon may carry `fair` where something is wrong, the words do not.
        """
        self._waiting.set_icon(icon, ink)
        self._figure.set_text("")
        self._show(title, sentence, scored=False)
        self.setAccessibleName(title)

    def _show(self, title: str, sentence: str, *, scored: bool) -> None:
        self._figure.setVisible(scored)
        self._waiting.setVisible(not scored)
        self._title.set_text(title)
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)
