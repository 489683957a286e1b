"""The bank as services see it: how much there is to ask, and the fixed sets of the assessment."""

from collections.abc import Mapping
from importlib import import_module

from prepwise_desktop.coach.coach import Brief, FixedSet
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.work import in_thread


class OfflineBank:
    """A QuestionBank of what ships with the program; nothing is read from disk before it is first asked."""

    async def get_ready(self) -> None:
        """Read the bank, and load what draws from it."""
        await in_thread(_get_ready)

    async def available(self, brief: Brief) -> Mapping[Kind, int]:
        """How many questions of each kind there are at most for such a session."""
        return await in_thread(_available, brief)

    async def fixed_set(self, brief: Brief) -> FixedSet:
        """The assessment of that target and mix."""
        return await in_thread(_fixed_set, brief)


def _get_ready() -> None:
    from prepwise_desktop.coach.offline.bank import load_bank

    load_bank()
    for module in ("offline_coach", "tailoring"):
        import_module(f"prepwise_desktop.coach.offline.{module}")


def _available(brief: Brief) -> Mapping[Kind, int]:
    from prepwise_desktop.coach.offline import fixed_sets
    from prepwise_desktop.coach.offline.bank import load_bank

    bank = load_bank()
    if brief.mode is InterviewMode.ASSESSMENT:
        return fixed_sets.size(brief, bank)
    return {kind: sum(1 for _ in bank.of_kind(kind)) for kind in Kind}


def _fixed_set(brief: Brief) -> FixedSet:
    from prepwise_desktop.coach.offline.bank import load_bank
    from prepwise_desktop.coach.offline.fixed_sets import fixed_set

    return fixed_set(brief, load_bank())
