"""Where the papers in one file begin: a decision, the plan issued with it, its appendices."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.document_types.closing import begins_at
from generator.importers.document_types.letterhead import kind_of
from generator.importers.document_types.marks import mark_of
from generator.importers.document_types.titles import ATTACHED, appendix_line, type_line
from generator.importers.document_types.wording import has_end_mark
from generator.importers.known import Known
from generator.importers.reading import Block, Line, PageBreak

_NEAR = 7  # lines after a title within which «(Kèm theo …)» stands
_MOST_HEAD_LINES = 14


@dataclass(frozen=True)
class Paper:
    """One paper: its blocks, and where among them its title begins (None: it has none)."""

    blocks: tuple[Block, ...]
    title: int | None


def split(blocks: Sequence[Block], known: Known) -> tuple[Paper, ...]:
    """The papers of a file, in order; all blocks are in them."""
    titles = _titles(blocks, known)
    if not titles:
        return (Paper(tuple(blocks), None),)
    starts = [0, *(_head_begins(blocks, at, before) for before, at in _pairs(titles))]
    ends = [*starts[1:], len(blocks)]
    return tuple(
        Paper(tuple(blocks[start:end]), at - start)
        for start, end, at in zip(starts, ends, titles, strict=True)
    )


def _pairs(titles: Sequence[int]) -> list[tuple[int, int]]:
    return list(itertools.pairwise(titles))


def _titles(blocks: Sequence[Block], known: Known) -> list[int]:
    found: list[int] = []
    for at, block in enumerate(blocks):
        if not isinstance(block, Line):
            continue
        named = type_line(block.text, known)
        appendix = appendix_line(block.text)
        if named is None and appendix is None:
            continue
        if not found or _begins_anew(blocks, found[-1], at, appendix is not None):
            found.append(at)
    return found


def _begins_anew(blocks: Sequence[Block], before: int, at: int, appendix: bool) -> bool:
    """Whether a second title is a paper of its own: the paper before it has ended, or this one
    says what it is attached to, or has a sheet or a head of its own."""
    if _is_attached(blocks, at):
        return True
    head = _head_begins(blocks, at, before)
    if head < at and not _only_capitals(blocks[head:at]):
        return True
    sheet = blocks[head - 1] if head > 0 else None
    if isinstance(sheet, PageBreak) and (appendix or sheet.forced):
        return True
    texts = [block.text for block in blocks[before + 1 : at] if isinstance(block, Line)]
    ended = begins_at(texts) is not None or any(has_end_mark(text) for text in texts)
    return ended or appendix


def _only_capitals(blocks: Sequence[Block]) -> bool:
    kinds = {kind_of(block.text) for block in blocks if isinstance(block, Line)}
    return kinds <= {"ten_co_quan"}


def _is_attached(blocks: Sequence[Block], at: int) -> bool:
    for block in blocks[at + 1 : at + 1 + _NEAR]:
        if isinstance(block, Line) and ATTACHED.match(block.text):
            return True
        if not isinstance(block, Line) or mark_of(block.text) is not None:
            return False
    return False


def _head_begins(blocks: Sequence[Block], title: int, before: int) -> int:
    """Where the head over a title begins: formal lines right above it belong to it."""
    start = title
    for at in range(title - 1, max(before, title - _MOST_HEAD_LINES), -1):
        block = blocks[at]
        if isinstance(block, PageBreak):
            continue
        kind = kind_of(block.text) if isinstance(block, Line) else None
        if kind is None or kind == "trich_yeu":
            break
        if kind == "ten_co_quan" and not _is_issuer(block):
            break
        start = at
    return start


def _is_issuer(block: Block) -> bool:
    """«ỦY BAN NHÂN DÂN», «TỈNH …», «SỞ …»; not «PHÓ CHỦ TỊCH» of the signature above."""
    words = (
        "ỦY BAN",
        "UỶ BAN",
        "TỈNH",
        "THÀNH PHỐ",
        "SỞ",
        "BỘ",
        "HỘI ĐỒNG",
        "BAN ",
        "CỤC",
        "CHI CỤC",
    )
    return isinstance(block, Line) and block.text.startswith(words)
