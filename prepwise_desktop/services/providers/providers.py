"""The front of everything that can be done about providers."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from prepwise_desktop.coach.coach import Brief, Coach
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.providers import (
    Choice,
    EnvironmentKey,
    Estimate,
    KeyPlace,
    Probed,
    Sent,
    ServiceOffer,
    Spent,
    Vendor,
)
from prepwise_desktop.services.counted import counted
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.providers.choices import Choices
from prepwise_desktop.services.providers.environment import in_environment, typed_in_environment
from prepwise_desktop.services.providers.ledger import Allowed, Ledger
from prepwise_desktop.storage.consents import ConsentStore
from prepwise_desktop.work import Steps, in_thread, slow, work

if TYPE_CHECKING:
    from prepwise_desktop.keys import KeyStore
    from prepwise_desktop.services.providers.connecting import Connecting

#: calls of this run whose text can be read again
_SENT = 50


class Providers:
    """What a person does about providers; for the current profile, on the thread that owns the database.

    A key goes in and never comes out again. ProviderFailed tells what a service did, KeyringUnavailable that the
    keyring cannot be used: then the person may agree that the key is kept in memory until the end.
    """

    def __init__(
        self,
        choices: Choices,
        make_keys: Callable[[], KeyStore],
        consents: ConsentStore,
        ledger: Ledger,
        profiles: Profiles,
        clock: Clock,
    ) -> None:
        self._choices = choices
        self._make_keys = make_keys
        self._connecting: Connecting | None = None
        self._consents = consents
        self._ledger = ledger
        self._profiles = profiles
        self._clock = clock
        self._sent: deque[Sent] = deque(maxlen=_SENT)

    @work
    def get_ready(self) -> Steps[None]:
        """Load off this thread what the first call to the chosen provider needs; nothing for the offline coach."""
        choice = self.choice()
        if choice is not None:
            yield from slow(in_thread, _load)
            yield from self._connect().get_ready(choice.vendor)

    def choice(self) -> Choice | None:
        """Whom to ask; None for the offline coach."""
        return self._choices.choice(self._profile)

    def choose(self, choice: Choice | None) -> None:
        """Ask that one from the next call on, also in mid-session; InvalidRequest when it names no model."""
        if choice is not None:
            choice = replace(choice, address=self.normalised(choice.vendor, choice.address))
        self._choices.choose(self._profile, choice)

    def default_choice(self, vendor: Vendor) -> Choice:
        """What is proposed for a vendor."""
        from prepwise_desktop.coach.llm.defaults import default_choice

        return default_choice(vendor)

    def normalised(self, vendor: Vendor, typed: str) -> str:
        """An address as it is kept; "" gives the vendor's own, InvalidRequest("address") what is none."""
        from prepwise_desktop.coach.llm import address

        return address.normalised(vendor, typed)

    def host(self, choice: Choice) -> str:
        """What consent is asked for."""
        from prepwise_desktop.coach.llm import address

        return address.host_of(choice.address)

    @work
    def key_place(self, vendor: Vendor, at: str) -> Steps[KeyPlace]:
        """Where the key for that address is kept."""
        # Settings ask as they open: what is loaded for it takes longer than a frame.
        yield from slow(in_thread, _load)
        return (yield from slow(self._connect().keys.place, vendor, at))

    @work
    def keep_key(self, vendor: Vendor, at: str, typed: str, *, in_memory: bool = False) -> Steps[None]:
        """Keep a key; InvalidRequest("key") for what can be none, KeyringUnavailable where the keyring fails."""
        yield from self._connect().keep_key(vendor, at, typed, in_memory=in_memory)

    @work
    def forget_key(self, vendor: Vendor, at: str) -> Steps[None]:
        """Forget the key, wherever it is kept."""
        yield from slow(self._connect().keys.forget, vendor, at)

    def environment_keys(self) -> tuple[EnvironmentKey, ...]:
        """Keys that stand in the environment and were not offered before, by name."""
        offered = self._choices.offered()
        return tuple(each for each in in_environment() if each.name not in offered)

    @work
    def take_environment_key(self, key: EnvironmentKey, *, in_memory: bool = False) -> Steps[None]:
        """Keep that key like one that was typed, for the vendor's own address."""
        at = self.default_choice(key.vendor).address
        yield from self._connect().keep_key(key.vendor, at, typed_in_environment(key), in_memory=in_memory)
        self._choices.set_offered(key.name)

    def decline_environment_key(self, key: EnvironmentKey) -> None:
        """Do not offer that key again."""
        self._choices.set_offered(key.name)

    @work
    def test(self, vendor: Vendor, at: str, typed: str = "") -> Steps[ServiceOffer]:
        """Whether the service lets the typed key in, or the kept one; sends nothing of the person's, costs nothing."""
        return (yield from self._connect().test(vendor, at, typed))

    @work
    def probe(self, choice: Choice) -> Steps[Probed]:
        """What a compatible server can be used for; sends a made-up answer and nothing of the person's."""
        return (yield from counted(self._connect().probe(choice, self._profile), self.write_down))

    def is_agreed(self, host: str) -> bool:
        """Whether the person agreed that their words go to that host."""
        return host in self.agreed_hosts()

    def agree(self, host: str) -> None:
        """Let words go to that host from now on."""
        self._consents.add(self._profile, host, self._clock.now())

    def disagree(self, host: str) -> None:
        """Let nothing go to that host any more."""
        self._consents.remove(self._profile, host)

    def agreed_hosts(self) -> tuple[str, ...]:
        """The hosts that the person agreed to."""
        return self._consents.hosts(self._profile)

    @work
    def preview(self, choice: Choice, brief: Brief) -> Steps[Sent]:
        """What would be sent first, to the letter; nothing is sent."""
        return (yield from self._connect().preview(choice, brief, self._profiles.current().name))

    def sent(self) -> tuple[Sent, ...]:
        """What was sent in this run, to the letter, the newest first; kept nowhere."""
        return tuple(reversed(self._sent))

    def estimate(self, choice: Choice, questions: int) -> Estimate:
        """What a session of so many questions will take, about."""
        from prepwise_desktop.coach.llm.catalogue import catalogue
        from prepwise_desktop.coach.llm.estimate import estimate

        return estimate(choice, questions, catalogue())

    def limit(self) -> float | None:
        """US dollars a month at which calls stop; None for no limit."""
        return self._choices.limit(self._profile)

    def set_limit(self, dollars: float | None) -> None:
        """Keep a limit; InvalidRequest("limit") for what is no amount."""
        self._choices.set_limit(self._profile, dollars)

    def this_month(self) -> Spent:
        """What this month took so far."""
        return self._ledger.this_month(self._profile)

    def spent_by_month(self) -> tuple[Spent, ...]:
        """The newest month first."""
        return self._ledger.by_month(self._profile)

    def spent_by_model(self) -> tuple[Spent, ...]:
        """The model that was asked last first."""
        return self._ledger.by_model(self._profile)

    def spent_by_session(self) -> tuple[Spent, ...]:
        """The session that asked last first, by its identifier."""
        return self._ledger.by_session(self._profile)

    def coach(self, offline: Coach, session_id: str | None) -> Coach | None:
        """The model that was chosen, as a coach for a call of that session; None for the offline coach."""
        choice = self.choice()
        if choice is None:
            return None
        profile = self._profiles.current()
        self._ledger.look(profile.profile_id)
        allowed = Allowed(is_agreed=self.is_agreed(self.host(choice)), limit=self.limit())
        return self._connect().coach(choice, offline, profile, allowed, session_id)

    def falls_back(self) -> bool:
        """Whether the offline coach estimates by itself what the chosen model failed to score."""
        choice = self.choice()
        return choice is not None and choice.falls_back

    def write_down(self) -> None:
        """Keep what the calls took that have ended; costs nothing where there are none."""
        self._ledger.write_down()

    def close(self) -> None:
        """Write down what the last calls took."""
        self.write_down()

    @property
    def _profile(self) -> str:
        return self._profiles.current().profile_id

    def _connect(self) -> Connecting:
        """What calls are made with; loaded when it is first needed, never at the program's start."""
        if self._connecting is None:
            from prepwise_desktop.services.providers.connecting import Connecting
            from prepwise_desktop.services.providers.keys import ProviderKeys

            self._connecting = Connecting(ProviderKeys(self._make_keys()), self._ledger, self._clock, self._sent.append)
        return self._connecting


def _load() -> None:
    import prepwise_desktop.services.providers.connecting
    import prepwise_desktop.services.providers.keys  # noqa: F401 - loaded here, used by whoever connects
