"""The people of this computer."""

from prepwise_desktop.domain.plain_sight import whole
from prepwise_desktop.domain.profile import Profile, ProfileContents
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.reader import snapshot
from prepwise_desktop.storage.times import moment

_CONTENTS = """
    SELECT
        (SELECT count(*) FROM resume WHERE profile_id = ?1),
        (SELECT count(*) FROM session WHERE profile_id = ?1 AND deleted_at IS NULL),
        (
            SELECT count(*) FROM attempt a JOIN question q USING (question_id) JOIN session s USING (session_id)
            WHERE s.profile_id = ?1 AND s.deleted_at IS NULL
        )
"""

# In SQL's own words: who it is for is asked at nearly every act, and before Home stands, where Peewee is not loaded.
_ALL = "SELECT profile_id, name, created_at FROM profile ORDER BY created_at, rowid"
_ADD = "INSERT INTO profile (profile_id, name, created_at) VALUES (?, ?, ?)"
_RENAME = "UPDATE profile SET name = ? WHERE profile_id = ?"
_FIND = "SELECT profile_id, name, created_at FROM profile WHERE profile_id = ?"


class ProfileStore:
    """Keeps profiles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, profile: Profile) -> None:
        """Keep a new one."""
        self._database.execute(_ADD, profile.profile_id, whole(profile.name), profile.created_at.timestamp())

    def rename(self, profile_id: str, name: str) -> None:
        """Give it another name."""
        self._database.execute(_RENAME, whole(name), profile_id)

    def find(self, profile_id: str) -> Profile | None:
        """The profile of that identifier."""
        rows = self._database.execute(_FIND, profile_id)
        return _profile(*rows[0]) if rows else None

    def all(self) -> tuple[Profile, ...]:
        """Every profile, oldest first."""
        return tuple(_profile(*row) for row in self._database.execute(_ALL))

    def contents(self, profile_id: str) -> ProfileContents:
        """How much belongs to it."""
        ((resumes, sessions, answers),) = self._database.execute(_CONTENTS, profile_id)
        return ProfileContents(resumes=resumes, sessions=sessions, answers=answers)

    def contents_of_all(self) -> dict[str, ProfileContents]:
        """The same for every profile, by its identifier; from any thread, on a connection of its own."""
        with snapshot(self._database) as reader:
            store = ProfileStore(reader)
            return {each.profile_id: store.contents(each.profile_id) for each in store.all()}

    def delete(self, profile_id: str) -> None:
        """Delete it with everything that belongs to it, and the files that nobody else imported."""
        with self._database.transaction():
            self._database.execute("DELETE FROM profile WHERE profile_id = ?", profile_id)
            self._database.execute("DELETE FROM preference WHERE profile_id = ?", profile_id)
            self._database.execute("DELETE FROM original_file WHERE sha256 NOT IN (SELECT sha256 FROM resume)")


def _profile(profile_id: str, name: str, created_at: float) -> Profile:
    return Profile(profile_id=profile_id, name=name, created_at=moment(created_at))
