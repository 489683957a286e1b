"""How long the acts of a session take on the owner's thread, with the offline coach and a real file.

    python tests/benchmarks/sessions.py [--questions 30] [--rounds 5]

A session is to be made offline in under 50 ms, once the program is warm, and an answer recorded in under 5 ms; the rest
shows what the window waits for while a person clicks.
"""

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.work import Steps, run, the_loop
from tests.made import STORY, a_request

LIMITS = {"create a session": 50.0, "record an answer": 5.0}


class Timed:
    """Milliseconds by the name of the act."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = defaultdict(list)

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Time what is done inside."""
        begun = time.perf_counter()
        yield
        self.taken[name].append(1000 * (time.perf_counter() - begun))

    def first_part(self, name: str, steps: Steps[object]) -> None:
        """Time a work's way to its first slow step: what is done before anything is waited for."""
        with self.of(name):
            next(steps)
        steps.close()

    def tell(self) -> bool:
        """Print each act; whether all that have a limit keep it, as the median goes: a busy machine stops anybody."""
        kept = True
        for name, taken in self.taken.items():
            limit = LIMITS.get(name)
            worst = max(taken)
            kept = kept and (limit is None or median(taken) < limit)
            said = "" if limit is None else f"   limit {limit:.0f} ms"
            print(f"{name:34} median {median(taken):7.2f} ms   worst {worst:7.2f} ms{said}")
        return kept


def _hold(services: Services, timed: Timed, questions: int) -> None:
    sessions = services.sessions
    mixed = {"num_technical": questions - questions // 2, "num_behavioral": questions // 2}
    with timed.of("create a session"):
        session = sessions.create_session(a_request(**mixed))
        run(sessions.start_session(session.session_id))
    session_id = session.session_id
    for index in range(questions):
        with timed.of("keep a draft"):
            sessions.keep_draft(session_id, index, STORY, 1.0)
        timed.first_part("record an answer", iter(sessions.submit_answer(session_id, index, STORY)))
        _acts(timed, session_id, index, sessions.flag_question, sessions.show_question)
    with timed.of("open the session, all answered"):
        held: InterviewSession = sessions.get_session(session_id)
    assert held.answered_count == questions
    with timed.of("pause and go on"):
        sessions.pause_session(session_id)
        sessions.resume_session(session_id)
    timed.first_part("complete", iter(sessions.complete_session(session_id)))
    with timed.of("list the sessions"):
        sessions.get_user_sessions("ines")


def _acts(timed: Timed, session_id: str, index: int, *acts: Callable[[str, int], object]) -> None:
    for act in acts:
        with timed.of(act.__name__.replace("_", " ")):
            act(session_id, index)


def main() -> int:
    """Hold the sessions and say what they took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--questions", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_services(Path(folder), seed=3) as services:
        run(services.sessions.get_ready())
        begun = time.perf_counter()
        first = services.sessions.create_session(a_request())
        run(services.sessions.start_session(first.session_id))
        print(f"the first session, bank and measure not yet loaded: {1000 * (time.perf_counter() - begun):.0f} ms")
        timed = Timed()
        for _ in range(given.rounds):
            _hold(services, timed, given.questions)
        kept = timed.tell()
    the_loop.close(5)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
