"""Everything that a data folder's database holds, to be compared: nothing changed, or all is there again."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from prepwise_desktop.storage.database import FILE_NAME

Rows = dict[str, list[tuple[Any, ...]]]


def rows_of(folder: Path) -> Rows:
    """All rows of every table that was made by a migration, each in a fixed order."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            )
            if not name.startswith("sqlite_")
        ]
        return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}
