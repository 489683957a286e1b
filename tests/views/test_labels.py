"""Labels: lines of the theme's height, words that wrap or end in dots, plain text whatever they hold."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.quote_label import QuoteLabel
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel


@pytest.mark.parametrize(("size", "height"), [(theme.SMALL, 16), (theme.BODY, 20), (theme.TITLE, 28)])
def test_a_line_is_as_high_as_its_size_asks(themed: QApplication, size: int, height: int) -> None:
    assert WrapLabel("One line", size=size).sizeHint().height() == height
    assert ElidedLabel("One line", size=size).sizeHint().height() == height


def test_text_takes_more_lines_where_it_gets_less_width(themed: QApplication) -> None:
    label = WrapLabel("What you type is saved as you go, on this computer, even if the power fails.")
    heights = [label.heightForWidth(width) for width in (1000, 300, 150)]
    assert heights[0] == 20
    assert heights == sorted(set(heights))


def test_lines_are_remembered_for_some_widths_and_counted_anew_for_other_words(themed: QApplication) -> None:
    label = WrapLabel("What you type is saved as you go, on this computer, even if the power fails.")
    fresh = [WrapLabel(label.text()).heightForWidth(width) for width in range(100, 400, 30)]
    assert [label.heightForWidth(width) for _ in range(2) for width in range(100, 400, 30)] == 2 * fresh
    label.set_text("Short.")
    assert label.heightForWidth(100) == 20


def test_a_label_of_one_line_is_as_wide_as_its_new_words(themed: QApplication) -> None:
    label = ElidedLabel("One line that is rather long")
    long = label.sizeHint().width()
    label.set_text("One")
    assert label.sizeHint().width() == ElidedLabel("One").sizeHint().width() < long


def test_other_colours_are_painted_over_the_same_lines(themed: QApplication) -> None:
    label = WrapLabel("■" * 30)
    label.resize(label.sizeHint())
    label.grab()
    theme.apply(themed, "dark")
    picture = label.grab().toImage()
    inks = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert theme.DARK["text"].lower() in inks
    assert theme.LIGHT["text"].lower() not in inks


def test_a_word_without_a_space_breaks_rather_than_sticks_out(themed: QApplication) -> None:
    label = WrapLabel("a" * 200)
    assert label.heightForWidth(100) > 20 * 10


def test_no_text_takes_no_height(themed: QApplication) -> None:
    assert WrapLabel("").heightForWidth(100) == 0


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_label_in_a_layout_shows_all_its_lines_at_every_text_size(themed: QApplication, scale: float) -> None:
    theme.apply(themed, "light", scale)
    page = QWidget()
    label = WrapLabel("Each session you end is kept here, with every word of it, for good.")
    column = QVBoxLayout(page)
    column.addWidget(label)
    column.addStretch(1)
    page.resize(260, 600)
    page.show()
    QApplication.processEvents()
    assert label.height() == label.heightForWidth(label.width()) > theme.line_height(theme.BODY)
    page.close()


def test_runs_are_one_text_for_screen_readers(themed: QApplication) -> None:
    label = WrapLabel()
    label.set_runs(
        Run(text="Offline coach ready. ", weight=theme.SEMIBOLD), Run(text="No key needed.", ink="secondary")
    )
    assert label.text() == "Offline coach ready. No key needed."


def test_a_run_is_painted_in_its_own_colour(themed: QApplication) -> None:
    label = WrapLabel()
    label.set_runs(Run(text="■", ink="poor"), Run(text="■", ink="good"))
    label.resize(label.sizeHint())
    picture = label.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {theme.colour("poor").name(), theme.colour("good").name()} <= seen


def test_markup_in_a_label_stays_text(themed: QApplication) -> None:
    label = WrapLabel("<h1>Ines</h1>")
    assert label.text() == "<h1>Ines</h1>"
    assert label.heightForWidth(500) == 20


def test_an_elided_label_tells_all_of_it_in_the_tooltip_only_when_cut(themed: QApplication) -> None:
    label = ElidedLabel("Senior Backend Engineer at Quillbank")
    label.show()
    label.resize(80, 20)
    assert label.toolTip() == "Senior Backend Engineer at Quillbank"
    label.resize(600, 20)
    assert label.toolTip() == ""
    label.close()


def test_a_quote_is_marked_and_named_as_a_quote(themed: QApplication) -> None:
    label = QuoteLabel("price quotes came back empty", 1)
    label.resize(label.sizeHint())
    assert label.accessibleName() == "Quoted: price quotes came back empty"
    picture = label.grab().toImage()
    assert picture.pixelColor(2, label.height() // 2) == theme.colour("mark")
    assert picture.pixelColor(label.width() - 1, label.height() // 2) != theme.colour("mark")
