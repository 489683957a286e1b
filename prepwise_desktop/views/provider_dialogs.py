"""What a provider's setup asks the person: consent, a key in memory, a key that goes, and what is known of a fault."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from prepwise_desktop.domain.errors import PrepWiseError, ProviderFailed
from prepwise_desktop.domain.providers import Choice, EnvironmentKey
from prepwise_desktop.domain.session import SessionCreateRequest
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.messages.vendors import vendor_name
from prepwise_desktop.viewmodels.vendor_setup import VendorSetup
from prepwise_desktop.viewmodels.view_models import ViewModels
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog, ask
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.settings.key_field import KeyField
from prepwise_desktop.views.settings.ledger_dialog import LedgerDialog
from prepwise_desktop.views.settings.what_is_sent import WhatIsSentDialog


class ProviderDialogs(QObject):
    """Each stands over the window, which goes on behind it."""

    def __init__(self, window: MainWindow, view_models: ViewModels, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._providers = view_models.providers
        self._resume = view_models.resume
        self._interview = view_models.interview

    def ask_for_consent(self, choice: Choice) -> None:
        """Show what would go first, and ask whether it may."""
        dialog = WhatIsSentDialog(self._providers.host(choice), self._window, asks=True)
        dialog.agreed.connect(partial(self._providers.agree, choice))
        self._fill(dialog, choice)

    def show_what_is_sent(self) -> None:
        """Show what was sent in this run, or what would be."""
        choice = self._providers.choice
        sent = self._providers.sent()
        if choice is None and not sent:
            ask(
                self._window,
                self._window.tr("Nothing is sent"),
                self._window.tr("The offline coach works on this computer. Choose a provider to see what it gets."),
                Answer(words=self._window.tr("Close"), primary=True),
            )
            return
        host = sent[0].host if sent or choice is None else self._providers.host(choice)
        dialog = WhatIsSentDialog(host, self._window, asks=False)
        if sent:
            dialog.show_sent(sent)
            dialog.open()
        elif choice is not None:
            self._fill(dialog, choice)

    def show_ledger(self) -> None:
        """Show what was spent."""
        LedgerDialog(self._providers, self._window).open()

    def show_details(self, error: PrepWiseError) -> None:
        """Show what the service said; no key is in it."""
        details = error.detail if isinstance(error, ProviderFailed) else ""
        field = TextField(lines=4)
        field.setReadOnly(True)
        field.setAccessibleName(self._window.tr("Details"))
        field.setPlainText(details)
        AskDialog(
            self._window,
            self._window.tr("Details"),
            sentence(error),
            (
                Answer(words=self._window.tr("Copy"), act=lambda: QGuiApplication.clipboard().setText(details)),
                Answer(words=self._window.tr("Close"), primary=True),
            ),
            field,
        ).open()

    def offer_offline(self, error: PrepWiseError) -> None:
        """The provider gave no first question: offer the coach that needs no network."""
        choice = self._providers.choice
        if choice is None:
            ask(
                self._window,
                self._window.tr("No session was begun"),
                sentence(error),
                Answer(words=self._window.tr("Close"), primary=True),
            )
            return
        later = self._window.tr("With the offline coach you can start now; Settings puts {provider} back in charge.")
        ask(
            self._window,
            self._window.tr("No session was begun"),
            f"{sentence(error)} {later.format(provider=vendor_name(choice.vendor))}",
            Answer(words=self._window.tr("Cancel")),
            Answer(words=self._window.tr("Try again"), act=self._interview.start_again),
            Answer(words=self._window.tr("Start with the offline coach"), act=self._start_offline, primary=True),
        )

    def _start_offline(self) -> None:
        self._providers.use(None)
        self._interview.start_again()

    def ask_for_memory(self, setup: VendorSetup, field: KeyField) -> None:
        """There is no keyring: ask whether the key that stands in the field may be kept in memory."""
        self._ask_for_memory(lambda: setup.keep_key(field.text(), in_memory=True))

    def ask_for_environment_key(self, key: EnvironmentKey) -> None:
        """The same for a key of the environment."""
        self._ask_for_memory(lambda: self._providers.take_environment_key(key, in_memory=True))

    def ask_to_remove(self, setup: VendorSetup) -> None:
        """Ask before a key goes."""
        title = self._window.tr("Remove the key for {vendor}?").format(vendor=vendor_name(setup.vendor))
        ask(
            self._window,
            title,
            self._window.tr("It is taken out of the keyring. Your sessions and scores stay as they are."),
            Answer(words=self._window.tr("Remove the key"), act=setup.forget_key, danger=True),
            Answer(words=self._window.tr("Keep it"), primary=True),
        )

    def _ask_for_memory(self, act: Callable[[], None]) -> None:
        ask(
            self._window,
            self._window.tr("Keep the key in memory?"),
            self._window.tr(
                "The keyring of this computer cannot be used. PrepWise can keep the key in memory until you close it; "
                "it is written nowhere."
            ),
            Answer(words=self._window.tr("Do not keep it")),
            Answer(words=self._window.tr("Keep it in memory"), act=act, primary=True),
        )

    def _fill(self, dialog: WhatIsSentDialog, choice: Choice) -> None:
        self._providers.previewed.connect(dialog.show_preview)
        self._providers.preview(choice, self._request())
        dialog.open()

    def _request(self) -> SessionCreateRequest:
        """The next session as it is planned; a plan without a role has a general one."""
        self._resume.open()
        return self._resume.request(role=self._window.tr("(the role of your target)"))
