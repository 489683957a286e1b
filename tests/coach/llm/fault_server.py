"""A local server that speaks the three wires truly enough for the real SDKs, and fails as it is told to.

Each case has a path of its own, so that any number of them run at once on one loop.
"""

import asyncio
import json
import socket
import struct
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from prepwise_desktop.work import Loop, Step, ignore
from tests.coach.llm.spoken import Spoken, spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: Any

    @property
    def data(self) -> Any:
        """The one JSON value that the person's own stands in."""
        if "input" in self.body:
            return json.loads(self.body["input"])
        return json.loads(self.body["messages"][-1]["content"])


class Exchange:
    """One request, and how it is answered."""

    def __init__(self, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, case: "Case") -> None:
        self.asked = asked
        self.speech: Spoken = spoken(asked.path)
        self.case = case
        self._reader = reader
        self._writer = writer

    async def head(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        """Send status and headers; the body ends with the connection."""
        lines = [f"HTTP/1.1 {status} Said", f"Content-Type: {kind}", "Connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        await self.send("\r\n".join(lines).encode() + b"\r\n\r\n")

    async def send(self, data: bytes) -> None:
        """Send some of the body."""
        self._writer.write(data)
        await self._writer.drain()

    async def error(self, status: int, kind: str, message: str = "made to fail", **headers: str) -> None:
        """An error in the vendor's form."""
        await self.head(status, "application/json", **headers)
        await self.send(json.dumps(self.speech.error_body(kind, message)).encode())

    async def say(self, text: str, *, stop: str = "", size: int = 40) -> None:
        """A whole reply, so many characters a piece."""
        await self.head()
        await self.send(self.speech.whole(text, stop=stop, size=size))

    async def hang(self) -> None:
        """Say nothing more until the other side goes; the case learns when."""
        self.case.hanging.set()
        try:
            while await self._reader.read(4096):
                pass
        except ConnectionError:
            pass
        self.case.gone.set()

    def reset(self) -> None:
        """Break the connection off without a goodbye."""
        raw = self._writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


Act = Callable[[Exchange], Awaitable[None]]


@dataclass(slots=True)
class Case:
    """What one path answers: act after act, the last for ever."""

    acts: tuple[Act, ...]
    asked: list[Asked] = field(default_factory=list)
    #: requests that were answered to the end
    answered: int = 0
    hanging: asyncio.Event = field(default_factory=asyncio.Event)
    #: set the moment the other side's end is seen
    gone: asyncio.Event = field(default_factory=asyncio.Event)

    def next_act(self) -> Act:
        return self.acts[min(len(self.asked), len(self.acts)) - 1]


class FaultServer:
    """Serves cases on 127.0.0.1, on the loop that opened it."""

    def __init__(self) -> None:
        self._cases: dict[str, Case] = {}
        self._open: set[asyncio.StreamWriter] = set()
        self._port = 0

    def case(self, *acts: Act, name: str = "") -> tuple[str, Case]:
        """A new path with what it answers; gives its address without a version, and the case."""
        name = name or f"case{len(self._cases)}"
        case = self._cases[name] = Case(acts)
        return f"http://127.0.0.1:{self._port}/{name}", case

    @property
    def connections(self) -> int:
        """How many are open."""
        return len(self._open)

    async def all_closed(self) -> None:
        """Wait until no connection is open."""
        while self._open:
            await asyncio.sleep(0)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["FaultServer"]:
        """Serve while in here."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            for writer in list(self._open):
                writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            asked = await _read(reader)
            if asked is not None:
                case = self._cases[asked.path.split("/")[1]]
                case.asked.append(asked)
                await case.next_act()(Exchange(asked, reader, writer, case))
                case.answered += 1
        except ConnectionError:
            pass
        finally:
            self._open.discard(writer)
            writer.close()


async def _read(reader: asyncio.StreamReader) -> Asked | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Asked(path=first.split()[1], headers=headers, body=json.loads(body) if body else None)


@contextmanager
def a_server() -> Iterator[FaultServer]:
    """The same on a loop in a thread of its own, for tests that drive work."""
    loop = Loop()
    server = FaultServer()
    ready = threading.Event()

    async def serve() -> None:
        async with server.serving():
            ready.set()
            await asyncio.Event().wait()

    ended = loop.call(Step(serve, ()), ignore)
    assert ready.wait(5)
    try:
        yield server
    finally:
        ended.cancel()
        assert loop.close(5)
