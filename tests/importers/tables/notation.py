"""Tables as one can read them: a row a line, bars between cells.

`^` lies under the cell above, `<` under the cell to the left; ` / ` parts the paragraphs of a
cell; `--- trang ---` ends a page, `--- trang mới ---` where the author asked for it; a line
without bars is a line of text; the first lines may say `kieu:`, `nam:` and `chi_so:`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.importers.composing import compose
from generator.importers.reading import Block, Cell, Grid, Line, PageBreak, Reading, Row

NOWHERE = (0, 0)


@dataclass(frozen=True)
class Case:
    """A reading, and what its document says of the index."""

    reading: Reading
    nam: int | None
    chi_so: str | None


def case(text: str) -> Case:
    """The case that a file of the notation describes."""
    said = {"kieu": "docx", "nam": "", "chi_so": ""}
    lines = text.rstrip("\n").split("\n")
    while lines and lines[0].partition(":")[0] in said:
        key, _, value = lines.pop(0).partition(":")
        said[key] = value.strip()
    kind = said["kieu"]
    assert kind in ("docx", "pdf", "html", "txt")
    if kind == "txt":
        words, blocks = _plain(lines)
    else:
        words, blocks = compose(_blocks(lines, paged=kind == "pdf"))
    reading = Reading(kind, words, blocks)  # type: ignore[arg-type]
    return Case(reading, int(said["nam"]) if said["nam"] else None, said["chi_so"] or None)


def grid(*lines: str) -> Grid:
    """A table written in the notation."""
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    assert len({len(row) for row in rows}) == 1, "rows of one table are equally wide"
    return Grid(
        tuple(
            Row(tuple(_cell(rows, r, c) for c in range(len(row))), (r + 1, r + 1))
            for r, row in enumerate(rows)
        )
    )


def _blocks(lines: list[str], *, paged: bool) -> list[Block]:
    blocks: list[Block] = []
    rows: list[str] = []
    page = 1
    for line in [*lines, ""]:
        if "|" in line:
            rows.append(line)
            continue
        if rows:
            made = grid(*rows).rows
            blocks.append(Grid(tuple(replace(row, page=page if paged else None) for row in made)))
            rows = []
        if line.startswith("--- trang"):
            page += 1
            blocks.append(PageBreak(forced="mới" in line))
        elif line.strip():
            blocks.append(Line(line, NOWHERE, page=page if paged else None))
    return blocks


def _plain(lines: list[str]) -> tuple[str, tuple[Block, ...]]:
    """A text with tabs as a reader of plain text hands it on: a blank line ends no table."""
    text = "\n".join("\t".join(cell.strip() for cell in line.split("|")) for line in lines)
    blocks: list[Block] = []
    rows: list[Row] = []
    for number, line in enumerate([*lines, "."], 1):
        here = (number, number)
        if "|" in line:
            cells = (cell.strip() for cell in line.split("|"))
            rows.append(Row(tuple(Cell((cell,) if cell else ()) for cell in cells), here))
        elif line.strip():
            blocks += [Grid(tuple(rows))] if rows else []
            rows = []
            blocks += [Line(line, here)] if number <= len(lines) else []
    return text + "\n", tuple(blocks)


def _cell(rows: list[list[str]], r: int, c: int) -> Cell | None:
    if rows[r][c] in ("^", "<"):
        return None
    across = down = 1
    while c + across < len(rows[r]) and rows[r][c + across] == "<":
        across += 1
    while r + down < len(rows) and rows[r + down][c] == "^":
        down += 1
    parts = tuple(part.strip() for part in rows[r][c].split(" / ") if part.strip())
    return Cell(parts, across, down)
