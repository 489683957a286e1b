"""The coach of the journey's last session: a model whose words are a script, so that no network is needed."""

from prepwise_desktop.coach.coach import Coach
from prepwise_desktop.coach.llm.llm_coach import LlmCoach
from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.provider import NOBODY, Listener, R, Reply
from prepwise_desktop.coach.llm.scripted import ScriptedProvider
from prepwise_desktop.coach.offline.offline_coach import OfflineCoach
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.providers import Choice, Usage, Vendor

#: seconds between two pieces of a reply: slow enough that criteria are seen to come one by one
_PACE = 0.004

_CHOICE = Choice(vendor=Vendor.COMPATIBLE, model="scripted model", address="http://localhost")


class ScriptedCoaches:
    """Coaches of which there is one."""

    def __init__(self) -> None:
        self._provider = _Moody()
        self._coach = LlmCoach(
            choice=_CHOICE,
            provider=self._provider,
            offline=OfflineCoach(),
            permit=_nothing_forbids,
            price=_free,
        )

    def be_overloaded(self, *, overloaded: bool) -> None:
        """Fail at what is asked from now on, or answer again."""
        self._provider.overloaded = overloaded

    def current(self, session_id: str | None = None) -> Coach:  # noqa: ARG002 - Coaches'
        """The scripted one."""
        return self._coach


class _Moody:
    """Answers by its script, or says that it is overloaded."""

    def __init__(self) -> None:
        self.overloaded = False
        self._script = ScriptedProvider(pace=_PACE)

    async def ask(self, prompt: Prompt[R], listener: Listener = NOBODY) -> Reply[R]:
        """The script's reply, unless it is overloaded."""
        if self.overloaded:
            raise ProviderFailed(Fault.OVERLOADED, Vendor.COMPATIBLE.label, "529 overloaded, as the journey wants it")
        return await self._script.ask(prompt, listener)


def _nothing_forbids() -> None:
    """Nothing leaves."""


def _free(usage: Usage) -> float | None:  # noqa: ARG001 - a price's
    return 0.0
