"""The Interview pane: empty, starting, or a session."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.viewmodels.interview import InterviewViewModel, Phase
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.answering import FLAG, SKIP, SUBMIT
from prepwise_desktop.views.interview.ending import ask_to_end
from prepwise_desktop.views.interview.session_page import QUIET_REACH, SessionPage
from prepwise_desktop.views.interview.starting import StartingPage
from prepwise_desktop.views.parts.empty_state import EmptyState
from prepwise_desktop.views.parts.scroll_pane import pane_margins


class InterviewPane(QWidget):
    """Shows the view-model and hands on what the person does; what is typed is the view-model's."""

    #: what somebody without a session wants: a resume and a target
    resume_requested = Signal()
    #: a session, and the index of the question whose answer is to be kept as a story
    story_requested = Signal(str, int)

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._empty = EmptyState(
            "interview",
            self.tr("No interview is open"),
            self.tr("The question, your answer and what was said about it will be here."),
            self.tr("Prepare an interview"),
        )
        self._starting = StartingPage(view_model)
        self._session: SessionPage | None = None
        self._pages = QStackedWidget()
        for page in (self._empty, self._starting):
            self._pages.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._pages)
        self._add_shortcuts()
        self._empty.acted.connect(self.resume_requested)
        view_model.phase_changed.connect(self._on_phase_changed)
        view_model.question.shown.connect(self._take_focus)
        self._show_phase()

    @property
    def session(self) -> SessionPage:
        """The page of an open session, made when there is the first one."""
        if self._session is None:
            self._session = SessionPage(self._view_model)
            self._session.end_requested.connect(self._ask_to_end)
            self._session.story_requested.connect(self.story_requested)
            self._session.fit(self.window().width())
            self._pages.addWidget(self._session)
        return self._session

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        phase = self._view_model.phase
        if phase is Phase.EMPTY:
            return self._empty.button
        return self._starting.cancel if phase is Phase.STARTING else self.session.first_control()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.window().width()
        beside, above = pane_margins(width, theme.GROUP - theme.STEP)
        limit = theme.CONTENT_WIDTH if width > theme.CONTENT_LIMIT_FROM else self.width()
        right = max(beside, self.width() - limit - beside)
        self._column.setContentsMargins(beside, above, right - QUIET_REACH, above)
        if self._session is not None:
            self._session.fit(width)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self._view_model.flush()
        return super().event(event)

    def _add_shortcuts(self) -> None:
        model = self._view_model
        for keys, act in (
            (SUBMIT, model.submit),
            ("Ctrl+Return", model.submit),
            (SKIP, model.skip),
            (FLAG, model.toggle_flag),
            ("Ctrl+P", model.pause_or_go_on),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _on_phase_changed(self) -> None:
        self._show_phase()
        self._take_focus()

    def _show_phase(self) -> None:
        phase = self._view_model.phase
        if phase is Phase.EMPTY:
            self._pages.setCurrentWidget(self._empty)
        elif phase is Phase.STARTING:
            self._starting.refresh()
            self._pages.setCurrentWidget(self._starting)
        else:
            self.session.refresh()
            self._pages.setCurrentWidget(self.session)

    def _take_focus(self) -> None:
        if self.isVisible():
            self.first_control().setFocus()

    def _ask_to_end(self) -> None:
        ask_to_end(self._view_model, self.window())
