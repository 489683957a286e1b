"""A resume in Hebrew or Arabic stands in its pane as it is read: from the right, with Latin lines from the left."""

import pytest
from PySide6.QtCore import Qt

from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.resume.numbered_text import NumberedText
from tests.app.window import OpenWindow

RIGHT = Qt.LayoutDirection.RightToLeft
LEFT = Qt.LayoutDirection.LeftToRight

HEBREW = """נועה ברק
מהנדסת תוכנה בכירה
noa.barak@example.com
+972 50 123 4567

ניסיון תעסוקתי
מהנדסת תוכנה, נורדוויק אנרגיה
2021 - 2024
- ניהלתי צוות של שישה מהנדסים והעברתי את מערכת החיוב ל-PostgreSQL.
"""

ARABIC = """ليلى حداد
مهندسة برمجيات أولى
layla.haddad@example.com
+971 50 123 4567

الخبرة العملية
مهندسة برمجيات، شركة نورد للطاقة
2021 - 2024
- أدرت فريقا من ستة مهندسين ونقلت نظام الفواتير إلى PostgreSQL.
"""


@pytest.mark.parametrize("resume", [HEBREW, ARABIC], ids=["hebrew", "arabic"])
def test_each_line_and_each_field_stands_on_the_side_where_its_reading_begins(opened: OpenWindow, resume: str) -> None:
    opened.import_resume("resume.txt", resume)
    opened.navigation.go_to("resume")
    opened.settle()
    text = opened.need(NumberedText)
    document = text.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    assert [each.textDirection() for each in blocks] == [RIGHT, RIGHT, LEFT, LEFT, RIGHT, RIGHT, LEFT, RIGHT]
    for block in blocks:
        line = block.layout().lineAt(0)
        written = line.naturalTextRect()
        room = (written.left(), document.textWidth() - written.right())
        assert (room[0] > 1, room[1] > 1) == (block.textDirection() is RIGHT, block.textDirection() is LEFT)
    opened.qtbot.waitUntil(lambda: opened.find(LineField, "E-mail") is not None)
    for name, side in (("Name", RIGHT), ("E-mail", LEFT)):
        field = opened.need(LineField, name)
        field.setCursorPosition(0)
        at_right = field.cursorRect().center().x() > field.width() / 2
        assert at_right is (side is RIGHT), name
