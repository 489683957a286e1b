"""What follows the criteria: strengths, what to improve, the follow-up, and what was covered and what was missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.evaluation import Coverage, Evaluation
from prepwise_desktop.messages.evaluators import what_it_can
from prepwise_desktop.messages.findings import coverage_name
from prepwise_desktop.viewmodels.evaluation_rows import unsaid
from prepwise_desktop.viewmodels.question_order import FollowUp
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton
from prepwise_desktop.views.parts.card import Hairline
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_SIGNS: dict[Coverage, tuple[str, theme.Colour]] = {
    Coverage.COVERED: ("check", "good"),
    Coverage.THIN: ("steady", "fair"),
    Coverage.MISSING: ("cross", "poor"),
}


class Remarks(QWidget):
    """Made for one evaluation; another one makes another."""

    follow_up_requested = Signal()

    def __init__(self, evaluation: Evaluation, follow_up: FollowUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(theme.CELL_GAP))
        for each in evaluation.strengths:
            self._add("check", "good", self.tr("Strength."), each.text)
        for each in evaluation.improvements:
            self._add("rise", "fair", self.tr("Improve."), each.text)
        if evaluation.follow_up:
            self._add("interview", "secondary", self.tr("Follow-up."), f"“{evaluation.follow_up}”")
            self._add_link(follow_up)
        self._add_key_points(evaluation)
        self._column.addSpacing(theme.space(theme.STEP))
        self._column.addWidget(WrapLabel(what_it_can(evaluation.evaluator), size=theme.SMALL, ink="secondary"))

    def _add(self, icon: str, ink: theme.Colour, title: str, text: str) -> None:
        label = WrapLabel()
        label.set_runs(Run(text=f"{title} ", weight=theme.SEMIBOLD), Run(text=text))
        sign = IconLabel(icon, theme.ICON_SMALL, ink=ink)
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self._column.addLayout(row)

    def _add_link(self, follow_up: FollowUp) -> None:
        if follow_up is FollowUp.NONE:
            return
        words = self.tr("Answer it") if follow_up is FollowUp.OPEN else self.tr("See your answer")
        link = LinkButton(words)
        link.clicked.connect(self.follow_up_requested)
        row = QHBoxLayout()
        row.addSpacing(theme.space(theme.ICON_SMALL) + theme.space(theme.GAP))
        row.addWidget(link)
        row.addStretch(1)
        self._column.addLayout(row)

    def _add_key_points(self, evaluation: Evaluation) -> None:
        """What was covered and what was missing, as far as no remark has said it."""
        left = unsaid(evaluation)
        if not left:
            return
        all_of_it = len(left) == len(evaluation.findings)
        title = self.tr("What the question asks for") if all_of_it else self.tr("What else the question asks for")
        self._column.addSpacing(theme.space(theme.STEP))
        self._column.addWidget(Hairline())
        self._column.addSpacing(theme.space(theme.STEP))
        self._column.addWidget(ElidedLabel(title, weight=theme.SEMIBOLD))
        for each in left:
            icon, ink = _SIGNS[each.coverage]
            self._add(icon, ink, f"{coverage_name(each.coverage)}.", each.key_point)
