"""Stories that are told, and competencies that no story shows yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.domain.learning.stories import LikelyQuestion, Story, StoryOverview
from prepwise_desktop.messages.words import competency_name
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import CardHeader, Hairline, Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.padded import padded
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: so many of the likely questions are shown with the story that answers them
_LIKELY = 3

_ROW = 36


class StoriesCard(Surface):
    """A check is told, a plus is missing; each is pressed to look at it or to begin it."""

    #: the Story that is to be read, changed or taken away
    story_requested = Signal(object)
    #: the Competency that a story is wanted for
    missing_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        self.body.setSpacing(0)

    def show_overview(self, overview: StoryOverview) -> None:
        """Show these."""
        empty(self.body)
        header = CardHeader(self.tr("Stories"))
        counts = self.tr("{told} told, {missing} missing").format(
            told=len(overview.stories), missing=len(overview.missing)
        )
        header.aside.addWidget(ElidedLabel(counts, size=theme.SMALL, ink="secondary"))
        self.body.addWidget(header)
        self.body.addWidget(Hairline())
        for story in overview.stories:
            self.body.addWidget(self._told(story))
        for competency in overview.missing:
            row = ListRow(height=_ROW)
            row.add(IconLabel("plus", theme.ICON_SMALL, ink="accent"))
            row.add(ElidedLabel(competency_name(competency)), 1)
            row.add(ElidedLabel(self.tr("no story yet"), size=theme.SMALL, ink="secondary"))
            row.clicked.connect(lambda _=False, wanted=competency: self.missing_requested.emit(wanted))
            self.body.addWidget(row)
        likely = [each for each in overview.likely if each.stories][:_LIKELY]
        if likely:
            self._add_likely(likely)
        self.body.addStretch(1)

    def _told(self, story: Story) -> ListRow:
        names = ", ".join(competency_name(each) for each in sorted(story.competencies))
        row = _row("check", "good", story.title, names)
        row.clicked.connect(lambda: self.story_requested.emit(story))
        return row

    def _add_likely(self, likely: list[LikelyQuestion]) -> None:
        self.body.addWidget(Hairline())
        column = padded()
        column.addWidget(WrapLabel(self.tr("For likely questions"), weight=theme.SEMIBOLD))
        for question in likely:
            column.addWidget(WrapLabel(question.text))
            told = self.tr("Tell “{title}”").format(title=question.stories[0].title)
            column.addWidget(WrapLabel(told, size=theme.SMALL, ink="secondary"))
        self.body.addLayout(column)


def _row(icon: str, ink: theme.Colour, title: str, below: str) -> ListRow:
    row = ListRow(height=theme.ROW_TALL)
    row.add(IconLabel(icon, theme.ICON_SMALL, ink=ink))
    lines = QWidget()
    column = QVBoxLayout(lines)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(ElidedLabel(title))
    column.addWidget(ElidedLabel(below, size=theme.SMALL, ink="secondary"))
    row.add(lines, 1)
    return row
