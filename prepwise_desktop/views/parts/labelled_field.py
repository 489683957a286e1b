"""A field with its label above; below it the sentence about an error, or the reason for a doubt."""

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.date_field import DateField
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.icon_label import IconLabel
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: A field is at least as wide as its label, up to this width at 100% text.
_LABEL_WIDTH = 120


class LineField(QLineEdit):
    """A field of one line. The style sheet dresses it; `mark_failed` gives it the border of an error."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(text, parent)
        self.setFont(theme.font())
        self.setPlaceholderText(placeholder)
        self.setCursorPosition(0)


def mark_failed(editor: QWidget, *, failed: bool) -> None:
    """Let the style sheet draw the border of an error around the editor, or not."""
    if bool(editor.property("failed")) != failed:
        editor.setProperty("failed", failed)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


class LabelledField(QWidget):
    """Joins an editor (a line field, a combo, a date) with its label, error and doubt; the label is its name."""

    def __init__(self, label: str, editor: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor if editor is not None else LineField()
        self._error = self._doubt = ""
        self.label = ElidedLabel(label, size=theme.SMALL, ink="secondary")
        self.label.setMinimumWidth(min(self.label.sizeHint().width(), theme.px(_LABEL_WIDTH)))
        self.label.setBuddy(self.editor)
        if isinstance(self.editor, DateField):
            self.editor.set_label(label)
        else:
            self.editor.setAccessibleName(label)
        self._arrange()

    def text(self) -> str:
        """What stands in the field, where the editor is a field of one line."""
        assert isinstance(self.editor, QLineEdit)
        return self.editor.text()

    def set_text(self, text: str) -> None:
        """Put a text in, shown from its start."""
        assert isinstance(self.editor, QLineEdit)
        self.editor.setText(text)
        self.editor.setCursorPosition(0)

    def set_error(self, sentence: str) -> None:
        """Say below what is wrong; the empty sentence takes it back."""
        self._error = sentence
        mark_failed(self.editor, failed=bool(sentence))
        self._show_below()

    def set_doubt(self, reason: str) -> None:
        """Ask to check the field, with the reason below; the empty reason takes it back."""
        self._doubt = reason
        if reason or self._is_made("_asking"):
            for part in self._asking:
                part.setVisible(bool(reason))
        self._show_below()

    def _show_below(self) -> None:
        """An error is more urgent than a doubt."""
        sentence = self._error or self._doubt
        if sentence or self._is_made("_below"):
            self._below.set_text(sentence)
            self._below.set_ink("poor" if self._error else "secondary")
            self._below.setVisible(bool(sentence))
            self.editor.setAccessibleDescription(sentence)

    @cached_property
    def _asking(self) -> tuple[QWidget, ...]:
        """The sign and the words beside the label, made for the first doubt: most fields never have one."""
        check = IconLabel("warning", theme.ICON_SMALL, ink="fair")
        words = ElidedLabel(self.tr("Please check"), size=theme.SMALL, weight=theme.MEDIUM, ink="fair")
        words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._above.addWidget(check, 0, Qt.AlignmentFlag.AlignVCenter)
        self._above.addWidget(words)
        return check, words

    @cached_property
    def _below(self) -> WrapLabel:
        """The sentence below the editor, made for the first one."""
        made = WrapLabel(size=theme.SMALL, ink="secondary")
        self._column.insertWidget(self._column.indexOf(self.editor) + 1, made)
        return made

    def _is_made(self, part: str) -> bool:
        return part in self.__dict__

    def _arrange(self) -> None:
        above = self._above = QHBoxLayout()
        above.setSpacing(theme.space(theme.STEP))
        above.addWidget(self.label, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(theme.STEP))
        column.addLayout(above)
        column.addWidget(self.editor)
        # Beside a taller field the label stays at its editor.
        if not self.editor.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            column.addStretch(1)
