"""A node of the draft on its way: its own keys, where it stands in the text, what is below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.importers.reading import Span

_AFTER = ("la", "co_quan")
"""Keys of a passage that stand after its words and before what is below it."""


@dataclass(frozen=True)
class Node:
    """`data`: the node's own keys without `noi_dung`; `dong`: its lines in the text."""

    data: dict[str, Any]
    dong: Span
    con: tuple[Node, ...] = ()

    @property
    def words(self) -> str:
        """The wording of a passage: heading and text."""
        keys = ("ten", "doan", "gach", "cong")
        return " ".join(str(self.data[key]) for key in keys if key in self.data)

    def having(self, **keys: Any) -> Node:
        """The same node with more keys."""
        return replace(self, data={**self.data, **keys})


def as_data(nodes: Sequence[Node]) -> list[dict[str, Any]]:
    """The nodes as plain values, keys in the order of the schema."""
    return [_plain(node) for node in nodes]


def _plain(node: Node) -> dict[str, Any]:
    own = {key: value for key, value in node.data.items() if key not in _AFTER}
    own.update({key: node.data[key] for key in _AFTER if key in node.data})
    if node.con:
        own["noi_dung"] = as_data(node.con)
    return own
