"""How the next session is held: its mode, and how many questions of which kind in what time."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionType
from prepwise_desktop.messages.figures import minutes_text, questions_text
from prepwise_desktop.messages.words import kind_name, mode_name, mode_sentence, type_name, within
from prepwise_desktop.viewmodels.resume import ResumeViewModel
from prepwise_desktop.viewmodels.session_shape import SessionShape
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.number_field import NumberField
from prepwise_desktop.views.parts.segments import Segments
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: minutes that can be chosen for the whole
_MINUTES = (10, 15, 20, 30, 40, 45, 60, 90, 120)
_WIDTH = 520


class ShapeDialog(Dialog):
    """Shows what is chosen; nothing of it counts before it is taken."""

    def __init__(self, view_model: ResumeViewModel, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("ShapeDialog", "Your next session"), parent)
        self._view_model = view_model
        self._shape: SessionShape = view_model.shape()
        self._shape.setParent(self)
        self._mode = Segments(self.tr("Mode"), [(each.value, mode_name(each)) for each in InterviewMode])
        self._about = WrapLabel(ink="secondary")
        self._type = Combo()
        self._type.set_choices([(each.value, type_name(each)) for each in SessionType])
        self._minutes = Combo()
        self._time = LabelledField(self.tr("Time for the whole"), self._minutes)
        self._numbers = {kind: NumberField(0, self._shape.most(kind)) for kind in Kind}
        self._total = WrapLabel(ink="secondary")
        self._done = PrimaryButton(self.tr("Done"))
        self._arrange()
        self._connect()
        self._show()

    def _connect(self) -> None:
        shape = self._shape
        self._mode.choice_changed.connect(lambda key: shape.choose_mode(InterviewMode(key)))
        self._type.activated.connect(lambda: shape.choose_type(SessionType(self._type.key())))
        self._minutes.activated.connect(lambda: shape.choose_minutes(int(self._minutes.key()) or None))
        for kind, field in self._numbers.items():
            field.valueChanged.connect(lambda count, kind=kind: shape.choose_number(kind, count))
        self._done.clicked.connect(self._on_done)
        shape.changed.connect(self._show)
        shape.failed.connect(self._view_model.failed)

    def _arrange(self) -> None:
        column = self.column
        column.addWidget(self._mode)
        column.addWidget(self._about)
        column.addSpacing(theme.space(theme.GAP))
        column.addLayout(_beside(LabelledField(self.tr("Type"), self._type), self._time))
        fields = [LabelledField(kind_name(kind), field) for kind, field in self._numbers.items()]
        for row in (fields[:2], fields[2:]) if theme.is_large() else (fields,):
            column.addLayout(_beside(*row))
        column.addWidget(self._total)
        column.addSpacing(theme.space(theme.GAP))
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._done)
        column.addLayout(foot)

    def _show(self) -> None:
        plan = self._shape.plan
        self._mode.set_key(plan.mode.value)
        self._about.set_text(mode_sentence(plan.mode))
        self._type.set_key(plan.session_type.value)
        self._time.setVisible(not plan.mode.coached)
        self._show_minutes()
        for kind, field in self._numbers.items():
            field.blockSignals(True)
            field.setMaximum(self._shape.most(kind))
            field.setValue(plan.mix.get(kind, 0))
            field.blockSignals(False)
        self._done.setEnabled(self._shape.can_be_taken)
        self._total.set_text(self._sentence())
        self.fit(_WIDTH)

    def _show_minutes(self) -> None:
        wanted = self._shape.plan.total_minutes
        choices = sorted({*_MINUTES, wanted or _MINUTES[0]})
        as_needed = ("0", self.tr("As the questions need"))
        self._minutes.set_choices([as_needed, *((str(each), minutes_text(each)) for each in choices)])
        self._minutes.set_key(str(wanted or 0))

    def _sentence(self) -> str:
        plan = self._shape.plan
        if not plan.question_count:
            return self.tr("Choose at least one question.")
        total = self.tr("{questions}, {minutes}.").format(
            questions=questions_text(plan.question_count), minutes=minutes_text(plan.minutes)
        )
        held = self.tr("All {count} on {kind} that fit your target are in it.")
        limited = [
            held.format(count=count, kind=within(kind_name(kind)))
            for kind, count in self._shape.limited.items()
            if count
        ]
        return " ".join((total, *limited))

    def _on_done(self) -> None:
        self._view_model.take_shape(self._shape.plan)
        self.accept()


def _beside(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.space(theme.GAP))
    for field in fields:
        row.addWidget(field, 1)
    return row
