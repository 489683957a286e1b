"""A file that one at a time holds."""

import os
from pathlib import Path

import pytest

from prepwise_desktop.storage.held_file import HeldFile


def test_it_is_held_by_one_until_that_lets_go(tmp_path: Path) -> None:
    first = HeldFile(tmp_path / "a.lock")
    with pytest.raises(BlockingIOError):
        HeldFile(tmp_path / "a.lock")
    first.release()
    first.release()
    HeldFile(tmp_path / "a.lock").release()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        HeldFile(tmp_path / "gone" / "a.lock")


@pytest.mark.skipif(os.name != "posix", reason="Windows inherits the rights of the folder")
def test_nobody_else_can_open_it(tmp_path: Path) -> None:
    held = HeldFile(tmp_path / "a.lock")
    assert (tmp_path / "a.lock").stat().st_mode & 0o777 == 0o600
    held.release()
