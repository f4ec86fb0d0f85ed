"""Lines and tables of a body as a tree: which item stands under which, by their marks.

The first mark of a kind says how deep the kind lies here; papers differ («I. › 1. › a)» in one,
«1. › 1.1. › -» in another), so no kind has a depth of its own beyond a rough rank.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.importers.document_types.marks import Mark, follows, mark_of
from generator.importers.document_types.nodes import Node
from generator.importers.document_types.wording import is_closed
from generator.importers.reading import Line, Look, Span

_RANKS = {
    name: rank
    for rank, name in enumerate(
        (
            *("phần", "chương", "mục", "tiểu mục", "chữ hoa", "la mã", "điều"),
            *("số 1", "số 2", "số 3", "số 4", "số 5", "chữ", "chữ số", "ngoặc"),
            *("đoạn", "-", "+", "*", "•"),
        )
    )
}
_BULLETS = frozenset("-+*•")
_GAP = 3  # numbers that may be missing in a row before a number is taken for words
_LARGE = 30
_MAY_REPEAT = frozenset({"điều", "phần", "chương", "mục", "la mã", "số 1", "chữ"})
_CLOSING = re.compile(r"^(?:Trên đây là|Trong quá trình\b.{0,40}\bthực hiện\b)")
_LAST_WORDS = re.compile(
    r"^(?:(?:Nghị quyết|Quyết định|Chỉ thị) này\b.*\b(?:thông qua|hiệu lực)"
    r"|Nhận được \w+ \w+ này\b|(?:Yêu cầu|Đề nghị|Kính đề nghị)\b|.*\bthông báo (?:để|đến)\b).*/\.$"
)
_NOTE = re.compile(r"^(?:Ghi chú|Chú thích)\s*:", re.IGNORECASE)


@dataclass
class Item:
    """A node while its children are still coming."""

    kind: str
    value: int
    text: str
    dong: Span
    look: Look
    mark: Mark | None = None
    table: Node | None = None
    tren: tuple[int, ...] = ()
    con: list[Item] = field(default_factory=list)


class Outline:
    """Takes the blocks of a body one by one."""

    def __init__(self, names_office_first: Callable[[str], bool]) -> None:
        self.root = Item("gốc", 0, "", (0, 0), Look())
        self._open: list[Item] = []
        self._last: dict[str, int] = {}
        self._names_office_first = names_office_first
        self.doubts: list[tuple[Span, str]] = []

    def take_line(self, line: Line) -> None:
        """A line: an item with its mark, or a paragraph."""
        mark = mark_of(line.text)
        bare = self._open[-1] if self._open else None
        if mark is None and bare is not None and not (bare.text or bare.con):
            # «Chương I» has its heading in the next line
            bare.text, bare.look = line.text, line.look
            bare.dong = (bare.dong[0], line.dong[1])
        elif mark is not None and mark.kind in _BULLETS:
            self._bullet(mark, line)
        elif mark is not None and self._follows(mark, line):
            self._numbered(mark, line)
        else:
            self._paragraph(line)

    def take_table(self, node: Node) -> None:
        """A table stands under the nearest item that is no bullet."""
        self._close(lambda item: item.kind in _BULLETS or item.kind == "đoạn")
        self._here().con.append(Item("bảng", 0, "", node.dong, Look(), table=node))

    def last_paragraph(self) -> Item | None:
        """The paragraph taken last, if nothing came after it."""
        here = self._here()
        last = here.con[-1] if here.con else None
        return last if last is not None and last.mark is None and not last.con else None

    def drop_last(self) -> None:
        """Take back the paragraph taken last: it is the title of a table."""
        self._here().con.pop()

    def _here(self) -> Item:
        return self._open[-1] if self._open else self.root

    def _close(self, done: Callable[[Item], bool]) -> None:
        while self._open and done(self._open[-1]):
            self._open.pop()

    def _push(self, item: Item) -> None:
        self._here().con.append(item)
        self._open.append(item)

    def _follows(self, mark: Mark, line: Line) -> bool:
        """Whether the number goes on where its like stopped, or begins anew."""
        before = self._last.get(mark.kind, 0)
        if mark.tren:
            return self._is_under(mark)
        if mark.gia_tri == 1 or 0 < mark.gia_tri - before <= _GAP:
            if before and not follows(mark, before):
                self.doubts.append((line.dong, f"Số mục nhảy tới «{mark.so}»."))
            return True
        if any(item.kind == mark.kind for item in self._open) and mark.gia_tri <= before:
            again = mark.kind in _MAY_REPEAT and mark.gia_tri < _LARGE
            if again:
                self.doubts.append((line.dong, f"Số mục «{mark.so}» in lại số đã có."))
            return again
        return mark.kind in ("điều", "phần", "chương", "mục", "tiểu mục")

    def _is_under(self, mark: Mark) -> bool:
        if mark.kind == "chữ số":
            return any(item.kind == "chữ" for item in self._open)
        if mark.so.endswith("."):
            return True
        above = mark.tren
        if mark.gia_tri == 1:
            return True
        return any(
            (*item.tren, item.value) == above or item.tren == above
            for item in self._open
            if item.kind.startswith("số")
        )

    def _numbered(self, mark: Mark, line: Line) -> None:
        self._last[mark.kind] = mark.gia_tri
        for deeper in [kind for kind in self._last if _RANKS[kind] > _RANKS[mark.kind]]:
            if deeper != "số 1" or mark.kind != "la mã":
                self._last.pop(deeper)
        item = Item(mark.kind, mark.gia_tri, mark.con, line.dong, line.look, mark, tren=mark.tren)
        like = self._like(mark)
        if like is not None:
            top = self._open[-1]
            anew = mark.gia_tri == 1 and not mark.tren and self._open[like].value >= 1
            if not (anew and top.text.endswith(":") and top is not self.root):
                del self._open[like:]
        else:
            self._close(lambda one: _is_deeper(one.kind, mark.kind))
        self._push(item)

    def _like(self, mark: Mark) -> int | None:
        """The open item that the mark goes on from: of a list within its like, the one whose
        number comes right before; else the outermost."""
        alike = [i for i, one in enumerate(self._open) if one.kind == mark.kind]
        before = [i for i in alike if self._open[i].value == mark.gia_tri - 1 and not mark.tren]
        return next(iter(before[-1:] or alike[:1]), None)

    def _bullet(self, mark: Mark, line: Line) -> None:
        item = Item(mark.kind, 0, mark.con, line.dong, line.look, mark)
        like = next((i for i, one in enumerate(self._open) if one.kind == mark.kind), None)
        if like is not None:
            del self._open[like:]
        elif self._open and not _holds(self._open[-1], mark.kind):
            self._open.pop()
        self._push(item)

    def _paragraph(self, line: Line) -> None:
        item = Item("đoạn", 0, line.text, line.dong, line.look)
        self._close(lambda one: one.kind in _BULLETS or one.kind == "đoạn")
        if _CLOSING.match(line.text) or (
            _LAST_WORDS.match(line.text) and _is_complete(self._here())
        ):
            self._close(lambda one: not _ends_in_words(one))
        elif _says_all(self._here()) and self._names_office_first(line.text):
            self._open.pop()
        self._here().con.append(item)
        if line.text.rstrip().endswith(":") or _NOTE.match(line.text):
            self._open.append(item)


def _is_complete(item: Item) -> bool:
    """Whether the item has said what it has to say: a sentence, or items of its own."""
    return is_closed(item.text) or any(one.mark is not None for one in item.con)


def _ends_in_words(item: Item) -> bool:
    """Whether a paragraph of the section's own already follows its numbered items."""
    own = any(one.mark is not None and one.kind not in _BULLETS for one in item.con)
    return own and item.con[-1].kind == "đoạn"


def _is_deeper(kind: str, new: str) -> bool:
    """Whether items of `kind` cannot hold a first item of `new`. A capital letter stands above
    Roman numerals or, where these came first, below them."""
    if (kind, new) == ("la mã", "chữ hoa"):
        return False
    return _RANKS[kind] >= _RANKS[new]


def _holds(item: Item, sign: str) -> bool:
    """Whether a list with a new sign stands below the item: below what announces it, and «+»
    below a hyphen."""
    if item.kind not in _BULLETS or item.text.endswith(":"):
        return True
    return item.kind == "-" and sign == "+"


def _says_all(item: Item) -> bool:
    """Whether a numbered item is a sentence of its own, not a heading of what follows."""
    if item.mark is None or item.kind == "điều":
        return False
    return is_closed(item.text) and not item.text.endswith(":")
