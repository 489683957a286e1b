"""What a search found: two lines a session, with the words that were looked for marked."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from prepwise_desktop.domain.history import SearchHit
from prepwise_desktop.viewmodels.hits_model import HitRole, HitsModel
from prepwise_desktop.viewmodels.sessions_model import AnyIndex, outcome_text
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.labels import write
from prepwise_desktop.views.parts.painting import paint_box
from prepwise_desktop.views.parts.table_delegate import TableDelegate

_LINES = 3


class HitsList(QListView):
    """The row that the keyboard is on is the one that is read."""

    hit_changed = Signal(object)
    hit_entered = Signal()

    def __init__(self, model: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Found"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(HitDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hit_entered.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex) -> None:
        hit = self._hits.hit(current.row())
        if hit is not None:
            self.hit_changed.emit(hit)


class HitDelegate(TableDelegate):
    """The session above, the words below on two lines at most."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        lines = theme.line_height(theme.BODY) * _LINES
        return QSize(theme.COLUMN, round(lines) + 2 * theme.space(theme.GAP))

    def paint_words(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        hit = index.data(HitRole)
        assert isinstance(hit, SearchHit)
        inside = theme.space(theme.INSIDE)
        self._paint_head(painter, QRectF(rect).adjusted(inside, theme.space(theme.GAP), -inside, 0), index, hit)
        below = round(theme.line_height(theme.BODY)) + theme.space(theme.GAP)
        _paint_snippet(painter, QRectF(rect).adjusted(inside, below, -inside, -theme.space(theme.GAP)), hit)

    def _paint_head(self, painter: QPainter, room: QRectF, index: AnyIndex, hit: SearchHit) -> None:
        room.setHeight(theme.line_height(theme.BODY))
        bold = theme.font(theme.BODY, theme.SEMIBOLD)
        outcome = outcome_text(hit.session)
        width = QFontMetricsF(bold).horizontalAdvance(outcome) + 1
        right = QRectF(room.right() - width, room.top(), width, room.height())
        write(painter, right, outcome, bold)
        left = QRectF(room.left(), room.top(), room.width() - width - theme.space(theme.GAP), room.height())
        write(painter, left, str(index.data()), theme.font(), "secondary")


def _paint_snippet(painter: QPainter, room: QRectF, hit: SearchHit) -> None:
    """Words one after the other, with a stroke of the marker under those that were found."""
    font = theme.font()
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    line, blank = theme.line_height(theme.BODY), metrics.horizontalAdvance(" ")
    x, y = room.left(), room.top()
    for word, marked in _words(hit):
        width = metrics.horizontalAdvance(word)
        if x > room.left() and x + width > room.right():
            x, y = room.left(), y + line
        if y + line > room.bottom() + 1:
            return
        box = QRectF(x, y, min(width, room.right() - x), line)
        if marked:
            paint_box(painter, box.adjusted(-1, 1, 1, -1), fill=theme.colour("mark"), radius=theme.RADIUS_MARK)
        painter.setPen(theme.colour("text"))
        painter.drawText(box.adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, word)
        x += width + blank


def _words(hit: SearchHit) -> list[tuple[str, bool]]:
    found, at = [], 0
    for word in hit.snippet.split():
        start = hit.snippet.index(word, at)
        at = start + len(word)
        found.append((word, any(begin < at and end > start for begin, end in hit.marks)))
    return found
