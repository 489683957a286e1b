"""Every error of the world has a sentence: what happened, what is safe, what to do."""

import inspect

import pytest

from prepwise_desktop.domain import errors
from prepwise_desktop.domain.errors import FileRefused, PrepWiseError, RefusalReason
from prepwise_desktop.messages.errors import kinds_with_words, sentence
from prepwise_desktop.messages.refusals import WayOn, refusal

KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, PrepWiseError)]

EXAMPLES: list[PrepWiseError] = [
    PrepWiseError(),
    *(FileRefused(reason, "2 pages, 0 characters", file_name="resume.pdf") for reason in RefusalReason),
    errors.InvalidRequest("target_role", "is empty"),
    errors.InvalidRequest("questions", "the question bank holds 6 system design questions"),
    errors.InvalidRequest("unheard_of", "'x' is none of a, b"),
    errors.AnswerTooLong(50_001, 50_000),
    errors.IndexOutOfRange(8, 8),
    errors.NotEnoughQuestions("system_design", 21, 18),
    errors.OutOfOrder("skipping", 4, 2),
    errors.OutOfOrder("skipping", 4, None),
    errors.TimeIsUp("typing"),
    errors.IllegalTransition("completed", "in_progress"),
    errors.WrongStatus("submit_answer", "paused"),
    errors.WrongStatus("skipping", "already answered there"),
    errors.NotFound("session", "f00-1"),
    errors.NotFound("exercise", "rate-limiter"),
    errors.NotFound("unheard_of", "f00-1"),
    errors.StorageError("disk I/O error"),
    errors.DataFolderInUse("lock held"),
    errors.DatabaseTooNew(9, 1),
    errors.DatabaseDamaged("malformed"),
    errors.BackupDamaged("malformed"),
    errors.DiskFull("ENOSPC"),
    errors.StorageReadOnly("EROFS"),
    errors.DatabaseBusy("locked"),
    errors.DataFileMoved(),
    errors.KeyringUnavailable("NoKeyringError"),
    errors.ProviderError(),
    *(errors.ProviderFailed(fault, "OpenAI", "None: ENOSPC") for fault in errors.Fault),
    errors.ProviderFailed(errors.Fault.BUSY, "Anthropic", wait=3600.0),
    errors.KeyMissing("OpenAI"),
    errors.ConsentMissing("localhost:11434"),
    errors.LimitReached(5.01, 5.0),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_error_has_words_of_its_own(kind: type[PrepWiseError]) -> None:
    assert kind in kinds_with_words()


def test_the_examples_below_know_every_kind() -> None:
    assert {type(each) for each in EXAMPLES} == set(KINDS)


@pytest.mark.parametrize("error", EXAMPLES, ids=repr)
def test_a_sentence_is_one_or_two_plain_sentences(error: PrepWiseError) -> None:
    said = sentence(error)

    assert said.endswith(".")
    assert 1 <= said.replace(".docx", "").replace(".pdf", "").count(".") <= 2
    assert said[0].isupper()


@pytest.mark.parametrize("error", EXAMPLES, ids=repr)
def test_a_sentence_shows_nothing_of_the_program_s_inside(error: PrepWiseError) -> None:
    said = sentence(error)

    inside = [*(kind.__name__ for kind in KINDS), "'", '"', "_", "{", "}", "unheard", "f00-1", "Error", "None"]
    assert not [each for each in inside if each in said]
    assert not [each for each in ("disk I/O", "ENOSPC", "malformed", "lock held") if each in said]


def test_a_new_kind_of_error_speaks_with_its_parent_s_words() -> None:
    class TapeLost(errors.StorageError):
        """A kind of storage error that nobody has found words for."""

    assert sentence(TapeLost()) == sentence(errors.StorageError())


def test_a_status_is_named_as_a_person_knows_it() -> None:
    said = sentence(errors.IllegalTransition("completed", "in_progress"))

    assert said == "This session is completed and cannot become in progress. Nothing was changed."


def test_an_answer_that_is_too_long_says_both_figures() -> None:
    said = sentence(errors.AnswerTooLong(50_001, 50_000))

    assert "50000" in said.replace(",", "")
    assert "50001" in said.replace(",", "")


@pytest.mark.parametrize("reason", RefusalReason)
def test_every_refusal_says_what_happened_what_is_safe_and_what_to_do(reason: RefusalReason) -> None:
    card = refusal(FileRefused(reason, "2 pages, 0 characters", file_name="/home/ines/resume.pdf"))

    assert card.title[0].isupper()
    assert not card.title.endswith(".")
    assert "resume.pdf" in card.sentence
    assert "/home/ines" not in card.sentence
    assert card.sentence.endswith("What you had before is still here.")
    assert [way.way for way in card.ways] == list(WayOn)


def test_every_refusal_has_a_title_of_its_own() -> None:
    titles = {refusal(FileRefused(reason, file_name="resume.pdf")).title for reason in RefusalReason}

    assert len(titles) == len(RefusalReason)


def test_only_a_pdf_without_text_is_called_one() -> None:
    pdf = refusal(FileRefused(RefusalReason.NO_TEXT, file_name="Scan.PDF"))
    docx = refusal(FileRefused(RefusalReason.NO_TEXT, file_name="scan.docx"))

    assert pdf.title == "This PDF holds pictures of pages, no text"
    assert docx.title == "This file holds no text"


def test_a_refusal_s_details_hold_the_facts() -> None:
    card = refusal(FileRefused(RefusalReason.NO_TEXT, "2 pages, 0 characters", file_name="scan.pdf"))

    assert card.details == "no_text: scan.pdf: 2 pages, 0 characters"


def test_a_refusal_of_a_nameless_file_still_reads_well() -> None:
    assert sentence(FileRefused(RefusalReason.DAMAGED)).startswith("This file is damaged. The file is unchanged; ")


def test_a_very_long_file_name_is_cut_in_its_middle() -> None:
    said = sentence(FileRefused(RefusalReason.DAMAGED, file_name="a" * 200 + ".pdf"))

    assert "…" in said
    assert "aaa.pdf is unchanged" in said
    assert len(said) < 180


def test_braces_in_a_file_name_are_only_text() -> None:
    assert "{advice}{0}.pdf is unchanged" in sentence(FileRefused(RefusalReason.DAMAGED, file_name="{advice}{0}.pdf"))
