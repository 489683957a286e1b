"""Where the words of a stronger answer come from."""

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.stronger_answer import Origin, StrongerAnswer
from prepwise_desktop.messages.words import listed

translate = QCoreApplication.translate


def sources_text(answer: StrongerAnswer) -> str:
    """What it was made of: "From your answer and line 9 of your resume."."""
    spans = [span for paragraph in answer.paragraphs for span in paragraph.spans]
    lines = sorted({span.line for span in spans if span.origin is Origin.RESUME and span.line is not None})
    if not lines:
        return translate("messages", "From your answer.")
    named = listed([str(line) for line in lines])
    one = translate("messages", "From your answer and line {lines} of your resume.")
    more = translate("messages", "From your answer and lines {lines} of your resume.")
    return (one if len(lines) == 1 else more).format(lines=named)
