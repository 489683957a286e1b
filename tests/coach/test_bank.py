"""The bank keeps what its form promises, in every entry."""

import json
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from prepwise_desktop import paths
from prepwise_desktop.coach.offline.bank import ANY, Bank, Entry, Open, load_bank
from prepwise_desktop.coach.offline.matching import alike, padded, telling_words
from prepwise_desktop.coach.offline.traits import Trait
from prepwise_desktop.coach.offline.words import content_stems
from prepwise_desktop.domain.experience import FAMILIES, GENERAL
from prepwise_desktop.domain.question import Competency, GroundSource, Kind
from prepwise_desktop.domain.rubric import criteria
from prepwise_desktop.domain.target import ExperienceLevel

FOLDER = paths.resources() / "questions"
BANK = load_bank()
ENTRIES = tuple(BANK.entries.values())

Sentence = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9].*[.?]$", min_length=12, max_length=260)]
Topic = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][^A-Z]*$")]
#: words that a neutral follow-up cannot do without; they name no content
NEUTRAL = content_stems(
    "What would you give up lose measure number figure result how many often long large much cost time know years day "
    "days months first last part done take need work people person good wrong right case happen change changed give "
    "tell told test better worse found find certain before after difference use used risk decide decision hours week"
)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _About(_Strict):
    source: Literal["resume", "job"]
    traits: list[str]
    topical: bool = False
    text: Annotated[
        str, StringConstraints(pattern=r"^(Your resume (says|lists)|The job description says): “\{line\}”|^Your")
    ]


class _Entry(_Strict):
    key: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,4}(-[a-z0-9]+)+$")]
    kind: Literal["technical", "behavioral", "system_design", "coding"]
    competency: str
    difficulty: Literal["junior", "mid", "senior"]
    families: Annotated[list[str], Field(min_length=1)]
    topics: list[Topic]
    bound: bool = False
    text: Sentence
    about: list[_About] = []
    key_points: dict[str, Annotated[list[Sentence], Field(min_length=1)]]
    strong: Sentence
    weak: Sentence
    probes: Annotated[dict[str, Sentence], Field(min_length=2, max_length=3)]
    hints: Annotated[list[Sentence], Field(min_length=2, max_length=3)]
    expected_seconds: Annotated[int, Field(ge=120, le=600)]


class _File(_Strict):
    format: Literal[1]
    questions: list[_Entry]


def _files() -> list[Path]:
    return sorted(path for path in FOLDER.glob("*.json") if path.name != "assessment.json")


@pytest.mark.parametrize("path", _files(), ids=lambda path: path.stem)
def test_each_file_has_the_written_form_and_nothing_else(path: Path) -> None:
    found = _File.model_validate(json.loads(path.read_text("utf-8")))
    for entry in found.questions:
        assert set(entry.families) <= {*FAMILIES, ANY} - {GENERAL}
        assert entry.competency in set(Competency)
        assert set(entry.probes) <= set(Open)
        for about in entry.about:
            assert about.text.count("{line}") == 1
            assert about.text.startswith("Your resume" if about.source == "resume" else "The job description")
            assert set(about.traits) <= set(Trait)
        assert all(padded(topic) == f" {topic} " for topic in entry.topics), "a topic is written as it is searched for"
        assert entry.topics or not entry.bound, "who is bound to a topic needs one"


def test_the_bank_is_larger_than_the_least_and_covers_what_can_be_asked() -> None:
    assert len(ENTRIES) >= 200
    assert {entry.competency for entry in ENTRIES} == set(Competency)
    for kind in Kind:
        assert {entry.difficulty for entry in BANK.of_kind(kind)} == set(ExperienceLevel)
    for competency in set(Competency) - {
        Competency.TECHNICAL_DEPTH,
        Competency.SYSTEM_DESIGN,
        Competency.CODING_PRACTICE,
    }:
        behavioral = {each.difficulty for each in BANK.of_kind(Kind.BEHAVIORAL) if each.competency is competency}
        assert behavioral == set(ExperienceLevel), competency


@pytest.mark.parametrize("family", [family for family in FAMILIES if family != GENERAL])
def test_every_profession_has_technical_questions_of_its_own(family: str) -> None:
    own = [entry for entry in BANK.of_kind(Kind.TECHNICAL) if family in entry.families]
    assert len(own) >= 3


def test_everybody_has_a_dozen_technical_questions_and_six_designs() -> None:
    assert sum(ANY in entry.families for entry in BANK.of_kind(Kind.TECHNICAL)) >= 12
    assert sum(ANY in entry.families for entry in BANK.of_kind(Kind.SYSTEM_DESIGN)) >= 6


def _by_key(entry: Entry) -> str:
    return entry.key


@pytest.mark.parametrize("entry", ENTRIES, ids=_by_key)
def test_key_points_speak_to_every_criterion_of_the_kind_but_clarity(entry: Entry) -> None:
    wanted = {each.key for each in criteria(entry.kind)} - {"clarity"}
    assert {point.criterion for point in entry.key_points} == wanted


@pytest.mark.parametrize("entry", ENTRIES, ids=_by_key)
def test_a_key_point_is_one_sentence(entry: Entry) -> None:
    for point in entry.key_points:
        assert ". " not in point.text
        assert len(point.text) <= 170, point.text


@pytest.mark.parametrize("entry", ENTRIES, ids=_by_key)
def test_probes_hint_at_no_key_point(entry: Entry) -> None:
    asked = content_stems(entry.text) | NEUTRAL
    for probe in entry.probes.values():
        for point in entry.key_points:
            shared = content_stems(probe) & content_stems(point.text) - asked
            assert len(shared) <= 1, (probe, point.text, shared)


@pytest.mark.parametrize("entry", ENTRIES, ids=_by_key)
def test_hints_do_not_give_a_key_point_away(entry: Entry) -> None:
    asked = content_stems(entry.text)
    for hint in entry.hints:
        for point in entry.key_points:
            told = content_stems(point.text) - asked
            assert 2 * len(content_stems(hint) & told) <= len(told), (hint, point.text)


def test_no_two_questions_are_nearly_the_same() -> None:
    words = {entry.key: telling_words(entry.text) for entry in ENTRIES}
    twins = [(first, second) for first, second in combinations(words, 2) if alike(words[first], words[second])]
    assert twins == []


def test_no_two_entries_share_a_wording_about_a_line() -> None:
    wordings = [about.text for entry in ENTRIES for about in entry.about]
    assert len(wordings) == len(set(wordings))


@pytest.mark.parametrize("family", BANK.assessment)
@pytest.mark.parametrize("level", ExperienceLevel)
def test_a_fixed_set_fits_its_family_and_covers_every_kind(family: str, level: ExperienceLevel) -> None:
    entries = [BANK.entries[key] for key in BANK.assessment[family][level]]
    assert len({entry.key for entry in entries}) == len(entries)
    assert all({family, ANY} & entry.families and not entry.bound for entry in entries)
    for kind, least in ((Kind.TECHNICAL, 6), (Kind.BEHAVIORAL, 6), (Kind.SYSTEM_DESIGN, 2), (Kind.CODING, 2)):
        assert sum(entry.kind is kind for entry in entries) >= least


def test_fixed_sets_exist_for_software_and_for_everybody() -> None:
    assert set(BANK.assessment) == {"software", ANY}
    assert BANK.assessment_version


def test_entry_finds_the_entry_of_a_question_about_a_line() -> None:
    entry = ENTRIES[0]
    assert BANK.entry(entry.ask(mark="0badcafe").key) is entry
    assert BANK.entry(entry.ask().key) is entry
    assert BANK.entry("from-another-coach") is None


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    one = json.loads(_files()[0].read_text("utf-8"))["questions"][0]
    (tmp_path / "assessment.json").write_text('{"version": "1", "sets": {}}')
    (tmp_path / "first.json").write_text(json.dumps({"format": 1, "questions": [one]}))
    assert isinstance(load_bank(tmp_path), Bank)
    load_bank.cache_clear()
    (tmp_path / "second.json").write_text(json.dumps({"format": 1, "questions": [one]}))
    with pytest.raises(ValueError, match="twice"):
        load_bank(tmp_path)


def test_loading_the_bank_imports_no_pydantic() -> None:
    code = (
        "import sys; from prepwise_desktop.coach.offline.bank import load_bank; load_bank(); "
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_source_of_a_wording_is_a_line() -> None:
    sources = {about.source for entry in ENTRIES for about in entry.about}
    assert sources == {GroundSource.RESUME, GroundSource.JOB}
