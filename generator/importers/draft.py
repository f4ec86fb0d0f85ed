"""The draft of a data file: what the stages found, ready to be written in canonical form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.importers.reading import Finding, Reading

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Draft:
    """`data`: a document as plain dict, list and str, keys in the order of the schema;
    `notes`: what a person must decide, by path in `data`, written as a comment above it;
    `findings`: the report, in the order of the text; `nam`, `ma`: what the file's name is made of
    (`nam` None: the document does not say its year); `places`: the lines of the text that a
    passage or table was taken from, by path in `data`; `reading`: the text itself."""

    data: dict[str, Any]
    notes: dict[Path, str]
    findings: tuple[Finding, ...]
    reading: Reading = field(repr=False)
    nam: int | None = None
    ma: str = ""
    places: dict[Path, tuple[int, int]] = field(default_factory=dict, repr=False)

    @property
    def name(self) -> str:
        """The name of its files without their endings: `2020-71-qd-ubnd-hc`."""
        return f"{self.nam}-{self.ma}"
