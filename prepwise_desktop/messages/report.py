"""What a completion report says: why there is no score, how one rated oneself, and what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.completion import Standing
from prepwise_desktop.domain.next_steps import AIM, NextStep
from prepwise_desktop.domain.progress.mean import Mean
from prepwise_desktop.domain.recommendations import Advice, Recommendation
from prepwise_desktop.domain.rubric import level_for
from prepwise_desktop.messages.figures import answers_text, level_text, rounded
from prepwise_desktop.messages.words import competency_name, listed, within

translate = QCoreApplication.translate

#: the lowest and the highest score
_SCALE = (0, 100)

#: a gap of less than this many levels is none: half of what is shown
_NO_GAP = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A title of a few words, and sentences below it."""

    title: str
    sentences: tuple[str, ...]


def numbers_text(indexes: Sequence[int]) -> str:
    """Questions as a person counts them: "1", "1 and 3", "1, 2 and 5"."""
    return listed([str(index + 1) for index in indexes])


def gap_text(gap: float) -> str:
    """Self-rating minus level: "0.4 levels too high", or that both agree."""
    if abs(gap) < _NO_GAP:
        return translate("messages", "as judged")
    size = f"{abs(gap):.1f}".removesuffix(".0")
    one = translate("messages", "1 level too high") if gap > 0 else translate("messages", "1 level too low")
    more = (
        translate("messages", "{size} levels too high") if gap > 0 else translate("messages", "{size} levels too low")
    )
    return one if size == "1" else more.format(size=size)


def score_title(mean: Mean) -> str:
    """What a session's figure is: its level, and where it is likely to lie, where enough answers say so.

    Of answers that all stand alike there is no range to be said, and one that is the whole scale says nothing.
    """
    title = translate("messages", "Score, level {level}").format(level=level_text(level_for(mean.score)))
    if mean.low is None or mean.high is None:
        return title
    low, high = rounded(mean.low), rounded(mean.high)
    if low == high or (low, high) == _SCALE:
        return title
    return f"{title}, {translate('messages', 'likely between {low} and {high}').format(low=low, high=high)}"


def no_score(standing: Standing) -> str:
    """Why a session has no score, and what that means; never of one that has or will have a score."""
    return {
        Standing.EMPTY: translate("messages", "No question was drawn, so there is nothing to score."),
        Standing.ALL_SKIPPED: translate("messages", "Every question was skipped, so there is nothing to score."),
        Standing.UNANSWERED: translate("messages", "No question was answered, so there is nothing to score."),
        Standing.NOT_SCORED: translate("messages", "No answer could be scored, so there is no score."),
    }[standing]


def recommended(step: Recommendation) -> Said:
    """One next step in words."""
    return {
        Advice.ANSWER_SOMETHING: _answer_something,
        Advice.WORK_ON: _work_on,
        Advice.ANSWER_AGAIN: _answer_again,
        Advice.COME_BACK: _come_back,
        Advice.RATE_BY_ANCHORS: _rate_by_anchors,
    }[step.advice](step)


def _answer_something(_step: Recommendation) -> Said:
    return Said(
        title=translate("messages", "Answer one question"),
        sentences=(translate("messages", "Two or three sentences are enough to be told what is missing."),),
    )


def _work_on(step: Recommendation) -> Said:
    assert step.step is not None
    return Said(title=step.step.criterion.name, sentences=(_reason(step.step), _aim(step.step)))


def _answer_again(step: Recommendation) -> Said:
    if len(step.indexes) == 1:
        title = translate("messages", "Take up question {number} again")
        why = translate("messages", "Its answer stands lowest.")
    else:
        title = translate("messages", "Take up questions {number} again")
        why = translate("messages", "Their answers stand lowest.")
    return Said(title=title.format(number=numbers_text(step.indexes)), sentences=(why,))


def _come_back(step: Recommendation) -> Said:
    one = translate("messages", "Question {numbers} was left without an answer.")
    more = translate("messages", "Questions {numbers} were left without an answer.")
    sentence = (one if len(step.indexes) == 1 else more).format(numbers=numbers_text(step.indexes))
    return Said(title=translate("messages", "Leave none out"), sentences=(sentence,))


def _rate_by_anchors(step: Recommendation) -> Said:
    assert step.competency is not None
    assert step.gap is not None
    sentence = translate("messages", "Your guesses on {competency}: {gap}. Read the anchors before you guess.").format(
        competency=within(competency_name(step.competency)), gap=gap_text(step.gap)
    )
    return Said(title=translate("messages", "Guess by the anchors"), sentences=(sentence,))


def _reason(step: NextStep) -> str:
    text = translate("messages", "{low} of {judged} at level {level} or below: {numbers}.")
    return text.format(
        low=len(step.low), judged=answers_text(len(step.judged)), level=step.level, numbers=numbers_text(step.low)
    )


def _aim(step: NextStep) -> str:
    return translate("messages", "{level} looks so: {aim}").format(level=level_text(AIM), aim=within(step.aim))
