"""The wires of the providers: what they ask of the person, and what the foot of the rail says of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from prepwise_desktop.viewmodels.evaluator_status import Standing, Status
from prepwise_desktop.viewmodels.view_models import ViewModels
from prepwise_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from prepwise_desktop.views.provider_dialogs import ProviderDialogs


class ProviderWires(QObject):
    """The dialogs are loaded when the first of them is needed."""

    def __init__(self, window: MainWindow, view_models: ViewModels, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._models = view_models
        self._made: ProviderDialogs | None = None
        providers, evaluator = view_models.providers, view_models.evaluator
        providers.consent_wanted.connect(lambda choice: self._dialogs().ask_for_consent(choice))
        providers.memory_wanted.connect(lambda key: self._dialogs().ask_for_environment_key(key))
        providers.chosen.connect(evaluator.refresh)
        providers.chosen.connect(view_models.resume.plan_changed)
        providers.changed.connect(evaluator.refresh)
        view_models.interview.answer_scored.connect(evaluator.refresh)
        view_models.interview.start_unanswered.connect(lambda error: self._dialogs().offer_offline(error))
        evaluator.changed.connect(self.show_status)

    def wishes(self) -> dict[str, Callable[..., Any]]:
        """What panes can ask for, by the name of their signal."""
        return {
            "what_is_sent_requested": lambda: self._dialogs().show_what_is_sent(),
            "ledger_requested": lambda: self._dialogs().show_ledger(),
            "details_requested": lambda error: self._dialogs().show_details(error),
            "removal_requested": lambda setup: self._dialogs().ask_to_remove(setup),
            "memory_requested": lambda setup, field: self._dialogs().ask_for_memory(setup, field),
        }

    def show_status(self) -> None:
        """Say at the rail's foot who scores, and what is wrong with it."""
        status = self._models.evaluator.status
        rail = self._window.frame.rail
        if status.standing is Standing.OFFLINE:
            rail.set_status("computer", self.tr("Offline coach"), self.tr("ready"))
        elif status.standing is Standing.NOT_AGREED:
            rail.set_status("warning", status.vendor, self.tr("waits for your consent"), ink="fair")
        elif status.standing is Standing.READY:
            rail.set_status("check", status.vendor, status.model, ink="good")
        else:
            self._show_trouble(status)

    def _show_trouble(self, status: Status) -> None:
        from prepwise_desktop.messages.vendors import trouble_text

        one = self.tr("1 answer waits")
        waits = one if status.waiting == 1 else self.tr("{n} answers wait").format(n=status.waiting)
        self._window.frame.rail.set_status("wait", trouble_text(status.error, status.vendor), waits, ink="fair")

    def _dialogs(self) -> ProviderDialogs:
        if self._made is None:
            from prepwise_desktop.views.provider_dialogs import ProviderDialogs

            self._made = ProviderDialogs(self._window, self._models, self)
        return self._made
