"""Who coaches: the offline coach or one of the vendors, each with its setup, and what each has cost."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import InvalidRequest, KeyringUnavailable, PrepWiseError
from prepwise_desktop.domain.providers import Choice, EnvironmentKey, Estimate, Sent, Spent, Vendor
from prepwise_desktop.domain.session import SessionCreateRequest
from prepwise_desktop.jobs import Jobs, heard
from prepwise_desktop.messages.dates import date_text
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.providers.providers import Providers
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.telling import telling
from prepwise_desktop.viewmodels.vendor_setup import VendorSetup


class ProvidersViewModel(QObject):
    """Nothing of a vendor is loaded before its setup is looked at; a change counts from the next call on."""

    #: another coach is in charge, or is asked in another way
    chosen = Signal()
    #: this Choice may not be asked before the person has agreed to what goes to its host
    consent_wanted = Signal(object)
    #: consent was given or taken back, or the limit changed
    changed = Signal()
    #: the keyring cannot be used: may this EnvironmentKey be kept in memory?
    memory_wanted = Signal(object)
    #: the Sent that would go first
    previewed = Signal(object)
    failed = Signal(PrepWiseError)

    def __init__(
        self,
        providers: Providers,
        sessions: SessionManager,
        profiles: Profiles,
        jobs: Jobs,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._providers = providers
        self._sessions = sessions
        self._profiles = profiles
        self._jobs = jobs
        self._clock = clock
        self._setups: dict[Vendor, VendorSetup] = {}

    @property
    def choice(self) -> Choice | None:
        """Whom to ask; None for the offline coach."""
        return self._providers.choice()

    def setup(self, vendor: Vendor) -> VendorSetup:
        """How that vendor is set up; made when it is first looked at."""
        if vendor not in self._setups:
            in_charge = self.choice
            known = in_charge is not None and in_charge.vendor is vendor
            choice = in_charge if known and in_charge is not None else self._providers.default_choice(vendor)
            made = VendorSetup(self._providers, self._jobs, self._clock, choice, self)
            made.choice_changed.connect(self._on_choice_changed)
            made.key_kept.connect(self._on_key_kept)
            self._setups[vendor] = made
        return self._setups[vendor]

    def host(self, choice: Choice) -> str:
        """Whither words go with that choice."""
        return self._providers.host(choice)

    def use(self, vendor: Vendor | None) -> None:
        """Put that vendor in charge, or the offline coach; before the first words go to a host consent is wanted."""
        if vendor is None:
            self._choose(None)
            return
        choice = self.setup(vendor).choice
        if self._providers.is_agreed(self.host(choice)):
            self._choose(choice)
        else:
            self.consent_wanted.emit(choice)

    def agree(self, choice: Choice) -> None:
        """The person has seen what is sent, and lets it go to that host; the vendor is in charge from now on."""
        with telling(self.failed.emit):
            self._providers.agree(self.host(choice))
            self.changed.emit()
            self._choose(choice)

    def disagree(self, host: str) -> None:
        """Let nothing go there any more."""
        with telling(self.failed.emit):
            self._providers.disagree(host)
            self.changed.emit()
            self.chosen.emit()

    def agreed_hosts(self) -> tuple[str, ...]:
        """The hosts that words may go to."""
        return self._providers.agreed_hosts()

    def is_agreed(self, choice: Choice) -> bool:
        """Whether words may go where that choice leads."""
        return self._providers.is_agreed(self.host(choice))

    def preview(self, choice: Choice, request: SessionCreateRequest) -> None:
        """Make the text that would be sent first; nothing is sent."""
        job = self._jobs.start(self._sessions.brief(request), about=choice)
        job.succeeded.connect(self._on_brief)
        job.failed.connect(self._on_failed)

    def sent(self) -> tuple[Sent, ...]:
        """What was sent in this run, the newest first."""
        return self._providers.sent()

    def environment_keys(self) -> tuple[EnvironmentKey, ...]:
        """Keys in the environment that were not offered yet."""
        return self._providers.environment_keys()

    def take_environment_key(self, key: EnvironmentKey, *, in_memory: bool = False) -> None:
        """Keep that key like a typed one."""
        job = self._jobs.start(self._providers.take_environment_key(key, in_memory=in_memory), about=key)
        job.succeeded.connect(self._on_environment_key_taken)
        job.failed.connect(self._on_environment_key_failed)

    def decline_environment_key(self, key: EnvironmentKey) -> None:
        """Never offer it again."""
        with telling(self.failed.emit):
            self._providers.decline_environment_key(key)
            self.changed.emit()

    def estimate(self, questions: int) -> Estimate | None:
        """What a session of so many questions will take; None with the offline coach, which costs nothing."""
        choice = self.choice
        return None if choice is None else self._providers.estimate(choice, questions)

    def limit(self) -> float | None:
        """US dollars a month at which calls stop; None for no limit."""
        return self._providers.limit()

    def set_limit(self, typed: str) -> bool:
        """Keep a limit as it was typed, none where nothing stands; False, with nothing changed, for what is none."""
        text = typed.strip().removeprefix("$").replace(",", ".").strip()
        try:
            self._providers.set_limit(float(text) if text else None)
        except (InvalidRequest, ValueError):
            return False
        self.changed.emit()
        return True

    def this_month(self) -> Spent:
        """What this month took so far."""
        return self._providers.this_month()

    def spent_by_month(self) -> tuple[Spent, ...]:
        """The newest month first."""
        return self._providers.spent_by_month()

    def spent_by_model(self) -> tuple[Spent, ...]:
        """The model that was asked last first."""
        return self._providers.spent_by_model()

    def spent_by_session(self) -> tuple[Spent, ...]:
        """The session that asked last first."""
        return self._providers.spent_by_session()

    def session_name(self, session_id: str) -> str:
        """How a line of the ledger calls that session; "" when it is not there any more."""
        for each in self._sessions.get_user_sessions(self._profiles.current().profile_id):
            if each.session_id == session_id:
                return f"{session_title(each.mode, each.session_type)}, {date_text(each.created_at, self._clock.now())}"
        return ""

    def read_anew(self) -> None:
        """Another profile or another state of the data: what was set up before is read again."""
        for setup in self._setups.values():
            setup.cancel()
            setup.deleteLater()
        self._setups.clear()
        self.chosen.emit()
        self.changed.emit()

    def _choose(self, choice: Choice | None) -> None:
        with telling(self.failed.emit):
            self._providers.choose(choice)
            if choice is not None:
                self.setup(choice.vendor).take(choice)
        self.chosen.emit()

    def _on_choice_changed(self) -> None:
        """What is in charge changes with its setup, but asks for consent where another host is meant now."""
        setup = self._setup_heard()
        in_charge = self.choice
        if in_charge is None or in_charge.vendor is not setup.vendor or not setup.choice.model:
            return
        if self.is_agreed(setup.choice):
            self._choose(setup.choice)
        else:
            self._choose(None)
            self.consent_wanted.emit(setup.choice)

    def _setup_heard(self) -> VendorSetup:
        """The setup that this is being told of."""
        setup = self.sender()
        assert isinstance(setup, VendorSetup)
        return setup

    def _on_key_kept(self) -> None:
        self._use_first(self._setup_heard())

    def _use_first(self, setup: VendorSetup) -> None:
        """The first key that works is there to be used: what it sends is shown next."""
        if self.choice is None and setup.ready:
            self.use(setup.vendor)

    def _on_brief(self, brief: object) -> None:
        from prepwise_desktop.coach.coach import Brief

        assert isinstance(brief, Brief)
        job = self._jobs.start(self._providers.preview(heard(self).about, brief))
        job.succeeded.connect(self.previewed)
        job.failed.connect(self._on_failed)

    def _on_environment_key_taken(self) -> None:
        key: EnvironmentKey = heard(self).about
        self.changed.emit()
        setup = self.setup(key.vendor)
        setup.look()
        self._use_first(setup)

    def _on_environment_key_failed(self, error: Exception) -> None:
        key: EnvironmentKey = heard(self).about
        if isinstance(error, KeyringUnavailable):
            self.memory_wanted.emit(key)
        else:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)
