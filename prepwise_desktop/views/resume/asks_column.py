"""What the job asks for, each with the lines of the resume that show it, or that none was found."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.job_match import Evidence, Found, JobMatch, RequirementMatch
from prepwise_desktop.messages.job_match import evidence_text, found_word, resume_lines_text
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: lines that are offered to go to; more say no more
_MOST_LINES = 3
_SIGNS: dict[Found, tuple[str, theme.Colour]] = {
    Found.MET: ("check", "good"),
    Found.PARTLY: ("steady", "fair"),
    Found.NOT_FOUND: ("search", "secondary"),
}


class AsksColumn(ScrollPane):
    """Filled a few rows at a time; a line of the resume is a link to it."""

    #: numbers of the resume's lines to show
    lines_chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, inset=theme.INSIDE)
        self.body.setSpacing(theme.space(theme.GAP))
        self._pieces = Piecewise(self)

    def show_match(self, match: JobMatch | None) -> None:
        """Show another reading of the job description; nothing without one."""
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._pieces.stop()
        if match is not None:
            self._pieces.start(self._filling(match))

    def _filling(self, match: JobMatch) -> Pieces:
        if not match.matches:
            self.add(WrapLabel(self.tr("No line of the job description says what to bring."), ink="secondary"))
        for heading, matches in (
            (self.tr("To bring"), match.must_haves),
            (self.tr("Welcome"), match.nice_to_haves),
        ):
            if matches:
                self.add(WrapLabel(heading, weight=theme.SEMIBOLD))
            for each in matches:
                self.add(_row(each, self.lines_chosen.emit))
                yield
        if match.job.responsibilities:
            self.add(WrapLabel(self.tr("What you would do"), weight=theme.SEMIBOLD))
        for field in match.job.responsibilities:
            self.add(WrapLabel(field.value))
            yield


def _row(match: RequirementMatch, shown: Callable[[tuple[int, ...]], None]) -> QWidget:
    """The statement behind its sign, and below it what the resume shows."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.space(theme.STEP * 2))
    name, ink = _SIGNS[match.found]
    sign = IconLabel(name, theme.ICON_SMALL, ink=ink, beside=theme.BODY)
    sign.setAccessibleName(found_word(match.found))
    sign.setToolTip(found_word(match.found))
    line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(WrapLabel(match.requirement.statement.value))
    for evidence in match.evidence:
        words.addWidget(_evidence(evidence, shown))
    line.addLayout(words, 1)
    return row


def _evidence(evidence: Evidence, shown: Callable[[tuple[int, ...]], None]) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.space(theme.STEP * 2))
    line.addWidget(WrapLabel(evidence_text(evidence), size=theme.SMALL, ink="secondary"), 1)
    if lines := evidence.lines[:_MOST_LINES]:
        link = LinkButton(resume_lines_text(lines), size=theme.SMALL)
        link.setAccessibleDescription(evidence_text(evidence))
        link.clicked.connect(lambda: shown(lines))
        line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    return holder
