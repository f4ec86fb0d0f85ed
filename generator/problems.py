"""What is wrong in the data: where it stands, what it is, how to mend it.

A problem is a value. It is made where it is noticed and printed late, by the command line,
by the MkDocs host or by the public quality page.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable
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
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


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
    """One problem a line, `file:line:column: level: message (code)`, the cure indented below. What
    concerns a whole file has no line and column."""
    lines: list[str] = []
    for problem in sorted(problems, key=Problem.sort_key):
        lines.append(f"{problem.position}: {problem.level}: {problem.message} ({problem.code})")
        if problem.cure:
            lines.append(f"    Cách sửa: {problem.cure}")
    return "\n".join(lines)


def as_report(problems: Iterable[Problem], text_of: Callable[[str], str | None]) -> str:
    """The text form with the line itself below each message and the faulty words marked.

    `text_of`: the text of a file by its name, None where there is none to be shown."""
    blocks = []
    for problem in sorted(problems, key=Problem.sort_key):
        message, *cure = as_text([problem]).split("\n")
        blocks.append("\n".join([message, *_marked_line(problem, text_of), *cure]))
    return "\n".join(blocks)


_SHOWN = 100  # characters of a line; plans print paragraphs of two thousand


def _marked_line(problem: Problem, text_of: Callable[[str], str | None]) -> list[str]:
    """The line of the problem, cut to a window around its column, and marks under the words."""
    number, column = problem.position.line, problem.position.column
    text = text_of(problem.position.file) if number else None
    lines = text.split("\n") if text is not None else []
    if not 0 < number <= len(lines) or not lines[number - 1].strip():
        return []
    line = "".join(sign if sign.isprintable() else " " for sign in lines[number - 1].rstrip("\r"))
    at, length = _marked(problem, line, max(column - 1, 0))
    first = max(at - _SHOWN // 3, 0) if len(line) > _SHOWN else 0
    shown = line[first : first + _SHOWN]
    left = "…" if first else ""
    right = "…" if first + _SHOWN < len(line) else ""
    marks = "^" * min(length, max(len(shown) - (at - first), 1))
    under = " " * (at - first + len(left)) + marks
    return [f"{number:6} | {left}{shown}{right}".rstrip(), f"{' ' * 6} | {under}"]


def _marked(problem: Problem, line: str, at: int) -> tuple[int, int]:
    """Where the words begin that the message speaks of, and how many signs they have: what it
    quotes, if that stands at the place or once behind it; else the word at the place."""
    rest = line[at:]
    quoted = re.findall("«([^»]+)»", problem.message)
    for words in quoted:
        if rest.removeprefix('"').startswith(words):
            sign = rest.startswith('"')
            return at, len(words) + 2 * sign
    for words in reversed(quoted):
        if rest.count(words) == 1:
            return at + rest.index(words), len(words)
    word = re.match(r'"[^"]*"|[^\s:,\]}\[{]+', rest)
    return at, len(word[0]) if word else 1


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


def as_gitlab(problems: Iterable[Problem]) -> str:
    """A Code Quality report, as GitLab's `codequality` artifact wants it. A problem keeps its
    fingerprint while lines above it come and go."""
    severity = {Level.ERROR: "blocker", Level.WARNING: "minor", Level.NOTE: "info"}
    seen: Counter[str] = Counter()
    rows = []
    for p in sorted(problems, key=Problem.sort_key):
        named = f"{p.position.file}\n{p.code}\n{p.message}"
        seen[named] += 1
        rows.append(
            {
                "description": f"{p.message} {p.cure}".strip(),
                "check_name": p.code,
                "fingerprint": hashlib.sha256(f"{named}\n{seen[named]}".encode()).hexdigest(),
                "severity": severity[p.level],
                "location": {
                    "path": p.position.file,
                    "lines": {"begin": max(p.position.line, 1)},
                },
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _github_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


_WHY = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "máy không cho phép; xem lại quyền, hoặc đóng chương trình đang mở tệp",
    errno.EPERM: "máy không cho phép; xem lại quyền, hoặc đóng chương trình đang mở tệp",
    errno.EEXIST: "đã có một tệp mang tên này",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "đây là tệp, không phải thư mục",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EADDRINUSE: "cổng này đang có chương trình khác dùng; về cửa sổ cũ bấm Ctrl+C,"
    " hoặc thêm --address 127.0.0.1:8123 để dùng cổng khác",
}


def why(error: OSError) -> str:
    """What the operating system refuses, in Vietnamese where the reason is a common one; the words
    of an error that this project raised itself."""
    said = error.strerror or ""
    if error.errno and said and not said.startswith(os.strerror(error.errno)):
        return said
    return _WHY.get(error.errno or 0) or f"máy báo «{error.strerror}»"
