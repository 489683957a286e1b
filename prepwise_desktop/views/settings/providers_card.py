"""Providers: the offline coach and the vendors one below the other, and which of them scores."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.providers import Choice, EnvironmentKey, Vendor
from prepwise_desktop.messages.vendors import vendor_name
from prepwise_desktop.viewmodels.providers import ProvidersViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.piecewise import Pieces
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.settings.vendor_block import VendorBlock

_OFFLINE = "offline"


class ProvidersCard(QWidget):
    """What is chosen counts from the next call on, also in mid-session."""

    #: the VendorSetup whose key is to go
    removal_requested = Signal(object)
    details_requested = Signal(PrepWiseError)
    #: the VendorSetup that found no keyring, and the field with its key
    memory_requested = Signal(object, object)

    def __init__(self, view_model: ProvidersViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.scores = Combo()
        self.scores.setAccessibleName(self.tr("Scores come from"))
        self.blocks: dict[Vendor, VendorBlock] = {}
        self._offers = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(theme.GAP), 0, 0)
        column.setSpacing(theme.space(theme.GAP))
        column.addLayout(self._head())
        column.addLayout(self._offers)
        self._card = ListCard()
        self._card.add_row(self._offline_row())
        column.addWidget(self._card)
        self.scores.activated.connect(self._on_chosen)
        view_model.chosen.connect(self.show_state)
        view_model.changed.connect(self._show_offers)
        self.show_state()
        self._show_offers()

    def filling(self) -> Pieces:
        """Add the vendors, each in its turn."""
        for vendor in Vendor:
            setup = self._view_model.setup(vendor)
            block = VendorBlock(setup, in_charge=_is(self._view_model.choice, vendor))
            block.removal_requested.connect(partial(self.removal_requested.emit, setup))
            block.details_requested.connect(self.details_requested)
            block.memory_requested.connect(self.memory_requested)
            setup.changed.connect(self._show_ready)
            self.blocks[vendor] = block
            self._card.add_row(block)
            yield

    def look(self) -> None:
        """Find out where keys are kept: beside this thread, so once all is built, which it would hold up."""
        for block in self.blocks.values():
            block.look()

    def show_state(self) -> None:
        """Show who is in charge, and offer who can be."""
        in_charge = self._view_model.choice
        vendors = [each for each in Vendor if self._view_model.setup(each).ready or _is(in_charge, each)]
        self.scores.set_choices(
            [(_OFFLINE, self.tr("Offline coach")), *((each.value, vendor_name(each)) for each in vendors)]
        )
        self.scores.set_key(_OFFLINE if in_charge is None else in_charge.vendor.value)
        self.scores.updateGeometry()

    def _head(self) -> QBoxLayout:
        large = theme.is_large()
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(WrapLabel(self.tr("Providers"), weight=theme.SEMIBOLD), 0 if large else 1)
        row.addWidget(WrapLabel(self.tr("Scores come from"), ink="secondary"))
        row.addWidget(self.scores)
        return row

    def _offline_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        padding = theme.space(theme.INSIDE)
        row.setContentsMargins(padding, theme.space(theme.WELL_PADDING), padding, theme.space(theme.WELL_PADDING))
        row.setSpacing(theme.space(theme.WELL_PADDING))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrapLabel(self.tr("Offline coach"), weight=theme.SEMIBOLD))
        sentence = self.tr("Questions and scores on this computer. Always there.")
        words.addWidget(WrapLabel(sentence, size=theme.SMALL, ink="secondary"))
        ready = QHBoxLayout()
        ready.setSpacing(theme.space(theme.STEP))
        ready.addWidget(IconLabel("check", theme.ICON_SMALL, ink="good"))
        ready.addWidget(WrapLabel(self.tr("Ready"), ink="good"))
        row.addWidget(IconLabel("computer"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(ready)
        return made

    def _show_ready(self) -> None:
        """Another vendor can be put in charge now, or one cannot any more."""
        if self.scores.count() != 1 + sum(self._can_be_chosen(each) for each in Vendor):
            self.show_state()

    def _can_be_chosen(self, vendor: Vendor) -> bool:
        return self._view_model.setup(vendor).ready or _is(self._view_model.choice, vendor)

    def _show_offers(self) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key in self._view_model.environment_keys():
            self._offers.addWidget(self._offer(key))

    def _offer(self, key: EnvironmentKey) -> QWidget:
        card = ListCard()
        made = QWidget()
        row = QHBoxLayout(made)
        padding = theme.space(theme.INSIDE)
        row.setContentsMargins(padding, theme.space(theme.GAP), padding, theme.space(theme.GAP))
        row.setSpacing(theme.space(theme.GAP))
        words = self.tr("The environment holds a key for {vendor}, in {name}. Keep it for PrepWise?")
        row.addWidget(WrapLabel(words.format(vendor=key.vendor.label, name=key.name)), 1)
        keep, leave = SecondaryButton(self.tr("Keep it")), QuietButton(self.tr("Leave it"))
        for button in (keep, leave):
            button.setAccessibleDescription(key.name)
            row.addWidget(button)
        keep.clicked.connect(lambda: self._view_model.take_environment_key(key))
        leave.clicked.connect(lambda: self._view_model.decline_environment_key(key))
        card.add_row(made)
        return card

    def _on_chosen(self) -> None:
        key = self.scores.key()
        self._view_model.use(None if key == _OFFLINE else Vendor(key))
        # Without consent it is as it was.
        self.show_state()


def _is(choice: Choice | None, vendor: Vendor) -> bool:
    return choice is not None and choice.vendor is vendor
