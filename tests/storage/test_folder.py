"""One owner a data folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import DataFolderInUse
from prepwise_desktop.storage.folder import FolderLock

_HOLD = """
import sys
from pathlib import Path
from prepwise_desktop.storage.folder import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_owner_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first = FolderLock(tmp_path / "data")
    with pytest.raises(DataFolderInUse):
        FolderLock(tmp_path / "data")
    first.release()
    FolderLock(tmp_path / "data").release()


def test_a_killed_owner_leaves_no_obstacle(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path / "data")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == "held\n"
        with pytest.raises(DataFolderInUse):
            FolderLock(tmp_path / "data")
        owner.kill()
    FolderLock(tmp_path / "data").release()


@pytest.mark.skipif(os.name != "posix", reason="Windows inherits the rights of AppData")
def test_the_folder_is_private(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "data")
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    lock.release()


@pytest.mark.skipif(os.name != "posix", reason="on Windows the person's own folder is private already")
def test_a_folder_that_was_open_to_all_is_made_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    FolderLock(tmp_path).release()
    assert tmp_path.stat().st_mode & 0o077 == 0
