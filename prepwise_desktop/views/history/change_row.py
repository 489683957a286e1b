"""One score that changed, at the right of a row: drawn, then in figures."""

from PySide6.QtCore import Qt

from prepwise_desktop.domain.progress.comparison import Change
from prepwise_desktop.messages.figures import score_text, signed_text
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.change_line import ChangeLine
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.list_row import ListRow

_FIGURE_WIDTH, _CHANGE_WIDTH = 32, 40
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def add_change(row: ListRow, change: Change) -> None:
    """Both scores and the difference, which is green or red only where it is larger than chance."""
    if not theme.is_large():
        row.add(ChangeLine(change.before, change.after))
    _add(row, score_text(change.before), _FIGURE_WIDTH, ink="secondary", weight=theme.REGULAR)
    _add(row, score_text(change.after), _FIGURE_WIDTH)
    _add(row, signed_text(change.difference), _CHANGE_WIDTH, ink=_ink(change))


def _ink(change: Change) -> theme.Colour:
    if not change.beyond_chance:
        return "text"
    return "good" if change.difference > 0 else "poor"


def _add(row: ListRow, words: str, width: int, *, ink: theme.Colour = "text", weight: int = theme.SEMIBOLD) -> None:
    label = ElidedLabel(words, weight=weight, ink=ink)
    label.setMinimumWidth(theme.px(width))
    label.setAlignment(_RIGHT)
    row.add(label)
