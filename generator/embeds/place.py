"""Where the portal is, as code that leaves it must say."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views import urls

UNKNOWN = "[địa chỉ của cổng]"
"""Stands for the portal's address in code that cannot do without it."""


@dataclass(frozen=True)
class Place:
    """`goc`: the portal's address, if it is known; `mau`: all its data are samples; `thu_muc`: the
    folder of the portal that a page of its own stands in, from where it can link without `goc`."""

    goc: str = ""
    mau: bool = False
    thu_muc: str = ""

    def address(self, path: str) -> str:
        """The whole address of a path; empty where the portal does not know its own, but in a page
        of the portal."""
        return urls.reachable(path, self.thu_muc, self.goc) if self.goc or self.thu_muc else ""

    def code_address(self, path: str) -> str:
        """The same for code that is worth nothing without it."""
        return self.address(path) or f"{UNKNOWN}{path}"
