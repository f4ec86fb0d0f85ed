"""A paper as PDF/UA: tagged, its fonts inside, the same bytes for the same paper.

Typst makes it, and refuses what is neither PDF/UA-1 nor PDF/A-2a.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from generator.charts.typst_compiler import compiler
from generator.exports.papers.pdf_blocks import sections
from generator.exports.papers.pdf_words import words
from generator.views.paper.paper import Line, Paper, Style

_STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]


def as_pdf(paper: Paper) -> bytes:
    """The paper after the form of Nghị định 30/2020/NĐ-CP, on A4."""
    day = paper.day
    about = {
        "ten": words(paper.title),
        "mau": paper.sample,
        "van_ban": _is_document(paper),
        "nguon": [words(line) for line in paper.source],
        "chan": words(f"{paper.title} · {paper.address}"),
        "ngay": [day.year, day.month, day.day],
        "phan": sections(paper),
    }
    made = compiler("generator.exports.papers", "generator.charts").compile(
        _template(),
        format="pdf",
        pdf_standards=[*_STANDARDS],
        sys_inputs={"giay": json.dumps(about, ensure_ascii=False)},
        timestamp=int(datetime.combine(day, time(), UTC).timestamp()),
    )
    assert isinstance(made, bytes)
    return made


def _is_document(paper: Paper) -> bool:
    """Whether it prints an official document, beside whose words ours must be told apart."""
    return any(
        isinstance(block, Line) and block.style is Style.TYPE_NAME
        for section in paper.sections
        for block in section.blocks
    )


@lru_cache(maxsize=1)
def _template() -> bytes:
    return (files("generator.exports.papers") / "pdf.typ").read_bytes()
