"""How many questions of which kind the next session has."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.plan import mix_for
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import QUESTION_LIMIT, SessionType, type_of
from prepwise_desktop.messages.figures import questions_text
from prepwise_desktop.messages.words import kind_name, type_name
from prepwise_desktop.viewmodels.resume import ResumeViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.number_field import NumberField
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_MOST_OF_A_KIND = 15


class ShapeDialog(QDialog):
    """The type sets the numbers; the numbers set the type."""

    def __init__(self, view_model: ResumeViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.setWindowTitle(self.tr("Type and questions"))
        self._type = Combo()
        self._type.set_choices([(each.value, type_name(each)) for each in SessionType])
        self._type.activated.connect(self._on_type)
        self._numbers = {kind: NumberField(0, _MOST_OF_A_KIND) for kind in Kind}
        self._total = WrapLabel(ink="secondary")
        self._done = PrimaryButton(self.tr("Done"))
        self._done.clicked.connect(self._on_done)
        self._arrange()
        self._show(view_model.plan.session_type, dict(view_model.plan.mix))
        for field in self._numbers.values():
            field.valueChanged.connect(self._on_number)
        self._on_number()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(theme.GROUP),) * 4)
        column.setSpacing(theme.space(theme.GAP))
        column.addWidget(WrapLabel(self.windowTitle(), size=theme.TITLE, weight=theme.SEMIBOLD))
        column.addWidget(LabelledField(self.tr("Type"), self._type))
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        for kind, field in self._numbers.items():
            row.addWidget(LabelledField(kind_name(kind), field))
        column.addLayout(row)
        column.addWidget(self._total)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._done)
        column.addLayout(foot)

    def _mix(self) -> dict[Kind, int]:
        return {kind: field.value() for kind, field in self._numbers.items()}

    def _show(self, session_type: SessionType, mix: dict[Kind, int]) -> None:
        self._type.set_key(session_type.value)
        for kind, field in self._numbers.items():
            field.blockSignals(True)
            field.setValue(mix.get(kind, 0))
            field.blockSignals(False)

    def _on_type(self) -> None:
        session_type = SessionType(self._type.key())
        self._show(session_type, mix_for(session_type, max(1, sum(self._mix().values()))))
        self._on_number()

    def _on_number(self) -> None:
        mix = self._mix()
        total = sum(mix.values())
        self._done.setEnabled(1 <= total <= QUESTION_LIMIT)
        self._total.set_text(questions_text(total) if total else self.tr("Choose at least one question."))
        if total:
            self._type.set_key(type_of(mix).value)

    def _on_done(self) -> None:
        mix = self._mix()
        self._view_model.change_shape(type_of(mix), mix)
        self.accept()
