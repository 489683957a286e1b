"""JSON Resume in and out."""

import json
from typing import Any

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.domain.resume import PRESENT, Resume
from prepwise_desktop.resume_import.from_json_resume import resume_of
from prepwise_desktop.resume_import.json_resume import json_resume_of

WHOLE: dict[str, Any] = {
    "basics": {
        "name": "Ana Pires",
        "label": "Baker",
        "email": "ana@example.org",
        "phone": "+351 21 555 0144",
        "url": "https://ana.example",
        "summary": "Bakes.",
        "location": {"address": "Porto"},
        "profiles": [{"network": "LinkedIn", "url": "https://linkedin.com/in/ana"}],
    },
    "work": [
        {
            "name": "Forno Novo",
            "position": "Head baker",
            "startDate": "2019-03",
            "endDate": "Present",
            "highlights": ["Led six bakers."],
        }
    ],
    "education": [
        {"institution": "Escola", "studyType": "Diploma", "area": "Baking", "startDate": "2011", "endDate": "2013"}
    ],
    "skills": [{"name": "Ovens", "keywords": ["Stone", "Steam"]}, {"name": "Costing"}],
    "languages": [{"language": "Portuguese", "fluency": "native"}],
    "projects": [{"name": "Sourdough club", "description": "Weekly"}],
    "certificates": [{"name": "HACCP", "issuer": "ASAE", "date": "2018-05"}],
    "awards": [{"title": "Best bread", "awarder": "City", "date": "2020"}],
    "volunteer": [{"organization": "Food bank", "position": "Driver"}],
    "publications": [{"name": "On rye", "publisher": "Pão", "releaseDate": "2021"}],
}


def read(content: Any) -> Resume:
    return resume_of(json.dumps(content).encode())


def reason_of(data: bytes) -> RefusalReason:
    with pytest.raises(FileRefused) as caught:
        resume_of(data)
    return caught.value.reason


def test_a_whole_resume_comes_out_as_it_went_in() -> None:
    assert json_resume_of(read(WHOLE)) == WHOLE


def test_every_field_stands_in_the_line_that_it_names() -> None:
    resume = read(WHOLE)
    for field in (resume.name, resume.email, resume.work[0].company, resume.skills[1].name, *resume.highlights()):
        assert [resume.line(number).text for number in field.lines] == [field.value]


def test_a_start_without_an_end_still_goes_on() -> None:
    assert read({"work": [{"name": "Acme", "startDate": "2019-03-01"}]}).work[0].end.value == PRESENT


def test_values_of_unexpected_types_are_left_out() -> None:
    resume = read(
        {
            "basics": {"name": {"a": 1}, "email": ["ana@example.org"], "phone": 5550144, "profiles": "none"},
            "work": "Acme",
            "education": [None, 3],
            "skills": {"name": "x"},
        }
    )
    assert not resume.name
    assert (resume.email.value, resume.phone.value) == ("ana@example.org", "5550144")
    assert [entry.company.value for entry in resume.work] == ["Acme"]
    assert resume.education == ()
    assert [skill.name.value for skill in resume.skills] == ["x"]


@pytest.mark.parametrize("data", [b'{"basics": {"name": "A"', b"[1, 2]", b'{"a": 1}', b"nonsense"])
def test_broken_or_other_json_is_damage(data: bytes) -> None:
    assert reason_of(data) is RefusalReason.DAMAGED


def test_lists_nested_too_deeply_are_refused_before_they_are_read() -> None:
    assert reason_of(b"[" * 100_000) is RefusalReason.TOO_LARGE


def test_brackets_inside_texts_are_no_nesting() -> None:
    assert read({"basics": {"name": "[" * 1000}}).name.value == "[" * 1000


def test_a_resume_without_values_is_empty() -> None:
    assert reason_of(b'{"basics": {}, "work": []}') is RefusalReason.EMPTY
