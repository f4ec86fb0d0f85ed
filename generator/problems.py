"""What is wrong in the data: where it stands, what it is, how to mend it.

A problem is a value. It is made where it is noticed and printed late, by the command line,
by the MkDocs host or by the public quality page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


class Level(StrEnum):
    """How grave a problem is. Only an error stops the publication."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "lưu ý"


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file of the data folder.

    Line and column count from 1; 0 means the whole file.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that an editor should know, in Vietnamese, with the cure."""

    code: str
    level: Level
    position: Position
    message: str
    cure: str = ""

    def sort_key(self) -> tuple[Position, str, str]:
        return (self.position, self.code, self.message)


class BlockingProblems(Exception):
    """Raised where the work cannot go on; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=Problem.sort_key))
        super().__init__(as_text(self.problems))


def blocking(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop the publication."""
    return tuple(p for p in problems if p.level is Level.ERROR)


def under(folder: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same problems with file names that begin with `folder`, so that a terminal or an editor
    can open them."""
    prefix = "" if folder in ("", ".") else folder.rstrip("/") + "/"
    return tuple(
        replace(p, position=replace(p.position, file=prefix + p.position.file)) for p in problems
    )


def as_text(problems: Iterable[Problem]) -> str:
    """One problem a line, `file:line:column: level: message (code)`, the cure indented below."""
    lines: list[str] = []
    for problem in sorted(problems, key=Problem.sort_key):
        lines.append(f"{problem.position}: {problem.level}: {problem.message} ({problem.code})")
        if problem.cure:
            lines.append(f"    Cách sửa: {problem.cure}")
    return "\n".join(lines)


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list for machines; keys as in the text form."""
    rows = [
        {
            "file": p.position.file,
            "line": p.position.line,
            "column": p.position.column,
            "level": {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}[p.level],
            "code": p.code,
            "message": p.message,
            "cure": p.cure,
        }
        for p in sorted(problems, key=Problem.sort_key)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows on the changed lines."""
    kinds = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
    lines = []
    for p in sorted(problems, key=Problem.sort_key):
        text = _github_text(f"{p.message} {p.cure}".strip())
        file = _github_text(p.position.file).replace(":", "%3A").replace(",", "%2C")
        where = f"file={file},line={max(p.position.line, 1)}"
        if p.position.column:
            where += f",col={p.position.column}"
        lines.append(f"::{kinds[p.level]} {where},title={p.code}::{text}")
    return "\n".join(lines)


def _github_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
