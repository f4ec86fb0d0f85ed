"""Every place of a document where an agency is named, whatever the agency has to do with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from weakref import WeakKeyDictionary

from generator.model.linking import LinkedDocument
from generator.outline import Path, Placed, printed_number
from generator.recognition.agencies import Mention, read_agencies
from generator.schema.body import FormalLine, Node, Table
from generator.schema.printed import Printed, printed
from generator.schema.tables import CriteriaTable, PlainTable, ScoreTable, TaskTable


class Spot(StrEnum):
    """What kind of place names the agency."""

    BASIS = "can-cu"
    RECIPIENT = "noi-nhan"
    SIGNATURE = "chu-ky"
    FORM = "the-thuc"  # the other printed parts of the form: head, title, order
    TASK = "viec"
    CRITERION = "tieu-chi"
    TABLE = "bang"  # a row of another table, or the head of a table
    PASSAGE = "doan"


@dataclass(frozen=True)
class Named:
    """A passage, row or part of the form that names an agency.

    `ma`: its id on the document's page; `so_muc`: the printed number of a row, else the path of
    the printed numbers there; `nguyen_van`: the printed line or cell with the first mention at
    `vi_tri`; `trong`: the ids of the passages around it and its own.
    """

    van_ban: str
    ma: str
    loai: Spot
    so_muc: str
    nguyen_van: str
    vi_tri: tuple[int, int]
    trong: tuple[str, ...]


_FORM = {"can_cu": Spot.BASIS, "noi_nhan": Spot.RECIPIENT, "chu_ky": Spot.SIGNATURE}
# On paper these run over several lines: «ỦY BAN NHÂN DÂN / TỈNH LONG AN» is one name.
_SPLIT_OVER_LINES = ("ten_co_quan", "quyen_han")

Mentions = dict[str, tuple[Named, ...]]
_made: WeakKeyDictionary[LinkedDocument, Mentions] = WeakKeyDictionary()
"""A document that did not change is not read again; what was read goes when it goes."""


def mentions(linked: LinkedDocument) -> Mentions:
    """By agency, each passage, row and part of the form that names it, once and in printed
    order."""
    if linked not in _made:
        _made[linked] = _mentions(linked)
    return _made[linked]


def _mentions(linked: LinkedDocument) -> Mentions:
    spots = _Spots(linked)
    found: dict[str, dict[str, Named]] = {}
    for text, path in _pieces(linked):
        for mention in read_agencies(text, linked.ten_co_quan).nhac_toi:
            named = spots.named(text, path, mention)
            found.setdefault(mention.ma, {}).setdefault(named.ma, named)
    return {ma: tuple(by_id.values()) for ma, by_id in found.items()}


def _pieces(linked: LinkedDocument) -> Iterator[Printed]:
    """Printed pieces, those of a name that runs over lines as one."""
    for joined, pieces in groupby(printed(linked.document), _one_name):
        if joined is None:
            yield from pieces
        else:
            yield Printed(" ".join(piece.text for piece in pieces), joined)


def _one_name(piece: Printed) -> Path | None:
    *above, last = piece.path
    return tuple(above) if above[-1] in _SPLIT_OVER_LINES and isinstance(last, int) else None


class _Spots:
    """Where each piece of the printed text stands on the document's page."""

    def __init__(self, linked: LinkedDocument) -> None:
        self.linked = linked
        self.spots: dict[str, tuple[Spot, str, tuple[str, ...]]] = {}
        for part in linked.phan:
            for placed in part.con:
                self._take(placed, ())

    def _take(self, placed: Placed, above: tuple[str, ...]) -> None:
        here = (*above, placed.ma)
        spot = _spot(placed.node)
        self.spots[placed.ma] = (spot, placed.so_muc, here)
        for ma, (kind, number) in zip(placed.dong, _rows(placed.node), strict=True):
            self.spots[ma] = (kind, number or placed.so_muc, (*above, ma))
        for child in placed.con:
            self._take(child, here)

    def named(self, text: str, path: Path, mention: Mention) -> Named:
        ma = self.linked.item_at(path)
        spot, number, around = self.spots[ma]
        return Named(self.linked.van_ban, ma, spot, number, text, mention.vi_tri, around)


def _spot(node: Node) -> Spot:
    if isinstance(node, FormalLine):
        return _FORM.get(node.kind, Spot.FORM)
    return Spot.TABLE if isinstance(node, Table) else Spot.PASSAGE


def _rows(node: Node) -> Iterator[tuple[Spot, str | None]]:
    """The rows of a table, if the node is one, each with its printed number."""
    table = getattr(node, node.kind) if isinstance(node, Table) else None
    match table:
        case TaskTable():
            numbers = (row.stt for row in table.dong)
            yield from ((Spot.TASK, printed_number(stt) if stt else None) for stt in numbers)
        case CriteriaTable():
            yield from ((Spot.CRITERION, row.ma) for row in table.dong)
        case ScoreTable() | PlainTable():
            yield from ((Spot.TABLE, None) for _ in table.dong)
