"""Home before anything was done: a large drop zone, and what a newcomer should know."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.card import Hairline
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: the zone takes all the height that there is before anything below it does
_ZONE_SHARE = 100

#: the zone shrinks to this height before the pane scrolls, at 100% text
_LEAST_ZONE = 240


class FirstRun(ScrollPane):
    """No wizard: drop a file, choose one, or try the sample."""

    choose_file_requested = Signal()
    sample_requested = Signal()
    #: a provider's key is to be entered
    key_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, above=theme.PANE)
        self.zone = DropZone()
        self.zone.setMaximumHeight(theme.px(theme.DROP_HEIGHT))
        self.zone.setMinimumHeight(theme.px(_LEAST_ZONE))
        self.zone.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._choose = PrimaryButton(self.tr("Choose a file…"))
        self._sample = SecondaryButton(self.tr("Try the sample resume"))
        self._choose.clicked.connect(self.choose_file_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._fill_zone()
        self.body.setSpacing(0)
        self.body.addWidget(self.zone, _ZONE_SHARE)
        self.body.addSpacing(theme.space(theme.GROUP))
        self.body.addLayout(self._ready_line())
        self.body.addSpacing(theme.space(theme.GROUP))
        self.body.addWidget(Hairline())
        self.body.addSpacing(theme.space(theme.GROUP))
        self.body.addLayout(self._promises())
        self.body.addStretch(1)
        self.body.addSpacing(theme.space(theme.GROUP))
        self.body.addWidget(WrapLabel(self._keys(), size=theme.SMALL, ink="secondary"))

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        return self._choose

    def _fill_zone(self) -> None:
        body = self.zone.body
        icon = IconLabel("drop", theme.ICON_LARGE, ink="accent")
        body.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addSpacing(theme.space(theme.INSIDE))
        title = self.tr("Drop your resume here")
        body.addWidget(WrapLabel(title, size=theme.FIGURE, weight=theme.SEMIBOLD, centred=True))
        body.addSpacing(theme.STEP)
        promise = self.tr("You are in an interview made for you within seconds.")
        body.addWidget(WrapLabel(promise, size=theme.ANSWER, ink="secondary", centred=True))
        body.addSpacing(theme.space(theme.GROUP))
        body.addLayout(self._buttons())
        body.addSpacing(theme.space(theme.GROUP))
        formats = self.tr("PDF, Word, OpenDocument, RTF, Markdown, web page or plain text")
        body.addWidget(WrapLabel(formats, size=theme.SMALL, ink="secondary", centred=True))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addStretch(1)
        row.addWidget(self._choose)
        row.addWidget(self._sample)
        row.addStretch(1)
        return row

    def _ready_line(self) -> QHBoxLayout:
        said = WrapLabel()
        said.set_runs(
            Run(text=self.tr("Offline coach ready."), weight=theme.SEMIBOLD),
            Run(text=" " + self.tr("No account, no key, no network needed."), ink="secondary"),
        )
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(IconLabel("check", theme.ICON_SMALL, ink="accent"))
        row.addWidget(said, 1)
        key = LinkButton(self.tr("Have a provider key? Add a key…"))
        key.clicked.connect(self.key_requested)
        row.addWidget(key)
        return row

    def _promises(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GROUP))
        for icon, title, sentence in (
            (
                "pen",
                self.tr("Every word is kept"),
                self.tr("What you type is saved as you go, on this computer, even if the power fails."),
            ),
            (
                "quote",
                self.tr("Scores you can check"),
                self.tr("Each level quotes the words in your answer that earned it."),
            ),
            ("shield", self.tr("Nothing leaves"), self.tr("Your resume and your answers stay on this computer.")),
        ):
            row.addLayout(_promise(icon, title, sentence), 1)
        return row

    def _keys(self) -> str:
        keys = QKeySequence(QKeySequence.StandardKey.Open).toString(QKeySequence.SequenceFormat.NativeText)
        return self.tr("{keys} opens a resume").format(keys=keys) + "      " + self.tr("F1 shows all shortcuts")


def _promise(icon: str, title: str, sentence: str) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(theme.STEP)
    words.addWidget(WrapLabel(title, weight=theme.SEMIBOLD))
    words.addWidget(WrapLabel(sentence, ink="secondary"))
    words.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(theme.GAP)
    row.addWidget(IconLabel(icon), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
