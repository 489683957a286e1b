"""Kill a program in mid-session, many times, and see that nothing is lost, nothing is twice and the clock is right.

    python tests/benchmarks/kill.py [--moments 50] [--seed 1]

A child opens a data folder of the first schema, so that it is migrated, and holds scripted sessions: typing,
submitting, pausing, completing, backing up. It is killed with SIGKILL at a random moment. What its database holds then
has to be, row for row, one of the states that an undisturbed run commits, and none before the last act that was told as
done. Opened again, the script goes on from there and has to end as the undisturbed one. POSIX only.
"""

import argparse
import os
import pickle
import random
import select
import signal
import sqlite3
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[2]))

from prepwise_desktop.coach.offline.bank import load_bank
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.storage import backups
from prepwise_desktop.storage.address import existing
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.work import run
from tests.dumping import rows_of
from tests.made import STORY, MadeClock, OneCoach, ScriptedCoach, a_request

GOLDEN = Path(__file__).parents[1] / "storage" / "schema_1.sql"
#: sessions that the old file holds
_OLD = 2
#: seconds between two acts by the made clock; a restart takes it up where it stood
_BETWEEN = 10.0
#: what is told while it is done, in the order of time
_READY, _DONE = b"r", b"."

Act = Callable[[Services, "Held"], object]


@dataclass
class Held:
    """The sessions of the script by name; found again after a restart by the order in which they were made."""

    ids: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.ids[name]


def _create(name: str, **changes: Any) -> Act:
    def act(services: Services, held: Held) -> None:
        held.ids[name] = services.sessions.create_session(a_request(**changes)).session_id

    return act


def _typing(name: str, index: int, text: str) -> list[Act]:
    return [partial(_keep, name=name, index=index, text=text[:length]) for length in range(8, 48, 8)]


def _keep(services: Services, held: Held, *, name: str, index: int, text: str) -> None:
    services.sessions.keep_draft(held[name], index, text, 1.25)


#: two questions of an assessment share a minute
_MINUTE = {"mode": InterviewMode.ASSESSMENT, "num_behavioral": 2, "total_minutes": 1}

SCRIPT: list[Act] = [
    lambda s, h: run(s.sessions.score_waiting("ines")),
    _create("practice"),
    lambda s, h: run(s.sessions.start_session(h["practice"])),
    *_typing("practice", 0, STORY),
    lambda s, h: run(s.archive.make_durable()),
    lambda s, h: run(s.sessions.submit_answer(h["practice"], 0, STORY)),
    lambda s, h: run(s.sessions.retry_question(h["practice"], 0, STORY + " Twice.", 30.0, 4)),
    lambda s, h: run(s.sessions.make_stronger_answer(h["practice"], 0)),
    lambda s, h: run(s.sessions.ask_follow_up(h["practice"], 0)),
    lambda s, h: s.sessions.pause_session(h["practice"]),
    lambda s, h: s.sessions.note_question(h["practice"], 1, "Mention the runbook."),
    lambda s, h: s.sessions.resume_session(h["practice"]),
    lambda s, h: s.sessions.open_hint(h["practice"], 1),
    *_typing("practice", 1, "We have a checklist for changes of cache keys since then."),
    lambda s, h: s.sessions.skip_question(h["practice"], 2),
    lambda s, h: s.sessions.flag_question(h["practice"], 2),
    lambda s, h: s.sessions.keep_time(h["practice"], 2.0),
    lambda s, h: run(s.archive.backup()),
    lambda s, h: run(s.sessions.submit_answer(h["practice"], 1, STORY)),
    lambda s, h: run(s.sessions.submit_answer(h["practice"], 4, "I looked at the log first.")),
    lambda s, h: run(s.sessions.complete_session(h["practice"])),
    lambda s, h: run(s.sessions.rescore_answer(h["practice"], 0)),
    _create("assessment", **_MINUTE),
    lambda s, h: run(s.sessions.start_session(h["assessment"])),
    lambda s, h: s.sessions.keep_draft(h["assessment"], 0, "half a sen", 30.0),
    lambda s, h: run(s.sessions.time_is_up(h["assessment"], 0)),
    *_typing("assessment", 1, STORY),
    lambda s, h: run(s.archive.backup()),
    lambda s, h: run(s.sessions.submit_answer(h["assessment"], 1, STORY)),
    lambda s, h: run(s.sessions.complete_session(h["assessment"])),
    _create("given up", mode=InterviewMode.MOCK, num_behavioral=2),
    lambda s, h: run(s.sessions.start_session(h["given up"])),
    lambda s, h: run(s.sessions.submit_answer(h["given up"], 1, STORY)),
    lambda s, h: s.sessions.pause_session(h["given up"]),
    lambda s, h: s.sessions.abandon_session(h["given up"]),
    lambda s, h: s.profiles.create("Bo"),
    lambda s, h: run(s.archive.make_durable()),
]


#: what the three sessions of the script are called, in the order in which they are made
_NAMES = ("practice", "assessment", "given up")


def _held(services: Services) -> Held:
    """The script's sessions that are there already."""
    made = list(reversed(services.sessions.get_user_sessions("ines")))[_OLD:]
    return Held(ids={name: each.session_id for name, each in zip(_NAMES, made, strict=False)})


def _play(services: Services, clock: MadeClock, done: int, tell: Callable[[int], object]) -> None:
    """Carry out the script from that act on; each is told when it is done."""
    held = _held(services)
    for number in range(done, len(SCRIPT)):
        clock.passed = _BETWEEN * (number + 10)
        SCRIPT[number](services, held)
        tell(number + 1)


def _view(services: Services) -> str:
    """All that the sessions hold, but identifiers, moments and what a restart marks."""
    found = [services.sessions.get_session(each.session_id) for each in services.sessions.get_user_sessions("ines")]
    lines = [asdict(each) for each in services.sessions.get_user_sessions("ines")]
    people = [each.name for each in services.profiles.all()]
    return repr(_plain([[asdict(each) for each in found], lines, people]))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        left_out = ("_id", "_at", "interrupted", "rubric", "seed")
        return {name: _plain(each) for name, each in value.items() if not str(name).endswith(left_out)}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


@dataclass
class Reference:
    """What an undisturbed run commits."""

    #: each state of the database, and after how many acts it stood first
    states: dict[str, int] = field(default_factory=dict)
    #: the state when so many acts are done
    after: list[str] = field(default_factory=list)
    #: what the sessions are at the end
    end: str = ""
    seconds: float = 0.0

    def done(self, state: str, told: int) -> tuple[int, bool]:
        """How many acts are done in that state, and whether one more is half done; AssertionError where it is none."""
        for number in range(told, len(self.after)):
            if self.after[number] == state:
                return number, False
        assert state in self.states, "the database holds what no undisturbed run ever held"
        assert self.states[state] >= told, f"act {told} was told as done, and the database is older"
        return self.states[state], True


class _Recorder:
    """Looks at what is committed before each statement of the owner; notes it where it differs from before."""

    def __init__(self, folder: Path, reference: Reference) -> None:
        self._folder = folder
        self._watch = sqlite3.connect(folder / FILE_NAME)
        self._version = -1
        self._reference = reference

    def look(self, _statement: str = "") -> None:
        """Note the committed state, if another commit was made."""
        (version,) = self._watch.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._version = version
            self._reference.states.setdefault(_state(self._folder), max(0, len(self._reference.after) - 1))

    def acted(self, _acts: int = 0) -> None:
        """One act more is done."""
        self.look()
        self._reference.after.append(_state(self._folder))

    def close(self) -> None:
        """Look no more."""
        self._watch.close()


def _state(folder: Path) -> str:
    return repr(rows_of(folder))


def _new_folder(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.executescript(GOLDEN.read_text(encoding="utf-8"))


def reference_run(folder: Path) -> Reference:
    """Hold the script once without a kill, every commit noted."""
    _new_folder(folder)
    found, clock = Reference(), MadeClock()
    recorder = _Recorder(folder, found)
    recorder.look()
    migrate = Database._migrate

    def watched(database: Database) -> None:
        database.connection.set_trace_callback(recorder.look)
        migrate(database)

    with (
        patch.object(Database, "_migrate", watched),
        open_services(folder, coaches=OneCoach(ScriptedCoach()), clock=clock, seed=1) as services,
    ):
        recorder.acted()
        _play(services, clock, 0, recorder.acted)
        found.end = _view(services)
    recorder.close()
    return found


def hold(folder: Path, tell: Callable[[bytes], object]) -> None:
    """Hold the script, and tell of each act; meant to be killed in the middle."""
    clock = MadeClock()
    tell(_READY)
    with open_services(folder, coaches=OneCoach(ScriptedCoach()), clock=clock, seed=1) as services:
        _play(services, clock, 0, lambda _: tell(_DONE))


def check(folder: Path, told: int, reference: Reference) -> None:
    """See that nothing is lost or twice, go on to the end, and see that it is the undisturbed one."""
    done, half = reference.done(_state(folder), told)
    clock = MadeClock()
    clock.passed = _BETWEEN * (done + 10)
    with open_services(folder, coaches=OneCoach(ScriptedCoach()), clock=clock, seed=2) as services:
        for line in services.sessions.get_user_sessions("ines"):
            if line.interrupted:
                services.sessions.resume_session(line.session_id)
        if half:
            # What was submitted is judged; of all that is done in two commits this is the second one.
            run(services.sessions.score_waiting("ines"))
        _play(services, clock, done + half, lambda _: None)
        assert _view(services) == reference.end, "gone on with, it did not end as the undisturbed run"
    for each in backups.found(folder):
        with closing(sqlite3.connect(existing(each.path), uri=True)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",), each.path.name


def _forked(act: Callable[[], object]) -> int:
    """Do that in a child; its process identifier."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        act()
        status = 0
    except Exception:
        traceback.print_exc()
        raise
    finally:
        os._exit(status)


def _heard_until(pipe: int, deadline: float) -> int:
    """How many acts are told as done until then, or until the child has ended; reads what is there."""
    told = b""
    while (left := deadline - time.monotonic()) > 0 and select.select([pipe], [], [], left)[0]:
        heard = os.read(pipe, 1024)
        if not heard:
            break
        told += heard
    return told.count(_DONE)


def kill_at(moment: float, folder: Path, reference: Reference) -> None:
    """Kill a child so many seconds after it opened the folder, and check what it left; SystemExit when that fails."""
    _new_folder(folder)
    hears, tells = os.pipe()
    child = _forked(lambda: hold(folder, partial(os.write, tells)))
    os.close(tells)
    assert os.read(hears, 1) == _READY
    told = _heard_until(hears, time.monotonic() + moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told += _heard_until(hears, time.monotonic() + 60)
    os.close(hears)
    print(f"killed after {1000 * moment:.1f} ms and {told} acts", flush=True)
    _end_of(_forked(lambda: check(folder, told, reference)))


def main() -> None:
    """Kill at so many moments and say where."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as home:
        reference = _forked_reference(Path(home))
        for number in range(given.moments):
            kill_at(chance.uniform(0, reference.seconds), Path(home) / f"killed-{number}", reference)
    span = f"{reference.seconds:.2f} s and {len(reference.states)} states"
    print(f"{given.moments} kills over {span}: nothing lost, nothing twice")


def _forked_reference(home: Path) -> Reference:
    """The undisturbed run, in a child, as whoever forks has no threads of its own; timed in another child."""
    kept = home / "reference.pickle"
    AnswerStore.get_ready()
    load_bank()
    _end_of(_forked(lambda: kept.write_bytes(pickle.dumps(reference_run(home / "undisturbed")))))
    found: Reference = pickle.loads(kept.read_bytes())
    _new_folder(home / "timed")
    begun = time.monotonic()
    _end_of(_forked(lambda: hold(home / "timed", lambda _: None)))
    found.seconds = time.monotonic() - begun
    return found


def _end_of(child: int) -> None:
    _, status = os.waitpid(child, 0)
    if status:
        raise SystemExit("that failed: see above")


if __name__ == "__main__":
    main()
