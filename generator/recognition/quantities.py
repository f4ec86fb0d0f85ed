"""The figures of a target: «tối thiểu 98,5% hồ sơ …» is at least 98,5 %.

A percentage always counts, a rank where a goal is set (`ranks`). Any other figure counts only
beside words that compare, so years, levels of service, standards, document numbers and «09 đơn vị»
are not targets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.recognition.ranks import UNIT as RANK
from generator.recognition.ranks import read_ranks
from generator.vietnamese import AmbiguousNumber, aligned_key, nfc, parse_decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure that a target sets.

    `so_sanh`: one of `>=`, `>`, `<=`, `<`, `=`. `don_vi`: `%`, `bậc`, `lần/năm`… `in_la`: figure
    and unit as printed, at `vi_tri` (start, end). `menh_de`: the clause that holds the figure,
    an exact substring. A rank has the unit `hạng` and the sign `<=`: a smaller rank is better.
    """

    so_sanh: str
    gia_tri: Decimal
    don_vi: str
    in_la: str
    menh_de: str
    vi_tri: tuple[int, int]


def _pattern(words: str) -> str:
    return rf"(?:{words})".replace(" ", r"\s+")


_UNITS = (
    "lần|ngày làm việc|ngày|giờ|tuần|tháng|năm|bậc|hạng|điểm|sáng kiến|giải pháp|mô hình|"
    "dịch vụ công|dịch vụ|thủ tục hành chính|thủ tục|hồ sơ|cơ quan|đơn vị|doanh nghiệp|chỉ tiêu|"
    "tiêu chí|dự án|sản phẩm|hội nghị|cuộc|lớp|lượt|buổi|người|tin|bài|chuyên mục|văn bản|"
    "triệu đồng|tỷ đồng|đồng"
)
_NUMBER = r"(?<![\d.,/])(?<!\d,\s)\d+(?:[.,]\d+)*(?![\d/])"
_PERCENT = re.compile(rf"(?P<number>{_NUMBER})\s?(?P<unit>%|phần\s+trăm\b)")
_COUNT = re.compile(
    rf"(?P<number>{_NUMBER})\s+(?P<unit>(?:{_pattern(_UNITS)}|[^\W\d_]+)(?!\w)"
    r"(?:\s?/\s?(?:0?6\s+tháng|tuần|tháng|quý|năm)\b)?)"
)
_BEFORE = re.compile(
    "(?<!\\w)(?:"
    rf"(?P<ge>{_pattern('tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)|≥|>=')})|"
    rf"(?P<le>{_pattern('tối đa|nhiều nhất|không (?:vượt )?quá|không (?:cao|lớn) hơn|≤|<=')})|"
    rf"(?P<lt>{_pattern('dưới|thấp hơn|nhỏ hơn|ít hơn|<')})|"
    rf"(?P<gt>{_pattern('trên|vượt|hơn|>')})|"
    r"(?P<eq>đạt))"
    r"\s*(?:(?:đạt|là|từ|mức|được|có)\s+)*\Z"
)
_SIGNS = {"ge": ">=", "le": "<=", "lt": "<", "gt": ">", "eq": "="}
_AFTER = re.compile(r"\s+trở\s+(lên|xuống)\b")
_TO_HIGHER = re.compile(r"\s*(?:-|đến)\s*\d+(?:[.,]\d+)*\s?%")
_FROM_LOWER = re.compile(rf"({_NUMBER})\s?%?\s*(?:-|đến)\s*\Z")
_LOOK_BACK = 48  # characters; no comparison with its fillers is longer
LEVELS = frozenset({"%", "điểm", "bậc", "hạng"})
"""Units of what stands at a level on a day; every other unit counts up."""
# What is only counted in whole numbers: before these «1.346» can only be thousands.
_COUNTED = re.compile(
    _pattern(
        "sáng kiến|giải pháp|mô hình|dịch vụ công|dịch vụ|thủ tục hành chính|thủ tục|hồ sơ|cơ quan|"
        "đơn vị|doanh nghiệp|chỉ tiêu|tiêu chí|dự án|sản phẩm|hội nghị|cuộc|lớp|lượt|buổi|người|"
        "tin|bài|chuyên mục|văn bản"
    )
    + r"(?!\w)"
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the target figures of `text` in printed order.

    Percentages without a comparing word are `=`. A figure that has two readings (`1.346`, see
    `vietnamese.parse_decimal`) is left out, unless what follows is counted in whole numbers.
    """
    printed = nfc(text)
    key = aligned_key(printed)
    ranks = {(start, end): value for value, start, end in read_ranks(key)}
    figures = [
        figure
        for figure in _figures(key)
        if not any(start < figure[3] and figure[2] < end for start, end in ranks)
    ]
    figures += [("<=", value, start, end) for (start, end), value in ranks.items()]
    found = sorted(figures, key=lambda figure: figure[2])
    spans = [(start, end) for *_, start, end in found]
    units = [RANK if span in ranks else _unit(printed[slice(*span)]) for span in spans]
    clauses = _clauses(printed, spans)
    return tuple(
        Quantity(sign, value, unit, printed[start:end], clause, (start, end))
        for (sign, value, start, end), unit, clause in zip(found, units, clauses, strict=True)
    )


_Figure = tuple[str, Decimal, int, int]


def _figures(key: str) -> Iterator[_Figure]:
    for found in _PERCENT.finditer(key):
        lower = _FROM_LOWER.search(key, max(0, found.start() - _LOOK_BACK), found.start())
        if lower is None:
            yield from _figure(_sign(key, found) or "=", found)
            continue
        if "%" not in lower[0]:
            yield from _figure(">=", lower, 1)
        yield from _figure("<=", found)
    for found in _COUNT.finditer(key):
        sign = _sign(key, found)
        if sign in (">=", "<=") or (sign is not None and found["unit"] in LEVELS):
            yield from _figure(sign, found)


def _figure(sign: str, found: re.Match[str], group: int = 0) -> Iterator[_Figure]:
    try:
        value = parse_decimal(found[1])
    except AmbiguousNumber:
        unit = found.groupdict().get("unit") or ""
        if not _THOUSANDS.fullmatch(found[1]) or not _COUNTED.match(unit):
            return
        value = Decimal(found[1].replace(".", ""))
    except ValueError:
        return
    yield sign, value, *found.span(group)


def _sign(key: str, found: re.Match[str]) -> str | None:
    """Return the comparison that the words around a figure state, if any."""
    after = _AFTER.match(key, found.end())
    if after is not None:
        return ">=" if after[1] == "lên" else "<="
    if found["unit"] == "%" and _TO_HIGHER.match(key, found.end()):
        return ">="
    before = _BEFORE.search(key, max(0, found.start() - _LOOK_BACK), found.start())
    return _SIGNS[before.lastgroup or "eq"] if before is not None else None


_NUMBER_OF_UNIT = re.compile(r"[\d.,]+\s*")
_SPACES_OF_UNIT = re.compile(r"\s*/\s*")


def _unit(in_la: str) -> str:
    unit = " ".join(_NUMBER_OF_UNIT.sub("", in_la, count=1).split())
    return "%" if unit in ("", "phần trăm") else _SPACES_OF_UNIT.sub("/", unit)


_END = re.compile(r";|\.(?=\s|\Z)|\n")
_INNER = re.compile(r"[^\s,;+*•–-](?:.*[^\s,;–-])?", re.DOTALL)


def _clauses(printed: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """Return the clause of each figure: up to `;` or `.`, and up to a comma between figures."""
    ends = [found.start() for found in _END.finditer(printed)]
    borders = sorted({-1, len(printed), *ends, *_commas(printed, spans)})
    clauses = []
    for start, _ in spans:
        place = bisect_left(borders, start)
        inner = _INNER.search(printed, borders[place - 1] + 1, borders[place])
        clauses.append(inner[0] if inner else "")
    return clauses


def _commas(printed: str, spans: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the comma that parts one figure's clause from the next one's."""
    for (_, end), (start, _) in pairwise(spans):
        between = printed[end:start]
        if _END.search(between):
            continue
        comma = 0 if between.startswith(",") else between.rfind(",")
        if comma == 0 or (comma > 0 and " và " not in between[comma:]):
            yield end + comma
