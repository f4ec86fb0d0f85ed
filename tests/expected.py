"""Input and expected files side by side: `name.yml` beside `name.expected.txt`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Expected:
    """Compares what was found with a file; with `rewrite` the file takes what was found."""

    rewrite: bool

    def check(self, path: Path, found: str) -> None:
        text = found.rstrip("\n") + "\n"
        if self.rewrite:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        elif not path.exists():
            pytest.fail(f"{path} is missing; look at this and run with --viet-lai:\n{text}")
        assert text == path.read_bytes().decode()


def beside(case: Path) -> Path:
    """`name.yml` -> `name.expected.txt`."""
    return case.with_name(f"{case.name.split('.')[0]}.expected.txt")


def cases(folder: Path, pattern: str = "*.yml") -> list[Path]:
    """The input files of a folder, in order. An empty folder would test nothing, so it fails."""
    found = sorted(folder.glob(pattern))
    assert found, f"no {pattern} in {folder}"
    return found


def stem(case: object) -> str:
    """The name of a case, for the test's id."""
    return case.name.split(".")[0] if isinstance(case, Path) else str(case)
