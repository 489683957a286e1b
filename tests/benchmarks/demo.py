"""How long it takes to fill a folder with sample sessions: python tests/benchmarks/demo.py [SESSIONS].

Prints the seconds, those of the processor beside them, and the size of the database. A thousand sessions are to take a
few seconds: under 6 of processor is the aim, 10.2 were measured (Linux, 2 processors). Of what they take, two fifths
are SQLite's (an answer's evaluation and its words in the index most of all), a tenth the evaluator's, a twentieth the
milestones', the rest that of the services.
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


def main(sessions: int) -> None:
    """Fill one folder and print what it cost."""
    from prepwise_desktop.app.demo.fill import fill

    with tempfile.TemporaryDirectory() as folder:
        begun, spent = time.perf_counter(), time.process_time()
        fill(Path(folder), sessions=sessions)
        seconds, processor = time.perf_counter() - begun, time.process_time() - spent
        size = sum(each.stat().st_size for each in Path(folder).glob("prepwise.db*"))
    print(f"{sessions} sessions: {seconds:.1f} s, {processor:.1f} s of processor, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
