"""The drawings of score pages as PNG: pictures that the host makes.

A picture takes longer than a page. So they are handed over as drawings, and the host makes them
in threads while it builds the pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.charts.png import to_png

WIDTH = 1200


@dataclass(frozen=True)
class Picture:
    """A picture to be made: its path from the site's root, and the drawing it is made of."""

    path: str
    svg: bytes = field(repr=False)

    def png(self) -> bytes:
        """The file, 1200 pixels wide. The same drawing gives the same bytes."""
        return to_png(self.svg, WIDTH)


def of_drawings(files: Mapping[str, bytes]) -> Iterator[Picture]:
    """One picture beside each drawing of a score page: `chi-so/…/long-an.svg` -> `….png`."""
    for path, content in files.items():
        if path.startswith("chi-so/") and path.endswith(".svg"):
            yield Picture(path.removesuffix("svg") + "png", content)
