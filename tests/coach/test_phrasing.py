"""A quoted line stays the person's own words and stays short."""

from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.coach.offline.phrasing import about_line, after_line, line_mark, quoted


def test_bullet_and_final_stop_are_left_out() -> None:
    assert quoted("• Cut price quotes from 900 ms to 210 ms. ") == "Cut price quotes from 900 ms to 210 ms"


def test_a_long_line_is_cut_at_a_clause_with_an_ellipsis() -> None:
    line = (
        "Introduced contract tests for the six interfaces that partners depend on, "
        "so that broken releases fell from nine a year to one within eighteen months"
    )
    assert quoted(line) == "Introduced contract tests for the six interfaces that partners depend on …"


def test_a_quotation_in_the_line_takes_single_marks() -> None:
    assert quoted("Won the \u201cQuiet Night\u201d award") == "Won the \u2018Quiet Night\u2019 award"


@given(st.text(min_size=1, max_size=400))
def test_a_quoted_line_is_never_long(line: str) -> None:
    assert len(quoted(line)) <= 122


@given(st.text(alphabet="abc {}", max_size=40))
def test_braces_in_a_line_do_no_harm(line: str) -> None:
    assert quoted(line) in about_line("Your resume says: {line}.", line)
    assert quoted(line) in after_line(line, "Why?")


def test_the_mark_of_a_line_outlives_case_blanks_and_stops() -> None:
    assert line_mark("Led  a team.") == line_mark("led a team")
    assert line_mark("Led a team") != line_mark("Led two teams")
