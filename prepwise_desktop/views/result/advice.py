"""What to work on and what stands well, each with the answers that it rests on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.completion import Tendency
from prepwise_desktop.domain.recommendations import Recommendation
from prepwise_desktop.messages.report import numbers_text, recommended
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class WorkOn(Surface):
    """The next steps, numbered, the most useful one first."""

    def __init__(self, steps: tuple[Recommendation, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(ElidedLabel(self.tr("What to work on"), weight=theme.SEMIBOLD))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(theme.INSIDE))
        grid.setVerticalSpacing(theme.space(theme.WELL_PADDING))
        grid.setColumnStretch(1, 1)
        for place, step in enumerate(steps):
            number = WrapLabel(str(place + 1), ink="secondary")
            grid.addWidget(number, place, 0, Qt.AlignmentFlag.AlignTop)
            said = recommended(step)
            grid.addLayout(_lines(said.title, *said.sentences), place, 1)
        self.body.addLayout(grid)
        if not steps:
            self.body.addWidget(WrapLabel(self.tr("Nothing stands out as weak."), ink="secondary"))
        self.body.addStretch(1)


class StandsWell(Surface):
    """The criteria that stand high over the answers."""

    def __init__(self, strengths: tuple[Tendency, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(ElidedLabel(self.tr("What stands well"), weight=theme.SEMIBOLD))
        for each in strengths:
            numbers = numbers_text(each.indexes)
            one = self.tr("In answer {numbers}.")
            rests = (one if len(each.indexes) == 1 else self.tr("Over answers {numbers}.")).format(numbers=numbers)
            self.body.addLayout(_lines(each.criterion.name, rests))
        if not strengths:
            self.body.addWidget(WrapLabel(self.tr("No criterion stands at level 4 or above yet."), ink="secondary"))
        self.body.addStretch(1)


def _lines(title: str, *sentences: str) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(WrapLabel(title, weight=theme.SEMIBOLD))
    for sentence in sentences:
        lines.addWidget(WrapLabel(sentence, ink="secondary"))
    return lines
