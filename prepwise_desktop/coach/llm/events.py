"""The events of a stream, read from its bytes as they come."""

import json
from collections.abc import AsyncIterator
from typing import Any

from prepwise_desktop.coach.llm.wire import failed
from prepwise_desktop.domain.errors import Fault

#: bytes of one line; a longer one is no event of a reply that anybody asked for
_LONGEST = 2_000_000


async def events(parts: AsyncIterator[bytes]) -> AsyncIterator[dict[str, Any]]:
    """Each event's data, which is a JSON object; ValueError for what is none or is not UTF-8."""
    data: list[str] = []
    async for line in _lines(parts):
        if line.startswith("data:"):
            data.append(line[5:].removeprefix(" "))
        elif not line and data:
            found = json.loads("\n".join(data))
            data.clear()
            if not isinstance(found, dict):
                raise ValueError(type(found).__name__)
            yield found


async def _lines(parts: AsyncIterator[bytes]) -> AsyncIterator[str]:
    rest = b""
    async for part in parts:
        *whole, rest = (rest + part).split(b"\n")
        for line in whole:
            yield line.removesuffix(b"\r").decode()
        if len(rest) > _LONGEST:
            raise failed(Fault.TOO_LONG)
