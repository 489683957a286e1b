"""Markdown: its signs become style, and none of them stays in the text."""

from prepwise_desktop.resume_import.blocks import Block, LinkSpan
from prepwise_desktop.resume_import.documents import markdown as reader
from prepwise_desktop.resume_import.progress import ignore


def read(text: str) -> tuple[Block, ...]:
    return tuple(block for block in reader.read(text.encode(), ignore).blocks if block.text or block.links)


def only(text: str) -> Block:
    (block,) = read(text)
    return block


def test_headings_of_both_forms_have_their_level() -> None:
    blocks = read("# Ana Pires #\n\nSkills\n---\n\n### Acme\n\nExperience\n=====")
    assert [(block.text, block.level) for block in blocks] == [
        ("Ana Pires", 1),
        ("Skills", 2),
        ("Acme", 3),
        ("Experience", 1),
    ]


def test_list_items_of_every_form_are_bullets() -> None:
    blocks = read("- one\n* two\n+ three\n1. four\n2) five\n  - six\n- [x] seven")
    assert [block.text for block in blocks] == ["one", "two", "three", "four", "five", "six", "seven"]
    assert all(block.bullet for block in blocks)
    assert blocks[5].indent == 2


def test_emphasis_becomes_style() -> None:
    block = only("**Acme**, *Porto*, since ~~2018~~ 2019")
    assert block.text == "Acme, Porto, since 2018 2019"
    assert block.bolds == ((0, 4),)
    assert block.italics == ((6, 11),)


def test_signs_that_are_no_emphasis_stay() -> None:
    assert only(r"snake_case_name 3 * 4 \*starred\* C#").text == "snake_case_name 3 * 4 *starred* C#"


def test_links_of_every_form_lie_on_their_words() -> None:
    blocks = read(
        "[mine](https://ana.example) and [more][m]\n<https://x.example>\n<a@b.example>\n\n[m]: https://more.example"
    )
    assert blocks[0].text == "mine and more"
    assert blocks[0].links == (
        LinkSpan(start=0, end=4, url="https://ana.example"),
        LinkSpan(start=9, end=13, url="https://more.example"),
    )
    assert (blocks[1].text, blocks[1].links[0].url) == ("https://x.example", "https://x.example")
    assert (blocks[2].text, blocks[2].links[0].url) == ("a@b.example", "mailto:a@b.example")


def test_pictures_comments_tags_and_front_matter_are_no_text() -> None:
    assert only("---\ntitle: x\n---\n<!-- hidden\n -->![photo](me.png) <b>Ana</b> &amp; Co").text == "Ana & Co"


def test_a_table_becomes_cells() -> None:
    blocks = read("| Acme | 2019 |\n|---|---|\n| Beta | 2017 |")
    assert [(block.text, block.cell) for block in blocks] == [
        ("Acme", (0, 0, 0)),
        ("2019", (0, 0, 1)),
        ("Beta", (0, 1, 0)),
        ("2017", (0, 1, 1)),
    ]


def test_a_quote_and_a_hard_break_are_plain_lines() -> None:
    assert [block.text for block in read("> quoted\none<br>two\\\nthree")] == ["quoted", "one", "two", "three"]
