"""The pages of a resume that came as PDF, as they are printed; the lines that are looked at are marked."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.domain.resume import Line
from prepwise_desktop.messages.figures import page_place_text
from prepwise_desktop.messages.refusals import refusal_sentence
from prepwise_desktop.viewmodels.page_pictures import PagePictures
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.resume.paper import Paper

#: pictures are drawn in widths of so many pixels, so that a window that is resized asks for few
_WIDTH_STEP = 200
#: the part of the column left of the place that is looked at
_BEFORE = 12
#: how much wider than the column a page is that is looked at closely
_CLOSE = 2.2


class PageView(QStackedWidget):
    """A click on a line chooses it; Page Up and Page Down turn the pages; what cannot be drawn is said."""

    line_chosen = Signal(int)
    page_changed = Signal()

    def __init__(self, pages: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._kept: KeptResume | None = None
        self._lines: tuple[int, ...] = ()
        self._close = False
        self.page = 1
        self._paper = Paper()
        self._paper.place_chosen.connect(self._on_place)
        self._area = _Area(self)
        self._area.setWidget(self._paper)
        self._refused = WrapLabel(ink="secondary")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(*(theme.space(theme.INSIDE),) * 4)
        column.addWidget(self._refused)
        column.addStretch(1)
        self.addWidget(self._area)
        self.addWidget(holder)
        self.setFocusProxy(self._area)
        pages.changed.connect(self._on_picture)

    @property
    def page_count(self) -> int:
        """How many pages there are; 0 without a resume."""
        return 0 if self._kept is None else self._kept.understood.pages

    def show_resume(self, kept: KeptResume) -> None:
        """Show the first page of another resume."""
        self._kept = kept
        self._lines = ()
        self._turn(1)

    def emphasise(self, lines: tuple[int, ...]) -> None:
        """Turn to the page of the first of these lines and mark those that stand on it."""
        self._lines = lines
        placed = [line for line in self._placed() if line.number in lines]
        self._turn(placed[0].page if placed else self.page)

    def turn(self, step: int) -> None:
        """Go so many pages on or back."""
        self._turn(self.page + step)

    def look_closely(self, on: bool) -> None:  # noqa: FBT001 - what a checked button says
        """Show the page larger than the column, which scrolls then; or as wide as it."""
        self._close = on
        self._arrange()

    def arrange(self) -> None:
        """Fit the page to the column; called when its size changed."""
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def _turn(self, page: int) -> None:
        page = max(1, min(page, self.page_count or 1))
        turned = page != self.page
        self.page = page
        on_page = [line for line in self._placed() if line.number in self._lines and line.page == page]
        self._paper.mark(tuple(line.box for line in on_page if line.box is not None))
        self._describe(on_page)
        self._arrange()
        if turned:
            self._area.verticalScrollBar().setValue(0)
        self.page_changed.emit()

    def _arrange(self) -> None:
        if self._kept is None or not self.isVisible():
            return
        room = self._area.viewport().width()
        width = max(1, round(room * (_CLOSE if self._close else 1.0)))
        self._paper.set_width(width)
        pixels = round(width * self.devicePixelRatioF())
        self._pages.want(self._kept, self.page, -(-pixels // _WIDTH_STEP) * _WIDTH_STEP)
        self._on_picture()

    def _on_picture(self) -> None:
        refusal = self._pages.refusal
        if refusal is not None:
            self._refused.set_text(refusal_sentence(refusal))
        self.setCurrentIndex(0 if refusal is None else 1)
        self._paper.show_picture(self._pages.picture)
        self._paper.set_width(self._paper.width())
        place = self._paper.marked()
        if not place.isEmpty():
            # A line wider than the column is shown from where it begins.
            room = self._area.viewport().size()
            self._area.horizontalScrollBar().setValue(round(place.left()) - room.width() // _BEFORE)
            self._area.ensureVisible(round(place.left()), round(place.center().y()), 0, room.height() // 3)

    def _describe(self, on_page: list[Line]) -> None:
        self._area.setAccessibleName(
            self.tr("The resume as it is printed, {place}").format(place=page_place_text(self.page, self.page_count))
        )
        words = " ".join(line.text for line in on_page)
        self._area.setAccessibleDescription(self.tr("Marked: {words}").format(words=words) if words else "")

    def _placed(self) -> list[Line]:
        lines = () if self._kept is None else self._kept.understood.lines
        return [line for line in lines if line.box is not None]

    def _on_place(self, place: QPointF) -> None:
        for line in self._placed():
            left, top, right, bottom = line.box or (0.0, 0.0, 0.0, 0.0)
            if line.page == self.page and left <= place.x() <= right and top <= place.y() <= bottom:
                self.line_chosen.emit(line.number)
                return


class _Area(QScrollArea):
    """Scrolls the page; turns it at the keyboard."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that comes with the picture would take its width and ask for another one.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._view.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.arrange()
