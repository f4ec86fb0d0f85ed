"""What forms let a person choose from, so that nobody types an address or a code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.outline import Placed, printed_number
from generator.records import DocumentRecord, Records
from generator.schema.body import FormalLine, Meaning, Table
from generator.schema.periods import name as period_name
from generator.schema.tables import CriteriaTable, TaskTable

Option = dict[str, str]

OWED = frozenset({Meaning.TASK, Meaning.TARGET, Meaning.DUTY})
_LONGEST = 110


@dataclass(frozen=True)
class Item:
    """A piece of a document that can be reported on, or that communication goes out through."""

    dia_chi: str
    van_ban: str
    so: str
    noi_dung: str
    la: frozenset[Meaning]

    @property
    def option(self) -> Option:
        """`12/KH-UBND · II.1.1 · Ban hành Kế hoạch kiểm tra…`"""
        words = " · ".join(part for part in (self.van_ban, self.so, _short(self.noi_dung)) if part)
        return {"label": words, "value": self.dia_chi}


def items(record: DocumentRecord) -> Iterator[Item]:
    """The passages and rows of a document that have a meaning, in printed order."""
    name = record.document.so_ky_hieu or _short(record.document.trich_yeu, 40)
    for part in record.phan:
        for placed in part.con:
            yield from _under(placed, record.key, name)


def _under(placed: Placed, key: str, name: str) -> Iterator[Item]:
    node = placed.node
    if isinstance(node, FormalLine):
        return
    if isinstance(node, Table):
        yield from _rows(placed, node, key, name)
        return
    if node.la:
        meanings = frozenset(node.la)
        yield Item(f"{key}#{placed.ma}", name, placed.so_muc, node.text, meanings)
    for child in placed.con:
        yield from _under(child, key, name)


def _rows(placed: Placed, node: Table, key: str, name: str) -> Iterator[Item]:
    table = getattr(node, node.kind)
    task = frozenset({Meaning.TASK})
    if isinstance(table, TaskTable):
        for ma, row in zip(placed.dong, table.dong, strict=True):
            number = printed_number(row.stt) if row.stt else ""
            yield Item(f"{key}#{ma}", name, number, _with(row.noi_dung, row.chu_tri), task)
    elif isinstance(table, CriteriaTable):
        for ma, criterion in zip(placed.dong, table.dong, strict=True):
            words = _with(criterion.ten, criterion.chu_tri)
            yield Item(f"{key}#{ma}", name, criterion.ma, words, task)


def item_options(found: Iterable[Item], meanings: frozenset[Meaning]) -> list[Option]:
    """Those that have one of the meanings."""
    return [item.option for item in found if item.la & meanings]


def agency_options(records: Records, tinh: str) -> list[Option]:
    """The agencies that may be named in a province: its own first, then the shared register."""
    province = records.province(tinh)
    register = records.registers.co_quan
    named = [(one.ma, one.ten) for one in province.co_quan] if province else []
    if register is not None:
        named += [(one.ma, one.ten) for one in register.co_quan]
        named += [(one.ma, one.ten) for one in register.nhom]
    return [{"label": ten, "value": ma} for ma, ten in dict(named).items()]


def period_options(years: Iterable[int], taken: Iterable[tuple[int, str]]) -> list[Option]:
    """The periods of the years that have no file yet, the quarters first."""
    known = set(taken)
    return [
        {"label": _capital(period_name(year, ky)), "value": f"{year}-{ky}"}
        for year in years
        for ky in _periods()
        if (year, ky) not in known
    ]


def _periods() -> Iterator[str]:
    yield from (f"quy-{number}" for number in range(1, 5))
    yield from ("6-thang", "9-thang", "nam")
    yield from (f"thang-{number}" for number in range(1, 13))


def _with(words: str, agency: str | None) -> str:
    return f"{_short(words, 80)} ({_short(agency, 40)})" if agency else words


def _short(words: str, longest: int = _LONGEST) -> str:
    """The beginning of a wording, cut between words."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + "…"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
