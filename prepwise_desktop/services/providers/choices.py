"""What each profile has chosen about providers, kept among its preferences."""

from typing import Any

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.providers import Care, Choice, Vendor
from prepwise_desktop.storage.preferences import PreferenceStore

_CHOICE = "provider"
_LIMIT = "provider_limit"
#: environment keys that were offered and taken or declined, for the whole computer
_OFFERED = "environment_keys_offered"


class Choices:
    """Reads and keeps; what was kept by a version that knew other choices counts as nothing chosen."""

    def __init__(self, store: PreferenceStore) -> None:
        self._store = store
        self._read: dict[str, dict[str, Any]] = {}

    def choice(self, profile_id: str) -> Choice | None:
        """Whom to ask; None for the offline coach."""
        kept = self._kept(profile_id).get(_CHOICE)
        try:
            return None if kept is None else _choice(kept)
        except (KeyError, TypeError, ValueError):
            return None

    def choose(self, profile_id: str, choice: Choice | None) -> None:
        """Keep a choice; InvalidRequest("model") when it names none."""
        if choice is not None and not choice.model.strip():
            raise InvalidRequest("model", "is empty")
        self._keep(_CHOICE, None if choice is None else _plain(choice), profile_id)

    def limit(self, profile_id: str) -> float | None:
        """US dollars a month; None for no limit."""
        kept = self._kept(profile_id).get(_LIMIT)
        return float(kept) if isinstance(kept, (int, float)) else None

    def set_limit(self, profile_id: str, dollars: float | None) -> None:
        """Keep a limit; InvalidRequest("limit") for what is no amount."""
        if dollars is not None and not 0 <= dollars < 1_000_000:
            raise InvalidRequest("limit", f"{dollars} is no amount")
        self._keep(_LIMIT, dollars, profile_id)

    def offered(self) -> frozenset[str]:
        """Names of the environment keys that were offered before."""
        return frozenset(self._kept("").get(_OFFERED, ()))

    def set_offered(self, name: str) -> None:
        """Do not offer that one again."""
        self._keep(_OFFERED, sorted(self.offered() | {name}), "")

    def _kept(self, profile_id: str) -> dict[str, Any]:
        if profile_id not in self._read:
            self._read[profile_id] = self._store.all(profile_id)
        return self._read[profile_id]

    def _keep(self, name: str, value: Any, profile_id: str) -> None:
        self._store.keep(name, value, profile_id)
        self._kept(profile_id)[name] = value


def _choice(kept: Any) -> Choice:
    return Choice(
        vendor=Vendor(kept["vendor"]),
        model=str(kept["model"]),
        address=str(kept["address"]),
        care=Care(kept["care"]),
        scores=bool(kept["scores"]),
        falls_back=bool(kept["falls_back"]),
    )


def _plain(choice: Choice) -> dict[str, Any]:
    return {
        "vendor": choice.vendor.value,
        "model": choice.model.strip(),
        "address": choice.address,
        "care": choice.care.value,
        "scores": choice.scores,
        "falls_back": choice.falls_back,
    }
