"""The question bank that ships with the program: what can be asked, before it is made about a person."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from prepwise_desktop import paths
from prepwise_desktop.domain.question import Competency, Ground, GroundSource, KeyPoint, Kind, Question
from prepwise_desktop.domain.target import ExperienceLevel

#: the profession family of an entry that fits everybody
ANY = "any"

#: stands between an entry's key and what makes a question of it about one line
_ABOUT = "@"


def question_key(entry: str, mark: str) -> str:
    """The key of the question made from that entry; `mark` tells the same entry on two lines apart."""
    return f"{entry}{_ABOUT}{mark}" if mark else entry


def entry_key(question: str) -> str:
    """The key of the entry that the question was made from."""
    return question.partition(_ABOUT)[0]


class Open(StrEnum):
    """What an answer can leave open; a probe asks for one of them."""

    RESULT = "result"
    OWN_PART = "own_part"
    NUMBER = "number"
    TRADE_OFF = "trade_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A wording that takes up a line of the person's own; `text` holds {line}."""

    source: GroundSource
    #: what the line must tell of (see traits), any one of them; empty: any line
    traits: frozenset[str]
    #: only lines that speak of one of the entry's topics
    topical: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One question of the bank; `key` never changes once it has shipped."""

    key: str
    kind: Kind
    competency: Competency
    difficulty: ExperienceLevel
    #: the profession families that it fits, or ANY
    families: frozenset[str]
    #: skills and subjects that it is about, in lower case; empty: no special knowledge
    topics: tuple[str, ...]
    #: fits only those who know one of the topics
    bound: bool
    text: str
    about: tuple[About, ...]
    key_points: tuple[KeyPoint, ...]
    strong: str
    weak: str
    probes: Mapping[Open, str]
    hints: tuple[str, ...]
    expected_seconds: int

    def ask(self, *, text: str = "", mark: str = "", ground: Ground | None = None) -> Question:
        """The question as it is asked; `mark` tells the same entry on two lines apart."""
        return Question(
            key=question_key(self.key, mark),
            kind=self.kind,
            competency=self.competency,
            difficulty=self.difficulty,
            text=text or self.text,
            key_points=self.key_points,
            strong=self.strong,
            weak=self.weak,
            probes=tuple(self.probes.values()),
            hints=self.hints,
            expected_seconds=self.expected_seconds,
            ground=ground or Ground(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """All entries in the order of their files, and the fixed sets of the assessment mode."""

    entries: Mapping[str, Entry]
    #: changes whenever a fixed set changes, so that only runs of one version are compared
    assessment_version: str
    #: profession family (or ANY) -> experience level -> keys in the order asked
    assessment: Mapping[str, Mapping[ExperienceLevel, tuple[str, ...]]]

    def entry(self, key: str) -> Entry | None:
        """The entry that a question of that key was made from, or None."""
        return self.entries.get(entry_key(key))

    def of_kind(self, kind: Kind) -> Iterator[Entry]:
        """The entries of one kind."""
        return (each for each in self.entries.values() if each.kind is kind)


@cache
def load_bank(folder: Path | None = None) -> Bank:
    """The bank in that folder, by default the one that ships; read once. ValueError when two entries share a key."""
    folder = folder or paths.resources() / "questions"
    entries: dict[str, Entry] = {}
    for path in sorted(folder.glob("*.json")):
        if path.name == "assessment.json":
            continue
        for raw in _read(path)["questions"]:
            if raw["key"] in entries:
                raise ValueError(f"{path.name}: {raw['key']} stands twice in the bank")
            entries[raw["key"]] = _entry(raw)
    fixed = _read(folder / "assessment.json")
    return Bank(entries=entries, assessment_version=fixed["version"], assessment=_sets(fixed["sets"]))


def _read(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _entry(raw: Mapping[str, Any]) -> Entry:
    return Entry(
        key=raw["key"],
        kind=Kind(raw["kind"]),
        competency=Competency(raw["competency"]),
        difficulty=ExperienceLevel(raw["difficulty"]),
        families=frozenset(raw["families"]),
        topics=tuple(raw["topics"]),
        bound=raw.get("bound", False),
        text=raw["text"],
        about=tuple(_about(each) for each in raw.get("about", ())),
        key_points=tuple(
            KeyPoint(text=text, criterion=criterion) for criterion, texts in raw["key_points"].items() for text in texts
        ),
        strong=raw["strong"],
        weak=raw["weak"],
        probes={Open(what): text for what, text in raw["probes"].items()},
        hints=tuple(raw["hints"]),
        expected_seconds=raw["expected_seconds"],
    )


def _about(raw: Mapping[str, Any]) -> About:
    return About(
        source=GroundSource(raw["source"]),
        traits=frozenset(raw["traits"]),
        topical=raw.get("topical", False),
        text=raw["text"],
    )


def _sets(raw: Mapping[str, Mapping[str, list[str]]]) -> dict[str, dict[ExperienceLevel, tuple[str, ...]]]:
    return {
        family: {ExperienceLevel(level): tuple(keys) for level, keys in levels.items()}
        for family, levels in raw.items()
    }
