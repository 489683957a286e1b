"""The question before an interview ends: it names what stays."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from prepwise_desktop.messages.figures import place_text
from prepwise_desktop.viewmodels.interview import InterviewViewModel, Phase
from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog, ask

translate = QCoreApplication.translate


def ask_to_end(view_model: InterviewViewModel, parent: QWidget) -> AskDialog | None:
    """Ask over that window; None where no session is open."""
    session = view_model.session
    if session is None:
        return None
    title = translate("interview", "End this session?")
    go_on = Answer(words=translate("interview", "Go on"), act=view_model.go_on)
    later = Answer(
        words=translate("interview", "Keep for later"),
        act=view_model.keep_for_later,
        primary=session.answered_count == 0,
    )
    answers = [go_on] if view_model.phase is Phase.PAUSED else [Answer(words=go_on.words)]
    if session.answered_count == 0:
        sentence = translate(
            "interview",
            "No question is answered yet, so there is nothing to score. Kept for later, it waits on Home with all "
            "that you typed; given up, it stays readable in History and cannot be gone on with.",
        )
        give_up = Answer(words=translate("interview", "Give up"), act=view_model.give_up, danger=True)
        return ask(parent, title, sentence, *answers, give_up, later)
    sentence = translate(
        "interview",
        "{place} questions are answered. Ended, these are scored and kept, and the others stay unanswered; kept for "
        "later, the session waits on Home with all that you typed.",
    ).format(place=place_text(session.answered_count, len(session.questions)))
    end = Answer(words=translate("interview", "End and see the result"), act=view_model.complete, primary=True)
    return ask(parent, title, sentence, *answers, later, end)
