"""What the other process tells of its tests is shown whole, and its silence is a failure."""

import sys
from pathlib import Path
from typing import Literal

import pytest

from tests.apart import APART, Teller, is_apart
from tests.two_processes import OtherProcess

When = Literal["setup", "call", "teardown"]
Outcome = Literal["passed", "failed", "skipped"]


def a_report(
    item: pytest.Item, when: When, outcome: Outcome, longrepr: tuple[str, int, str] | str | None = None
) -> pytest.TestReport:
    return pytest.TestReport(
        nodeid=item.nodeid,
        location=item.location,
        keywords={},
        outcome=outcome,
        longrepr=longrepr,
        when=when,
        sections=[("Captured stdout call", "first line\nsecond “line”\n")],
        duration=0.25,
    )


def lines(config: pytest.Config, told: Path, *reports: pytest.TestReport) -> str:
    """What is written when a test with these reports is over."""
    with told.open("w", encoding="utf-8") as file:
        teller = Teller(file)
        teller.pytest_configure(config)
        for report in reports:
            teller.pytest_runtest_logreport(report)
        teller.pytest_runtest_logfinish(reports[-1].nodeid)
    return told.read_text(encoding="utf-8")


def other(config: pytest.Config, told: Path, code: str) -> OtherProcess:
    return OtherProcess(config, [sys.executable, "-I", "-S", "-c", code, str(told)], told)


def test_each_report_comes_back_whole_though_a_line_is_read_in_two_pieces(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    item: pytest.Item = request.node
    made = [
        a_report(item, "setup", "skipped", ("place.py", 7, "not today")),
        a_report(item, "call", "failed", "assert 1 == 2\nE  “words”"),
        a_report(item, "teardown", "passed"),
    ]
    told = tmp_path / "reports"
    text = lines(request.config, told, *made)
    half = len(text) // 2
    told.write_text(text[:half], encoding="utf-8")
    code = f"import sys; open(sys.argv[1], 'a', encoding='utf-8').write({text[half:]!r}); sys.exit(1)"
    process = other(request.config, told, code)
    found = list(process.reports_of(item))
    assert [each.outcome for each in found] == ["skipped", "failed", "passed"]
    assert [each.when for each in found] == ["setup", "call", "teardown"]
    assert [each.longrepr for each in found] == [each.longrepr for each in made]
    assert all(each.sections == made[0].sections and each.duration == 0.25 for each in found)
    assert process.close() == ""


def test_a_test_that_it_never_came_to_has_failed_and_its_last_words_are_shown(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    told = tmp_path / "reports"
    told.touch()
    process = other(request.config, told, "import sys; print('there was no more memory'); sys.exit(9)")
    (report,) = process.reports_of(request.node)
    assert report.failed
    assert "ended with 9 before this test was over" in str(report.longrepr)
    assert "there was no more memory" in process.close()


@pytest.mark.parametrize(("outcome", "status"), [("passed", 1), ("passed", 3), ("failed", 0)])
def test_an_end_that_no_report_explains_is_told(
    request: pytest.FixtureRequest, tmp_path: Path, outcome: Outcome, status: int
) -> None:
    told = tmp_path / "reports"
    lines(request.config, told, a_report(request.node, "call", outcome))
    process = other(request.config, told, f"import sys; sys.exit({status})")
    list(process.reports_of(request.node))
    assert f"It ended with {status}" in process.close()


def test_the_tests_of_the_views_are_apart_and_no_others(request: pytest.FixtureRequest) -> None:
    assert APART.is_dir()
    assert not is_apart(request.node)
