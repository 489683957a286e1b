"""An answer that could not be scored: why, what is safe, when it is tried again, and what can be had meanwhile."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.errors import ProviderFailed
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.messages.evaluators import evaluator_name
from prepwise_desktop.messages.figures import level_text, rounded
from prepwise_desktop.viewmodels.question import QuestionViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import Hairline, Well
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_MINUTE = 60


class NotScored(QWidget):
    """Made for the moment at which it is shown; a number stands here only as an estimate, and says so."""

    def __init__(self, question: QuestionViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(theme.WELL_PADDING))
        self._add_cause()
        self._add_next_try()
        self._add_details()
        if question.can_be_estimated:
            self._column.addWidget(Hairline())
            self._add_estimate()
        if question.waiting is not None:
            self._column.addWidget(Hairline())
            count = question.waiting_count
            one = self.tr("1 answer in the queue.")
            words = one if count == 1 else self.tr("{n} answers in the queue.").format(n=count)
            self._column.addWidget(WrapLabel(words, size=theme.SMALL, ink="secondary"))

    def _add_cause(self) -> None:
        question = self._question
        error = question.scoring_error
        if error is not None:
            self._column.addWidget(WrapLabel(sentence(error)))
        if question.waiting is None:
            self._column.addWidget(
                WrapLabel(self.tr("Your answer is saved. It will be scored once, as soon as you like."))
            )
            return
        words = self.tr(
            "Your answer is saved and waits in the queue; it will be scored once, as soon as {who} answers."
        )
        self._column.addWidget(WrapLabel(words.format(who=evaluator_name(question.waiting.evaluator))))

    def _add_next_try(self) -> None:
        error, waiting = self._question.scoring_error, self._question.waiting
        words = self.tr("Try now") if waiting is not None or error is not None else self.tr("Score it now")
        button = SecondaryButton(words, icon="redo")
        button.clicked.connect(self._question.score_again)
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(button)
        row.addWidget(WrapLabel("" if waiting is None else self._next_try(), ink="secondary"), 1)
        self._column.addLayout(row)

    def _next_try(self) -> str:
        minutes = ceil(self._question.seconds_to_next_try / _MINUTE)
        if minutes <= 1:
            return self.tr("Next try within a minute")
        return self.tr("Next try in {n} min").format(n=minutes)

    def _add_details(self) -> None:
        error = self._question.scoring_error
        if not isinstance(error, ProviderFailed) or not error.detail:
            return
        well = Well()
        text = WrapLabel(error.detail, size=theme.SMALL, ink="secondary")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = LinkButton(self.tr("Copy"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(error.detail))
        well.body.addWidget(text)
        well.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        well.hide()
        details = QuietButton(self.tr("Details"), icon="right")
        details.setCheckable(True)
        details.toggled.connect(well.setVisible)
        self._column.addWidget(details, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(well)

    def _add_estimate(self) -> None:
        estimate = self._question.estimate
        head = QHBoxLayout()
        head.setSpacing(theme.space(theme.GAP))
        head.addWidget(IconLabel("computer", theme.ICON_SMALL, beside=theme.BODY), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(WrapLabel(self.tr("Meanwhile, from the offline coach"), weight=theme.SEMIBOLD), 1)
        self._column.addLayout(head)
        if estimate is not None and estimate.score is not None:
            words = self.tr("Estimate: {score}, level {level}. It does not count in your progress.")
            said = words.format(score=rounded(estimate.score), level=level_text(estimate.level))
            self._column.addWidget(WrapLabel(said))
            return
        words = self.tr(
            "It can give an estimate now, on this computer. An estimate is marked as one and does not count."
        )
        self._column.addWidget(WrapLabel(words, ink="secondary"))
        button = SecondaryButton(self.tr("Estimate offline"))
        button.clicked.connect(self._question.estimate_offline)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
