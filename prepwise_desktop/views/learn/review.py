"""What comes back today, and what will tomorrow."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.domain.learning.queue import ReviewItem
from prepwise_desktop.messages.figures import place_text
from prepwise_desktop.messages.learning import comes_back_text, item_text
from prepwise_desktop.viewmodels.learn import LearnState
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import CardHeader, Hairline, Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.padded import padded
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: so many of tomorrow's are named
_TOMORROW = 3


class ReviewCard(Surface):
    """A row each, the most pressing first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        self.body.setSpacing(0)

    def show_state(self, state: LearnState) -> None:
        """Show this queue, or what will be here."""
        empty(self.body)
        queue = state.path.review
        header = CardHeader(self.tr("Review today"))
        done, left = queue.done_today, len(queue.today)
        self.body.addWidget(header)
        if done + left:
            place = self.tr("{place} left").format(place=place_text(left, done + left))
            header.aside.addWidget(ElidedLabel(place, size=theme.SMALL, ink="secondary"))
        for item in queue.today:
            self.body.addWidget(Hairline())
            self.body.addLayout(_row(item, state))
        if not queue.today:
            self.body.addWidget(Hairline())
            self.body.addLayout(padded(WrapLabel(self._nothing(state), ink="secondary")))
        if queue.tomorrow:
            self._add_tomorrow(queue.tomorrow)
        self.body.addStretch(1)
        comes_back = comes_back_text(state.path)
        if comes_back:
            self.body.addWidget(Hairline())
            self.body.addLayout(padded(WrapLabel(comes_back, size=theme.SMALL, ink="secondary")))

    def _nothing(self, state: LearnState) -> str:
        if state.path.review.done_today:
            return self.tr("Done for today. More comes back when it is due.")
        if state.path.review.waiting:
            return self.tr("Nothing is due today. What was weak comes back when it is.")
        return self.tr("What is weak in your answers comes back here, a little every day.")

    def _add_tomorrow(self, items: tuple[ReviewItem, ...]) -> None:
        count = self.tr("{count} due").format(count=len(items))
        names = [item.title for item in items[:_TOMORROW]]
        self.body.addWidget(Hairline())
        lines = [WrapLabel(f"{self.tr('Tomorrow')}, {count}", weight=theme.SEMIBOLD)]
        lines += [WrapLabel(name, ink="secondary") for name in names]
        self.body.addLayout(padded(*lines))


def _row(item: ReviewItem, state: LearnState) -> QVBoxLayout:
    return padded(
        WrapLabel(item.title, weight=theme.MEDIUM),
        WrapLabel(item_text(item, state.today), size=theme.SMALL, ink="secondary"),
    )
