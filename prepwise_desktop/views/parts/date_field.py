"""A field for a date that may be missing: a calendar opens below it."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat, QTransform
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.buttons import QuietButton
from prepwise_desktop.views.parts.painted_button import PaintedButton, Wear
from prepwise_desktop.views.parts.painting import paint_field

#: The day of the week helps to see a wrong date.
_SHOWN = "ddd d MMM yyyy"
#: What Qt calls the buttons of its calendar.
_PREVIOUS, _NEXT = "qt_calendar_prevmonth", "qt_calendar_nextmonth"


class DateField(PaintedButton):
    """Shows the date with its day of the week. Enter, Space or a click opens the calendar, Delete takes it away.

    `date_changed` carries a `datetime.date`, or None, when the person changed it.
    """

    date_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._date: date | None = None
        self._label = ""
        self._popup: CalendarPopup | None = None
        self.setFont(theme.font(tabular=True))
        self.clicked.connect(self._open)
        self.set_date(None)

    def chosen_date(self) -> date | None:
        return self._date

    def set_date(self, value: date | None) -> None:
        """Show this date, or none; it signals nothing."""
        self._date = value
        shown = QLocale().toString(_qt(value), _SHOWN) if value else self.tr("No date yet")
        self.setText(shown)
        self.setAccessibleName(f"{self._label}: {shown}" if self._label else shown)

    def set_label(self, label: str) -> None:
        """What the date is; screen readers say it before the date."""
        self._label = label
        self.set_date(self._date)

    def wear(self) -> Wear:
        return Wear(ink="text" if self._date else "secondary") if self.isEnabled() else Wear(ink="disabled")

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        around = 2 * theme.space(theme.FIELD_PADDING) + theme.space(theme.ICON_SMALL) + theme.space(theme.GAP)
        return QSize(words + around, theme.control_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_field(painter, QRectF(self.rect()), enabled=self.isEnabled(), focused=self.hasFocus())
        super().paintEvent(event)

    def paint_content(self, painter: QPainter, wear: Wear) -> None:
        padding, side = theme.space(theme.FIELD_PADDING), theme.space(theme.ICON_SMALL)
        box = QRect(padding, (self.height() - side) // 2, side, side)
        icons.draw(painter, "calendar", box, theme.colour("secondary" if self.isEnabled() else "disabled"))
        painter.setPen(theme.colour(wear.ink))
        painter.setFont(self.font())
        left = padding + side + theme.space(theme.GAP)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def has_ring(self) -> bool:
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self._popup = CalendarPopup(self, self._date)
        self._popup.chosen.connect(self._choose)
        self._popup.open_below(self)

    def _choose(self, value: date | None) -> None:
        if value != self._date:
            self.set_date(value)
            self.date_changed.emit(value)


class CalendarPopup(QFrame):
    """A month to choose a day from, and a button for no day; it closes itself."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, value: date | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._calendar = QCalendarWidget(self)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setSelectedDate(_qt(value) if value else QDate.currentDate())
        self._calendar.setAccessibleName(self.tr("Day"))
        self._calendar.activated.connect(lambda day: self._choose(day.toPython()))
        self._calendar.clicked.connect(lambda day: self._choose(day.toPython()))
        self._dress()
        nothing = QuietButton(self.tr("No date"), self)
        nothing.clicked.connect(lambda: self._choose(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.GAP,) * 4)
        column.addWidget(self._calendar)
        column.addWidget(nothing, 0, Qt.AlignmentFlag.AlignLeft)

    def open_below(self, field: QWidget) -> None:
        self.move(field.mapToGlobal(QPoint(0, field.height() + theme.STEP)))
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _dress(self) -> None:
        # Qt paints weekends red and its arrows black, in dark too.
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, plain)
        arrow = icons.pixmap("right", theme.ICON_SMALL, theme.colour("text"), self.devicePixelRatioF())
        for name, turned in ((_PREVIOUS, arrow.transformed(QTransform(-1, 0, 0, 1, 0, 0))), (_NEXT, arrow)):
            button = self._calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(turned)

    def _choose(self, value: date | None) -> None:
        self.chosen.emit(value)
        self.close()


def _qt(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
