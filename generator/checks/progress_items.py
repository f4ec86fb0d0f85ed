"""What the addresses in files of progress lead to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.outline import Placed
from generator.records import DocumentRecord, Records
from generator.records.targets import target_quantities
from generator.schema.body import FormalLine, Meaning, Table
from generator.schema.messages import nearest
from generator.schema.tables import CriteriaTable, TaskTable

OWED = frozenset({Meaning.TASK, Meaning.TARGET, Meaning.DUTY})


@dataclass(frozen=True)
class Found:
    """An item of a document. `don_vi`: the units of its quantities in order, if it is a target;
    `thuoc`: the id of the duty that it stands in."""

    la: frozenset[Meaning]
    don_vi: tuple[str, ...] = ()
    thuoc: str | None = None


class Addresses:
    """The documents of a data folder with their items, read when they are asked for."""

    def __init__(self, records: Records) -> None:
        self._documents = {record.key: record for record in records.documents}
        self._items: dict[str, dict[str, Found]] = {}

    def document(self, van_ban: str) -> DocumentRecord | None:
        return self._documents.get(van_ban)

    def item(self, address: str) -> Found | None:
        """What an address leads to; None if there is nothing."""
        van_ban, _, ma = address.partition("#")
        return self._of(van_ban).get(ma)

    def guess(self, address: str) -> str | None:
        """The known address most like this one: in the same document if there is such a one."""
        van_ban, _, ma = address.partition("#")
        if van_ban in self._documents:
            near = nearest(ma, self._of(van_ban)) if ma else None
            return f"{van_ban}#{near}" if near else None
        other = nearest(van_ban, self._documents)
        if other is None:
            return None
        near = (ma if ma in self._of(other) else nearest(ma, self._of(other))) if ma else None
        return f"{other}#{near}" if near else other

    def _of(self, van_ban: str) -> dict[str, Found]:
        if van_ban not in self._items:
            record = self._documents.get(van_ban)
            self._items[van_ban] = dict(_items(record)) if record else {}
        return self._items[van_ban]


def _items(record: DocumentRecord) -> Iterator[tuple[str, Found]]:
    for part in record.phan:
        for placed in part.con:
            yield from _placed(placed, None)


def _placed(placed: Placed, duty: str | None) -> Iterator[tuple[str, Found]]:
    node = placed.node
    if isinstance(node, FormalLine):
        yield placed.ma, Found(frozenset(), thuoc=duty)
        return
    if isinstance(node, Table):
        table = getattr(node, node.kind)
        owed = isinstance(table, TaskTable | CriteriaTable)
        kinds = frozenset({Meaning.TASK}) if owed else frozenset()
        yield placed.ma, Found(frozenset(), thuoc=duty)
        yield from ((ma, Found(kinds, thuoc=duty)) for ma in placed.dong)
        return
    meanings = frozenset(node.la)
    units: tuple[str, ...] = ()
    if Meaning.TARGET in meanings:
        units = tuple(one.don_vi for one in target_quantities(node.text, node.doc_la))
    yield placed.ma, Found(meanings, units, duty)
    inner = placed.ma if Meaning.DUTY in meanings else duty
    for child in placed.con:
        yield from _placed(child, inner)
