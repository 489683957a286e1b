"""What the keyboard has come to is scrolled into sight, also where it comes from beside what scrolls."""

from PySide6.QtWidgets import QApplication, QScrollArea


def bring_focus_into_sight() -> None:
    """Scroll every area around the control with the focus; Qt does so only when the focus was inside before."""
    found = QApplication.focusWidget()
    above = None if found is None else found.parentWidget()
    while found is not None and above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(found)
        above = above.parentWidget()
