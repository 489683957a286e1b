"""A stronger answer by a model: each stretch checked, and a blank in place of whatever nobody told."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from prepwise_desktop.coach.llm import prompts
from prepwise_desktop.coach.llm.masking import Contact, Masked, masked
from prepwise_desktop.coach.llm.outbound import resume_lines
from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.provider import Provider
from prepwise_desktop.coach.llm.replies import ParagraphReply, SpanReply, StrongerReply
from prepwise_desktop.coach.own_facts import MISSING_FACT, checked
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.stronger_answer import Origin, Paragraph, Span, StrongerAnswer

#: paragraphs and stretches of one; more is no answer that a person says
_PARAGRAPHS = 12
_SPANS = 40


def prepared(
    question: Question, answer: str, evaluation: Evaluation | None, resume: Resume | None, contact: Contact
) -> tuple[Prompt[StrongerReply], Masked]:
    """What is asked, and the answer as it leaves; some milliseconds."""
    sent = masked(answer, contact)
    missing = () if evaluation is None else tuple(each.text for each in evaluation.improvements)
    asked = replace(question, text=masked(question.text, contact).text)
    return prompts.stronger(asked, sent.text, resume_lines(resume, contact), missing), sent


async def strengthened(
    provider: Provider,
    prompt: Prompt[StrongerReply],
    sent: Masked,
    vendor: Vendor,
    maker: str,
    question: Question,
    resume: Resume | None,
) -> StrongerAnswer:
    """The stronger answer, checked; ProviderFailed when the model has nothing to say."""
    reply = await provider.ask(prompt)
    paragraphs = tuple(
        paragraph for each in reply.value.paragraphs[:_PARAGRAPHS] if (paragraph := _paragraph(each, sent)).spans
    )
    if not paragraphs:
        raise ProviderFailed(Fault.EMPTY, vendor.label)
    return checked(StrongerAnswer(maker=maker, paragraphs=paragraphs), question, sent.original, resume)


def _paragraph(reply: ParagraphReply, sent: Masked) -> Paragraph:
    said = [each for each in reply.spans[:_SPANS] if each.text.strip()]
    return Paragraph(spans=tuple(_spaced([_span(each, sent) for each in said])))


def _span(reply: SpanReply, sent: Masked) -> Span:
    text = in_plain_sight(reply.text)
    if reply.origin is Origin.BLANK:
        bare = text.strip().strip("[]").strip()
        return Span(text=f"[{bare}]" if bare else MISSING_FACT, origin=Origin.BLANK)
    return Span(
        text=sent.unmasked(text), origin=reply.origin, line=reply.line if reply.origin is Origin.RESUME else None
    )


def _spaced(spans: list[Span]) -> Iterator[Span]:
    """The stretches with a blank between two words that would run together."""
    for span, following in pairwise([*spans, None]):
        if span is None:
            continue
        runs_on = following is not None and (following.text[:1].isalnum() or following.text[0] == "[")
        text = f"{span.text} " if runs_on and not span.text[-1:].isspace() else span.text
        yield Span(text=text, origin=span.origin, line=span.line)
