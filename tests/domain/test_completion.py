"""What a session came to: figures that rest on answers, and nothing that looks like a grade where there is none."""

from dataclasses import replace

import pytest

from prepwise_desktop.domain.completion import CompletionReport, Standing, completion_report
from prepwise_desktop.domain.evaluation import Evaluation, NotScored
from prepwise_desktop.domain.practise_weakest import weakest_request
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.recommendations import Advice
from prepwise_desktop.domain.rubric import PRESENT
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION
from prepwise_desktop.domain.session import InterviewMode, QuestionResponse
from prepwise_desktop.domain.stronger_answer import Origin, Paragraph, Span, StrongerAnswer
from tests.made import EVALUATOR, a_question, a_response, a_session, an_attempt


def report_of(*responses: QuestionResponse) -> CompletionReport:
    return completion_report(replace(a_session(), responses=responses))


def judged_otherwise(index: int) -> QuestionResponse:
    """An answer that was looked at and could not be scored."""
    evaluation = Evaluation(evaluator=EVALUATOR, rubric_version=RUBRIC_VERSION, not_scored=NotScored.EMPTY)
    return a_response(index, attempts=(an_attempt(evaluations=(evaluation,)),))


def waiting(index: int) -> QuestionResponse:
    return a_response(index, attempts=(an_attempt(),))


@pytest.mark.parametrize(
    ("responses", "standing"),
    [
        ((), Standing.EMPTY),
        ((a_response(0), a_response(1, skipped=True)), Standing.UNANSWERED),
        ((a_response(0, skipped=True), a_response(1, skipped=True)), Standing.ALL_SKIPPED),
        ((a_response(0, score=75.0), waiting(1)), Standing.WAITING),
        ((judged_otherwise(0),), Standing.NOT_SCORED),
        ((judged_otherwise(0), a_response(1, score=0.0)), Standing.SCORED),
    ],
    ids=lambda value: value.name if isinstance(value, Standing) else "",
)
def test_it_says_plainly_where_it_stands_and_has_a_score_only_when_all_is_judged(
    responses: tuple[QuestionResponse, ...], standing: Standing
) -> None:
    report = report_of(*responses)
    assert report.standing is standing
    assert report.score == (0.0 if standing is Standing.SCORED else None)


def test_a_session_without_questions_has_no_figures_at_all() -> None:
    report = report_of()
    assert (report.completion_rate, report.best, report.weakest) == (None, None, None)
    assert (report.by_kind, report.by_competency, report.strengths, report.weaknesses) == ({}, {}, (), ())
    assert [each.advice for each in report.recommendations] == [Advice.ANSWER_SOMETHING]


def test_every_question_is_counted_in_one_place() -> None:
    report = report_of(
        a_response(0, score=75.0, flagged=True),
        a_response(1, skipped=True),
        a_response(2),
        waiting(3),
        a_response(4, score=25.0, parent_id="question-0"),
    )
    assert (report.questions, report.answered, report.scored, report.waiting) == (4, 2, 1, 1)
    assert (report.skipped, report.left_open, report.flagged) == ((1,), (2,), (0,))
    assert report.completion_rate == 50


def test_kinds_and_competencies_are_means_that_say_what_they_rest_on() -> None:
    technical = a_question(Kind.TECHNICAL, competency=Competency.TECHNICAL_DEPTH)
    report = report_of(
        a_response(0, score=80.0), a_response(1, score=40.0), a_response(2, score=50.0, question=technical)
    )
    assert {kind: (part.score, part.answers) for kind, part in report.by_kind.items()} == {
        Kind.BEHAVIORAL: (60, 2),
        Kind.TECHNICAL: (50, 1),
    }
    assert report.by_competency[Competency.OWNERSHIP].answers == 2
    assert (report.best, report.weakest) == (0, 1)
    assert report.score == pytest.approx(170 / 3)


@pytest.mark.parametrize(
    ("scores", "stand_out", "again"),
    [
        ((40.0, 40.0), (None, None), []),
        ((60.0, 40.0, 40.0), (0, None), [(1, 2)]),
        ((60.0, 60.0, 40.0), (None, 2), [(2,)]),
        ((40.0,), (None, None), [(0,)]),
    ],
)
def test_of_answers_that_stand_alike_none_is_called_the_best_or_the_weakest(
    scores: tuple[float, ...], stand_out: tuple[int | None, int | None], again: list[tuple[int, ...]]
) -> None:
    report = report_of(*(a_response(index, score=each) for index, each in enumerate(scores)))
    assert (report.best, report.weakest) == stand_out
    taken_up = [each.indexes for each in report.recommendations if each.advice is Advice.ANSWER_AGAIN]
    assert taken_up == again


def test_strengths_and_weaknesses_name_the_answers_that_they_rest_on() -> None:
    high, low = report_of(a_response(0, score=90.0)), report_of(a_response(0, score=90.0), a_response(1, score=0.0))
    assert [each.indexes for each in high.strengths] == [(0,)] * 3
    assert high.weaknesses == ()
    assert low.strengths == ()
    assert report_of(a_response(0, score=10.0)).weaknesses[0].score == 10
    assert [each.step.low for each in low.recommendations if each.step is not None] == [(1,)] * 3


def test_the_gap_to_the_own_rating_is_kept_by_competency() -> None:
    rated = [
        replace(response, attempts=(replace(response.attempts[0], self_rating=rating),))
        for response, rating in ((a_response(0, score=50.0), 5), (a_response(1, score=75.0), 4))
    ]
    report = report_of(*rated, a_response(2, score=100.0))
    gap = report.rating_gaps[Competency.OWNERSHIP]
    assert (gap.gap, gap.answers) == (1.0, 2)
    (said,) = [each for each in report.recommendations if each.advice is Advice.RATE_BY_ANCHORS]
    assert (said.competency, said.gap, said.indexes) == (Competency.OWNERSHIP, 1.0, (0, 1))


def test_recommendations_name_the_next_step() -> None:
    report = report_of(a_response(0, score=25.0), a_response(1, score=90.0), a_response(2, skipped=True), a_response(3))
    found = {each.advice: each.indexes for each in report.recommendations}
    assert found[Advice.ANSWER_AGAIN] == (0,)
    assert found[Advice.COME_BACK] == (2, 3)
    assert Advice.WORK_ON in found
    assert report_of(a_response(0, score=100.0)).recommendations == ()


def test_an_old_session_speaks_in_the_words_of_its_own_rubric() -> None:
    old = replace(
        PRESENT,
        version="0",
        by_kind={
            kind: tuple(replace(each, name=f"Old {each.name}") for each in found)
            for kind, found in PRESENT.by_kind.items()
        },
    )
    report = completion_report(a_session(a_response(0, score=90.0), rubric=old, rubric_version="0"))
    assert all(each.criterion.name.startswith("Old ") for each in report.strengths)
    assert report.rubric_version == "0"


def test_a_criterion_that_the_rubric_does_not_have_is_left_out() -> None:
    old = replace(PRESENT, by_kind={kind: found[:1] for kind, found in PRESENT.by_kind.items()})
    report = completion_report(a_session(a_response(0, score=90.0), rubric=old))
    assert len(report.strengths) == 1


def test_what_is_practised_next_are_the_kinds_that_stood_lowest() -> None:
    coding = a_question(Kind.CODING)
    session = a_session(
        a_response(0, score=90.0),
        a_response(1, score=20.0, question=coding),
        a_response(2, score=30.0, question=coding),
        a_response(3, skipped=True, question=a_question(Kind.TECHNICAL)),
        mode=InterviewMode.REAL,
    )
    request = weakest_request(session, 2)
    assert request is not None
    assert (request.num_coding, request.num_behavioral, request.num_technical) == (2, 0, 0)
    assert (request.mode, request.target) == (InterviewMode.PRACTICE, session.target)
    left = weakest_request(session, 4)
    assert left is not None
    assert (left.num_coding, left.num_behavioral, left.num_technical) == (2, 1, 1)
    assert weakest_request(replace(session, responses=())) is None


def test_a_stronger_answer_reads_as_one_text_and_names_its_blanks() -> None:
    spans = (Span(text="It took ", origin=Origin.OWN), Span(text="[your number]", origin=Origin.BLANK))
    stronger = StrongerAnswer(maker="coach", paragraphs=(Paragraph(spans=spans), Paragraph(spans=spans[:1])))
    assert stronger.text == "It took [your number]\n\nIt took "
    assert stronger.blanks == ("[your number]",)
