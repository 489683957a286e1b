"""What is known of the vendors' models: a dated list of prices that ships, and how a service's own list is read."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from prepwise_desktop import paths
from prepwise_desktop.domain.providers import Model, Usage, Vendor

_CHATS = re.compile(r"^(gpt-|o\d)")
_OTHER_WORK = re.compile(r"audio|realtime|tts|transcribe|image|search|codex|instruct")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the list says of a model; prices are US dollars for a million tokens."""

    model_id: str
    vendor: Vendor
    input: float
    output: float
    #: takes a word on how hard to think
    effort: bool

    def cost(self, usage: Usage) -> float:
        """US dollars at list price."""
        return ((usage.input_tokens or 0) * self.input + (usage.output_tokens or 0) * self.output) / 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The list as it ships; `dated` says how old its prices are."""

    dated: str
    defaults: Mapping[Vendor, str]
    models: Mapping[str, Known]

    def cost(self, vendor: Vendor, model: str, usage: Usage) -> float | None:
        """US dollars, or None where no price is known: another's server has prices of its own."""
        known = self.models.get(model)
        return known.cost(usage) if known is not None and known.vendor is vendor else None

    def takes_effort(self, model: str) -> bool:
        """Whether the model is known to take a word on how hard to think."""
        known = self.models.get(model)
        return known is not None and known.effort


@cache
def catalogue() -> Catalogue:
    """The list that ships; read once."""
    raw = json.loads((paths.resources() / "models.json").read_bytes())
    known = [
        Known(
            model_id=each["id"],
            vendor=Vendor(each["vendor"]),
            input=each["input"],
            output=each["output"],
            effort=each["effort"],
        )
        for each in raw["models"]
    ]
    return Catalogue(
        dated=raw["dated"],
        defaults={Vendor(vendor): model for vendor, model in raw["defaults"].items()},
        models={each.model_id: each for each in known},
    )


def offered(vendor: Vendor, rows: Iterable[Any], now: datetime | None = None) -> tuple[Model, ...]:
    """The models of a service's list that can hold an interview: the default first, then those with a known price."""
    now = now or datetime.now(UTC)
    found = [_model(vendor, row) for row in rows if _fits(vendor, row, now)]
    return tuple(sorted(found, key=lambda each: (not each.is_default, not each.price_known, each.model_id)))


def _model(vendor: Vendor, row: Any) -> Model:
    known = catalogue()
    return Model(
        model_id=row.id,
        title=getattr(row, "display_name", None) or row.id,
        is_default=known.defaults.get(vendor) == row.id,
        price_known=vendor is not Vendor.COMPATIBLE and row.id in known.models,
    )


def _fits(vendor: Vendor, row: Any, now: datetime) -> bool:
    if not isinstance(getattr(row, "id", None), str) or not row.id:
        return False
    if vendor is Vendor.ANTHROPIC:
        schema = getattr(getattr(row, "capabilities", None), "structured_outputs", None)
        return getattr(row, "lifecycle", None) != "retired" and getattr(schema, "supported", True) is not False
    if vendor is Vendor.OPENAI:
        gone = getattr(row, "shutdown_date", None)
        return bool(_CHATS.search(row.id)) and not _OTHER_WORK.search(row.id) and not _is_past(gone, now)
    return True


def _is_past(date: Any, now: datetime) -> bool:
    """A date as text or as seconds since 1970; what is neither is not past."""
    if isinstance(date, (int, float)):
        return date < now.timestamp()
    return isinstance(date, str) and date[:10] < f"{now:%Y-%m-%d}"
