"""A trace names places and types, never a value."""

import sqlite3
from contextlib import closing

import pytest

from prepwise_desktop.app.bare_trace import bare_trace, named, place

SECRET = "I rolled the change back within nine minutes"


def raise_with_values(answer: str) -> None:
    raise ValueError(f"cannot score {answer!r}")


def caught(function: object, *args: object) -> BaseException:
    assert callable(function)
    try:
        function(*args)
    except BaseException as error:  # noqa: BLE001 - it is what the test looks at
        return error
    raise AssertionError("nothing was raised")


def test_it_names_type_file_line_and_function_and_no_value() -> None:
    trace = bare_trace(caught(raise_with_values, SECRET))

    assert "test_bare_trace.py, line " in trace
    assert "in raise_with_values" in trace
    assert trace.endswith("\nValueError")
    assert "nine minutes" not in trace


def test_it_tells_the_errors_behind_an_error_without_their_values() -> None:
    def wrapped() -> None:
        try:
            raise_with_values(SECRET)
        except ValueError as error:
            raise KeyError(SECRET) from error

    def while_handled() -> None:
        try:
            wrapped()
        except KeyError:
            raise RuntimeError(SECRET)  # noqa: B904 - the chain without a cause is what is tested

    trace = bare_trace(caught(while_handled))

    order = [trace.index(each) for each in ("ValueError", "was the cause", "KeyError", "was handled", "RuntimeError")]
    assert order == sorted(order)
    assert "nine minutes" not in trace


def test_a_chain_that_was_cut_on_purpose_stays_cut() -> None:
    def hidden() -> None:
        try:
            raise_with_values(SECRET)
        except ValueError:
            raise KeyError from None

    assert "ValueError" not in bare_trace(caught(hidden))


def test_a_chain_without_end_is_cut() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first

    assert bare_trace(first).count("which was the cause of") == 7


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (AttributeError("'NoneType' object has no attribute 'score'"), None),
        (ModuleNotFoundError("No module named 'x' (/home/ines/x)", name="x"), "ModuleNotFoundError: x"),
        (FileNotFoundError(2, "No such file", "/home/ines/resume.pdf"), "FileNotFoundError: errno 2"),
        (sqlite3.OperationalError(f'near "{SECRET}"'), "sqlite3.OperationalError"),
        (KeyError(SECRET), "KeyError"),
    ],
    ids=lambda each: type(each).__name__,
)
def test_of_an_error_s_text_only_what_is_safe_is_kept(error: BaseException, name: str | None) -> None:
    assert named(error) == (name or f"AttributeError: {error}")


def test_an_error_derived_from_a_safe_one_is_not_safe() -> None:
    class Own(AttributeError):
        """Its text may hold anything."""

    assert SECRET not in named(Own(SECRET))


def test_a_database_error_keeps_its_code() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        error = caught(connection.execute, f"SELECT {SECRET!r} FROM nowhere")

    assert named(error) == "sqlite3.OperationalError: SQLITE_ERROR"


def test_a_path_begins_at_the_program_s_own_folder() -> None:
    from prepwise_desktop.work import run

    assert place(caught(run, None).__traceback__).startswith("prepwise_desktop/work.py, line ")


def test_an_error_that_was_never_raised_comes_from_nowhere() -> None:
    assert place(None) == "nowhere"
