"""Milestones: those that were reached with their day, and how far the next ones are."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.domain.progress.milestones import Milestone
from prepwise_desktop.messages.dates import date_text
from prepwise_desktop.messages.figures import points_text, rounded
from prepwise_desktop.viewmodels.progress import ProgressState
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import Card
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel

translate = QCoreApplication.translate

#: so many of the reached and of the open ones are listed
_SHOWN = 4


class MilestonesCard(Card):
    """What was reached stays here for ever."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    def show_state(self, state: ProgressState) -> None:
        """The newest that were reached, and the nearest that were not."""
        self.show_milestones(state.milestones)

    def show_milestones(self, milestones: tuple[Milestone, ...]) -> None:
        """The same for who has only these."""
        empty(self.body)
        reached = [each for each in milestones if each.achieved]
        open_ = [each for each in milestones if not each.achieved]
        reached.sort(key=lambda each: each.achieved_at.timestamp() if each.achieved_at else 0.0)
        open_.sort(key=lambda each: -each.current_value / each.threshold)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(self.tr("Milestones"), weight=theme.SEMIBOLD), 1)
        points = sum(each.reward_points for each in reached)
        if points:
            head.addWidget(ElidedLabel(points_text(points), ink="secondary"))
        self.body.addLayout(head)
        for each in (*reached[-_SHOWN:], *open_[:_SHOWN]):
            self.body.addLayout(_row(each))
        self.body.addStretch(1)


def _row(milestone: Milestone) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.space(theme.GAP))
    icon, ink = _LOOKS[milestone.achieved]
    row.addWidget(IconLabel(icon, theme.ICON_SMALL, ink=ink, beside=theme.BODY))
    title = WrapLabel(milestone.title, ink="text" if milestone.achieved else "secondary")
    title.setToolTip(milestone.description)
    row.addWidget(title, 1)
    row.addWidget(ElidedLabel(_stand(milestone), size=theme.SMALL, ink="secondary"))
    return row


_LOOKS: dict[bool, tuple[str, theme.Colour]] = {True: ("check", "good"), False: ("milestone", "secondary")}


def _stand(milestone: Milestone) -> str:
    if milestone.achieved:
        return date_text(milestone.achieved_at) if milestone.achieved_at else translate("progress", "reached")
    return f"{rounded(milestone.current_value)} / {rounded(milestone.threshold)}"
