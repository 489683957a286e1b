"""What comes back today, the most pressing first: enough of it to know what a review will be about."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.domain.learning.queue import ReviewItem
from prepwise_desktop.messages.learning import item_text
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.elided_label import ElidedLabel

#: so many are named; all of them stand in Learn
_SHOWN = 3


class DueList(ListCard):
    """A row each, to be read; the review is started as a whole."""

    def __init__(self, due: tuple[ReviewItem, ...], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for item in due[:_SHOWN]:
            self.add_row(_row(ElidedLabel(item.title), item_text(item, today)))
        if len(due) > _SHOWN:
            self.add_row(_row(None, self.tr("and {count} more").format(count=len(due) - _SHOWN)))


def _row(title: ElidedLabel | None, below: str) -> QWidget:
    row = QWidget()
    lines = QVBoxLayout(row)
    padding = theme.space(theme.INSIDE)
    lines.setContentsMargins(padding, theme.space(theme.GAP), padding, theme.space(theme.GAP))
    lines.setSpacing(0)
    if title is not None:
        lines.addWidget(title)
    lines.addWidget(ElidedLabel(below, size=theme.SMALL, ink="secondary"))
    return row
