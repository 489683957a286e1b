"""One criterion of an evaluation: its level, what that level means, and the words that show it."""

import textwrap

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.messages.figures import level_text
from prepwise_desktop.viewmodels.evaluation_rows import CriterionRow
from prepwise_desktop.views import focus_ring, theme
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.level_meter import LevelMeter
from prepwise_desktop.views.parts.quote_label import QuoteLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: its height at least, judged or not, so that nothing below moves when the level comes
_HEIGHT = 84
#: the same where a model judges, which adds its reason
_TALL = 102
#: characters of a quote that are repeated beside the level: about two lines
_QUOTED = 100


class CriterionBlock(QWidget):
    """Under the pointer or with the focus it asks for its quotes alone, pressed for the place of the first."""

    #: the criterion's number, or 0 when it is left
    pointed_at = Signal(int)
    pressed = Signal(int)

    def __init__(
        self,
        row: CriterionRow,
        *,
        waiting: bool,
        provisional: bool = False,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._ring: focus_ring.FocusRing | None = None
        head = QHBoxLayout()
        head.setSpacing(theme.space(theme.GAP))
        head.addWidget(ElidedLabel(row.name, weight=theme.SEMIBOLD, ink="secondary" if waiting else "text"), 1)
        if provisional and not waiting:
            head.addWidget(ElidedLabel(self.tr("so far"), size=theme.SMALL, ink="secondary"))
        head.addWidget(LevelMeter(row.level, words=not waiting))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(theme.STEP) // 2)
        self._column.addLayout(head)
        if waiting:
            self._column.addWidget(WrapLabel(self.tr("Waiting"), ink="secondary"))
        else:
            self._add_findings()
        if waiting or row.level is not None:
            self._column.addStretch(1)
            self.setMinimumHeight(theme.px(_TALL if tall else _HEIGHT))
        so_far = self.tr("so far") if provisional and not waiting else ""
        self.setAccessibleName(". ".join(part for part in (self._words(), so_far) if part))
        if row.quotes:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _add_findings(self) -> None:
        if self._row.anchor:
            self._column.addWidget(WrapLabel(self._row.anchor, ink="secondary"))
        if self._row.reason:
            size = theme.SMALL if self._row.anchor else theme.BODY
            self._column.addWidget(WrapLabel(self._row.reason, size=size, ink="secondary"))
        for quote in self._row.quotes:
            self._column.addWidget(QuoteLabel(_shortened(quote.text), self._row.number))

    def _words(self) -> str:
        quoted = [self.tr("quoted: {words}").format(words=each.text) for each in self._row.quotes]
        parts = [f"{self._row.name}: {level_text(self._row.level)}", self._row.anchor, self._row.reason, *quoted]
        return ". ".join(part.rstrip(".") for part in parts if part)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._point()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.pointed_at.emit(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = focus_ring.around(self, event.reason(), radius=theme.RADIUS_SMALL, clear=theme.STEP)
        self._point()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
        self.pointed_at.emit(0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self._press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press()
        else:
            super().keyPressEvent(event)

    def _point(self) -> None:
        if self._row.quotes:
            self.pointed_at.emit(self._row.number)

    def _press(self) -> None:
        if self._row.quotes:
            self.pressed.emit(self._row.number)


def _shortened(words: str) -> str:
    """The beginning of a long quote: all of it is marked in the answer."""
    plain = " ".join(words.split())
    return textwrap.shorten(plain, _QUOTED, placeholder=" …") if len(plain) > _QUOTED else plain
