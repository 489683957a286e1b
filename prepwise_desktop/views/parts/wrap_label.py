"""A label that breaks its text into lines of the theme's height, also within a word where nothing else helps."""

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.text_label import TextLabel

#: Text asks for no more than this width of its own accord (at 100% text).
_ASKED_WIDTH = 480
_LEAST_WIDTH = 48


#: Widths for which a label's lines are remembered: a layout tries some again and again before it settles.
_REMEMBERED = 4

#: a width, and whether it is enabled
_Look = tuple[int, bool]


class WrapLabel(TextLabel):
    """Takes the width it is given and as many lines as it needs; with a `limit`, lines are no longer than that."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: int = theme.BODY,
        weight: int = theme.REGULAR,
        ink: theme.Colour = "text",
        centred: bool = False,
        limit: int = 0,
    ) -> None:
        self._laid_out: dict[_Look, tuple[QTextLayout, int]] = {}
        #: the colours in which those were laid out
        self._worn: theme.Colours = theme.current().colours
        self._natural: int | None = None
        self._limit = limit
        self._centred = centred
        super().__init__(text, parent, size=size, weight=weight, ink=ink)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._line_count(width) * self._line_height()) if self.text() else 0

    def sizeHint(self) -> QSize:
        width = min(self._natural_width(), theme.px(self._limit or _ASKED_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            min(self._natural_width(), theme.px(_LEAST_WIDTH)), round(self._line_height()) if self.text() else 0
        )

    def runs_changed(self) -> None:
        self._laid_out.clear()
        self._natural = None
        super().runs_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            layout, count = self._lines(self.width())
            spare = max(0.0, self.height() - count * self._line_height())
            top = 0.0
            if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
                top = spare / 2
            elif self.alignment() & Qt.AlignmentFlag.AlignBottom:
                top = spare
            layout.draw(painter, QPointF(0, top), self._formats())

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        """The text broken for that width, and how many lines it takes."""
        # The colours are laid out too: what is drawn over them later does not hide them everywhere.
        colours = theme.current().colours
        if colours is not self._worn or len(self._laid_out) > _REMEMBERED:
            self._laid_out.clear()
            self._worn = colours
        look = (width, self.isEnabled())
        found = self._laid_out.get(look)
        if found is None:
            found = self._laid_out[look] = self._lay_out(width)
        return found

    def _line_count(self, width: int) -> int:
        # Most labels have room for one line: asking their width is quicker than breaking them at every width tried.
        if "\n" not in self.text() and not self._limit and self._natural_width() <= width:
            return 1
        return self._lines(width)[1]

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        count = 0
        room = max(width - self._left_inset() - self._right_inset(), 1)
        measure = min(room, theme.px(self._limit)) if self._limit else room
        left = self._left_inset() + ((room - measure) / 2 if self._centred else 0)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(measure)
            leading = (self._line_height() - line.height()) / 2
            line.setPosition(QPointF(left, count * self._line_height() + leading))
            count += 1
        layout.endLayout()
        return layout, count

    def _formats(self) -> list[QTextLayout.FormatRange]:
        ranges = []
        start = 0
        for run in self._runs:
            made = QTextLayout.FormatRange()
            look = QTextCharFormat()
            look.setFont(self._run_font(run.weight))
            look.setForeground(self._run_colour(run))
            made.start, made.length, made.format = start, len(run.text.encode("utf-16-le")) // 2, look
            start += made.length
            ranges.append(made)
        return ranges

    def _natural_width(self) -> int:
        """The longest line, were there no end to the room; of several runs the widest weight is taken."""
        if self._natural is None:
            self._natural = self._measured()
        return self._natural

    def _measured(self) -> int:
        metrics = QFontMetricsF(self.font() if len(self._runs) == 1 else self._run_font(theme.SEMIBOLD))
        widest = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0.0)
        return ceil(widest + self._left_inset() + self._right_inset()) + 1 if self.text() else 0

    def _left_inset(self) -> float:
        """Room kept free left of each line."""
        return 0.0

    def _right_inset(self) -> float:
        """Room kept free right of each line."""
        return 0.0
