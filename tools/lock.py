"""Remake `requirements.lock` and `requirements-dev.lock` from `pyproject.toml`.

For maintainers, and the only thing here that needs uv. The locks hold one answer for Python 3.11
and newer on Linux, macOS and Windows, with hashes, and name no package host. Pins that still
satisfy pyproject.toml are kept; `--upgrade` lets them move.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = """\
# Made by `make lock` from pyproject.toml; do not edit. Installs with plain pip:
#   pip install --require-hashes -r {name}
"""
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-annotate",
    "--no-header",
    "--quiet",
)


def main() -> int:
    if shutil.which("uv") is None:
        print("LỖI: cần uv / needs uv: pip install uv", file=sys.stderr)
        return 1
    upgrade = sys.argv[1:]
    compile_lock("requirements.lock", "--group=build", *upgrade)
    # Runtime pins bind the dev lock, so that tests run what the site is built with.
    constraint = "--constraints=requirements.lock"
    compile_lock("requirements-dev.lock", "--group=build", "--group=dev", constraint, *upgrade)
    return 0


def compile_lock(name: str, *options: str) -> None:
    command = [
        "uv",
        "pip",
        "compile",
        "pyproject.toml",
        *OPTIONS,
        *options,
        f"--output-file={name}",
    ]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    lock = ROOT / name
    lock.write_text(HEADER.format(name=name) + lock.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
