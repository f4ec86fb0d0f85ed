"""Abbreviations as the glossary lists them."""

from __future__ import annotations

from generator.schema.registers import Abbreviation, TermRegister
from generator.vietnamese import collation_key, slug


def abbreviations(register: TermRegister) -> tuple[tuple[str, Abbreviation], ...]:
    """Each abbreviation with its id on the page, in Vietnamese order."""
    ids: dict[str, int] = {}
    found = []
    for entry in sorted(register.viet_tat, key=lambda one: collation_key(one.viet_tat)):
        code = slug(entry.viet_tat)
        ids[code] = ids.get(code, 0) + 1
        suffix = f"-{ids[code]}" if ids[code] > 1 else ""
        found.append((f"viet-tat-{code}{suffix}", entry))
    return tuple(found)
