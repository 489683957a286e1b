"""A chart with its title, and the same figures as a table a click away."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.chart import Chart
from prepwise_desktop.views.charts.figure_table import Figures, FigureTable
from prepwise_desktop.views.parts.buttons import LinkButton
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class ChartSection(QWidget):
    """Title left, *Table* right, the chart below; `opened` is the chart's."""

    opened = Signal(str)

    def __init__(self, title: str, chart: Chart, parent: QWidget | None = None, *, inset: bool = True) -> None:
        """With `inset` the chart has the margins of a card; without it runs to the card's edges."""
        super().__init__(parent)
        self.chart = chart
        self._table: FigureTable | None = None
        self._title = title
        self._head = ElidedLabel()
        # Large text has no room for both in one line.
        self._note = WrapLabel(ink="secondary") if theme.is_large() else None
        self.toggle = LinkButton(self.tr("Table"))
        self.toggle.clicked.connect(self._on_toggled)
        self._make_figures: Callable[[], Figures] | None = None
        self._as_table = False
        chart.opened.connect(self.opened)
        padding = theme.space(theme.INSIDE)
        head = QHBoxLayout()
        head.setContentsMargins(padding, padding, padding, theme.space(theme.GAP))
        head.setSpacing(theme.space(theme.GAP))
        head.addWidget(self._head, 1)
        head.addWidget(self.toggle)
        body = self._body = QHBoxLayout()
        beside = padding if inset else 0
        body.setContentsMargins(beside, 0, beside, padding if inset else 0)
        body.addWidget(chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        if self._note is not None:
            note = QHBoxLayout()
            note.setContentsMargins(padding, 0, padding, theme.space(theme.GAP))
            note.addWidget(self._note)
            column.addLayout(note)
        column.addLayout(body, 1)
        self.set_note("")
        self._show_table(as_table=False)

    @property
    def table(self) -> FigureTable:
        """The table, made when it is first wanted: five of them would take a tenth of a pane's time."""
        if self._table is None:
            self._table = FigureTable(self._title)
            self._table.hide()
            self._body.addWidget(self._table)
        return self._table

    def set_note(self, note: str) -> None:
        """What stands beside the title."""
        runs = [Run(text=self._title, weight=theme.SEMIBOLD)]
        if self._note is not None:
            self._note.set_text(note)
        elif note:
            runs.append(Run(text=f"  {note}", ink="secondary"))
        self._head.set_runs(*runs)

    def set_figures(self, make: Callable[[], Figures], *, any_rows: bool) -> None:
        """The chart's figures in rows; they are made when the table is looked at."""
        self._make_figures = make
        self.toggle.setVisible(any_rows)
        self._show_table(as_table=self._as_table and any_rows)

    def _on_toggled(self) -> None:
        self._show_table(as_table=not self._as_table)

    def _show_table(self, *, as_table: bool) -> None:
        if as_table and self._make_figures is not None:
            self.table.set_figures(self._make_figures())
        self._as_table = as_table
        self.chart.setVisible(not as_table)
        if self._table is not None:
            self._table.setVisible(as_table)
        self.toggle.setText(self.tr("Chart") if as_table else self.tr("Table"))
        said = self.tr("{title} as a chart") if as_table else self.tr("{title} as a table")
        self.toggle.setAccessibleName(said.format(title=self._title))
        self.toggle.updateGeometry()
