"""The sample's months: the same for the same seed, real reviews of real answers, and gone with the window."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop.app.demo.answers import GRADES, answer_to
from prepwise_desktop.app.demo.calendar import DAYS, beginnings
from prepwise_desktop.app.demo.fill import fill
from prepwise_desktop.app.demo.folder import demo_folder
from prepwise_desktop.app.filling import Filling
from prepwise_desktop.coach.offline.bank import load_bank
from prepwise_desktop.coach.offline.evaluator import Evaluator
from prepwise_desktop.coach.offline.tiers import matcher
from prepwise_desktop.compose import open_services
from prepwise_desktop.domain.session import InterviewSession, SessionStatus
from prepwise_desktop.storage.database import FILE_NAME, Database
from tests.app.window import a_window
from tests.storage.test_sums import alike, kept, rebuild

UNTIL = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)
COUNT = 7


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a few sample sessions; tests copy it."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    fill(folder, sessions=COUNT, seed=5, until=UNTIL)
    return folder


def sessions_in(folder: Path) -> list[InterviewSession]:
    """Every session of the folder's person with every word, newest first."""
    with open_services(folder) as services:
        mine = services.sessions.get_user_sessions(services.profiles.current().profile_id)
        return [services.sessions.get_session(each.session_id) for each in mine]


def everything_in(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, but for how long the resume was read."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("UPDATE resume SET seconds = 0")
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}


def test_the_same_seed_makes_the_same_months_and_another_makes_others(filled: Path, tmp_path: Path) -> None:
    fill(tmp_path / "again", sessions=COUNT, seed=5, until=UNTIL)
    fill(tmp_path / "other", sessions=COUNT, seed=6, until=UNTIL)
    first = everything_in(filled)
    assert len(first["session"]) == COUNT + 1
    assert first["milestone"]
    assert first["passage"]
    assert everything_in(tmp_path / "again") == first
    assert everything_in(tmp_path / "other")["session"] != first["session"]


def test_the_sample_s_sums_and_index_are_those_of_sessions_that_somebody_sat(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(filled, folder)
    with closing(Database(folder)) as database:
        assert database.execute("PRAGMA integrity_check") == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check") == []
        database.execute("INSERT INTO passage_words (passage_words, rank) VALUES ('integrity-check', 1)")
        assert database.execute("SELECT 1 FROM journal UNION ALL SELECT 1 FROM scoring_queue") == []
        before = kept(database)
        rebuild(database)
        alike(before, kept(database))
    for session in sessions_in(folder):
        assert session.responses
        assert all(attempt.evaluation is not None for each in session.responses for attempt in each.attempts)


def test_the_months_are_plausible(filled: Path) -> None:
    found = sessions_in(filled)
    assert len(found) == COUNT + 1
    assert found[0].status is SessionStatus.PAUSED
    assert all(each.status in (SessionStatus.COMPLETED, SessionStatus.ABANDONED) for each in found[1:])
    assert all(UNTIL - timedelta(days=DAYS + 1) < each.created_at < UNTIL for each in found)
    assert {each.candidate_name for each in found} == {"Ines Halvorsen"}
    for later, earlier in pairwise(found):
        assert earlier.ended_at is not None
        assert earlier.ended_at < later.created_at
    for session in found[1:]:
        assert session.started_at is not None
        assert session.ended_at is not None
        assert session.started_at <= session.ended_at < UNTIL
        assert all(attempt.seconds > 0 for each in session.responses for attempt in each.attempts)


def test_every_score_is_what_the_offline_coach_says_of_that_answer(filled: Path) -> None:
    judge = Evaluator(matcher("lexical"), load_bank())
    seen = 0
    for session in sessions_in(filled):
        for response in session.responses:
            for attempt in response.attempts:
                kept = attempt.evaluation
                assert kept is not None
                assert "sample data" in kept.evaluator
                assert kept.evaluator == session.evaluator
                said = judge.review(response.question, attempt.text)
                assert replace(kept, evaluator="", created_at=None) == replace(said, evaluator="")
                seen += 1
    assert seen > COUNT


def test_a_better_grade_has_a_better_score() -> None:
    judge, chance = Evaluator(matcher("lexical"), load_bank()), random.Random(1)
    questions = [entry.ask() for entry in chance.sample(list(load_bank().entries.values()), 12)]
    means = []
    for grade in range(GRADES):
        scores = [judge.review(each, answer_to(each, grade, 0)).score or 0.0 for each in questions]
        means.append(sum(scores) / len(scores))
    assert means == sorted(means)
    assert means[-1] - means[0] > 40


def test_practice_reaches_the_evening_before_without_a_day_left_out() -> None:
    days = {each.date() for each in beginnings(20, UNTIL, random.Random(2))}
    assert {(UNTIL - timedelta(days=ago)).date() for ago in (1, 2, 3, 4)} <= days
    assert max(days) < UNTIL.date()


def test_history_opens_with_the_sample_s_sessions(
    filled: Path, tmp_path: Path, themed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(filled, folder)
    with a_window(folder, qtbot, monkeypatch) as opened:
        opened.navigation.go_to("history")
        assert opened.models.history.model.rowCount() == COUNT + 1
        assert opened.says("sample data")


#: the door as it is, with few sessions; it closes the window when Home is filled, and tells what stood over it
_DOOR = """
import functools, sys
from PySide6.QtCore import QTimer
from prepwise_desktop import cli
from prepwise_desktop.app.demo import fill as made
from prepwise_desktop.app.opening import Opening
from prepwise_desktop.views.sample_strip import SampleStrip
made.fill = functools.partial(made.fill, sessions=2)
settled = Opening._settle
def settle(self, navigation):
    settled(self, navigation)
    strips = self._window.findChildren(SampleStrip)
    print(self._folder, [each.isVisible() for each in strips], len(navigation.view_models.home.state.last))
    QTimer.singleShot(0, self._window.close)
Opening._settle = settle
sys.exit(cli.main(["--demo"]))
"""


def test_the_door_says_that_it_is_sample_data_and_leaves_nothing_behind(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _DOOR],
        env=os.environ | {"TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    folder, _, seen = done.stdout.strip().partition(" ")
    assert Path(folder).name.startswith("prepwise-demo-")
    assert seen == "[True] 2"
    assert list(tmp_path.glob("prepwise-demo-*")) == []


#: the door with a thousand sessions; a while after the first is made the system asks it to end
_ENDED = """
import functools, os, signal, sys
from prepwise_desktop import cli
from prepwise_desktop.app.demo import fill as made
from prepwise_desktop.views.sample_strip import SampleBar, SampleStrip
made.fill = functools.partial(made.fill, sessions=1000)
told = SampleBar.tell_progress
def tell(self, done, count):
    told(self, done, count)
    if done == 1:
        print(self.findChild(SampleStrip).accessibleName(), self.isVisible(), flush=True)
        os.kill(os.getpid(), signal.SIGTERM)
SampleBar.tell_progress = tell
sys.exit(cli.main(["--demo"]))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows ends a process without a word")
def test_the_window_stands_while_it_is_filled_and_a_signal_leaves_nothing_behind(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ENDED],
        env=os.environ | {"TMPDIR": str(tmp_path)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Making sample sessions: 1 of 1000… True\n"
    assert done.stderr == ""
    assert list(tmp_path.glob("prepwise-demo-*")) == []


def test_what_a_killed_demo_left_goes_with_the_next_start_and_a_running_one_keeps_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    killed, strange = tmp_path / "prepwise-demo-killed", tmp_path / "prepwise-demo-mine"
    killed.mkdir()
    (killed / "demo.lock").touch()
    (killed / "prepwise.db").touch()
    strange.mkdir()
    with demo_folder() as running, demo_folder() as other:
        assert running.is_dir()
        assert other.is_dir()
        assert not killed.exists()
    assert sorted(tmp_path.iterdir()) == [strange]


def test_a_filling_that_goes_wrong_is_told_and_the_window_goes_on(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    def fill(_folder: Path, report: Callable[[int, int], None]) -> None:
        report(1, 2)
        raise RuntimeError("no room")

    filling = Filling(tmp_path, fill)
    with capture_exceptions() as raised, qtbot.waitSignal(filling.ended):
        filling.start(lambda: None)
    filling.stop()
    delete(filling)
    assert [str(each[1]) for each in raised] == ["no room"]
