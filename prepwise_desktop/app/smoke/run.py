"""Make the journey in a folder of its own and say what came of it."""

import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path


def run(out_dir: Path, data_dir: Path | None) -> int:
    """Perform the journey, with pictures and journey.json in `out_dir`; returns 0 when all of it was made.

    Without a data folder a new temporary one is used. It needs no display and shows nothing on one that is there.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from prepwise_desktop.app.smoke.held import hold

    out_dir.mkdir(parents=True, exist_ok=True)
    with ExitStack() as closing:
        folder = data_dir or Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="prepwise-smoke-")))
        report = hold(out_dir, folder)
    path = report.write(out_dir)
    said = sys.stdout if report.ok else sys.stderr
    if said is not None:
        said.write(f"{path}: {'ok' if report.ok else report.failure}\n")
    return 0 if report.ok else 1
