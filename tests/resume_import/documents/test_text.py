"""Plain text: any encoding, one block a line."""

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents import text as reader
from prepwise_desktop.resume_import.documents.encoding import decode
from prepwise_desktop.resume_import.progress import ignore

POLISH = "Júlia Błaszczyk\nInżynier testów, Wisła Optics\nŻółć, gęślą, doświadczenie zawodowe od roku 2019"
RUSSIAN = "Резюме Ивана Петрова, Стаж работы: инженер в большой компании, Умения: управление проектами"
GREEK = "Βιογραφικό σημείωμα Ελευθερία Παπαδάκη, πολιτικός μηχανικός στην Αθήνα"
JAPANESE = "職務経歴書 山田太郎 東京都 株式会社で開発を担当しました。チームを率いました。"
CHINESE = "个人简历 王小明 软件工程师 北京大学 计算机科学 工作经验 五年"
KOREAN = "이력서 김민수 소프트웨어 엔지니어 서울대학교 컴퓨터공학 경력 사항"
HEBREW = "קורות חיים נועם אלמוג מהנדס תוכנה ניסיון תעסוקתי"
ARABIC = "السيرة الذاتية محمد أحمد مهندس برمجيات الخبرة المهنية"
WESTERN = "Renée Østergård, naïve “quoted” Müller & Söhne, 30 €"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (POLISH, "utf-8"),
        (POLISH, "utf-8-sig"),
        (POLISH, "utf-16"),
        (POLISH, "utf-32"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (KOREAN, "cp949"),
        (HEBREW, "cp1255"),
        (ARABIC, "cp1256"),
        (WESTERN, "cp1252"),
        (WESTERN, "utf-16-le"),
        (WESTERN, "utf-16-be"),
    ],
)
def test_text_is_decoded_whatever_its_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(FileRefused) as caught:
        decode(bytes(range(32)) * 50)
    assert caught.value.reason is RefusalReason.WRONG_TYPE


def test_every_kind_of_line_end_parts_lines_and_blank_lines_stay() -> None:
    blocks = reader.read(b"one\r\ntwo\rthree\n\nfour", ignore).blocks
    assert [block.text for block in blocks] == ["one", "two", "three", "", "four"]


def test_a_gap_made_with_spaces_or_tabs_is_a_tab() -> None:
    blocks = reader.read(b"Acme       2019\nPorto\t\t2020\na  b", ignore).blocks
    assert [block.text for block in blocks] == ["Acme\t2019", "Porto\t2020", "a b"]


def test_bullets_are_taken_off_and_indents_are_kept() -> None:
    first, second, third = reader.read("- Led a team\n   • Cut costs\n  plain".encode(), ignore).blocks
    assert (first.text, first.bullet) == ("Led a team", True)
    assert (second.text, second.bullet, second.indent) == ("Cut costs", True, 3)
    assert (third.text, third.bullet, third.indent) == ("plain", False, 2)


def test_a_drawn_rule_is_a_blank_line() -> None:
    assert [block.text for block in reader.read(b"SKILLS\n=======\nGo", ignore).blocks] == ["SKILLS", "", "Go"]


def test_white_space_alone_is_empty() -> None:
    with pytest.raises(FileRefused) as caught:
        reader.read(b" \n\t\r\n" * 10, ignore)
    assert caught.value.reason is RefusalReason.EMPTY


def test_a_line_longer_than_any_printed_one_is_cut_at_a_space(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_LINE", 8)
    blocks = reader.read(b"aaa bbb ccc ddd eeeeeeeeee", ignore).blocks
    assert [block.text for block in blocks] == ["aaa bbb", "ccc ddd", "eeeeeeee", "ee"]


def test_too_many_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 10)
    with pytest.raises(FileRefused) as caught:
        reader.read(b"x" * 11, ignore)
    assert caught.value.reason is RefusalReason.TOO_LARGE


def test_a_star_before_one_word_is_a_bullet() -> None:
    blocks = reader.read(b"Skills\n* HACCP\n* Fresh pasta", ignore).blocks
    assert [(block.text, block.bullet) for block in blocks] == [
        ("Skills", False),
        ("HACCP", True),
        ("Fresh pasta", True),
    ]
