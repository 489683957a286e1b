"""HTML: what a browser would show."""

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import.blocks import Block, LinkSpan
from prepwise_desktop.resume_import.documents import html as reader
from prepwise_desktop.resume_import.progress import ignore


def read(markup: str) -> tuple[Block, ...]:
    return reader.read(markup.encode(), ignore).blocks


def test_blocks_headings_and_list_items_are_known() -> None:
    blocks = read("<h2>Work</h2><p>Acme\n  Porto<br>2019</p><ul><li>Led<ul><li>Cut costs</li></ul></li></ul>")
    assert [(block.text, block.level, block.bullet, block.indent) for block in blocks] == [
        ("Work", 2, False, 0),
        ("Acme Porto", 0, False, 0),
        ("2019", 0, False, 0),
        ("Led", 0, True, 0),
        ("Cut costs", 0, True, 1),
    ]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>var unseen</script>",
        "<style>p {content: 'unseen'}</style>",
        "<!-- unseen -->",
        "<div hidden>unseen</div>",
        "<div style='display: none'>unseen</div>",
        "<div style='FONT-SIZE:0'>unseen</div>",
        "<style>.gone{color:red;display:none}</style><div class='a gone'>unseen</div>",
        "<template>unseen</template>",
        "<noscript>unseen</noscript>",
    ],
)
def test_what_is_not_shown_is_left_out(unseen: str) -> None:
    assert [block.text for block in read(f"<p>seen</p>{unseen}<p>too</p>")] == ["seen", "too"]


def test_links_lie_on_words_or_on_icons() -> None:
    words, icon = read(
        "<p>see <a href='https://ana.example'>mine</a></p><p><a href='mailto:a@b.example'><i></i></a></p>"
    )
    assert words.links == (LinkSpan(start=4, end=8, url="https://ana.example"),)
    assert (icon.text, icon.links[0].url) == ("", "mailto:a@b.example")


def test_links_that_run_something_are_left_out() -> None:
    (block,) = read("<p><a href='javascript:alert(1)'>press</a></p>")
    assert block.links == ()


def test_boxes_set_side_by_side_have_a_gap_between_them() -> None:
    (block,) = read("<div><b>Acme</b><span>2019</span></div>")
    assert (block.text, block.bolds) == ("Acme\t2019", ((0, 4),))


def test_table_cells_know_their_place() -> None:
    blocks = read("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
    assert [block.cell for block in blocks] == [(0, 0, 0), (0, 0, 1), (0, 1, 0)]


def test_a_table_inside_a_table_does_not_mix_up_their_cells() -> None:
    inner = "<table><tr><td>b</td><td>c</td></tr></table>"
    blocks = read(f"<table><tr><td>a</td><td>{inner}</td><td>d</td></tr></table>")
    assert [(block.text, block.cell) for block in blocks] == [
        ("a", (0, 0, 0)),
        ("b", (1, 0, 0)),
        ("c", (1, 0, 1)),
        ("d", (0, 0, 2)),
    ]


def test_the_page_s_own_encoding_counts() -> None:
    data = '<html><head><meta charset="iso-8859-2"></head><p>Błaszczyk</p></html>'.encode("iso-8859-2")
    assert [block.text for block in reader.read(data, ignore).blocks] == ["Błaszczyk"]


def test_elements_nested_too_deeply_are_refused() -> None:
    with pytest.raises(FileRefused) as caught:
        read("<div>" * 1000 + "x")
    assert caught.value.reason is RefusalReason.TOO_LARGE


def test_a_page_that_shows_nothing_is_empty() -> None:
    with pytest.raises(FileRefused) as caught:
        read("<html><body><img src='a.png'></body></html>")
    assert caught.value.reason is RefusalReason.EMPTY
