"""One session to the last word: questions, every attempt, and what was said about it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.begun_again import is_begun_again
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import Rubric
from prepwise_desktop.domain.session import ENDED, Attempt, InterviewSession, QuestionResponse, SessionStatus
from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.messages.dates import day_text
from prepwise_desktop.messages.figures import (
    clock_text,
    duration_text,
    level_text,
    place_text,
    score_text,
    word_count,
    words_text,
)
from prepwise_desktop.messages.findings import not_scored, why_asked
from prepwise_desktop.messages.spending import money_text
from prepwise_desktop.messages.stronger import sources_text
from prepwise_desktop.messages.words import competency_name, experience_name, kind_name, session_title, status_name
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.blanks_label import paragraphs_of
from prepwise_desktop.views.parts.buttons import LinkButton
from prepwise_desktop.views.parts.card import Card, Hairline, Well
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel

translate = QCoreApplication.translate

#: what is done with the question of an index
_Act = Callable[[int], object]

_REMARKS: tuple[tuple[str, theme.Colour], ...] = (("check", "good"), ("rise", "fair"))


class SessionReader(Card):
    """A long session comes a question at a time, so that the window stays quick."""

    #: the index of the question whose answer is to be kept as a story
    story_requested = Signal(int)
    #: the index of the question that is to be answered again
    again_requested = Signal(int)
    #: judge the answers once more, or stop that
    score_again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title = WrapLabel(size=theme.TITLE, weight=theme.SEMIBOLD)
        self._score = ElidedLabel(size=theme.TITLE, weight=theme.SEMIBOLD, tabular=True)
        self._facts = WrapLabel(ink="secondary")
        self._page = ScrollPane(inset=0)
        self._places: dict[int, QWidget] = {}
        self._pieces = Piecewise(self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._score)
        self.body.addLayout(head)
        self._again = LinkButton(icon="redo")
        self._again.clicked.connect(self.score_again_requested)
        self._again.hide()
        self.body.addWidget(self._facts)
        self.body.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Hairline())
        self.body.addWidget(self._page, 1)
        self.setFocusProxy(self._page)

    def show_session(self, session: InterviewSession | None) -> None:
        """Show this session, or nothing."""
        self._pieces.stop()
        empty(self._page.body)
        self._places.clear()
        self.setVisible(session is not None)
        if session is None:
            return
        self._title.set_text(session_title(session.mode, session.session_type))
        self._score.set_text("" if session.average_score is None else score_text(session.average_score))
        self._facts.set_text(_facts(session))
        self._page.verticalScrollBar().setValue(0)
        self._pieces.start(self._filling(session))

    def show_again(self, words: str) -> None:
        """Offer to have the answers judged again, in these words; nothing is offered for no words."""
        self._again.setText(words)
        self._again.setVisible(bool(words))

    def show_place(self, index: int) -> None:
        """Bring the question of that index to the top, once it is there."""
        # Only when all is there is the page long enough for any of it to stand at the top.
        self._pieces.then(lambda: self._go_to(index))

    def _filling(self, session: InterviewSession) -> Pieces:
        for index, block in _blocks(session, self.story_requested.emit, self.again_requested.emit):
            self._places[index] = block
            self._page.add(block)
            yield

    def _go_to(self, index: int) -> None:
        block = self._places.get(index)
        if block is not None:
            QTimer.singleShot(0, block, lambda: self._page.verticalScrollBar().setValue(block.y()))


def _facts(session: InterviewSession) -> str:
    parts = [
        day_text(session.started_at or session.created_at),
        status_name(session.status).lower(),
        duration_text(session.seconds),
        session.target.role,
        session.target.company,
        experience_name(session.target.experience_level),
        session.evaluator,
    ]
    return ", ".join(part for part in parts if part)


def _blocks(session: InterviewSession, keep: _Act, again: _Act) -> Iterator[tuple[int, QWidget]]:
    for number, response in enumerate(session.questions, start=1):
        place = place_text(number, len(session.questions))
        yield response.index, _block(session, response, place, keep, again)
        for follow_up in session.follow_ups(response.question_id):
            yield follow_up.index, _block(session, follow_up, "", keep, again)


def _block(session: InterviewSession, response: QuestionResponse, place: str, keep: _Act, again: _Act) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, theme.space(theme.INSIDE))
    column.setSpacing(theme.space(theme.GAP))
    question = response.question
    kind = [place or translate("history", "Follow-up"), kind_name(question.kind), competency_name(question.competency)]
    if response.flagged:
        kind.append(translate("history", "flagged"))
    column.addWidget(WrapLabel(" · ".join(kind), size=theme.SMALL, ink="secondary"))
    column.addWidget(WrapLabel(question.text, size=theme.ANSWER, weight=theme.SEMIBOLD))
    if question.ground.text:
        why = WrapLabel(size=theme.SMALL)
        why.set_runs(Run(text=why_asked(question.ground) + " ", ink="secondary"), Run(text=f"“{question.ground.text}”"))
        column.addWidget(why)
    if response.note.strip():
        note = WrapLabel()
        note.set_runs(
            Run(text=translate("history", "Your note: "), weight=theme.SEMIBOLD), Run(text=response.note.strip())
        )
        column.addWidget(note)
    if not response.attempts:
        column.addWidget(WrapLabel(_unanswered(response), ink="secondary"))
        if response.draft:
            column.addWidget(_reader(response, response.draft, None))
    for attempt in response.attempts:
        _add_attempt(column, session, response, attempt)
    links = QHBoxLayout()
    links.setSpacing(theme.space(theme.INSIDE))
    if response.answered and session.status is SessionStatus.COMPLETED:
        links.addWidget(_again_link(column, response, again))
    if response.answered and question.kind is Kind.BEHAVIORAL:
        link = LinkButton(translate("history", "Keep as a story…"), icon="story")
        link.clicked.connect(lambda: keep(response.index))
        links.addWidget(link)
    links.addStretch(1)
    column.addLayout(links)
    column.addWidget(Hairline())
    return block


def _again_link(column: QVBoxLayout, response: QuestionResponse, again: _Act) -> LinkButton:
    """What leads to another attempt; above it stands what was begun of one."""
    begun = is_begun_again(response)
    if begun:
        column.addSpacing(theme.space(theme.GAP))
        words = translate("history", "Begun again, not submitted; this is typed so far:")
        column.addWidget(WrapLabel(words, size=theme.SMALL, ink="secondary"))
        column.addWidget(_reader(response, response.draft, None))
    words = translate("history", "Go on with it…") if begun else translate("history", "Answer again…")
    link = LinkButton(words, icon="redo")
    link.clicked.connect(lambda: again(response.index))
    return link


def _unanswered(response: QuestionResponse) -> str:
    if response.skipped:
        return translate("history", "skipped")
    if response.draft:
        return translate("history", "not submitted; this was typed:")
    return translate("history", "not answered")


def _add_attempt(column: QVBoxLayout, session: InterviewSession, response: QuestionResponse, attempt: Attempt) -> None:
    facts = [words_text(word_count(attempt.text)), clock_text(attempt.seconds)]
    if len(response.attempts) > 1:
        facts.insert(0, translate("history", "Attempt {number}").format(number=attempt.number))
    column.addWidget(WrapLabel(" · ".join(facts), size=theme.SMALL, ink="secondary"))
    column.addWidget(_reader(response, attempt.text, attempt.evaluation))
    for evaluation in attempt.evaluations:
        _add_evaluation(column, session.rubric, response, evaluation)
    if not attempt.evaluations:
        column.addWidget(WrapLabel(_unscored(session), ink="secondary"))
    if attempt.stronger_answer is not None:
        _add_stronger_answer(column, attempt.stronger_answer)


def _unscored(session: InterviewSession) -> str:
    if session.status in ENDED or session.mode.feedback_at_once:
        return translate("history", "Not scored yet")
    return translate("history", "Feedback comes at the end of the session")


def _add_stronger_answer(column: QVBoxLayout, answer: StrongerAnswer) -> None:
    column.addWidget(WrapLabel(translate("history", "Stronger answer"), weight=theme.SEMIBOLD))
    well = Well()
    for label in paragraphs_of(answer):
        well.body.addWidget(label)
    column.addWidget(well)
    column.addWidget(WrapLabel(sources_text(answer), size=theme.SMALL, ink="secondary"))


def _reader(response: QuestionResponse, text: str, evaluation: Evaluation | None) -> AnswerReader:
    reader = AnswerReader(padded=False, grows=True)
    reader.set_text(text, code=response.question.kind is Kind.CODING)
    if evaluation is not None:
        reader.show_quotes(
            [
                (quote.start, quote.end, number)
                for number, each in enumerate(evaluation.judgements, start=1)
                for quote in each.quotes
            ]
        )
    return reader


def _add_evaluation(column: QVBoxLayout, rubric: Rubric, response: QuestionResponse, evaluation: Evaluation) -> None:
    if evaluation.not_scored is not None:
        said = not_scored(evaluation.not_scored)
        column.addWidget(WrapLabel(f"{said.title}. {said.sentence}", ink="secondary"))
        return
    line = WrapLabel()
    levels = ", ".join(
        f"{rubric.name(response.question.kind, each.criterion)} {level_text(each.level)}"
        for each in evaluation.judgements
    )
    line.set_runs(
        Run(text=score_text(evaluation.score) + "  ", weight=theme.SEMIBOLD), Run(text=levels, ink="secondary")
    )
    column.addWidget(line)
    for (icon, ink), remarks in zip(_REMARKS, (evaluation.strengths, evaluation.improvements), strict=True):
        for remark in remarks:
            column.addLayout(_remark(icon, ink, remark.text))
    if evaluation.evaluator != response.evaluator or evaluation.rescored:
        by = translate("history", "Judged by {evaluator}, which does not count in this session's score.")
    else:
        by = translate("history", "Judged by {evaluator}.")
    words = by.format(evaluator=evaluation.evaluator)
    if evaluation.cost is not None:
        words = f"{words} {translate('history', 'It cost {amount}.').format(amount=money_text(evaluation.cost))}"
    column.addWidget(WrapLabel(words, size=theme.SMALL, ink="secondary"))


def _remark(icon: str, ink: theme.Colour, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP)
    holder = QVBoxLayout()
    holder.addWidget(IconLabel(icon, theme.ICON_SMALL, ink=ink))
    holder.addStretch(1)
    row.addLayout(holder)
    row.addWidget(WrapLabel(words), 1)
    return row
