"""What a line of a resume or a job description tells of, by its words."""

import re
from enum import StrEnum


class Trait(StrEnum):
    """What a line tells of; it decides which wordings suit it."""

    #: has a figure that tells of an effect, not only of a size
    MEASURED = "measured"
    IMPROVED = "improved"
    BUILT = "built"
    CHANGED = "changed"
    #: brought others to a new way of working
    INTRODUCED = "introduced"
    LED = "led"
    TAUGHT = "taught"
    #: looked after people
    CARED = "cared"
    #: names the people for whom the work is done
    SERVED = "served"
    TOGETHER = "together"
    ROUTINE = "routine"
    #: something to bring along, such as years or a degree, not something to do
    QUALIFICATION = "qualification"
    #: a role held, not a deed
    ROLE = "role"
    #: a course of study
    STUDY = "study"


#: a share, a change from one figure to another, a multiple, or a change by or to a figure
_EFFECT = re.compile(
    r"\d\s?%|\bpercent\b|\bfrom \D{0,12}\d.{0,25}\bto \D{0,12}\d|\b\d+(?:\.\d+)?x\b|(?<!\bup )\b(?:by|to) \D{0,3}\d"
)
#: "managed" tells of leading only with people behind it
_PEOPLE = (
    r"team|people|staff|employees|crew|brigade|engineers|developers|nurses|teachers|colleagues|apprentices|"
    r"representatives|analysts|designers|volunteers|technicians|interns|department"
)

#: beginnings of words, in lower case
_BEGINNINGS = {
    Trait.IMPROVED: "improv reduc increas rais lower halv doubl tripl optimi shorten accelerat boost streamlin simplif "
    "automat exceed stabili",
    Trait.BUILT: "build design develop creat launch writ implement establish produced producing prototyp program",
    Trait.CHANGED: "migrat replac restructur reorgani transform moderni redesign refactor consolidat transition "
    "convert rewrit rebuil",
    Trait.INTRODUCED: "introduc establish standardi",
    Trait.LED: "supervis coordinat recruited recruiting delegat spearhead",
    Trait.TAUGHT: "mentor coach train tutor onboarded instruct",
    Trait.CARED: "support cared cares caring assist helped helps helping counsel advis welcom nursed treat",
    Trait.SERVED: "customer client patient guest student pupil resident famil caller parent shopper diner "
    "travell child",
    Trait.TOGETHER: "collaborat partnered partnering cross-functional stakeholder interdisciplin multidisciplin liais",
    Trait.ROUTINE: "maintain monitor prepar review perform ensur document process reconcil record inspect",
}
#: whole words, in lower case
_WHOLE = {
    Trait.IMPROVED: "cut cuts grew grow sped saved save",
    Trait.BUILT: "built wrote founded shipped set-up",
    Trait.CHANGED: "moved moving rewrote adapted",
    Trait.INTRODUCED: "runbook checklist guideline guidelines handbook playbook",
    Trait.LED: "led leading headed heading oversaw oversee chaired hired hiring",
    Trait.TAUGHT: "taught teach teaches teaching",
    Trait.CARED: "looked served serving serve",
    Trait.SERVED: "user users member members",
    Trait.TOGETHER: "together teams departments",
    Trait.ROUTINE: "test tests tested answer answered on-call kept checked",
}


def _pattern(trait: Trait) -> re.Pattern[str]:
    beginnings = "|".join(map(re.escape, _BEGINNINGS[trait].split()))
    whole = "|".join(map(re.escape, _WHOLE[trait].split()))
    return re.compile(rf"\b(?:{beginnings}|(?:{whole})\b)")


_PATTERNS = {trait: _pattern(trait) for trait in _BEGINNINGS}
_MANAGED_PEOPLE = re.compile(rf"\b(?:lead|manag\w*|ran|directed|directing)\b(?:\W+\w+){{0,5}}?\W+(?:{_PEOPLE})\b")


def traits(text: str) -> frozenset[Trait]:
    """What the line tells of; empty when its words say nothing that is known here."""
    lowered = text.lower()
    found = {trait for trait, pattern in _PATTERNS.items() if pattern.search(lowered)}
    if _EFFECT.search(lowered):
        found.add(Trait.MEASURED)
    if _MANAGED_PEOPLE.search(lowered):
        found.add(Trait.LED)
    return frozenset(found)
