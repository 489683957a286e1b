"""The scores of two sessions by type, competency and criterion, and what else can be compared of them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.progress.comparison import Change, SessionComparison
from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.messages.figures import answers_text, duration_text
from prepwise_desktop.messages.words import competency_name
from prepwise_desktop.views import theme
from prepwise_desktop.views.history.change_row import add_change
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.list_row import ListRow


class ComparedAreas(ListCard):
    """A row each; what cannot be compared is not there."""

    def __init__(self, comparison: SessionComparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        for name, change in self._changes(comparison):
            self._add(name, change)
        time = comparison.time_seconds
        self._add_words(self.tr("Time"), f"{duration_text(time.before)} → {duration_text(time.after)}")
        if comparison.consistency is not None:
            spread = self.tr("{before} → {after} points apart").format(
                before=round(comparison.consistency.before), after=round(comparison.consistency.after)
            )
            self._add_words(self.tr("Consistency"), spread)

    def _changes(self, comparison: SessionComparison) -> Iterator[tuple[str, Change]]:
        for name, change in (
            (self.tr("Score"), comparison.score),
            (self.tr("Technical"), comparison.technical),
            (self.tr("Behavioral"), comparison.behavioral),
        ):
            if change is not None:
                yield name, change
        for competency, change in comparison.by_competency.items():
            yield competency_name(competency), change
        for key, change in comparison.by_criterion.items():
            yield _criterion_name(comparison.first, key), change

    def _add(self, name: str, change: Change) -> None:
        row = _row(name)
        row.add(ElidedLabel(answers_text(change.answers), size=theme.SMALL, ink="secondary"))
        add_change(row, change)
        self.add_row(row)
        self.count += 1

    def _add_words(self, name: str, words: str) -> None:
        row = _row(name)
        row.add(ElidedLabel(words))
        self.add_row(row)
        self.count += 1


def _row(name: str) -> ListRow:
    """A row that is read and not pressed."""
    row = ListRow()
    row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    row.add(ElidedLabel(name), 1)
    return row


def _criterion_name(session: InterviewSession, key: str) -> str:
    for response in session.questions:
        for criterion in session.rubric.criteria(response.question.kind):
            if criterion.key == key:
                return criterion.name
    return key
