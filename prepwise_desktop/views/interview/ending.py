"""The question before an interview ends: it names what stays."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.messages.figures import place_text
from prepwise_desktop.viewmodels.interview import InterviewViewModel, Phase
from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog, ask

translate = QCoreApplication.translate

_Act = Callable[[], None]


def ask_to_end(view_model: InterviewViewModel, parent: QWidget) -> AskDialog | None:
    """Ask over that window; None where no session is open."""
    session = view_model.session
    if session is None:
        return None
    go_on = Answer(words=_go_on(), act=view_model.go_on if view_model.phase is Phase.PAUSED else None)
    keep = _keep(session, view_model.keep_for_later) if session.mode.can_pause else None
    return _ask(parent, session, go_on, keep, end=view_model.complete, give_up=view_model.give_up)


def ask_to_end_left(session: InterviewSession, parent: QWidget, *, go_on: _Act, end: _Act, give_up: _Act) -> AskDialog:
    """Ask of a session that was left, whatever its mode: while it is asked no clock runs, and it can stay as it is."""
    return _ask(parent, session, Answer(words=_go_on(), act=go_on), _keep(session, None), end=end, give_up=give_up)


def _ask(
    parent: QWidget, session: InterviewSession, go_on: Answer, keep: Answer | None, *, end: _Act, give_up: _Act
) -> AskDialog:
    answers = [go_on] if keep is None else [go_on, keep]
    if session.answered_count:
        answers.append(Answer(words=translate("interview", "End and see the result"), act=end, primary=True))
    else:
        answers.insert(1, Answer(words=translate("interview", "Give up"), act=give_up, danger=True))
    title = translate("interview", "End this session?")
    return ask(parent, title, _what_stays(session, can_wait=keep is not None), *answers)


def _go_on() -> str:
    return translate("interview", "Go on")


def _keep(session: InterviewSession, act: _Act | None) -> Answer:
    words = translate("interview", "Keep for later")
    return Answer(words=words, act=act, primary=not session.answered_count)


def _what_stays(session: InterviewSession, *, can_wait: bool) -> str:
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
    return sentences[session.answered_count > 0, can_wait].format(place=place)
