"""Home, in its two forms: nothing but the drop zone at first, and what goes on later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.viewmodels.home import HomeViewModel

if TYPE_CHECKING:
    # Of the two forms a start shows one: the other is not loaded.
    from prepwise_desktop.domain.home import HomeState
    from prepwise_desktop.views.home.first_run import FirstRun
    from prepwise_desktop.views.home.returning import Returning
    from prepwise_desktop.views.parts.drop_zone import DropZone


class HomePane(QWidget):
    """Shows what the view-model has found; it is filled at `refreshed`."""

    choose_file_requested = Signal()
    sample_requested = Signal()
    key_requested = Signal()
    new_session_requested = Signal()
    history_requested = Signal()
    #: a session to go on with, and one to read
    continue_requested = Signal(str)
    #: an unfinished session to be ended without going on
    end_requested = Signal(str)
    session_requested = Signal(str)
    #: an answer that was begun once more: to go on with (a session and an index), and to let go (a BegunAgain)
    again_requested = Signal(str, int)
    discard_requested = Signal(object)
    #: a planned session to begin, to move, to give up
    planned_requested = Signal(str)
    move_requested = Signal(str)
    abandon_requested = Signal(str)
    #: a session of what comes back today
    review_requested = Signal()

    def __init__(self, view_model: HomeViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = view_model
        self._form: FirstRun | Returning | None = None
        self._forms = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._forms)
        view_model.refreshed.connect(self._show)
        view_model.due_changed.connect(self._show)
        self._show()

    def drop_zone(self) -> DropZone | None:
        """The zone that shows a file over the window."""
        return None if self._form is None else self._form.zone

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        return self if self._form is None else self._form.first_control()

    def _show(self) -> None:
        state = self.view_model.state
        if state is None:
            return
        form = self._form = self._first_run() if state.first_run else self._returning(state)
        form.choose_file_requested.connect(self.choose_file_requested)
        while (old := self._forms.currentWidget()) is not None:
            self._forms.removeWidget(old)
            old.deleteLater()
        self._forms.addWidget(form)
        if self.isVisible():
            QTimer.singleShot(0, form, form.first_control().setFocus)

    def _first_run(self) -> FirstRun:
        from prepwise_desktop.views.home.first_run import FirstRun

        form = FirstRun()
        form.sample_requested.connect(self.sample_requested)
        form.key_requested.connect(self.key_requested)
        return form

    def _returning(self, state: HomeState) -> Returning:
        from prepwise_desktop.views.home.returning import Returning

        form = Returning(state, self.view_model.due, self.view_model.clock.now())
        form.review_requested.connect(self.review_requested)
        form.new_session_requested.connect(self.new_session_requested)
        form.continue_requested.connect(self.continue_requested)
        form.end_requested.connect(self.end_requested)
        form.session_requested.connect(self.session_requested)
        form.again_requested.connect(self.again_requested)
        form.discard_requested.connect(self.discard_requested)
        form.planned_requested.connect(self.planned_requested)
        form.move_requested.connect(self.move_requested)
        form.abandon_requested.connect(self.abandon_requested)
        form.history_requested.connect(self.history_requested)
        return form
