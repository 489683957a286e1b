"""An open session: its head, the page for writing or the page for reading, and what is news below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.coach.coach import Filled
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.viewmodels.interview import InterviewViewModel, Phase
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.answering import AnsweringPage
from prepwise_desktop.views.interview.coding import CodingPage
from prepwise_desktop.views.interview.header import SessionHeader
from prepwise_desktop.views.interview.paused import PausedPage
from prepwise_desktop.views.interview.reading import ReadingPage
from prepwise_desktop.views.interview.scrolled import REACH
from prepwise_desktop.views.interview.side_column import SideSheet
from prepwise_desktop.views.interview.submitted import SubmittedPage
from prepwise_desktop.views.interview.writing_page import WritingPage
from prepwise_desktop.views.parts.notice_bar import NoticeBar
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise

#: the padding of a quiet button, by which the head stands out on the right: there its words end with the columns
QUIET_REACH = theme.QUIET_PADDING


class SessionPage(QWidget):
    """Switches between writing, reading and the pause as the view-model says."""

    end_requested = Signal()
    story_requested = Signal(str, int)

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.header = SessionHeader(view_model)
        self.answering = AnsweringPage(view_model)
        self._reading: ReadingPage | None = None
        self._paused: PausedPage | None = None
        self._submitted: SubmittedPage | None = None
        self._coding: CodingPage | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.answering)
        # The other pages are made one after the other, or when they are needed: no event takes long.
        Piecewise(self).start(self._pages_to_come())
        self._news = NoticeBar()
        #: what is said of questions that never came, until another page is shown
        self._filled = ""
        self._below = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._below)
        self._below.setSpacing(theme.space(theme.WELL_PADDING))
        self._below.addWidget(self._pages, 1)
        self._below.addWidget(self._news)
        self.header.end_requested.connect(self.end_requested)
        self.header.hints_requested.connect(self._show_sheet)
        self._news.acted.connect(view_model.go_next)
        view_model.question.shown.connect(self.refresh)
        view_model.refreshed.connect(self._show_news)
        view_model.questions_filled.connect(self._on_filled)
        view_model.follow_ups.nothing_left_open.connect(self._on_nothing_left_open)

    @property
    def reading(self) -> ReadingPage:
        """The page for reading."""
        return self._make_reading() if self._reading is None else self._reading

    @property
    def coding(self) -> CodingPage:
        """The page for code."""
        return self._make_coding() if self._coding is None else self._coding

    @property
    def submitted(self) -> SubmittedPage:
        """The page of an answer that is not spoken about yet."""
        if self._submitted is None:
            self._submitted = SubmittedPage(self._view_model)
            self._pages.addWidget(self._submitted)
        return self._submitted

    @property
    def paused(self) -> PausedPage:
        """The page of a pause."""
        return self._make_paused() if self._paused is None else self._paused

    def refresh(self) -> None:
        """Show the page that the session is on, from the view-model alone."""
        self._filled = ""
        model = self._view_model
        if model.session is None or model.phase not in (Phase.OPEN, Phase.PAUSED):
            return
        self.header.refresh()
        page = self._page()
        page.refresh()
        self._pages.setCurrentWidget(page)
        self._show_news()

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        if self._view_model.phase is Phase.PAUSED:
            return self.paused.go_on
        page = self._writing_or_reading()
        return page.next if isinstance(page, ReadingPage | SubmittedPage) else page.editor

    def fit(self, window_width: int) -> None:
        """Take the widths for a window of that width."""
        self.answering.fit(window_width)
        wide = not theme.is_large() and window_width >= theme.NARROW_BELOW
        gap = theme.GROUP - theme.STEP if wide else theme.INSIDE
        self._below.setContentsMargins(0, gap - REACH, QUIET_REACH, theme.STEP if wide else 0)

    def _page(self) -> WritingPage | ReadingPage | SubmittedPage | PausedPage:
        return self.paused if self._view_model.phase is Phase.PAUSED else self._writing_or_reading()

    def _writing_or_reading(self) -> WritingPage | ReadingPage | SubmittedPage:
        question = self._view_model.question
        if question.editing:
            return self.coding if question.is_code else self.answering
        return self.reading if question.coached else self.submitted

    def _pages_to_come(self) -> Pieces:
        if self._reading is None:
            self._make_reading()
        yield
        if self._paused is None:
            self._make_paused()
        yield
        if self._coding is None and self._asks_for_code():
            self._make_coding()

    def _asks_for_code(self) -> bool:
        session = self._view_model.session
        return session is not None and session.mix.get(Kind.CODING, 0) > 0

    def _make_reading(self) -> ReadingPage:
        made = self._reading = ReadingPage(self._view_model)
        made.story_requested.connect(self.story_requested)
        self._pages.addWidget(made)
        return made

    def _make_coding(self) -> CodingPage:
        made = self._coding = CodingPage(self._view_model)
        self._pages.addWidget(made)
        return made

    def _make_paused(self) -> PausedPage:
        made = self._paused = PausedPage(self._view_model)
        made.end_requested.connect(self.end_requested)
        self._pages.addWidget(made)
        return made

    def _show_news(self) -> None:
        model = self._view_model
        if model.phase is Phase.OPEN and model.continued:
            self._news.show_news("check", self.tr("You are where you left off. Everything you wrote was kept."))
        elif model.phase is Phase.OPEN and model.question.editing and model.all_done:
            self._news.show_news("info", self.tr("All are answered or skipped."), self.tr("See the result"))
        elif self._filled:
            self._news.show_news("info", self._filled)
        else:
            self._news.hide()

    def _on_filled(self, news: Filled) -> None:
        """Said in a place of its own, which covers nothing that is needed to go on."""
        words = self.tr("The questions that did not come are from the question bank, and marked so.")
        self._filled = words if news.error is None else f"{words} {sentence(news.error)}"
        self._show_news()

    def _on_nothing_left_open(self) -> None:
        self._news.show_news("info", self.tr("Your answer leaves nothing open to ask about."))

    def _show_sheet(self) -> None:
        SideSheet(self._view_model.question, self.window()).open()
