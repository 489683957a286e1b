"""Sessions planned for a day: made from the target, begun when they are due, moved, or abandoned."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prepwise_desktop.messages.dates import day_and_time_text
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.viewmodels.home import HomeViewModel
from prepwise_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from prepwise_desktop.domain.session import SessionCreateRequest


class Planning(QObject):
    """Asks when, and hands the answer on."""

    def __init__(self, window: MainWindow, home: HomeViewModel) -> None:
        super().__init__(window)
        self._window = window
        self._home = home

    def plan(self, request: SessionCreateRequest) -> None:
        """Ask for the day of a new session."""
        self._ask_when(None, partial(self._home.plan_session, request))

    def move(self, session_id: str) -> None:
        """Ask for another day."""
        planned = self._home.planned_session(session_id)
        if planned is not None:
            self._ask_when(planned.scheduled_for, partial(self._home.move_session, session_id))

    def abandon(self, session_id: str) -> None:
        """Ask whether a planned session should go."""
        planned = self._home.planned_session(session_id)
        if planned is None or planned.scheduled_for is None:
            return
        from prepwise_desktop.views.parts.ask_dialog import Answer, ask

        ask(
            self._window,
            self.tr("Abandon this session?"),
            self.tr("{session}, planned for {day}, goes off Home. It stays in History as abandoned.").format(
                session=session_title(planned.mode, planned.session_type), day=day_and_time_text(planned.scheduled_for)
            ),
            Answer(words=self.tr("Abandon it"), act=partial(self._home.abandon_session, session_id), danger=True),
            Answer(words=self.tr("Keep it"), primary=True),
        )

    def _ask_when(self, planned_for: datetime | None, chosen: Callable[[datetime], None]) -> None:
        from prepwise_desktop.views.when_dialog import WhenDialog

        WhenDialog(planned_for, self._home.clock.now(), chosen, self._window).open()
