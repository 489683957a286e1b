"""All that there is to set of one vendor: its key and its test, its model, and how it is asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.errors import PrepWiseError, ProviderFailed
from prepwise_desktop.domain.providers import Care, Vendor, Verdict
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.messages.vendors import place_text, vendor_name, verdict_text
from prepwise_desktop.viewmodels.vendor_setup import VendorSetup
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.check_box import CheckBox
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.labelled_field import LabelledField, LineField
from prepwise_desktop.views.parts.segments import Segments
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.settings.key_field import KeyField

#: the entry of the picker behind which a name can be typed
_OTHER = "\n"


class VendorForm(QWidget):
    """Shows the setup as it is and hands on what is changed; a typed key goes from its field to the setup."""

    #: the key is to be removed: ask first
    removal_requested = Signal()
    #: show all that is known of what went wrong
    details_requested = Signal(PrepWiseError)
    #: the VendorSetup that found no keyring, and the KeyField with its key
    memory_requested = Signal(object, object)

    def __init__(self, setup: VendorSetup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self._local = setup.vendor is Vendor.COMPATIBLE
        self._make_parts()
        self._arrange()
        self.show_state()
        self._connect()

    def first_control(self) -> QWidget:
        """Where the keyboard starts: the key, or the address of a server of one's own."""
        return self._address if self._local else self.key

    def typed(self) -> str:
        """What stands in the key's field."""
        return self.key.text()

    def show_state(self) -> None:
        """Show what the setup says now."""
        setup = self._setup
        self.key.show_kept(kept=setup.has_key)
        self._show_trouble()
        self._show_buttons()
        self._show_models()
        self._place.set_text(place_text(setup.place))
        self._care.set_key(setup.choice.care.value)
        self._care.setEnabled(setup.choice.scores)
        self._falls_back.setChecked(setup.choice.falls_back)

    def _make_parts(self) -> None:
        name = vendor_name(self._setup.vendor)
        self._address = LineField(self._setup.choice.address)
        self.key = KeyField()
        key_label = self.tr("Key, if it wants one") if self._local else self.tr("Key")
        self._key_field = LabelledField(key_label, self.key)
        self._address_field = LabelledField(self.tr("Address"), self._address)
        self._test, self._cancel = SecondaryButton(self.tr("Test")), SecondaryButton(self.tr("Cancel"))
        self._remove = QuietButton(self.tr("Remove…"))
        for part in (self.key, self._test, self._cancel, self._remove):
            part.setAccessibleDescription(name)
        self._error = WrapLabel(ink="secondary")
        self._details = LinkButton(self.tr("Details"))
        self._models = Combo()
        self._model = LineField(placeholder=self.tr("As the service calls it"))
        self._model.setAccessibleName(self.tr("Name of the model"))
        self._verdict = WrapLabel(size=theme.SMALL, ink="secondary")
        self._care = Segments(
            self.tr("Evaluation"),
            [(Care.QUICK.value, self.tr("Quick")), (Care.THOROUGH.value, self.tr("Thorough"))],
        )
        self._falls_back = CheckBox(self.tr("Go on with the offline coach when offline"))
        self._place = WrapLabel(size=theme.SMALL, ink="secondary")

    def _arrange(self) -> None:
        across = QBoxLayout.Direction.TopToBottom if theme.is_large() else QBoxLayout.Direction.LeftToRight
        body = QVBoxLayout(self)
        # Below the name, not below the icon.
        left = 0 if theme.is_large() else theme.space(theme.ICON) + theme.space(theme.WELL_PADDING)
        body.setContentsMargins(left, 0, 0, 0)
        body.setSpacing(theme.space(theme.GAP))
        fields = QBoxLayout(across)
        fields.setSpacing(theme.space(theme.GAP))
        fields.addWidget(self._address_field, 1)
        fields.addWidget(self._key_field, 1)
        if not self._local:
            self._address_field.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(theme.GAP))
        for button in (self._test, self._cancel, self._remove):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        buttons.addStretch(1 if theme.is_large() else 0)
        fields.addLayout(buttons)
        trouble = QHBoxLayout()
        trouble.setSpacing(theme.space(theme.GAP))
        trouble.addWidget(self._error, 1)
        trouble.addWidget(self._details, 0, Qt.AlignmentFlag.AlignTop)
        asked = QBoxLayout(across)
        asked.setSpacing(theme.space(theme.GAP))
        asked.addWidget(LabelledField(self.tr("Model"), self._models), 1)
        self._model_field = LabelledField(self.tr("Name of the model"), self._model)
        asked.addWidget(self._model_field, 1)
        asked.addWidget(self._care, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(fields)
        body.addLayout(trouble)
        body.addLayout(asked)
        body.addWidget(self._verdict)
        body.addWidget(self._falls_back)
        body.addWidget(self._place)

    def _connect(self) -> None:
        setup = self._setup
        setup.key_kept.connect(self.key.forget)
        setup.memory_wanted.connect(self._on_memory_wanted)
        self._test.clicked.connect(self._on_test)
        self.key.returnPressed.connect(self._on_test)
        self.key.textChanged.connect(self._show_buttons)
        self._cancel.clicked.connect(setup.cancel)
        self._remove.clicked.connect(self.removal_requested)
        self._details.clicked.connect(lambda: self.details_requested.emit(setup.error))
        self._address.editingFinished.connect(self._on_address)
        self._models.activated.connect(self._on_model_chosen)
        self._model.editingFinished.connect(lambda: setup.set_model(self._model.text()))
        self._care.choice_changed.connect(lambda key: setup.set_care(Care(key)))
        self._falls_back.toggled.connect(lambda on: setup.set_falls_back(falls_back=on))

    def _show_trouble(self) -> None:
        setup = self._setup
        self._error.set_text("" if setup.error is None else sentence(setup.error))
        self._error.setVisible(setup.error is not None)
        detail = isinstance(setup.error, ProviderFailed) and bool(setup.error.detail)
        self._details.setVisible(detail)
        self._verdict.set_text("" if setup.probed is None else verdict_text(setup.probed))
        self._verdict.set_ink(
            "poor" if setup.probed is not None and setup.probed.verdict is Verdict.NOTHING else "secondary"
        )
        self._verdict.setVisible(setup.probed is not None)

    def _show_buttons(self) -> None:
        setup = self._setup
        self._test.setVisible(not setup.busy)
        self._cancel.setVisible(setup.busy)
        self._test.setText(self.tr("Test and keep") if self.typed().strip() else self.tr("Test"))
        self._test.setEnabled(bool(self.typed().strip()) or setup.has_key or self._local)
        self._remove.setVisible(setup.has_key)

    def _show_models(self) -> None:
        choice = self._setup.choice
        offered = [(each.model_id, each.title) for each in self._setup.models]
        known = [key for key, _ in offered]
        if choice.model and choice.model not in known:
            offered.insert(0, (choice.model, choice.model))
        offered.append((_OTHER, self.tr("Another model…")))
        typing = self._model.hasFocus() or not choice.model
        self._models.set_choices(offered)
        self._models.set_key(_OTHER if typing else choice.model)
        self._model_field.setVisible(typing)

    def _on_model_chosen(self) -> None:
        key = self._models.key()
        if key == _OTHER:
            self._model_field.show()
            self._model.setText(self._setup.choice.model)
            self._model.selectAll()
            self._model.setFocus()
        else:
            self._setup.set_model(key)

    def _on_address(self) -> None:
        if self._setup.set_address(self._address.text()):
            self._address.setText(self._setup.choice.address)

    def _on_memory_wanted(self) -> None:
        self.memory_requested.emit(self._setup, self.key)

    def _on_test(self) -> None:
        if self._test.isEnabled():
            self._setup.test(self.typed())
