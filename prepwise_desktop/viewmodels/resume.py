"""What the Resume pane shows: the file being read, what was understood, and the plan for the interview."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.domain.errors import FileRefused, PrepWiseError
from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.domain.plan import Plan, mix_for
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionCreateRequest, SessionType
from prepwise_desktop.domain.target import Target
from prepwise_desktop.jobs import Job, Jobs
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.resumes import Resumes
from prepwise_desktop.viewmodels.durability import Durability
from prepwise_desktop.viewmodels.resume_keeper import ResumeKeeper
from prepwise_desktop.work import Work

#: work that takes longer shows its progress, in milliseconds
PATIENCE_MS = 400


class Stage(Enum):
    """What the pane is about at the moment."""

    EMPTY = auto()
    READING = auto()
    REFUSED = auto()
    SHOWN = auto()


class ResumeViewModel(QObject):
    """Imports resumes one after the other, keeps corrections and the plan, and makes the request for a session."""

    stage_changed = Signal()
    #: the part done, 0 to 1
    progressed = Signal(float)
    #: reading takes so long that its progress should show
    reading_slowly = Signal()
    #: a resume came in or was put right
    resume_changed = Signal()
    #: a resume has just been imported
    resume_imported = Signal()
    plan_changed = Signal()
    #: files that were dropped together and wait for their turn
    others_changed = Signal()
    job_description_refused = Signal(FileRefused)
    failed = Signal(PrepWiseError)
    #: what could not be kept for a while is kept now
    recovered = Signal()

    def __init__(
        self,
        resumes: Resumes,
        plans: Plans,
        profiles: Profiles,
        durability: Durability,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._resumes = resumes
        self._plans = plans
        self._keeper = ResumeKeeper(resumes, plans, durability, self)
        self._keeper.corrected.connect(self._on_corrected)
        self._keeper.failed.connect(self.failed)
        self._keeper.recovered.connect(self.recovered)
        self._profiles = profiles
        self._durability = durability
        self._jobs = jobs
        self._job: Job | None = None
        self._opened = False
        self.stage = Stage.EMPTY
        self.kept: KeptResume | None = None
        self.refusal: FileRefused | None = None
        self.reading_name = ""
        self.others: tuple[Path, ...] = ()
        self.plan = Plan(target=Target(role=""))
        self._slow_timer = QTimer(self)
        self._slow_timer.setSingleShot(True)
        self._slow_timer.setInterval(PATIENCE_MS)
        self._slow_timer.timeout.connect(self.reading_slowly)

    def open(self) -> None:
        """Load what was there at the last time; once."""
        if self._opened:
            return
        self._opened = True
        profile_id = self._profile_id()
        self.plan = self._plans.current(profile_id) or self.plan
        kept = self._resumes.newest(profile_id)
        if kept is not None and self.kept is None:
            self._show(kept)
        self.plan_changed.emit()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import the first file; the others are offered next."""
        if not paths:
            return
        self.open()
        self.others = tuple(paths[1:])
        self.others_changed.emit()
        self._read(self._resumes.import_file(self._profile_id(), paths[0]), paths[0].name)

    def import_next(self) -> None:
        """Import the next of the files that were dropped together."""
        self.import_files(self.others)

    def import_text(self, text: str) -> None:
        """Import pasted or typed text."""
        self.open()
        self._read(self._resumes.import_text(self._profile_id(), text), self.tr("your text"))

    def cancel(self) -> None:
        """Stop reading; what was there before is still there."""
        if self._job is not None:
            self._job.cancel()

    def dismiss(self) -> None:
        """Go back from a refusal to what was there before."""
        self.refusal = None
        self._settle()

    def correct(self, path: str, value: str) -> None:
        """Put one field of the resume right; what cannot be kept is tried again until it is."""
        if self.kept is not None:
            self._keeper.correct(self.kept.resume_id, path, value)

    def change_target(self, **changes: Any) -> None:
        """Change fields of the target; kept within half a second."""
        self.plan = replace(self.plan, target=replace(self.plan.target, **changes))
        self._keep_soon()

    def change_shape(self, session_type: SessionType, mix: dict[Kind, int]) -> None:
        """Change the session's type and the number of questions of each kind."""
        self.plan = replace(self.plan, session_type=session_type, mix=mix)
        self.plan_changed.emit()
        self._keep_soon()

    def change_type(self, session_type: SessionType) -> None:
        """Another type with as many questions as before."""
        self.change_shape(session_type, mix_for(session_type, self.plan.question_count))

    def read_job_description(self, path: Path) -> None:
        """Take a file's words as the job description."""
        self.open()
        job = self._jobs.start(self._resumes.read_job_description(path))
        job.succeeded.connect(self._on_job_description_read)
        job.failed.connect(self._on_job_description_refused)

    def keep_now(self) -> bool:
        """Commit what was typed; True when nothing is left unkept, else it is tried again until it works."""
        return self._keeper.keep_now()

    def request(self) -> SessionCreateRequest:
        """The session that the plan asks for; raises InvalidRequest."""
        name = self.kept.resume.name.value if self.kept is not None else ""
        target, mix = self.plan.target, self.plan.mix
        return SessionCreateRequest(
            candidate_name=name or self._profiles.current().name or self.tr("You"),
            user_id=self._profile_id(),
            target_role=target.role,
            experience_level=target.experience_level,
            mode=InterviewMode.PRACTICE,
            num_technical=mix.get(Kind.TECHNICAL, 0),
            num_behavioral=mix.get(Kind.BEHAVIORAL, 0),
            num_system_design=mix.get(Kind.SYSTEM_DESIGN, 0),
            num_coding=mix.get(Kind.CODING, 0),
            company=target.company,
            job_description=target.job_description,
            interview_date=target.interview_date,
            resume_id=None if self.kept is None else self.kept.resume_id,
        )

    def _profile_id(self) -> str:
        return self._profiles.current().profile_id

    def _read(self, todo: Work[KeptResume], name: str) -> None:
        self.cancel()
        self.refusal = None
        self.reading_name = name
        self._job = self._jobs.start(todo)
        self._job.progressed.connect(self.progressed.emit)
        self._job.succeeded.connect(self._on_read)
        self._job.failed.connect(self._on_refused)
        self._job.cancelled.connect(self._on_cancelled)
        self._slow_timer.start()
        self._set_stage(Stage.READING)

    def _on_read(self, kept: KeptResume) -> None:
        self._job = None
        before = self.kept
        self._show(kept)
        self._propose_target(before)
        self._durability.want()
        self.resume_imported.emit()

    def _on_refused(self, error: Exception) -> None:
        self._job = None
        self.refusal = error if isinstance(error, FileRefused) else None
        self._settle()
        if isinstance(error, PrepWiseError) and not isinstance(error, FileRefused):
            self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._job = None
        self._settle()

    def _on_job_description_read(self, text: str) -> None:
        self.change_target(job_description=in_plain_sight(text))
        self.plan_changed.emit()

    def _on_job_description_refused(self, error: Exception) -> None:
        if isinstance(error, FileRefused):
            self.job_description_refused.emit(error)
        elif isinstance(error, PrepWiseError):
            self.failed.emit(error)

    def _show(self, kept: KeptResume) -> None:
        self.kept = kept
        self._settle()
        self.resume_changed.emit()

    def _propose_target(self, before: KeptResume | None) -> None:
        """Take role and level from the resume where nothing was chosen, or what an earlier resume proposed."""
        assert self.kept is not None
        role = self.plan.target.role
        if role and (before is None or role != self._resumes.proposed_target(before.resume).role):
            return
        proposed = self._resumes.proposed_target(self.kept.resume)
        self.change_target(role=proposed.role, experience_level=proposed.experience_level)
        self.plan_changed.emit()

    def _keep_soon(self) -> None:
        self._keeper.keep_plan(self._profile_id(), self.plan)

    def _on_corrected(self, kept: KeptResume) -> None:
        if self.kept is not None and kept.resume_id == self.kept.resume_id:
            self.kept = kept
            self.resume_changed.emit()

    def _settle(self) -> None:
        self._slow_timer.stop()
        if self.refusal is not None:
            self._set_stage(Stage.REFUSED)
        else:
            self._set_stage(Stage.EMPTY if self.kept is None else Stage.SHOWN)

    def _set_stage(self, stage: Stage) -> None:
        self.stage = stage
        self.stage_changed.emit()
