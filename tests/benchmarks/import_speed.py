"""How long a resume takes from the call to the answer: python -m tests.benchmarks.import_speed FOLDER.

First file with a cold reader, then each file of the folder with a warm one, then fifty pages. Aims: median 150 ms or
less, fifty pages 3 s or less.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from prepwise_desktop.resume_import.read import Reader
from tests.resume_import.made_pdf import BOLD, Page, pdf

PAGES, JOBS_ON_A_PAGE = 50, 6


def fifty_pages() -> bytes:
    """A long academic resume: 50 pages of 54 lines."""
    return pdf(*(_page(number) for number in range(PAGES)))


def _page(number: int) -> Page:
    page, y = Page(), 760.0

    def line(words: str, x: float = 50, *, font: str = "F1", down: float = 13) -> None:
        nonlocal y
        page.text(x, y, words, font=font)
        y -= down

    line("Ana Pires" if number == 0 else "Work experience", font=BOLD, down=20)
    for job in range(JOBS_ON_A_PAGE):
        year = 2024 - number // 3
        page.text(430, y, f"Mar {year - 1} - Jan {year}")
        line(f"University of Example {number}-{job}, Department of Studies", font=BOLD)
        line("Visiting lecturer")
        for _ in range(5):
            page.text(55, y, "\u2022")
            line("Led a seminar of forty students on the history of bread in the coastal towns of Europe.", 65)
        y -= 12
    return page


async def measure(folder: Path) -> None:
    """Print the figures."""
    reader = Reader()
    files = sorted(path for path in folder.iterdir() if path.is_file())
    try:
        print(f"cold reader, {files[0].name}: {await _seconds(reader, files[0]) * 1000:.0f} ms")
        times = {path: await _seconds(reader, path) for path in files}
        slowest = max(times, key=lambda path: times[path])
        print(f"warm reader, {len(times)} files: median {statistics.median(times.values()) * 1000:.0f} ms")
        print(f"slowest: {slowest.name}, {times[slowest] * 1000:.0f} ms")
        with tempfile.TemporaryDirectory() as made:
            long = Path(made) / "fifty.pdf"
            long.write_bytes(fifty_pages())
            print(f"fifty pages: {await _seconds(reader, long):.2f} s, {reader.peak_bytes >> 20} MiB at most")
    finally:
        reader.close()


async def _seconds(reader: Reader, path: Path) -> float:
    begun = time.perf_counter()
    await reader.read_resume(path)
    return time.perf_counter() - begun


if __name__ == "__main__":
    asyncio.run(measure(Path(sys.argv[1])))
