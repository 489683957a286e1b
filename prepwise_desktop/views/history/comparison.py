"""Two sessions compared: the verdict in words, what was asked in both, and the two answers side by side."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.progress.comparison import SessionComparison, SharedQuestion
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse
from prepwise_desktop.messages.comparison import (
    only_once_text,
    sameness_text,
    verdict,
    verdict_figure,
)
from prepwise_desktop.messages.dates import date_text, day_text
from prepwise_desktop.messages.figures import level_text, place_text, score_text
from prepwise_desktop.messages.words import about
from prepwise_desktop.viewmodels.comparison import ComparisonViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.history.change_row import add_change
from prepwise_desktop.views.history.compared_areas import ComparedAreas
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.buttons import QuietButton
from prepwise_desktop.views.parts.card import Card, ListCard
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.reading_order import walk_in_reading_order
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel

translate = QCoreApplication.translate


class ComparisonPage(ScrollPane):
    """Earlier left, later right, whichever was ticked first. Escape goes back."""

    left = Signal()

    def __init__(self, view_model: ComparisonViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._back = QuietButton(self.tr("All sessions"), icon="undo")
        self._title = WrapLabel(size=theme.TITLE, weight=theme.SEMIBOLD)
        self._rows: list[ListRow] = []
        self._steps: dict[int, QuietButton] = {}
        self._figures = QVBoxLayout()
        self._answers = QVBoxLayout()
        self._areas = QVBoxLayout()
        self._foot = QHBoxLayout()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        self.body.addLayout(head)
        for part in (self._figures, self._answers, self._areas):
            part.setSpacing(theme.space(theme.INSIDE))
            self.body.addLayout(part)
        self.body.addLayout(self._foot)
        self.body.addStretch(1)
        self._back.clicked.connect(self.left)
        view_model.compared.connect(self._show)
        view_model.question_changed.connect(self._show_answers)
        self._show()

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        return self._back

    def _show(self) -> None:
        empty(self._figures)
        empty(self._areas)
        empty(self._foot)
        self._rows.clear()
        comparison = self._view_model.comparison
        if comparison is None:
            return
        first, second = (date_text(_begun(each)) for each in (comparison.first, comparison.second))
        self._title.set_text(self.tr("{first} and {second}").format(first=first, second=second))
        self._figures.addWidget(self._verdict(comparison))
        if comparison.questions:
            self._figures.addLayout(self._asked_in_both(comparison))
        areas = ComparedAreas(comparison)
        if areas.count:
            self._areas.addWidget(WrapLabel(self.tr("All answers"), weight=theme.SEMIBOLD))
            self._areas.addWidget(areas)
        self._foot.addWidget(WrapLabel(only_once_text(comparison), ink="secondary"), 1)
        self._foot.addWidget(WrapLabel(sameness_text(comparison), ink="secondary"), 1)
        self._show_answers()

    def _verdict(self, comparison: SessionComparison) -> Card:
        card = Card()
        said = verdict(comparison)
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.INSIDE))
        figure = verdict_figure(comparison)
        if figure:
            row.addWidget(ElidedLabel(figure, size=theme.FIGURE, weight=theme.SEMIBOLD))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(WrapLabel(said.title, weight=theme.SEMIBOLD))
        lines.addWidget(WrapLabel(said.sentence, ink="secondary"))
        row.addLayout(lines, 1)
        card.body.addLayout(row)
        return card

    def _asked_in_both(self, comparison: SessionComparison) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.space(theme.GAP))
        head = QHBoxLayout()
        head.addWidget(WrapLabel(self.tr("Asked in both"), weight=theme.SEMIBOLD), 1)
        first, second = (date_text(_begun(each)) for each in (comparison.first, comparison.second))
        legend = self.tr("ring: {first}, dot: {second}").format(first=first, second=second)
        head.addWidget(ElidedLabel(legend, size=theme.SMALL, ink="secondary"))
        column.addLayout(head)
        card = ListCard()
        for place, question in enumerate(comparison.questions):
            row = _question_row(question)
            row.clicked.connect(lambda _=False, place=place: self._view_model.read(place))
            self._rows.append(row)
            card.add_row(row)
        column.addWidget(card)
        return column

    def _show_answers(self) -> None:
        pressed = next((step for step, button in self._steps.items() if button.hasFocus()), None)
        self._steps.clear()
        empty(self._answers)
        comparison, question = self._view_model.comparison, self._view_model.question
        for number, row in enumerate(self._rows):
            row.set_chosen(chosen=number == self._view_model.place)
        if comparison is None or question is None:
            return
        head = QHBoxLayout()
        head.setSpacing(theme.space(theme.GAP))
        head.addWidget(WrapLabel(f"“{question.first.question.text}”", weight=theme.SEMIBOLD), 1)
        count, place = len(comparison.questions), self._view_model.place
        if count > 1:
            head.addWidget(ElidedLabel(place_text(place + 1, count), ink="secondary"))
            for words, step in ((self.tr("Previous"), -1), (self.tr("Next"), 1)):
                button = QuietButton(words)
                button.setEnabled(0 <= place + step < count)
                button.clicked.connect(lambda _=False, to=place + step: self._view_model.read(to))
                self._steps[step] = button
                head.addWidget(button)
        self._answers.addLayout(head)
        both = QGridLayout()
        both.setSpacing(theme.space(theme.INSIDE))
        cards = (
            _answer_card(comparison.first, question.first, question.first_marks),
            _answer_card(comparison.second, question.second, question.second_marks),
        )
        for number, card in enumerate(cards):
            at = (number, 0) if theme.is_large() else (0, number)
            both.addWidget(card, *at)
            if not theme.is_large():
                both.setColumnStretch(number, 1)
        self._answers.addLayout(both)
        note = self.tr("Marked is what only one of the two answers says.")
        self._answers.addWidget(WrapLabel(note, size=theme.SMALL, ink="secondary"))
        walk_in_reading_order(self)
        if pressed is not None:
            self._keep_focus(pressed)

    def _keep_focus(self, step: int) -> None:
        """The button that was pressed went with the former answers: the keyboard stays where it was."""
        left = [each for each in (step, -step) if each in self._steps and self._steps[each].isEnabled()]
        target = self._steps[left[0]] if left else self._back
        # A layout shows what it is given with the next turn only.
        QTimer.singleShot(0, target, target.setFocus)


def _begun(session: InterviewSession) -> datetime:
    return session.started_at or session.created_at


def _question_row(question: SharedQuestion) -> ListRow:
    row = ListRow(height=theme.ROW_TALL)
    asked = question.first.question
    words = QWidget()
    lines = QVBoxLayout(words)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(ElidedLabel(asked.text))
    lines.addWidget(ElidedLabel(", ".join(about(asked.kind, asked.competency)), size=theme.SMALL, ink="secondary"))
    row.add(words, 1)
    if question.change is None:
        row.add(ElidedLabel(translate("history", "not scored in both"), ink="secondary"))
        return row
    add_change(row, question.change)
    return row


def _answer_card(session: InterviewSession, response: QuestionResponse, marks: tuple[tuple[int, int], ...]) -> Card:
    card = Card()
    head = QHBoxLayout()
    head.addWidget(WrapLabel(day_text(_begun(session)), weight=theme.SEMIBOLD), 1)
    score = response.evaluation_score
    head.addWidget(ElidedLabel(score_text(score), weight=theme.SEMIBOLD))
    card.body.addLayout(head)
    evaluation = response.evaluation
    if evaluation is not None and evaluation.judgements:
        levels = ", ".join(
            f"{session.rubric.criterion(response.question.kind, each.criterion).name} {level_text(each.level)}"
            for each in evaluation.judgements
        )
        line = WrapLabel()
        line.set_runs(Run(text=levels, ink="secondary"))
        card.body.addWidget(line)
    if response.attempts:
        reader = AnswerReader(padded=False, grows=True)
        reader.set_text(response.attempts[0].text)
        reader.show_quotes([(start, end, 0) for start, end in marks])
        card.body.addWidget(reader)
    else:
        card.body.addWidget(WrapLabel(translate("history", "not answered"), ink="secondary"))
    card.body.addStretch(1)
    return card
