"""The steps from an empty file to today's schema: one file a step, added at the end and left alone afterwards."""

from collections.abc import Callable

from prepwise_desktop.storage.migrations import (
    m0001_first,
    m0002_sessions,
    m0003_progress,
    m0004_providers,
    m0005_search,
)

#: runs one SQL statement
Execute = Callable[[str], object]

#: step N leads to user_version N + 1
STEPS: tuple[Callable[[Execute], None], ...] = (
    m0001_first.migrate,
    m0002_sessions.migrate,
    m0003_progress.migrate,
    m0004_providers.migrate,
    m0005_search.migrate,
)

#: the schema that this version writes
SCHEMA_VERSION = len(STEPS)
