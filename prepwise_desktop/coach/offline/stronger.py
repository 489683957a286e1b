"""A stronger answer out of the person's own sentences, in a better order, with a blank wherever a fact is missing."""

from collections.abc import Iterator, Sequence

from prepwise_desktop.coach.offline import star
from prepwise_desktop.coach.offline.cues import says
from prepwise_desktop.coach.offline.story import tell
from prepwise_desktop.coach.offline.units import Unit, sentences
from prepwise_desktop.coach.own_facts import checked
from prepwise_desktop.coach.quotes import find
from prepwise_desktop.domain.evaluation import Coverage, Evaluation, Finding
from prepwise_desktop.domain.question import GroundSource, Kind, Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.rubric import criteria
from prepwise_desktop.domain.stronger_answer import Origin, Paragraph, Span, StrongerAnswer

_STORY = ("situation_task", "own_action", "result", "reflection")
#: a part judged at this level or below is told anew by the person
_WEAK = 2

_SITUATION = "[when and where it was, who was involved and what was at stake]"
_OWN_PART = "[what you did yourself, step by step]"
_WHICH_PART = "[which part of this was yours]"
_TRADE_OFF = "[what else you considered, and why you chose this]"
_RESULT = "[what came of it]"
_NUMBER = "[your number]"
_CHANGED = "[what you do differently since]"


def stronger_answer(
    maker: str, question: Question, answer: str, evaluation: Evaluation, resume: Resume | None
) -> StrongerAnswer:
    """Made without a word that is not the person's but a few that join; the same for the same values."""
    build = _story if question.kind is Kind.BEHAVIORAL else _explanation
    paragraphs = [_paragraph(spans) for spans in build(question, answer, evaluation) if spans]
    line = _resume_line(question, answer, resume)
    if line:
        paragraphs.insert(1, _paragraph(line))
    return checked(StrongerAnswer(maker=maker, paragraphs=tuple(paragraphs)), question, answer, resume)


def _story(question: Question, answer: str, evaluation: Evaluation) -> Iterator[list[Span]]:
    told = tell(sentences(answer))
    served = star.parts(told)
    said = {part: [each.unit for each, of in zip(told, served, strict=True) if of == part] for part in _STORY}
    levels = {each.criterion: each.level for each in evaluation.judgements}
    yield _own(said["situation_task"]) + _blanks(
        (_is_weak(levels, "situation_task") or not said["situation_task"], _SITUATION)
    )
    action = " ".join(unit.text for unit in said["own_action"])
    own_steps = any(each.own_steps for each in told)
    yield _own(said["own_action"]) + _blanks(
        (not own_steps, _WHICH_PART if action else _OWN_PART), (not says("reason", action), _TRADE_OFF)
    )
    result = " ".join(unit.text for unit in said["result"])
    yield _own(said["result"]) + _blanks((not result, _RESULT)) + _figure(result)
    if star.asks_reflection(question) or said["reflection"]:
        yield _own(said["reflection"]) + _blanks((_is_weak(levels, "reflection"), _CHANGED))


def _is_weak(levels: dict[str, int | None], criterion: str) -> bool:
    return (levels.get(criterion) or _WEAK) <= _WEAK


def _figure(result: str) -> list[Span]:
    if says("figure", result):
        return []
    return [_link("In figures: "), _blank(_NUMBER), _link(". ")]


def _explanation(question: Question, answer: str, evaluation: Evaluation) -> Iterator[list[Span]]:
    """Criterion after criterion: the sentences that touch its key points, then a blank for each that is missing."""
    units = sentences(answer)
    places = {unit.start: _criterion_of(unit, evaluation.findings) for unit in units}
    yield _own([unit for unit in units if not places[unit.start]])
    for criterion in criteria(question.kind):
        own = [unit for unit in units if places[unit.start] == criterion.key]
        missing = [
            each.key_point
            for each in evaluation.findings
            if each.criterion == criterion.key and each.coverage is Coverage.MISSING
        ]
        yield _own(own) + _blanks(*((True, f"[in your own words: {_lowered(point)}]") for point in missing))
    if not any(character.isdigit() for character in answer):
        yield _figure("")


def _criterion_of(unit: Unit, findings: Sequence[Finding]) -> str:
    for each in sorted(findings, key=lambda found: -found.credit):
        if each.quote is not None and unit.start <= each.quote.start < unit.end:
            return each.criterion
    return ""


def _lowered(point: str) -> str:
    plain = point.strip().rstrip(".")
    return plain if plain[1:2].isupper() else plain[:1].lower() + plain[1:]


def _resume_line(question: Question, answer: str, resume: Resume | None) -> list[Span]:
    """The line that the question is about, where the answer leaves it out."""
    ground = question.ground
    if resume is None or ground.source is not GroundSource.RESUME or ground.line is None:
        return []
    if not 1 <= ground.line <= len(resume.lines) or find(answer, ground.text) is not None:
        return []
    found = find(resume.line(ground.line).text, ground.text)
    if found is None:
        return []
    return [
        _link("On my resume it stands so: "),
        Span(text=found.text.rstrip(" .;,"), origin=Origin.RESUME, line=ground.line),
        _link(". "),
    ]


def _own(units: Sequence[Unit]) -> list[Span]:
    spans = []
    for unit in units:
        spans.append(Span(text=unit.text, origin=Origin.OWN))
        spans.append(_link(" " if unit.text[-1] in ".!?\u201d\"'" else ". "))
    return spans


def _blanks(*wanted: tuple[bool, str]) -> list[Span]:
    spans: list[Span] = []
    for missing, text in wanted:
        if missing:
            spans.extend((_blank(text), _link(". ")))
    return spans


def _blank(text: str) -> Span:
    return Span(text=text, origin=Origin.BLANK)


def _link(text: str) -> Span:
    return Span(text=text, origin=Origin.LINK)


def _paragraph(spans: list[Span]) -> Paragraph:
    *most, last = spans
    return Paragraph(spans=(*most, _link(last.text.rstrip())) if last.text.rstrip() else tuple(most))
