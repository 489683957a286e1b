"""A glance at the kept preferences before the database is opened: the first picture of the window needs them."""

from pathlib import Path
from typing import Any

#: the file's name stands here as well as in `database`, which takes too long to load for a glance
_FILE_NAME = "prepwise.db"


def preferences(folder: Path) -> dict[str, Any]:
    """What was chosen for the whole computer; nothing when there is no database, or none that can be read.

    What is wrong with it is said when it is opened.
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
        rows = connection.execute("SELECT name, value FROM preference WHERE profile_id = ''").fetchall()
        return {name: json.loads(value) for name, value in rows}
    except (sqlite3.Error, ValueError):
        return {}
    finally:
        connection.close()
