"""Give every part of a document a lasting id.

An id is made of printed marks (`ke-hoach-iii-1`) or, where nothing is numbered, of the first
words, so that it does not change when a neighbour is added. Published ids are part of the
public contract.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.schema.body import FormalLine, Node, NumberedItem, Part, Table
from generator.schema.document import Document
from generator.schema.tables import CriteriaTable, PlainTable, ScoreTable, TaskTable
from generator.vietnamese import slug

Path = tuple[str | int, ...]

_WORDS_IN_ID = 6


@dataclass(frozen=True)
class Placed:
    """A node with its id.

    `so_muc`: the path of printed numbers above and at it (`III.1`); `so_gan_nhat`: the nearest
    of them; `duong`: where the data hold the node; `dong`: the ids of a table's rows.
    """

    node: Node
    ma: str
    so_muc: str
    so_gan_nhat: str | None
    duong: Path
    con: tuple[Placed, ...] = ()
    dong: tuple[str, ...] = field(default=(), repr=False)

    @property
    def is_heading(self) -> bool:
        """A numbered heading line with something below it, or an unnumbered title."""
        node = self.node
        return isinstance(node, NumberedItem) and node.ten is not None and node.doan is None


@dataclass(frozen=True)
class PlacedPart:
    """A part of a document with ids given."""

    part: Part
    con: tuple[Placed, ...]

    @property
    def ma(self) -> str:
        return self.part.ma


def place(document: Document) -> tuple[PlacedPart, ...]:
    """The document's parts with ids, unique in the document."""
    taken: dict[str, int] = {}
    parts = []
    for number, part in enumerate(document.phan):
        taken[part.ma] = 1
        here = _Above(part.ma, "", None, ("phan", number, "noi_dung"))
        parts.append(PlacedPart(part, _nodes(part.noi_dung, here, taken)))
    return tuple(parts)


class _Above(NamedTuple):
    """What a node needs to know of what stands above it."""

    ma: str
    so_muc: str
    so_gan_nhat: str | None
    duong: Path


def _nodes(nodes: Sequence[Node], above: _Above, taken: dict[str, int]) -> tuple[Placed, ...]:
    return tuple(_node(node, above, number, taken) for number, node in enumerate(nodes))


def _node(node: Node, above: _Above, number: int, taken: dict[str, int]) -> Placed:
    path = (*above.duong, number)
    numbers, nearest = above.so_muc, above.so_gan_nhat
    if isinstance(node, Table):
        return _table(node, above, path, taken)
    if isinstance(node, FormalLine):
        here = _unique(f"{above.ma}-{_formal_id(node)}", taken)
        return Placed(node, here, numbers, nearest, path)
    if isinstance(node, NumberedItem):
        mark = printed_number(node.so)
        own = node.ma or _mark_code(mark)
        if nearest and mark.startswith(nearest + "."):
            # 2.1 under 2 adds only its last step: ke-hoach-ii-2-1, not ke-hoach-ii-2-2-1
            own = own.removeprefix(slug(nearest) + "-")
            numbers += mark.removeprefix(nearest)
        else:
            numbers = f"{numbers}.{mark}" if numbers else mark
        nearest = mark
    else:
        own = node.ma or _words_code(node.text)
    here = _unique(f"{above.ma}-{own}", taken)
    children = _nodes(node.noi_dung, _Above(here, numbers, nearest, (*path, "noi_dung")), taken)
    return Placed(node, here, numbers, nearest, path, children)


def _table(node: Table, above: _Above, path: Path, taken: dict[str, int]) -> Placed:
    table = getattr(node, node.kind)
    match table:
        case TaskTable():
            name = "nhiem-vu"
            codes = [_mark_code(r.stt) if r.stt else _words_code(r.noi_dung) for r in table.dong]
        case CriteriaTable():
            name, codes = "tieu-chi", [slug(row.ma) for row in table.dong]
        case ScoreTable():
            name, codes = "diem", [slug(row.get("nam", "")) for row in table.dong]
        case PlainTable():
            name = "dong"
            codes = [_words_code(" ".join(cell for cell in row if cell)) for row in table.dong]
        case _:
            raise TypeError(node.kind)
    here = _unique(f"{above.ma}-bang-{name}", taken)
    rows = tuple(_unique(f"{above.ma}-{name}-{code}", taken) for code in codes)
    table_path = (*path, node.kind)
    return Placed(node, here, above.so_muc, above.so_gan_nhat, table_path, (), rows)


def printed_number(mark: str) -> str:
    """`II.` -> `II`, `2.1.` -> `2.1`, `a)` -> `a`, `Điều 1.` -> `Điều 1`."""
    return mark.strip().rstrip(".)").strip()


def _mark_code(mark: str) -> str:
    number = printed_number(mark)
    # «d)» and «đ)» are two letters of the Vietnamese alphabet and fold to one
    return "dd" if number.lower() == "đ" else slug(number) or "muc"


def _words_code(text: str) -> str:
    return slug(" ".join(text.split()[:_WORDS_IN_ID])) or "doan"


def _formal_id(node: FormalLine) -> str:
    kind = slug(node.kind.replace("_", "-"))
    if node.can_cu is None:
        return kind
    return f"{kind}-{_words_code(node.can_cu).removeprefix('can-cu-')}"


def _unique(wanted: str, taken: dict[str, int]) -> str:
    taken[wanted] = taken.get(wanted, 0) + 1
    if taken[wanted] == 1:
        return wanted
    return _unique(f"{wanted}-{taken[wanted]}", taken)
