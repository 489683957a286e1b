"""Page Up and Page Down, Home and End scroll what is read, also while a button beside it has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar

_ACTIONS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


def page(bar: QScrollBar, event: QKeyEvent) -> bool:
    """Scroll by that key; False when it is none of these."""
    action = _ACTIONS.get(Qt.Key(event.key()))
    if action is None:
        return False
    bar.triggerAction(action)
    return True
