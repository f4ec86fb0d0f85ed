"""A paper as PDF/UA: tagged, its fonts inside, the same bytes for the same paper.

Typst makes it, and refuses what is neither PDF/UA-1 nor PDF/A-2a.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import lru_cache
from importlib.resources import as_file, files
from threading import local
from typing import TYPE_CHECKING, Literal

from generator.exports.papers.pdf_blocks import sections
from generator.exports.papers.pdf_words import words
from generator.views.paper.paper import Paper

if TYPE_CHECKING:
    import typst

_STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
_of_thread = local()


def as_pdf(paper: Paper) -> bytes:
    """The paper after the form of Nghị định 30/2020/NĐ-CP, on A4."""
    day = paper.day
    about = {
        "ten": words(paper.title),
        "mau": paper.sample,
        "nguon": [words(line) for line in paper.source],
        "ngay": [day.year, day.month, day.day],
        "phan": sections(paper),
    }
    made = _compiler().compile(
        _template(),
        format="pdf",
        pdf_standards=[*_STANDARDS],
        sys_inputs={"giay": json.dumps(about, ensure_ascii=False)},
        timestamp=int(datetime.combine(day, time(), UTC).timestamp()),
    )
    assert isinstance(made, bytes)
    return made


@lru_cache(maxsize=1)
def _template() -> bytes:
    return (files("generator.exports.papers") / "pdf.typ").read_bytes()


def _compiler() -> typst.Compiler:
    """One compiler a thread: it keeps the fonts, and takes one paper at a time."""
    made: typst.Compiler | None = getattr(_of_thread, "compiler", None)
    if made is None:
        import typst  # only who makes papers pays for it

        with (
            as_file(files("generator.exports.papers") / "fonts") as serif,
            as_file(files("generator.charts") / "fonts") as sans,
        ):
            fonts = typst.Fonts(False, False, [str(serif), str(sans)])
            made = typst.Compiler(_template(), font_paths=fonts, ignore_system_fonts=True)
        _of_thread.compiler = made
    return made
