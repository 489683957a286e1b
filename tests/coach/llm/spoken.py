"""The three wires as a server speaks them: events of a reply, and bodies of errors."""

import json
from typing import Any, Protocol

_MODEL = "made-model"


class Spoken(Protocol):
    """One wire, from the server's side."""

    def begun(self) -> bytes: ...
    def piece(self, text: str) -> bytes: ...
    def ended(self, stop: str = "") -> bytes: ...
    def failed(self, kind: str) -> bytes: ...
    def thought(self) -> bytes: ...
    def unknown(self) -> bytes: ...
    def refused(self) -> bytes: ...
    def error_body(self, kind: str, message: str) -> Any: ...
    def whole(self, text: str, *, stop: str = "", size: int = 40) -> bytes: ...


def spoken(path: str) -> Spoken:
    """The wire that is asked at that path."""
    if path.endswith("/messages"):
        return _Messages()
    return _Responses() if path.endswith("/responses") else _Chat()


def event(data: Any, name: str = "") -> bytes:
    """One event of a stream."""
    head = f"event: {name}\n" if name else ""
    return f"{head}data: {data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)}\n\n".encode()


class _Wire:
    def begun(self) -> bytes:
        return b""

    def piece(self, text: str) -> bytes:
        raise NotImplementedError

    def ended(self, stop: str = "") -> bytes:
        raise NotImplementedError

    def whole(self, text: str, *, stop: str = "", size: int = 40) -> bytes:
        pieces = [self.piece(text[at : at + size]) for at in range(0, len(text), size)]
        return self.begun() + b"".join(pieces) + self.ended(stop)


class _Messages(_Wire):
    def _event(self, kind: str, **more: Any) -> bytes:
        return event({"type": kind, **more}, kind)

    def begun(self) -> bytes:
        usage = {"input_tokens": 900, "cache_read_input_tokens": 300, "output_tokens": 1}
        message = {"id": "msg_1", "type": "message", "role": "assistant", "model": _MODEL, "content": []}
        start = {**message, "stop_reason": None, "stop_sequence": None, "usage": usage}
        block = {"type": "text", "text": ""}
        return self._event("message_start", message=start) + self._event(
            "content_block_start", index=0, content_block=block
        )

    def piece(self, text: str) -> bytes:
        return self._event("content_block_delta", index=0, delta={"type": "text_delta", "text": text})

    def ended(self, stop: str = "") -> bytes:
        reason = {"length": "max_tokens", "filter": "refusal"}.get(stop, stop or "end_turn")
        delta = {"stop_reason": reason, "stop_sequence": None}
        return (
            self._event("content_block_stop", index=0)
            + self._event("message_delta", delta=delta, usage={"output_tokens": 250})
            + self._event("message_stop")
        )

    def failed(self, kind: str) -> bytes:
        return self._event("error", error={"type": kind, "message": "made to fail"})

    def thought(self) -> bytes:
        block = {"type": "thinking", "thinking": "", "signature": ""}
        delta = {"type": "thinking_delta", "thinking": '{"criteria": [{"criterion": "made up"'}
        return (
            self._event("content_block_start", index=5, content_block=block)
            + self._event("content_block_delta", index=5, delta=delta)
            + self._event("content_block_stop", index=5)
        )

    def unknown(self) -> bytes:
        return self._event("ping") + self._event("a_kind_of_next_year", wonder=1)

    def refused(self) -> bytes:
        return self.begun() + self.ended("refusal")

    def error_body(self, kind: str, message: str) -> Any:
        return {"type": "error", "error": {"type": kind, "message": message}, "request_id": "req_1"}


class _Responses(_Wire):
    def __init__(self) -> None:
        self._number = 0

    def _event(self, kind: str, **more: Any) -> bytes:
        self._number += 1
        return event({"type": kind, "sequence_number": self._number, **more}, kind)

    def _response(self, status: str, **more: Any) -> dict[str, Any]:
        known = {"id": "resp_1", "object": "response", "created_at": 1, "model": _MODEL, "output": []}
        fixed = {"parallel_tool_calls": False, "tool_choice": "auto", "tools": [], "error": None}
        return {**known, **fixed, "incomplete_details": None, "status": status, "usage": None, **more}

    def begun(self) -> bytes:
        return self._event("response.created", response=self._response("in_progress"))

    def piece(self, text: str) -> bytes:
        place = {"item_id": "item_1", "output_index": 0, "content_index": 0, "logprobs": []}
        return self._event("response.output_text.delta", delta=text, **place)

    def ended(self, stop: str = "") -> bytes:
        details = {"input_tokens_details": {"cached_tokens": 300}, "output_tokens_details": {"reasoning_tokens": 10}}
        usage = {"input_tokens": 1200, "output_tokens": 250, "total_tokens": 1450, **details}
        if stop:
            reason = {"length": "max_output_tokens", "filter": "content_filter"}[stop]
            response = self._response("incomplete", usage=usage, incomplete_details={"reason": reason})
            return self._event("response.incomplete", response=response)
        return self._event("response.completed", response=self._response("completed", usage=usage))

    def failed(self, kind: str) -> bytes:
        return self._event("error", code=kind, message="made to fail", param=None)

    def thought(self) -> bytes:
        item = {"type": "reasoning", "id": "rs_1", "summary": []}
        return self._event("response.output_item.added", output_index=0, item=item)

    def unknown(self) -> bytes:
        return self._event("response.of_next_year", wonder=1)

    def refused(self) -> bytes:
        place = {"item_id": "item_1", "output_index": 0, "content_index": 0}
        said = self._event("response.refusal.done", refusal="No.", **place)
        return self.begun() + said + self._event("response.completed", response=self._response("completed"))

    def error_body(self, kind: str, message: str) -> Any:
        return {"error": {"type": kind, "code": kind, "message": message, "param": None}}


class _Chat(_Wire):
    def _chunk(self, delta: dict[str, Any], stop: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": stop}
        known = {"id": "chat_1", "object": "chat.completion.chunk", "created": 1, "model": _MODEL}
        return event({**known, "choices": [choice]})

    def begun(self) -> bytes:
        return self._chunk({"role": "assistant", "content": ""})

    def piece(self, text: str) -> bytes:
        return self._chunk({"content": text})

    def ended(self, stop: str = "") -> bytes:
        reason = {"length": "length", "filter": "content_filter"}.get(stop, stop or "stop")
        known = {"id": "chat_1", "object": "chat.completion.chunk", "created": 1, "model": _MODEL, "choices": []}
        usage = {"prompt_tokens": 1200, "completion_tokens": 250, "total_tokens": 1450}
        return self._chunk({}, reason) + event({**known, "usage": usage}) + event("[DONE]")

    def failed(self, kind: str) -> bytes:
        return event({"error": {"type": kind, "code": kind, "message": "made to fail"}})

    def thought(self) -> bytes:
        return self._chunk({"reasoning_content": '{"criteria": [{"criterion": "made up"'})

    def unknown(self) -> bytes:
        return event({"object": "of.next.year", "wonder": 1, "choices": []})

    def refused(self) -> bytes:
        return self.begun() + self._chunk({"refusal": "No."}) + self.ended()

    def error_body(self, kind: str, message: str) -> Any:
        return {"error": {"type": kind, "code": kind, "message": message, "param": None}}
