"""Tables that a text keeps on its lines: a row a line with tabs, or with bars `| a | b |`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importers.line_starts import marked
from generator.vietnamese import fold

_HEAD = re.compile(r"s?tt|so tt|so thu tu|nam")
_PIPE = re.compile(r"\s*\|.*\|\s*")
_RULE_CELL = re.compile(r"\s*:?-{2,}:?\s*")
_UNESCAPED = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FEWEST_PIPES = 2


@dataclass(frozen=True)
class Run:
    """Lines `first` to `last` (from 0, both included) that are rows of one table."""

    first: int
    last: int


def tab_runs(lines: Sequence[str]) -> Iterator[Run]:
    """The tables with tabs: lines one after another that hold fields, not list marks."""
    yield from (run for run in _runs([_has_fields(line) for line in lines]) if _table(lines, run))


def _runs(flags: Sequence[bool]) -> Iterator[Run]:
    first = None
    for at, flag in enumerate([*flags, False]):
        if flag and first is None:
            first = at
        elif not flag and first is not None:
            yield Run(first, at - 1)
            first = None


def _has_fields(line: str) -> bool:
    fields = line.strip("\r\n ").split("\t")
    if len(fields) < 2 or not any(field.strip() for field in fields):
        return False
    return len(fields) > 2 or not (_only_mark(fields[0]) and len(fields) == 2) or _row_of_two(line)


def _only_mark(field: str) -> bool:
    return not field.strip() or marked(field.strip() + " x")


def _row_of_two(line: str) -> bool:
    return bool(re.match(r"\s*\d+\t", line))


def _table(lines: Sequence[str], run: Run) -> bool:
    """Three fields in one line of a run, or a head that numbers its rows, make a table."""
    fields = [line.split("\t") for line in lines[run.first : run.last + 1]]
    if any(len(row) > 2 for row in fields):
        return True
    return len(fields) > 1 and bool(_HEAD.fullmatch(fold(fields[0][0].strip(" .*"))))


def tab_fields(line: str) -> list[str]:
    """The fields of a line with tabs."""
    return [field.strip() for field in line.rstrip("\r\n").split("\t")]


def pipe_runs(lines: Sequence[str]) -> Iterator[Run]:
    """The tables with bars: lines that begin and end with a bar and hold one more."""
    flags = [bool(_PIPE.fullmatch(line)) and len(pipe_fields(line)) > 1 for line in lines]
    yield from (run for run in _runs(flags) if run.last - run.first + 1 >= _FEWEST_PIPES)


def is_pipe_rule(line: str) -> bool:
    """Whether the line only parts the head from the rows: `|---|---|`."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    return "|" in line and all(_RULE_CELL.fullmatch(cell) for cell in inner.split("|"))


def pipe_fields(line: str) -> list[str]:
    """The cells of a line `| a | b |`; a paragraph a line in each."""
    parts = _UNESCAPED.split(line.strip())[1:-1]
    return [_BREAK.sub("\n", part.replace("\\|", "|")).strip() for part in parts]
