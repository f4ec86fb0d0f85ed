"""Terms and abbreviations in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.vietnamese import collation_key
from generator.views.terms import abbreviations


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page."""
    register = dataset.registers.thuat_ngu
    terms = sorted(register.thuat_ngu, key=lambda t: collation_key(t.ten)) if register else []
    short = abbreviations(register) if register else ()
    markdown = fill("terms.md.jinja", "/thuat-ngu/", terms=terms, abbreviations=short)
    yield Page(
        "/thuat-ngu/",
        "Thuật ngữ và chữ viết tắt",
        "Chữ viết tắt và thuật ngữ cải cách hành chính, giải thích bằng lời thường.",
        markdown,
    )
