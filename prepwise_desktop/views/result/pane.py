"""The Result pane: the score, the facts, each answer, what to work on, and the words that show it."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from prepwise_desktop.domain.completion import CompletionReport, Words
from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.messages.dates import day_text
from prepwise_desktop.messages.figures import duration_text, level_text, rounded, scored_text
from prepwise_desktop.messages.report import no_score, score_title
from prepwise_desktop.messages.words import session_title, within
from prepwise_desktop.viewmodels.result import ResultViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.paging import page
from prepwise_desktop.views.parts.quote_label import QuoteLabel
from prepwise_desktop.views.parts.score_figure import ScoreFigure
from prepwise_desktop.views.parts.scroll_pane import ScrollPane, pane_margins
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.result.advice import StandsWell, WorkOn
from prepwise_desktop.views.result.answers_list import AnswersList
from prepwise_desktop.views.result.facts import Competencies, Facts

_WIDTHS = (568, theme.COLUMN)
_TAB = Qt.FocusPolicy.TabFocus
_ABOVE = 28


class ResultPane(QWidget):
    """Made anew from the view-model whenever that shows something else."""

    home_requested = Signal()
    #: the session that wants to be read in full
    history_requested = Signal(str)
    #: a session of what was weakest, and a session of any kind
    practice_requested = Signal()
    #: a session, and the index of the question to answer again, or of the answer to keep as a story
    again_requested = Signal(str, int)
    story_requested = Signal(str, int)
    resume_requested = Signal()

    def __init__(self, view_model: ResultViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._page = ScrollPane(above=_ABOVE)
        self._content = QWidget()
        self._again = PrimaryButton(self.tr("Practise the weakest"))
        self._history = SecondaryButton(self.tr("Open in History"))
        self._home = SecondaryButton(self.tr("Home"))
        self._kept = ElidedLabel(self.tr("Kept on this computer, with everything you wrote."), ink="secondary")
        self._arrange()
        self._again.clicked.connect(self._on_again)
        self._home.clicked.connect(self.home_requested)
        self._history.clicked.connect(self._on_history)
        # Built in an event of its own, so that the interview's last act shows at once.
        self._builder = QTimer(self)
        self._builder.setSingleShot(True)
        self._builder.timeout.connect(self.refresh)
        view_model.shown.connect(self._on_shown)
        self._on_shown()

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        return self._again

    def refresh(self) -> None:
        """Show what the view-model holds now."""
        session, result = self._view_model.session, self._view_model.result
        self._content.hide()
        self._content.deleteLater()
        self._content = QWidget()
        self._page.body.addWidget(self._content)
        if session is None or result is None:
            return
        self._again.setText(self._again_words(result))
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(WrapLabel(_when(session), ink="secondary"))
        column.addWidget(self._figure(result))
        column.addSpacing(theme.space(theme.GROUP))
        column.addWidget(Facts(session, result))
        column.addSpacing(theme.space(theme.PANE))
        column.addLayout(self._columns(result))
        column.addStretch(1)
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        """The bar is older than the content, and would else come first for the tab key."""
        rows = [each for each in self._content.findChildren(QPushButton) if each.focusPolicy() & _TAB]
        for first, second in pairwise((*rows, self._home, self._history, self._again)):
            QWidget.setTabOrder(first, second)

    def _on_shown(self) -> None:
        self._content.hide()
        self._builder.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside, above = pane_margins(self.window().width())
        limit = theme.CONTENT_WIDTH if self.window().width() > theme.CONTENT_LIMIT_FROM else self.width()
        self._bar.setContentsMargins(beside, theme.WELL_PADDING, max(beside, self.width() - limit - beside), above)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not page(self._page.verticalScrollBar(), event):
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self._bar = QHBoxLayout()
        self._bar.setSpacing(theme.space(theme.GAP))
        self._bar.addWidget(self._kept, 1)
        if theme.is_large():
            self._kept.hide()
            self._bar.addStretch(1)
        for button in (self._home, self._history, self._again):
            self._bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addLayout(self._bar)

    def _figure(self, result: CompletionReport) -> ScoreFigure:
        figure = ScoreFigure(size=theme.SCORE)
        if self._view_model.waiting:
            soon = self.tr("The score is here as soon as the last one is in.")
            figure.set_waiting(scored_text(result.scored, result.answered), soon)
        elif result.mean is None:
            figure.set_waiting(self.tr("Not scored"), no_score(result.standing), icon="info")
        else:
            figure.set_score(rounded(result.mean.score), score_title(result.mean), self._rests_on(result))
        return figure

    def _rests_on(self, result: CompletionReport) -> str:
        one, more = self.tr("From 1 scored answer."), self.tr("Mean of {count} scored answers.")
        sentences = [one if result.scored == 1 else more.format(count=result.scored)]
        left = len(result.left_open)
        if result.skipped:
            sentences.append(self.tr("{count} skipped, not counted.").format(count=len(result.skipped)))
        if left:
            sentences.append(self.tr("{count} not answered.").format(count=left))
        return " ".join(sentences)

    def _columns(self, result: CompletionReport) -> QGridLayout:
        answers = AnswersList()
        answers.show_rows(self._view_model.rows)
        answers.filled.connect(self._set_tab_order)
        answers.pressed.connect(self._on_history)
        answers.again_requested.connect(self._on_answer_again)
        answers.story_requested.connect(self._on_story)
        blocks: list[tuple[str, QWidget, QWidget]] = [
            (self.tr("Answers"), answers, WorkOn(result.recommendations)),
        ]
        if result.by_competency:
            blocks.append((self.tr("Competencies"), Competencies(result), StandsWell(result.strengths)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GROUP)
        grid.setVerticalSpacing(theme.space(theme.INSIDE))
        for title, left, right in blocks:
            self._add(grid, WrapLabel(title, weight=theme.SEMIBOLD))
            self._add(grid, left, right)
        self._add(grid, *self._quotes(result))
        if not theme.is_large():
            for column, width in enumerate(_WIDTHS):
                grid.setColumnStretch(column, width)
        return grid

    def _add(self, grid: QGridLayout, *widgets: QWidget) -> None:
        """A row of the grid; with large text a row each."""
        row = grid.rowCount()
        for place, widget in enumerate(widgets):
            at = (row + place, 0) if theme.is_large() else (row, place)
            grid.addWidget(widget, *at, alignment=_TOP if isinstance(widget, ListCard) else _FILL)

    def _quotes(self, result: CompletionReport) -> list[QWidget]:
        found = (
            (self.tr("Strongest words"), result.strongest_words),
            (self.tr("Thinnest words"), result.thinnest_words),
        )
        return [_quoted(title, words) for title, words in found if words is not None]

    def _again_words(self, result: CompletionReport) -> str:
        if self._view_model.practice is None:
            return self.tr("New session…")
        return self.tr("Practise the weakest") if result.scored else self.tr("Practise what was left")

    def _on_again(self) -> None:
        wish = self.resume_requested if self._view_model.practice is None else self.practice_requested
        wish.emit()

    def _on_answer_again(self, index: int) -> None:
        if self._view_model.session is not None:
            self.again_requested.emit(self._view_model.session.session_id, index)

    def _on_story(self, index: int) -> None:
        if self._view_model.session is not None:
            self.story_requested.emit(self._view_model.session.session_id, index)

    def _on_history(self) -> None:
        if self._view_model.session is not None:
            self.history_requested.emit(self._view_model.session.session_id)


#: a list is as high as its rows; a card beside it fills its room
_TOP, _FILL = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag(0)


def _when(session: InterviewSession) -> str:
    day = day_text(session.started_at or session.created_at)
    return ", ".join((session_title(session.mode, session.session_type), day, duration_text(session.seconds)))


_LEVEL_INKS: dict[int, theme.Colour] = {1: "poor", 2: "poor", 3: "fair", 4: "good", 5: "good"}


def _quoted(title: str, words: Words) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, theme.space(theme.INSIDE), 0, 0)
    column.setSpacing(theme.space(theme.GAP))
    source = WrapLabel()
    source.set_runs(
        Run(
            text=block.tr("Answer {number}, {criterion}, ").format(
                number=words.index + 1, criterion=within(words.criterion.name)
            ),
            ink="secondary",
        ),
        Run(text=level_text(words.level), weight=theme.SEMIBOLD, ink=_LEVEL_INKS[words.level]),
    )
    column.addWidget(WrapLabel(title, weight=theme.SEMIBOLD))
    column.addWidget(QuoteLabel(words.quote.text, size=theme.ANSWER))
    column.addWidget(source)
    column.addStretch(1)
    return block
