"""How much memory and computing time a process has taken, on each system."""

import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_resident() -> int:
    """The most bytes that this process has held in memory."""
    if sys.platform == "linux":
        # getrusage would also count what the parent held when it started this process.
        for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return _peak_elsewhere()


def _peak_elsewhere() -> int:
    import psutil

    info = psutil.Process().memory_info()
    return int(getattr(info, "peak_wset", info.rss))


def taken(pid: int) -> tuple[int, float]:
    """The bytes that a process holds now and the seconds that it has computed; zeros when it has gone."""
    import psutil

    try:
        process = psutil.Process(pid)
        times = process.cpu_times()
        return int(process.memory_info().rss), float(times.user + times.system)
    except psutil.Error:
        return 0, 0.0
