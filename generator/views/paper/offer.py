"""A paper that is made only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.views.paper.cleaning import cleaned
from generator.views.paper.paper import Paper

READ = ("pdf", "txt")
OFFICE = ("docx",)
ALL = (*OFFICE, *READ)


@dataclass(frozen=True)
class PaperOffer:
    """A paper in its forms: the address of its page, the suffixes that its files have, and what
    makes it. Thousands of papers are never held together."""

    path: str
    suffixes: tuple[str, ...]
    make: Callable[[], Paper] = field(repr=False, compare=False)

    def paper(self) -> Paper:
        """The paper, its words fit for every writer."""
        return cleaned(self.make())
