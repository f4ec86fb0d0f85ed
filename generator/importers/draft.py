"""The draft of a data file: what the stages found, ready to be written in canonical form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.importers.reading import Finding


@dataclass(frozen=True)
class Draft:
    """`data`: a document as plain dict, list and str, keys in the order of the schema;
    `notes`: what a person must decide, by path in `data`, written as a comment above it;
    `findings`: the report, in the order of the text."""

    data: dict[str, Any]
    notes: dict[tuple[str | int, ...], str]
    findings: tuple[Finding, ...]
