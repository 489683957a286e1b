"""Keep what is typed in the Resume pane: the plan, and what is put right in a resume; tried again when it fails."""

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.resumes import Resumes
from prepwise_desktop.viewmodels.draft_keeper import TRY_AGAIN_MS
from prepwise_desktop.viewmodels.durability import Durability

#: milliseconds after which typed words are committed; the promise is 2 s to the disk itself
KEEP_AFTER_MS = 500


class ResumeKeeper(QObject):
    """Holds what is not kept yet; nothing is dropped before it is.

    After a failure it is tried again every three seconds; `failed` tells of the first one until it works again.
    """

    #: a KeptResume as it stands with what was put right
    corrected = Signal(object)
    failed = Signal(PrepWiseError)
    #: what had failed is kept now
    recovered = Signal()

    def __init__(self, resumes: Resumes, plans: Plans, durability: Durability, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resumes = resumes
        self._plans = plans
        self._durability = durability
        #: the newest plan of each profile
        self._unkept_plans: dict[str, Plan] = {}
        #: what each profile types as a resume
        self._unkept_typing: dict[str, str] = {}
        #: the newest value of each field, by resume and path
        self._corrections: dict[tuple[str, str], str] = {}
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep_now)

    def keep_plan(self, profile_id: str, plan: Plan) -> None:
        """This is what the profile has set up now; it is committed within half a second."""
        self._unkept_plans[profile_id] = plan
        self._keep_soon()

    def keep_typing(self, profile_id: str, text: str) -> None:
        """This is what the profile has typed as a resume now; it is committed within half a second."""
        self._unkept_typing[profile_id] = text
        self._keep_soon()

    def correct(self, resume_id: str, path: str, value: str) -> bool:
        """Put a field right at once; False when it waits for another try."""
        self._corrections[resume_id, path] = value
        return self.keep_now()

    def keep_now(self) -> bool:
        """Commit everything; True when nothing is left unkept."""
        self._timer.stop()
        if not self._unkept_plans and not self._unkept_typing and not self._corrections:
            return True
        try:
            self._commit()
        except PrepWiseError as error:
            self._timer.start(TRY_AGAIN_MS)
            if not self._told:
                self._told = True
                self.failed.emit(error)
            return False
        self._durability.want()
        if self._told:
            self._told = False
            self.recovered.emit()
        return True

    def _keep_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(KEEP_AFTER_MS)

    def _commit(self) -> None:
        for profile_id, plan in tuple(self._unkept_plans.items()):
            self._plans.keep(profile_id, plan)
            del self._unkept_plans[profile_id]
        for profile_id, text in tuple(self._unkept_typing.items()):
            self._plans.keep_typed_resume(profile_id, text)
            del self._unkept_typing[profile_id]
        for (resume_id, path), value in tuple(self._corrections.items()):
            kept: KeptResume = self._resumes.correct(resume_id, path, value)
            del self._corrections[resume_id, path]
            self.corrected.emit(kept)
