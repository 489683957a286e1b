"""Fill a data folder with months of sample sessions, through the services that a person would use."""

import random
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from prepwise_desktop import paths
from prepwise_desktop.app.demo.calendar import beginnings
from prepwise_desktop.app.demo.moved_clock import MovedClock
from prepwise_desktop.app.demo.one_thread import OneThread
from prepwise_desktop.app.demo.sample_coach import SampleCoach
from prepwise_desktop.app.demo.sitting import Sitting
from prepwise_desktop.coach.coach import Coach
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.session import SessionCreateRequest
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.work import run

#: about three a week
SESSIONS = 64
SEED = 20261122

#: how good the answers are at the beginning of the months, and by how much better at their end
_AT_FIRST, _GAINED = 0.38, 0.34
#: from this part of the months on the person knows which employer it will be
_EMPLOYER_KNOWN = 0.6
_DAYS_TO_THE_INTERVIEW = 9
#: nobody sits in two sessions at once
_BETWEEN = timedelta(minutes=10)
#: sessions that are kept together: the full-text index is the cheaper the more comes at once
_BATCH = 50


def fill(
    folder: Path,
    *,
    sessions: int = SESSIONS,
    seed: int = SEED,
    until: datetime | None = None,
    report: Callable[[int, int], object] = lambda _made, _count: None,
) -> None:
    """Put a person with a resume, a plan, so many ended sessions and one that is paused into that folder.

    The same seed and `until` (aware; by default now, when the months end) give the same words, scores and times.
    Holds the calling thread for about 2 ms an answer, and nothing else may have the folder open. Before each session
    `report` is told how many are made, and how many there will be; what it raises ends the filling, and takes back
    the batch that was begun. The folder is a throwaway: a power cut may damage it.
    """
    until = until or datetime.now(UTC)
    chance = random.Random(seed)  # noqa: S311 - the same sample each time, not secrets
    begun = beginnings(sessions, until, chance)
    clock = MovedClock(min([until, *begun]) - timedelta(hours=1))
    coaches = _Chosen()
    with (
        open_services(folder, coaches=coaches, clock=clock, seed=seed, throwaway=True) as services,
        ExitStack() as left,
    ):
        resume, plan = _set_up(services, until)
        coaches.coach = coach = SampleCoach(resume.resume, plan.target, seed, until.date())
        driver = left.enter_context(closing(OneThread(coach.review, coach.follow_up)))
        sitting = Sitting(services.sessions, driver, clock, chance)
        for first in range(0, sessions, _BATCH):
            with services.batch():
                for number in range(first, min(first + _BATCH, sessions)):
                    report(number, sessions)
                    part = number / sessions
                    clock.stand_at(max(begun[number], clock.now() + _BETWEEN))
                    sitting.hold(_request(resume, plan.target, part), _AT_FIRST + _GAINED * part)
        clock.stand_at(max(until - timedelta(hours=2), clock.now() + _BETWEEN))
        sitting.leave_open(_request(resume, plan.target, 1.0), _AT_FIRST + _GAINED)


class _Chosen:
    """Coaches whose coach comes once the resume is there that it asks about."""

    coach: Coach

    def current(self, session_id: str | None = None) -> Coach:  # noqa: ARG002 - Coaches'
        """The coach in charge."""
        return self.coach


def _set_up(services: Services, until: datetime) -> tuple[KeptResume, Plan]:
    """The person: the sample resume, and a plan for an interview soon."""
    profile = services.profiles.current()
    sample = paths.resources() / "sample"
    kept = run(services.resumes.import_file(profile.profile_id, sample / "ines-halvorsen-resume.pdf"))
    plan = Plan(
        target=Target(
            role="Senior Backend Engineer",
            experience_level=ExperienceLevel.SENIOR,
            company="Quillbank",
            job_description=(sample / "quillbank-job.txt").read_text(encoding="utf-8"),
            interview_date=_half_past_nine(until + timedelta(days=_DAYS_TO_THE_INTERVIEW)),
        )
    )
    services.plans.keep(profile.profile_id, plan)
    return kept, plan


def _half_past_nine(day: datetime) -> datetime:
    return day.astimezone().replace(hour=9, minute=30, second=0, microsecond=0).astimezone(UTC)


def _request(kept: KeptResume, target: Target, part: float) -> SessionCreateRequest:
    """What a session of that part of the months, 0 to 1, is for; its questions are drawn later."""
    known = part >= _EMPLOYER_KNOWN
    return SessionCreateRequest(
        candidate_name=kept.resume.name.value,
        user_id=kept.profile_id,
        target_role=target.role if known else "Backend Engineer",
        experience_level=target.experience_level if known else ExperienceLevel.MID,
        company=target.company if known else "",
        job_description=target.job_description if known else "",
        interview_date=target.interview_date if known else None,
        resume_id=kept.resume_id,
        num_technical=1,
    )
