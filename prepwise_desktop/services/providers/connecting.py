"""How the chosen service is reached: its key, what is counted of each call, and what forbids one."""

from collections import defaultdict
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from prepwise_desktop.coach.coach import Brief, Coach
from prepwise_desktop.coach.llm.catalogue import catalogue
from prepwise_desktop.coach.llm.connection import AskKey, Connection, Learnt, checked_key
from prepwise_desktop.coach.llm.llm_coach import LlmCoach
from prepwise_desktop.coach.llm.provider import Counted, ModelProvider
from prepwise_desktop.coach.llm.sdk import loaded
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import ConsentMissing
from prepwise_desktop.domain.profile import Profile
from prepwise_desktop.domain.providers import Call, Choice, Probed, Sent, ServiceOffer, Vendor
from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.services.providers.keys import ProviderKeys
from prepwise_desktop.services.providers.ledger import Allowed, Ledger
from prepwise_desktop.work import Steps, in_thread, slow


class Connecting:
    """Makes coaches and the other things that call a service; light to load, the SDKs come with the first call."""

    def __init__(self, keys: ProviderKeys, ledger: Ledger, clock: Clock, sending: Callable[[Sent], None]) -> None:
        self.keys = keys
        self._ledger = ledger
        self._clock = clock
        self._sending = sending
        self._learnt: dict[str, Learnt] = defaultdict(Learnt)

    def coach(
        self, choice: Choice, offline: Coach, profile: Profile, allowed: Allowed, session_id: str | None
    ) -> LlmCoach:
        """The chosen model as a coach, for a call of that session."""
        connection = self._connection(choice)
        return LlmCoach(
            choice=choice,
            provider=self._provider(connection, profile.profile_id, session_id),
            offline=offline,
            permit=partial(self._permit, connection.host, profile.profile_id, allowed),
            price=partial(catalogue().cost, choice.vendor, choice.model),
            person=profile.name,
        )

    def get_ready(self, vendor: Vendor) -> Steps[None]:
        """Load the vendor's SDK and what reads its replies."""
        yield from slow(loaded, vendor)
        yield from slow(in_thread, _load_ours)

    def keep_key(self, vendor: Vendor, at: str, typed: str, *, in_memory: bool) -> Steps[None]:
        """Check the key's form and keep it."""
        yield from slow(partial(self.keys.keep, in_memory=in_memory), vendor, at, checked_key(typed))

    def test(self, vendor: Vendor, at: str, typed: str) -> Steps[ServiceOffer]:
        """Ask for the list of models, with the typed key or the kept one."""
        ask = _given(checked_key(typed)) if typed.strip() else self.keys.asker(vendor, at)
        return (yield from slow(_offer, Connection(vendor=vendor, address=at, model="", ask_key=ask)))

    def probe(self, choice: Choice, profile_id: str) -> Steps[Probed]:
        """Try the server with a made-up answer."""
        return (yield from slow(_probed, self._provider(self._connection(choice), profile_id, None)))

    def preview(self, choice: Choice, brief: Brief, person: str) -> Steps[Sent]:
        """What would be sent first."""
        return (yield from slow(in_thread, _preview, choice, brief, person))

    def _connection(self, choice: Choice) -> Connection:
        return Connection(
            vendor=choice.vendor,
            address=choice.address,
            model=choice.model,
            ask_key=self.keys.asker(choice.vendor, choice.address),
            takes_effort=catalogue().takes_effort(choice.model),
            learnt=self._learnt[choice.address],
        )

    def _provider(self, to: Connection, profile_id: str, session_id: str | None) -> ModelProvider:
        def counted(each: Counted) -> None:
            call = Call(
                vendor=to.vendor,
                host=to.host,
                model=to.model,
                purpose=each.purpose,
                at=self._clock.now(),
                usage=each.usage,
                cost=catalogue().cost(to.vendor, to.model, each.usage),
                estimated=each.estimated,
                session_id=session_id,
            )
            self._ledger.note(profile_id, call)

        return ModelProvider(to, counted=counted, sending=self._sending)

    def _permit(self, host: str, profile_id: str, allowed: Allowed) -> None:
        """Raise what forbids a call; on the loop."""
        if not allowed.is_agreed:
            raise ConsentMissing(host)
        self._ledger.check(profile_id, allowed.limit)


def _load_ours() -> None:
    import prepwise_desktop.coach.llm.asking
    import prepwise_desktop.coach.llm.reviewing  # noqa: F401 - loaded here, used by whoever asks and judges


def _given(key: Secret) -> AskKey:
    async def ask() -> Secret:
        return key

    return ask


async def _offer(connection: Connection) -> ServiceOffer:
    from prepwise_desktop.coach.llm.checking import service_offer

    return await service_offer(connection)


async def _probed(provider: ModelProvider) -> Probed:
    probed = await in_thread(_probe)
    return await probed(provider)


def _probe() -> Callable[[ModelProvider], Coroutine[Any, Any, Probed]]:
    """Loaded off the loop: pydantic comes with it."""
    from prepwise_desktop.coach.llm.probe import probed

    return probed


def _preview(choice: Choice, brief: Brief, person: str) -> Sent:
    from prepwise_desktop.coach.llm.preview import preview

    return preview(choice, brief, person)
