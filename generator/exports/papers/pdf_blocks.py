"""The blocks of a paper as plain data for the typst template: headings whose levels skip none,
lists, and table cells in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.exports.papers.pdf_tables import Data, runs, table
from generator.exports.papers.pdf_words import lines, words
from generator.views.paper.paper import (
    Block,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    SignatureBlock,
    Style,
)

DEEPEST = 6
"""PDF knows the headings H1 to H6."""

_GROUPS = {
    Style.TYPE_NAME: "part",
    Style.SUBJECT: "part",
    Style.TITLE: "title",
    Style.BULLET: "list",
    Style.PLUS: "list",
}
# How deep a title stands; a numbered heading stands below them by its own level.
_DEPTH = {"part": 0, "title": 1}
# Printed in two lines, the second only ends the name.
_BEGUN_NAMES = ("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN")


class Ladder:
    """Levels of headings down a paper: the first is 1, and none is more than one deeper than the
    one before it."""

    def __init__(self) -> None:
        self._above: list[int] = []

    def step(self, depth: int) -> int:
        """The level of the next heading, which stands `depth` deep in the document."""
        while self._above and self._above[-1] >= depth:
            self._above.pop()
        self._above.append(depth)
        return min(len(self._above), DEEPEST)


def sections(paper: Paper) -> list[Data]:
    """The sections of the paper, in reading order."""
    ladder = Ladder()
    return [
        {"ngang": section.landscape, "khoi": _signed(list(_blocks(section.blocks, ladder)))}
        for section in paper.sections
    ]


def _signed(made: list[Data]) -> list[Data]:
    """A signature never stands alone on a page: the paragraph before it comes along."""
    for before, block in pairwise(made):
        if block["loai"] == "ky" and before["loai"] == "doan":
            before["kem"] = True
    return made


def _blocks(content: Sequence[Block], ladder: Ladder) -> Iterator[Data]:
    for name, group in groupby(content, _group):
        if name == "list":
            yield from _lists([line for line in group if isinstance(line, Line)])
        elif name:
            for lines in _titles([line for line in group if isinstance(line, Line)]):
                rows = [runs(line) for line in lines]
                yield {"loai": "ten", "cap": ladder.step(_DEPTH[name]), "dong": rows}
        else:
            yield from (_one(block, ladder) for block in group)


def _group(block: Block) -> str:
    """Lines side by side of one group are one thing: a title of several lines, a list."""
    return _GROUPS.get(block.style, "") if isinstance(block, Line) else ""


def _one(block: Block, ladder: Ladder) -> Data:
    if isinstance(block, LetterHead):
        return _letter_head(block)
    if isinstance(block, SignatureBlock):
        return _signature(block)
    if isinstance(block, PaperTable):
        return table(block)
    if block.style is Style.HEADING:
        level = max(block.level, 1)
        return {"loai": "muc", "cap": ladder.step(1 + level), "in": level} | _words(block)
    return {"loai": "doan", "kieu": block.style.value} | _words(block)


def _titles(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """A name of a type after a subject begins another title."""
    title: list[Line] = []
    for line in lines:
        if title and line.style is Style.TYPE_NAME and title[-1].style is Style.SUBJECT:
            yield title
            title = []
        title.append(line)
    yield title


def _lists(lines: Sequence[Line]) -> Iterator[Data]:
    """Plus signs stand below the hyphen before them; another mark begins another list."""
    made: Data | None = None
    for line in lines:
        if made is not None and line.style is Style.PLUS and made["kieu"] is not Style.PLUS:
            _add(made["muc"][-1]["con"], line)
        elif made is not None and made["dau"] == words(line.mark):
            made["muc"].append(_item(line))
        else:
            if made is not None:
                yield made
            made = _list_of(line)
    if made is not None:
        yield made


def _add(lists: list[Data], line: Line) -> None:
    if lists and lists[-1]["dau"] == words(line.mark):
        lists[-1]["muc"].append(_item(line))
    else:
        lists.append(_list_of(line))


def _list_of(line: Line) -> Data:
    dau = words(line.mark)
    return {"loai": "ds", "kieu": line.style, "dau": dau, "muc": [_item(line)]}


def _item(line: Line) -> Data:
    return {"chu": runs(line), "con": []}


def _words(line: Line) -> Data:
    return {"dau": words(line.mark), "chu": runs(line)}


def _letter_head(head: LetterHead) -> Data:
    names = [words(line) for line in head.co_quan]
    one_name = bool(names) and names[0].upper() in _BEGUN_NAMES
    return {
        "loai": "dau_thu",
        "co_quan": names,
        # The agency that issues is bold, the one above it is not.
        "dam": 0 if one_name else len(names) - 1,
        "quoc_hieu": [words(line) for line in head.quoc_hieu],
        "so_van_ban": words(head.so_van_ban),
        "dia_danh_ngay": words(head.dia_danh_ngay),
    }


def _signature(block: SignatureBlock) -> Data:
    return {
        "loai": "ky",
        "ten_noi_nhan": words(block.ten_noi_nhan),
        "noi_nhan": [line for printed in block.noi_nhan for line in lines(printed)],
        "quyen_han": [words(line) for line in block.quyen_han],
        "ho_ten": words(block.ho_ten),
    }
