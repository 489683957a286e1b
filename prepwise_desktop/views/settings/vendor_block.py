"""One vendor in Settings: a row that says how it stands, and below it, once it is opened, all that there is to set."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.messages.vendors import vendor_name, vendor_sentence, works_text
from prepwise_desktop.viewmodels.vendor_setup import Check, VendorSetup
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.reading_order import walk_in_reading_order
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.settings.vendor_form import VendorForm

_ICONS = {Vendor.ANTHROPIC: "key", Vendor.OPENAI: "key", Vendor.COMPATIBLE: "computer"}


class VendorBlock(QWidget):
    """Closed, a row with one button; open, all that there is to set. It opens by itself where a key is kept.

    What it opens is made then: most people set up one vendor, or none.
    """

    #: the key is to be removed: ask first
    removal_requested = Signal()
    #: show all that is known of what went wrong
    details_requested = Signal(PrepWiseError)
    #: the VendorSetup that found no keyring, and the KeyField with its key
    memory_requested = Signal(object, object)

    def __init__(self, setup: VendorSetup, *, in_charge: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self._opened = in_charge
        self._form: VendorForm | None = None
        self._name = vendor_name(setup.vendor)
        self._make_parts()
        self._arrange()
        self._open.clicked.connect(self.open_key)
        setup.changed.connect(self.show_state)
        self.show_state()

    def look(self) -> None:
        """Find out whether a key is kept, where that is not known yet."""
        if self._setup.place is None:
            self._setup.look()

    @property
    def form(self) -> VendorForm:
        """What can be set; made when it is first asked for."""
        if self._form is None:
            made = self._form = VendorForm(self._setup)
            made.removal_requested.connect(self.removal_requested)
            made.details_requested.connect(self.details_requested)
            made.memory_requested.connect(self.memory_requested)
            self._column.addWidget(made)
            walk_in_reading_order(self)
        return self._form

    def open_key(self) -> None:
        """Show the key's field and put the keyboard there."""
        self._opened = True
        self.show_state()
        self.form.first_control().setFocus()

    def show_state(self) -> None:
        """Show what the setup says now."""
        opened = self._opened or self._setup.has_key
        self._open.setVisible(not opened)
        self._sentence.setVisible(not opened)
        self._show_check()
        if opened or self._form is not None:
            self.form.show_state()
            self.form.setVisible(opened)

    def _make_parts(self) -> None:
        local = self._setup.vendor is Vendor.COMPATIBLE
        self._icon = IconLabel(_ICONS[self._setup.vendor])
        self._sentence = WrapLabel(vendor_sentence(self._setup.vendor), size=theme.SMALL, ink="secondary")
        self._mark = IconLabel("check", theme.ICON_SMALL, ink="good")
        self._result = WrapLabel()
        self._open = SecondaryButton(self.tr("Set up…") if local else self.tr("Add a key…"))
        self._open.setAccessibleDescription(self._name)

    def _arrange(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(WrapLabel(self._name, weight=theme.SEMIBOLD))
        lines.addWidget(self._sentence)
        said = QHBoxLayout()
        said.setSpacing(theme.space(theme.STEP))
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self._result, 1)
        head = QHBoxLayout()
        head.setSpacing(theme.space(theme.WELL_PADDING))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(lines, 1)
        if theme.is_large():
            # There is no room for it beside the name; a row that is empty and has no stretch would let nobody be wider.
            said.addStretch(1)
            lines.addLayout(said)
        else:
            head.addLayout(said)
        head.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)
        column = self._column = QVBoxLayout(self)
        padding = theme.space(theme.INSIDE)
        column.setContentsMargins(padding, theme.space(theme.WELL_PADDING), padding, theme.space(theme.WELL_PADDING))
        column.setSpacing(theme.space(theme.GAP))
        column.addLayout(head)

    def _show_check(self) -> None:
        setup = self._setup
        worked, busy = setup.check is Check.WORKED, setup.busy
        words = works_text(setup.seconds) if worked else ""
        if setup.check is Check.UNDER_WAY:
            words = self.tr("Testing…")
        elif setup.check is Check.PROBING:
            words = self.tr("Trying out what it can do…")
        elif setup.check is Check.FAILED:
            words = self.tr("Does not work")
        self._mark.set_icon("wait" if busy else "check" if worked else "warning", _INKS[setup.check])
        self._mark.setVisible(bool(words))
        self._result.set_text(words)
        self._result.setVisible(bool(words))


_INKS: dict[Check, theme.Colour] = {
    Check.NONE: "secondary",
    Check.UNDER_WAY: "secondary",
    Check.PROBING: "secondary",
    Check.WORKED: "good",
    Check.FAILED: "poor",
}
