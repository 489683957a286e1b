"""The whole suite in two processes: the views are tested apart, beside everything else, and told in their place.

Only a run of many tests is divided, and none that stops early, asks back, prints as it goes or names its folder.
Every test is reported by its name and with all its words; one that the other process did not come to has failed.
"""

import ast
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.apart import APART, ROOT, is_apart

#: fewer tests than so many are over before a second process is well under way
_WORTH_IT = 300

#: seconds between two looks for what the other process has told
_LOOK = 0.05

#: seconds that the other process may take to end after its last test
_END = 60

#: the last characters of its output, which are shown where it came to grief
_TAIL = 6_000


class OtherProcess:
    """A process that tells reports of tests in a file, as `tests/apart.py` does."""

    def __init__(self, config: pytest.Config, command: list[str], told: Path) -> None:
        """Start it; what it prints goes into a file beside `told`."""
        self._config = config
        self._lines = told.open(encoding="utf-8")
        self._begun = ""
        self._reports: defaultdict[str, list[pytest.TestReport]] = defaultdict(list)
        self._over: set[str] = set()
        self._failed = False
        self._output = told.with_suffix(".output")
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)

    def reports_of(self, item: pytest.Item) -> Iterable[pytest.TestReport]:
        """What it told of that test, waiting until it is over; a failure where the process ended before that."""
        while item.nodeid not in self._over:
            ended = self._process.poll() is not None
            if self._read():
                continue
            if ended:
                return [self._never_told(item)]
            self._wait(_LOOK)
        return self._reports.pop(item.nodeid)

    def close(self) -> str:
        """Let it end, and say what went wrong that no report tells; empty where nothing did."""
        self._wait(_END)
        self._lines.close()
        status = self._process.poll()
        if status == int(self._failed):
            return ""
        words = self._output.read_text(encoding="utf-8", errors="replace")
        return f"It ended with {status}. Its last words:\n{words[-_TAIL:]}"

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()
        self._lines.close()

    def _wait(self, seconds: float) -> None:
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return

    def _read(self) -> bool:
        """Take in what was told since the last look; False where that was nothing."""
        new = self._lines.read()
        *whole, self._begun = (self._begun + new).split("\n")
        for line in whole:
            self._take(ast.literal_eval(line))
        return bool(new)

    def _take(self, told: dict[str, str]) -> None:
        if "over" in told:
            self._over.add(told["over"])
            return
        report = self._config.hook.pytest_report_from_serializable(config=self._config, data=told)
        self._failed = self._failed or report.failed
        self._reports[report.nodeid].append(report)

    def _never_told(self, item: pytest.Item) -> pytest.TestReport:
        words = (
            f"The process that runs it ended with {self._process.poll()} before this test was over; see its last words"
        )
        return pytest.TestReport(
            nodeid=item.nodeid,
            location=item.location,
            keywords={},
            outcome="failed",
            longrepr=words,
            when="call",
        )


class TwoProcesses:
    """The plugin: starts the other process when the tests are collected, and reports its tests where they stand."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._other: OtherProcess | None = None
        self._left: set[str] = set()
        self._trouble = ""

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._left = {item.nodeid for item in session.items if is_apart(item)}
        elsewhere = len(session.items) - len(self._left)
        if min(len(self._left), elsewhere) < _WORTH_IT or not _may_be_divided(session.config):
            return
        self._folder = tempfile.TemporaryDirectory()
        told = Path(self._folder.name) / "reports"
        told.touch()
        self._other = OtherProcess(session.config, _command(session.config, told), told)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        if self._other is None or not is_apart(item):
            return None
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        for report in self._other.reports_of(item):
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        self._left.discard(item.nodeid)
        return True

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self._other is None or self._folder is None:
            return
        if self._left:
            self._other.kill()
        else:
            self._trouble = self._other.close()
        if self._trouble and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        self._folder.cleanup()

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._trouble:
            terminalreporter.section("the process that ran the views", red=True)
            terminalreporter.write_line(self._trouble)


def _may_be_divided(config: pytest.Config) -> bool:
    option = config.option
    alone = option.maxfail or option.usepdb or option.collectonly or option.basetemp or option.capture == "no"
    return not alone and config.invocation_params.dir == ROOT and (os.cpu_count() or 1) > 1


def _command(config: pytest.Config, told: Path) -> list[str]:
    """The same run of pytest again, which tells; where it was given no paths it need collect no others."""
    paths = [str(APART)] if config.args_source is pytest.Config.ArgsSource.TESTPATHS else []
    arguments = [str(each) for each in config.invocation_params.args]
    return [sys.executable, "-m", "tests.apart", str(told), *arguments, *paths]
