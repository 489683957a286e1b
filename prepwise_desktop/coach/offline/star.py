"""A told story judged by its parts: situation and task, own action, result, reflection, clarity.

Nothing here looks at likeness to the question: talk about the subject is no story. A part has points after its written
anchors: what has to be there for a level is what adds the points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from prepwise_desktop.coach.offline.cues import count, says
from prepwise_desktop.coach.offline.story import Told, is_concrete, tell
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.quotes import quote
from prepwise_desktop.domain.evaluation import Judgement, Quote
from prepwise_desktop.domain.question import Question

#: a story told in fewer words leaves the listener to guess; more words than this earn nothing
_ENOUGH_WORDS = 50
#: sentences longer than this on average are hard to follow when heard
_LONG_SENTENCE = 28
#: what is done differently since is told in the last so many sentences
_LAST = 3
_QUOTES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Points for one part with the sentences that they rest on."""

    points: float
    rests_on: tuple[Unit, ...]
    reason: str


def judge(question: Question, answer: str, sentences: Sequence[Unit]) -> tuple[Judgement, ...]:
    """The judgement of each behavioral criterion, in the rubric's order."""
    told = tell(sentences)
    parts = {
        "situation_task": _situation(told),
        "own_action": _own_action(told),
        "result": _result(told),
        "reflection": _reflection(told),
        "clarity": _clarity(told),
    }
    return tuple(_judgement(question, answer, key, part) for key, part in parts.items())


def parts(told: Sequence[Told]) -> tuple[str, ...]:
    """For each sentence the criterion that it serves, or "" for talk that fits any story."""
    acting = [at for at, each in enumerate(told) if each.own_steps]
    scene = max((len(_scene(told)), *acting[1:2])) if len(acting) > 1 else acting[0] if acting else len(_scene(told))
    first = acting[0] if acting else len(told)
    return tuple(_part(told, at, scene, first) for at in range(len(told)))


def _part(told: Sequence[Told], at: int, scene: int, first: int) -> str:
    each = told[at]
    if each.generic and not each.own_steps:
        return ""
    if says("lesson", each.unit.text) or (at >= len(told) - _LAST and says("changed", each.unit.text)):
        return "reflection"
    if at < scene:
        return "situation_task"
    if not each.own_steps and _is_outcome(each, at, first, len(told)):
        return "result"
    return "own_action"


def asks_reflection(question: Question) -> bool:
    """Whether the question, or one of its key points, asks what was drawn from it."""
    return any(point.criterion == "reflection" for point in question.key_points) or bool(
        says("asks_reflection", " ".join((question.text, *(point.text for point in question.key_points))))
    )


def _judgement(question: Question, answer: str, key: str, part: _Part) -> Judgement:
    if key == "reflection" and part.points < 50 and not asks_reflection(question):
        return Judgement(criterion=key, points=None, reason="Not judged: the question does not ask what was learned.")
    found: tuple[Quote, ...] = tuple(quote(answer, unit.start, unit.end) for unit in part.rests_on[:_QUOTES])
    return Judgement(criterion=key, points=round(min(100.0, part.points), 2), quotes=found, reason=part.reason)


def _situation(told: Sequence[Told]) -> _Part:
    scene = _scene(told)
    carrying = [each for each in scene if each.carries]
    text = " ".join(each.unit.text for each in scene)
    concrete = sum(each.concrete for each in carrying)
    stake = says("stake", text)
    person = says("person", text)
    occasion = says("occasion", text) or says("figure", text)
    if not carrying:
        general = 15.0 * occasion + 10.0 * (person and any(each.has_past for each in scene))
        return _Part(points=general, rests_on=(), reason="No real situation is told: what happened, where, to whom.")
    blame = min(3, sum(count("blame", each.unit.text) for each in told))
    points = 35.0 + 20.0 * occasion + 15.0 * person + 15.0 * stake + 15.0 * min(1.0, concrete / 12) - 12.0 * blame
    lacking = _lacking((occasion, "when or where it was"), (person, "who was involved"), (stake, "what was at stake"))
    reason = f"A real situation is told{lacking}" + ("; it is told as the fault of others." if blame else ".")
    return _Part(points=max(0.0, points), rests_on=tuple(each.unit for each in carrying), reason=reason)


def _scene(told: Sequence[Told]) -> Sequence[Told]:
    """The sentences up to the first own step, three at the most."""
    for at, each in enumerate(told[:3]):
        if each.own_steps and not each.generic:
            return told[: at + 1]
    return told[:3]


def _own_action(told: Sequence[Told]) -> _Part:
    acting = [each for each in told if each.own_steps and not each.generic]
    steps = [step for each in acting for step in each.own_steps]
    text = " ".join(each.unit.text for each in acting)
    blame = sum(count("blame", each.unit.text) for each in told)
    if not steps:
        team = any(each.team_steps for each in told)
        reason = "Only what the team did is told." if team else "No own step is told."
        return _Part(points=20.0 if team else 10.0 * any(e.carries for e in told), rests_on=(), reason=reason)
    detail = min(1.0, sum(step.concrete for step in steps) / len(steps) / 4)
    reasoned = says("reason", text)
    points = 25.0 + 11.0 * min(4, len(steps)) + 15.0 * detail + 16.0 * reasoned - 12.0 * min(3, blame)
    reason = f"{len(steps)} own step{'s are' if len(steps) > 1 else ' is'} told"
    reason += ", with a reason or a choice" if reasoned else ", without the reason for a choice"
    reason += "; others are made responsible." if blame else "."
    best = sorted(acting, key=lambda each: -sum(step.concrete for step in each.own_steps))
    return _Part(points=max(0.0, points), rests_on=tuple(each.unit for each in best), reason=reason)


def _result(told: Sequence[Told]) -> _Part:
    first = next((at for at, each in enumerate(told) if each.own_steps), len(told))
    found = [each for at, each in enumerate(told) if _is_outcome(each, at, first, len(told))]
    if not found:
        return _Part(points=0.0, rests_on=(), reason="No outcome is told.")
    real = [each for each in found if each.carries and each.concrete >= 3]
    units = tuple(each.unit for each in real or found)
    if not real:
        return _Part(points=25.0, rests_on=units, reason="An outcome in general words only.")
    text = " ".join(each.unit.text for each in real)
    figure = says("figure", text)
    compared = says("comparison", text)
    others = says("person", text) or says("others", text)
    concrete = min(1.0, sum(each.concrete for each in real) / 14)
    vague = says("vague_outcome", text)
    points = 36.0 + 22.0 * figure + 15.0 * compared + 12.0 * others + 15.0 * concrete - 14.0 * vague
    lacking = _lacking((figure, "a figure"), (compared, "a comparison with before"))
    return _Part(points=points, rests_on=units[::-1], reason=f"An outcome is told{lacking}.")


def _is_outcome(each: Told, at: int, first: int, count: int) -> bool:
    if each.generic or at < min(first, count - 1) or (at == first and count > 2 and not each.turns_out):
        return False
    late = at >= count / 2
    return (each.turns_out and (late or says("outcome", each.unit.text))) or (
        late and says("outcome", each.unit.text) and each.has_past
    )


def _reflection(told: Sequence[Told]) -> _Part:
    lessons = [each for each in told if says("lesson", each.unit.text) and not _only_asserts(each)]
    changed = [each for each in told[-_LAST:] if says("changed", each.unit.text) and each.concrete >= 2]
    own = [each for each in lessons if each.concrete >= 3]
    if not lessons and not changed:
        return _Part(points=0.0, rests_on=(), reason="Nothing is drawn from it.")
    text = " ".join(each.unit.text for each in changed)
    evidence = bool(changed) and (says("figure", text) or " since" in text)
    points = 25.0 + 25.0 * bool(own or changed) + 25.0 * bool(changed) + 15.0 * evidence + 10.0 * bool(own and changed)
    reason = "A lesson is drawn" if own or changed else "A general lesson is drawn"
    reason += _lacking(
        (bool(changed), "what is done differently since"), (evidence or not changed, "evidence that it held")
    )
    return _Part(
        points=points, rests_on=tuple(each.unit for each in (changed or own or lessons)[::-1]), reason=reason + "."
    )


def _only_asserts(each: Told) -> bool:
    return each.generic and not each.own_steps


def _clarity(told: Sequence[Told]) -> _Part:
    found = [word for each in told for word in each.unit.words]
    carrying = [each for each in told if each.carries or (each.own_steps and not each.generic)]
    share = sum(len(each.unit.words) for each in carrying) / max(1, len(found))
    if not carrying:
        return _Part(points=0.0, rests_on=(), reason="There is no story whose point could be followed.")
    length = sum(len(each.unit.words) for each in told) / len(told)
    fillers = sum(count("fillers", each.unit.text) for each in told)
    floor = min(1.0, len(found) / _ENOUGH_WORDS)
    density = min(1.0, sum(map(is_concrete, found)) / len(found) / 0.42)
    long_by = max(0.0, length - _LONG_SENTENCE)
    points = 100.0 * share * floor * density - 2.0 * long_by - 5.0 * fillers - 4.0 * sum(e.buzzwords for e in told)
    reason = f"{len(carrying)} of {len(told)} sentences carry the story on"
    reason += "; they are long." if long_by else "."
    return _Part(points=max(0.0, points), rests_on=(), reason=reason)


def _lacking(*wanted: tuple[bool, str]) -> str:
    missing = [what for there, what in wanted if not there]
    return ", without " + " or ".join(missing) if missing else ""
