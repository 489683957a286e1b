"""An evaluation is read criterion by criterion, and nothing in it is said twice."""

from dataclasses import replace

from prepwise_desktop.domain.evaluation import Coverage, Finding, Remark
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import PRESENT
from prepwise_desktop.viewmodels.evaluation_rows import arriving_rows, rows_of, unsaid
from tests.made import STORY, a_question, an_evaluation

EVALUATION = an_evaluation(a_question(), STORY, level=4)


def a_finding(key_point: str, coverage: Coverage) -> Finding:
    return Finding(key_point=key_point, criterion="result", coverage=coverage, credit=0.0)


def test_every_criterion_has_its_row_in_the_rubrics_order() -> None:
    rows = rows_of(PRESENT, Kind.BEHAVIORAL, EVALUATION)
    assert [row.name for row in rows] == ["Situation and task", "Own action", "Result", "Reflection", "Clarity"]
    assert rows[0].anchor == "Says what happened, for whom, and what had to be done."
    assert rows[4].level is None


def test_a_criterion_that_was_left_out_has_an_empty_row() -> None:
    row = rows_of(PRESENT, Kind.BEHAVIORAL, replace(EVALUATION, judgements=EVALUATION.judgements[:1]))[1]
    assert (row.level, row.anchor, row.reason, row.quotes) == (None, "", "", ())


def test_while_it_waits_each_criterion_has_its_name_alone() -> None:
    assert [row.anchor for row in arriving_rows(PRESENT, Kind.TECHNICAL)] == [""] * 4


def test_a_key_point_that_a_remark_names_is_not_said_again() -> None:
    findings = (a_finding("An index is chosen.", Coverage.MISSING), a_finding("Growth is named", Coverage.COVERED))
    named = replace(EVALUATION, findings=findings, improvements=(Remark(text="Missing: an index is chosen."),))
    assert [each.key_point for each in unsaid(named)] == ["Growth is named"]


def test_what_was_covered_comes_before_what_was_missing() -> None:
    coverages = (Coverage.MISSING, Coverage.COVERED, Coverage.THIN)
    findings = tuple(a_finding(f"point {place}", coverage) for place, coverage in enumerate(coverages))
    shown = [each.coverage for each in unsaid(replace(EVALUATION, findings=findings))]
    assert shown == [Coverage.COVERED, Coverage.THIN, Coverage.MISSING]
