"""The doors of the command line; the only place that reads arguments."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from prepwise_desktop import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the door that the arguments name; returns the exit status, 2 for arguments that make no sense."""
    parser = _parser()
    chosen = parser.parse_args(sys.argv[1:] if arguments is None else arguments)
    problem = _problem(chosen)
    if problem:
        parser.error(problem)
    if chosen.parse:
        return _parse(chosen.parse, chosen.out)
    if chosen.grade:
        return _grade(chosen.grade, chosen.out)
    if chosen.smoke:
        return _smoke(chosen.smoke, chosen.data)
    if chosen.demo:
        return _demo()
    return _window(chosen.data, chosen.file)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="prepwise",
        description="Practise job interviews on your own computer.",
        epilog="One door at a time: without --parse, --grade, --smoke or --demo the window opens.",
        allow_abbrev=False,
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a resume to import into the window")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="keep everything in this folder instead of the usual one"
    )
    parser.add_argument(
        "--parse", nargs="+", type=Path, metavar="FILE", help="write each resume as JSON Resume to --out"
    )
    parser.add_argument("--grade", type=Path, metavar="IN.jsonl", help="grade answers offline, one a line, to --out")
    parser.add_argument("--out", type=Path, metavar="PATH", help="a folder for --parse, a file for --grade")
    parser.add_argument(
        "--smoke", type=Path, metavar="DIR", help="perform a whole session by itself, with pictures in DIR"
    )
    parser.add_argument(
        "--demo", action="store_true", help="open the window on months of sample sessions, which go when it is closed"
    )
    parser.add_argument("--version", action="version", version=f"PrepWise {__version__}")
    return parser


def _problem(chosen: argparse.Namespace) -> str:
    """What does not go together; "" when all does."""
    doors = [name for name in ("parse", "grade", "smoke", "demo") if getattr(chosen, name)]
    if len(doors) > 1:
        return f"--{doors[0]} and --{doors[1]} do not go together"
    door = f"--{doors[0]}" if doors else ""
    takes_out = door in {"--parse", "--grade"}
    if chosen.file and door:
        return f"FILE and {door} do not go together"
    if chosen.data and (takes_out or chosen.demo):
        return f"--data and {door} do not go together"
    if takes_out and not chosen.out:
        return f"{door} needs --out"
    if chosen.out and not takes_out:
        return "--out goes with --parse or --grade"
    return ""


def _make_way_for_a_window() -> None:
    """Let no thread look for garbage, which `app/sweeping.py` does once Home is filled, and modules load as usual.

    Until then nearly everything that is made stays, so that looking only costs time.
    """
    gc.disable()
    from prepwise_desktop.app.plain_import import restore_plain_import

    restore_plain_import()


def _window(data_dir: Path | None, file: Path | None) -> int:
    _make_way_for_a_window()
    from prepwise_desktop.app.main import run

    return run(data_dir, file)


def _smoke(out_dir: Path, data_dir: Path | None) -> int:
    from prepwise_desktop.app.smoke import run

    return run(out_dir, data_dir)


def _demo() -> int:
    _make_way_for_a_window()
    from prepwise_desktop.app.demo import run

    return run()


def _parse(files: Sequence[Path], out_dir: Path) -> int:
    from prepwise_desktop.messages.errors import sentence
    from prepwise_desktop.resume_import.parse_files import parse_files

    return parse_files(files, out_dir, sentence)


def _grade(source: Path, target: Path) -> int:
    from prepwise_desktop.coach.offline.grade_file import grade_file

    return grade_file(source, target)
