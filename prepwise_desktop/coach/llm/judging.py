"""What is believed of a model's judgement: levels on the scale, quotes that the answer holds, each criterion once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from prepwise_desktop.coach.llm.masking import Masked
from prepwise_desktop.coach.llm.one_line import one_line
from prepwise_desktop.coach.llm.replies import CoachingReply, CriterionReply, PointReply, RemarkReply
from prepwise_desktop.domain.evaluation import Coverage, Finding, Judgement, Quote, Remark
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.rubric import LEVELS, Criterion, criteria, points_for

#: a level rests on so many quotes at most
QUOTES = 3
_REMARKS = 4
#: characters of one sentence; more is cut
_SENTENCE = 400

NOT_JUDGED = "Not judged: the model gave no level that the answer's own words bear out."

NOT_ASKED = "Not judged: the follow-up does not ask for it."

_CREDIT = {Coverage.COVERED: 1.0, Coverage.THIN: 0.5, Coverage.MISSING: 0.0}


@dataclass(slots=True)
class Judging:
    """The criteria of one question as they become sure; the first sound judgement of each stands."""

    question: Question
    answer: Masked
    #: the criteria that are judged; a follow-up asks for one thing
    wanted: tuple[Criterion, ...]
    sure: dict[str, Judgement] = field(default_factory=dict)
    #: what was wrong, in words for the model
    problems: dict[str, str] = field(default_factory=dict)

    @property
    def open(self) -> list[str]:
        """The keys of the criteria that are not sure."""
        return [each.key for each in self.wanted if each.key not in self.sure]

    def take(self, replies: Iterable[CriterionReply]) -> None:
        """Believe of these what can be checked; a criterion judged twice in two ways is not judged at all."""
        told: dict[str, list[CriterionReply]] = {}
        for reply in replies:
            told.setdefault(reply.criterion, []).append(reply)
        for key in self.open:
            found = told.get(key, [])
            if len({each.level for each in found}) > 1:
                self.problems[key] = f"{key}: judged more than once, at different levels"
            elif not found:
                self.problems[key] = f"{key}: missing"
            else:
                self._settle(key, found[0])

    def judged(self, reply: CriterionReply) -> Judgement | None:
        """The judgement, if its level is on the scale and its quotes are the answer's; None otherwise."""
        if reply.level not in LEVELS or not any(each.key == reply.criterion for each in self.wanted):
            return None
        quotes = _quotes(self.answer, reply.quotes)
        if not quotes and (reply.level > 1 or any(each.strip() for each in reply.quotes)):
            return None
        return Judgement(
            criterion=reply.criterion,
            points=points_for(reply.level),
            quotes=quotes,
            reason=one_line(reply.reason, _SENTENCE),
        )

    def all(self) -> tuple[Judgement, ...]:
        """Every criterion in its order; what is not sure is not judged."""
        return tuple(
            self.sure.get(each.key)
            or Judgement(criterion=each.key, points=None, reason=NOT_JUDGED if each in self.wanted else NOT_ASKED)
            for each in criteria(self.question.kind)
        )

    def _settle(self, key: str, reply: CriterionReply) -> None:
        judgement = self.judged(reply)
        if judgement is not None:
            self.sure[key] = judgement
        elif reply.level not in LEVELS:
            self.problems[key] = f"{key}: the level is none of 1 to 5"
        else:
            self.problems[key] = f"{key}: no quote stands in the answer letter by letter"


def _quotes(answer: Masked, said: Iterable[str]) -> tuple[Quote, ...]:
    found = (answer.quote(words) for words in said)
    return tuple(dict.fromkeys(each for each in found if each is not None))[:QUOTES]


def remarks(question: Question, answer: Masked, replies: Iterable[RemarkReply]) -> tuple[Remark, ...]:
    """What is said, each with its words where they are the answer's."""
    keys = {each.key for each in criteria(question.kind)}
    return tuple(
        Remark(
            text=one_line(each.text, _SENTENCE),
            criterion=each.criterion if each.criterion in keys else "",
            quote=answer.quote(each.quote),
        )
        for each in replies
        if each.text.strip()
    )[:_REMARKS]


def findings(question: Question, answer: Masked, coaching: CoachingReply) -> tuple[Finding, ...]:
    """What of each key point the answer says; without words that show it, it is missing."""
    said: Mapping[int, PointReply] = {each.number: each for each in reversed(coaching.key_points)}
    found = []
    for number, point in enumerate(question.key_points, 1):
        reply = said.get(number)
        if reply is None:
            continue
        shown = answer.quote(reply.quote) if reply.coverage != "missing" else None
        coverage = Coverage(reply.coverage) if shown is not None else Coverage.MISSING
        found.append(
            Finding(
                key_point=point.text,
                criterion=point.criterion,
                coverage=coverage,
                credit=_CREDIT[coverage],
                quote=shown,
            )
        )
    return tuple(found)
