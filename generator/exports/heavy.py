"""Files that take longer than a page: pictures, Word and PDF.

They are handed over as values, and the host makes them beside the building of pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.charts.png import to_png
from generator.model.dataset import Dataset
from generator.settings import Settings

WIDTH = 1200


@dataclass(frozen=True)
class HeavyFile:
    """A file to be made: its path from the site's root, the value that it is made of, and the
    function that makes it. The same value gives the same bytes.

    `make` is a function of a module and `value` a frozen value, so that both can go to another
    process.
    """

    path: str
    value: Any = field(repr=False)
    make: Callable[[Any], bytes]

    def content(self) -> bytes:
        """The file."""
        return self.make(self.value)


def chart_png(svg: bytes) -> bytes:
    """A drawing as PNG, 1200 pixels wide."""
    return to_png(svg, WIDTH)


def of_drawings(files: Mapping[str, bytes]) -> Iterator[HeavyFile]:
    """One picture beside each drawing of a score page: `chi-so/…/long-an.svg` -> `….png`."""
    for path, content in files.items():
        if path.startswith("chi-so/") and path.endswith(".svg"):
            yield HeavyFile(path.removesuffix("svg") + "png", content, chart_png)


OFFERS: tuple[Callable[[Dataset, Settings], Iterator[HeavyFile]], ...] = ()
"""The kinds of heavy files that are made from values (pictures of drawings are apart)."""


def make_all(
    dataset: Dataset, settings: Settings, files: Mapping[str, bytes]
) -> Iterator[HeavyFile]:
    """Every heavy file. `files`: the light ones, of which drawings become pictures."""
    yield from of_drawings(files)
    for offers in OFFERS:
        yield from offers(dataset, settings)
