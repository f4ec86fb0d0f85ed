"""A Reading printed for people: what an expected file of the readers and stages shows."""

from __future__ import annotations

from generator.importers.reading import Block, Cell, Grid, Line, PageBreak, Reading


def printed(reading: Reading) -> str:
    """The blocks with their lines of the text, what is set aside, and what is told."""
    shown = [line for block in reading.blocks for line in _block(block)]
    shown += [
        f"# bỏ qua {_span(one.dong)} {_quoted(one.chuoi)}: {one.ly_do}" for one in reading.aside
    ]
    for one in reading.findings:
        place = f" ({_span(one.dong)})" if one.dong else ""
        shown.append(f"# {one.stage}, {one.sure}{place}: {one.noi_dung}")
    return "\n".join(shown)


def words_of_blocks(reading: Reading) -> list[str]:
    """The words of lines and tables, in order."""
    found: list[str] = []
    for block in reading.blocks:
        if isinstance(block, Line):
            found += block.text.split()
        elif isinstance(block, Grid):
            found += [
                word for row in block.rows for cell in row.cells if cell for word in _words(cell)
            ]
    return found


def words_of_text(reading: Reading) -> list[str]:
    """The words of the text, without what is set aside, as the fidelity check takes it out."""
    lines = reading.text.split("\n")
    for one in reading.aside:
        for at in range(one.dong[0] - 1, one.dong[1]):
            lines[at] = "" if one.chuoi is None else lines[at].replace(one.chuoi, "")
    return " ".join(lines).split()


def _words(cell: Cell) -> list[str]:
    return cell.text.split()


def _block(block: Block) -> list[str]:
    if isinstance(block, PageBreak):
        return ["= trang mới"]
    if isinstance(block, Line):
        look = "".join(
            letter for letter, on in (("B", block.look.bold), ("I", block.look.italic)) if on
        )
        return [f"{_span(block.dong)}{look} {block.text}"]
    rows = [f"{_span(row.dong)} | " + " | ".join(map(_cell, row.cells)) for row in block.rows]
    return [f"bảng {len(block.rows)} hàng, {len(block.rows[0].cells)} cột", *rows, "hết bảng"]


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "^"
    reach = f" [{cell.across}×{cell.down}]" if (cell.across, cell.down) != (1, 1) else ""
    return " / ".join(cell.lines) + reach


def _span(dong: tuple[int, int]) -> str:
    return str(dong[0]) if dong[0] == dong[1] else f"{dong[0]}-{dong[1]}"


def _quoted(text: str | None) -> str:
    return "cả dòng" if text is None else f"«{text}»"
