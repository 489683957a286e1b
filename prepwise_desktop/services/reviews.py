"""Today's review: what comes back, and a session of exactly that."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import InvalidRequest, NotFound
from prepwise_desktop.domain.progress.days import Zone
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.session import InterviewMode, InterviewSession, SessionCreateRequest
from prepwise_desktop.domain.target import Target
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.storage.profiles import ProfileStore
from prepwise_desktop.storage.reader import snapshot

if TYPE_CHECKING:
    from prepwise_desktop.domain.learning.queue import ReviewItem, ReviewQueue
    from prepwise_desktop.services.progress.coming_back import ComingBack

#: of a profile without a plan, the role that a review is for, and of one without a name the name
_REVIEW, _SOMEBODY = "Review", "You"

#: an exercise that was asked within so many days is taken only when no other is left
_MET_DAYS = 365


class Reviews:
    """Knows what comes back. `queue` and `request` only read, on any thread; the rest is the owner's."""

    def __init__(self, database: Database, sessions: Callable[[], SessionManager], clock: Clock, zone: Zone) -> None:
        """`sessions` is asked on the owner's thread alone."""
        self._database = database
        self._sessions = sessions
        self._clock = clock
        self._zone = zone

    def queue(self, user_id: str) -> "ReviewQueue":
        """What comes back today and on the days ahead."""
        from prepwise_desktop.services.progress.coming_back import coming_back

        with snapshot(self._database) as reader:
            return coming_back(user_id, reader, self._zone, self._clock.now()).queue

    def create_session(self, user_id: str) -> InterviewSession:
        """A practice session of exactly what comes back today, scheduled; InvalidRequest when nothing does."""
        sessions = self._sessions()
        made = sessions.create_session(self.request(user_id))
        return sessions.get_session(made.session_id)

    def request(self, user_id: str) -> SessionCreateRequest:
        """What that session is made from: the same questions once more, and a new one for each competency."""
        from prepwise_desktop.services.progress.coming_back import coming_back

        now = self._clock.now()
        with snapshot(self._database) as reader:
            back = coming_back(user_id, reader, self._zone, now)
            if not back.queue.today:
                raise InvalidRequest("review", "nothing comes back today")
            target = _target(user_id, reader)
            return _request(user_id, target, _questions(user_id, back, target, now, reader), reader)

    def exercise(self, user_id: str, key: str) -> SessionCreateRequest:
        """What a practice session of that one question of the bank is made from; NotFound when it is not there."""
        from prepwise_desktop.coach.offline.bank import entry_key, load_bank

        entry = load_bank().entries.get(entry_key(key))
        if entry is None:
            raise NotFound("exercise", key)
        with snapshot(self._database) as reader:
            return _request(user_id, _target(user_id, reader), (entry.ask(),), reader)


def _target(user_id: str, database: Database) -> Target:
    plan = PlanStore(database).find(user_id)
    return Target(role="") if plan is None else plan.target


def _request(user_id: str, target: Target, questions: tuple[Question, ...], database: Database) -> SessionCreateRequest:
    """A practice session of exactly these questions."""
    profile = ProfileStore(database).find(user_id)
    kinds = Counter(each.kind for each in questions)
    return SessionCreateRequest(
        candidate_name=(profile.name if profile is not None else "") or _SOMEBODY,
        user_id=user_id,
        target_role=target.role or _REVIEW,
        experience_level=target.experience_level,
        company=target.company,
        job_description=target.job_description,
        interview_date=target.interview_date,
        mode=InterviewMode.PRACTICE,
        num_technical=kinds[Kind.TECHNICAL],
        num_behavioral=kinds[Kind.BEHAVIORAL],
        num_system_design=kinds[Kind.SYSTEM_DESIGN],
        num_coding=kinds[Kind.CODING],
        questions=questions,
    )


def _questions(
    user_id: str, back: "ComingBack", target: Target, now: datetime, database: Database
) -> tuple[Question, ...]:
    """What is asked for each item that comes back today, none twice."""
    from prepwise_desktop.coach.offline.bank import entry_key
    from prepwise_desktop.storage.practised import PractisedStore

    store = PractisedStore(database)
    since = (now - timedelta(days=_MET_DAYS)).timestamp()
    met = {entry_key(each) for each in store.keys(user_id, since)}
    found: dict[str, Question] = {}
    for item in back.queue.today:
        question_id = back.question_id(item.item)
        asked = store.questions([question_id]) if question_id is not None else _new(item, target, met)
        for each in asked:
            found.setdefault(each.key, each)
            met.add(entry_key(each.key))
    return tuple(found.values())


def _new(item: "ReviewItem", target: Target, met: set[str]) -> Sequence[Question]:
    """A question on the item's competency, of its kind where there is one."""
    from prepwise_desktop.coach.offline.exercises import exercises

    own = exercises(target, item.competency, {item.question_kind}, met, 1)
    return own or exercises(target, item.competency, set(Kind), met, 1)
