"""What is under way for longer than a moment, as a bar at the pane's foot: how far it is, and the way to stop it."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.messages.figures import place_text
from prepwise_desktop.viewmodels.latest_job import LatestJob
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import QuietButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.progress_line import ProgressLine


class UnderWayBar(Surface):
    """Shown from the moment that the job is slow until it is over. `measured` where the job reports (done, all)."""

    #: the person stopped it
    cancelled = Signal()

    fill: ClassVar[theme.Colour] = "sunken"
    border: ClassVar[theme.Colour | None] = None

    def __init__(self, title: str, job: LatestJob, parent: QWidget | None = None, *, measured: bool = False) -> None:
        super().__init__(parent, padding=(theme.INSIDE, theme.STEP))
        self._title = title
        self._words = ElidedLabel(title, tabular=True)
        self.line = ProgressLine(title)
        if not measured:
            self.line.hide()
        self.cancel = QuietButton(self.tr("Cancel"))
        self.cancel.setAccessibleDescription(title)
        column = QVBoxLayout()
        column.setSpacing(theme.space(theme.STEP))
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self.line)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.WELL_PADDING))
        row.addLayout(column, 1)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.setAccessibleName(title)
        if not job.is_slow:
            self.hide()
        self._job = job
        self.cancel.clicked.connect(self._on_cancel)
        job.slow.connect(self.show)
        job.over.connect(self._on_over)
        job.progressed.connect(self._on_progressed)

    def _on_progressed(self, news: object) -> None:
        if not isinstance(news, tuple):
            return
        done, every = news
        self._words.set_text(f"{self._title}: {place_text(done, every)}")
        self.line.set_fraction(done / max(1, every))

    def _on_over(self) -> None:
        self.hide()
        self._words.set_text(self._title)
        self.line.set_fraction(0.0)

    def _on_cancel(self) -> None:
        self._job.cancel()
        self.cancelled.emit()
