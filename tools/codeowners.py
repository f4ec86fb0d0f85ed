"""Keep `.github/CODEOWNERS` in step with the provinces of `data/`: a line each.

    python tools/codeowners.py                                   add and remove lines
    python tools/codeowners.py --owner "@to-chuc/bien-tap-{tinh}"    who owns what has no line yet
    python tools/codeowners.py --check                           only say what is missing

Owners written by hand stay. Exit status: 0 in step, 1 (with --check) when it is not.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / ".github" / "CODEOWNERS"
OWNER = "@ten-to-chuc/bien-tap-{tinh}"
SHARED = "danh-muc"
_FOLDER = "/data/"


def main() -> int:
    parser = argparse.ArgumentParser(description="Mỗi tỉnh một dòng trong .github/CODEOWNERS")
    parser.add_argument("--owner", default=OWNER, help=f"chủ của tỉnh chưa có dòng ({OWNER})")
    parser.add_argument("--check", action="store_true", help="chỉ nói thiếu gì, không ghi")
    options = parser.parse_args()
    text = FILE.read_text(encoding="utf-8")
    names = folders(ROOT / "data")
    for name in sorted(names - owned(text)):
        print(f"Thiếu dòng: {_FOLDER}{name}/")
    for name in sorted(owned(text) - names):
        print(f"Thừa dòng: {_FOLDER}{name}/")
    wanted = in_step(text, names, options.owner)
    if options.check:
        return int(wanted != text)
    FILE.write_text(wanted, encoding="utf-8")
    return 0


def folders(data: Path) -> set[str]:
    """The folders of the data: provinces, and the registers that all share."""
    return {path.name for path in data.iterdir() if path.is_dir()}


def owned(text: str) -> set[str]:
    """The folders that have a line."""
    return {name for line in text.splitlines() if (name := _folder(line))}


def in_step(text: str, names: Iterable[str], owner: str) -> str:
    """The file with a line for each folder, in the order of the alphabet, at its end. Lines that
    are there stay as they are, and so does everything that speaks of no folder of the data."""
    lines = {name: line for line in text.splitlines() if (name := _folder(line))}
    others = [line for line in text.splitlines() if not _folder(line)]
    while others and not others[-1]:
        others.pop()
    shared = owner.replace("-{tinh}", "").replace("{tinh}", SHARED)
    for name in names:
        whose = shared if name == SHARED else owner.format(tinh=name)
        lines.setdefault(name, f"{_FOLDER}{name}/ {whose}")
    return "\n".join([*others, "", *(lines[name] for name in sorted(names))]) + "\n"


def _folder(line: str) -> str:
    pattern = line.split(" ", 1)[0]
    inside = pattern.startswith(_FOLDER) and pattern.endswith("/")
    return pattern.removeprefix(_FOLDER).rstrip("/") if inside else ""


if __name__ == "__main__":
    raise SystemExit(main())
