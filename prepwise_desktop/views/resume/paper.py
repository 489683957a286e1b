"""One page of the resume as it is printed, with the places of the lines that are looked at."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.domain.page_picture import PagePicture
from prepwise_desktop.domain.resume import Box
from prepwise_desktop.views import theme

#: A4, for the time before a picture comes
_POINTS = (595.0, 842.0)
#: points around a line's box, so that its letters do not touch the mark
_AROUND = 2.0


class Paper(QWidget):
    """As wide as it is told, and as high as the page is then. A click gives the place in points."""

    place_chosen = Signal(QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._image = QImage()
        self._points = _POINTS
        self._boxes: tuple[Box, ...] = ()

    def show_picture(self, picture: PagePicture | None) -> None:
        """Show another picture; a blank page without one."""
        self._image = QImage() if picture is None else _image(picture)
        self._points = self._points if picture is None else picture.points
        self.update()

    def mark(self, boxes: tuple[Box, ...]) -> None:
        """Mark these places, in points."""
        self._boxes = boxes
        self.update()

    def set_width(self, width: int) -> None:
        """Be so many pixels wide."""
        self.setFixedSize(QSize(width, round(width * self._points[1] / self._points[0])))
        self.update()

    def marked(self) -> QRectF:
        """What the marks span, in pixels; empty without any."""
        whole = QRectF()
        for box in self._boxes:
            whole = whole.united(self._placed(box))
        return whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.on_paper("raised"))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
            for box in self._boxes:
                self._paint_mark(painter, self._placed(box))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.place_chosen.emit(event.position() / self._scale())

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        # Multiplied, the mark colours the paper and leaves the letters as they are.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(place, theme.on_paper("mark"))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(theme.on_paper("accent"))
        painter.drawRect(place)

    def _placed(self, box: Box) -> QRectF:
        scale = self._scale()
        left, top, right, bottom = box
        size = (right - left + 2 * _AROUND, bottom - top + 2 * _AROUND)
        return QRectF((left - _AROUND) * scale, (top - _AROUND) * scale, size[0] * scale, size[1] * scale)

    def _scale(self) -> float:
        return max(1, self.width()) / self._points[0]


def _image(picture: PagePicture) -> QImage:
    shared = QImage(picture.pixels, picture.width, picture.height, QImage.Format.Format_RGB32)
    # The bytes belong to the picture; the image may live longer.
    return shared.copy()
