"""Boxes that hold things: the card, the card of rows, the well, and the hairline between things."""

from typing import ClassVar

from PySide6.QtCore import QMargins, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.painting import paint_box


class Surface(QFrame):
    """A rounded box of one colour; what it holds goes into `body`, from top to bottom."""

    fill: ClassVar[theme.Colour] = "raised"
    border: ClassVar[theme.Colour | None] = "line"

    def __init__(
        self, parent: QWidget | None = None, *, padding: tuple[int, int] = (theme.INSIDE, theme.INSIDE)
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QVBoxLayout(self)
        beside, above = (theme.space(size) for size in padding)
        self.body.setContentsMargins(
            beside + theme.BORDER, above + theme.BORDER, beside + theme.BORDER, above + theme.BORDER
        )
        self.body.setSpacing(theme.space(theme.GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        border = theme.colour(self.border) if self.border else None
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), fill=theme.colour(self.fill), border=border)


class Hairline(QWidget):
    """One pixel of line across its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, theme.BORDER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("line"))


class CardHeader(QWidget):
    """The 44 px on top of a card: a title left, what belongs to it right (`aside`)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(title, weight=theme.SEMIBOLD)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(theme.INSIDE), 0, theme.space(theme.INSIDE), 0)
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(self.title, 1)
        self.aside = row
        self.setMinimumHeight(theme.control_height() + theme.ROW - theme.CONTROL_LINE - 2 * theme.CONTROL_PADDING - 1)


class Card(Surface):
    """A raised box; with a `title` it has a header row and a hairline, and `header.aside` takes more."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = CardHeader(title, self) if title else None
        if self.header is None:
            return
        margins = self.body.contentsMargins() - QMargins(1, 1, 1, 1) * theme.BORDER
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.setContentsMargins(theme.BORDER, theme.BORDER, theme.BORDER, theme.BORDER)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(Hairline(self))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(margins)
        self.body.setSpacing(theme.space(theme.GAP))
        outer.addLayout(self.body, 1)


class ListCard(Surface):
    """A card without padding whose rows stand between hairlines; rows run to its edges."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        self.body.setSpacing(0)

    def add_row(self, row: QWidget) -> None:
        if self.body.count():
            self.body.addWidget(Hairline(self))
        self.body.addWidget(row)

    def clear(self) -> None:
        """Take every row out and delete it."""
        empty(self.body)


class Well(Surface):
    """A sunken box: code, details, a stronger answer."""

    fill: ClassVar[theme.Colour] = "sunken"
    border: ClassVar[theme.Colour | None] = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(theme.INSIDE, theme.WELL_PADDING))
