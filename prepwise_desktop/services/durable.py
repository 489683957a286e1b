"""What is committed is brought to the disk itself, off the owner's thread."""

from pathlib import Path

from prepwise_desktop.storage.durability import make_durable
from prepwise_desktop.work import in_thread


async def on_the_disk(database: Path) -> None:
    """Done when all that was committed there outlives a power cut; raises StorageError."""
    await in_thread(make_durable, database)
