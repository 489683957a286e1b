"""What Linux lacks is found by the loader, named as Debian names it, and installed or told."""

import os
import shutil
import sys
from pathlib import Path

import pytest

import system_packages
from speech import Stop

LDD = """\
\tlinux-vdso.so.1 (0x00007ffd)
\tlibQt6Core.so.6 => /lib/libQt6Core.so.6 (0x00007f)
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Collect what apt-get is asked for; every request succeeds."""
    requests: list[tuple[str, ...]] = []

    def apt_get(*request: str, hush: bool = False) -> bool:
        requests.append(request)
        return True

    monkeypatch.setattr(system_packages, "_apt_get", apt_get)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return requests


def find_once(monkeypatch: pytest.MonkeyPatch, missing: list[str]) -> None:
    """Let these libraries be missing when asked first, and there when asked again."""
    answers = iter([missing, []])
    monkeypatch.setattr(system_packages, "missing_libraries", lambda _plugins, _platforms: next(answers))


def test_the_loaders_not_found_lines_are_read() -> None:
    assert system_packages.not_found(LDD) == ["libEGL.so.1", "libxcb-cursor.so.0"]


def test_libraries_are_named_as_debian_names_their_packages_once_each() -> None:
    libraries = ["libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-icccm.so.4", "libodd.so.3"]
    assert system_packages.packages_for(libraries) == (["libglib2.0-0", "libxcb-icccm4"], ["libodd.so.3"])


def test_root_on_debian_gets_them_installed(asked: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    find_once(monkeypatch, ["libEGL.so.1"])
    system_packages.ensure_libraries(Path("plugins"), ["offscreen"])
    assert asked == [("install", "libegl1")]


def test_anybody_else_is_told_the_one_command(asked: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    find_once(monkeypatch, ["libEGL.so.1", "libxcb-cursor.so.0"])
    with pytest.raises(Stop, match=r"sudo apt-get install --no-install-recommends libegl1 libxcb-cursor0$"):
        system_packages.ensure_libraries(Path("plugins"), ["offscreen", "xcb"])
    assert asked == []


def test_a_system_without_apt_is_told_which_libraries_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    find_once(monkeypatch, ["libEGL.so.1"])
    with pytest.raises(Stop, match=r"libEGL\.so\.1"):
        system_packages.ensure_libraries(Path("plugins"), ["offscreen"])


def test_nothing_is_asked_for_when_nothing_is_missing(asked: list[tuple[str, ...]]) -> None:
    system_packages.ensure_libraries(Path("a folder without plugins"), ["offscreen"])
    assert asked == []


def test_a_python_without_its_venv_module_gets_the_package_of_its_own_version(
    asked: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False, True])
    monkeypatch.setattr(system_packages, "_can_make_environments", lambda _: next(answers))
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    system_packages.ensure_venv([sys.executable], ["offscreen"])
    assert "python{}.{}-venv".format(*sys.version_info) in asked[0]
    assert "libegl1" in asked[0]
