"""The person's corrections to a resume."""

import pytest

from prepwise_desktop.domain.corrections import corrected, field_at, field_paths
from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.resume import Doubt, Field, Line, Resume, Work

_RESUME = Resume(
    lines=(Line(number=1, text="Ines"), Line(number=2, text="Nordvik")),
    name=Field(value="Ines", lines=(1,)),
    work=(
        Work(
            company=Field(value="Nordvik", lines=(2,), confidence=0.3, doubt=Doubt.GUESSED),
            highlights=(Field(value="Cut quotes", lines=(2,)),),
        ),
    ),
)


def test_a_correction_takes_the_fields_place_and_is_sure() -> None:
    resume = corrected(_RESUME, {"work.0.company": "Nordvik Freight", "work.0.highlights.0": "Cut price quotes"})
    assert resume.work[0].company == Field(value="Nordvik Freight")
    assert resume.work[0].company.sure
    assert resume.work[0].highlights[0].value == "Cut price quotes"
    assert resume.name == _RESUME.name


@pytest.mark.parametrize(
    "path", ["work.5.company", "work.x.company", "work.0", "nothing", "name.value", "lines.0.text"]
)
def test_a_path_that_leads_nowhere_is_left_out_and_refused_when_asked_for(path: str) -> None:
    assert corrected(_RESUME, {path: "x"}) == _RESUME
    with pytest.raises(InvalidRequest):
        field_at(_RESUME, path)


def test_all_fields_are_found_with_their_paths() -> None:
    paths = dict(field_paths(_RESUME))
    assert paths["name"].value == "Ines"
    assert paths["work.0.highlights.0"].value == "Cut quotes"
    assert all(field_at(_RESUME, path) == field for path, field in paths.items())
