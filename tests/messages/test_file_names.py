"""A file's name in a sentence: one short line that says what it is."""

import os

import pytest

from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.messages.file_names import file_name_text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ines Halvorsen.pdf", "Ines Halvorsen.pdf"),
        ("/home/ines/Ines.pdf", "Ines.pdf"),
        ("resume\u202efdp.exe", "resumefdp.exe"),
        ("two\nlines\tand  gaps.txt", "two lines and gaps.txt"),
        ("re\u200bsu\u00adme\u2066.txt", "resume.txt"),
        ("履歴書 résumé קורות חיים سيرة ذاتية.docx", "履歴書 résumé קורות חיים سيرة ذاتية.docx"),
        ("👩\u200d🚀.pdf", "👩\u200d🚀.pdf"),
        (os.fsdecode(b"caf\xe9.txt"), "caf?.txt"),
        ("", ""),
    ],
)
def test_a_name_is_shown_in_the_order_in_which_it_stands(name: str, shown: str) -> None:
    assert file_name_text(name) == shown


def test_a_long_name_is_cut_in_its_middle_and_keeps_its_end() -> None:
    shown = file_name_text("x" * 251 + ".pdf")
    assert len(shown) == 48
    assert shown.endswith("xx.pdf")
    assert "…" in shown


@pytest.mark.parametrize(
    "character", ["\u202a", "\u202e", "\u2067", "\u2069", "\u200e", "\ufeff", "\x00", "\x1b", "\x85"]
)
def test_what_deceives_the_eye_is_taken_out(character: str) -> None:
    assert in_plain_sight(f"a{character}b\n\tc") == "ab\n\tc"


@pytest.mark.parametrize("words", ["שלום עולם", "می‌خواهم", "👨‍👩‍👧 fine", "naïve “quoted”\u00a0…", "one\r\ntwo"])
def test_what_people_write_stays(words: str) -> None:
    assert in_plain_sight(words) == words
