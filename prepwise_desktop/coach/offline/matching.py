"""Whether a text speaks of a subject, word by word."""

import re
from collections.abc import Iterable
from functools import cache

_WORD = re.compile(r"[^\W_]+[+#]*(?:\.[^\W_]+)*")
#: subjects whose names are everyday words as well: only a list of skills speaks of them for certain
_EVERYDAY = frozenset({"go", "r", "c", "rest", "swift", "express", "spring", "excel", "word", "rust", "node"})
_BROAD = """
    backend, frontend, web, api, mobile, cloud, python, java, javascript, typescript, sql, excel, performance,
    testing, pandas, django, flask, fastapi, security, algorithms, search, production, design, research, training,
    teaching, care, client, customer, engineering, sales, planning, support, office, school, content, brand,
    booking, nurse, nursing, teacher, chef, accountant, lawyer, budget, controlling, driver, electrician,
    designer, scientist, laboratory, operations, account executive, patient care, model, phd, postdoc, scientist
"""
#: subjects so wide that a deed which names one does not lead to a question on it
BROAD = frozenset(name.strip() for name in _BROAD.split(","))
#: a shorter word tells little about what a question asks
_TELLING = 5


def padded(text: str) -> str:
    """The words of a text in lower case between blanks, to look for phrases in."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def speaks_of(words: str, topic: str, *, skill: bool = False) -> bool:
    """Whether the padded words hold the topic as whole words; `skill` says that they are the name of a skill."""
    if topic in _EVERYDAY and not skill:
        return False
    return f" {topic} " in words or f" {topic}s " in words


def first_topic(words: str, topics: Iterable[str], *, skill: bool = False) -> str:
    """The first of the topics that the padded words speak of, or ""."""
    return next((topic for topic in topics if speaks_of(words, topic, skill=skill)), "")


@cache
def telling_words(text: str) -> frozenset[str]:
    """The longer words of a text, by which two questions are compared."""
    return frozenset(word for word in padded(text).split() if len(word) >= _TELLING)


def alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two questions have half of their telling words in common."""
    return bool(first) and bool(second) and 2 * len(first & second) >= len(first | second)
