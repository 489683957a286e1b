"""What the kept resumes are called, without reading them, which takes pydantic."""

from prepwise_desktop.storage.database import Database

_NEWEST = "SELECT file_name FROM resume WHERE profile_id = ? ORDER BY added_at DESC LIMIT 1"


def newest_resume_name(database: Database, profile_id: str) -> str | None:
    """The file name of the resume that the profile imported last; None when there is none."""
    rows = database.execute(_NEWEST, profile_id)
    return str(rows[0][0]) if rows else None
