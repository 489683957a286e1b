"""Show PrepWise where no window can open: it performs its whole journey and leaves pictures and scores."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from speech import say


def show(program: list[str], folder: Path, left_aside: list[str]) -> int:
    """Run the journey into this folder, say where the pictures and the scores are, and return the exit code."""
    journey = folder / "journey.json"
    if journey.exists():
        journey.unlink()
    say("There is no display here, so no window can open. PrepWise goes through a whole interview by itself instead.")
    if left_aside:
        say("It does that with its sample resume; left aside: " + " ".join(left_aside))
    code = subprocess.call([*program, "--smoke", str(folder)])
    say(outcome(folder, code))
    return code if journey.exists() else code or 1


def outcome(folder: Path, code: int) -> str:
    """Return the closing words: where the pictures and the scores are, or what failed."""
    journey = folder / "journey.json"
    if not journey.exists():
        return f"The journey ended early (exit code {code}): no scores were written."
    told = json.loads(journey.read_text(encoding="utf-8"))
    lines = [] if told["ok"] else ["The journey failed; the reason stands above and in journey.json."]
    lines.append("Pictures: {} in {}".format(len(list(folder.glob("**/*.png"))), folder))
    lines.append(f"Scores:   {journey}")
    return "\n".join(lines)
