"""What a mock interview says when the time for a question is over: it informs, and asks to move on."""

from PySide6.QtWidgets import QWidget

from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views.parts.notice import Notice


class TimeOverNotice(Notice):
    """Comes once for a question and stays; the editor keeps the focus."""

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.hide()
        view_model.ticked.connect(self.refresh)

    def refresh(self) -> None:
        """Be there while the time is over."""
        time = self._view_model.time
        over = time is not None and time.is_over and not time.whole_session
        if not over:
            self.hide()
        elif self.isHidden():
            self.show_notice(
                "clock",
                self.tr("The time for this question is over"),
                self.tr("Your answer is saved. Finish the sentence, then go on."),
                ink="fair",
            )
