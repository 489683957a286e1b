"""The facts of a session in one well, and its scores by competency."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.completion import CompletionReport, Part
from prepwise_desktop.domain.rubric import level_for
from prepwise_desktop.domain.self_rating import RatingGap, mean_gap
from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.messages.evaluators import evaluator_name
from prepwise_desktop.messages.figures import answers_text, rounded, score_text
from prepwise_desktop.messages.report import gap_text
from prepwise_desktop.messages.words import competency_name, kind_name
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import ListCard, Well
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.level_meter import LevelMeter
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: facts beside each other with large text
_COLUMNS_LARGE = 2


class Facts(Well):
    """One column a fact; with large text two beside each other."""

    def __init__(self, session: InterviewSession, result: CompletionReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space(theme.INSIDE))
        self._grid.setVerticalSpacing(theme.space(theme.GAP))
        self.body.addLayout(self._grid)
        self._count = 0
        for kind, part in result.by_kind.items():
            count = self.tr(" from {count}").format(count=part.answers)
            self._add(kind_name(kind), str(rounded(part.score)), count)
        answered = self.tr(" of {count}").format(count=result.questions)
        self._add(self.tr("Answered"), str(result.answered), answered)
        guesses = mean_gap(result.rating_gaps)
        if guesses is not None:
            self._add(self.tr("Your guesses"), gap_text(guesses.gap), "")
        self._add(self.tr("Evaluator"), evaluator_name(session.evaluator), "")

    def _add(self, title: str, value: str, rest: str) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        words = WrapLabel()
        runs = (Run(text=value, weight=theme.SEMIBOLD), Run(text=rest, ink="secondary"))
        words.set_runs(*(run for run in runs if run.text))
        lines.addWidget(WrapLabel(title, ink="secondary"))
        lines.addWidget(words)
        lines.addStretch(1)
        columns = _COLUMNS_LARGE if theme.is_large() else self._count + 1
        self._grid.addLayout(lines, self._count // columns, self._count % columns)
        self._grid.setColumnStretch(self._count % columns, 1)
        self._count += 1


class Competencies(ListCard):
    """The mean of each competency with the number of answers that it rests on."""

    def __init__(self, result: CompletionReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for competency, part in result.by_competency.items():
            row = ListRow()
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.add(ElidedLabel(competency_name(competency)), 1)
            row.add(
                ElidedLabel(self._rests_on(part, result.rating_gaps.get(competency)), size=theme.SMALL, ink="secondary")
            )
            row.add(LevelMeter(level_for(part.score), words=False))
            score = ElidedLabel(score_text(part.score), weight=theme.SEMIBOLD, tabular=True)
            score.setMinimumWidth(theme.px(theme.GROUP))
            score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.add(score)
            self.add_row(row)

    def _rests_on(self, part: Part, gap: RatingGap | None) -> str:
        answers = answers_text(part.answers)
        if gap is None:
            return answers
        return self.tr("{answers}, guessed {gap}").format(answers=answers, gap=gap_text(gap.gap))
