"""What a person has set up for the next interview."""

from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.storage.preferences import PreferenceStore

#: under which the resume that is being typed is kept
_TYPED_RESUME = "typed_resume"


class Plans:
    """Keeps one plan a profile, and the resume that is typed by hand, from keystroke to keystroke."""

    def __init__(self, store: PlanStore, values: PreferenceStore) -> None:
        self._store = store
        self._values = values

    def current(self, profile_id: str) -> Plan | None:
        """What the profile has set up; None before the first time."""
        return self._store.find(profile_id)

    def keep(self, profile_id: str, plan: Plan) -> None:
        """Keep the plan in place of the former one."""
        self._store.keep(profile_id, plan)

    def typed_resume(self, profile_id: str) -> str:
        """What the profile has pasted or typed as a resume and not had read yet."""
        return str(self._values.find(_TYPED_RESUME, profile_id) or "")

    def keep_typed_resume(self, profile_id: str, text: str) -> None:
        """Keep it in place of the former one."""
        self._values.keep(_TYPED_RESUME, text, profile_id)
