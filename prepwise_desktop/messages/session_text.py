"""A whole session as a text to keep or to print: Markdown that is readable as it stands."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.domain.session import Attempt, InterviewSession, QuestionResponse
from prepwise_desktop.messages.dates import day_text
from prepwise_desktop.messages.evaluators import evaluator_name
from prepwise_desktop.messages.figures import duration_text, level_text, place_text, score_text
from prepwise_desktop.messages.findings import not_scored
from prepwise_desktop.messages.words import about, experience_name, session_title, status_name
from prepwise_desktop.services.session_file import FileForm

translate = QCoreApplication.translate


def session_markdown(session: InterviewSession) -> str:
    """Every question, answer and remark. What was written stands in quotes, so that no word of it is taken for form."""
    return "\n".join(_lines(session)) + "\n"


#: one below the other
MARKDOWN = FileForm(text_of=session_markdown, between="\n---\n\n")


def _lines(session: InterviewSession) -> Iterator[str]:
    yield f"# {_one_line(session_title(session.mode, session.session_type))}"
    yield ""
    facts = (
        day_text(session.started_at or session.created_at),
        status_name(session.status),
        duration_text(session.seconds),
        session.target.role,
        session.target.company,
        experience_name(session.target.experience_level),
        evaluator_name(session.evaluator),
    )
    yield _one_line(", ".join(fact for fact in facts if fact))
    if session.average_score is not None:
        yield ""
        yield translate("messages", "Score: {score}").format(score=score_text(session.average_score))
    for number, response in enumerate(session.questions, start=1):
        yield from _question(session, response, place_text(number, len(session.questions)))
        for follow_up in session.follow_ups(response.question_id):
            yield from _question(session, follow_up, translate("messages", "Follow-up"))


def _question(session: InterviewSession, response: QuestionResponse, place: str) -> Iterator[str]:
    question = response.question
    yield ""
    yield f"## {place}: {', '.join(about(question.kind, question.competency))}"
    yield ""
    yield from _quoted(question.text)
    if response.note:
        yield ""
        yield translate("messages", "Note:")
        yield from _quoted(response.note)
    if not response.attempts:
        yield ""
        yield translate("messages", "skipped") if response.skipped else translate("messages", "not answered")
    for attempt in response.attempts:
        yield from _attempt(session, response, attempt)


def _attempt(session: InterviewSession, response: QuestionResponse, attempt: Attempt) -> Iterator[str]:
    yield ""
    yield f"### {translate('messages', 'Answer {number}').format(number=attempt.number)}"
    yield ""
    yield from _quoted(attempt.text)
    for evaluation in attempt.evaluations:
        yield ""
        yield from _evaluation(session, response, evaluation)


def _evaluation(session: InterviewSession, response: QuestionResponse, evaluation: Evaluation) -> Iterator[str]:
    by = evaluator_name(evaluation.evaluator)
    if evaluation.not_scored is not None:
        yield _one_line(f"{by}: {not_scored(evaluation.not_scored).title}")
        return
    yield _one_line(f"{by}: {score_text(evaluation.score)}")
    yield ""
    for each in evaluation.judgements:
        name = session.rubric.criterion(response.question.kind, each.criterion).name
        yield _one_line(f"- {name}: {level_text(each.level)}")
    for sign, remarks in (("+", evaluation.strengths), ("→", evaluation.improvements)):
        for remark in remarks:
            yield _one_line(f"- {sign} {remark.text}")


def _quoted(text: str) -> Iterator[str]:
    for line in in_plain_sight(text).splitlines() or [""]:
        yield f"> {line}"


def _one_line(text: str) -> str:
    return " ".join(in_plain_sight(text).split())
