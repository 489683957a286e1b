"""What an evaluator or the parser found, and why it found no more, in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.evaluation import Coverage, NotScored
from prepwise_desktop.domain.question import Ground, GroundSource
from prepwise_desktop.domain.resume import Doubt

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A title of a few words, and one or two sentences below it."""

    title: str
    sentence: str


def not_scored(reason: NotScored) -> Notice:
    """What stands in the place of a score that does not exist; never a number."""
    return {
        NotScored.EMPTY: Notice(
            title=translate("messages", "Not scored: nothing was written"),
            sentence=translate(
                "messages", "An empty answer has nothing to judge and does not count. Answer again when you like."
            ),
        ),
        NotScored.OTHER_LANGUAGE: Notice(
            title=translate("messages", "Not scored: another language"),
            sentence=translate(
                "messages",
                "Your answer is saved, but it is not in the language of the question and could not be judged "
                "fairly. Answer again in that language to get a score.",
            ),
        ),
        NotScored.NOTHING_JUDGED: Notice(
            title=translate("messages", "Not scored: nothing could be judged"),
            sentence=translate(
                "messages",
                "Your answer is saved; none of the criteria could be judged from it, so there is no score to show. "
                "It does not count in your progress.",
            ),
        ),
        NotScored.NOT_YET: Notice(
            title=translate("messages", "Not scored yet"),
            sentence=translate(
                "messages", "Your answer is saved and waits in the queue; it will be scored once. You can go on."
            ),
        ),
    }[reason]


def coverage_name(coverage: Coverage) -> str:
    """How far an answer touches a key point, with a capital: "Thin"."""
    return {
        Coverage.COVERED: translate("messages", "Covered"),
        Coverage.THIN: translate("messages", "Thin"),
        Coverage.MISSING: translate("messages", "Missing"),
    }[coverage]


def doubt_sentence(doubt: Doubt) -> str:
    """Why a field of the resume asks to be checked."""
    return {
        Doubt.GUESSED: translate("messages", "Nothing says so plainly; this is a guess from its place."),
        Doubt.YEAR_ONLY: translate("messages", "The months are missing."),
        Doubt.TWO_READINGS: translate("messages", "The line can be read in two ways."),
        Doubt.READ_BY_OCR: translate("messages", "Read from a picture; letters may be wrong."),
    }[doubt]


def why_asked(ground: Ground) -> str:
    """What stands before the line that a question was made from, or all there is to say when there is none."""
    if ground.line is None or ground.source is GroundSource.INFERRED:
        return {
            GroundSource.RESUME: translate("messages", "Asked because of your resume:"),
            GroundSource.JOB: translate("messages", "Asked because of the job description:"),
            GroundSource.INFERRED: translate("messages", "Asked because it is usual for this role."),
        }[ground.source]
    return {
        GroundSource.RESUME: translate("messages", "Asked because of line {line} of your resume:"),
        GroundSource.JOB: translate("messages", "Asked because of line {line} of the job description:"),
    }[ground.source].format(line=ground.line)
