"""The names of the business's words as a person reads them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.kind import Competency, Kind
from prepwise_desktop.domain.session_summary import InterviewMode, SessionStatus, SessionType
from prepwise_desktop.domain.target import ExperienceLevel

translate = QCoreApplication.translate


def kind_name(kind: Kind) -> str:
    """A question's kind, with a capital: "System design"."""
    return {
        Kind.TECHNICAL: translate("messages", "Technical"),
        Kind.BEHAVIORAL: translate("messages", "Behavioral"),
        Kind.SYSTEM_DESIGN: translate("messages", "System design"),
        Kind.CODING: translate("messages", "Coding"),
    }[kind]


def competency_name(competency: Competency) -> str:
    """What a question practises, with a capital: "Ownership"."""
    return {
        Competency.PROBLEM_SOLVING: translate("messages", "Problem solving"),
        Competency.TECHNICAL_DEPTH: translate("messages", "Technical depth"),
        Competency.SYSTEM_DESIGN: translate("messages", "System design"),
        Competency.CODING_PRACTICE: translate("messages", "Coding practice"),
        Competency.COMMUNICATION: translate("messages", "Communication"),
        Competency.OWNERSHIP: translate("messages", "Ownership"),
        Competency.COLLABORATION: translate("messages", "Collaboration"),
        Competency.LEADERSHIP: translate("messages", "Leadership"),
        Competency.ADAPTABILITY: translate("messages", "Adaptability"),
        Competency.CUSTOMER_FOCUS: translate("messages", "Customer focus"),
        Competency.LEARNING: translate("messages", "Learning"),
    }[competency]


def about(kind: Kind, competency: Competency) -> tuple[str, ...]:
    """A question's kind and competency, each with a capital; one alone where both have the same name."""
    return tuple(dict.fromkeys((kind_name(kind), competency_name(competency))))


def mode_name(mode: InterviewMode) -> str:
    """How a session is held, with a capital: "Practice"."""
    return {
        InterviewMode.PRACTICE: translate("messages", "Practice"),
        InterviewMode.MOCK: translate("messages", "Mock"),
        InterviewMode.REAL: translate("messages", "Real"),
        InterviewMode.ASSESSMENT: translate("messages", "Assessment"),
    }[mode]


def mode_sentence(mode: InterviewMode) -> str:
    """What a mode asks of the person, in a sentence or two."""
    return {
        InterviewMode.PRACTICE: translate(
            "messages", "Hints, and an evaluation after each answer. The clock is shown and ends nothing."
        ),
        InterviewMode.MOCK: translate(
            "messages", "A clock over each question that asks you to move on. Feedback comes at the end."
        ),
        InterviewMode.REAL: translate(
            "messages", "One strict clock over the whole, fixed order, no pause. Feedback comes at the end."
        ),
        InterviewMode.ASSESSMENT: translate(
            "messages",
            "The same questions each time, so that two runs compare; a strict clock over each, fixed order, no pause.",
        ),
    }[mode]


def type_name(session_type: SessionType) -> str:
    """What a session is about, with a capital: "Mixed"."""
    return {
        SessionType.TECHNICAL: translate("messages", "Technical"),
        SessionType.BEHAVIORAL: translate("messages", "Behavioral"),
        SessionType.MIXED: translate("messages", "Mixed"),
        SessionType.SYSTEM_DESIGN: translate("messages", "System design"),
        SessionType.CODING: translate("messages", "Coding"),
    }[session_type]


def status_name(status: SessionStatus) -> str:
    """Where a session stands, with a capital: "In progress"."""
    return {
        SessionStatus.SCHEDULED: translate("messages", "Scheduled"),
        SessionStatus.IN_PROGRESS: translate("messages", "In progress"),
        SessionStatus.PAUSED: translate("messages", "Paused"),
        SessionStatus.COMPLETED: translate("messages", "Completed"),
        SessionStatus.ABANDONED: translate("messages", "Abandoned"),
    }[status]


def experience_name(level: ExperienceLevel) -> str:
    """A target's experience level or a question's difficulty, with a capital: "Senior"."""
    return {
        ExperienceLevel.JUNIOR: translate("messages", "Junior"),
        ExperienceLevel.MID: translate("messages", "Mid"),
        ExperienceLevel.SENIOR: translate("messages", "Senior"),
    }[level]


def session_title(mode: InterviewMode, session_type: SessionType) -> str:
    """What a session is called wherever it stands alone: "Practice, mixed"."""
    return translate("messages", "{mode}, {type}").format(mode=mode_name(mode), type=within(type_name(session_type)))


def within(name: str) -> str:
    """A name from this file as it stands inside a sentence: "System design" becomes "system design"."""
    return name[:1].lower() + name[1:]


def listed(names: Sequence[str]) -> str:
    """Names one after the other: "1", "1 and 3", "1, 2 and 5"; at least one."""
    *others, last = names
    return translate("messages", "{others} and {last}").format(others=", ".join(others), last=last) if others else last
