"""The question before an interview ends: it names what stays."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.messages.figures import place_text
from prepwise_desktop.viewmodels.interview import InterviewViewModel, Phase
from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog, ask

translate = QCoreApplication.translate


def ask_to_end(view_model: InterviewViewModel, parent: QWidget) -> AskDialog | None:
    """Ask over that window; None where no session is open."""
    session = view_model.session
    if session is None:
        return None
    answered, mode = session.answered_count, session.mode
    go_on = Answer(words=translate("interview", "Go on"), act=view_model.go_on)
    answers = [go_on if view_model.phase is Phase.PAUSED else Answer(words=go_on.words)]
    if mode.can_pause:
        words = translate("interview", "Keep for later")
        answers.append(Answer(words=words, act=view_model.keep_for_later, primary=not answered))
    if answered:
        words = translate("interview", "End and see the result")
        answers.append(Answer(words=words, act=view_model.complete, primary=True))
    else:
        words = translate("interview", "Give up")
        answers.insert(1, Answer(words=words, act=view_model.give_up, danger=True))
    return ask(parent, translate("interview", "End this session?"), _what_stays(session), *answers)


def _what_stays(session: InterviewSession) -> str:
    place = place_text(session.answered_count, len(session.questions))
    sentences = {
        (False, True): translate(
            "interview",
            "No question is answered yet, so there is nothing to score. Kept for later, it waits on Home with all "
            "that you typed; given up, it stays readable in History and cannot be gone on with.",
        ),
        (False, False): translate(
            "interview",
            "No question is answered yet, so there is nothing to score. Given up, it stays readable in History and "
            "cannot be gone on with.",
        ),
        (True, True): translate(
            "interview",
            "{place} questions are answered. Ended, these are scored and kept, and the others stay unanswered; kept "
            "for later, the session waits on Home with all that you typed.",
        ),
        (True, False): translate(
            "interview",
            "{place} questions are answered. Ended, these are scored and kept, and the others stay unanswered. It "
            "cannot be gone on with.",
        ),
    }
    return sentences[session.answered_count > 0, session.mode.can_pause].format(place=place)
