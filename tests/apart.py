"""One part of the suite in a process of its own: runs the tests of the views, and tells of each in a line of a file.

    python -m tests.apart FILE [arguments of pytest]

`tests/two_processes.py` starts it, and shows what it tells as if the tests had been run there.
"""

import os
import sys
from pathlib import Path
from typing import TextIO

import pytest

ROOT = Path(__file__).parents[1]

#: what goes on apart: half of the suite's time, and none of it looks at the clock
APART = ROOT / "tests" / "views"

#: how far the tests beside come first where both want a processor: some of them promise how soon something is done
_YIELDS = 5


def is_apart(item: pytest.Item) -> bool:
    """Whether this test is of the part that is run apart."""
    return item.path.is_relative_to(APART)


class Teller:
    """Runs the tests that are apart and no others; writes a line when a report is there and when a test is over."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._config: pytest.Config | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        self._config = config

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = filter(is_apart, items)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        assert self._config is not None
        # Plain values: what Python writes of them, it reads again, tuples as tuples.
        self._tell(self._config.hook.pytest_report_to_serializable(config=self._config, report=report))

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        self._tell({"over": nodeid})

    def _tell(self, told: dict[str, object]) -> None:
        self._file.write(f"{told!r}\n")
        self._file.flush()


def main(path: str, *arguments: str) -> int:
    """Run and tell; returns pytest's exit status."""
    if hasattr(os, "nice"):
        os.nice(_YIELDS)
    with Path(path).open("w", encoding="utf-8") as file:
        return pytest.main(list(arguments), plugins=[Teller(file)])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
