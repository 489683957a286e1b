"""What one practises for, and the shape of the session; at its foot the one primary button."""

from datetime import UTC, date, datetime, time

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.domain.errors import FileRefused
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.messages.figures import minutes_text, questions_text, word_count, words_text
from prepwise_desktop.messages.job_match import match_text
from prepwise_desktop.messages.refusals import paste_too_long, refusal_sentence
from prepwise_desktop.messages.spending import estimate_text
from prepwise_desktop.messages.words import experience_name, session_title
from prepwise_desktop.viewmodels.resume import ResumeViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.file_drops import TAKES_JOB_DESCRIPTION
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton
from prepwise_desktop.views.parts.card import Card, Hairline
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.date_field import DateField
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.labelled_field import LabelledField, LineField
from prepwise_desktop.views.parts.piecewise import Pieces
from prepwise_desktop.views.parts.text_field import TEXT_LIMIT, TextField
from prepwise_desktop.views.parts.tooltip import set_tip
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.resume.shape_dialog import ShapeDialog

_START_HEIGHT = 36
#: Characters of a job description whose words are counted at every key; those of a longer one once nobody types.
_COUNTED_AT_ONCE = 50_000
_COUNT_AFTER_MS = 200
#: interviews rarely start before the morning is over; only the day is asked for
_TIME_OF_DAY = time(10, 0)


class TargetColumn(Card):
    """Every change is kept at once."""

    start_requested = Signal()
    #: the session is wanted on another day
    plan_requested = Signal()
    #: see what the job asks for
    asks_requested = Signal()

    def __init__(self, view_model: ResumeViewModel, parent: QWidget | None = None) -> None:
        self._view_model = view_model
        super().__init__(QCoreApplication.translate("TargetColumn", "Target"), parent)
        # The header stands on top also while there is nothing below it.
        self.body.addStretch(1)

    def filling(self) -> Pieces:
        """Add what it holds, in one piece; nothing else may be asked of it before."""
        self.body.takeAt(0)
        self._add_target()
        self._add_job()
        self._add_foot()
        self._connect()
        self._show()
        yield

    def first_control(self) -> QWidget | None:
        """Where a person goes next: the role when it is missing, else the button."""
        if theme.is_large():
            return None  # the column stands below the resume then, which would scroll away
        return self._start if self._view_model.plan.target.role else self._role.editor

    def refuse(self, sentence: str) -> None:
        """Say below the role why no session can be started."""
        self._role.set_error(sentence)
        self._role.editor.setFocus()

    def _add_target(self) -> None:
        self._role_editor, self._company_editor = LineField(), LineField()
        self._role = LabelledField(self.tr("Role"), self._role_editor)
        self._level = Combo()
        self._level.set_choices([(level.value, experience_name(level)) for level in ExperienceLevel])
        self._company = LabelledField(self.tr("Company"), self._company_editor)
        self._date = DateField()
        self._date.set_label(self.tr("Interview date"))
        self.body.addWidget(self._role)
        pair = QHBoxLayout()
        pair.setSpacing(theme.space(theme.GAP))
        pair.addWidget(LabelledField(self.tr("Experience level"), self._level), 1)
        pair.addWidget(self._company, 1)
        self.body.addLayout(pair)
        self.body.addWidget(LabelledField(self.tr("Interview date"), self._date))

    def _add_job(self) -> None:
        self._job = TextField(placeholder=self.tr("Paste it, or drop its file here"), lines=3)
        self._job.setProperty(TAKES_JOB_DESCRIPTION, True)
        self._job.setAccessibleName(self.tr("Job description"))
        self._words = ElidedLabel(size=theme.SMALL, ink="secondary")
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.setInterval(_COUNT_AFTER_MS)
        self._count_later.timeout.connect(self._count_words)
        self._job_error = WrapLabel(size=theme.SMALL, ink="poor")
        self._job_error.hide()
        above = QHBoxLayout()
        above.addWidget(ElidedLabel(self.tr("Job description"), size=theme.SMALL, ink="secondary"), 1)
        above.addWidget(self._words)
        self.body.addLayout(above)
        self.body.addWidget(self._job, 1)
        self.body.addWidget(self._job_error)
        self._asks = LinkButton(self.tr("What it asks"), size=theme.SMALL)
        self._asks.setAccessibleDescription(self.tr("What the job asks for, and which lines of your resume show it"))
        self._asks.clicked.connect(self.asks_requested)
        self._met = ElidedLabel(size=theme.SMALL, ink="secondary")
        below = QHBoxLayout()
        below.addWidget(self._asks)
        below.addStretch(1)
        below.addWidget(self._met)
        self.body.addLayout(below)

    def _connect(self) -> None:
        view_model = self._view_model
        view_model.plan_changed.connect(self._show)
        view_model.job_description_refused.connect(self._on_job_refused)
        view_model.job_match_changed.connect(self._show_asks)
        view_model.resume_changed.connect(self._show_asks)
        change = view_model.change_target
        self._role_editor.textEdited.connect(self._on_role)
        self._company_editor.textEdited.connect(lambda text: change(company=text))
        self._level.activated.connect(lambda: change(experience_level=ExperienceLevel(self._level.key())))
        self._date.date_changed.connect(self._on_date)
        self._job.textChanged.connect(self._on_job)
        self._job.refused.connect(self._on_job_too_long)

    def _add_foot(self) -> None:
        self._shape = WrapLabel(ink="secondary")
        self._count = WrapLabel(size=theme.SMALL, ink="secondary")
        change = LinkButton(self.tr("Change…"))
        change.setAccessibleDescription(self.tr("Mode, type and number of questions, and the time"))
        change.clicked.connect(self._on_change)
        row = QHBoxLayout()
        row.addWidget(self._shape, 1)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        self._start = PrimaryButton(self.tr("Start interview"))
        self._start.setMinimumHeight(theme.control_height() + _START_HEIGHT - 2 * theme.CONTROL_LINE)
        self._start.clicked.connect(self.start_requested)
        self.body.addWidget(Hairline())
        self.body.addLayout(row)
        later = LinkButton(self.tr("Plan for later…"))
        later.clicked.connect(self.plan_requested)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        below.addWidget(later, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(below)
        self.body.addWidget(self._start)

    def _show(self) -> None:
        plan = self._view_model.plan
        target = plan.target
        for field, text in ((self._role, target.role), (self._company, target.company)):
            if field.text() != text:
                field.set_text(text)
        self._role.set_error("")
        self._level.set_key(target.experience_level.value)
        when = target.interview_date
        self._date.set_date(None if when is None else when.astimezone().date())
        self._job.show_text(target.job_description)
        self._show_words()
        self._show_asks()
        self._shape.set_text(session_title(plan.mode, plan.session_type))
        estimate = self._view_model.estimate
        parts = [questions_text(plan.question_count), minutes_text(plan.minutes)]
        self._count.set_text(", ".join(parts if estimate is None else [*parts, estimate_text(estimate)]))
        priced = self.tr("By the list prices of {date}; what your provider bills decides.")
        set_tip(self._count, "" if estimate is None else priced.format(date=estimate.dated))

    def _show_words(self) -> None:
        if len(self._view_model.plan.target.job_description) > _COUNTED_AT_ONCE:
            self._count_later.start()
        else:
            self._count_words()

    def _count_words(self) -> None:
        count = word_count(self._view_model.plan.target.job_description)
        self._words.set_text(words_text(count) if count else "")

    def _show_asks(self) -> None:
        match = self._view_model.job_match
        shown = match is not None and self._view_model.kept is not None
        self._asks.setVisible(shown)
        self._met.setVisible(shown)
        if match is not None:
            self._met.set_text(match_text(match))

    def _on_role(self, text: str) -> None:
        self._role.set_error("")
        self._view_model.change_target(role=text)

    def _on_date(self, day: date | None) -> None:
        when = None if day is None else datetime.combine(day, _TIME_OF_DAY).astimezone(UTC)
        self._view_model.change_target(interview_date=when)

    def _on_job(self) -> None:
        self._job_error.hide()
        self._view_model.change_target(job_description=self._job.toPlainText())
        self._show_words()

    def _on_job_refused(self, error: FileRefused) -> None:
        self._job_error.set_text(refusal_sentence(error))
        self._job_error.show()

    def _on_job_too_long(self, length: int) -> None:
        self._job_error.set_text(paste_too_long(length, TEXT_LIMIT))
        self._job_error.show()

    def _on_change(self) -> None:
        ShapeDialog(self._view_model, self).open()
