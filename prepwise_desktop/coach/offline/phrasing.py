"""How a line of the person's own is put into a question: short, and in its own words."""

import re
from hashlib import blake2b

#: characters of a quoted line; a longer one is cut at a clause
_MOST = 120
#: a cut that leaves less than this says too little
_LEAST = 45
_CLAUSE_END = re.compile(
    r"[,;:.]\s|\s[\u2013\u2014-]\s|\s\(|\s(?=(?:and|by|with|while|which|for|to|resulting|using|including)\s)"
)
_BULLET = re.compile(r"^(?:[-*\u2022\u00b7\u2013\u2014\u25aa\u25cf\u25e6\u2023>]+\s*)+")
#: double marks outside, single ones for a quotation inside
_OPENING, _CLOSING, _INNER_OPENING, _INNER_CLOSING = "\u201c", "\u201d", "\u2018", "\u2019"


def quoted(line: str) -> str:
    """The line without bullet and final stop, at most 120 characters, an ellipsis where something was left out."""
    text = _BULLET.sub("", line.strip()).rstrip(" .;,:")
    if len(text) > _MOST:
        text = _cut(text) + " …"
    return text.replace(_OPENING, _INNER_OPENING).replace(_CLOSING, _INNER_CLOSING).replace('"', "'")


def about_line(template: str, line: str) -> str:
    """The wording with the line in it."""
    return template.replace("{line}", quoted(line))


def after_line(line: str, question: str) -> str:
    """The question behind the line that brings it up."""
    return f"Your resume says: {_OPENING}{quoted(line)}{_CLOSING}. {question}"


def after_skill(skill: str, question: str) -> str:
    """The question behind the skill that brings it up."""
    return f"Your resume names {skill.strip()}. {question}"


def line_mark(line: str) -> str:
    """What stays the same for the same words, whatever the case, blanks and stops: 8 hexadecimal digits."""
    words = " ".join(re.findall(r"\w+", line.casefold()))
    return blake2b(words.encode(), digest_size=4).hexdigest()


def _cut(text: str) -> str:
    ends = [match.start() for match in _CLAUSE_END.finditer(text, 0, _MOST)]
    fitting = [end for end in ends if end >= _LEAST]
    return text[: fitting[-1] if fitting else text.rindex(" ", 0, _MOST) if " " in text[:_MOST] else _MOST].rstrip(
        " ,;:"
    )
