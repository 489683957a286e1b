"""dev.py finds a Python that PrepWise can run on, or says in words what to do."""

import sys

import pytest

import fitting_python
from speech import Stop


@pytest.mark.parametrize("reply", ["3.11 True False", "3.12 True False\n", "3.13 True False"])
def test_the_supported_versions_fit(reply: str) -> None:
    assert fitting_python.fits(reply)


@pytest.mark.parametrize(
    "reply", ["", "3.10 True False", "3.14 True False", "3.12 False False", "3.13 True True", "no such version"]
)
def test_other_versions_32_bit_and_free_threaded_builds_do_not_fit(reply: str) -> None:
    assert not fitting_python.fits(reply)


def test_the_python_that_runs_dev_py_is_taken_when_it_fits() -> None:
    assert fitting_python.find() == [sys.executable]


def test_an_old_python_finds_the_first_one_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    replies = {"python3.13": "", "python3.12": "3.12 True False"}
    monkeypatch.setattr(fitting_python, "candidates", lambda: [["python3.13"], ["python3.12"], ["python3.11"]])
    monkeypatch.setattr(fitting_python, "answer", lambda command: replies.get(command[0], "3.8 True False"))
    assert fitting_python.find() == ["python3.12"]


def test_a_command_that_does_not_exist_gives_no_answer() -> None:
    assert fitting_python.answer(["no-such-python-anywhere"]) == ""


def test_without_a_fitting_python_it_says_which_ones_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting_python, "answer", lambda _: "3.8 True False")
    with pytest.raises(Stop, match=r"3\.11, 3\.12 or 3\.13"):
        fitting_python.find()
