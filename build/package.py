"""Make the bundle, then let it prove itself: the packaged program goes through its own --smoke, alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from icons import write_icons
from speech import Stop, say

ROOT = Path(__file__).resolve().parent.parent

#: Everything that is made lies here: never in build/ (which is tracked) and never in dist/.
WORK = ROOT / ".package"

#: What Qt says without a display and what means nothing: there is no window manager to raise a window or size it.
HARMLESS = ("This plugin does not support propagateSizeHints()", "This plugin does not support raise()")

#: The journey takes seconds; a bundle that hangs is stopped.
LIMIT_SECONDS = 300

#: The variables that a freshly logged-in person has too; no PYTHONPATH, no virtual environment.
KEPT = ("PATH", "LANG", "SYSTEMROOT", "WINDIR", "COMSPEC", "TEMP", "TMP", "TMPDIR", "NUMBER_OF_PROCESSORS")


def main() -> int:
    """Make and try the bundle; return 0 only if it works."""
    try:
        write_icons(ROOT / "resources" / "icons", WORK)
        make()
        bundle = WORK / "dist" / ("PrepWise.app" if sys.platform == "darwin" else "PrepWise")
        prove(program_in(bundle), WORK / "smoke")
        files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
        size = sum(path.stat().st_size for path in files)
        say(f"The bundle works: {bundle} ({size / 2**20:.0f} MiB, {len(files)} files)")
    except Stop as stop:
        say(str(stop))
        return 1
    return 0


def make() -> None:
    """Run PyInstaller on prepwise.spec."""
    say("Making the bundle")
    options = ["--noconfirm", "--log-level=WARN", f"--workpath={WORK / 'work'}", f"--distpath={WORK / 'dist'}"]
    command = [sys.executable, "-m", "PyInstaller", *options, str(ROOT / "prepwise.spec")]
    if subprocess.call(command, cwd=str(ROOT)) != 0:
        raise Stop("PyInstaller could not make the bundle; it says above why.")


def program_in(bundle: Path) -> Path:
    """Return the file that starts this bundle."""
    if bundle.suffix == ".app":
        return bundle / "Contents" / "MacOS" / "PrepWise"
    return bundle / ("PrepWise.exe" if os.name == "nt" else "PrepWise")


def prove(program: Path, pictures: Path) -> None:
    """Let the packaged program go through its journey; raise Stop if it fails, hangs or complains."""
    say("Starting the packaged program")
    shutil.rmtree(str(pictures), ignore_errors=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        try:
            done = subprocess.run(
                [str(program), "--smoke", str(pictures)],
                env=clean_environment(home),
                cwd=home,
                capture_output=True,
                text=True,
                timeout=LIMIT_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Stop(f"The packaged program did not end its journey in {LIMIT_SECONDS} s.") from None
    found = complaints(done.returncode, done.stderr, pictures / "journey.json")
    if found:
        raise Stop("\n".join(["The packaged program is not sound:", *found, done.stdout]))
    say(f"It went through its journey in {time.monotonic() - began:.1f} s; the pictures are in {pictures}")


def clean_environment(home: str) -> dict[str, str]:
    """Return the environment of a person who has nothing of ours: no Python, no settings, no display."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    places = {"HOME": home, "USERPROFILE": home, "APPDATA": home, "LOCALAPPDATA": home, "XDG_RUNTIME_DIR": home}
    return {"LANG": "C.UTF-8", **kept, **places, "QT_QPA_PLATFORM": "offscreen"}


def complaints(code: int, errors: str, journey: Path) -> list[str]:
    """Return what speaks against this run: its exit code, its journey, and each unexpected line of its errors."""
    found = [f"It ended with exit code {code}."] if code else []
    if not journey.exists():
        found.append("It wrote no journey.json.")
    else:
        told = json.loads(journey.read_text(encoding="utf-8"))
        if not told["ok"]:
            found.append(f"Its journey failed: {told['failure']}")
    lines = [line for line in errors.splitlines() if line.strip()]
    return found + [line for line in lines if not any(words in line for words in HARMLESS)]


if __name__ == "__main__":
    sys.exit(main())
