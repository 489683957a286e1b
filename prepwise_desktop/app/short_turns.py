"""How soon a thread that works in Python gives way to the window's."""

import sys

#: Seconds. Qt asks our widgets hundreds of times for their sizes while it lays a pane out, and each time the window's
#: thread waits that long for a busy one: at Python's own 5 ms a layout of 12 ms took 75 to 430, at this one 30.
_TURN = 0.0002


def take_short_turns() -> None:
    """Have every thread offer the interpreter to the next one often; for the whole process."""
    sys.setswitchinterval(_TURN)
