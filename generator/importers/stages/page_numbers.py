"""Numbers that stand alone on a line: the page's, or a word of the document?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importers.reading import Block, Finding, Grid, Line, PageBreak, Sureness
from generator.vietnamese import DASHES

REASON = "Số trang"
_STAGE = "số trang"
_NUMBER = re.compile(rf"[{DASHES}]?\s?(\d{{1,3}})\s?[{DASHES}]?")
_OF = re.compile(r"(?:Trang|Page)\s*:?\s*(\d{1,3})(?:\s*(?:/|of|trên)\s*\d{1,3})?", re.IGNORECASE)
_WORDS_OF_A_PAGE = 120
_FIRST_NUMBERS = (1, 2)
_MOST_TOLD = 5


def numbers(blocks: Sequence[Block]) -> tuple[dict[Line | Grid, str], list[Finding]]:
    """The lines that are page numbers, and findings for those that only may be.

    Page numbers go up by one from 1 or 2 (begin again in an appendix), a page of words apart;
    numbers closer to each other are the words of a table that lost its columns."""
    found = _candidates(blocks)
    sure: dict[Line | Grid, str] = {}
    doubtful: list[Line] = []
    for run in _runs(found):
        lines = [line for line, *_ in run]
        named = all(_OF.fullmatch(line.text) for line in lines)
        at_break = all(beside for *_, beside in run)
        apart = sorted(words for _, _, words, _ in run[1:])
        far = bool(apart) and apart[len(apart) // 2] >= _WORDS_OF_A_PAGE
        begins = run[0][1] in _FIRST_NUMBERS
        if (len(run) > 1 and begins and (named or far)) or at_break:
            sure.update(dict.fromkeys(lines, REASON))
        else:
            doubtful += lines
    return sure, _told(doubtful)


def _told(lines: Sequence[Line]) -> list[Finding]:
    if len(lines) > _MOST_TOLD:
        words = f"Có {len(lines)} con số đứng riêng một dòng, như bảng mất cột; vẫn để nguyên."
        span = (lines[0].dong[0], lines[-1].dong[1])
        return [Finding(_STAGE, words, Sureness.DECIDE, span)]
    return [
        Finding(
            _STAGE,
            f"Con số «{line.text}» đứng riêng một dòng: có thể là số trang; vẫn để trong lời văn.",
            Sureness.DECIDE,
            line.dong,
        )
        for line in lines
    ]


_Candidate = tuple[Line, int, int, bool]
"""A line, its number, the words since the candidate before, whether a page ends beside it."""


def _candidates(blocks: Sequence[Block]) -> list[_Candidate]:
    found: list[_Candidate] = []
    words = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Grid):
            words += sum(len(cell.text.split()) for row in block.rows for cell in row.cells if cell)
        if not isinstance(block, Line):
            continue
        number = _OF.fullmatch(block.text) or _NUMBER.fullmatch(block.text)
        if number is None:
            words += len(block.text.split())
            continue
        near = blocks[max(0, at - 1) : at + 2]
        beside = any(isinstance(one, PageBreak) and not one.forced for one in near)
        found.append((block, int(number[1]), words, beside))
        words = 0
    return found


def _runs(found: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Numbers that follow each other by one."""
    runs: list[list[_Candidate]] = []
    for one in found:
        if runs and one[1] == runs[-1][-1][1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs
