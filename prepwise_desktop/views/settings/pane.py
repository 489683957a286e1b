"""The Settings pane: one row for each setting that is declared."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE, Setting
from prepwise_desktop.viewmodels.backups import BackupsViewModel
from prepwise_desktop.viewmodels.profiles import ProfilesViewModel
from prepwise_desktop.viewmodels.providers import ProvidersViewModel
from prepwise_desktop.viewmodels.settings import SettingsViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.list_row import SettingRow
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.segments import Segments
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.settings.privacy_cards import PrivacyCards
from prepwise_desktop.views.settings.profiles_card import ProfilesCard
from prepwise_desktop.views.settings.providers_card import ProvidersCard


class SettingsPane(ScrollPane):
    """A choice takes effect at once."""

    go_back_requested = Signal()
    #: what somebody wants with a profile (its identifier), or with a new one
    profile_switch_requested = Signal(str)
    profile_rename_requested = Signal(str)
    profile_delete_requested = Signal(str)
    profile_new_requested = Signal()
    #: see what is sent to providers
    what_is_sent_requested = Signal()
    #: see what was spent
    ledger_requested = Signal()
    #: the VendorSetup whose key is to go
    removal_requested = Signal(object)
    #: all that is known of a PrepWiseError
    details_requested = Signal(PrepWiseError)
    #: the VendorSetup that found no keyring, and the field with its key
    memory_requested = Signal(object, object)

    def __init__(
        self,
        view_model: SettingsViewModel,
        providers: ProvidersViewModel,
        backups: BackupsViewModel,
        profiles: ProfilesViewModel,
        data_dir: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._view_model = view_model
        self._segments: dict[str, Segments] = {}
        view_model.failed.connect(self._show_kept)
        self.add(WrapLabel(self.tr("Settings"), size=theme.TITLE, weight=theme.SEMIBOLD))
        self.providers = ProvidersCard(providers)
        self.providers.removal_requested.connect(self.removal_requested)
        self.providers.details_requested.connect(self.details_requested)
        self.providers.memory_requested.connect(self.memory_requested)
        self.add(self.providers)
        self._pieces = Piecewise(self)
        self._pieces.start(self._filling(providers, profiles, data_dir))

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        return self.providers.scores

    def open_key(self) -> None:
        """Show where a key is entered, once that is there."""
        self._pieces.then(self._open_key)

    def segments(self, setting: Setting) -> Segments:
        """The control of a setting."""
        return self._segments[setting.name]

    def _filling(self, providers: ProvidersViewModel, profiles: ProfilesViewModel, data_dir: str) -> Pieces:
        """All of it from top to bottom: what is there is never moved."""
        yield from self.providers.filling()
        self._add_section(self.tr("Privacy and cost"), self._privacy_cards(providers))
        yield
        self._add_section(self.tr("Appearance"), self._appearance_card())
        yield
        folder = self.tr("Everything that you write is kept on this computer, in {folder}").format(folder=data_dir)
        self._add_section(self.tr("Data"), WrapLabel(folder, ink="secondary"), self._backup_card())
        yield
        self._add_section(self.tr("Profiles"), self._profiles_card(profiles))
        yield
        self.providers.look()

    def _open_key(self) -> None:
        self.providers.blocks[Vendor.ANTHROPIC].open_key()

    def _add_section(self, title: str, *parts: QWidget) -> None:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, theme.space(theme.GAP), 0, 0)
        column.setSpacing(self.body.spacing())
        column.addWidget(WrapLabel(title, weight=theme.SEMIBOLD))
        for each in parts:
            column.addWidget(each)
        self.add(section)

    def _privacy_cards(self, providers: ProvidersViewModel) -> PrivacyCards:
        self.privacy = PrivacyCards(providers)
        self.privacy.what_is_sent_requested.connect(self.what_is_sent_requested)
        self.privacy.ledger_requested.connect(self.ledger_requested)
        return self.privacy

    def _appearance_card(self) -> ListCard:
        card = ListCard()
        for setting, title, sentence, choices in (
            (
                APPEARANCE,
                self.tr("Theme"),
                self.tr("Follows the system unless you choose"),
                {"system": self.tr("System"), "light": self.tr("Light"), "dark": self.tr("Dark")},
            ),
            (
                TEXT_SIZE,
                self.tr("Text size"),
                self.tr("On top of the system's own setting"),
                {size: f"{size}%" for size in TEXT_SIZE.choices},
            ),
        ):
            card.add_row(SettingRow(title, sentence, self._made(setting, title, choices)))
        return card

    def _backup_card(self) -> ListCard:
        self._go_back = SecondaryButton(self.tr("Go back…"))
        self._go_back.clicked.connect(self.go_back_requested)
        sentence = self.tr("One a day, the last seven are kept. You choose the day, and see what goes.")
        card = ListCard()
        card.add_row(SettingRow(self.tr("Backups"), sentence, self._go_back))
        self._backups.busy_changed.connect(self._show_backups)
        self._show_backups()
        return card

    def _profiles_card(self, profiles: ProfilesViewModel) -> ProfilesCard:
        card = ProfilesCard(profiles)
        card.switch_requested.connect(self.profile_switch_requested)
        card.rename_requested.connect(self.profile_rename_requested)
        card.delete_requested.connect(self.profile_delete_requested)
        card.new_requested.connect(self.profile_new_requested)
        return card

    def _show_backups(self) -> None:
        self._go_back.setEnabled(not self._backups.busy and bool(self._backups.all()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pieces.then(self._look_again)

    def _look_again(self) -> None:
        """At what may differ from the last time that the pane was looked at."""
        self._show_backups()
        self.privacy.show_state()

    def _show_kept(self) -> None:
        """Go back to what holds: a choice could not be kept."""
        for setting in (APPEARANCE, TEXT_SIZE):
            if setting.name in self._segments:
                self._segments[setting.name].set_key(str(self._view_model.value(setting)))

    def _made(self, setting: Setting, title: str, choices: Mapping[Any, str]) -> Segments:
        keys = {str(value): value for value in choices}
        made = Segments(title, [(str(value), words) for value, words in choices.items()])
        made.set_key(str(self._view_model.value(setting)))
        made.choice_changed.connect(lambda key: self._view_model.choose(setting, keys[key]))
        self._segments[setting.name] = made
        return made
