"""Every check of `make test`, one named step after another; all run even when one fails.

    .venv/bin/python tools/run_tests.py        (Windows: .venv\\Scripts\\python tools\\run_tests.py)

Needs the environment of `tools/environment.py --dev`. Exit status: 0 when every step passed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("mã: lỗi thường gặp / lint", ("ruff", "check")),
    ("mã: trình bày / format", ("ruff", "format", "--check")),
    ("mã: kiểu / types", ("mypy",)),
    ("mã: tầng / layers", ("lint-imports", "--no-cache", "--no-logo")),
    ("dữ liệu / data", ("cchc", "check")),
    (
        "phép thử / tests",
        (
            "pytest",
            "-n",
            "2",
            "--no-loadscope-reorder",
            "-q",
            "--durations=40",
            "--durations-min=5",
        ),
    ),
)


def main() -> int:
    results = [(name, *run_step(name, words)) for name, words in STEPS]
    print("\nKết quả / results")
    for name, passed, seconds in results:
        print(f"  {'ĐẠT  ' if passed else 'HỎNG '} {seconds:5.1f} s  {name}")
    return 0 if all(passed for _, passed, _ in results) else 1


def run_step(name: str, words: tuple[str, ...]) -> tuple[bool, float]:
    print(f"\n=== {name}", flush=True)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    start = time.monotonic()
    program = shutil.which(words[0], path=Path(sys.executable).parent)
    if program is None:
        print(f"LỖI: thiếu / missing {words[0]}: python tools/environment.py --dev")
        return False, 0.0
    done = subprocess.run([program, *words[1:]], cwd=ROOT, env=environment, check=False)
    return done.returncode == 0, time.monotonic() - start


if __name__ == "__main__":
    sys.exit(main())
