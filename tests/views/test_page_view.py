"""The page of a PDF beside its fields: drawn, marked, turned, chosen from, and its refusal said."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.segments import Segment
from prepwise_desktop.views.resume.numbered_text import NumberedText
from prepwise_desktop.views.resume.page_view import PageView
from prepwise_desktop.views.resume.paper import Paper
from tests.app.window import OpenWindow
from tests.resume_import.made_pdf import BOLD, Page, pdf

FIRST = (
    Page()
    .text(50, 740, "Ana Pires", size=18, font=BOLD)
    .text(50, 720, "ana.pires@example.org")
    .text(50, 690, "Experience", size=14, font=BOLD)
    .text(50, 670, "Baker, Pão Lda.")
    .text(400, 670, "2019 - 2022")
)
SECOND = Page().text(50, 740, "Languages", size=14, font=BOLD).text(50, 720, "Portuguese, Danish")


@pytest.fixture
def printed(opened: OpenWindow) -> OpenWindow:
    """The pane with a resume of two printed pages, the first of them drawn."""
    path = opened.folder.parent / "ana.pdf"
    path.write_bytes(pdf(FIRST, SECOND))
    opened.navigation.files.open([path])
    opened.qtbot.waitUntil(lambda: opened.find(LineField, "Language") is not None)
    opened.settle()
    opened.press("Page")
    opened.qtbot.waitUntil(lambda: opened.models.resume.pages.picture is not None)
    opened.settle()
    return opened


def page_now(opened: OpenWindow) -> int:
    return opened.need(PageView).page


def test_a_field_in_focus_shows_its_place_on_its_page(printed: OpenWindow) -> None:
    printed.need(LineField, "E-mail").setFocus()
    place = printed.need(Paper).marked()
    scale = printed.need(Paper).width() / 600
    assert place.left() / scale == pytest.approx(50, abs=4)
    assert place.center().y() / scale == pytest.approx(76, abs=6)
    assert page_now(printed) == 1


def test_a_field_of_another_page_turns_to_it(printed: OpenWindow) -> None:
    printed.need(LineField, "Language").setFocus()
    assert page_now(printed) == 2
    assert printed.says("page 2 of 2")
    printed.qtbot.waitUntil(lambda: printed.models.resume.pages.picture is not None)
    picture = printed.models.resume.pages.picture
    assert picture is not None
    assert picture.page == 2


def test_a_click_on_a_line_of_the_page_goes_to_its_field(printed: OpenWindow) -> None:
    paper = printed.need(Paper)
    scale = paper.width() / 600
    QTest.mouseClick(paper, Qt.MouseButton.LeftButton, pos=QPoint(round(70 * scale), round(75 * scale)))
    assert printed.focused() is printed.need(LineField, "E-mail")


def test_pages_turn_at_the_keyboard_and_say_where_one_is(printed: OpenWindow) -> None:
    view = printed.need(PageView)
    view.setFocus()
    QTest.keyClick(printed.focused(), Qt.Key.Key_PageDown)
    assert page_now(printed) == 2
    assert "page 2 of 2" in printed.focused().accessibleName()
    QTest.keyClick(printed.focused(), Qt.Key.Key_PageDown)
    assert page_now(printed) == 2
    QTest.keyClick(printed.focused(), Qt.Key.Key_PageUp)
    assert page_now(printed) == 1


def test_what_is_marked_is_told_to_those_who_do_not_see_it(printed: OpenWindow) -> None:
    printed.need(LineField, "E-mail").setFocus()
    view = printed.need(PageView).focusProxy()
    assert view is not None
    assert "ana.pires@example.org" in view.accessibleDescription()


def test_a_larger_page_scrolls_to_the_place(printed: OpenWindow) -> None:
    before = printed.need(Paper).width()
    printed.press("Larger")
    assert printed.need(Paper).width() > 2 * before


def test_a_page_that_cannot_be_drawn_is_said(printed: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.app.window.picture_of", lambda data, page, width: _refuse())
    printed.need(PageView).turn(1)
    printed.wait_for("This file is damaged")
    printed.press("Text")
    assert printed.need(NumberedText).isVisible()


def test_a_resume_without_pages_has_its_text_only(opened: OpenWindow) -> None:
    opened.import_resume()
    opened.settle()
    assert opened.find(Segment, "Page") is None
    assert opened.need(NumberedText).isVisible()


def test_the_page_waits_for_the_newest_wish_only(printed: OpenWindow) -> None:
    printed.reader.hold()
    view = printed.need(PageView)
    view.turn(1)
    view.turn(-1)
    printed.reader.let_go()
    printed.qtbot.waitUntil(lambda: printed.models.resume.pages.picture is not None)
    picture = printed.models.resume.pages.picture
    assert picture is not None
    assert picture.page == 1


def _refuse() -> None:
    from prepwise_desktop.resume_import.documents import refusal

    raise refusal.damaged("made to be refused")
