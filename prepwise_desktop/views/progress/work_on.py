"""What to work on and what to do next, each with its reason and the answers that it rests on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.progress.advice import Recommendation
from prepwise_desktop.messages.figures import answers_text
from prepwise_desktop.viewmodels.progress import ProgressState
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import Card, Hairline
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class WorkOnCard(Card):
    """The focus first, then the next steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    def show_state(self, state: ProgressState) -> None:
        """Show these; without any, what has to happen first."""
        empty(self.body)
        analytics = state.analytics
        self._add(self.tr("What to work on"), analytics.focus_recommendations)
        if not analytics.focus_recommendations:
            words = self.tr("Nothing stands out yet: a few more scored answers will tell.")
            self.body.addWidget(WrapLabel(words, ink="secondary"))
        if analytics.next_steps:
            self.body.addWidget(Hairline())
            self._add(self.tr("Next steps"), analytics.next_steps)
        self.body.addStretch(1)

    def _add(self, title: str, recommendations: Sequence[Recommendation]) -> None:
        self.body.addWidget(WrapLabel(title, weight=theme.SEMIBOLD))
        for each in recommendations:
            lines = QVBoxLayout()
            lines.setSpacing(0)
            head = QHBoxLayout()
            head.addWidget(WrapLabel(each.title), 1)
            if each.answers:
                head.addWidget(ElidedLabel(answers_text(each.answers), size=theme.SMALL, ink="secondary"))
            lines.addLayout(head)
            lines.addWidget(WrapLabel(each.reason, ink="secondary"))
            self.body.addLayout(lines)
