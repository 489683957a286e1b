"""The way to the interview: what comes back today on top, then the days, and what to work on."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.learning.path import DayKind, LearningPath, PlannedDay
from prepwise_desktop.domain.learning.stories import Story, StoryDraft
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.messages.dates import date_text, day_text, interview_text, noon, weekday_text
from prepwise_desktop.messages.figures import sessions_text
from prepwise_desktop.messages.learning import (
    day_kind_text,
    planned_day_text,
    planned_week_text,
    stages_text,
    weeks_to_go_text,
)
from prepwise_desktop.viewmodels.learn import LearnState, LearnViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.figure_table import Figures
from prepwise_desktop.views.charts.section import ChartSection
from prepwise_desktop.views.charts.timeline import Station, Timeline
from prepwise_desktop.views.learn.focus import FocusCard
from prepwise_desktop.views.learn.resources import ResourcesCard
from prepwise_desktop.views.learn.review import ReviewCard
from prepwise_desktop.views.learn.stories import StoriesCard
from prepwise_desktop.views.learn.story_dialog import StoryDialog
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.notice_bar import NoticeBar
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise
from prepwise_desktop.views.parts.reading_order import walk_in_reading_order
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.progress.milestones import MilestonesCard

translate = QCoreApplication.translate


class LearnPane(QWidget):
    """The plan moves when the person does; nothing missed is held against anybody."""

    #: what a person wants who has nothing to review yet, and one whose date changed
    start_requested = Signal()
    resume_requested = Signal()

    def __init__(self, view_model: LearnViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._deleted: Story | None = None
        self._title = WrapLabel(size=theme.FIGURE, weight=theme.SEMIBOLD)
        self._stages = WrapLabel(ink="secondary")
        self._start = PrimaryButton(self.tr("Start today's review"))
        title = self.tr("The days ahead")
        self.days = ChartSection(title, Timeline(title))
        self._review, self._focus, self._stories = ReviewCard(), FocusCard(), StoriesCard()
        self._milestones, self._resources = MilestonesCard(), ResourcesCard()
        self._change_date = LinkButton(self.tr("Change the date…"))
        self._news = NoticeBar()
        self._build()
        self._pieces = Piecewise(self)
        self._connect()
        self._show()

    def first_control(self) -> QWidget:
        """Where the keyboard starts: the primary action."""
        return self._start

    def _build(self) -> None:
        self._pane = ScrollPane(above=theme.PANE - theme.STEP)
        body = self._pane.body
        head = QHBoxLayout()
        head.setSpacing(theme.space(theme.INSIDE))
        lines = QVBoxLayout()
        lines.setSpacing(theme.STEP)
        lines.addWidget(self._title)
        lines.addWidget(self._stages)
        head.addLayout(lines, 1)
        if theme.is_large():
            lines.addSpacing(theme.space(theme.GAP))
            lines.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            head.addWidget(self._start, 0, Qt.AlignmentFlag.AlignVCenter)
        self._days_card = Surface(padding=(0, 0))
        self._days_card.body.addWidget(self.days)
        body.addLayout(head)
        body.addWidget(self._days_card)
        body.addLayout(self._columns())
        body.addWidget(self._resources)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        moves = self.tr(
            "The plan moves when you do. A missed day is spread over the days left; nothing is held against you."
        )
        foot.addWidget(WrapLabel(moves, ink="secondary"), 1)
        foot.addWidget(self._change_date, 0, Qt.AlignmentFlag.AlignTop)
        body.addWidget(self._foot)
        body.addStretch(1)
        # Each shows when it has come to its turn: what stands above it is never pushed down.
        for each in (*self._cards(), self._foot):
            each.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pane, 1)
        column.addWidget(self._news)

    def _columns(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.space(theme.INSIDE))
        cards = (self._review, self._focus, self._stories)
        if theme.is_large():
            for row, card in enumerate((*cards, self._milestones)):
                grid.addWidget(card, row, 0)
            return grid
        for place, card in enumerate(cards):
            grid.setColumnStretch(place, 1)
            # The third column holds two cards, one below the other.
            grid.addWidget(card, 0, place, 1 if card is self._stories else 2, 1)
        grid.addWidget(self._milestones, 1, len(cards) - 1)
        return grid

    def _connect(self) -> None:
        view_model = self._view_model
        self._start.clicked.connect(self._on_start)
        self._change_date.clicked.connect(self.resume_requested)
        self._focus.exercise_requested.connect(view_model.start_exercise)
        self._stories.story_requested.connect(self._on_story)
        self._stories.missing_requested.connect(self._on_missing)
        self._news.acted.connect(self._on_undo)
        view_model.refreshed.connect(self._show)
        view_model.story_deleted.connect(self._on_deleted)

    def _show(self) -> None:
        state = self._view_model.state
        self._pane.setVisible(state is not None)
        if state is None:
            return
        path = state.path
        self._title.set_text(_headline(path, state.today))
        self._stages.set_text(f"{stages_text(path)} {weeks_to_go_text(path)}")
        due = bool(path.review.today)
        self._start.setText(self.tr("Start today's review") if due else self.tr("Start a session"))
        self._start.updateGeometry()
        dated = path.interview_date is not None
        self._change_date.setText(self.tr("Change the date…") if dated else self.tr("Set the date of your interview"))
        self._change_date.updateGeometry()
        self._pieces.start(self._filling(state))

    def _filling(self, state: LearnState) -> Pieces:
        acts = (
            partial(self._show_days, state),
            partial(self._review.show_state, state),
            partial(self._focus.show_areas, state.path.focus_areas),
            partial(self._stories.show_overview, state.stories),
            partial(self._milestones.show_milestones, state.milestones),
            partial(self._resources.show_resources, state.path.resources),
        )
        for card, fill in zip(self._cards(), acts, strict=True):
            fill()
            card.setVisible(card is not self._resources or bool(state.path.resources))
            yield
        self._foot.show()
        walk_in_reading_order(self._pane)

    def _cards(self) -> tuple[QWidget, ...]:
        """In reading order."""
        return self._days_card, self._review, self._focus, self._stories, self._milestones, self._resources

    def _show_days(self, state: LearnState) -> None:
        path, chart = state.path, self.days.chart
        assert isinstance(chart, Timeline)
        stations = _stations(path, state.today)
        self.days.set_note(weeks_note(path))
        chart.set_stations(stations, "; ".join(each.words for each in stations))
        rows = tuple(tuple(each.words.split(": ", 1)) for each in stations)
        headings = (self.tr("Day"), self.tr("What it is for"))
        self.days.set_figures(lambda: Figures(headings=headings, rows=rows), any_rows=bool(stations))

    def _on_start(self) -> None:
        if self._view_model.due:
            self._view_model.start_review()
        else:
            self.start_requested.emit()

    def _on_story(self, story: Story) -> None:
        dialog = StoryDialog(self.window(), story.draft)
        dialog.offer_deletion()
        dialog.kept.connect(lambda draft: self._view_model.change_story(story, draft))
        dialog.deletion_requested.connect(lambda: self._view_model.delete_story(story))
        dialog.open()

    def _on_missing(self, competency: Competency) -> None:
        dialog = StoryDialog(self.window(), StoryDraft(title="", competencies=frozenset({competency})))
        dialog.kept.connect(self._view_model.keep_story)
        dialog.open()

    def _on_deleted(self, story: Story) -> None:
        self._deleted = story
        words = self.tr("Deleted the story “{title}”.").format(title=story.title)
        self._news.show_news("trash", words, self.tr("Undo"), action_icon="undo")

    def _on_undo(self) -> None:
        self._news.hide()
        if self._deleted is not None:
            self._view_model.restore_story(self._deleted)


def weeks_note(path: LearningPath) -> str:
    """What the line of days shows."""
    if path.interview_date is None:
        return translate("learn", "without a date of the interview")
    return translate("learn", "to {day}").format(day=day_text(noon(path.interview_date)))


def _headline(path: LearningPath, today: date) -> str:
    if path.interview_date is not None:
        return interview_text(noon(path.interview_date), path.company, noon(today))
    if path.role:
        return translate("learn", "Practising for {role}").format(role=path.role)
    return translate("learn", "What to practise next")


def _stations(path: LearningPath, today: date) -> tuple[Station, ...]:
    days = tuple(_day(each, today) for each in path.days)
    last = path.days[-1].day if path.days else today
    weeks = tuple(
        Station(
            name=date_text(noon(each.start)),
            what=sessions_text(each.sessions),
            words=planned_week_text(each),
            filled=False,
        )
        for each in path.weeks
        if last < each.start and (path.interview_date is None or each.start < path.interview_date)
    )
    return days + weeks


def _day(day: PlannedDay, today: date) -> Station:
    is_today = day.day == today
    month = is_today or day.what is DayKind.INTERVIEW or day.day.day == 1
    name = f"{weekday_text(day.day)} {date_text(noon(day.day)) if month else day.day.day}"
    return Station(
        name=name,
        what=day_kind_text(day),
        words=planned_day_text(day),
        strong=is_today or day.what in (DayKind.MOCK, DayKind.REAL, DayKind.INTERVIEW),
        filled=is_today or day.what in (DayKind.REVIEW, DayKind.INTERVIEW),
        free=day.what is DayKind.FREE and not is_today,
    )
