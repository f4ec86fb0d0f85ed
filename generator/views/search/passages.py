"""The words of passages, parted among the entries that they belong to."""

from __future__ import annotations

from collections.abc import Callable

from generator.outline import Placed, printed_number
from generator.schema.body import FormalLine, NumberedItem, Table

Words = tuple[str, ...]


def parted(placed: Placed, apart: Callable[[Placed], bool]) -> tuple[Words, tuple[Placed, ...]]:
    """The lines below a passage that belong to it, and what below it stands apart."""
    words: list[str] = []
    others: list[Placed] = []
    for child in placed.con:
        if apart(child):
            others.append(child)
            continue
        below, further = parted(child, apart)
        words += (line(child), *below)
        others += further
    return tuple(words), tuple(others)


def line(placed: Placed) -> str:
    """The printed line of a passage, with its mark."""
    node = placed.node
    if isinstance(node, FormalLine | Table):
        return ""
    mark = node.so if isinstance(node, NumberedItem) else node.mark
    return f"{mark} {node.text}".strip()


def heading(placed: Placed) -> str:
    """What a passage is recognised by: its heading without the number, or its words. «Điều 2.»
    stays in front."""
    node = placed.node
    if isinstance(node, FormalLine | Table):
        return ""
    words: str = node.text
    if isinstance(node, NumberedItem) and " " in printed_number(node.so):
        words = f"{node.so} {words}"
    return words.strip().rstrip(":") if placed.is_heading else words


def marked(placed: Placed) -> str:
    """The place by printed numbers: `mục II.3`; empty where none is printed, or where the heading
    begins with it."""
    if not placed.so_muc or " " in placed.so_muc:
        return ""
    return f"mục {placed.so_muc}"
