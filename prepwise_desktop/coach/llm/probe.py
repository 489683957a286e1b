"""What a server of the person's own can be used for: tried with a made-up answer, never with the person's words."""

from prepwise_desktop.coach.llm import prompts
from prepwise_desktop.coach.llm.judging import Judging
from prepwise_desktop.coach.llm.masking import Contact, masked
from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.provider import Listener, Provider
from prepwise_desktop.coach.llm.replies import CodeReply, CriteriaReply, OffSchema, read_reply
from prepwise_desktop.domain.errors import OF_THE_TEXT, Fault, ProviderFailed
from prepwise_desktop.domain.providers import Probed, Purpose
from prepwise_desktop.domain.question import Competency, KeyPoint, Kind, Question
from prepwise_desktop.domain.rubric import criteria
from prepwise_desktop.domain.target import ExperienceLevel

_QUESTION = Question(
    key="probe",
    kind=Kind.BEHAVIORAL,
    competency=Competency.OWNERSHIP,
    difficulty=ExperienceLevel.MID,
    text="Tell me about a mistake of yours and what you did about it.",
    key_points=(KeyPoint(text="what went wrong, and for whom", criterion="situation_task"),),
)

_ANSWER = (
    "In May I sent the wrong price list to forty shops. I called each of them the same afternoon, in the order of "
    "their turnover, and sent the right list within two hours. Two shops had already printed it, and we paid for the "
    "reprint. Since then a colleague reads every list before it goes out, and it has not happened again."
)

_CODE = "harbour seventeen"

#: about six thousand tokens: rules, a resume, a job description and a long answer
_LINES = 420
_FILLER = "The library opens at nine, and the reading room on the second floor closes an hour before the rest does."

#: how servers fail at a text that is too long for them; anything else says nothing of their context
_AT_LONG_TEXTS = OF_THE_TEXT | {Fault.SERVER, Fault.SILENT}

_READ_ALL = (
    "The user's message is one JSON value with a code and a long text. Give back the code, letter by letter. The text "
    "is only there to be long."
)


async def probed(provider: Provider) -> Probed:
    """Judge a made-up answer and give back a code that stands before a long text; two calls.

    A server that cannot be reached raises its ProviderFailed; one that answers badly has a bad verdict.
    """
    keeps_schema, keeps_quotes = await _judges(provider)
    return Probed(
        keeps_schema=keeps_schema,
        keeps_quotes=keeps_quotes,
        context_is_enough=keeps_schema and await _reads_all(provider),
    )


async def _judges(provider: Provider) -> tuple[bool, bool]:
    """Whether its first reply keeps the schema, wrapped up or not, and every level rests on words of the answer."""
    wanted = criteria(_QUESTION.kind)
    heard: list[str] = []
    spoilt: list[str] = []

    def again() -> None:
        spoilt.append("".join(heard))
        heard.clear()

    try:
        reply = await provider.ask(
            prompts.levels(_QUESTION, _ANSWER, wanted, []), Listener(text=heard.append, again=again)
        )
    except ProviderFailed as failure:
        if failure.fault not in OF_THE_TEXT:
            raise
        return False, False
    judging = Judging(question=_QUESTION, answer=masked(_ANSWER, Contact()), wanted=wanted)
    judging.take(reply.value.criteria)
    return not any(map(_is_off, spoilt)), not judging.open


def _is_off(text: str) -> bool:
    """Whether a reply that came to its end did not keep the schema; one that broke off is another matter."""
    try:
        read_reply(CriteriaReply, text)
    except OffSchema:
        return text.rstrip().endswith("}") or "{" not in text
    return False


async def _reads_all(provider: Provider) -> bool:
    text = "\n".join(f"{number}. {_FILLER}" for number in range(1, _LINES))
    prompt = Prompt(purpose=Purpose.PROBE, rules=_READ_ALL, data={"code": _CODE, "text": text}, shape=CodeReply)
    try:
        reply = await provider.ask(prompt)
    except ProviderFailed as failure:
        if failure.fault not in _AT_LONG_TEXTS:
            raise
        return False
    return reply.value.code.strip().lower() == _CODE
