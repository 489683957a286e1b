"""Sessions planned for a day: made from the target, begun when they are due, moved, or abandoned."""

from functools import partial

from PySide6.QtCore import QObject

from prepwise_desktop.domain.session import SessionCreateRequest
from prepwise_desktop.messages.dates import day_and_time_text
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.viewmodels.home import HomeViewModel
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.parts.ask_dialog import Answer, ask
from prepwise_desktop.views.when_dialog import WhenDialog


class Planning(QObject):
    """Asks when, and hands the answer on."""

    def __init__(self, window: MainWindow, home: HomeViewModel) -> None:
        super().__init__(window)
        self._window = window
        self._home = home

    def plan(self, request: SessionCreateRequest) -> None:
        """Ask for the day of a new session."""
        WhenDialog(None, self._home.clock.now(), partial(self._home.plan_session, request), self._window).open()

    def move(self, session_id: str) -> None:
        """Ask for another day."""
        planned = self._home.planned_session(session_id)
        if planned is not None:
            chosen = partial(self._home.move_session, session_id)
            WhenDialog(planned.scheduled_for, self._home.clock.now(), chosen, self._window).open()

    def abandon(self, session_id: str) -> None:
        """Ask whether a planned session should go."""
        planned = self._home.planned_session(session_id)
        if planned is None or planned.scheduled_for is None:
            return
        ask(
            self._window,
            self.tr("Abandon this session?"),
            self.tr("{session}, planned for {day}, goes off Home. It stays in History as abandoned.").format(
                session=session_title(planned.mode, planned.session_type), day=day_and_time_text(planned.scheduled_for)
            ),
            Answer(words=self.tr("Abandon it"), act=partial(self._home.abandon_session, session_id), danger=True),
            Answer(words=self.tr("Keep it"), primary=True),
        )
