"""What a question is of: its kind, and the competency that it practises."""

from enum import StrEnum


class Kind(StrEnum):
    """A question's kind; it decides the criteria (see rubric)."""

    TECHNICAL = "technical"
    BEHAVIORAL = "behavioral"
    SYSTEM_DESIGN = "system_design"
    CODING = "coding"


class Competency(StrEnum):
    """What a question practises; a question has one."""

    PROBLEM_SOLVING = "problem_solving"
    TECHNICAL_DEPTH = "technical_depth"
    SYSTEM_DESIGN = "system_design"
    CODING_PRACTICE = "coding_practice"
    COMMUNICATION = "communication"
    OWNERSHIP = "ownership"
    COLLABORATION = "collaboration"
    LEADERSHIP = "leadership"
    ADAPTABILITY = "adaptability"
    CUSTOMER_FOCUS = "customer_focus"
    LEARNING = "learning"
