"""Rubbish is looked for between two tests and on their thread, and no QObject that only Python owns may be in it.

Python looks for rubbish on whatever thread comes to it, and a QObject that is deleted away from its own thread takes
the program down, with nothing to be seen of the cause. So whoever makes one without a parent deletes it.
"""

import gc
import sys
from typing import Any

#: so many new objects are worth a look; a window leaves some thousands
_WORTH_IT = 30_000


def sweep(*, least: int = _WORTH_IT) -> None:
    """Clear away what lies about, if it may be `least` objects; fails where that holds a QObject of Python's own."""
    gc.disable()
    if gc.get_count()[0] < least:
        return
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        gc.collect()
        left = sorted({_name(each) for each in gc.garbage if _is_left_over(each)})
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.collect()
    assert not left, f"made without a parent and not deleted, in this test or in one of the last before it: {left}"


def _is_left_over(found: Any) -> bool:
    """Whether this is a QObject that its wrapper would delete; pytest-qt's waiting and what is dragged hear nothing."""
    if "PySide6.QtCore" not in sys.modules:
        return False
    from PySide6.QtCore import QEventLoop, QMimeData, QObject
    from shiboken6 import isValid, ownedByPython

    kind = type(found)
    return issubclass(kind, QObject) and kind not in (QEventLoop, QMimeData) and isValid(found) and ownedByPython(found)


def _name(found: object) -> str:
    return type(found).__qualname__
