"""Where everything was read from: the resume's lines as text and, of a PDF, its pages as they are printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.messages.figures import page_place_text, pages_text
from prepwise_desktop.viewmodels.page_pictures import PagePictures
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import QuietButton
from prepwise_desktop.views.parts.card import Card
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.segments import Segments
from prepwise_desktop.views.resume.numbered_text import NumberedText
from prepwise_desktop.views.resume.page_view import PageView

_TEXT, _PAGE = "text", "page"


class SourceCard(Card):
    """Shows the lines of the field in focus; a line that is clicked leads back to its field."""

    #: the line's number, counted from 1
    line_chosen = Signal(int)

    def __init__(self, pages: PagePictures, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._pages = pages
        self._lines: tuple[int, ...] = ()
        self.body.setContentsMargins(*(theme.BORDER,) * 4)
        self.text = NumberedText()
        self._page = PageView(pages)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.text)
        self._shown.addWidget(self._page)
        self.body.addWidget(self._shown)
        self._build_header()
        self.text.line_chosen.connect(self.line_chosen)
        self._page.line_chosen.connect(self.line_chosen)
        self._page.page_changed.connect(self._show_place)

    def show_resume(self, kept: KeptResume) -> None:
        """Show another resume, as text first."""
        assert self.header is not None
        printed = kept.understood.format == "pdf"
        self._kind.setVisible(printed)
        self.header.title.setVisible(not printed)
        self.text.show_resume(kept.understood)
        self._page.show_resume(kept)
        self._kind.set_key(_TEXT)
        self._on_kind(_TEXT)

    def emphasise(self, lines: tuple[int, ...]) -> None:
        """Mark the lines that a field was read from, and bring the first into view."""
        self._lines = lines
        self.text.emphasise(lines)
        self._page.emphasise(lines)

    def _build_header(self) -> None:
        assert self.header is not None
        choices = [(_TEXT, self.tr("Text")), (_PAGE, self.tr("Page"))]
        self._kind = Segments(self.tr("How the resume is shown"), choices)
        self._kind.choice_changed.connect(self._on_kind)
        self._place = ElidedLabel(ink="secondary")
        self._larger = QuietButton(self.tr("Larger"), icon="search")
        self._larger.set_icon_only()
        self._larger.setCheckable(True)
        self._larger.toggled.connect(self._page.look_closely)
        self.header.aside.insertWidget(0, self._kind)
        self.header.aside.insertStretch(1, 1)
        self.header.aside.addWidget(self._place)
        self.header.aside.addWidget(self._larger)
        self._kind.hide()
        self._larger.hide()

    def _on_kind(self, kind: str) -> None:
        printed = kind == _PAGE
        self._shown.setCurrentWidget(self._page if printed else self.text)
        self._larger.setVisible(printed)
        if printed:
            self._page.emphasise(self._lines)
        else:
            self._pages.stop()
        self._show_place()

    def _show_place(self) -> None:
        count = self._page.page_count
        printed = self._shown.currentWidget() is self._page
        self._place.set_text(page_place_text(self._page.page, count) if printed else pages_text(count))
