"""The people of this computer in Settings: a row for each, and one for somebody new."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.domain.profile import Profile, ProfileContents
from prepwise_desktop.messages.profiles import contents_text, profile_name
from prepwise_desktop.viewmodels.profiles import ProfilesViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.list_row import SettingRow
from prepwise_desktop.views.parts.painted_button import PaintedButton


class ProfilesCard(ListCard):
    """The one that the window works for says so; the others can be switched to."""

    switch_requested = Signal(str)
    rename_requested = Signal(str)
    delete_requested = Signal(str)
    new_requested = Signal()

    def __init__(self, view_model: ProfilesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._rows: dict[str, SettingRow] = {}
        view_model.changed.connect(self.refresh)
        view_model.counted.connect(self._on_counted)
        self.refresh()

    def refresh(self) -> None:
        """Show everybody as they are now; what belongs to them is said when it is counted."""
        self.clear()
        self._rows.clear()
        for profile in self._view_model.all():
            row = SettingRow(profile_name(profile), self._sentence(profile, "…"), self._buttons(profile))
            self._rows[profile.profile_id] = row
            self.add_row(row)
        new = SecondaryButton(self.tr("New profile…"))
        new.clicked.connect(self.new_requested)
        self.add_row(
            SettingRow(self.tr("Somebody else"), self.tr("Each has resumes, sessions and settings apart"), new)
        )

        self._view_model.count()

    def _on_counted(self, contents: dict[str, ProfileContents]) -> None:
        for profile in self._view_model.all():
            if profile.profile_id in self._rows and profile.profile_id in contents:
                words = contents_text(contents[profile.profile_id])
                self._rows[profile.profile_id].say(self._sentence(profile, words))

    def _is_present(self, profile: Profile) -> bool:
        return profile.profile_id == self._view_model.current.profile_id

    def _sentence(self, profile: Profile, words: str) -> str:
        return self.tr("In use: {what}").format(what=words) if self._is_present(profile) else words

    def _buttons(self, profile: Profile) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(profile_name(profile))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(theme.GAP))
        rename, delete = QuietButton(self.tr("Rename…"), icon="pen"), QuietButton(self.tr("Delete…"), icon="trash")
        wishes: list[tuple[PaintedButton, SignalInstance]] = [
            (rename, self.rename_requested),
            (delete, self.delete_requested),
        ]
        if not self._is_present(profile):
            wishes.append((SecondaryButton(self.tr("Switch")), self.switch_requested))
        for button, wish in wishes:
            button.setAccessibleDescription(profile_name(profile))
            button.clicked.connect(partial(wish.emit, profile.profile_id))
            row.addWidget(button)
        for button in (rename, delete):
            button.set_icon_only(icon_only=theme.is_large())
        return holder
