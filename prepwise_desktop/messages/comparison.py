"""Two sessions compared, in words: the verdict with its figure, and why something cannot be compared."""

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.progress.comparison import Change, Difference, Differs, SessionComparison
from prepwise_desktop.domain.session import InterviewMode, SessionType
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.messages.evaluators import evaluator_name
from prepwise_desktop.messages.figures import points_text, questions_text, rounded, signed_text
from prepwise_desktop.messages.findings import Notice
from prepwise_desktop.messages.words import experience_name, mode_name, type_name, within

translate = QCoreApplication.translate


def verdict(comparison: SessionComparison) -> Notice:
    """What the comparison came to, and how sure that is."""
    if comparison.shared is not None:
        return Notice(
            title=_moved(comparison.shared, translate("messages", "on the {questions} asked in both sessions")).format(
                questions=questions_text(len(_compared(comparison)))
            ),
            sentence=_how_sure(comparison.shared),
        )
    if comparison.score is not None:
        return Notice(
            title=_moved(comparison.score, translate("messages", "over all answers")),
            sentence=f"{translate('messages', 'No question was asked in both.')} {_how_sure(comparison.score)}",
        )
    if not comparison.comparable:
        return Notice(
            title=translate("messages", "The scores of these two do not compare"),
            sentence=not_comparable(comparison),
        )
    return Notice(
        title=translate("messages", "There is nothing to compare yet"),
        sentence=translate("messages", "One of the two has no scored answer."),
    )


def verdict_figure(comparison: SessionComparison) -> str:
    """The change in points beside the verdict; empty where there is none."""
    change = comparison.shared or comparison.score
    return "" if change is None else signed_text(change.difference)


def not_comparable(comparison: SessionComparison) -> str:
    """Why scores do not compare: what is not the same in both."""
    said = "; ".join(difference_text(each) for each in comparison.differences)
    return translate("messages", "Not the same in both: {differences}.").format(differences=said)


def sameness_text(comparison: SessionComparison) -> str:
    """What is the same in both, or what is not."""
    if not comparison.differences:
        return translate("messages", "Same mode, type, evaluator, experience level and rubric.")
    return not_comparable(comparison)


def difference_text(difference: Difference) -> str:
    """One thing that differs: "type (mixed, technical)"."""
    names = {
        Differs.TYPE: translate("messages", "type"),
        Differs.EVALUATOR: translate("messages", "evaluator"),
        Differs.RUBRIC: translate("messages", "rubric"),
        Differs.EXPERIENCE_LEVEL: translate("messages", "experience level"),
        Differs.MODE: translate("messages", "mode"),
    }
    first, second = (_value(difference.what, each) for each in (difference.first, difference.second))
    return translate("messages", "{what} ({first}, {second})").format(
        what=names[difference.what], first=first, second=second
    )


def only_once_text(comparison: SessionComparison) -> str:
    """How many questions stand in one of the two only."""
    once = comparison.only_in_first + comparison.only_in_second
    if not once:
        return translate("messages", "Every question was asked in both.")
    return translate("messages", "Asked in one session only: {questions}, not compared.").format(
        questions=questions_text(once)
    )


def likely_change_text(change: Change) -> str:
    """Where a change is likely to lie: "+3 to +15"; empty where nobody can say."""
    if change.low is None or change.high is None:
        return ""
    return translate("messages", "{low} to {high}").format(low=signed_text(change.low), high=signed_text(change.high))


def _compared(comparison: SessionComparison) -> list[Change]:
    return [each.change for each in comparison.questions if each.change is not None]


def _moved(change: Change, where: str) -> str:
    values = {"before": rounded(change.before), "after": rounded(change.after)}
    points = points_text(abs(change.difference))
    if rounded(abs(change.difference)) == 0:
        return translate("messages", "The same {where}: {before}.").format(where=where, **values)
    words = (
        translate("messages", "Up {points} {where}, from {before} to {after}.")
        if change.difference > 0
        else translate("messages", "Down {points} {where}, from {before} to {after}.")
    )
    return words.format(points=points, where=where, **values)


def _how_sure(change: Change) -> str:
    likely = likely_change_text(change)
    if change.beyond_chance:
        proven = translate("messages", "That is more than chance explains: the change is likely {likely}.")
        return proven.format(likely=likely)
    if likely:
        chance = translate("messages", "Chance alone explains as much: the change is likely {likely}.")
        return chance.format(likely=likely)
    return translate("messages", "So few answers often swing as far from day to day: a hint, not yet a proven change.")


def _value(what: Differs, value: str) -> str:
    if what is Differs.TYPE:
        return within(type_name(SessionType(value)))
    if what is Differs.MODE:
        return within(mode_name(InterviewMode(value)))
    if what is Differs.EXPERIENCE_LEVEL:
        return within(experience_name(ExperienceLevel(value)))
    return evaluator_name(value) if what is Differs.EVALUATOR else value
