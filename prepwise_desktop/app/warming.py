"""Load ahead, while nobody waits, what the next clicks will need: one piece a turn of the event loop."""

import threading
from importlib import import_module

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea

from prepwise_desktop.app.sweeping import Sweeping

#: in the order in which a person comes to them; a pane whose loading would take long comes in parts
_PIECES = (
    "prepwise_desktop.resume_import.read",
    "prepwise_desktop.views.resume.shown",
    "prepwise_desktop.views.resume.pane",
    "prepwise_desktop.views.interview.answering",
    "prepwise_desktop.views.interview.pane",
    "prepwise_desktop.views.history.listing",
    "prepwise_desktop.views.history.comparison",
    "prepwise_desktop.views.history.pane",
    "prepwise_desktop.views.result.pane",
    "prepwise_desktop.views.progress.competencies",
    "prepwise_desktop.views.progress.pane",
    "prepwise_desktop.views.learn.pane",
    "prepwise_desktop.views.settings.pane",
)

#: milliseconds between two pieces, so that a person who is quicker finds the window free
_PAUSE_MS = 10


class Warming(QObject):
    """Started once Home is filled; what is needed earlier is simply loaded earlier.

    Meanwhile no rubbish is swept up: modules, classes and the readers of pydantic stay for ever.
    """

    def __init__(self, parent: QObject, sweeping: Sweeping) -> None:
        super().__init__(parent)
        self._sweeping = sweeping
        sweeping.pause()
        self._pieces = list(_PIECES)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer)
        self._timer.start(_PAUSE_MS)
        self._readers = threading.Thread(target=_make_readers, name="prepwise-warming", daemon=True)
        self._readers.start()

    def _on_timer(self) -> None:
        if self._pieces:
            import_module(self._pieces.pop(0))
        elif not self._readers.is_alive():
            self._timer.stop()
            _meet_a_viewport()
            self._sweeping.go_on()


def _meet_a_viewport() -> None:
    """The first widget of Qt's own making has PySide look through all kinds: 25 ms that no pane should take."""
    QScrollArea().viewport()


def _make_readers() -> None:
    """pydantic and its readers take a tenth of a second: in a thread, so that opening a session does not."""
    from prepwise_desktop.domain.evaluation import Evaluation
    from prepwise_desktop.domain.question import Question
    from prepwise_desktop.domain.resume import Resume
    from prepwise_desktop.storage.json_columns import prepare

    prepare(Question, Evaluation, Resume)
