"""Who can be asked over the network, and what the person has chosen about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Vendor(StrEnum):
    """Whose service it is."""

    ANTHROPIC = "anthropic"
    OPENAI = "openai"
    #: a server that speaks OpenAI's Chat wire, mostly on the person's own machine
    COMPATIBLE = "compatible"

    @property
    def label(self) -> str:
        """Its proper name, the same in every language."""
        return {"anthropic": "Anthropic", "openai": "OpenAI"}.get(self.value, "Compatible server")


class Care(StrEnum):
    """How an answer is evaluated: one call for all criteria, or one for each."""

    QUICK = "quick"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens of one call or of several; None where the service did not say."""

    input_tokens: int | None = None
    output_tokens: int | None = None

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            input_tokens=_sum(self.input_tokens, other.input_tokens),
            output_tokens=_sum(self.output_tokens, other.output_tokens),
        )


def _sum(first: int | None, second: int | None) -> int | None:
    return None if first is None and second is None else (first or 0) + (second or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a profile has chosen: whom to ask and how."""

    vendor: Vendor
    model: str
    #: where the service is reached, as the SDK wants it (see coach/llm/address)
    address: str
    care: Care = Care.QUICK
    #: False where a probe found that the server's scores cannot be relied on
    scores: bool = True
    #: go on with the offline coach when the provider cannot be reached: its questions, and its estimates beside what
    #: waits for a score
    falls_back: bool = False


class Purpose(StrEnum):
    """What a call was for."""

    QUESTIONS = "questions"
    EVALUATION = "evaluation"
    STRONGER_ANSWER = "stronger_answer"
    PROBE = "probe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call as the ledger knows it."""

    vendor: Vendor
    host: str
    model: str
    purpose: Purpose
    #: aware, in UTC
    at: datetime
    usage: Usage = Usage()
    #: US dollars; None where no price is known
    cost: float | None = None
    #: the service did not say how much it was: counted from the text that went and came
    estimated: bool = False
    #: None where it belongs to no session
    session_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """A line of the ledger: so many calls, tokens and dollars; `name` is a month (YYYY-MM), a model or a session."""

    name: str
    calls: int
    usage: Usage
    #: US dollars of the calls whose price is known
    cost: float
    #: calls whose price is not known
    unpriced: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What one call sends, to the letter, and whither."""

    host: str
    model: str
    purpose: Purpose
    #: the rules, which are the same for everybody
    rules: str
    #: the person's own words, contact data left out, as one JSON value
    data: str
    #: aware, in UTC; None for what would be sent
    at: datetime | None = None

    @property
    def text(self) -> str:
        """All of it as one text."""
        return f"{self.rules}\n\n{self.data}"


class Verdict(StrEnum):
    """What a server of the person's own can be used for."""

    SCORES = "scores"
    QUESTIONS_ONLY = "questions_only"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """What a probe of a server found."""

    keeps_schema: bool
    keeps_quotes: bool
    context_is_enough: bool

    @property
    def verdict(self) -> Verdict:
        """Scores need all three; questions need the schema."""
        if not self.keeps_schema:
            return Verdict.NOTHING
        return Verdict.SCORES if self.keeps_quotes and self.context_is_enough else Verdict.QUESTIONS_ONLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One model that a service offers."""

    model_id: str
    #: as the service calls it
    title: str
    #: proposed unless another is chosen
    is_default: bool = False
    price_known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOffer:
    """A service that let the key in, and what it offers; `lists` is False where the key may not list models."""

    models: tuple[Model, ...]
    lists: bool = True


class KeyPlace(StrEnum):
    """Where a provider's key is kept."""

    KEYRING = "keyring"
    #: until the program ends
    MEMORY = "memory"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvironmentKey:
    """A key that stands in the environment, by the name of its variable."""

    vendor: Vendor
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a session will take, about."""

    calls: int
    usage: Usage
    #: US dollars at list price; None where no price is known
    cost: float | None
    #: the date of the price list, YYYY-MM-DD
    dated: str
