"""What the Resume pane shows: the file being read, what was understood, and the plan for the interview."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.domain.errors import FileRefused, PrepWiseError
from prepwise_desktop.domain.job_match import JobMatch
from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.proposal import Proposal, proposal_of, with_proposal
from prepwise_desktop.domain.providers import Estimate
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import SessionCreateRequest
from prepwise_desktop.domain.target import Target
from prepwise_desktop.jobs import Job, Jobs
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.resumes import Resumes
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.durability import Durability
from prepwise_desktop.viewmodels.job_reader import JobReader
from prepwise_desktop.viewmodels.page_pictures import PagePictures
from prepwise_desktop.viewmodels.resume_keeper import ResumeKeeper
from prepwise_desktop.viewmodels.session_shape import SessionShape
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
    #: what the job asks for was understood anew, or held against another resume
    job_match_changed = Signal()
    failed = Signal(PrepWiseError)
    #: what could not be kept for a while is kept now
    recovered = Signal()

    def __init__(
        self,
        sessions: SessionManager,
        resumes: Resumes,
        plans: Plans,
        profiles: Profiles,
        durability: Durability,
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        estimate: Callable[[int], Estimate | None] = lambda _: None,
    ) -> None:
        """`estimate` says what a session of so many questions will take; None where it costs nothing."""
        super().__init__(parent)
        self._estimate = estimate
        self._sessions = sessions
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
        self._job_reader = JobReader(resumes, jobs, self)
        self._job_reader.changed.connect(self._on_job_matched)
        self.pages = PagePictures(resumes, jobs, self)
        self.pages.failed.connect(self.failed)
        #: fields of the target that the person chose; no proposal touches them
        self._typed: set[str] = set()
        #: what the job description proposed last, and whether a new one may propose now
        self._job_proposal = Proposal()
        self._job_may_propose = False
        self._opened = False
        self.stage = Stage.EMPTY
        self.kept: KeptResume | None = None
        self.refusal: FileRefused | None = None
        self.reading_name = ""
        #: whether the file takes so long that its progress shows
        self.reads_slowly = False
        #: what was pasted or typed as a resume and is not read yet
        self.typed = ""
        self.others: tuple[Path, ...] = ()
        self.plan = Plan(target=Target(role=""))
        self._slow_timer = QTimer(self)
        self._slow_timer.setSingleShot(True)
        self._slow_timer.setInterval(PATIENCE_MS)
        self._slow_timer.timeout.connect(self._on_slow)

    def open(self) -> None:
        """Load what was there at the last time; once."""
        if self._opened:
            return
        self._opened = True
        profile_id = self._profile_id()
        self.plan = self._plans.current(profile_id) or self.plan
        self.typed = self._plans.typed_resume(profile_id)
        kept = self._resumes.newest(profile_id)
        if kept is not None and self.kept is None:
            self._show(kept)
        self._read_job()
        self.plan_changed.emit()

    @property
    def job_match(self) -> JobMatch | None:
        """What the job description asks for and the resume shows of it; None without one, or before it is read."""
        return self._job_reader.match

    def read_anew(self) -> None:
        """Forget what is shown and load what is kept: another state of the data has come."""
        self.cancel()
        self._opened = False
        self.kept, self.refusal, self.others = None, None, ()
        self.plan = Plan(target=Target(role=""))
        self._settle()
        self.open()
        self.others_changed.emit()

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
        assert self._job is not None
        self._job.succeeded.connect(self._on_text_read)

    def type_resume(self, text: str) -> None:
        """This stands in the dialog for a resume without a file; kept within half a second."""
        self.typed = text
        self._keeper.keep_typing(self._profile_id(), text)

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
        """Put what the person chose into fields of the target; kept within half a second."""
        self._typed.update(name for name, value in changes.items() if value)
        self._typed.difference_update(name for name, value in changes.items() if not value)
        self._set_target(replace(self.plan.target, **changes))
        if "job_description" in changes:
            self._job_may_propose = True
            self._read_job()

    @property
    def estimate(self) -> Estimate | None:
        """What the next session will take, about; None where it costs nothing."""
        return self._estimate(self.plan.question_count)

    def shape(self) -> SessionShape:
        """The shape of the next session, to be changed and then taken; it lives as long as its receiver lets it."""
        return SessionShape(self.plan, self._sessions, self._jobs)

    def take_shape(self, chosen: Plan) -> None:
        """Change mode, type, numbers and time to what was chosen."""
        shape = {name: getattr(chosen, name) for name in ("mode", "session_type", "mix", "total_minutes")}
        self.plan = replace(self.plan, **shape)
        self.plan_changed.emit()
        self._keep_soon()

    def read_job_description(self, path: Path) -> None:
        """Take a file's words as the job description."""
        self.open()
        job = self._jobs.start(self._resumes.read_job_description(path))
        job.succeeded.connect(self._on_job_description_read)
        job.failed.connect(self._on_job_description_refused)

    def keep_now(self) -> bool:
        """Commit what was typed; True when nothing is left unkept, else it is tried again until it works."""
        return self._keeper.keep_now()

    def request(self, *, role: str = "") -> SessionCreateRequest:
        """The session that the plan asks for, for `role` where the target names none; raises InvalidRequest."""
        name = self.kept.resume.name.value if self.kept is not None else ""
        target, mix = self.plan.target, self.plan.mix
        return SessionCreateRequest(
            candidate_name=name or self._profiles.current().name or self.tr("You"),
            user_id=self._profile_id(),
            target_role=target.role or role,
            experience_level=target.experience_level,
            mode=self.plan.mode,
            num_technical=mix.get(Kind.TECHNICAL, 0),
            num_behavioral=mix.get(Kind.BEHAVIORAL, 0),
            num_system_design=mix.get(Kind.SYSTEM_DESIGN, 0),
            num_coding=mix.get(Kind.CODING, 0),
            company=target.company,
            job_description=target.job_description,
            interview_date=target.interview_date,
            total_minutes=None if self.plan.mode.coached else self.plan.total_minutes,
            resume_id=None if self.kept is None else self.kept.resume_id,
        )

    def _profile_id(self) -> str:
        return self._profiles.current().profile_id

    def _read(self, todo: Work[KeptResume], name: str) -> None:
        self.cancel()
        self.refusal = None
        self.reading_name = name
        self._job = self._jobs.start(todo)
        self._job.progressed.connect(self._on_progressed)
        self._job.succeeded.connect(self._on_read)
        self._job.failed.connect(self._on_refused)
        self._job.cancelled.connect(self._on_cancelled)
        self.reads_slowly = False
        self._slow_timer.start()
        self._set_stage(Stage.READING)

    def _on_slow(self) -> None:
        self.reads_slowly = True
        self.reading_slowly.emit()

    def _on_progressed(self, part: float) -> None:
        self.progressed.emit(part)

    def _on_read(self, kept: KeptResume) -> None:
        self._job = None
        before = self.kept
        self._show(kept)
        self._propose_from_resume(before)
        self._durability.want()
        self.resume_imported.emit()

    def _on_text_read(self) -> None:
        self.type_resume("")

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
        self._read_job()

    def _propose_from_resume(self, before: KeptResume | None) -> None:
        """Take role and level from the resume where nothing was chosen, or what an earlier resume proposed.

        What a job description proposes is nearer to the target, and stays.
        """
        if self.kept is None or self._job_proposal.role:
            return
        earlier = [] if before is None else [self._resumes.proposal(before.resume)]
        self._propose(self._resumes.proposal(self.kept.resume), earlier)

    def _on_job_matched(self) -> None:
        match = self._job_reader.match
        before, self._job_proposal = self._job_proposal, Proposal() if match is None else proposal_of(match.job)
        if self._job_may_propose:
            resume = [] if self.kept is None else [self._resumes.proposal(self.kept.resume)]
            self._propose(self._job_proposal, [before, *resume])
        self.job_match_changed.emit()

    def _propose(self, proposal: Proposal, before: list[Proposal]) -> None:
        target = with_proposal(self.plan.target, proposal, typed=self._typed, before=before)
        if target != self.plan.target:
            self._set_target(target)
            self.plan_changed.emit()

    def _set_target(self, target: Target) -> None:
        self.plan = replace(self.plan, target=target)
        self._keep_soon()

    def _read_job(self) -> None:
        self._job_reader.read(self.plan.target.job_description, None if self.kept is None else self.kept.resume)

    def _keep_soon(self) -> None:
        self._keeper.keep_plan(self._profile_id(), self.plan)

    def _on_corrected(self, kept: KeptResume) -> None:
        if self.kept is not None and kept.resume_id == self.kept.resume_id:
            self.kept = kept
            self.resume_changed.emit()
            self._read_job()

    def _settle(self) -> None:
        self._slow_timer.stop()
        if self.refusal is not None:
            self._set_stage(Stage.REFUSED)
        else:
            self._set_stage(Stage.EMPTY if self.kept is None else Stage.SHOWN)

    def _set_stage(self, stage: Stage) -> None:
        self.stage = stage
        self.stage_changed.emit()
