"""A statement with its words ready to be searched, and what speaks for asking about it."""

from dataclasses import dataclass

from prepwise_desktop.coach.offline.statements import Statement

#: what falls off the cost of a question about a line of the resume that shows what the job needs
MEETS_A_MUST = 5.0
#: of one about a line that states a figure, a lead or the use of a skill, which an interviewer would follow up
IS_A_CLAIM = 2.0
#: of one about a skill, for each year in jobs whose text names it, up to so many years
PRACTISED_A_YEAR, MOST_YEARS = 0.5, 8.0


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
