"""Home of somebody who has been here: the next step left, the drop zone and the figures right."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.home import HomeState
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.session_summary import SessionStatus, SessionSummary
from prepwise_desktop.messages.dates import date_text, day_and_time_text, day_text, interview_text
from prepwise_desktop.messages.figures import answers_text, questions_text, score_text
from prepwise_desktop.messages.home import place_of, since_when
from prepwise_desktop.messages.words import mode_name, session_title, status_name, type_name
from prepwise_desktop.views import theme
from prepwise_desktop.views.home.planned import PlannedList
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import Card, ListCard
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.empty_state import EmptyState
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel

if TYPE_CHECKING:
    from prepwise_desktop.domain.begun_again import BegunAgain
    from prepwise_desktop.domain.learning.queue import ReviewItem

_DATE_WIDTH = 76
_SCORE_WIDTH = 72
_ZONE_HEIGHT = 166


class Returning(ScrollPane):
    """One look at a state; a new state makes a new one."""

    choose_file_requested = Signal()
    new_session_requested = Signal()
    history_requested = Signal()
    continue_requested = Signal(str)
    end_requested = Signal(str)
    session_requested = Signal(str)
    again_requested = Signal(str, int)
    discard_requested = Signal(object)
    planned_requested = Signal(str)
    move_requested = Signal(str)
    abandon_requested = Signal(str)
    review_requested = Signal()

    def __init__(
        self, state: HomeState, due: "tuple[ReviewItem, ...]", now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, above=theme.PANE)
        self._state, self._due, self._now = state, due, now
        self.zone = DropZone(compact=True)
        self._first: QWidget | None = None
        self.body.setSpacing(0)
        self.body.addLayout(self._headline())
        self.body.addSpacing(theme.space(theme.GROUP))
        self.body.addLayout(self._bands())
        self.body.addStretch(1)

    def first_control(self) -> QWidget:
        """Where the keyboard starts: the primary action."""
        assert self._first is not None
        return self._first

    def _headline(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(WrapLabel(day_text(self._now, self._now), ink="secondary"))
        plan = self._state.plan
        date = plan.target.interview_date if plan is not None else None
        if plan is not None and date is not None:
            title = interview_text(date, plan.target.company, self._now)
            below = ", ".join(part for part in (plan.target.role, day_and_time_text(date, self._now)) if part)
        else:
            name = self._state.profile.name.split(" ")[0]
            title = self.tr("Welcome back, {name}").format(name=name) if name else self.tr("Welcome back")
            below = plan.target.role if plan is not None else ""
        column.addWidget(WrapLabel(title, size=theme.FIGURE, weight=theme.SEMIBOLD))
        if below:
            column.addWidget(WrapLabel(below, ink="secondary"))
        if date is None:
            link = LinkButton(self.tr("Set the date of your interview"))
            link.clicked.connect(self.new_session_requested)
            column.addSpacing(theme.STEP)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _bands(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(theme.GROUP))
        grid.setVerticalSpacing(theme.space(theme.GROUP))
        grid.setColumnStretch(0, 1)
        beside = QVBoxLayout()
        beside.setSpacing(theme.space(theme.GROUP))
        left = QVBoxLayout()
        left.setSpacing(theme.space(theme.GROUP))
        if self._state.unfinished is not None:
            left.addWidget(self._unfinished(self._state.unfinished))
        if self._state.also_unfinished:
            left.addLayout(self._others(self._state.also_unfinished))
        if self._state.begun_again:
            left.addLayout(self._begun_again(self._state.begun_again))
        if self._state.planned:
            left.addLayout(self._planned(self._state.planned))
        if self._due:
            left.addLayout(self._review(self._due))
        left.addLayout(self._last_sessions(), 1)
        beside.addWidget(self._small_zone())
        beside.addLayout(self._new_session())
        if self._state.completed_count:
            beside.addLayout(self._so_far())
        beside.addStretch(1)
        if theme.is_large():
            grid.addLayout(left, 0, 0)
            grid.addLayout(beside, 1, 0)
        else:
            grid.addLayout(left, 0, 0)
            grid.addLayout(beside, 0, 1)
            grid.setColumnMinimumWidth(1, theme.px(theme.COLUMN))
        return grid

    def _unfinished(self, summary: SessionSummary) -> Card:
        card = Card()
        card.body.setSpacing(theme.STEP)
        card.body.addWidget(WrapLabel(since_when(summary), ink="secondary"))
        title = f"{session_title(summary.mode, summary.session_type)}, {place_of(summary)}"
        card.body.addWidget(WrapLabel(title, size=theme.TITLE, weight=theme.SEMIBOLD))
        target = " · ".join(part for part in (summary.role, summary.company) if part)
        card.body.addWidget(WrapLabel(self.tr("{target}. Every word is kept.").format(target=target), ink="secondary"))
        card.body.addSpacing(theme.space(theme.GAP))
        go_on = PrimaryButton(self.tr("Continue"))
        go_on.clicked.connect(lambda: self.continue_requested.emit(summary.session_id))
        end = QuietButton(self.tr("End it…"))
        end.clicked.connect(lambda: self.end_requested.emit(summary.session_id))
        acts = QHBoxLayout()
        acts.setSpacing(theme.space(theme.GAP))
        acts.addWidget(go_on)
        acts.addWidget(end)
        acts.addStretch(1)
        card.body.addLayout(acts)
        self._first = go_on
        return card

    def _others(self, unfinished: tuple[SessionSummary, ...]) -> QVBoxLayout:
        # Most have one unfinished session at most: what is only needed here costs the start nothing.
        from prepwise_desktop.views.home.unfinished import UnfinishedList

        card = UnfinishedList(unfinished)
        card.continue_requested.connect(self.continue_requested)
        card.end_requested.connect(self.end_requested)
        return _titled(self.tr("Also unfinished"), card)

    def _begun_again(self, begun: "tuple[BegunAgain, ...]") -> QVBoxLayout:
        from prepwise_desktop.views.home.begun_again import BegunAgainList

        card = BegunAgainList(begun)
        card.continue_requested.connect(self.again_requested)
        card.discard_requested.connect(self.discard_requested)
        return _titled(self.tr("Answers begun again"), card)

    def _planned(self, planned: tuple[SessionSummary, ...]) -> QVBoxLayout:
        card = PlannedList(planned, self._now, may_be_primary=self._first is None)
        card.start_requested.connect(self.planned_requested)
        card.move_requested.connect(self.move_requested)
        card.abandon_requested.connect(self.abandon_requested)
        self._first = self._first or card.primary
        return _titled(self.tr("Planned"), card)

    def _review(self, due: "tuple[ReviewItem, ...]") -> QVBoxLayout:
        # Nothing is due in the first picture, so what is only needed here costs the start nothing.
        from prepwise_desktop.views.home.due import DueList

        button: PrimaryButton | SecondaryButton
        button = SecondaryButton(self.tr("Review")) if self._first else PrimaryButton(self.tr("Review"))
        button.setAccessibleDescription(self.tr("Start today's review"))
        button.clicked.connect(self.review_requested)
        self._first = self._first or button
        card = DueList(due, self._now.astimezone().date())
        return _titled(self.tr("Due for review today"), card, button, aside=questions_text(len(due)))

    def _new_session(self) -> QVBoxLayout:
        card = Card()
        card.body.setSpacing(theme.space(theme.GAP))
        plan = self._state.plan
        role = plan.target.role if plan is not None else ""
        for icon, words in (
            ("resume", self._state.resume_name or self.tr("No resume yet")),
            ("flag", role or self.tr("No role yet")),
            ("interview", _shape(plan) if plan is not None else ""),
        ):
            if words:
                card.body.addLayout(_icon_line(icon, words))
        button: PrimaryButton | SecondaryButton
        button = SecondaryButton(self.tr("New session…")) if self._first else PrimaryButton(self.tr("New session…"))
        button.clicked.connect(self.new_session_requested)
        self._first = self._first or button
        card.body.addSpacing(theme.STEP)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return _titled(self.tr("New session"), card)

    def _last_sessions(self) -> QVBoxLayout:
        link = LinkButton(self.tr("All sessions"))
        link.clicked.connect(self.history_requested)
        if not self._state.last:
            empty = Card()
            sentence = self.tr("Each session you end is kept here, with every word.")
            empty.body.addWidget(EmptyState("history", self.tr("No sessions ended yet"), sentence))
            return _titled(self.tr("Last sessions"), empty)
        card = ListCard()
        for summary in self._state.last:
            card.add_row(self._session_row(summary))
        return _titled(self.tr("Last sessions"), card, link)

    def _session_row(self, summary: SessionSummary) -> ListRow:
        row = ListRow()
        date = ElidedLabel(date_text(summary.created_at, self._now), ink="secondary")
        date.setMinimumWidth(theme.px(_DATE_WIDTH))
        row.add(date)
        row.add(ElidedLabel(f"{mode_name(summary.mode)}, {type_name(summary.session_type).lower()}"), 1)
        row.add(ElidedLabel(answers_text(summary.answered_count), ink="secondary"))
        ended = summary.status is SessionStatus.COMPLETED and summary.score is not None
        words = score_text(summary.score) if ended or _unscored(summary) else status_name(summary.status).lower()
        score = ElidedLabel(
            words, weight=theme.SEMIBOLD if ended else theme.REGULAR, ink="text" if ended else "secondary", tabular=True
        )
        score.setMinimumWidth(theme.px(_SCORE_WIDTH))
        score.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.add(score)
        row.clicked.connect(lambda: self.session_requested.emit(summary.session_id))
        return row

    def _small_zone(self) -> DropZone:
        body = self.zone.body
        body.addWidget(IconLabel("drop", theme.ICON_EMPTY, ink="accent"), 0, Qt.AlignmentFlag.AlignHCenter)
        body.addSpacing(theme.space(theme.GAP))
        body.addWidget(WrapLabel(self.tr("Drop a resume here"), weight=theme.SEMIBOLD, centred=True))
        anywhere = self.tr("or anywhere on the window")
        body.addWidget(WrapLabel(anywhere, size=theme.SMALL, ink="secondary", centred=True))
        body.addSpacing(theme.space(theme.GAP))
        choose = LinkButton(self.tr("Choose a file…"))
        choose.clicked.connect(self.choose_file_requested)
        body.addWidget(choose, 0, Qt.AlignmentFlag.AlignHCenter)
        self.zone.setMinimumHeight(theme.px(_ZONE_HEIGHT))
        return self.zone

    def _completed_words(self) -> str:
        return self.tr("session completed") if self._state.completed_count == 1 else self.tr("sessions completed")

    def _scored_words(self) -> str:
        return self.tr("answer scored") if self._state.scored_answers == 1 else self.tr("answers scored")

    def _so_far(self) -> QVBoxLayout:
        card = Card()
        row = QHBoxLayout()
        for figure, words in (
            (self._state.completed_count, self._completed_words()),
            (self._state.scored_answers, self._scored_words()),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(ElidedLabel(str(figure), size=theme.FIGURE, weight=theme.SEMIBOLD, tabular=True))
            column.addWidget(WrapLabel(words, size=theme.SMALL, ink="secondary"))
            row.addLayout(column, 1)
        card.body.addLayout(row)
        return _titled(self.tr("So far"), card)


def _unscored(summary: SessionSummary) -> bool:
    return summary.status is SessionStatus.COMPLETED and summary.score is None


def _shape(plan: Plan) -> str:
    return f"{session_title(plan.mode, plan.session_type)}, {questions_text(plan.question_count)}"


def _icon_line(icon: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP)
    row.addWidget(IconLabel(icon, theme.ICON_SMALL))
    row.addWidget(ElidedLabel(words), 1)
    return row


def _titled(title: str, content: QWidget, act: QWidget | None = None, *, aside: str = "") -> QVBoxLayout:
    head = QHBoxLayout()
    words = ElidedLabel(title, weight=theme.SEMIBOLD)
    if aside:
        words.set_runs(Run(text=title, weight=theme.SEMIBOLD), Run(text=f"  {aside}", ink="secondary"))
    head.addWidget(words, 1)
    if act is not None:
        head.addWidget(act)
    column = QVBoxLayout()
    column.setSpacing(theme.space(theme.GAP))
    column.addLayout(head)
    column.addWidget(content)
    column.addStretch(1)
    return column
