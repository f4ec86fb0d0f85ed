"""Terms and abbreviations in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.vietnamese import collation_key, slug


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page."""
    register = dataset.registers.thuat_ngu
    terms = sorted(register.thuat_ngu, key=lambda t: collation_key(t.ten)) if register else []
    short = sorted(register.viet_tat, key=lambda a: collation_key(a.viet_tat)) if register else []
    ids: dict[str, int] = {}
    abbreviations = []
    for entry in short:
        code = slug(entry.viet_tat)
        ids[code] = ids.get(code, 0) + 1
        suffix = f"-{ids[code]}" if ids[code] > 1 else ""
        abbreviations.append((f"viet-tat-{code}{suffix}", entry))
    markdown = fill("terms.md.jinja", "/thuat-ngu/", terms=terms, abbreviations=abbreviations)
    yield Page(
        "/thuat-ngu/",
        "Thuật ngữ và chữ viết tắt",
        "Chữ viết tắt và thuật ngữ cải cách hành chính, giải thích bằng lời thường.",
        markdown,
    )
