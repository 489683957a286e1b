"""The place that says "drop it here"; any place of the window takes the drop, this one shows it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.focus_ring import paint_ring
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.painting import paint_box
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class DropZone(QWidget):
    """Fill `body`, which is centred, with what it says at rest; `set_over` shows what letting go will do."""

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._over = False
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self._file = WrapLabel(size=theme.SMALL if compact else theme.ANSWER, ink="secondary", centred=True)
        self._forms = QStackedLayout(self)
        self._forms.addWidget(_centred(self.body))
        self._forms.addWidget(_centred(self._promise(compact=compact)))

    def set_over(self, file_name: str | None) -> None:
        """While a file hangs over the window, its name; None when it is gone."""
        self._over = file_name is not None
        self._file.set_text(file_name or "")
        self._forms.setCurrentIndex(int(self._over))
        self.update()

    def is_over(self) -> bool:
        return self._over

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            if self._over:
                paint_box(painter, box, fill=theme.colour("wash"))
                paint_ring(painter, box, theme.RADIUS)
            else:
                paint_box(
                    painter,
                    box,
                    fill=theme.colour("raised"),
                    border=theme.colour("edge"),
                    width=theme.DASHED,
                    dashed=True,
                )

    def _promise(self, *, compact: bool) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(0)
        icon = IconLabel("drop", theme.ICON_EMPTY if compact else theme.ICON_LARGE, ink="accent")
        said.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        said.addSpacing(theme.space(theme.INSIDE))
        size = theme.BODY if compact else theme.FIGURE
        said.addWidget(WrapLabel(self.tr("Let go to read it"), size=size, weight=theme.SEMIBOLD, centred=True))
        said.addWidget(self._file)
        said.addSpacing(theme.space(theme.GROUP))
        words = self.tr("It is read on this computer. Nothing is sent.")
        said.addWidget(WrapLabel(words, size=theme.SMALL if compact else theme.BODY, centred=True))
        return said


def _centred(inner: QVBoxLayout) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(*(theme.space(theme.INSIDE),) * 4)
    column.addStretch(1)
    column.addLayout(inner)
    column.addStretch(1)
    return holder
