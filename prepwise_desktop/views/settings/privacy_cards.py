"""Privacy and cost: what is sent and whither, and what this month has cost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.messages.spending import calls_text, cost_text, money_text
from prepwise_desktop.viewmodels.providers import ProvidersViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import Card
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.labelled_field import LabelledField, LineField
from prepwise_desktop.views.parts.progress_line import ProgressLine
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class PrivacyCards(QWidget):
    """Two cards side by side, one above the other with large text."""

    what_is_sent_requested = Signal()
    ledger_requested = Signal()

    def __init__(self, view_model: ProvidersViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        large = theme.is_large()
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(theme.INSIDE))
        row.addWidget(self._sent_card(), 1)
        row.addWidget(self._cost_card(), 1)
        view_model.changed.connect(self.show_state)
        view_model.chosen.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Show who may be sent to, and what this month has cost."""
        hosts = self._view_model.agreed_hosts()
        while (item := self._hosts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for host in hosts:
            self._hosts.addWidget(self._host(host))
        self._nobody.setVisible(not hosts)
        spent, limit = self._view_model.this_month(), self._view_model.limit()
        self._cost.set_text(cost_text(spent))
        self._calls.set_text(calls_text(spent.calls))
        self._line.setVisible(limit is not None)
        self._of.setVisible(limit is not None)
        if limit is not None:
            self._line.set_fraction(spent.cost / limit if limit else 1.0)
            self._of.set_text(self.tr("of your limit of {limit}").format(limit=money_text(limit)))
        if not self._limit.hasFocus():
            self._limit.setText("" if limit is None else f"{limit:.2f}")

    def _sent_card(self) -> QWidget:
        card = Card()
        card.body.addWidget(WrapLabel(self.tr("What is sent"), weight=theme.SEMIBOLD))
        for icon, words in (
            ("check", self.tr("Your resume and the job description, for the questions")),
            ("check", self.tr("Each question and your answer, for the evaluation")),
            ("shield", self.tr("Name, e-mail, phone and address: never")),
        ):
            card.body.addLayout(_line(icon, words))
        self._nobody = WrapLabel(self.tr("Nothing goes anywhere until you agree to it."), ink="secondary")
        self._hosts = QVBoxLayout()
        self._hosts.setSpacing(0)
        show = SecondaryButton(self.tr("Show what is sent…"))
        show.clicked.connect(self.what_is_sent_requested)
        card.body.addWidget(self._nobody)
        card.body.addLayout(self._hosts)
        card.body.addStretch(1)
        card.body.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _host(self, host: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(WrapLabel(self.tr("You agreed: {host}").format(host=host)), 1)
        take_back = QuietButton(self.tr("Take back"))
        take_back.setAccessibleDescription(host)
        take_back.clicked.connect(lambda: self._view_model.disagree(host))
        row.addWidget(take_back)
        return made

    def _cost_card(self) -> QWidget:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(WrapLabel(self.tr("Cost this month"), weight=theme.SEMIBOLD), 1)
        self._of = WrapLabel(size=theme.SMALL, ink="secondary")
        head.addWidget(self._of)
        self._cost = WrapLabel(size=theme.FIGURE, weight=theme.SEMIBOLD)
        self._line = ProgressLine(self.tr("Cost this month, of the limit"))
        self._calls = WrapLabel(size=theme.SMALL, ink="secondary")
        self._limit = LineField(placeholder=self.tr("No limit"))
        self._limit_field = LabelledField(self.tr("Limit for a month, in US dollars"), self._limit)
        self._limit.editingFinished.connect(self._on_limit)
        ledger = LinkButton(self.tr("By month, model and session…"))
        ledger.clicked.connect(self.ledger_requested)
        card.body.addLayout(head)
        for part in (self._cost, self._line, self._calls):
            card.body.addWidget(part)
        card.body.addWidget(self._limit_field)
        card.body.addStretch(1)
        card.body.addWidget(ledger, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _on_limit(self) -> None:
        kept = self._view_model.set_limit(self._limit.text())
        self._limit_field.set_error("" if kept else self.tr("A limit is an amount of dollars. Nothing was changed."))


def _line(icon: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.space(theme.GAP))
    ink: theme.Colour = "accent" if icon == "check" else "secondary"
    row.addWidget(IconLabel(icon, theme.ICON_SMALL, ink=ink, beside=theme.BODY), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(WrapLabel(words, ink="text" if icon == "check" else "secondary"), 1)
    return row
