"""The log says what happened, to its owner only, and holds no values of errors."""

import asyncio
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from prepwise_desktop.app import log
from prepwise_desktop.app.log import FILE_NAME, KEPT, QUIET, logging_to

SECRET = "I rolled the change back within nine minutes"


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "logs"
    with logging_to(folder):
        yield folder


def said(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())


def test_what_happens_is_logged_from_info_on(logs: Path) -> None:
    logging.getLogger("prepwise_desktop.x").info("window open")
    logging.getLogger("prepwise_desktop.x").debug("too much")

    assert "INFO prepwise_desktop.x: window open" in said(logs)
    assert "too much" not in said(logs)


def test_an_error_is_logged_without_its_values(logs: Path) -> None:
    def fail(text: str) -> None:
        raise ValueError(text)

    try:
        fail(SECRET)
    except ValueError:
        logging.getLogger("prepwise_desktop.x").exception("it failed")

    assert "it failed" in said(logs)
    assert "in test_an_error_is_logged_without_its_values" in said(logs)
    assert "ValueError" in said(logs)
    assert "nine minutes" not in said(logs)


def test_the_full_text_that_another_handler_left_in_the_record_is_not_used(logs: Path) -> None:
    record = logging.LogRecord("prepwise_desktop.x", logging.ERROR, "", 0, "it failed", None, None)
    record.exc_text = f"ValueError: {SECRET}"
    logging.getLogger("prepwise_desktop.x").handle(record)

    assert "it failed" in said(logs)
    assert "nine minutes" not in said(logs)


def test_what_asyncio_prints_of_a_lost_error_ends_before_its_values(logs: Path) -> None:
    async def lose() -> None:
        loop = asyncio.get_running_loop()
        loop.call_exception_handler({"message": "Task exception was never retrieved", "future": SECRET})

    asyncio.run(lose())

    assert "ERROR asyncio: Task exception was never retrieved" in said(logs)
    assert "nine minutes" not in said(logs)


@pytest.mark.parametrize("name", QUIET)
def test_the_vendors_are_heard_from_warning_on_even_when_their_own_level_says_debug(logs: Path, name: str) -> None:
    vendor = logging.getLogger(f"{name}._base_client")
    before = vendor.level
    vendor.setLevel(logging.DEBUG)
    try:
        vendor.debug("request: %s", SECRET)
        vendor.info("POST an address")
        vendor.warning("slow today")
    finally:
        vendor.setLevel(before)

    assert "slow today" in said(logs)
    assert "POST" not in said(logs)
    assert "nine minutes" not in said(logs)


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX thing")
def test_only_its_owner_can_read_it_even_when_it_was_open_to_all_before(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir(mode=0o755)
    (folder / FILE_NAME).touch(mode=0o644)
    with logging_to(folder):
        logging.getLogger("prepwise_desktop.x").info("window open")

        assert folder.stat().st_mode & 0o777 == 0o700
        assert (folder / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_it_rotates_and_keeps_a_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "SIZE", 200)
    with logging_to(tmp_path):
        for number in range(50):
            logging.getLogger("prepwise_desktop.x").info("line %d", number)

    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == [FILE_NAME, *(f"{FILE_NAME}.{number}" for number in range(1, KEPT + 1))]
    assert all(path.stat().st_size <= 200 for path in tmp_path.iterdir())
    assert "line 49" in (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


def test_afterwards_everything_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "level", logging.ERROR)
    before = (root.level, list(root.handlers))
    with logging_to(tmp_path):
        assert root.level == logging.INFO

    assert (root.level, root.handlers) == before
