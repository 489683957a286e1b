"""A practice session made of the kinds in which an ended session stood lowest."""

from collections import Counter

from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, InterviewSession, SessionCreateRequest

#: so many questions make a session that is begun without a second thought
COUNT = 3


def weakest_request(session: InterviewSession, count: int = COUNT) -> SessionCreateRequest | None:
    """As many questions of the kinds of the lowest answers, then of those left unanswered; None where there are none.

    Target and resume are the session's.
    """
    lowest = sorted(session.scored, key=lambda each: each.evaluation_score or 0.0)
    unanswered = [each for each in session.questions if not each.answered]
    kinds = Counter(each.question.kind for each in (*lowest, *unanswered)[:count])
    if not kinds:
        return None
    target = session.target
    return SessionCreateRequest(
        candidate_name=session.candidate_name,
        user_id=session.user_id,
        target_role=target.role,
        experience_level=target.experience_level,
        company=target.company,
        job_description=target.job_description,
        interview_date=target.interview_date,
        mode=InterviewMode.PRACTICE,
        resume_id=session.resume_id,
        num_technical=kinds[Kind.TECHNICAL],
        num_behavioral=kinds[Kind.BEHAVIORAL],
        num_system_design=kinds[Kind.SYSTEM_DESIGN],
        num_coding=kinds[Kind.CODING],
    )
