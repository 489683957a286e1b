"""What the world did to us, in one or two sentences: what happened, what is safe, what to do."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from prepwise_desktop.domain import errors
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import QUESTION_LIMIT, SessionStatus
from prepwise_desktop.messages import providers
from prepwise_desktop.messages.refusals import refusal_sentence
from prepwise_desktop.messages.words import kind_name, status_name, within

translate = QCoreApplication.translate


def sentence(error: PrepWiseError) -> str:
    """What the person reads; a kind of error without words of its own speaks with its parent's."""
    plain = _plain_sentences()
    for kind in type(error).__mro__:
        if kind in _WITH_FACTS:
            return _WITH_FACTS[kind](error)
        if kind in plain:
            return plain[kind]
    raise TypeError(type(error))


def kinds_with_words() -> frozenset[type[PrepWiseError]]:
    """The kinds of error that have words of their own."""
    return frozenset(_plain_sentences()) | frozenset(_WITH_FACTS)


def _plain_sentences() -> dict[type[PrepWiseError], str]:
    return {
        PrepWiseError: translate("messages", "That did not work. Nothing was lost; please try again."),
        errors.IndexOutOfRange: translate(
            "messages", "This session has no such question. Nothing was changed; choose one from the strip."
        ),
        errors.TimeIsUp: translate(
            "messages", "The time for this was up. What stood in the editor then was submitted as it was."
        ),
        errors.StorageError: translate(
            "messages",
            "Your data could not be read or saved just now. What you typed is still in the window; please try again.",
        ),
        errors.DataFolderInUse: translate(
            "messages",
            "PrepWise is already open with this data, in another window or a script. Nothing was changed; "
            "use that one, or close it first.",
        ),
        errors.DatabaseTooNew: translate(
            "messages",
            "Your data was last used by a newer version of PrepWise. It is unchanged; install that version to open it.",
        ),
        errors.DatabaseDamaged: translate(
            "messages",
            "The file with your sessions is damaged. Nothing was deleted; close PrepWise and open it again, "
            "and it offers to go back to a backup.",
        ),
        errors.BackupDamaged: translate(
            "messages", "That backup is damaged or gone. Your data is as it was; choose another backup."
        ),
        errors.DiskFull: translate(
            "messages",
            "The disk is full, so nothing more can be saved. What you typed is still in the window; free some space.",
        ),
        errors.StorageReadOnly: translate(
            "messages",
            "PrepWise may not write to its data folder. What you typed is still in the window; "
            "make the folder writable and try again.",
        ),
        errors.DatabaseBusy: translate(
            "messages",
            "Another program holds your data for the moment. What you typed is still in the window; "
            "try again when that program is done.",
        ),
        errors.DataFileMoved: translate(
            "messages",
            "The file with your sessions was moved or deleted while PrepWise was open. All of it was written again; "
            "there is nothing to do.",
        ),
        errors.ProviderError: translate(
            "messages", "The provider did not help; your answers are kept. Try again, or use the offline coach."
        ),
        errors.KeyringUnavailable: translate(
            "messages",
            "The keyring of this computer cannot be used, so no key was kept. Unlock it and try again; "
            "the offline coach works without one.",
        ),
    }


def _invalid_request(error: errors.InvalidRequest) -> str:
    known = {
        "candidate_name": translate("messages", "Please enter a name. Nothing was changed."),
        "name": translate("messages", "Please enter a name. Nothing was changed."),
        "user_id": translate("messages", "Please choose whose session this is. Nothing was changed."),
        "target_role": translate("messages", "Please say which role you practise for. Nothing was changed."),
        "experience_level": translate("messages", "Please choose junior, mid or senior. Nothing was changed."),
        "mode": translate("messages", "Please choose how the session is held. Nothing was changed."),
        "title": translate("messages", "Please give the story a title. Nothing was changed."),
        "story": translate("messages", "Please write at least one part of the story. Nothing was changed."),
        "competencies": translate("messages", "Please tick what the story shows. Nothing was changed."),
        "questions": translate(
            "messages",
            "So many questions cannot be asked: a session has 1 to {limit}, and of each kind no more than the "
            "question bank holds. Nothing was changed.",
        ),
        "self_rating": translate("messages", "A guess is one of the levels 1 to 5. Nothing was changed."),
        "key": translate("messages", "That cannot be a key. Nothing was kept; please copy it again, whole."),
        "address": translate("messages", "That is no address of a server. Nothing was changed; please check it."),
        "model": translate("messages", "Please name a model. Nothing was changed."),
        "limit": translate("messages", "A limit is an amount of dollars. Nothing was changed."),
        "total_minutes": translate("messages", "A session lasts at least a minute. Nothing was changed."),
        "note": translate("messages", "This note is too long. What was kept of it is unchanged; please shorten it."),
    }
    other = translate("messages", "Something that was entered cannot be used. Nothing was changed; please check it.")
    return known.get(error.field, other).format(limit=QUESTION_LIMIT)


def _answer_too_long(error: errors.AnswerTooLong) -> str:
    text = translate(
        "messages",
        "An answer holds {limit} characters, and this would make it {length}. What you wrote is as it was; "
        "shorten it, or paste less.",
    )
    return text.format(limit=QLocale().toString(error.limit), length=QLocale().toString(error.length))


def _not_enough_questions(error: errors.NotEnoughQuestions) -> str:
    text = translate(
        "messages",
        "There are {held} questions of the kind {kind}, and none is asked twice; {wanted} were wanted. "
        "Nothing was changed; choose {held} or fewer.",
    )
    kind = within(kind_name(Kind(error.kind)))
    return text.format(held=error.held, wanted=error.wanted, kind=kind)


def _out_of_order(error: errors.OutOfOrder) -> str:
    if error.expected is None:
        return translate("messages", "Every question of this interview had its turn. Nothing was changed.")
    text = translate(
        "messages", "This interview asks in a fixed order, and question {number} is next. Nothing was changed."
    )
    return text.format(number=error.expected + 1)


def _illegal_transition(error: errors.IllegalTransition) -> str:
    text = translate("messages", "This session is {present} and cannot become {wanted}. Nothing was changed.")
    return text.format(present=_status(error.present), wanted=_status(error.wanted))


def _wrong_status(error: errors.WrongStatus) -> str:
    if error.status not in list(SessionStatus):
        return translate("messages", "That is not possible at this point of the session. Nothing was changed.")
    text = translate("messages", "That is not possible while the session is {status}. Nothing was changed.")
    return text.format(status=_status(error.status))


def _status(value: str) -> str:
    return within(status_name(SessionStatus(value)))


def _not_found(error: errors.NotFound) -> str:
    if error.kind == "exercise":
        return translate(
            "messages",
            "The question bank of this version has no such exercise any more, and nothing was begun. "
            "Open Learn again: it proposes those that there are.",
        )
    known = {
        "session": translate("messages", "This session is not here any more."),
        "resume": translate("messages", "This resume is not here any more."),
        "question": translate("messages", "This question is not here any more."),
        "profile": translate("messages", "This profile is not here any more."),
    }
    gone = known.get(error.kind, translate("messages", "What was asked for is not here any more."))
    return f"{gone} " + translate("messages", "It may have been deleted; everything else is as it was.")


_WITH_FACTS: Mapping[type[PrepWiseError], Callable[[Any], str]] = {
    errors.FileRefused: refusal_sentence,
    errors.ProviderFailed: providers.provider_failed,
    errors.KeyMissing: providers.key_missing,
    errors.ConsentMissing: providers.consent_missing,
    errors.LimitReached: providers.limit_reached,
    errors.InvalidRequest: _invalid_request,
    errors.AnswerTooLong: _answer_too_long,
    errors.NotEnoughQuestions: _not_enough_questions,
    errors.OutOfOrder: _out_of_order,
    errors.IllegalTransition: _illegal_transition,
    errors.WrongStatus: _wrong_status,
    errors.NotFound: _not_found,
}
