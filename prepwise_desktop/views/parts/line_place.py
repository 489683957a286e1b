"""Where a character stands in a line that was laid out."""

from PySide6.QtGui import QTextLine


def x_of(line: QTextLine, position: int) -> float:
    """Its left edge in the layout; `position` counts UTF-16 units from the layout's start."""
    found = line.cursorToX(position)
    # The binding answers with the x and the position that was reachable; its stubs say "object".
    assert isinstance(found, tuple)
    return float(found[0])
