"""One vendor as it is set up: its key, what a test of it gave, and what would be asked of it."""

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import Fault, KeyringUnavailable, PrepWiseError, ProviderFailed
from prepwise_desktop.domain.providers import (
    Care,
    Choice,
    KeyPlace,
    Model,
    Probed,
    ServiceOffer,
    Vendor,
    Verdict,
)
from prepwise_desktop.jobs import Job, Jobs, heard
from prepwise_desktop.services.providers.providers import Providers
from prepwise_desktop.viewmodels.telling import telling


class Check(Enum):
    """How the last test of a vendor stands."""

    NONE = auto()
    UNDER_WAY = auto()
    #: let in; of a server of the person's own what it can do is tried now
    PROBING = auto()
    WORKED = auto()
    FAILED = auto()


class VendorSetup(QObject):
    """A key that is typed goes through here to the keyring; it is kept in no attribute and never shown again.

    One test at a time; a new one takes the place of the former, and `cancel` ends it at once.
    """

    changed = Signal()
    #: `choice` differs from what it was
    choice_changed = Signal()
    #: the keyring cannot be used: may the key be kept in memory until the end?
    memory_wanted = Signal()
    #: the typed key is kept, so the field may be emptied
    key_kept = Signal()

    def __init__(self, providers: Providers, jobs: Jobs, clock: Clock, choice: Choice, parent: QObject) -> None:
        super().__init__(parent)
        self._providers = providers
        self._jobs = jobs
        self._clock = clock
        self._job: Job | None = None
        self._looking: Job | None = None
        self.vendor: Vendor = choice.vendor
        self.choice = choice
        #: None until it is known
        self.place: KeyPlace | None = None
        self.check = Check.NONE
        #: what the last test or the last act failed with
        self.error: PrepWiseError | None = None
        #: seconds that the service took to answer
        self.seconds = 0.0
        self.models: tuple[Model, ...] = ()
        self.probed: Probed | None = None

    @property
    def busy(self) -> bool:
        """Whether a test is under way."""
        return self.check in (Check.UNDER_WAY, Check.PROBING)

    @property
    def has_key(self) -> bool:
        """Whether a key is kept for it."""
        return self.place in (KeyPlace.KEYRING, KeyPlace.MEMORY)

    @property
    def ready(self) -> bool:
        """Whether it can be put in charge: a model is named, and a key is kept or none is needed."""
        can_do = self.probed is None or self.probed.verdict is not Verdict.NOTHING
        return bool(self.choice.model) and can_do and (self.has_key or self.vendor is Vendor.COMPATIBLE)

    def look(self) -> None:
        """Find out where its key is kept."""
        if self._looking is not None or self._jobs.closed:
            return
        job = self._looking = self._jobs.start(self._providers.key_place(self.vendor, self.choice.address))
        job.succeeded.connect(self._on_looked)
        job.failed.connect(self._on_look_failed)
        job.ended.connect(self._on_look_ended)

    def test(self, typed: str = "") -> None:
        """Ask the service with the typed key or the kept one; a typed key that is not refused is kept."""
        self.cancel()
        self.error, self.probed, self.check = None, None, Check.UNDER_WAY
        since = self._clock.monotonic()
        job = self._begin(
            self._jobs.start(self._providers.test(self.vendor, self.choice.address, typed), about=(typed, since))
        )
        job.succeeded.connect(self._on_let_in)
        job.failed.connect(self._on_test_failed)
        self.changed.emit()

    def cancel(self) -> None:
        """End the test that is under way, and its network call."""
        if self._job is not None:
            self._job.cancel()

    def keep_key(self, typed: str, *, in_memory: bool = False) -> None:
        """Keep a key as it was typed, in memory alone where the person agreed to that."""
        job = self._jobs.start(
            self._providers.keep_key(self.vendor, self.choice.address, typed, in_memory=in_memory),
            about=KeyPlace.MEMORY if in_memory else KeyPlace.KEYRING,
        )
        job.succeeded.connect(self._on_kept)
        job.failed.connect(self._on_not_kept)

    def forget_key(self) -> None:
        """Take the key out of the keyring and of memory."""
        job = self._jobs.start(self._providers.forget_key(self.vendor, self.choice.address))
        job.succeeded.connect(self._on_forgotten)
        job.failed.connect(self._show_error)

    def set_model(self, model: str) -> None:
        """Ask that model; a probe of another one tells nothing about it."""
        if model.strip() != self.choice.model:
            self.probed = None
            self._change(replace(self.choice, model=model.strip(), scores=True))
            if self.vendor is Vendor.COMPATIBLE and model.strip() and self.check is Check.WORKED:
                self._probe()

    def set_care(self, care: Care) -> None:
        """One call an answer, or one a criterion."""
        self._change(replace(self.choice, care=care))

    def set_falls_back(self, *, falls_back: bool) -> None:
        """Whether the offline coach asks when the provider cannot be reached."""
        self._change(replace(self.choice, falls_back=falls_back))

    def set_address(self, typed: str) -> bool:
        """Reach it there; False, and nothing changes, when that is no address."""
        self.error = None
        with telling(self._show_error):
            address = self._providers.normalised(self.vendor, typed)
            if address != self.choice.address:
                self.cancel()
                self.check, self.models, self.probed = Check.NONE, (), None
                self._change(replace(self.choice, address=address, scores=True))
                self.look()
        return self.error is None

    def take(self, choice: Choice) -> None:
        """This is what is kept about it."""
        if choice != self.choice:
            self.choice = choice
            self.changed.emit()

    def _begin(self, job: Job) -> Job:
        self._job = job
        job.ended.connect(self._on_ended)
        job.cancelled.connect(self._on_cancelled)
        return job

    def _on_let_in(self, offer: ServiceOffer) -> None:
        typed, since = heard(self).about
        self.seconds, self.models, self.check = self._clock.monotonic() - since, offer.models, Check.WORKED
        if typed.strip():
            self.keep_key(typed)
        if not self.choice.model and offer.models:
            proposed = next((each for each in offer.models if each.is_default), offer.models[0])
            self._change(replace(self.choice, model=proposed.model_id))
        if self.vendor is Vendor.COMPATIBLE and self.choice.model:
            self._probe()
        self.changed.emit()

    def _on_test_failed(self, error: Exception) -> None:
        typed, _since = heard(self).about
        if not isinstance(error, PrepWiseError):
            self.check = Check.NONE
            self.changed.emit()
            return
        self.check = Check.FAILED
        self._show_error(error)
        refused = isinstance(error, ProviderFailed) and error.fault in (Fault.KEY_REFUSED, Fault.NOT_ALLOWED)
        if typed.strip() and isinstance(error, ProviderFailed) and not refused:
            # The service could not say anything about the key: it is kept, and can be tested later.
            self.keep_key(typed)

    def _probe(self) -> None:
        self.check = Check.PROBING
        job = self._begin(self._jobs.start(self._providers.probe(self.choice), about=("", 0.0)))
        job.succeeded.connect(self._on_probed)
        job.failed.connect(self._on_test_failed)
        self.changed.emit()

    def _on_probed(self, probed: Probed) -> None:
        self.probed, self.check = probed, Check.WORKED
        self._change(replace(self.choice, scores=probed.verdict is Verdict.SCORES))

    def _on_kept(self) -> None:
        self.place = heard(self).about
        self.key_kept.emit()
        self.changed.emit()

    def _on_not_kept(self, error: Exception) -> None:
        if isinstance(error, KeyringUnavailable):
            self.memory_wanted.emit()
        else:
            self._show_error(error)

    def _on_forgotten(self) -> None:
        self.place, self.check, self.models, self.error = KeyPlace.NOWHERE, Check.NONE, (), None
        self.changed.emit()

    def _on_look_failed(self) -> None:
        self._on_looked(KeyPlace.NOWHERE)

    def _on_looked(self, place: KeyPlace) -> None:
        self.place = place
        self.changed.emit()

    def _on_look_ended(self) -> None:
        self._looking = None

    def _on_cancelled(self) -> None:
        self.check = Check.NONE
        self.changed.emit()

    def _on_ended(self) -> None:
        if self._job is heard(self):
            self._job = None

    def _change(self, choice: Choice) -> None:
        if choice == self.choice:
            # A field that shows what is set says so too.
            return
        self.choice = choice
        self.choice_changed.emit()
        self.changed.emit()

    def _show_error(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.error = error
            self.changed.emit()
