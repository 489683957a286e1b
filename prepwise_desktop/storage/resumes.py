"""Resumes with the files that they came from."""

from functools import lru_cache
from typing import Any

from prepwise_desktop.domain.errors import NotFound
from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.json_columns import dump, load, load_mapping
from prepwise_desktop.storage.tables import OriginalFileRow, ResumeRow
from prepwise_desktop.storage.times import moment

# In SQL's own words: each session that is made asks.
_FIND = "SELECT * FROM resume WHERE resume_id = ?"
_OWNER = "SELECT profile_id FROM resume WHERE resume_id = ?"


class ResumeStore:
    """Keeps resumes; a file that several of them came from is kept once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kept: KeptResume, content: bytes) -> None:
        """Keep a resume with its original file."""
        with self._database.transaction():
            self._database.run(
                OriginalFileRow.insert(
                    sha256=kept.sha256, format=kept.understood.format, content=content
                ).on_conflict_ignore()
            )
            self._database.run(
                ResumeRow.insert(
                    resume_id=kept.resume_id,
                    profile_id=kept.profile_id,
                    sha256=kept.sha256,
                    file_name=kept.file_name,
                    added_at=kept.added_at.timestamp(),
                    seconds=kept.seconds,
                    understood=dump(kept.understood),
                    corrections=dump(dict(kept.corrections)),
                )
            )

    def keep_corrections(self, resume_id: str, corrections: dict[str, str]) -> None:
        """Keep the corrections in place of the former ones."""
        self._database.run(ResumeRow.update(corrections=dump(corrections)).where(ResumeRow.resume_id == resume_id))

    def find(self, resume_id: str) -> KeptResume | None:
        """The resume of that identifier."""
        rows = self._database.records(_FIND, resume_id)
        return _kept(rows[0]) if rows else None

    def owner(self, resume_id: str) -> str | None:
        """The profile whose resume that is, without reading it; None when there is none such."""
        rows = self._database.execute(_OWNER, resume_id)
        return str(rows[0][0]) if rows else None

    def newest(self, profile_id: str) -> KeptResume | None:
        """The resume that the profile imported last."""
        row = self._database.first(
            ResumeRow.select().where(ResumeRow.profile_id == profile_id).order_by(ResumeRow.added_at.desc())
        )
        return None if row is None else _kept(row)

    def newest_of_file(self, profile_id: str, sha256: str) -> KeptResume | None:
        """The profile's newest resume that came from this very file."""
        row = self._database.first(
            ResumeRow.select()
            .where(ResumeRow.profile_id == profile_id, ResumeRow.sha256 == sha256)
            .order_by(ResumeRow.added_at.desc())
        )
        return None if row is None else _kept(row)

    def original(self, sha256: str) -> bytes:
        """The content of a kept file; on any thread, since it may be large. NotFound when there is none."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT content FROM original_file WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise NotFound("file", sha256)
        return bytes(row[0])


@lru_cache(maxsize=2)
def _understood(content: str) -> Resume:
    """The resume of that text: session after session is made from the same."""
    return load(Resume, content)


def _kept(row: Any) -> KeptResume:
    return KeptResume(
        resume_id=row.resume_id,
        profile_id=row.profile_id,
        file_name=row.file_name,
        sha256=row.sha256,
        added_at=moment(row.added_at),
        seconds=row.seconds,
        understood=_understood(row.understood),
        corrections=load_mapping(row.corrections),
    )
