"""Text files: as a word processor saves them, or as people copy them from a web page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.importers.composing import compose
from generator.importers.readers import bar_tables
from generator.importers.readers.decoding import STAGE, Decoded, decode
from generator.importers.readers.emphasis import Bare, bare
from generator.importers.readers.line_tables import (
    Run,
    is_pipe_rule,
    pipe_fields,
    pipe_runs,
    tab_fields,
    tab_runs,
)
from generator.importers.readers.side_columns import Columns, columns, with_tabs
from generator.importers.reading import (
    Aside,
    Block,
    Cell,
    Finding,
    Grid,
    Line,
    PageBreak,
    Reading,
    Row,
    Sureness,
)
from generator.importers.refusals import Refused

_BOLD_REASON = "Dấu in đậm của bản chép"
_HEADING_REASON = "Dấu đầu mục của bản chép"
_ITALIC_REASON = "Dấu in nghiêng của bản chép"
_SPACED = re.compile(r"\S {3,}\S")
_ALIGNED_LINES = 3


def read(raw: bytes, name: str) -> Reading:
    """The lines and tables of a text file. Raises Refused for bytes that are no text."""
    found = decode(raw)
    if not found.text.strip():
        raise Refused(f"Tệp {name} không có chữ nào.", "Kiểm tra lại tệp rồi nhập lại.")
    lines = found.text.split("\n")
    if bar_tables.found(lines):
        return _with_bars(lines, found)
    if any(True for _ in pipe_runs(lines)):
        return _with_pipes(lines, found)
    side_by_side = tuple(columns(lines))
    if side_by_side or with_tabs(lines) != lines:
        return _with_columns(with_tabs(lines), side_by_side, found)
    return _as_it_is(lines, found)


def _with_bars(lines: Sequence[str], found: Decoded) -> Reading:
    blocks, guessed = bar_tables.blocks(lines)
    findings = list(found.findings)
    if guessed:
        words = f"Bản chép không ghi ô gộp: {guessed} hàng thiếu ô được xếp vào cột hợp nhất."
        findings.append(Finding(STAGE, words, Sureness.LOOK))
    return _composed(blocks, findings)


def _composed(blocks: Iterable[Block], findings: Sequence[Finding]) -> Reading:
    """Composed with its blank lines, which part paragraphs; they are no blocks themselves."""
    text, placed = compose(blocks)
    kept = tuple(block for block in placed if not isinstance(block, Line) or block.text)
    return Reading(kind="txt", text=text, blocks=kept, findings=tuple(findings))


def _with_pipes(lines: Sequence[str], found: Decoded) -> Reading:
    blocks: list[Block] = []
    at = 0
    for run in pipe_runs(lines):
        blocks += bar_tables.paragraphs(lines[at : run.first])
        rows = [line for line in lines[run.first : run.last + 1] if not is_pipe_rule(line)]
        if rows:
            blocks.append(_grid([pipe_fields(row) for row in rows], [(0, 0)] * len(rows)))
        at = run.last + 1
    blocks += bar_tables.paragraphs(lines[at:])
    return _composed(blocks, found.findings)


def _with_columns(lines: Sequence[str], several: Sequence[Columns], found: Decoded) -> Reading:
    """Head and end column by column, tables with tabs and paragraphs between them."""
    blocks: list[Block] = []
    at = 0
    for one in several:
        blocks += _with_tabs(lines[at : one.first])
        blocks.append(one.grid)
        at = one.last + 1
    blocks += _with_tabs(lines[at:])
    beside = {at for one in several for at in range(one.first, one.last + 1)}
    rest = ["" if at in beside else line for at, line in enumerate(lines)]
    return _composed(blocks, (*found.findings, *_aligned(rest)))


def _with_tabs(lines: Sequence[str]) -> Iterator[Block]:
    pages = "\n".join(lines).split("\f")
    for number, page in enumerate(pages):
        if number:
            yield PageBreak()
        yield from _tabs_of_page(page.split("\n"))


def _tabs_of_page(lines: Sequence[str]) -> Iterator[Block]:
    at = 0
    for run in tab_runs(lines):
        yield from bar_tables.paragraphs(lines[at : run.first])
        rows = [tab_fields(line) for line in lines[run.first : run.last + 1]]
        yield _grid(rows, [(0, 0)] * len(rows))
        at = run.last + 1
    yield from bar_tables.paragraphs(lines[at:])


def _grid(rows: Sequence[Sequence[str]], spans: Sequence[tuple[int, int]]) -> Grid:
    width = max(len(row) for row in rows)
    return Grid(
        tuple(
            Row(tuple(_cell(field) for field in [*row, *[""] * (width - len(row))]), span)
            for row, span in zip(rows, spans, strict=True)
        )
    )


def _cell(field: str) -> Cell:
    found = bare(field.split("\n"))
    lines = tuple(tidy for line in found.lines if (tidy := " ".join(line.split())))
    bolds = {look.bold for line, look in zip(found.lines, found.looks, strict=True) if line.strip()}
    return Cell(lines, bold=bolds.pop() if len(bolds) == 1 else None)


def _as_it_is(lines: Sequence[str], found: Decoded) -> Reading:
    """The file is the text: marks of emphasis stay in it and are declared."""
    blocks: list[Block] = []
    asides: list[Aside] = []
    at = 0
    for run in tab_runs(lines):
        _paragraphs(lines, at, run.first, blocks, asides)
        blocks.append(_tabs(lines, run, asides))
        at = run.last + 1
    _paragraphs(lines, at, len(lines), blocks, asides)
    return Reading(
        kind="txt",
        text=found.text,
        blocks=tuple(blocks),
        as_received=found.same,
        aside=_merged(asides),
        findings=(*found.findings, *_aligned(lines)),
    )


def _tabs(lines: Sequence[str], run: Run, asides: list[Aside]) -> Grid:
    rows, spans = [], []
    for number in range(run.first, run.last + 1):
        found = _declarable([lines[number]])
        asides += _declared(found, number)
        rows.append(tab_fields(found.lines[0]))
        spans.append((number + 1, number + 1))
    return _grid(rows, spans)


def _paragraphs(
    lines: Sequence[str], first: int, end: int, blocks: list[Block], asides: list[Aside]
) -> None:
    together: list[str] = []
    begin = first
    for number in range(first, end + 1):
        new_page = number < end and "\f" in lines[number]
        if number < end and lines[number].strip() and not new_page:
            together.append(lines[number])
            continue
        found = _declarable(together)
        asides += _declared(found, begin)
        for step, (line, look) in enumerate(zip(found.lines, found.looks, strict=True)):
            if line.strip():
                dong = (begin + step + 1, begin + step + 1)
                blocks.append(Line(" ".join(line.split()), dong, look))
        if new_page:
            blocks.append(PageBreak())
        together = [lines[number]] if new_page and lines[number].strip() else []
        begin = number + (not together)


def _declarable(lines: Sequence[str]) -> Bare:
    """Without marks of emphasis, but for a line where the same sign also is a word («(*)»): a
    declaration would take out both, so that line stays as it is."""
    found = bare(lines)
    kept = [
        any(mark in line for mark in marks)
        for line, marks in zip(found.lines, found.marks, strict=True)
    ]
    return replace(
        found,
        lines=tuple(
            old if stays else new
            for old, new, stays in zip(lines or [""], found.lines, kept, strict=True)
        ),
        marks=tuple(() if stays else marks for marks, stays in zip(found.marks, kept, strict=True)),
    )


def _declared(found: Bare, first: int) -> list[Aside]:
    """What `bo_qua` must take out of each line, longer marks before the shorter they hold."""
    asides = []
    for step, marks in enumerate(found.marks):
        dong = (first + step + 1, first + step + 1)
        longest_first = sorted(set(marks), key=lambda one: (-len(one), one))
        asides += [Aside(dong, _reason(mark), mark) for mark in longest_first]
    return asides


def _reason(mark: str) -> str:
    if mark.startswith("#"):
        return _HEADING_REASON
    bold = mark.startswith("**") or mark.strip("</>").lower() in {"b", "strong"}
    return _BOLD_REASON if bold else _ITALIC_REASON


def _merged(asides: Sequence[Aside]) -> tuple[Aside, ...]:
    """One declaration for the same mark in lines that follow each other."""
    merged: list[Aside] = []
    for aside in asides:
        for at in range(len(merged) - 1, max(-1, len(merged) - 4), -1):
            before = merged[at]
            next_line = before.dong[1] + 1 == aside.dong[0]
            if next_line and (before.chuoi, before.ly_do) == (aside.chuoi, aside.ly_do):
                merged[at] = replace(before, dong=(before.dong[0], aside.dong[1]))
                break
        else:
            merged.append(aside)
    return tuple(merged)


def _aligned(lines: Sequence[str]) -> list[Finding]:
    """Columns kept apart by spaces alone are told, not guessed."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _SPACED.search(lines[end].strip()):
            end += 1
        if end - at >= _ALIGNED_LINES:
            words = "Các dòng này có vẻ là bảng xếp cột bằng dấu cách; được giữ nguyên từng dòng."
            return [Finding(STAGE, words, Sureness.DECIDE, (at + 1, end))]
        at = end + 1
    return []
