"""Shorter pauses after the last key, for tests that wait for what comes after them."""

from importlib import import_module

import pytest

#: milliseconds; a tenth of the shortest of them
PAUSE_MS = 25

_PAUSES = (
    "prepwise_desktop.viewmodels.job_reader.READ_AFTER_MS",
    "prepwise_desktop.viewmodels.resume_keeper.KEEP_AFTER_MS",
    "prepwise_desktop.views.resume.fields_column.KEEP_AFTER_MS",
)


def shorten_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a job description be read, and a plan and a correction kept, right after they are typed.

    `tests/viewmodels/test_resume.py` holds the program's own pauses against what it promises.
    """
    for each in _PAUSES:
        module, _, name = each.rpartition(".")
        monkeypatch.setattr(import_module(module), name, PAUSE_MS)
