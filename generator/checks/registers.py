"""Shared registers and provinces' own files: no code twice, no name of two agencies, no square of
the map without its province."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from generator.problems import Level, Position, Problem
from generator.recognition.agency_index import name_key
from generator.records import Records
from generator.schema.registers import Agency, AgencyGroup, IslandTile, Tile
from generator.source.yaml_reader import Path, SourceFile

CODES = ("agency-twice", "agency-name-taken", "map-province", "province-file")
AGENCIES = "danh-muc/co-quan.yml"
MAP = "danh-muc/ban-do-o.yml"


class _Entry(NamedTuple):
    """An agency or group with its file and its place there."""

    one: Agency | AgencyGroup
    file: SourceFile
    path: Path

    def at(self, *steps: str | int) -> Position:
        return self.file.locate((*self.path, *steps))


def check(records: Records) -> Iterator[Problem]:
    """What would otherwise be left out of pages without a word."""
    shared = tuple(_shared(records))
    yield from _agencies(shared, ())
    for tinh, file in records.province_files.items():
        province = records.province(tinh)
        if province is None:
            where = file.locate(("ma",))
            message = f"Tệp này nằm trong thư mục «{tinh}» mà ghi mã tỉnh khác."
            cure = f"Ghi «ma: {tinh}», hoặc chuyển tệp sang thư mục của tỉnh ấy."
            yield Problem("province-file", Level.ERROR, where, message, cure)
            continue
        own = tuple(
            _Entry(one, file, ("co_quan", place)) for place, one in enumerate(province.co_quan)
        )
        yield from _agencies(own, shared)
    yield from _map(records)


def _shared(records: Records) -> Iterator[_Entry]:
    register, file = records.registers.co_quan, records.registers.files.get(AGENCIES)
    if register is None or file is None:
        return
    for place, agency in enumerate(register.co_quan):
        yield _Entry(agency, file, ("co_quan", place))
    for place, group in enumerate(register.nhom):
        yield _Entry(group, file, ("nhom", place))


def _agencies(found: tuple[_Entry, ...], shared: tuple[_Entry, ...]) -> Iterator[Problem]:
    """The entries of one file. `shared`: what stands beside a province's own agencies; one of the
    same code gives way to the province's, as `records.registers.agency_index` has it."""
    own = {entry.one.ma for entry in found}
    groups = {entry.one.ma: entry for entry in shared if isinstance(entry.one, AgencyGroup)}
    taken = dict(groups)
    names: dict[tuple[str, ...], _Entry] = {}
    for entry in shared:
        if entry.one.ma not in own:
            names |= {name_key(name): entry for name, _ in _names(entry)}
    for entry in found:
        other = taken.setdefault(entry.one.ma, entry)
        if other is not entry:
            message = f"Mã «{entry.one.ma}» đã dùng cho «{other.one.ten}» ({other.at('ma')})."
            cure = "Đặt mã khác, hoặc gộp hai mục làm một."
            yield Problem("agency-twice", Level.ERROR, entry.at("ma"), message, cure)
        for name, steps in _names(entry):
            other = names.setdefault(name_key(name), entry)
            if other.one.ma != entry.one.ma:
                yield _taken(name, entry.at(*steps), other)


def _names(entry: _Entry) -> Iterator[tuple[str, Path]]:
    aliases = ((alias, ("bi_danh", place)) for place, alias in enumerate(entry.one.bi_danh))
    return chain([(entry.one.ten, ("ten",))], aliases)


def _taken(name: str, where: Position, other: _Entry) -> Problem:
    message = f"«{name}» cũng là tên của «{other.one.ma}» nên không nhận ra được là cơ quan nào."
    cure = "Chỉ để tên này ở một cơ quan; cơ quan kia ghi tên đầy đủ hơn."
    return Problem("agency-name-taken", Level.ERROR, where, message, cure)


def _map(records: Records) -> Iterator[Problem]:
    register, tiles = records.registers.tinh_thanh, records.registers.ban_do_o
    file = records.registers.files.get(MAP)
    if register is None or tiles is None or file is None:
        return
    now = {unit.ma for unit in register.don_vi if unit.den_ngay is None}
    before = {unit.ma for unit in register.don_vi if unit.tu_ngay is None}
    yield from _tiles(tiles.moi, "moi", now, file)
    yield from _tiles(tiles.cu, "cu", before, file)
    yield from _tiles(tiles.quan_dao_moi, "quan_dao_moi", now, file)
    yield from _tiles(tiles.quan_dao_cu, "quan_dao_cu", before, file)


def _tiles(tiles: Iterable[Tile], key: str, known: set[str], file: SourceFile) -> Iterator[Problem]:
    for place, tile in enumerate(tiles):
        field, code = ("thuoc", tile.thuoc) if isinstance(tile, IslandTile) else ("ma", tile.ma)
        if code not in known:
            message = f"Ô bản đồ dẫn tới «{code}», thời ấy không có tỉnh, thành phố nào mã này."
            cure = "Sửa theo danh-muc/tinh-thanh.yml: «moi» là các tỉnh nay, «cu» là các tỉnh cũ."
            where = file.locate((key, place, field))
            yield Problem("map-province", Level.ERROR, where, message, cure)
