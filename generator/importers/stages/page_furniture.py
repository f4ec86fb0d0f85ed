"""What stands on the pages and is not the document: page numbers, stamps, menus, footers.

Only what is sure is set aside, with its reason; what only looks so stays and is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importers.line_starts import is_rule
from generator.importers.reading import (
    Aside,
    Block,
    Finding,
    Grid,
    Line,
    PageBreak,
    Reading,
    Span,
    Sureness,
)
from generator.importers.stages.page_numbers import numbers
from generator.importers.stages.site_blocks import after_the_end, before_the_start

_STAGE = "phần của trang giấy, trang web"
STAMP = "Dấu ghi chữ ký số"
_RULE = "Đường kẻ của bản chép"
_LEFT_OUT = "Dấu lược bỏ của trang đăng lại"
_HEAD = "Đầu trang in lại"
_STAMP_BEGINS = re.compile(
    r"(?:Được ký bởi|Ký bởi|Người ký|Ký số bởi|Digitally signed by|Signed by|Signature (?:Not )?"
    r"(?:Verified|valid))\b\s*:?",
    re.IGNORECASE,
)
_STAMP_GOES_ON = re.compile(
    r"(?:Email|Cơ quan|Tổ chức|Đơn vị|Chức vụ|Thời gian ký|Ngày ký|Giờ ký|Lý do|Địa điểm|DN|CN|O|"
    r"Date|Reason|Location|Signing time|Time)\s*[:=]",
    re.IGNORECASE,
)
_STAMP_ALONE = re.compile(
    r"(?:.*\b)?(?:Thời gian ký|Ngày ký|Signing time|Date)\s*:\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
    r"[ T]\d{1,2}:\d{2}",
    re.IGNORECASE,
)
_MOST_OF_A_STAMP = 8
_OMISSION = re.compile(r"\[(?:\.{3}|…)\]")
_COPY_MARK = re.compile(r"\(?(?:\d{1,3}\s?[A-ZĐ]{1,4}|[A-ZĐ]{1,3}[-.]?\d{1,3}\w?)\)?")
_FEWEST_HEADS, _LONGEST_HEAD = 3, 120


def apply(reading: Reading) -> Reading:
    """Set aside what is not the document's; nothing is dropped from the text."""
    lines = [block for block in reading.blocks if isinstance(block, Line)]
    asides: dict[Line | Grid, str] = {}
    asides.update(before_the_start(reading.blocks))
    asides.update(after_the_end(reading.blocks))
    asides.update(_stamps(lines))
    sure, unsure = numbers(reading.blocks)
    asides.update(sure)
    asides.update(_running_heads(reading.blocks, asides))
    for line in lines:
        if is_rule(line.text):
            asides.setdefault(line, _RULE)
        elif _OMISSION.fullmatch(line.text):
            asides.setdefault(line, _LEFT_OUT)
    told = [*unsure, *_copy_marks(lines, asides)]
    if not asides and not told:
        return reading
    return replace(
        reading,
        blocks=tuple(one for one in reading.blocks if not _is_aside(one, asides)),
        aside=_together(reading, asides),
        findings=(*reading.findings, *_summary(asides), *told),
    )


def _is_aside(block: Block, asides: dict[Line | Grid, str]) -> bool:
    return not isinstance(block, PageBreak) and block in asides


def _stamps(lines: Sequence[Line]) -> dict[Line | Grid, str]:
    """The lines that a program of digital signing prints on a page."""
    found: dict[Line | Grid, str] = {}
    for at, line in enumerate(lines):
        if _STAMP_ALONE.match(line.text):
            found[line] = STAMP
        elif _STAMP_BEGINS.match(line.text):
            run = [line]
            for after in lines[at + 1 : at + _MOST_OF_A_STAMP]:
                if not _STAMP_GOES_ON.match(after.text):
                    break
                run.append(after)
            if len(run) > 1 and any(_STAMP_ALONE.match(one.text) for one in run):
                found.update(dict.fromkeys(run, STAMP))
    return found


def _running_heads(
    blocks: Sequence[Block], asides: dict[Line | Grid, str]
) -> dict[Line | Grid, str]:
    """A line printed again beside three or more page numbers or new pages."""
    beside: dict[str, list[Line]] = {}
    for before, here, after in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        if not isinstance(here, Line) or here in asides or len(here.text) > _LONGEST_HEAD:
            continue
        edge = any(
            isinstance(one, PageBreak) or (isinstance(one, Line) and asides.get(one) is not None)
            for one in (before, after)
        )
        if edge:
            beside.setdefault(here.text, []).append(here)
    return {line: _HEAD for same in beside.values() if len(same) >= _FEWEST_HEADS for line in same}


def _copy_marks(lines: Sequence[Line], asides: dict[Line | Grid, str]) -> list[Finding]:
    """«(V-10b)», «08 KH» after the recipients: left in the text, for a person to decide."""
    return [
        Finding(
            _STAGE,
            f"«{line.text}» có vẻ là ký hiệu người soạn hoặc số bản; vẫn để trong lời văn.",
            Sureness.DECIDE,
            line.dong,
        )
        for before, line in pairwise(lines)
        if _COPY_MARK.fullmatch(line.text)
        and line not in asides
        and re.search(r"Lưu\s*:|Nơi nhận|\./\.", before.text)
    ]


def _together(reading: Reading, asides: dict[Line | Grid, str]) -> tuple[Aside, ...]:
    """In the order of the text; with one reason, and only blank lines between, they are one."""
    text = reading.text.split("\n")
    merged: list[Aside] = []
    spans = sorted((_span(block), reason) for block, reason in asides.items())
    for dong, reason in spans:
        last = merged[-1] if merged else None
        if last and last.ly_do == reason and not any(text[last.dong[1] : dong[0] - 1]):
            merged[-1] = replace(last, dong=(last.dong[0], dong[1]))
        else:
            merged.append(Aside(dong, reason))
    whole = {at for one in merged for at in range(one.dong[0], one.dong[1] + 1)}
    kept = [one for one in reading.aside if not set(range(one.dong[0], one.dong[1] + 1)) <= whole]
    return tuple(sorted([*kept, *merged], key=lambda one: one.dong))


def _span(block: Line | Grid) -> Span:
    return (
        block.dong if isinstance(block, Line) else (block.rows[0].dong[0], block.rows[-1].dong[1])
    )


def _summary(asides: dict[Line | Grid, str]) -> list[Finding]:
    counted: dict[str, list[Span]] = {}
    for block, reason in asides.items():
        counted.setdefault(reason, []).append(_span(block))
    return [
        Finding(
            _STAGE,
            f"Bỏ qua {len(spans)} dòng không thuộc văn bản: {reason}.",
            Sureness.SURE,
            (min(span[0] for span in spans), max(span[1] for span in spans)),
        )
        for reason, spans in counted.items()
    ]
