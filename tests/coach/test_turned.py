"""The contrary of a key point does not count as the key point."""

import pytest

from prepwise_desktop.coach.offline.turned import compared
from tests.coach.builders import a_question, an_evaluator

TCP = "What is the difference between TCP and UDP?"


def credit(question: str, point: str, answer: str) -> float:
    return an_evaluator("words").review(a_question(question, points=(point,)), answer).findings[0].credit


@pytest.mark.parametrize(
    ("point", "right", "wrong"),
    [
        ("the terminals are connected", "The two terminals are connected.", "The two terminals are not connected."),
        (
            "an index is a separate structure",
            "An index is a separate structure.",
            "An index is not a separate structure.",
        ),
        ("the list is sorted", "The whole list is sorted.", "The whole list is unsorted."),
        ("safe to retry", "It is safe to retry.", "It is not true that it is safe to retry."),
        ("do not rebase shared commits", "Do not rebase shared commits.", "You rebase shared commits."),
    ],
)
def test_a_denied_statement_keeps_little_credit(point: str, right: str, wrong: str) -> None:
    assert credit("Explain it.", point, wrong) < 0.5 * credit("Explain it.", point, right)


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("the list is sorted", "The list is not unsorted."),
        ("POST is not idempotent", "POST is not idempotent."),
        ("finds rows without scanning the table", "It does not scan the table to find rows."),
        ("the job is repeated", "The job is not only repeated but also logged."),
    ],
)
def test_a_negation_that_says_the_same_costs_nothing(point: str, answer: str) -> None:
    assert credit("Explain it.", point, answer) > 0.5


def test_a_statement_about_the_other_thing_keeps_little_credit() -> None:
    point = "TCP gives reliable ordered delivery"
    right = credit(TCP, point, "TCP gives reliable ordered delivery. UDP just sends.")
    wrong = credit(TCP, point, "UDP gives reliable ordered delivery. TCP just sends.")
    assert wrong < 0.5 * right


def test_a_pronoun_speaks_of_what_was_named_before() -> None:
    point = "TCP resends lost packets"
    assert credit(TCP, point, "TCP opens a connection. It resends lost packets.") > 2 * credit(
        TCP, point, "UDP opens no connection. It resends lost packets."
    )


@pytest.mark.parametrize(
    ("question", "pair"),
    [
        (TCP, (frozenset({"tcp"}), frozenset({"udp"}))),
        ("Compare TCP and UDP and give a use for each.", (frozenset({"tcp"}), frozenset({"udp"}))),
        ("What is the difference between accrual and cash accounting?", (frozenset({"accrual"}), frozenset({"cash"}))),
        ("What is the difference between a process and a thread?", (frozenset({"process"}), frozenset({"thread"}))),
    ],
)
def test_the_two_things_compared_are_found(question: str, pair: tuple[frozenset[str], frozenset[str]]) -> None:
    assert compared(question) == pair


def test_a_question_about_one_thing_compares_nothing() -> None:
    assert compared("What is a deadlock and how can you prevent it?") is None
