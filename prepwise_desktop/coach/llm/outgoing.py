"""What one call sends, to the letter: as the wires send it and as the person reads it."""

import json
from datetime import datetime
from typing import Any

from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.domain.providers import Sent, Vendor

_SHAPE = "Reply with one JSON object and nothing else. It keeps this JSON Schema:"


def rules_of(vendor: Vendor, prompt: Prompt[Any]) -> str:
    """The rules as they are sent; many compatible servers drop the schema without a word, so it stands in them too."""
    if vendor is not Vendor.COMPATIBLE:
        return prompt.rules
    return f"{prompt.rules}\n\n{_SHAPE}\n{json.dumps(prompt.schema)}"


def outgoing(vendor: Vendor, host: str, model: str, prompt: Prompt[Any], at: datetime | None = None) -> Sent:
    """What leaves at that time, or would leave."""
    rules = rules_of(vendor, prompt)
    return Sent(host=host, model=model, purpose=prompt.purpose, rules=rules, data=prompt.text, at=at)
