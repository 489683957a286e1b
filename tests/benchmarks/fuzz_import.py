"""Reads mutated resumes and counts what came of them: python -m tests.benchmarks.fuzz_import FOLDER [COUNT] [SEED].

Every file must be read or refused within ten seconds; anything else is listed, and the exit status is 1.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from prepwise_desktop.domain.errors import FileRefused
from prepwise_desktop.resume_import.read import Reader
from prepwise_desktop.resume_import.reader import ReaderBug
from tests.resume_import.mutation import mutated

#: seconds that no file may take
LONGEST = 10.0


async def fuzz(originals: list[Path], count: int, seed: int) -> tuple[Counter[str], list[str]]:
    """The outcomes, and a line for each file that was neither read nor refused, or took too long."""
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    reader = Reader()
    contents = [(path, path.read_bytes()) for path in originals]
    with tempfile.TemporaryDirectory() as folder:
        try:
            for number in range(count):
                path, data = contents[number % len(contents)]
                target = Path(folder) / f"mutated{path.suffix}"
                target.write_bytes(mutated(data, random.Random(f"{seed}/{number}")))
                begun = time.perf_counter()
                outcome = await _outcome(reader, target)
                seconds = time.perf_counter() - begun
                outcomes[outcome.partition("\n")[0]] += 1
                if outcome.startswith("bug") or outcome == "too_slow" or seconds > LONGEST:
                    failures.append(f"{path.name} seed {seed}/{number}, {seconds:.1f} s: {outcome}")
        finally:
            reader.close()
    return outcomes, failures


async def _outcome(reader: Reader, path: Path) -> str:
    try:
        await reader.read_resume(path)
    except FileRefused as refused:
        crashed = "broke off" in refused.detail
        return f"bug: crash of {path.suffix}" if crashed else refused.reason.value
    except ReaderBug as bug:
        return f"bug: {bug}"
    return "parsed"


def main(arguments: list[str]) -> int:
    """Print the counts and the failures."""
    folder, count, seed = arguments[0], *(int(each) for each in [*arguments[1:], *["1000", "1"][len(arguments) - 1 :]])
    outcomes, failures = asyncio.run(fuzz(sorted(Path(folder).iterdir()), count, seed))
    for outcome, times in outcomes.most_common():
        print(f"{times:6} {outcome}")
    print("\n".join(failures[:50]))
    print(f"{len(failures)} failures in {count}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
