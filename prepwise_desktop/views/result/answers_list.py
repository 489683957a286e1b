"""The questions of an ended session, one row each, with what each answer came to."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from prepwise_desktop.messages.figures import score_text
from prepwise_desktop.messages.words import about, within
from prepwise_desktop.viewmodels.result import AnswerRow, Outcome, Standout
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import QuietButton
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.level_meter import LevelMeter
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise

translate = QCoreApplication.translate

_NUMBER, _SCORE, _ROW = 8, 40, 56
#: rows that are there at once, more than the pane shows of them
_AT_ONCE = 8


class AnswersList(ListCard):
    """A row that is pressed asks to be read in full. Of many rows the rest comes piece by piece."""

    pressed = Signal()
    #: the index of the question that is to be answered again, and of the answer that is to be kept as a story
    again_requested = Signal(int)
    story_requested = Signal(int)
    #: all rows are there
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces = Piecewise(self)

    def show_rows(self, rows: tuple[AnswerRow, ...]) -> None:
        """Show these in place of the former ones."""
        self.clear()
        for each in rows[:_AT_ONCE]:
            self.add_row(self._line(each))
        self._pieces.start(self._filling(rows[_AT_ONCE:]))

    def _filling(self, rows: tuple[AnswerRow, ...]) -> Pieces:
        for each in rows:
            self.add_row(self._line(each))
            yield
        self.filled.emit()

    def _line(self, each: AnswerRow) -> QWidget:
        """The row, and beside it what can be done with the answer; without one its room stays empty."""
        line = QWidget()
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, theme.STEP, 0)
        beside.setSpacing(0)
        beside.addWidget(self._row(each), 1)
        more = QuietButton(self.tr("More"), line, icon="more")
        more.set_icon_only()
        more.setAccessibleDescription(each.question.text)
        more.clicked.connect(partial(self._open_menu, more, each))
        policy = more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        more.setSizePolicy(policy)
        more.setVisible(each.answered)
        beside.addWidget(more)
        return line

    def _row(self, each: AnswerRow) -> ListRow:
        row = ListRow(height=_ROW)
        number = ElidedLabel(str(each.number), ink="secondary", tabular=True)
        number.setMinimumWidth(theme.px(_NUMBER))
        row.add(number)
        row.add(_titles(each), 1)
        if each.outcome is Outcome.SCORED:
            row.add(LevelMeter(each.level, words=False))
        row.add(self._outcome(each))
        row.clicked.connect(self.pressed)
        return row

    def _open_menu(self, more: QuietButton, each: AnswerRow) -> None:
        menu = QMenu(more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Read it in History")).triggered.connect(self.pressed)
        menu.addAction(self.tr("Answer again…")).triggered.connect(partial(self.again_requested.emit, each.index))
        if each.may_be_story:
            keep = menu.addAction(self.tr("Keep as a story…"))
            keep.triggered.connect(partial(self.story_requested.emit, each.index))
        menu.popup(more.mapToGlobal(more.rect().bottomLeft()))

    def _outcome(self, row: AnswerRow) -> ElidedLabel:
        if row.outcome is Outcome.SCORED:
            label = ElidedLabel(score_text(row.score), weight=theme.SEMIBOLD, tabular=True)
            label.setMinimumWidth(theme.px(_SCORE) - theme.INSIDE)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            return label
        words = {
            Outcome.SKIPPED: self.tr("skipped"),
            Outcome.UNANSWERED: self.tr("not answered"),
            Outcome.WAITING: self.tr("being scored"),
            Outcome.NOT_SCORED: self.tr("not scored"),
        }[row.outcome]
        return ElidedLabel(words, ink="secondary")


def _titles(row: AnswerRow) -> QWidget:
    titles = QWidget()
    column = QVBoxLayout(titles)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(ElidedLabel(row.question.text))
    kind, *competency = about(row.question.kind, row.question.competency)
    said = [kind, *(within(each) for each in competency), *_remarks(row)]
    column.addWidget(ElidedLabel(", ".join(said), size=theme.SMALL, ink="secondary"))
    column.addStretch(1)
    return titles


def _remarks(row: AnswerRow) -> list[str]:
    """What else there is to say of an answer."""
    standouts = {Standout.BEST: translate("result", "the best"), Standout.WEAKEST: translate("result", "the weakest")}
    remarks = [standouts[row.standout]] if row.standout in standouts else []
    if row.guess is not None:
        remarks.append(translate("result", "you guessed {level}").format(level=row.guess))
    if row.flagged:
        remarks.append(translate("result", "flagged"))
    return remarks
