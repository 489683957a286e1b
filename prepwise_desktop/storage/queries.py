"""What Peewee puts together, carried out on a connection that is open already; loaded with the first such query."""

from collections.abc import Callable, Sequence
from typing import Any

import peewee


class Queries(peewee.SqliteDatabase):
    """Has no connection of its own. What goes wrong rises as SQLite says it."""

    def __init__(self, carry_out: Callable[[str, Sequence[Any]], Any]) -> None:
        """`carry_out` runs one statement with its values and returns the cursor."""
        super().__init__(None, autoconnect=False)
        self._carry_out = carry_out

    def execute_sql(self, sql: str, params: Sequence[Any] | None = None) -> Any:
        return self._carry_out(sql, params or ())
