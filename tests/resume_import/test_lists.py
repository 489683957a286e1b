"""Skills, spoken languages, certificates, projects and the text of highlights."""

import pytest

from prepwise_desktop.resume_import.highlights import mended
from prepwise_desktop.resume_import.items import items_of
from prepwise_desktop.resume_import.rows import Part, Row
from prepwise_desktop.resume_import.skills import skills_of, without_level
from prepwise_desktop.resume_import.spoken import languages_of
from prepwise_desktop.resume_import.understand import understand
from tests.resume_import.pages import a_text, some_rows


def skill_names(*lines: str | tuple[str, ...]) -> list[str]:
    return [skill.name.value for skill in skills_of(some_rows(*lines))]


def languages(*lines: str | tuple[str, ...]) -> list[tuple[str, str]]:
    return [(language.name.value, language.level.value) for language in languages_of(some_rows(*lines))]


@pytest.mark.parametrize(
    "lines",
    [
        ("Go, Java, SQL, C++",),
        ("Go | Java | SQL | C++",),
        ("Go • Java • SQL • C++",),
        ("* Go", "* Java", "* SQL", "* C++"),
        (("Go", "Java"), ("SQL", "C++")),
        ("Go, Java,", "SQL, C++"),
        ("Go (Expert), Java (advanced), SQL - gut, C++ 80%",),
        ("Go ●●●●○", "Java ★★★", "SQL", "C++ (5 years)"),
    ],
)
def test_skills_are_single_names_without_levels_and_bars(lines: tuple[str | tuple[str, ...], ...]) -> None:
    assert skill_names(*lines) == ["Go", "Java", "SQL", "C++"]


def test_a_label_before_a_list_is_its_group() -> None:
    skills = skills_of(some_rows("Languages: Go, Java", ("Tools", "Kafka, Git")))
    assert [(skill.group, skill.name.value) for skill in skills] == [
        ("Languages", "Go"),
        ("Languages", "Java"),
        ("Tools", "Kafka"),
        ("Tools", "Git"),
    ]


def test_commas_in_brackets_part_nothing() -> None:
    assert skill_names("AWS (EC2, S3), Docker") == ["AWS (EC2, S3)", "Docker"]


def test_labels_without_a_list_are_skills_themselves() -> None:
    assert skill_names("Mentoring:", "GeoGebra:", "Public speaking:") == ["Mentoring", "GeoGebra", "Public speaking"]


def test_a_bold_line_above_plain_ones_is_their_group() -> None:
    rows = [
        Row(parts=[Part(text="CAD", bold=True)], number=1, numbers=(1,)),
        Row(parts=[Part(text="SolidWorks"), Part(text="AutoCAD")], number=2, numbers=(2,)),
    ]
    assert [(skill.group, skill.name.value) for skill in skills_of(rows)] == [("CAD", "SolidWorks"), ("CAD", "AutoCAD")]


def test_a_bracket_that_is_no_level_stays() -> None:
    assert without_level("Advanced Cardiovascular Life Support (ACLS)") == "Advanced Cardiovascular Life Support (ACLS)"


@pytest.mark.parametrize(
    "lines",
    [
        ("German: native speaker", "English: C1"),
        ("German (native speaker), English (C1)",),
        ("German (native speaker); English (C1)",),
        ("German \u2013 native speaker | English \u2013 C1",),
        (("German", "native speaker"), ("English", "C1")),
        ("German", "native speaker", "English", "C1"),
        (("German", "English"), ("native speaker", "C1")),
    ],
)
def test_languages_come_with_their_levels(lines: tuple[str | tuple[str, ...], ...]) -> None:
    assert languages(*lines) == [("German", "native speaker"), ("English", "C1")]


def test_certificates_lose_date_and_issuer_but_keep_what_belongs_to_the_name() -> None:
    rows = some_rows(
        "Registered Nurse License, Arizona, Arizona State Board of Nursing, July 2016",
        "Basic Life Support (BLS), American Heart Association, February 2023",
        "AWS Certified Solutions Architect \u2013 Professional, Amazon Web Services, Oct 2018",
    )
    items = items_of(rows, issued=True)
    assert [item.name.value for item in items] == [
        "Registered Nurse License, Arizona",
        "Basic Life Support (BLS)",
        "AWS Certified Solutions Architect \u2013 Professional",
    ]
    assert [item.date.value for item in items] == ["2016-07", "2023-02", "2018-10"]


def test_certificates_with_issuer_and_date_in_brackets() -> None:
    (item,) = items_of(some_rows("* Tester Foundation Level (ISTQB, Jun 2019)"), issued=True)
    assert (item.name.value, item.date.value) == ("Tester Foundation Level", "2019-06")


def test_projects_have_a_name_a_text_and_an_address() -> None:
    rows = some_rows("loom (https://github.com/ada/loom): Weaves numbers.", "shuttle: Carries threads.")
    items = items_of(rows)
    assert [(item.name.value, item.detail.value, item.url.value) for item in items] == [
        ("loom", "Weaves numbers.", "https://github.com/ada/loom"),
        ("shuttle", "Carries threads.", ""),
    ]


def test_projects_headed_by_a_line_keep_their_bullets() -> None:
    rows = some_rows("Kanji Trail", "* Repeats cards.", "* Works offline.", "BusBuddy", "* Shows arrivals.")
    items = items_of(rows)
    assert [item.name.value for item in items] == ["Kanji Trail", "BusBuddy"]
    assert [field.value for field in items[0].highlights] == ["Repeats cards.", "Works offline."]


def test_interests_are_told_one_by_one_and_sentences_stay_whole() -> None:
    text = (
        "Interests\n---------\nRowing, board games, sourdough\nI restore a wooden boat every winter with two friends."
    )
    resume = understand(a_text(text))
    assert [field.value for field in resume.interests] == [
        "Rowing",
        "board games",
        "sourdough",
        "I restore a wooden boat every winter with two friends.",
    ]
    assert resume.interests[0].lines == resume.interests[2].lines


def test_references_stay_as_they_are_printed_and_count_as_understood() -> None:
    lines = ["Dr. Ada Byron, Calderdale", "Further names on request from the department of mathematics"]
    resume = understand(a_text("\n".join(["References", "----------", *lines])))
    assert [field.value for field in resume.references] == lines
    assert resume.not_understood == ()


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("Led a brigade of", "nineteen cooks", "Led a brigade of nineteen cooks"),
        ("the develop\u00ad", "ment of", "the development of"),
        ("a nose-", "to-tail menu", "a nose-to-tail menu"),
        ("higher-", "level mathematics", "higher-level mathematics"),
        ("the imp-", "lementation", "the implementation"),
    ],
)
def test_lines_are_joined_and_cut_words_mended(before: str, after: str, whole: str) -> None:
    assert mended(before, after) == whole


def test_publications_go_under_their_own_title() -> None:
    rows = some_rows(
        "Marchetti, H., & Rossi, L. (2022). Slow light in cold crystals. Journal of Salt, 14(2), 33-48.",
        'H. Marchetti, "A note on wet salts", Annals of Salt, 2019.',
    )
    items = items_of(rows, published=True)
    assert [(item.name.value, item.date.value) for item in items] == [
        ("Slow light in cold crystals", "2022"),
        ("A note on wet salts", "2019"),
    ]


def test_languages_among_the_skills_are_told_by_their_label() -> None:
    text = "SKILLS\n------\nMother tongue: Irish\nOther languages: English, French\nLanguages: Go, Java"
    resume = understand(a_text(text))
    assert [language.name.value for language in resume.languages] == ["Irish", "English", "French"]
    assert [skill.name.value for skill in resume.skills] == ["Go", "Java"]


def test_languages_between_slashes_are_told_apart() -> None:
    resume = understand(a_text("LANGUAGES\n---------\nItalian (native) / German (A2)"))
    assert [(each.name.value, each.level.value) for each in resume.languages] == [
        ("Italian", "native"),
        ("German", "A2"),
    ]
