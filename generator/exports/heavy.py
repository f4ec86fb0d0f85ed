"""Files that take longer than a page: pictures, Word and PDF.

They are handed over as values, and the host makes them beside the building of pages, or when a
browser asks for one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.charts.png import chart_png
from generator.model.dataset import Dataset
from generator.settings import Settings


@dataclass(frozen=True, eq=False)
class Later:
    """A value that is made only when its file is, so that thousands are never in memory at once.

    Files that stand one after the other and share one `Later` have their value made once.
    """

    make: Callable[[], Any] = field(repr=False)


@dataclass(frozen=True)
class HeavyFile:
    """A file to be made: its path from the site's root, the value that it is made of, and the
    function that makes it. The same value gives the same bytes.

    `make` is a function of a module (or a `partial` of one) and `value` a frozen value without
    sets, or a `Later` that gives one: both go to another process, and what was made of them is
    kept for the next build. `kept` false: made where it stands, for it takes no longer than
    looking it up.
    """

    path: str
    value: Any = field(repr=False)
    make: Callable[[Any], bytes]
    kept: bool = True

    def made_value(self) -> Any:
        """The value, made now if it comes later."""
        return self.value.make() if isinstance(self.value, Later) else self.value

    def content(self) -> bytes:
        """The file."""
        return self.make(self.made_value())


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
