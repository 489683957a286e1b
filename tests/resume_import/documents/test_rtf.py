"""RTF: text in its code pages, styles, lists, links and tables."""

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import.blocks import Block, LinkSpan
from prepwise_desktop.resume_import.documents import rtf as reader
from prepwise_desktop.resume_import.progress import ignore

HEAD = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}"


def read(body: str) -> tuple[Block, ...]:
    return reader.read(f"{HEAD}{body}}}".encode("latin-1"), ignore).blocks


def test_paragraphs_tabs_and_lines_are_parted() -> None:
    assert [block.text for block in read(r"Acme\tab 2019\par Porto\line Lisbon\par")] == [
        "Acme\t2019",
        "Porto",
        "Lisbon",
    ]


def test_letters_come_from_the_code_page_of_their_font_or_from_unicode() -> None:
    blocks = read(r"Ren\'e9e {\f1 \'cf\'e5\'f2\'f0} \u321?\u243\'f3d\u378?")
    assert [block.text for block in blocks] == ["Renée Петр Łódź"]


def test_style_holds_until_its_group_ends() -> None:
    (block,) = read(r"{\b\fs28 Acme}, seit 2019 in Leipzig\par")
    assert (block.text, block.bolds) == ("Acme, seit 2019 in Leipzig", ((0, 4),))
    assert not block.bold


def test_hidden_text_and_foreign_destinations_are_left_out() -> None:
    body = r"{\info{\author secret}}{\*\unknown secret}{\v secret}{\pict 0102}seen{\footnote secret}\par"
    assert [block.text for block in read(body)] == ["seen"]


def test_a_link_lies_on_its_words() -> None:
    (block,) = read(r'see {\field{\*\fldinst HYPERLINK "https://ana.example"}{\fldrslt {\ul mine}}} now\par')
    assert block.text == "see mine now"
    assert block.links == (LinkSpan(start=4, end=8, url="https://ana.example"),)


def test_list_items_and_headings_are_known() -> None:
    styles = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}"
    heading, item = read(styles + r"\pard\plain\s1 Work\par\pard\plain\s0{\listtext\'b7\tab}\ilvl1 Led a team\par")
    assert (heading.text, heading.level) == ("Work", 1)
    assert (item.text, item.bullet, item.indent, item.level) == ("Led a team", True, 1, 0)


def test_table_cells_know_their_place() -> None:
    body = r"\trowd\pard\intbl a\cell b\cell\row\trowd\pard\intbl c\cell d\cell\row\pard after\par"
    assert [(block.text, block.cell) for block in read(body)] == [
        ("a", (0, 0, 0)),
        ("b", (0, 0, 1)),
        ("c", (0, 1, 0)),
        ("d", (0, 1, 1)),
        ("after", None),
    ]


def test_groups_nested_too_deeply_are_refused() -> None:
    with pytest.raises(FileRefused) as caught:
        read("{" * 1000 + "x" + "}" * 1000)
    assert caught.value.reason is RefusalReason.TOO_LARGE
