"""A statement with its words ready to be searched, and how much the job speaks for asking about it."""

from dataclasses import dataclass

from prepwise_desktop.coach.offline.statements import Statement

#: what falls off the cost of a question about a line of the resume that shows what the job needs
MEETS_A_MUST = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement of the resume or of the job description."""

    statement: Statement
    words: str
    #: the skill's own name where the statement is a line of skills
    skill: str = ""
    #: 0 for the first of its sort, which is the newest, then counting up
    rank: int = 0
    #: what falls off the cost of a question about it
    worth: float = 0.0
