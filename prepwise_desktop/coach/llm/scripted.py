"""A provider that answers by a script, without a network: for tests and for the journey of --smoke."""

import asyncio
import json
import re
from collections.abc import Iterator
from typing import Any

from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.provider import CHARACTERS_A_TOKEN, NOBODY, Listener, R, Reply
from prepwise_desktop.domain.providers import Purpose, Usage

#: characters of one piece of a reply
_PIECE = 48

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")

#: by kind, what is asked where no line is taken up
_SUBJECTS = {
    "technical": ("keeps old readers working when a field changes", "finds out why one request in a hundred is slow"),
    "behavioral": ("disagreed with a plan that everybody liked", "had to deliver with half of the people"),
    "system_design": ("stores receipts for ten million buyers", "counts visitors without knowing who they are"),
    "coding": ("merges two sorted lists into one", "finds the first word that comes twice"),
}


class ScriptedProvider:
    """Makes replies that keep their shape out of the prompt's own data, piece by piece as a model would.

    `pace` is the pause between two pieces, in seconds. The same prompt has the same reply.
    """

    def __init__(self, *, pace: float = 0.0) -> None:
        self._pace = pace

    async def ask(self, prompt: Prompt[R], listener: Listener = NOBODY) -> Reply[R]:
        """The reply that the script has for such a prompt."""
        text = json.dumps(_reply(prompt))
        for at in range(0, len(text), _PIECE):
            listener.text(text[at : at + _PIECE])
            await asyncio.sleep(self._pace)
        usage = Usage(
            input_tokens=len(prompt.rules + prompt.text) // CHARACTERS_A_TOKEN,
            output_tokens=len(text) // CHARACTERS_A_TOKEN,
        )
        return Reply(value=prompt.shape.model_validate_json(text), usage=usage)


def _reply(prompt: Prompt[Any]) -> Any:
    data = prompt.data
    if prompt.purpose is Purpose.QUESTIONS:
        return {"questions": list(_questions(data))}
    if prompt.purpose is Purpose.STRONGER_ANSWER:
        return {"paragraphs": [{"spans": list(_stronger(data))}]}
    if prompt.purpose is Purpose.PROBE:
        return {"code": data["code"]}
    levels, coaching = [_level(each, data) for each in data["criteria"]], _coaching(data)
    whole = {"criteria": levels, "coaching": coaching, **coaching}
    return {name: whole[name] for name in prompt.shape.model_fields}


def _questions(data: Any) -> Iterator[dict[str, Any]]:
    lines = iter([each for each in data["resume"] if len(each["text"].split()) > 5])
    for kind, count in data["wanted"].items():
        for number in range(count):
            yield _question(kind, number, next(lines, None), data)


def _question(kind: str, number: int, line: Any, data: Any) -> dict[str, Any]:
    subject = _SUBJECTS[kind][number % len(_SUBJECTS[kind])]
    opening = "Tell me about a time when you" if kind == "behavioral" else "How would you build something that"
    text = f"{opening} {subject}?"
    if line is not None:
        text = f"Your resume says: \u201c{line['text'].strip(' .')}\u201d. How did you go about it?"
    return {
        "text": text,
        "kind": kind,
        "competency": "technical_depth" if kind != "behavioral" else "ownership",
        "difficulty": data["experience_level"],
        "ground": "inferred" if line is None else "resume",
        "line": None if line is None else line["line"],
        "key_points": [{"text": f"speaks to {key}", "criterion": key} for key in data["criteria"][kind][:3]],
        "strong": "Says what was done, why, and what came of it.",
        "weak": "Stays general.",
        "hints": ["Begin with what it was for.", "End with what came of it."],
        "expected_seconds": 240,
    }


def _level(criterion: Any, data: Any) -> dict[str, Any]:
    """A level by how much is said, on the sentence that stands where the criterion does."""
    said = _sentences(data["answer"])
    place = [each["criterion"] for each in data["criteria"]].index(criterion["criterion"])
    level = min(5, 1 + len(said) // 2)
    quotes = [said[place % len(said)]] if said and level > 1 else []
    return {
        "criterion": criterion["criterion"],
        "level": level,
        "quotes": quotes,
        "reason": f"{len(said)} sentences were said.",
    }


def _coaching(data: Any) -> dict[str, Any]:
    said = _sentences(data["answer"])
    first = data["criteria"][0]["criterion"]
    return {
        "strengths": [{"text": "Comes to the point.", "criterion": first, "quote": said[0]}] if said else [],
        "improvements": [{"text": "Say what came of it, in figures.", "criterion": first, "quote": ""}],
        "key_points": [
            {"number": each["number"], "coverage": "covered" if said else "missing", "quote": said[0] if said else ""}
            for each in data["key_points"][:1]
        ],
        "follow_up": "What would you do otherwise today?",
    }


def _stronger(data: Any) -> Iterator[dict[str, Any]]:
    for sentence in _sentences(data["answer"]):
        yield {"text": sentence, "origin": "own", "line": None}
    yield {"text": "[what came of it, in figures]", "origin": "blank", "line": None}


def _sentences(answer: str) -> list[str]:
    return [each.strip() for each in _SENTENCE.findall(answer) if len(each.split()) > 2]
