"""What to read: by title and author, each with what it is good for."""

from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.learning.resources import Resource
from prepwise_desktop.messages.learning import resource_text
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import Card
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class ResourcesCard(Card):
    """Named, never linked to: nothing here can be a dead end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    def show_resources(self, resources: tuple[Resource, ...]) -> None:
        """Show these; without any there is no card."""
        empty(self.body)
        self.setVisible(bool(resources))
        self.body.addWidget(WrapLabel(self.tr("Worth reading"), weight=theme.SEMIBOLD))
        for each in resources:
            line = WrapLabel()
            line.set_runs(
                Run(text=each.title, weight=theme.MEDIUM),
                Run(text=f", {resource_text(each)}. {each.about}", ink="secondary"),
            )
            self.body.addWidget(line)
