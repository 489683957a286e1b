"""Python's own import, put back in the place of PySide's."""

import builtins
from importlib import import_module


def restore_plain_import() -> None:
    """Let modules load as they do without PySide; called before the first thread of ours, and before our own modules.

    PySide's import reads the source of every module that is loaded and looks at its attributes, for switches that we
    do not use (`from __feature__`). That is a tenth of the start, and where one thread loads pydantic while others
    load something else, it now and then asks a half loaded module for what it has not yet: the load fails.
    """
    # It puts its own there as it loads: from here on it is loaded, so that it does not do so later.
    import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
