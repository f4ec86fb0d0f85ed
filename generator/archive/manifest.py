"""What a dated copy holds: each file by its path in the site, with its SHA-256."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

_SHA = re.compile(r"[0-9a-f]{64}")
_STEP = re.compile(r"[^/\\\0]+")


class BrokenCopy(Exception):
    """A kept copy is not what was kept; the message is for people, in Vietnamese."""


@dataclass(frozen=True)
class Copy:
    """The site as it was published on `ngay`. `tep`: path in the site -> SHA-256 of the file."""

    ngay: date
    tep: Mapping[str, str] = field(repr=False)

    @property
    def dia_chi(self) -> str:
        """`/luu-tru/2026-11-22/`."""
        return f"/luu-tru/{self.ngay.isoformat()}/"

    def address(self, path: str) -> str | None:
        """Where the page at `path` (`/van-ban/…/`) is kept; None if this copy lacks it."""
        kept = path.lstrip("/")
        file = f"{kept}index.html" if not kept or kept.endswith("/") else kept
        return f"{self.dia_chi}{kept}" if file in self.tep else None

    @property
    def pages(self) -> int:
        """How many pages it holds."""
        return sum(1 for path in self.tep if path.endswith(".html"))


def newest_address(copies: Iterable[Copy], path: str) -> tuple[date, str] | None:
    """The newest copy of the page at `path`: its day and address."""
    for copy in sorted(copies, key=lambda one: one.ngay, reverse=True):
        if (address := copy.address(path)) is not None:
            return copy.ngay, address
    return None


def as_json(copy: Copy) -> bytes:
    """The manifest as it is kept and published, one file a line, in the order of the paths."""
    words = {"ngay": copy.ngay.isoformat(), "tep": dict(sorted(copy.tep.items()))}
    return (json.dumps(words, ensure_ascii=False, indent=1) + "\n").encode()


def from_json(content: bytes, name: str) -> Copy:
    """The copy that `as_json` wrote. `name`: the manifest's file, for messages. Raises BrokenCopy
    where it names something else than files of a site with their SHA-256."""
    try:
        words = json.loads(content)
        day, files = date.fromisoformat(words["ngay"]), dict(words["tep"])
    except (ValueError, KeyError, TypeError):
        raise BrokenCopy(f"{name}: không phải bản kê của bản lưu; xem lại trong git.") from None
    for path, sha in files.items():
        steps = path.split("/")
        if not all(_STEP.fullmatch(step) and step not in (".", "..") for step in steps):
            raise BrokenCopy(f"{name}: «{path}» không phải đường dẫn của một tệp trong trang.")
        if not isinstance(sha, str) or not _SHA.fullmatch(sha):
            raise BrokenCopy(f"{name}: «{path}» không có mã SHA-256 đúng.")
    return Copy(day, files)
