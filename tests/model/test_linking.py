"""Record -> ids of every part (outline/) and the items found in it (items/).

Cases: <name>.yml (completed by tests/small_data.py) and <name>.expected.txt. Agencies are those of
the sample province's register.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.outline import Placed, place
from generator.records import Records, load_path
from generator.schema.body import FormalLine, Table
from tests.expected import Expected, beside, cases, stem
from tests.small_data import DAY, SAMPLE_DATA, SmallData

HERE = Path(__file__).parent
# Said once at the top of each item, or the same for all of a case.
LEFT_OUT = {"van_ban", "ma", "stt", "so_muc"}


@pytest.mark.parametrize("case", cases(HERE / "outline"), ids=stem)
def test_outline(case: Path, tmp_path: Path, expected: Expected) -> None:
    record = SmallData(tmp_path).record(case.read_text(encoding="utf-8"))
    lines: list[str] = []
    for part in place(record.document):
        lines.append(part.ma)
        for placed in part.con:
            lines += _outline(placed, 1)
    expected.check(beside(case), "\n".join(lines))


def _outline(placed: Placed, depth: int) -> Iterator[str]:
    node = placed.node
    words = node.kind if isinstance(node, FormalLine | Table) else node.text
    numbers = f" [{placed.so_muc}]" if placed.so_muc else ""
    yield f"{'  ' * depth}{placed.ma}{numbers} {words}"
    for row in placed.dong:
        yield f"{'  ' * depth}  = {row}"
    for child in placed.con:
        yield from _outline(child, depth + 1)


@pytest.mark.parametrize("case", cases(HERE / "items"), ids=stem)
def test_items(case: Path, tmp_path: Path, expected: Expected) -> None:
    (linked,) = _dataset(SmallData(tmp_path).read(case.read_text(encoding="utf-8"))).van_ban
    lines: list[str] = []
    for field in fields(linked.muc):
        for item in getattr(linked.muc, field.name):
            number = f" stt {item.stt}" if item.stt else ""
            where = f" mục {item.so_muc}" if item.so_muc else ""
            lines.append(f"{field.name} #{item.ma}{number}{where}")
            lines += [f"  {line}" for line in _shown(item, LEFT_OUT)]
    expected.check(beside(case), "\n".join(lines))


def _dataset(records: Records) -> Dataset:
    """The case's document with the sample province's registers."""
    assert records.problems == ()
    sample = load_path(SAMPLE_DATA)
    return build(Records(sample.registers, sample.provinces, records.documents, ()), DAY)


def _shown(value: object, left_out: Set[str] = frozenset()) -> Iterator[str]:
    """A value as indented lines; what is empty is left out."""
    assert is_dataclass(value)
    for field in fields(value):
        found = getattr(value, field.name)
        if field.name in left_out or found in (None, (), "", False):
            continue
        if is_dataclass(found):
            inner = list(_shown(found))
            yield from [f"{field.name}:", *(f"  {line}" for line in inner)] if inner else []
        elif isinstance(found, tuple) and is_dataclass(found[0]):
            for one in found:
                yield f"{field.name}: {_brief(one)}"
        else:
            yield f"{field.name}: {_plain(found)}"


def _brief(value: object) -> str:
    assert is_dataclass(value)
    pairs = ((field.name, getattr(value, field.name)) for field in fields(value))
    shown = (f"{name}={_plain(found)}" for name, found in pairs if found not in (None, (), ""))
    return ", ".join(shown)


def _plain(value: object) -> str:
    match value:
        case str():
            return f"«{value}»"
        case tuple():
            return " ".join(f"({_brief(v)})" if is_dataclass(v) else _plain(v) for v in value)
        case date() | Decimal():
            return str(value)
    return repr(value)
