"""What each call to a provider took, and the sums of it."""

from datetime import datetime

from prepwise_desktop.domain.providers import Call, Spent, Usage
from prepwise_desktop.storage.database import Database

_ADD = """
    INSERT INTO provider_call
        (profile_id, session_id, at, vendor, host, model, purpose, input_tokens, output_tokens, cost, estimated)
    SELECT ?1, (SELECT session_id FROM session WHERE session_id = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
    WHERE EXISTS (SELECT 1 FROM profile WHERE profile_id = ?1)
"""
#: months are those of the clock on the wall
_BY_MONTH = """
    SELECT strftime('%Y-%m', at, 'unixepoch', 'localtime') AS month,
        count(*), sum(input_tokens), sum(output_tokens), total(cost), sum(cost IS NULL)
    FROM provider_call WHERE profile_id = ? GROUP BY month ORDER BY month DESC
"""
_BY_MODEL = """
    SELECT model, count(*), sum(input_tokens), sum(output_tokens), total(cost), sum(cost IS NULL)
    FROM provider_call WHERE profile_id = ? GROUP BY model ORDER BY max(at) DESC
"""
_BY_SESSION = """
    SELECT session_id, count(*), sum(input_tokens), sum(output_tokens), total(cost), sum(cost IS NULL)
    FROM provider_call WHERE profile_id = ? AND session_id IS NOT NULL GROUP BY session_id ORDER BY max(at) DESC
"""
_COST_SINCE = "SELECT total(cost) FROM provider_call WHERE profile_id = ? AND at >= ?"


class LedgerStore:
    """Keeps calls; none is changed or taken away while its profile is there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, profile_id: str, calls: tuple[Call, ...]) -> None:
        """Keep what these calls took; of a profile that was deleted meanwhile nothing."""
        with self._database.transaction():
            for call in calls:
                self._database.execute(
                    _ADD,
                    profile_id,
                    call.session_id,
                    call.at.timestamp(),
                    call.vendor.value,
                    call.host,
                    call.model,
                    call.purpose.value,
                    call.usage.input_tokens,
                    call.usage.output_tokens,
                    call.cost,
                    int(call.estimated),
                )

    def cost_since(self, profile_id: str, begin: datetime) -> float:
        """US dollars since then, of the calls whose price is known."""
        ((cost,),) = self._database.execute(_COST_SINCE, profile_id, begin.timestamp())
        return float(cost)

    def by_month(self, profile_id: str) -> tuple[Spent, ...]:
        """The newest month first."""
        return self._sums(_BY_MONTH, profile_id)

    def by_model(self, profile_id: str) -> tuple[Spent, ...]:
        """The model that was asked last first."""
        return self._sums(_BY_MODEL, profile_id)

    def by_session(self, profile_id: str) -> tuple[Spent, ...]:
        """The session that asked last first, by its identifier."""
        return self._sums(_BY_SESSION, profile_id)

    def _sums(self, which: str, profile_id: str) -> tuple[Spent, ...]:
        return tuple(
            Spent(
                name=name,
                calls=calls,
                usage=Usage(input_tokens=read, output_tokens=written),
                cost=cost,
                unpriced=unpriced,
            )
            for name, calls, read, written, cost, unpriced in self._database.execute(which, profile_id)
        )
