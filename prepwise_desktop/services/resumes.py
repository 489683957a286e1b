"""What a person does with resumes: import, put right, and go from there to a target."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.corrections import field_at
from prepwise_desktop.domain.errors import FileRefused, NotFound
from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.domain.proposal import Proposal
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.resume_import.job_description.reading import job_match
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.storage.resumes import ResumeStore
from prepwise_desktop.work import Report, Steps, in_thread, slow, slow_reporting, work

if TYPE_CHECKING:
    from prepwise_desktop.domain.job_match import JobMatch
    from prepwise_desktop.domain.page_picture import PagePicture
    from prepwise_desktop.resume_import.read import ReadResume


class ResumeReader(Protocol):
    """Reads files in a process of its own; its coroutines raise FileRefused and can be cancelled at any instant."""

    async def read_resume(self, path: Path, report: Report) -> ReadResume:
        """The resume in a file, with the file itself."""
        ...

    async def read_text(self, text: str, report: Report) -> ReadResume:
        """The resume in pasted text."""
        ...

    async def read_plain_text(self, path: Path, report: Report) -> str:
        """The words of a file, as they are."""
        ...

    async def read_picture(self, data: bytes, page: int, width: int) -> PagePicture:
        """A page (from 1) of a PDF's bytes as a picture, so many pixels wide."""
        ...


class Resumes:
    """Imports resumes and keeps what the person put right."""

    def __init__(
        self,
        store: ResumeStore,
        profiles: Profiles,
        reader: ResumeReader,
        clock: Clock,
        new_id: Callable[[], str],
    ) -> None:
        self._store = store
        self._profiles = profiles
        self._reader = reader
        self._clock = clock
        self._new_id = new_id

    @work
    def import_file(self, profile_id: str, path: Path) -> Steps[KeptResume]:
        """Read a file and keep it with what was understood; raises FileRefused and keeps nothing then.

        Reports the part done, 0 to 1. A file that the profile imported before brings its corrections back.
        """
        read = yield from slow_reporting(self._reader.read_resume, path)
        return self._keep(profile_id, read)

    @work
    def import_text(self, profile_id: str, text: str) -> Steps[KeptResume]:
        """The same for pasted text."""
        read = yield from slow_reporting(self._reader.read_text, text)
        return self._keep(profile_id, read)

    @work
    def read_job_description(self, path: Path) -> Steps[str]:
        """The words of a job description's file; raises FileRefused."""
        return (yield from slow_reporting(self._reader.read_plain_text, path))

    def newest(self, profile_id: str) -> KeptResume | None:
        """The resume that the profile imported last."""
        return self._store.newest(profile_id)

    def get(self, resume_id: str, profile_id: str | None = None) -> KeptResume:
        """The resume of that identifier; NotFound when there is none, or it is not that profile's."""
        found = self._store.find(resume_id)
        if found is None or profile_id not in (None, found.profile_id):
            raise NotFound("resume", resume_id)
        return found

    def correct(self, resume_id: str, path: str, value: str) -> KeptResume:
        """Put one field right, by its path such as "work.0.title"; the original reading is kept beside it."""
        kept = self.get(resume_id)
        corrections = {**kept.corrections, path: value}
        if value == field_at(kept.understood, path).value:
            del corrections[path]
        self._store.keep_corrections(resume_id, corrections)
        return self.get(resume_id)

    @work
    def page_picture(self, kept: KeptResume, page: int, width: int) -> Steps[PagePicture]:
        """A page (from 1) of a resume that came as PDF, so many pixels wide; raises FileRefused."""
        data = yield from slow(in_thread, self._store.original, kept.sha256)
        try:
            return (yield from slow(self._reader.read_picture, data, page, width))
        except FileRefused as error:
            raise FileRefused(error.reason, error.detail, file_name=kept.file_name) from error

    @work
    def match_job(self, job_description: str, resume: Resume | None) -> Steps[JobMatch | None]:
        """What the job description asks for and what the resume shows of it; None where it is blank."""
        return (yield from slow(job_match, job_description, resume, self._clock.now().date()))

    def proposal(self, resume: Resume) -> Proposal:
        """The role and experience level that the resume speaks of."""
        from prepwise_desktop.domain.experience import likely_role, seniority

        today = self._clock.now().date()
        return Proposal(role=likely_role(resume).value, experience_level=seniority(resume, today))

    def _keep(self, profile_id: str, read: ReadResume) -> KeptResume:
        before = self._store.newest_of_file(profile_id, read.sha256)
        kept = KeptResume(
            resume_id=self._new_id(),
            profile_id=profile_id,
            file_name=read.file_name,
            sha256=read.sha256,
            added_at=self._clock.now(),
            seconds=read.seconds,
            understood=read.resume,
            corrections={} if before is None else before.corrections,
        )
        self._store.add(kept, read.data)
        self._profiles.name_unnamed(profile_id, kept.resume.name.value)
        return kept
