"""The evaluation beside the answer: the score, criterion by criterion, and what follows from it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.messages.evaluators import evaluator_name, is_model
from prepwise_desktop.messages.figures import level_text, place_text, rounded
from prepwise_desktop.messages.findings import not_scored
from prepwise_desktop.viewmodels.question import QuestionViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.criteria_list import CriteriaList
from prepwise_desktop.views.interview.criterion_block import CriterionBlock
from prepwise_desktop.views.interview.not_scored import NotScored
from prepwise_desktop.views.interview.remarks import Remarks
from prepwise_desktop.views.interview.scrolled import Scrolled
from prepwise_desktop.views.parts.buttons import QuietButton
from prepwise_desktop.views.parts.card import Hairline, Surface
from prepwise_desktop.views.parts.progress_line import ProgressLine
from prepwise_desktop.views.parts.score_figure import ScoreFigure
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_FILL = Qt.AlignmentFlag(0)


class EvaluationCard(Surface):
    """Scored, being scored, not scored, or waiting to be tried again; never a number where there is no score."""

    #: the number of the criterion whose quotes alone should show, 0 for all
    pointed_at = Signal(int)
    #: the number of the criterion whose first quote should come into view
    pressed = Signal(int)
    follow_up_requested = Signal()
    #: everything that there is to say stands there now
    built = Signal()

    def __init__(self, view_model: QuestionViewModel, parent: QWidget | None = None, *, grows: bool = False) -> None:
        super().__init__(parent, padding=(0, 0))
        self._view_model = view_model
        self.body.setSpacing(0)
        self._figure = ScoreFigure()
        self._cancel = QuietButton(self.tr("Cancel"))
        self._cancel.clicked.connect(view_model.cancel_scoring)
        head = QHBoxLayout()
        padding = theme.space(theme.INSIDE)
        head.setContentsMargins(padding, theme.space(theme.WELL_PADDING), padding, theme.space(theme.WELL_PADDING))
        head.addWidget(self._figure, 1)
        head.addWidget(self._cancel)
        self.body.addLayout(head)
        self.body.addWidget(Hairline())
        self._progress = ProgressLine(self.tr("Criteria judged so far"))
        self._progress.hide()
        self.body.addWidget(self._progress)
        self._page: QWidget | None = None
        #: the criteria on the page, while they stand there
        self._criteria: CriteriaList | None = None
        self._taken_back: WrapLabel | None = None
        #: with large text: that nobody has to wait
        self._goes_on: WrapLabel | None = None
        #: all that was looked at when it was last built, so that what goes on elsewhere moves nothing here
        self._shown: tuple[object, ...] = ()
        # The criteria are built in an event of their own: what was done shows first, and no event takes long.
        self._builder = QTimer(self)
        self._builder.setSingleShot(True)
        self._builder.timeout.connect(self._show_page)
        #: what scrolls in here, unless the card is as high as all that it says
        self.scrolled = Scrolled(beside=theme.INSIDE, above=theme.space(theme.WELL_PADDING))
        self._room: QVBoxLayout = self.body if grows else self.scrolled.body
        self.body.addWidget(self.scrolled, 1)
        self.scrolled.setVisible(not grows)
        self._grows = grows
        self._below = 0
        self._has_remarks = False

    def add_below(self, widget: QWidget, alignment: Qt.AlignmentFlag = _FILL) -> None:
        """Put something under all that is said; it stays when that is built anew."""
        self._below += 1
        beside = theme.space(theme.INSIDE) if self._grows else 0
        below = theme.space(theme.WELL_PADDING) if self._grows else 0
        holder = QVBoxLayout()
        holder.setContentsMargins(beside, theme.space(theme.GAP), beside, below)
        holder.addWidget(widget, 0, alignment)
        self._room.addLayout(holder)

    def forget(self) -> None:
        """Another attempt will be shown."""
        self._shown = ()

    def refresh(self) -> bool:
        """Show what there is to say about the attempt that is read; False when that stands there already."""
        question = self._view_model
        self._cancel.setVisible(question.scoring_slowly)
        now = (
            question.place,
            question.evaluation,
            question.scoring,
            question.scoring_error,
            question.follow_up,
            question.waiting,
            question.estimate,
            question.taken_back,
            question.criteria,
        )
        if now == self._shown:
            return False
        same = bool(self._shown) and self._shown[0] == question.place
        self._shown = now
        self._show_figure()
        if same and self._criteria is not None and question.scoring:
            self._show_arriving(self._criteria)
            return True
        if same and self._criteria is not None and self._has_score():
            # The levels stand where they stood while they came; what is left to say follows below.
            self._show_arriving(self._criteria)
            self._builder.start(0)
            return True
        if self._page is not None:
            self._page.hide()
        self._builder.start(0)
        return True

    def _show_figure(self) -> None:
        question = self._view_model
        evaluation = question.evaluation
        if evaluation is not None and evaluation.score is not None and evaluation.level is not None:
            title = self.tr("Score, level {level}").format(level=level_text(evaluation.level))
            self._figure.set_score(rounded(evaluation.score), title, self._by(evaluation.evaluator))
        elif question.scoring:
            rows = question.criteria
            judged = sum(row.level is not None or bool(row.reason) for row in rows)
            words = self.tr("Scoring, {place} criteria").format(place=place_text(judged, len(rows)))
            self._figure.set_waiting(words if judged else self.tr("Scoring"), self._by(question.session.evaluator))
            self._progress.set_fraction(judged / len(rows))
        elif evaluation is not None and evaluation.not_scored is not None:
            notice = not_scored(evaluation.not_scored)
            self._figure.set_waiting(notice.title, self._by(evaluation.evaluator), icon="info")
        else:
            who = question.waiting.evaluator if question.waiting is not None else ""
            waits = self.tr("Waiting for {who}").format(who=evaluator_name(who)) if who else ""
            by = waits or self._by(question.session.evaluator)
            self._figure.set_waiting(self.tr("Not scored yet"), by, ink="fair" if waits else "secondary")
        self._progress.setVisible(question.scoring)

    def _has_score(self) -> bool:
        evaluation = self._view_model.evaluation
        return evaluation is not None and evaluation.score is not None

    def _show_arriving(self, criteria: CriteriaList) -> None:
        question = self._view_model
        criteria.show_rows(question.criteria, provisional=question.scoring)
        if self._taken_back is not None:
            self._taken_back.setVisible(question.taken_back)
        if self._goes_on is not None:
            self._goes_on.setVisible(question.scoring)
        self.built.emit()

    def stops(self) -> list[QWidget]:
        """What takes the focus in here, from top to bottom."""
        inside = [] if self._page is None else self._page.findChildren(QWidget)
        return [self._cancel, *(each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus)]

    def announce(self) -> None:
        """Tell a screen reader that the score has come."""
        words = f"{self._figure.accessibleName()}. {self._figure.accessibleDescription()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _by(self, evaluator: str) -> str:
        attempt = self._view_model.attempt
        if attempt is None or attempt.self_rating is None:
            return evaluator_name(evaluator)
        guess = self.tr("You guessed {level}.").format(level=attempt.self_rating)
        return f"{guess} {evaluator_name(evaluator)}"

    def _show_page(self) -> None:
        if self._criteria is not None and self._page is not None and self._has_score() and not self._has_remarks:
            self._add_remarks(self._page)
            return
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
            self._page = self._criteria = self._taken_back = self._goes_on = None
        self._has_remarks = False
        if self._view_model.editing:
            self.forget()
            return
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        beside = theme.space(theme.INSIDE) if self._grows else 0
        above = theme.space(theme.WELL_PADDING) if self._grows else 0
        column.setContentsMargins(beside, above, beside, above)
        column.setSpacing(theme.space(theme.WELL_PADDING))
        question = self._view_model
        evaluation = question.evaluation
        if question.scoring:
            self._add_criteria(column)
            if self._grows:
                # Below the criteria, which stay where they are when it goes.
                self._goes_on = WrapLabel(self.tr("You can go on; scoring goes on too."), ink="secondary")
                column.addWidget(self._goes_on)
        elif evaluation is None:
            column.addWidget(NotScored(question))
        elif evaluation.score is None:
            self._add_not_scored(column)
        else:
            self._add_criteria(column)
            column.addWidget(self._made_remarks(evaluation))
        column.addStretch(1)
        self._room.insertWidget(self._room.count() - self._below, self._page, 1)
        self.built.emit()
        # Shown by the layout it would come one turn later, and one frame would show it squeezed.
        self._page.show()

    def _add_criteria(self, column: QVBoxLayout) -> None:
        question = self._view_model
        self._taken_back = WrapLabel(
            self.tr("The reply broke off, so what it had judged is taken back. It is asked once more."), ink="secondary"
        )
        self._taken_back.setVisible(False)
        column.addWidget(self._taken_back)
        self._criteria = CriteriaList(tall=is_model(question.session.evaluator))
        self._criteria.pointed_at.connect(self.pointed_at)
        self._criteria.pressed.connect(self.pressed)
        column.addWidget(self._criteria)
        self._criteria.show_rows(question.criteria, provisional=question.scoring)
        if question.taken_back:
            self._taken_back.show()

    def _made_remarks(self, evaluation: Evaluation) -> Remarks:
        self._has_remarks = True
        remarks = Remarks(evaluation, self._view_model.follow_up)
        remarks.follow_up_requested.connect(self.follow_up_requested)
        return remarks

    def _add_remarks(self, page: QWidget) -> None:
        """Say below the criteria, which stay where they are, what is left to say."""
        column, evaluation = page.layout(), self._view_model.evaluation
        assert isinstance(column, QVBoxLayout)
        assert evaluation is not None
        remarks = self._made_remarks(evaluation)
        column.insertWidget(column.count() - 1, remarks)
        remarks.show()
        self.built.emit()

    def _add_not_scored(self, column: QVBoxLayout) -> None:
        evaluation = self._view_model.evaluation
        if evaluation is not None and evaluation.not_scored is not None:
            column.addWidget(WrapLabel(not_scored(evaluation.not_scored).sentence))
        for row in self._view_model.criteria:
            if row.reason:
                column.addWidget(CriterionBlock(row, waiting=False))
