"""The locks pin name, version and hash of everything, for all three systems, and hold no address."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.txt", "requirements-dev.txt"]
LINE = re.compile(r"^([a-z0-9-]+)==([\w.]+)( ; (.+?))?( \\)?$")

#: What the keyring, PyInstaller and pytest need on one system only.
OF_ONE_SYSTEM = {"secretstorage": "linux", "pywin32-ctypes": "win32", "macholib": "darwin"}


def lines(lock: str) -> list[str]:
    return (ROOT / "build" / lock).read_text(encoding="utf-8").splitlines()


def pins(lock: str) -> dict[str, tuple[str, str]]:
    """Return version and marker of each name."""
    found = [LINE.match(line) for line in lines(lock) if not line.startswith(" ")]
    assert all(found), "every line that is no hash is a pin"
    return {match[1]: (match[2], match[4] or "") for match in found if match}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    text = "\n".join(lines(lock)).replace(" \\\n", "")
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", line) for line in text.splitlines())


@pytest.mark.parametrize("lock", LOCKS)
def test_no_line_holds_an_address_or_a_path(lock: str) -> None:
    assert not [line for line in lines(lock) if "://" in line or "/" in line or line.startswith("-")]


def test_the_two_locks_agree() -> None:
    run, dev = (pins(lock) for lock in LOCKS)
    assert run.items() <= dev.items()


@pytest.mark.parametrize("name", OF_ONE_SYSTEM)
def test_what_one_system_needs_is_there_for_that_system(name: str) -> None:
    marker = Marker(pins("requirements-dev.txt")[name][1])
    for system in ("linux", "win32", "darwin"):
        assert marker.evaluate({"sys_platform": system}) == (system == OF_ONE_SYSTEM[name])


def test_every_dependency_of_the_project_is_locked_within_its_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, dev = (pins(lock) for lock in LOCKS)
    wanted = [(Requirement(text), run) for text in project["project"]["dependencies"]]
    wanted += [(Requirement(text), dev) for text in project["dependency-groups"]["dev"] if isinstance(text, str)]
    for requirement, locked in wanted:
        version, _ = locked[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), f"{requirement} is locked at {version}: run dev.py lock"
