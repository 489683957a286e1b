"""What stands in the pane when a file could not be read: what happened, what is safe, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.messages.refusals import Refusal, Way, WayOn, refusal
from prepwise_desktop.viewmodels.resume import ResumeViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import Hairline, Surface, Well
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH = 600
_ICONS = {WayOn.OTHER_FILE: "resume", WayOn.PASTE: "copy", WayOn.TYPE: "pen"}


class RefusedCard(ScrollPane):
    """Made anew for each refusal."""

    choose_file_requested = Signal()
    paste_requested = Signal()

    def __init__(self, view_model: ResumeViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._card: Surface | None = None
        self._first: QWidget | None = None
        # Between two stretches and not aligned: a layout takes an aligned card for as wide, and so as low, as the pane.
        self._place = QHBoxLayout()
        self._place.addStretch(1)
        self._place.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(self._place)
        self.body.addStretch(2)

    def first_control(self) -> QWidget:
        """Where the keyboard starts: the first way on."""
        assert self._first is not None
        return self._first

    def show_refusal(self) -> None:
        """Say what became of the file that was refused last."""
        error = self._view_model.refusal
        if error is None:
            return
        if self._card is not None:
            self._place.removeWidget(self._card)
            self._card.deleteLater()
        self._card = self._made(refusal(error))
        self._place.insertWidget(1, self._card)

    def _made(self, said: Refusal) -> Surface:
        card = Surface(padding=(theme.GROUP, theme.GROUP))
        card.setMaximumWidth(theme.px(_WIDTH))
        card.setMinimumWidth(min(theme.px(_WIDTH), self.viewport().width() - 2 * theme.PANE))
        card.setAccessibleName(f"{said.title}. {said.sentence}")
        card.body.addLayout(_head(said))
        first = True
        for way in said.ways:
            card.body.addWidget(Hairline())
            card.body.addLayout(self._way(way, primary=first))
            first = False
        card.body.addWidget(Hairline())
        card.body.addLayout(self._foot(said))
        return card

    def _way(self, way: Way, *, primary: bool) -> QHBoxLayout:
        button: PrimaryButton | SecondaryButton
        button = PrimaryButton(way.button) if primary else SecondaryButton(way.button)
        wish = self.choose_file_requested if way.way is WayOn.OTHER_FILE else self.paste_requested
        button.clicked.connect(wish)
        if primary:
            self._first = button
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrapLabel(way.title, weight=theme.SEMIBOLD))
        words.addWidget(WrapLabel(way.sentence, ink="secondary"))
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(IconLabel(_ICONS[way.way]))
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _foot(self, said: Refusal) -> QVBoxLayout:
        well = Well()
        text = WrapLabel(said.details, size=theme.SMALL, ink="secondary")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        well.body.addWidget(text)
        well.hide()
        details = QuietButton(self.tr("Details"), icon="down")
        details.setCheckable(True)
        details.toggled.connect(well.setVisible)
        copy = LinkButton(self.tr("Copy"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(said.details))
        back = QuietButton(self.tr("Back"))
        back.clicked.connect(self._view_model.dismiss)
        row = QHBoxLayout()
        row.addWidget(details)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(back)
        column = QVBoxLayout()
        column.addLayout(row)
        column.addWidget(well)
        return column


def _head(said: Refusal) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(theme.STEP)
    words.addWidget(WrapLabel(said.title, size=theme.TITLE, weight=theme.SEMIBOLD))
    words.addWidget(WrapLabel(said.sentence, ink="secondary"))
    row = QHBoxLayout()
    row.setSpacing(theme.space(theme.GAP))
    row.addWidget(IconLabel("warning", ink="fair"), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
