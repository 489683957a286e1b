"""The criteria of an evaluation one below the other, each in its place from the first to the last moment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.viewmodels.evaluation_rows import CriterionRow
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.criterion_block import CriterionBlock
from prepwise_desktop.views.parts.card import Hairline


class CriteriaList(QWidget):
    """Only what differs is made anew, so that nothing else moves while criteria arrive."""

    #: the number of the criterion whose quotes alone should show, 0 for all
    pointed_at = Signal(int)
    #: the number of the criterion whose first quote should come into view
    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, tall: bool) -> None:
        """`tall` leaves room for the reasons that a model gives."""
        super().__init__(parent)
        self._tall = tall
        self._shown: list[tuple[CriterionRow, bool]] = []
        self._blocks: list[CriterionBlock] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(theme.WELL_PADDING))

    def show_rows(self, rows: tuple[CriterionRow, ...], *, provisional: bool) -> None:
        """Show these; while `provisional` a row without a level waits and one with a level may be taken back."""
        wanted = [(row, provisional) for row in rows]
        for place, (row, so_far) in enumerate(wanted):
            if place < len(self._shown) and self._shown[place] == (row, so_far):
                continue
            block = CriterionBlock(row, waiting=so_far and row.level is None, provisional=so_far, tall=self._tall)
            block.pointed_at.connect(self.pointed_at)
            block.pressed.connect(self.pressed)
            self._put(place, block)
        self._shown = wanted

    def _put(self, place: int, block: CriterionBlock) -> None:
        if place >= len(self._blocks):
            self._column.addWidget(block)
            self._column.addWidget(Hairline())
            self._blocks.append(block)
            return
        former = self._blocks[place]
        self._column.insertWidget(self._column.indexOf(former), block)
        self._column.removeWidget(former)
        self._blocks[place] = block
        former.hide()
        former.deleteLater()
        # Shown by the layout it would come one turn later, and one frame would show a gap.
        block.show()
