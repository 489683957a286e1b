"""A glance at the kept preferences before the database is opened: the first picture of the window needs them."""

from pathlib import Path
from typing import Any

#: what the current profile chose comes last, over what holds for the whole computer
_CHOSEN = """
    WITH present AS (
        SELECT profile_id FROM profile
        ORDER BY profile_id IN (
            SELECT json_extract(value, '$') FROM preference WHERE profile_id = '' AND name = 'current_profile'
        ) DESC, created_at, rowid
        LIMIT 1
    )
    SELECT name, value FROM preference
    WHERE profile_id = '' OR profile_id IN (SELECT profile_id FROM present)
    ORDER BY profile_id
"""

#: the file's name stands here as well as in `database`, which takes too long to load for a glance
_FILE_NAME = "prepwise.db"


def preferences(folder: Path) -> dict[str, Any]:
    """What the current profile chose, over what holds for the whole computer.

    Nothing when there is no database, or none that can be read: what is wrong with it is said when it is opened.
    """
    if not (folder / _FILE_NAME).exists():
        return {}
    import json
    import sqlite3

    try:
        connection = sqlite3.connect(f"{(folder / _FILE_NAME).absolute().as_uri()}?mode=ro", uri=True, timeout=0.0)
    except sqlite3.Error:
        return {}
    try:
        rows = connection.execute(_CHOSEN).fetchall()
        return {name: json.loads(value) for name, value in rows}
    except (sqlite3.Error, ValueError):
        return {}
    finally:
        connection.close()
