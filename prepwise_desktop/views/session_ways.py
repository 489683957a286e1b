"""All ways into a session: begun from the target, planned, gone on with, of what was weak, of what comes back today."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prepwise_desktop.domain.begun_again import BegunAgain
from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.viewmodels.home import HomeViewModel
from prepwise_desktop.views.incoming_files import Places
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.planning import Planning

if TYPE_CHECKING:
    from prepwise_desktop.domain.session import SessionCreateRequest
    from prepwise_desktop.viewmodels.draft_keeper import Place


class SessionWays(QObject):
    """Hands what is wished to the view-models, and leads to Interview."""

    def __init__(self, places: Places, window: MainWindow, planning: Planning, home: HomeViewModel) -> None:
        super().__init__(window)
        self._places = places
        self._window = window
        self._planning = planning
        self._home = home
        #: whether the question that is answered again was chosen on the Result pane
        self._from_result = False

    def start(self) -> None:
        """Begin the session that the target asks for."""
        request = self._request()
        if request is not None:
            self.start_requested(request)

    def start_requested(self, request: SessionCreateRequest) -> None:
        """Begin that session."""
        self._places.view_models.result.clear()
        self._places.view_models.interview.start(request)
        self._places.go_to("interview")

    def plan(self) -> None:
        """Ask for the day of the session that the target asks for."""
        request = self._request()
        if request is not None:
            self._planning.plan(request)

    def start_planned(self, session_id: str) -> None:
        """Begin a session that was planned."""
        self._places.view_models.result.clear()
        self._places.view_models.interview.start_planned(session_id)
        self._places.go_to("interview")

    def practise_weakest(self) -> None:
        """Begin a session of what was weakest in the session whose result is shown."""
        request = self._places.view_models.result.practice
        if request is not None:
            self._places.view_models.interview.start(request)
            self._places.go_to("interview")

    def go_on(self, session_id: str) -> None:
        """Go on with a session where it was left."""
        self._places.view_models.result.clear()
        self._places.view_models.interview.open(session_id)
        self._places.go_to("interview")

    def end(self, session_id: str) -> None:
        """Ask what should become of a session, which stays as it was left meanwhile; one that runs is come back to."""
        from prepwise_desktop.views.interview.ending import ask_to_end, ask_to_end_left

        interview = self._places.view_models.interview
        if interview.runs(session_id):
            self.go_on(session_id)
            ask_to_end(interview, self._window)
        elif (left := interview.left(session_id)) is not None:
            ask_to_end_left(
                left,
                self._window,
                go_on=partial(self.go_on, session_id),
                end=partial(interview.complete_left, session_id),
                give_up=partial(interview.give_up_left, session_id),
            )

    def answer_again(self, session_id: str, index: int) -> None:
        """Answer a question of a completed session once more."""
        models = self._places.view_models
        self._from_result = models.result.shows_result and self._places.place() == "interview"
        models.result.clear()
        models.interview.answer_again(session_id, index)
        self._places.go_to("interview")

    def read_on(self, place: Place) -> None:
        """Back from a question that was answered again to where it was read: the result, else History."""
        models = self._places.view_models
        if self._from_result:
            models.result.open(place.session_id)
            self._places.go_to("interview")
        else:
            self._places.go_to("history")
            models.history.open_at(place.session_id, place.index)

    def discard(self, begun: BegunAgain) -> None:
        """Ask before what was begun to be answered again goes."""
        from prepwise_desktop.views.home.begun_again import ask_to_discard

        ask_to_discard(self._window, begun, self._home.discard)

    def _request(self) -> SessionCreateRequest | None:
        """The session that the target asks for; where it cannot be, the field says why."""
        from prepwise_desktop.views.resume.pane import ResumePane

        resume = self._places.view_models.resume
        try:
            request = resume.request()
        except InvalidRequest as error:
            from prepwise_desktop.messages.errors import sentence

            pane = self._places.panes.pane("resume")
            assert isinstance(pane, ResumePane)
            pane.refuse_start(sentence(error))
            return None
        resume.keep_now()
        return request
