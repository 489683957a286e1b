"""Competencies to work on: why, and one exercise of the bank for each."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.learning.path import FocusArea
from prepwise_desktop.domain.rubric import level_for
from prepwise_desktop.messages.figures import answers_text, duration_text, score_text
from prepwise_desktop.messages.words import competency_name
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton
from prepwise_desktop.views.parts.card import CardHeader, Hairline, Surface
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.padded import padded
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: so many areas stand in the card; more would not be worked on
_SHOWN = 4


class FocusCard(Surface):
    """The most pressing first."""

    #: the key of an exercise to be practised
    exercise_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        self.body.setSpacing(0)

    def show_areas(self, areas: tuple[FocusArea, ...]) -> None:
        """Show these, or what has to happen first."""
        empty(self.body)
        self.body.addWidget(CardHeader(self.tr("Focus areas")))
        for area in areas[:_SHOWN]:
            self.body.addWidget(Hairline())
            self.body.addLayout(self._area(area))
        if not areas:
            self.body.addWidget(Hairline())
            nothing = self.tr("Nothing stands out: after a session this says what to work on.")
            self.body.addLayout(padded(WrapLabel(nothing, ink="secondary")))
        self.body.addStretch(1)

    def _area(self, area: FocusArea) -> QVBoxLayout:
        column = padded()
        column.addWidget(WrapLabel(competency_name(area.competency), weight=theme.SEMIBOLD))
        column.addWidget(WrapLabel(self._stand(area), size=theme.SMALL, ink="secondary"))
        column.addWidget(WrapLabel(area.reason))
        for exercise in area.exercises[:1]:
            row = QHBoxLayout()
            row.setSpacing(theme.space(theme.GAP))
            row.addWidget(
                IconLabel("right", theme.ICON_SMALL, ink="accent", beside=theme.BODY), 0, Qt.AlignmentFlag.AlignTop
            )
            words = self.tr("Exercise: {text} (about {time})").format(
                text=exercise.text, time=duration_text(exercise.seconds)
            )
            row.addWidget(WrapLabel(words, ink="secondary"), 1)
            column.addLayout(row)
            practise = LinkButton(self.tr("Practise this"))
            practise.setAccessibleDescription(exercise.text)
            practise.clicked.connect(partial(self.exercise_requested.emit, exercise.key))
            column.addWidget(practise, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _stand(self, area: FocusArea) -> str:
        if area.score is None:
            return answers_text(area.answers)
        return self.tr("{score}, wanted {target} (level {level})").format(
            score=score_text(area.score), target=score_text(area.target_score), level=level_for(area.target_score)
        )
