"""The weights that ship give the vectors of the model that they were made from."""

from typing import TYPE_CHECKING, Any

import pytest

from prepwise_desktop.coach.offline.sentence_model import Encoded, sentence_model
from prepwise_desktop.coach.offline.vocabulary import ranks
from prepwise_desktop.coach.offline.word_vectors import word_vectors
from prepwise_desktop.coach.offline.wordpiece import pieces, word_pieces

if TYPE_CHECKING:
    import numpy as np


def cosine(first: Encoded, second: Encoded) -> float:
    import numpy as np

    a, b = first.total(), second.total()
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


def test_known_sentences_are_as_near_as_the_model_says() -> None:
    happy, dog, very, sunny = sentence_model().encode(
        ["That is a happy person", "That is a happy dog", "That is a very happy person", "Today is a sunny day"]
    )
    found = [cosine(happy, other) for other in (dog, very, sunny)]
    assert found == pytest.approx([0.696, 0.942, 0.261], abs=0.002)


def test_a_text_is_encoded_the_same_alone_and_among_others() -> None:
    texts = ["Short one.", "A longer sentence about rows and tables.", "x", "A longer sentence about rows and tables."]
    together = sentence_model().encode(texts)
    for text, found in zip(texts, together, strict=True):
        assert cosine(sentence_model().encode([text])[0], found) == pytest.approx(1.0, abs=1e-5)


def test_a_very_long_text_is_cut_and_not_refused() -> None:
    found = sentence_model().encode(["word " * 2000])[0]
    assert len(found.pieces) == 254


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    entries = list(ranks())
    assert [entries[line] for line in word_pieces("unaffable")] == ["una", "##ffa", "##ble"]
    assert [entries[piece.line] for piece in pieces("Café, e-mail!")] == ["cafe", ",", "e", "-", "mail", "!"]


def test_pieces_keep_the_place_of_their_word() -> None:
    text = "Idempotent GETs"
    assert {(piece.start, piece.end) for piece in pieces(text)} == {(0, 10), (11, 15)}


def test_near_words_are_nearer_than_others() -> None:
    rows: np.ndarray[Any, Any] = word_vectors().matrix(["doctor", "nurse", "lorry"])
    assert float(rows[0] @ rows[1]) > float(rows[0] @ rows[2]) + 0.2
