"""Invented scores: 63 provinces, so many years, 100 rows of criteria each.

No place in them exists. Sums are right, so that reconciliation has its whole work and finds
nothing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from benchmarks.corpus import province_code, write_registers
from benchmarks.corpus_files import Node, write_yaml

INDEX = "chi-so-do"
PROVINCES = 63
LAST_YEAR = 2024
AREAS, CRITERIA, PARTS = 8, 3, 3
"""Areas, criteria of an area, sub-criteria of a criterion: 8 + 24 + 68 rows are 100."""
_ROWS = 100
_ABOUT = "Do máy đặt ra để đo tốc độ, không có thật."
_LEAF = Decimal("1.5")
_WORDS = "Ban hành kế hoạch|Công bố thủ tục|Kiểm tra công vụ|Trả kết quả đúng hạn".split("|")


@dataclass(frozen=True)
class Row:
    """A row of the criteria tree with its maximum in points."""

    ma: str
    ten: str
    diem_chuan: Decimal

    @property
    def is_area(self) -> bool:
        return "." not in self.ma


def make(folder: Path, years: int, *, seed: int) -> float:
    """Write the scores of the last `years` years; the mean size of a score file in bytes."""
    tree = _tree()
    numbers = range(LAST_YEAR - years + 1, LAST_YEAR + 1)
    write_registers(folder / "danh-muc", PROVINCES)
    _write_index(folder / "danh-muc" / "chi-so" / INDEX, tree, numbers)
    sizes = []
    for place in range(1, PROVINCES + 1):
        province = folder / province_code(place)
        write_yaml(province / "tinh.yml", {"ma": province.name})
        for year in numbers:
            path = province / "chi-so" / f"{INDEX}-{year}.yml"
            draw = random.Random(f"{seed}/{place}/{year}")  # noqa: S311 - a corpus, not a secret
            write_yaml(path, _score_file(draw, tree, place, year))
            sizes.append(path.stat().st_size)
    return sum(sizes) / len(sizes)


def _tree() -> tuple[Row, ...]:
    leaves = list(_leaf_codes())
    maxima = _summed(dict.fromkeys(leaves, _LEAF))
    return tuple(
        Row(code, f"{_WORDS[number % len(_WORDS)]}, mục thử {code}", maxima[code])
        for number, code in enumerate(sorted(maxima, key=_by_place))
    )


def _leaf_codes() -> Iterator[str]:
    """Sub-criteria: three of each criterion, but two of the last four, to make 100 rows."""
    criteria = [f"{a}.{c}" for a in range(1, AREAS + 1) for c in range(1, CRITERIA + 1)]
    spare = AREAS + len(criteria) * (1 + PARTS) - _ROWS
    for number, code in enumerate(criteria):
        parts = PARTS - 1 if number >= len(criteria) - spare else PARTS
        yield from (f"{code}.{part}" for part in range(1, parts + 1))


def _by_place(code: str) -> tuple[int, ...]:
    return tuple(map(int, code.split(".")))


def _summed(leaves: dict[str, Decimal]) -> dict[str, Decimal]:
    """Every row's points: those of the leaves, and above them their sums."""
    found: dict[str, Decimal] = {}
    for code, points in leaves.items():
        path = code.split(".")
        for depth in range(1, len(path) + 1):
            above = ".".join(path[:depth])
            found[above] = found.get(above, Decimal(0)) + points
    return found


def _write_index(folder: Path, tree: tuple[Row, ...], years: range) -> None:
    total = str(sum(row.diem_chuan for row in tree if row.is_area))
    announced = [{"nam": str(year), "so_don_vi": str(PROVINCES)} for year in years]
    index: Node = {
        "ma": INDEX,
        "ten": "Chỉ số Đo Tốc độ",
        "ten_ngan": "Chỉ số Đo",
        "cap": "tinh",
        "don_vi_cong_bo": "Bộ Thử",
        "doi_tuong": "Các tỉnh thử",
        "mo_ta": _ABOUT,
        "thang_diem": {"tu": "0", "den": total},
        "nguon": _ABOUT,
        "cong_bo": announced,
    }
    version: Node = {
        "ma": INDEX,
        "phien_ban": str(years.start),
        "nguon": _ABOUT,
        "nam_ap_dung": [str(year) for year in years],
        "tong_diem_chuan": total,
        "linh_vuc": [_named(row) for row in tree if row.is_area],
        "du_tieu_chi": "co",
        "tieu_chi": [_named(row) for row in tree if not row.is_area],
    }
    write_yaml(folder / "chi-so.yml", index)
    write_yaml(folder / f"{years.start}.yml", version)


def _named(row: Row) -> Node:
    return {"ma": row.ma, "ten": row.ten, "diem_chuan": str(row.diem_chuan)}


def _score_file(draw: random.Random, tree: tuple[Row, ...], place: int, year: int) -> Node:
    parents = {row.ma.rpartition(".")[0] for row in tree}
    leaves = [row.ma for row in tree if row.ma not in parents]
    points = _summed({code: Decimal(draw.randint(90, 150)) / 100 for code in leaves})
    total = sum(points[row.ma] for row in tree if row.is_area)
    entry: Node = {
        "nguon": {"loai": "quyet-dinh", "ten": f"{year}/QĐ-THU"},
        "diem": str(total),
        "diem_chuan": str(sum(row.diem_chuan for row in tree if row.is_area)),
        "xep_hang": str(place),
        "so_don_vi": str(PROVINCES),
        "linh_vuc": [_scored(row, points) for row in tree if row.is_area],
        "tieu_chi": [_scored(row, points) for row in tree if not row.is_area],
    }
    return {"chi_so": INDEX, "nam": str(year), "so_lieu": [entry]}


def _scored(row: Row, points: dict[str, Decimal]) -> Node:
    return {"ma": row.ma, "diem": str(points[row.ma]), "diem_chuan": str(row.diem_chuan)}
