"""For when a session is planned: a day and a time of day."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.messages.dates import time_text
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.date_field import DateField
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH = 400
#: half hours from 6:00 to 22:30; most sit down in the evening
_HALF_HOURS = range(12, 46)
_USUAL = time(18, 0)


class WhenDialog(Dialog):
    """Begins with the moment given or the next evening; `chosen` is called with a moment that is still to come."""

    def __init__(
        self, moment: datetime | None, now: datetime, chosen: Callable[[datetime], None], parent: QWidget
    ) -> None:
        super().__init__(QCoreApplication.translate("WhenDialog", "Plan this session"), parent)
        self._now, self._chosen = now, chosen
        begin = (moment or datetime.combine(now.astimezone().date(), _USUAL)).astimezone()
        if begin <= now:
            begin = datetime.combine(now.astimezone().date() + timedelta(days=1), begin.time()).astimezone()
        self._day = DateField()
        self._day.set_date(begin.date())
        self._time = Combo()
        times = [time(each // 2, each % 2 * 30) for each in _HALF_HOURS]
        if begin.time() not in times:
            times = sorted([*times, begin.time().replace(tzinfo=None)])
        self._time.set_choices(
            [(each.isoformat(), time_text(datetime.combine(begin.date(), each).astimezone())) for each in times]
        )
        self._time.set_key(begin.time().isoformat())
        self._sentence = WrapLabel(ink="secondary")
        self._done = PrimaryButton(self.tr("Plan it"))
        self._arrange()
        self._day.date_changed.connect(self._on_changed)
        self._time.activated.connect(self._on_changed)
        self._done.clicked.connect(self._on_done)
        self._on_changed()

    def moment(self) -> datetime | None:
        """What is chosen; None without a day."""
        day: date | None = self._day.chosen_date()
        return None if day is None else datetime.combine(day, time.fromisoformat(self._time.key())).astimezone(UTC)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(LabelledField(self.tr("Day"), self._day), 2)
        row.addWidget(LabelledField(self.tr("Time"), self._time), 1)
        self.column.addLayout(row)
        self.column.addWidget(self._sentence)
        self.column.addSpacing(theme.space(theme.GAP))
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(theme.GAP))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._done)
        self.column.addLayout(foot)

    def _on_changed(self) -> None:
        moment = self.moment()
        to_come = moment is not None and moment > self._now
        self._done.setEnabled(to_come)
        self._sentence.set_text(
            self.tr("It waits on Home and says when it is due.")
            if to_come
            else self.tr("Choose a day.")
            if moment is None
            else self.tr("That is past. Choose a later time.")
        )
        self.fit(_WIDTH)

    def _on_done(self) -> None:
        moment = self.moment()
        if moment is not None:
            self.accept()
            self._chosen(moment)
