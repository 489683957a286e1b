"""A paragraph with blanks to fill in: each stands in a dashed box."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextLine
from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.stronger_answer import Origin, StrongerAnswer
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.line_place import x_of
from prepwise_desktop.views.parts.painting import paint_box
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: A box is this much lower than its line, above and below.
_CLEAR = 2


def paragraphs_of(answer: StrongerAnswer) -> list["BlanksLabel"]:
    """One label a paragraph."""
    return [
        BlanksLabel([(span.text, span.origin is Origin.BLANK) for span in paragraph.spans])
        for paragraph in answer.paragraphs
    ]


class BlanksLabel(WrapLabel):
    """Takes (words, whether they are a blank) in the order in which they are read."""

    def __init__(self, pieces: list[tuple[str, bool]], parent: QWidget | None = None) -> None:
        super().__init__("", parent, size=theme.ANSWER)
        self._pieces = pieces
        self.set_runs(*(Run(text=words, ink="secondary" if blank else "text") for words, blank in pieces))

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, count = self._lines(self.width())
        with QPainter(self) as painter:
            for index in range(count):
                line = layout.lineAt(index)
                top = index * self._line_height() + _CLEAR
                for left, right in self._boxes(line):
                    box = QRectF(left - 1, top, right - left + 2, self._line_height() - 2 * _CLEAR)
                    paint_box(painter, box, border=theme.colour("edge"), radius=theme.RADIUS_SMALL, dashed=True)
            layout.draw(painter, QPointF(0, 0), self._formats())

    def _boxes(self, line: QTextLine) -> Iterator[tuple[float, float]]:
        """From where to where each blank reaches in that line."""
        start = 0
        for run, (_, blank) in zip(self._runs, self._pieces, strict=True):
            end = start + len(run.text.encode("utf-16-le")) // 2
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if blank and first < last:
                yield x_of(line, first), x_of(line, last)
            start = end
