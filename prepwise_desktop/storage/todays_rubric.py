"""Today's rubric is kept when a folder is opened; only the first time has it to be loaded for that."""

from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION
from prepwise_desktop.storage.database import Database


def keep_todays_rubric(database: Database) -> None:
    """Keep it unless it is there; what is in the way is told at the start, and not in the midst of an interview."""
    if not database.execute("SELECT 1 FROM rubric WHERE version = ?", RUBRIC_VERSION):
        from prepwise_desktop.domain.rubric import PRESENT
        from prepwise_desktop.storage.rubrics import RubricStore

        RubricStore(database).keep(PRESENT)
