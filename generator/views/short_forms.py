"""The abbreviations that a document uses, with their meaning in the register."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.linking import LinkedDocument
from generator.schema.printed import printed
from generator.schema.registers import TermRegister
from generator.vietnamese import collation_key, slug

# TT is «thường trực» in one place and «thông tư» in another: what is so short is not explained.
FEWEST_LETTERS = 3


@dataclass(frozen=True)
class ShortForm:
    """An abbreviation on a document's page. `nghia`: what it stands for, one entry of the register
    each; `ghi_chu`: the register's remarks."""

    viet_tat: str
    nghia: tuple[str, ...]
    ghi_chu: tuple[str, ...]

    @property
    def ma(self) -> str:
        """Its id on the page."""
        return f"vt-{slug(self.viet_tat)}"


def short_forms(register: TermRegister | None, linked: LinkedDocument) -> tuple[ShortForm, ...]:
    """Those that stand in the document by themselves (not in «71/QĐ-UBND-HC»), in Vietnamese
    order."""
    known = _known(register) if register else {}
    if not known:
        return ()
    pattern = occurrences(tuple(known))
    found = {
        match[0] for piece in printed(linked.document) for match in pattern.finditer(piece.text)
    }
    return tuple(known[one] for one in sorted(found, key=collation_key))


@lru_cache(maxsize=64)
def occurrences(shorts: tuple[str, ...]) -> re.Pattern[str]:
    """Where these abbreviations stand by themselves; nowhere for none."""
    longest_first = sorted(shorts, key=len, reverse=True)
    words = "|".join(re.escape(one) for one in longest_first) or "(?!)"
    return re.compile(rf"(?<![\w./-])(?:{words})(?![\w/-])")


def _known(register: TermRegister) -> dict[str, ShortForm]:
    found: dict[str, ShortForm] = {}
    for one, meaning, remark in _entries(register):
        known = found.get(one, ShortForm(one, (), ()))
        remarks = (*known.ghi_chu, remark) if remark else known.ghi_chu
        found[one] = ShortForm(one, (*known.nghia, meaning), remarks)
    return found


def _entries(register: TermRegister) -> Iterator[tuple[str, str, str | None]]:
    for entry in register.viet_tat:
        if sum(letter.isalnum() for letter in entry.viet_tat) >= FEWEST_LETTERS:
            yield entry.viet_tat, entry.day_du, entry.giai_thich
