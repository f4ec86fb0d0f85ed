"""A file that takes longer than a page, as a value. Apart from `heavy`, which knows all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


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
