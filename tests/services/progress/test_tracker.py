"""Progress as a script asks for it, and every odd past that somebody may have."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import InvalidRequest, NotFound
from prepwise_desktop.domain.evaluation import NotScored
from prepwise_desktop.domain.learning.path import Pace
from prepwise_desktop.domain.learning.stage import Stage
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.progress.days import Zone
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.report import ProgressAnalytics
from prepwise_desktop.domain.progress.trend import Direction
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.session import InterviewMode, SessionType
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.storage.database import FILE_NAME
from prepwise_desktop.storage.reader import snapshot
from prepwise_desktop.work import run
from tests.made import START, STORY, MadeClock, a_question
from tests.services.practising import DAY, HOUR, Practice, of_every_competency, practice


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Practice]:
    with practice(tmp_path) as made:
        yield made


def looked_at(person: Practice, period: str = "all_time") -> ProgressAnalytics:
    return person.services.progress.get_progress_analytics("ines", period=period)


def test_the_calls_are_those_of_the_specification(person: Practice) -> None:
    first, second = person.hold(2, 2, 2), person.hold(3, 3, 3)
    for level in (4, 5):
        person.hold(level, level, level)
    progress = person.services.progress
    user_id = "ines"
    rate = progress.get_user_progress(user_id).improvement_rate
    assert rate == pytest.approx(25)
    assert progress.get_progress_analytics(user_id, period="30_days").focus_recommendations[0].reason
    comparison = progress.compare_sessions(first.session_id, second.session_id)
    assert comparison.score is not None
    assert comparison.score.difference == 25
    assert progress.generate_learning_path(user_id).estimated_completion_weeks >= 1
    assert progress.get_milestones(user_id)[0].achieved


def test_everything_of_several_sessions_is_counted(person: Practice) -> None:
    questions = [a_question(key="a"), a_question(Kind.TECHNICAL, key="b", competency=Competency.TECHNICAL_DEPTH)]
    for level in (2, 3, 4):
        person.hold(level, level + 1, questions=questions)
    left = person.begin(3, mode=InterviewMode.MOCK)
    person.answer(left, 0, 1)
    person.services.sessions.skip_question(left.session_id, 1)
    found = person.services.progress.get_user_progress("ines")
    assert (found.total_sessions, found.completed_sessions, found.completion_rate) == (4, 3, 75.0)
    assert (found.questions_answered, found.questions_skipped, found.practice_seconds) == (7, 1, 840.0)
    assert (found.average_score, found.best_score, found.worst_score, found.median_score) == (62.5, 87.5, 37.5, 62.5)
    assert (found.behavioral_average, found.technical_average, found.coding_average) == (50, 75, None)
    assert (found.system_design_average, found.scored_sessions, found.scored_answers) == (None, 3, 6)
    assert found.sessions_by_mode == {InterviewMode.PRACTICE: 3, InterviewMode.MOCK: 1}
    assert found.sessions_by_type == {SessionType.BEHAVIORAL: 1, SessionType.MIXED: 3}
    assert (found.improvement_rate, found.trend.change) == (25.0, 50.0)
    assert (found.current_streak, found.longest_streak) == (4, 4)
    assert found.consistency is not None
    assert found.consistency.spread == 25
    assert [each.competency for each in found.top_strengths] == [Competency.TECHNICAL_DEPTH]
    (weak,) = found.top_weaknesses
    assert (weak.competency, [each.score for each in weak.answers]) == (Competency.OWNERSHIP, [25, 50, 75])
    assert found.score_trend is not None
    assert [each.score for each in found.score_trend.points] == [37.5, 62.5, 87.5]


def test_one_period_is_looked_at_closely(person: Practice) -> None:
    person.hold(1, 1, after=20 * DAY)
    for level in (3, 4):
        person.hold(level, level, level, questions=of_every_competency()[:3])
    month, week = looked_at(person, "30_days"), looked_at(person, "7_days")
    assert (month.sessions_completed, week.sessions_completed) == (3, 2)
    assert (month.improvement_percentage, week.improvement_percentage) == (75, None)
    assert (week.trend.direction, week.trend.missing) == (Direction.NOT_ENOUGH, 1)
    assert (week.average_score, week.median_score, week.score_variance) == (62.5, 62.5, 312.5)
    assert (week.previous_average, month.previous_average) == (None, None)
    assert [each.answers for each in week.distribution.buckets] == [0, 0, 0, 0, 0, 3, 0, 3, 0, 0]
    assert (week.total_seconds, week.seconds_per_session, week.seconds_per_question) == (720, 360, 120)
    assert list(week.scores_by_date.values()) == [50, 75]
    assert list(week.questions_by_date.values()) == [3, 3]
    assert week.end == date(2026, 12, 2)
    assert week.start == date(2026, 11, 26)
    assert [each.mean.answers for each in week.competencies] == [2, 2, 2]
    assert week.best_areas == ()
    assert week.behavioral is not None
    assert week.technical is None
    assert week.next_steps[0].title == "Complete 1 more session"


def test_the_period_before_is_there_to_compare_with(person: Practice) -> None:
    person.hold(2, 2, after=10 * DAY)
    person.hold(4, 4)
    assert looked_at(person, "7_days").previous_average == 25


def test_an_unknown_period_is_refused(person: Practice) -> None:
    with pytest.raises(InvalidRequest):
        looked_at(person, "a_year")


@pytest.mark.parametrize("user_id", ["ines", "nobody"])
def test_no_sessions(person: Practice, user_id: str) -> None:
    progress = person.services.progress
    found = progress.get_user_progress(user_id)
    assert (found.total_sessions, found.completion_rate, found.average_score) == (0, None, None)
    assert (found.improvement_rate, found.consistency, found.score_trend, found.trend.missing) == (None, None, None, 3)
    for period in Period:
        part = progress.get_progress_analytics(user_id, period)
        assert (part.distribution.answers, part.days, part.series, part.improvement_percentage) == (0, (), (), None)
        assert part.next_steps
    path = progress.generate_learning_path(user_id)
    assert (path.current_level, path.pace, path.review.waiting) == (None, Pace.ASSUMED, 0)
    assert path.focus_areas
    assert not any(each.achieved for each in progress.get_milestones(user_id))


def test_one_session(person: Practice) -> None:
    person.hold(3, 4)
    found = person.services.progress.get_user_progress("ines")
    assert (found.average_score, found.median_score, found.improvement_rate, found.consistency) == (
        62.5,
        62.5,
        None,
        None,
    )
    part = looked_at(person)
    assert (part.score_variance, part.trend.missing, len(part.series[0].points)) == (None, 2, 1)
    assert part.competencies[0].level is None


def test_only_unfinished_ones_have_no_score_though_something_was_answered(person: Practice) -> None:
    session = person.begin()
    person.answer(session, 0, 4)
    given_up = person.begin()
    person.answer(given_up, 0, 4)
    person.services.sessions.abandon_session(given_up.session_id)
    found = person.services.progress.get_user_progress("ines")
    assert (found.total_sessions, found.completed_sessions, found.average_score) == (2, 0, None)
    assert (found.questions_answered, found.current_streak) == (2, 1)
    assert looked_at(person).next_steps[0].title == "Finish what you began"


def test_all_skipped(person: Practice) -> None:
    session = person.begin()
    for index in range(2):
        person.services.sessions.skip_question(session.session_id, index)
    run(person.services.sessions.complete_session(session.session_id))
    found = person.services.progress.get_user_progress("ines")
    assert (found.completed_sessions, found.questions_skipped, found.average_score) == (1, 2, None)
    assert found.current_streak == 0


def test_nothing_could_be_scored(person: Practice) -> None:
    person.coach.not_scored = NotScored.OTHER_LANGUAGE
    person.hold(3, 3)
    found = person.services.progress.get_user_progress("ines")
    assert (found.completed_sessions, found.scored_sessions, found.waiting_sessions) == (1, 0, 0)
    assert (found.average_score, looked_at(person).distribution.mean) == (None, None)


def test_identical_scores(person: Practice) -> None:
    for _ in range(4):
        person.hold(3, 3, 3)
    part = looked_at(person)
    assert (part.score_variance, part.improvement_percentage, part.trend.direction) == (0, 0, Direction.STEADY)


def test_a_period_without_data(person: Practice) -> None:
    person.hold(3, 3, after=60 * DAY)
    part = looked_at(person, "30_days")
    assert (part.sessions_completed, part.average_score, part.seconds_per_question, part.days) == (0, None, None, ())
    assert part.next_steps[-1].reason == "The last one was 60 days ago."


def test_a_session_in_the_future_counts_in_all_time_and_in_no_period_or_streak(person: Practice) -> None:
    person.hold(3, 3, after=0)
    person.clock.advance(5 * DAY)
    person.hold(4, 4, after=0)
    person.clock.advance(-5 * DAY)
    assert looked_at(person, "30_days").sessions_completed == 1
    assert looked_at(person).sessions_completed == 2
    found = person.services.progress.get_user_progress("ines")
    assert (found.total_sessions, found.current_streak, found.longest_streak) == (2, 1, 1)


def test_a_session_over_midnight_belongs_to_the_day_on_which_it_began(tmp_path: Path) -> None:
    clock = MadeClock(datetime(2026, 11, 10, 22, 50, tzinfo=UTC))
    with practice(tmp_path, clock=clock, zone=_fixed(1)) as person:
        session = person.begin()
        person.answer(session, 0, 3)
        person.clock.advance(2 * HOUR)
        person.answer(session, 1, 3)
        run(person.services.sessions.complete_session(session.session_id))
        part = looked_at(person, "7_days")
        assert [(each.day, each.answers) for each in part.days] == [(date(2026, 11, 10), 2)]
        assert part.end == date(2026, 11, 11)


def test_days_are_local_on_both_sides_of_a_daylight_saving_change(tmp_path: Path) -> None:
    changed = datetime(2026, 10, 25, 1, tzinfo=UTC)

    def zone(moment: datetime) -> datetime:
        return moment.astimezone(timezone(timedelta(hours=2 if moment < changed else 1)))

    with practice(tmp_path, clock=MadeClock(datetime(2026, 10, 24, 21, 30, tzinfo=UTC)), zone=zone) as person:
        person.hold(3, after=HOUR)  # 23:30 on the 24th
        person.hold(3, after=24 * HOUR)  # 0:30 on the 25th, a day of 25 hours
        person.hold(3, after=HOUR)  # 23:30 on the 25th
        person.hold(3, after=0)  # 0:30 on the 26th
        days = {each.day.day: each.sessions for each in looked_at(person).days}
        assert days == {24: 1, 25: 2, 26: 1}
        assert person.services.progress.get_user_progress("ines").current_streak == 3


def test_a_day_stays_the_same_wherever_the_person_goes_afterwards(tmp_path: Path) -> None:
    hours = [9]
    clock = MadeClock(datetime(2026, 11, 10, 22, tzinfo=UTC))
    with practice(tmp_path, clock=clock, zone=lambda moment: moment.astimezone(_offset(hours[0]))) as person:
        person.hold(3, after=DAY)  # the 11th in Tokyo
        hours[0] = -8
        person.hold(3, after=0)  # the 11th in San Francisco
        assert [(each.day, each.sessions) for each in looked_at(person).days] == [(date(2026, 11, 11), 2)]


def test_evaluators_are_never_mixed(person: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        person.hold(2, 2)
    monkeypatch.setattr("tests.made.EVALUATOR", "anthropic model")
    person.hold(5, 5)
    found = person.services.progress.get_user_progress("ines")
    assert found.yardstick is not None
    assert (found.yardstick.evaluator, found.average_score, found.scored_sessions) == ("anthropic model", 100, 1)
    assert [each.evaluator for each in found.other_yardsticks] == ["offline coach 1 (scripted)"]
    assert (found.improvement_rate, found.completed_sessions) == (None, 4)
    lines = [(each.yardstick.evaluator, each.sessions) for each in looked_at(person).series]
    assert lines == [("anthropic model", 1), ("offline coach 1 (scripted)", 3)]


def test_an_assessment_is_a_line_of_its_own(person: Practice) -> None:
    for level in (2, 3, 4):
        person.hold(level, level)
    person.hold(5, 5, mode=InterviewMode.ASSESSMENT)
    part = looked_at(person)
    assert [(each.assessment, each.sessions) for each in part.series] == [(False, 3), (True, 1)]
    assert (part.trend.sessions, part.scored_sessions) == (3, 4)


def test_only_first_attempts_count_and_only_questions_proper(person: Practice) -> None:
    session = person.begin(1)
    person.answer(session, 0, 2)
    person.coach.level = 5
    run(person.services.sessions.retry_question(session.session_id, 0, STORY))
    run(person.services.sessions.ask_follow_up(session.session_id, 0))
    person.answer(session, 1, 5)
    run(person.services.sessions.complete_session(session.session_id))
    found = person.services.progress.get_user_progress("ines")
    assert (found.average_score, found.scored_answers, found.questions_answered) == (25, 1, 1)


def test_a_deleted_session_counts_no_more_until_it_is_brought_back(person: Practice) -> None:
    person.hold(2, 2)
    gone = person.hold(4, 4)
    person.services.sessions.delete_session(gone.session_id)
    assert person.services.progress.get_user_progress("ines").average_score == 25
    assert looked_at(person).sessions_completed == 1
    person.services.sessions.restore_session(gone.session_id)
    assert person.services.progress.get_user_progress("ines").average_score == 50


def test_another_profile_s_data_never_appears(person: Practice) -> None:
    mine = person.hold(2, 2, 2)
    theirs = person.hold(5, 5, 5, user_id="otto", candidate_name="Otto")
    progress = person.services.progress
    assert progress.get_user_progress("ines").average_score == 25
    assert progress.get_user_progress("otto").average_score == 100
    assert progress.generate_learning_path("ines").current_score == 25
    for first, second in ((mine, theirs), (theirs, mine)):
        with pytest.raises(NotFound):
            progress.compare_sessions(first.session_id, second.session_id)
    with pytest.raises(NotFound):
        progress.compare_sessions(theirs.session_id, theirs.session_id, user_id="ines")
    with pytest.raises(NotFound):
        progress.compare_sessions(mine.session_id, "none")


def test_what_is_written_while_a_report_is_drawn_is_in_the_next_one(person: Practice, tmp_path: Path) -> None:
    person.hold(3, 3)
    database = person.services.progress._database
    with snapshot(database) as reader:
        count = "SELECT count(*) FROM session_sum"
        assert reader.execute(count) == [(1,)]
        person.hold(4, 4)
        assert reader.execute(count) == [(1,)]
        with pytest.raises(Exception, match="readonly"):
            reader.execute("DELETE FROM session_sum")
    assert person.services.progress.get_user_progress("ines").scored_sessions == 2
    with sqlite3.connect(tmp_path / FILE_NAME) as other:
        assert other.execute(count).fetchone() == (2,)
    other.close()


def test_the_path_leads_from_here_to_the_interview(person: Practice) -> None:
    target = Target(
        role="Senior Backend Engineer",
        experience_level=ExperienceLevel.SENIOR,
        company="Quillbank",
        interview_date=START + timedelta(days=13),
    )
    person.services.profiles.ensure("ines", "Ines Halvorsen")
    person.services.plans.keep("ines", Plan(target=target))
    for _ in range(4):
        person.hold(*[2] * 11, questions=of_every_competency())
    path = person.services.progress.generate_learning_path("ines")
    assert (path.current_level, path.target_level, path.days_left) == (Stage.BEGINNER, Stage.ADVANCED, 9)
    assert (path.pace, path.sessions_per_week, path.after_interview) == (Pace.ASSUMED, 7, True)
    assert [each.priority for each in path.recommended_focus] == [1, 2, 3, 4]
    assert all(each.exercises and each.reason for each in path.recommended_focus)
    assert {each.competency for each in path.focus_areas[0].exercises} == {path.focus_areas[0].competency}
    assert path.resources
    assert len(path.days) == 10
    assert path.review.today


def _offset(hours: int) -> timezone:
    return timezone(timedelta(hours=hours))


def _fixed(hours: int) -> Zone:
    return lambda moment: moment.astimezone(_offset(hours))
