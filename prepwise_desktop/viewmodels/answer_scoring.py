"""The jobs that have answers scored, each at its question's place, while the person goes on."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.coach.coach import Provisional, TakenBack
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.evaluation import Judgement
from prepwise_desktop.jobs import Job, Jobs, heard
from prepwise_desktop.viewmodels.draft_keeper import Place
from prepwise_desktop.work import Work

#: a job that takes longer can be cancelled in the window, in milliseconds
PATIENCE_MS = 400


class AnswerScoring(QObject):
    """Knows which places are being scored, since when it is slow, and what went wrong the last time."""

    #: a Place: its scoring ended, with an evaluation, an error or by being cancelled
    ended = Signal(object)
    #: a Place: its scoring takes so long that it may be cancelled
    slow = Signal(object)
    #: a Place: a criterion was judged there, or what was is taken back
    progressed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._under_way: dict[Place, Job] = {}
        self._slow: set[Place] = set()
        self._errors: dict[Place, PrepWiseError] = {}
        self._provisional: dict[Place, list[Judgement]] = {}
        self._taken_back: set[Place] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._on_slow)

    def begin(self, places: tuple[Place, ...], todo: Work[Any]) -> None:
        """Have these places scored by that work; what failed there before is forgotten."""
        job = self._jobs.start(todo, about=places)
        for place in places:
            self._errors.pop(place, None)
            self._under_way[place] = job
            self._forget_progress(place)
        if len(places) == 1:
            job.progressed.connect(self._on_progressed)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._timer.start()

    def estimate(self, place: Place, todo: Work[Any]) -> None:
        """Have the offline coach say something beside; why the place waits stays as it is."""
        job = self._jobs.start(todo, about=(place,))
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_estimated)

    def is_under_way(self, place: Place) -> bool:
        """Whether that place is being scored."""
        return place in self._under_way

    def is_slow(self, place: Place) -> bool:
        """Whether it has been so for longer than a person takes for at once."""
        return place in self._slow

    def error(self, place: Place) -> PrepWiseError | None:
        """What kept that place from being scored the last time."""
        return self._errors.get(place)

    def provisional(self, place: Place) -> tuple[Judgement, ...]:
        """What was judged there so far; it holds only once the evaluation is stored."""
        return tuple(self._provisional.get(place, ()))

    def was_taken_back(self, place: Place) -> bool:
        """Whether a reply broke off there, so that what it had judged is void."""
        return place in self._taken_back

    def cancel(self, place: Place) -> None:
        """Stop scoring there; the answer is kept and can be scored later."""
        job = self._under_way.get(place)
        if job is not None:
            job.cancel()

    def _on_progressed(self, news: object) -> None:
        (place,) = heard(self).about
        if isinstance(news, Provisional):
            self._taken_back.discard(place)
            self._provisional.setdefault(place, []).append(news.judgement)
        elif isinstance(news, TakenBack):
            self._provisional.pop(place, None)
            self._taken_back.add(place)
        else:
            return
        self.progressed.emit(place)

    def _forget_progress(self, place: Place) -> None:
        self._provisional.pop(place, None)
        self._taken_back.discard(place)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self._errors.update(dict.fromkeys(heard(self).about, error))

    def _on_slow(self) -> None:
        for place in self._under_way.keys() - self._slow:
            self._slow.add(place)
            self.slow.emit(place)

    def _on_estimated(self) -> None:
        (place,) = heard(self).about
        self.ended.emit(place)

    def _on_ended(self) -> None:
        job = heard(self)
        for place in job.about:
            if self._under_way.get(place) is job:
                del self._under_way[place]
                self._slow.discard(place)
                self._forget_progress(place)
            self.ended.emit(place)
