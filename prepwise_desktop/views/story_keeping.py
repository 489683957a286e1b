"""Keep an answer as a story, wherever it is read."""

from PySide6.QtCore import QObject

from prepwise_desktop.domain.learning.stories import Story
from prepwise_desktop.viewmodels.learn import LearnViewModel
from prepwise_desktop.views.main_window import MainWindow


class StoryKeeping(QObject):
    """Opens the dialog over the window, and says at its foot what was kept."""

    def __init__(self, window: MainWindow, learn: LearnViewModel) -> None:
        super().__init__(window)
        self._window = window
        self._learn = learn
        learn.story_kept.connect(self._on_kept)

    def begin(self, session_id: str, index: int) -> None:
        """Propose the answer's own sentences for each part."""
        from prepwise_desktop.views.learn.story_dialog import StoryDialog

        draft = self._learn.draft(session_id, index)
        if draft is not None:
            dialog = StoryDialog(self._window, draft)
            dialog.kept.connect(self._learn.keep_story)
            dialog.open()

    def _on_kept(self, story: Story) -> None:
        self._window.tell(self.tr("Kept the story “{title}”. Learn lists all of them.").format(title=story.title))
