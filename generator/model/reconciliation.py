"""Do the figures of a printed table agree with each other? (đối chiếu số liệu)

Printed figures are never changed. A figure that the rest of its own table contradicts is listed
with the figure that the rest implies. Conventions of these tables: an appendix lists only
criteria that lost points, so what is not listed has its full points; a blank is not zero; a
figure printed with fewer decimals agrees if it is the rounded one, and is said to be cut off if
only its decimals were dropped. All figures in points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import StrEnum

from generator.model.items import AreaScore, Criterion
from generator.model.linking import LinkedDocument
from generator.model.table_items import APPENDIX_TOTAL


class Rule(StrEnum):
    """What was compared."""

    CHILDREN = "tieu-chi-con"
    AREAS = "cong-linh-vuc"
    MAXIMA = "cong-diem-chuan"
    TWO_TABLES = "hai-bang"


@dataclass(frozen=True)
class Finding:
    """A printed figure (`in_la`, read as `diem_in`) and what the rest implies (`tinh_ra`).

    `ma`: the item's id on the document page; `stt`: the criterion or `tong`.
    """

    van_ban: str
    ma: str
    bang: str
    stt: str
    ten: str
    quy_tac: Rule
    in_la: str
    diem_in: Decimal
    tinh_ra: Decimal
    ghi_chu: str

    @property
    def chenh(self) -> Decimal:
        """Printed less implied."""
        return _plain(self.diem_in - self.tinh_ra)


def reconcile(linked: LinkedDocument) -> tuple[Finding, ...]:
    """Every printed figure of a document that its own tables contradict, in printed order."""
    found: list[Finding] = []
    for rows, cells in _by_index(linked):
        summary = [cell for cell in cells if cell.cot != APPENDIX_TOTAL]
        total = next((cell for cell in cells if cell.cot == APPENDIX_TOTAL), None)
        found += _summary(summary)
        found += _two_tables(summary, rows)
        found += _children(rows)
        if total is not None:
            found += _appendix_total(total, rows)
    return tuple(found)


def _by_index(
    linked: LinkedDocument,
) -> Iterator[tuple[list[Criterion], list[AreaScore]]]:
    keys = dict.fromkeys((c.chi_so, c.nam) for c in linked.muc.diem)
    keys |= dict.fromkeys((c.chi_so, c.nam) for c in linked.muc.tieu_chi)
    for key in keys:
        rows = [row for row in linked.muc.tieu_chi if (row.chi_so, row.nam) == key]
        yield rows, [cell for cell in linked.muc.diem if (cell.chi_so, cell.nam) == key]


def _summary(cells: Sequence[AreaScore]) -> Iterator[Finding]:
    """The areas of a summary table against its total: points, and maxima."""
    areas = [cell for cell in cells if cell.cot.isdigit()]
    total = next((cell for cell in cells if cell.cot == "tong"), None)
    if total is None or not areas:
        return
    yield from _compare_area(total, "tong-hop", Rule.AREAS, _sum(cell.diem for cell in areas))
    maxima = _sum(cell.diem_chuan for cell in areas)
    if maxima is not None and total.diem_chuan is not None and maxima != total.diem_chuan:
        note = "cộng điểm chuẩn của các lĩnh vực"
        yield _finding(total, "tong-hop", Rule.MAXIMA, total.diem_chuan, maxima, note)


def _two_tables(cells: Sequence[AreaScore], rows: Sequence[Criterion]) -> Iterator[Finding]:
    """The same figure in summary and appendix. Where the maxima differ the appendix leaves the
    survey part out, so the two are not the same figure."""
    areas = {row.stt: row for row in rows if row.stt and row.stt.isdigit()}
    for cell in cells:
        row = areas.get(cell.cot)
        if row is not None and row.diem is not None and row.diem_chuan == cell.diem_chuan:
            yield from _compare_area(cell, "tong-hop", Rule.TWO_TABLES, row.diem)


def _children(rows: Sequence[Criterion]) -> Iterator[Finding]:
    """Points lost by a criterion against those lost by its listed parts."""
    children: dict[str, list[Criterion]] = {}
    for row in rows:
        children.setdefault((row.stt or "").rpartition(".")[0], []).append(row)
    for row in rows:
        parts = children.get(row.stt or "", [])
        lost = _sum(_lost(part, children) for part in parts)
        if not parts or lost is None or row.diem is None or row.diem_chuan is None:
            continue
        implied = row.diem_chuan - lost
        note = _difference(row.diem, implied, row.diem_in or "")
        if note is not None:
            parts_named = ", ".join(part.stt or "" for part in parts)
            words = f"{note}; theo điểm mất của {parts_named}"
            yield _finding(row, "phu-luc", Rule.CHILDREN, row.diem, implied, words)


def _lost(row: Criterion, children: dict[str, list[Criterion]]) -> Decimal | None:
    """Points that a row lost; of a row with a blank score, what its listed parts lost."""
    if row.diem is not None and row.diem_chuan is not None:
        return row.diem_chuan - row.diem
    parts = children.get(row.stt or "", [])
    return _sum(_lost(part, children) for part in parts) if parts else None


def _appendix_total(total: AreaScore, rows: Sequence[Criterion]) -> Iterator[Finding]:
    """The total printed under the appendix against its areas."""
    areas = [row for row in rows if row.stt and row.stt.isdigit()]
    yield from _compare_area(total, APPENDIX_TOTAL, Rule.AREAS, _sum(row.diem for row in areas))
    maxima = _sum(row.diem_chuan for row in areas)
    if maxima is not None and total.diem_chuan is not None and maxima != total.diem_chuan:
        note = "cộng điểm chuẩn của các lĩnh vực"
        yield _finding(total, APPENDIX_TOTAL, Rule.MAXIMA, total.diem_chuan, maxima, note)


def _compare_area(
    cell: AreaScore, table: str, rule: Rule, implied: Decimal | None
) -> Iterator[Finding]:
    if cell.diem is None or implied is None:
        return
    note = _difference(cell.diem, implied, cell.in_la.partition("/")[0])
    if note is not None:
        yield _finding(cell, table, rule, cell.diem, implied, note)


def _difference(printed: Decimal, implied: Decimal, as_printed: str) -> str | None:
    """None where the two agree to the printed decimals; else what the difference looks like."""
    decimals = as_printed.strip().replace(",", ".").partition(".")[2]
    step = Decimal(1).scaleb(-len(decimals))
    if printed == implied.quantize(step, ROUND_HALF_UP):
        return None
    if printed == implied.quantize(step, ROUND_DOWN):
        return "số in cắt bớt phần lẻ, không làm tròn"
    return "số in lệch"


def _finding(
    item: Criterion | AreaScore,
    table: str,
    rule: Rule,
    printed: Decimal,
    implied: Decimal,
    note: str,
) -> Finding:
    as_printed = item.diem_in or "" if isinstance(item, Criterion) else item.in_la
    is_total = isinstance(item, AreaScore) and not item.cot.isdigit()
    code = "tong" if is_total else (item.stt or "") if isinstance(item, Criterion) else item.cot
    return Finding(
        item.van_ban,
        item.ma,
        table,
        code,
        item.ten,
        rule,
        as_printed,
        printed,
        _plain(implied),
        note,
    )


def _plain(value: Decimal) -> Decimal:
    """The same value without noughts at the end: 1.00 is 1."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _sum(values: Iterator[Decimal | None]) -> Decimal | None:
    """The sum, or None as soon as one value is unknown."""
    total = Decimal(0)
    for value in values:
        if value is None:
            return None
        total += value
    return total
