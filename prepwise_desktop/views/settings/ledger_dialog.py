"""What was spent: by month, by model and by session, and the limit of a month."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.domain.providers import Spent
from prepwise_desktop.messages.spending import cost_text, month_text, tokens_text
from prepwise_desktop.viewmodels.providers import ProvidersViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.figure_table import Figures, FigureTable
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.segments import Segments
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_SIZE = (640, 480)
_MONTH, _MODEL, _SESSION = "month", "model", "session"


class LedgerDialog(Dialog):
    """One table for each of the three; the figures are at list price."""

    def __init__(self, view_model: ProvidersViewModel, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("LedgerDialog", "What was spent"), parent)
        self.resize(self.room(_SIZE[0]), min(theme.px(_SIZE[1]), parent.window().height() - 2 * theme.GROUP))
        self._view_model = view_model
        self._by = Segments(
            self.tr("What was spent"),
            [
                (_MONTH, self.tr("By month")),
                (_MODEL, self.tr("By model")),
                (_SESSION, self.tr("By session")),
            ],
        )
        self._table = FigureTable(self.tr("What was spent"))
        self._by.choice_changed.connect(self._show)
        note = self.tr("At list price, in US dollars. What your provider bills decides.")
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(WrapLabel(note, size=theme.SMALL, ink="secondary"), 1)
        foot.addWidget(close)
        self.column.addWidget(self._by)
        self.column.addWidget(self._table, 1)
        self.column.addLayout(foot)
        self._show()

    def _show(self) -> None:
        key = self._by.key()
        titles = {_MONTH: self.tr("Month"), _MODEL: self.tr("Model"), _SESSION: self.tr("Session")}
        headings = (titles[key], self.tr("Calls"), self.tr("Tokens"), self.tr("Cost"))
        self._table.set_figures(Figures(headings=headings, rows=tuple(self._row(each) for each in self._spent(key))))

    def _spent(self, key: str) -> tuple[Spent, ...]:
        model = self._view_model
        read = {_MONTH: model.spent_by_month, _MODEL: model.spent_by_model, _SESSION: model.spent_by_session}
        return read[key]()

    def _row(self, spent: Spent) -> tuple[str, ...]:
        name = spent.name
        if self._by.key() == _MONTH:
            name = month_text(name)
        elif self._by.key() == _SESSION:
            name = self._view_model.session_name(name) or self.tr("A deleted session")
        return name, str(spent.calls), tokens_text(spent), cost_text(spent)
