"""Run a command and say what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, KiB elsewhere


@dataclass(frozen=True)
class Run:
    """What a process took: seconds by the clock and of the processor, and most memory in MB."""

    wall: float
    cpu: float
    rss: float


class RunFailed(Exception):
    """The command failed or took too long; the text says which and what it printed."""


def run(command: Sequence[str], *, timeout: float) -> Run:
    """Run `command` from the project's folder and measure it alone. Raises RunFailed."""
    with tempfile.TemporaryFile() as printed:
        start = monotonic()
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(),
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        timer = threading.Timer(timeout, process.kill)
        timer.start()
        try:
            # Not Popen.wait: only wait4 tells the use of this one child.
            _, status, used = os.wait4(process.pid, 0)
        finally:
            timer.cancel()
        wall = monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            printed.seek(0)
            tail = printed.read().decode(errors="replace")[-3000:]
            raise RunFailed(f"{' '.join(command)}: {process.returncode}, {wall:.0f} s\n{tail}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _RSS_UNIT / 1e6)


def environment() -> dict[str, str]:
    """The surroundings of every measured command: the same day, whatever day it is."""
    return {
        **os.environ,
        "CCHC_NGAY": "1/6/2026",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
        "PYTHONPATH": str(ROOT),
    }
