"""The chips that narrow the table: mode, type, status, evaluator and period."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.session import InterviewMode, SessionStatus, SessionType
from prepwise_desktop.messages.evaluators import evaluator_name
from prepwise_desktop.messages.progress import period_name
from prepwise_desktop.messages.words import mode_name, status_name, type_name
from prepwise_desktop.viewmodels.history import Narrowing
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.chip import Chip

#: chips beside each other with large text
_COLUMNS_LARGE = 3


class Filters(QWidget):
    """`changed` carries the Narrowing that the chips stand for."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = Chip(self.tr("Mode"), self.tr("All modes"))
        self._mode.set_choices([(each.value, mode_name(each)) for each in InterviewMode])
        self._type = Chip(self.tr("Type"), self.tr("All types"))
        self._type.set_choices([(each.value, type_name(each)) for each in SessionType])
        self._status = Chip(self.tr("Status"), self.tr("Any status"))
        self._status.set_choices([(each.value, status_name(each)) for each in SessionStatus])
        self._period = Chip(self.tr("Period"), self.tr("Any time"))
        self._period.set_choices([(each.value, period_name(each)) for each in Period if each is not Period.ALL])
        self._evaluator = Chip(self.tr("Evaluator"), self.tr("All evaluators"))
        self._evaluator.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.space(theme.GAP))
        chips = (self._mode, self._type, self._status, self._period, self._evaluator)
        columns = _COLUMNS_LARGE if theme.is_large() else len(chips)
        for number, chip in enumerate(chips):
            chip.choice_changed.connect(lambda _key: self.changed.emit(self.narrowing()))
            grid.addWidget(chip, number // columns, number % columns)
        grid.setColumnStretch(columns, 1)

    def narrowing(self) -> Narrowing:
        """What the chips stand for."""
        mode, session_type, status = self._mode.key(), self._type.key(), self._status.key()
        return Narrowing(
            mode=InterviewMode(mode) if mode else None,
            session_type=SessionType(session_type) if session_type else None,
            status=SessionStatus(status) if status else None,
            evaluator=self._evaluator.key(),
            period=Period(self._period.key()) if self._period.key() else Period.ALL,
        )

    def show_narrowing(self, narrowing: Narrowing, evaluators: tuple[str, ...]) -> None:
        """Show what is in force; an evaluator can be chosen where there are several."""
        self._mode.set_key(narrowing.mode or "")
        self._type.set_key(narrowing.session_type or "")
        self._status.set_key(narrowing.status or "")
        self._period.set_key("" if narrowing.period is Period.ALL else narrowing.period)
        self._evaluator.set_choices([(each, evaluator_name(each)) for each in evaluators])
        self._evaluator.set_key(narrowing.evaluator)
        self._evaluator.setVisible(len(evaluators) > 1)
