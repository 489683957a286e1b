"""Years of practice come to the same figures as a few days of it, though they are read day by day."""

import statistics
import threading
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.progress.report import ProgressAnalytics
from prepwise_desktop.domain.progress.series import POINTS
from prepwise_desktop.domain.progress.trend import Direction
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.storage.database import Database
from tests.made import MadeClock
from tests.seeding import Seeded, made_up, seed_database

NOW = datetime(2026, 11, 10, 12, tzinfo=UTC)
#: so many that they are no more read one by one
SESSIONS, ANSWERS = POINTS + 60, 2


@pytest.fixture(scope="module")
def sessions() -> list[Seeded]:
    return list(made_up(SESSIONS, ANSWERS, until=NOW))


@pytest.fixture(scope="module")
def services(sessions: list[Seeded], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    folder: Path = tmp_path_factory.mktemp("years")
    database = Database(folder)
    seed_database(database, "ines", iter(sessions))
    database.close()
    with open_services(folder, clock=MadeClock(NOW), zone=_an_hour_ahead) as opened:
        yield opened


def scores(session: Seeded) -> list[float]:
    return [each.evaluation.score or 0.0 for each in session.answers]


def means(sessions: list[Seeded]) -> list[float]:
    return [statistics.fmean(scores(each)) for each in sessions]


def test_figures_are_those_of_the_sessions_one_by_one(services: Services, sessions: list[Seeded]) -> None:
    found, each = services.progress.get_user_progress("ines"), means(sessions)
    assert (found.scored_sessions, found.scored_answers) == (SESSIONS, SESSIONS * ANSWERS)
    assert found.average_score == pytest.approx(statistics.fmean(each))
    assert found.median_score == pytest.approx(statistics.median(each))
    assert (found.best_score, found.worst_score) == pytest.approx((max(each), min(each)))
    assert found.consistency is not None
    assert found.consistency.spread == pytest.approx(statistics.stdev(each))
    assert sum(found.sessions_by_mode.values()) == SESSIONS
    assert found.longest_streak == found.streaks.days == len(_by_day(sessions))


def test_a_whole_line_is_thinned_and_holds_every_session(services: Services, sessions: list[Seeded]) -> None:
    part = services.progress.get_progress_analytics("ines", "all_time")
    assert sum(line.sessions for line in part.series) == SESSIONS
    assert all(len(line.points) <= POINTS for line in part.series)
    assert part.series[0].points[-1].session_id == [s for s in sessions if s.mode != "assessment"][-1].session_id
    free = [statistics.fmean(scores(each)) for each in sessions if each.mode != "assessment"]
    slope = statistics.linear_regression(range(len(free)), free).slope
    assert part.trend.direction is Direction.RISING
    assert part.trend.slope == pytest.approx(slope, rel=0.25)


def test_every_day_has_the_mean_of_its_sessions(services: Services, sessions: list[Seeded]) -> None:
    part = services.progress.get_progress_analytics("ines", "all_time")
    assert part.scores_by_date == pytest.approx(
        {day: statistics.fmean(means(found)) for day, found in _by_day(sessions).items()}
    )


@pytest.mark.parametrize("period", ["7_days", "90_days", "all_time"])
def test_a_period_holds_what_falls_into_it(services: Services, sessions: list[Seeded], period: str) -> None:
    part = services.progress.get_progress_analytics("ines", period)
    assert part.start is not None
    inside = [each for each in sessions if part.start <= _day(each) <= part.end]
    assert part.sessions_completed == part.scored_sessions == len(inside)
    assert part.average_score == pytest.approx(statistics.fmean(means(inside)))
    assert part.median_score == pytest.approx(statistics.median(means(inside)))
    every = [score for each in inside for score in scores(each)]
    assert part.distribution.answers == len(every)
    assert part.distribution.mean == pytest.approx(statistics.fmean(every))
    of = defaultdict(list)
    for each in inside:
        for answer in each.answers:
            of[answer.question.competency].append(answer.evaluation.score or 0.0)
    assert {each.competency: each.mean.score for each in part.competencies} == pytest.approx(
        {competency: statistics.fmean(of[competency]) for competency in Competency if competency in of}
    )


def test_days_that_are_put_together_say_the_same(
    services: Services, sessions: list[Seeded], monkeypatch: pytest.MonkeyPatch
) -> None:
    by_day = services.progress.get_user_progress("ines")
    monkeypatch.setattr("prepwise_desktop.storage.progress.POINTS", 10)
    found = services.progress.get_user_progress("ines")
    assert found.score_trend is not None
    assert by_day.score_trend is not None
    assert len(found.score_trend.points) < 30 < len(by_day.score_trend.points)
    newest = found.score_trend.points[-1]
    assert (newest.session_id, newest.day) == (
        by_day.score_trend.points[-1].session_id,
        by_day.score_trend.points[-1].day,
    )
    assert found.average_score == pytest.approx(by_day.average_score)
    assert (found.median_score, found.best_score, found.scored_sessions) == (
        by_day.median_score,
        by_day.best_score,
        SESSIONS,
    )
    assert found.trend.slope == pytest.approx(by_day.trend.slope, rel=0.2)


def test_any_thread_may_ask(services: Services) -> None:
    found: list[ProgressAnalytics] = []

    def ask() -> None:
        found.append(services.progress.get_progress_analytics("ines", "all_time"))
        services.history.page("ines")
        services.history.search("ines", "tariff")
        services.reviews.queue("ines")

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert found == [services.progress.get_progress_analytics("ines", "all_time")]


def _an_hour_ahead(moment: datetime) -> datetime:
    """As the seeded sessions have it."""
    return moment.astimezone(timezone(timedelta(hours=1)))


def _day(session: Seeded) -> date:
    return (session.started_at + timedelta(hours=1)).date()


def _by_day(sessions: list[Seeded]) -> dict[date, list[Seeded]]:
    days: dict[date, list[Seeded]] = defaultdict(list)
    for each in sessions:
        days[_day(each)].append(each)
    return days
