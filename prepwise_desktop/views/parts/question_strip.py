"""The strip of all questions of a session; with large text, or too many questions, a menu "3 of 8"."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.menu_button import MenuButton
from prepwise_desktop.views.parts.strip_cell import CellState, StripCell

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class QuestionStrip(QWidget):
    """One tab stop: arrow keys, Home and End move over the cells, Enter or a click asks for that question."""

    index_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Questions"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cells: list[StripCell] = []
        self._fixed = False
        self._menu = QMenu(self)
        self._button = MenuButton("", self)
        self._button.clicked.connect(self._open_menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(theme.CELL_GAP))
        # The cells must not hold the strip open: where they lack room it becomes a menu.
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self._button)
        self._row.addStretch(1)

    def set_cells(self, states: list[CellState], current: int | None, *, fixed: bool = False) -> None:
        """Show these questions; `current` is the index of the one on screen, or None at the end.

        In a fixed order they only tell, and cannot be gone to.
        """
        self._fixed = fixed
        if len(states) != len(self._cells):
            self._make_cells(len(states))
        for index, (cell, state) in enumerate(zip(self._cells, states, strict=True)):
            cell.show_state(state, current=index == current, fixed=fixed)
        if self._cells and current is None:
            self._cells[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        shown = 0 if current is None else current + 1
        self._button.setText(self.tr("{number} of {count}").format(number=shown, count=len(states)))
        self._button.setAccessibleName(self.tr("Question {words}").format(words=self._button.text()))
        self._choose_form()

    def is_menu(self) -> bool:
        """Whether the strip is a menu now."""
        return not self._button.isHidden()

    def sizeHint(self) -> QSize:
        if theme.is_large():
            return QSize(self._button.sizeHint().width(), self._height())
        cells = sum(cell.sizeHint().width() + self._row.spacing() for cell in self._cells)
        return QSize(max(cells, self._button.sizeHint().width()), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._button.sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_form()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._target(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            self._cells[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _target(self, key: Qt.Key) -> int | None:
        """The index of the cell that this key moves to."""
        here = next((index for index, cell in enumerate(self._cells) if cell.hasFocus()), None)
        if here is None:
            return None
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else len(self._cells) - 1
        if key not in _MOVES:
            return None
        return min(max(here + _MOVES[key], 0), len(self._cells) - 1)

    def _height(self) -> int:
        if self.is_menu() or not self._cells:
            return theme.control_height()
        return self._cells[0].sizeHint().height()

    def _choose_form(self) -> None:
        needed = sum(cell.sizeHint().width() + self._row.spacing() for cell in self._cells) - self._row.spacing()
        menu = theme.is_large() or (self.isVisible() and needed > self.width())
        self._button.setVisible(menu)
        for cell in self._cells:
            cell.setVisible(not menu)
        self.updateGeometry()

    def _make_cells(self, count: int) -> None:
        for cell in self._cells:
            cell.hide()
            cell.deleteLater()
        self._cells = [StripCell(index, count, self) for index in range(count)]
        for index, cell in enumerate(self._cells):
            cell.clicked.connect(lambda _checked=False, index=index: self._on_pressed(index))
            self._row.insertWidget(index, cell)
        # Cells come late, and would else come last for the tab key too.
        for first, second in pairwise((self._button, *self._cells)):
            QWidget.setTabOrder(first, second)

    def _on_pressed(self, index: int) -> None:
        if not self._fixed:
            self.index_requested.emit(index)

    def _open_menu(self) -> None:
        self._menu.clear()
        for index, cell in enumerate(self._cells):
            action = self._menu.addAction(cell.words())
            action.setEnabled(not self._fixed)
            action.triggered.connect(lambda _checked=False, index=index: self.index_requested.emit(index))
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
