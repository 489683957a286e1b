"""What a person has set up for the next interview."""

from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.storage.plans import PlanStore


class Plans:
    """Keeps one plan a profile, from keystroke to keystroke."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store

    def current(self, profile_id: str) -> Plan | None:
        """What the profile has set up; None before the first time."""
        return self._store.find(profile_id)

    def keep(self, profile_id: str, plan: Plan) -> None:
        """Keep the plan in place of the former one."""
        self._store.keep(profile_id, plan)
