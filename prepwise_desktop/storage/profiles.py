"""The people of this computer."""

from datetime import datetime

from prepwise_desktop.domain.profile import Profile
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.tables import ProfileRow
from prepwise_desktop.storage.times import moment


class ProfileStore:
    """Keeps profiles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, profile: Profile) -> None:
        """Keep a new one."""
        self._database.run(
            ProfileRow.insert(
                profile_id=profile.profile_id, name=profile.name, created_at=profile.created_at.timestamp()
            )
        )

    def rename(self, profile_id: str, name: str) -> None:
        """Give it another name."""
        self._database.run(ProfileRow.update(name=name).where(ProfileRow.profile_id == profile_id))

    def find(self, profile_id: str) -> Profile | None:
        """The profile of that identifier."""
        row = self._database.first(ProfileRow.select().where(ProfileRow.profile_id == profile_id))
        return None if row is None else _profile(row)

    def all(self) -> tuple[Profile, ...]:
        """Every profile, oldest first."""
        rows = self._database.rows(ProfileRow.select().order_by(ProfileRow.created_at, ProfileRow.profile_id))
        return tuple(_profile(row) for row in rows)


def _profile(row: ProfileRow) -> Profile:
    created: datetime = moment(row.created_at)
    return Profile(profile_id=row.profile_id, name=row.name, created_at=created)
