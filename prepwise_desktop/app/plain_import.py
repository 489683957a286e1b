"""Python's own import, put back in the place of PySide's."""

import builtins


def restore_plain_import() -> None:
    """Let modules load as they do without PySide; called before the first thread of ours.

    PySide's import reads the source of every module that is loaded and looks at its attributes, for switches that we
    do not use (`from __feature__`). That is a tenth of the start, and where one thread loads pydantic while others
    load something else, it now and then asks a half loaded module for what it has not yet: the load fails.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
