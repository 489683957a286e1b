"""What is exported, and where to: asked of the person, and handed to the view-model."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu

from prepwise_desktop.messages.figures import sessions_text
from prepwise_desktop.viewmodels.history import HistoryViewModel

_KINDS = "Markdown (*.md);;JSON (*.json)"


class Exports(QObject):
    """Behind the button: the session that is read, or all that the table lists, where there are several."""

    def __init__(self, button: QAbstractButton, view_model: HistoryViewModel) -> None:
        super().__init__(button)
        self._button = button
        self._view_model = view_model
        button.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        listed = self._view_model.model.total
        if listed <= 1:
            self._export_one()
            return
        menu = QMenu(self._button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("This session…")).triggered.connect(self._export_one)
        every = self.tr("All {sessions} of the table…").format(sessions=sessions_text(listed))
        menu.addAction(every).triggered.connect(self._export_all)
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _export_one(self) -> None:
        session = self._view_model.session
        if session is None:
            return
        day = (session.started_at or session.created_at).astimezone().date().isoformat()
        name = f"{day} {session.mode.value} {session.session_type.value}"
        chosen = self._ask_for_file(self.tr("Export the session"), name)
        if chosen:
            self._view_model.export(Path(chosen))

    def _export_all(self) -> None:
        chosen = self._ask_for_file(self.tr("Export the sessions"), self.tr("Interview sessions"))
        if chosen:
            self._view_model.export_all(Path(chosen))

    def _ask_for_file(self, title: str, name: str) -> str:
        chosen, _ = QFileDialog.getSaveFileName(self._button.window(), title, f"{name}.md", _KINDS)
        return chosen
