"""The journey of --smoke takes half a minute of a processor: it goes on in its own process beside the other tests."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: seconds after which a journey is taken to hang
_LIMIT = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyUnderWay:
    """A journey that was begun when the first test of this floor ran."""

    process: "subprocess.Popen[bytes]"
    #: pictures and journey.json
    out: Path
    data: Path
    errors: Path

    def wait(self) -> None:
        """Until it has ended; fails where it did not end well."""
        assert self.process.wait(_LIMIT) == 0, self.errors.read_text(encoding="utf-8")


@pytest.fixture(scope="session", autouse=True)
def journey_under_way(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[JourneyUnderWay | None]:
    """Begun early where a test will ask for it, so that it costs the suite no time of its own."""
    if not any("journey" in getattr(item, "fixturenames", ()) for item in request.session.items):
        yield None
        return
    folder = tmp_path_factory.mktemp("smoke")
    out, data, errors = folder / "out", folder / "data", folder / "errors.txt"
    command = [sys.executable, "-m", "prepwise_desktop", "--smoke", str(out), "--data", str(data)]
    with errors.open("wb") as file:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=file)
    try:
        yield JourneyUnderWay(process=process, out=out, data=data, errors=errors)
    finally:
        process.kill()
        process.wait()
