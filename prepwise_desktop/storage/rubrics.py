"""The rubrics that sessions were held under, whole, so that an old session reads as it did."""

from prepwise_desktop.domain.rubric import PRESENT, Rubric
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.json_columns import dump, load
from prepwise_desktop.storage.tables import RubricRow


class RubricStore:
    """Keeps each version once; today's is at hand without asking."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known = {PRESENT.version: PRESENT}

    def keep(self, rubric: Rubric) -> None:
        """Keep a version; one that is kept already stays as it is."""
        self._database.run(RubricRow.insert(version=rubric.version, content=dump(rubric)).on_conflict_ignore())

    def find(self, version: str) -> Rubric | None:
        """The rubric of that version; None when it was never kept."""
        if version not in self._known:
            row = self._database.first(RubricRow.select().where(RubricRow.version == version))
            if row is None:
                return None
            self._known[version] = load(Rubric, row.content)
        return self._known[version]
