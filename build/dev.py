"""One command for everybody: make the environment, then run, test, check or package PrepWise Desktop.

Standard library only, and good for Python 3.8: an old Python can start it, and it finds a fitting one for .venv.
What a second start does not need is imported inside functions, so that it costs next to nothing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from display import has_display, opens_window, qt_platforms
from environment import Environment
from speech import Stop, say

USAGE = """python3 build/dev.py COMMAND          (Windows: py build\\dev.py COMMAND)

  run [FILE]    open the program; arguments go to it
  test [...]    run all tests; arguments go to pytest
  lint          check format, lint rules, strict types and import contracts
  check         lint and test
  format        write the format, and the fixes that ruff is sure of
  lock [...]    pin the dependencies anew; arguments go to uv (--upgrade takes newer versions)
  package       make the bundle in .package/ and let it prove itself"""

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Do one command and return its exit code; Ctrl+C ends it with 130."""
    command = COMMANDS.get(arguments[0] if arguments else "help")
    if command is None:
        say(USAGE)
        return 0 if arguments[:1] in ([], ["help"], ["--help"], ["-h"]) else 2
    try:
        return command(Environment(ROOT), arguments[1:])
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        say("\nStopped.")
        return 130


def run(environment: Environment, arguments: list[str]) -> int:
    """Open the program; without a display let it show itself in pictures."""
    prepare(environment, "run")
    program = [str(environment.python), "-P", "-m", "prepwise_desktop"]
    if has_display(os.environ):
        return become([*program, *arguments])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not opens_window(arguments):
        return become([*program, *arguments])
    from smoke import show

    return show(program, ROOT / "out", arguments)


def test(environment: Environment, arguments: list[str]) -> int:
    """Run the tests; arguments go to pytest."""
    prepare(environment, "dev")
    os.chdir(str(ROOT))
    return become([str(environment.python), "-m", "pytest", *arguments])


def lint(environment: Environment, _arguments: list[str]) -> int:
    """Check everything that needs no run of the program; go on after a failure, so that one run tells all."""
    prepare(environment, "dev")
    os.chdir(str(ROOT))
    python = str(environment.python)
    results = [
        call([python, "-m", "ruff", "format", "--check", "."]),
        call([python, "-m", "ruff", "check", "."]),
        call([python, "-m", "mypy"]),
        call([str(environment.programs / "lint-imports")]),
    ]
    return int(any(results))


def check(environment: Environment, arguments: list[str]) -> int:
    """Lint, then test; arguments go to pytest."""
    linted = lint(environment, [])
    return call([sys.executable, str(Path(__file__).resolve()), "test", *arguments]) or linted


def format_code(environment: Environment, _arguments: list[str]) -> int:
    """Write the format and the sure fixes."""
    prepare(environment, "dev")
    os.chdir(str(ROOT))
    ruff = [str(environment.python), "-m", "ruff"]
    return call([*ruff, "check", "--fix", "--quiet", "."]) or call([*ruff, "format", "."])


def lock(_environment: Environment, arguments: list[str]) -> int:
    """Pin the dependencies anew."""
    from lock import write_locks

    write_locks(ROOT, arguments)
    return 0


def package(environment: Environment, arguments: list[str]) -> int:
    """Make the bundle and start it."""
    prepare(environment, "dev")
    return become([str(environment.python), str(ROOT / "build" / "package.py"), *arguments])


COMMANDS = {
    "run": run,
    "test": test,
    "lint": lint,
    "check": check,
    "format": format_code,
    "lock": lock,
    "package": package,
}


def prepare(environment: Environment, kind: str) -> None:
    """Bring what is missing: a Python, system packages, the locked packages, Qt's libraries; usually nothing."""
    seen = os.environ if kind == "run" else {}  # tests and pictures need no display, nor what it takes to use one
    platforms = qt_platforms(seen) if sys.platform.startswith("linux") else []
    if is_prepared(environment, kind, platforms):
        return
    clean_up_when_told_to_end()
    with environment.alone():
        if not is_prepared(environment, kind, platforms):
            bring_what_is_missing(environment, kind, platforms)


def is_prepared(environment: Environment, kind: str, platforms: list[str]) -> bool:
    """Tell whether nothing is missing, by the stamps alone: this runs at every start."""
    return environment.is_ready(kind) and all(environment.has_stamp("system-" + platform) for platform in platforms)


def bring_what_is_missing(environment: Environment, kind: str, platforms: list[str]) -> None:
    """Install packages of the system and of Python; each step tells what it does."""
    import fitting_python
    import system_packages

    if not environment.is_ready(kind):
        interpreter = fitting_python.find()
        if platforms:
            system_packages.ensure_venv(interpreter, platforms)
        environment.make(kind, interpreter)
    system_packages.ensure_libraries(environment.packages() / "PySide6" / "Qt" / "plugins" / "platforms", platforms)
    for platform in platforms:
        environment.stamp("system-" + platform)


def clean_up_when_told_to_end() -> None:
    """Let SIGTERM and a closed terminal unwind as Ctrl+C does, so that nothing half-made stays."""
    import signal

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)


def _end(number: int, _frame: object) -> None:
    sys.exit(128 + number)


def become(command: list[str]) -> int:
    """Put this program in our place; on Windows, where that orphans it, wait for it instead."""
    if os.name != "nt":
        os.execv(command[0], command)
    return call(command)


def call(command: list[str]) -> int:
    """Run a program and return its exit code; on Ctrl+C it gets the time that it needs to end."""
    import subprocess

    child = subprocess.Popen(command)
    try:
        return child.wait()
    except KeyboardInterrupt:
        return child.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
