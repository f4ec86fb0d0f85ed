"""Which line of the source each printed piece of a document comes from."""

from __future__ import annotations

from generator.checks.fidelity import expected_words
from generator.outline import Placed, PlacedPart
from generator.records import DocumentRecord
from generator.schema.printed import printed


def source_lines(record: DocumentRecord, parts: tuple[PlacedPart, ...]) -> dict[str, int]:
    """Id of every node and table row -> line of the source (from 1) where its wording begins.

    Rests on the fidelity check: source and data print the same words in the same order. Empty
    where there is no source or the words do not agree.
    """
    if record.goc is None:
        return {}
    words, _ = expected_words(record.document, record.goc)
    first: dict[tuple[str | int, ...], int] = {}
    at = 0
    for piece in printed(record.document):
        if at >= len(words):
            return {}
        path = piece.path
        # A place that is known has all the places around it known too.
        while path not in first:
            first[path] = words[at].line
            path = path[:-1]
        at += len(piece.text.split())
    lines: dict[str, int] = {}
    for part in parts:
        for placed in part.con:
            _collect(placed, first, lines)
    return lines


def _collect(
    placed: Placed, first: dict[tuple[str | int, ...], int], lines: dict[str, int]
) -> None:
    if placed.duong in first:
        lines[placed.ma] = first[placed.duong]
    for number, row in enumerate(placed.dong):
        path = (*placed.duong, "dong", number)
        if path in first:
            lines[row] = first[path]
    for child in placed.con:
        _collect(child, first, lines)
