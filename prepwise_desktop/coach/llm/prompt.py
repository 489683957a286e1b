"""One call to a model: the rules, the data, and the shape of the reply."""

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from prepwise_desktop.domain.providers import Purpose

if TYPE_CHECKING:
    from prepwise_desktop.domain.from_pydantic import BaseModel

R = TypeVar("R", bound="BaseModel")

#: tokens that a reply may take; thinking counts among them
ROOM = 16_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt(Generic[R]):
    """What is sent. The rules are ours and fixed; whatever a person or a page wrote stands in the data alone."""

    purpose: Purpose
    rules: str
    data: dict[str, Any]
    shape: type[R]
    room: int = ROOM

    @property
    def text(self) -> str:
        """The data as one JSON value, to the letter as it is sent."""
        return json.dumps(self.data, ensure_ascii=False, indent=1)

    @property
    def schema(self) -> dict[str, Any]:
        """The reply's shape in JSON Schema, in the part of it that every service keeps."""
        from prepwise_desktop.coach.llm.schema import schema_of

        return schema_of(self.shape)

    @property
    def name(self) -> str:
        """What the services call the schema."""
        return self.shape.__name__.lower()

    def with_problems(self, problems: list[str]) -> "Prompt[R]":
        """The same once more, saying what was wrong with the last reply."""
        return replace(self, data={**self.data, "problems_of_the_last_reply": problems})
