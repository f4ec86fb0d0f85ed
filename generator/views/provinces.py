"""Provinces of both periods: what they are now, what they were, what the portal has of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.model.dataset import Dataset, Province
from generator.model.linking import LinkedDocument
from generator.schema.registers import IslandTile, ProvinceUnit, Tile
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.agencies.lists import AgencyLine, agency_lines
from generator.views.names import document_name, unit_name
from generator.views.scores.provinces import ProvinceScores, province_scores
from generator.views.tasks import by_quarter, lines

MOST_AGENCIES = 40
"""So many agencies stand on a province's page; all of them on a page of their own."""


@dataclass(frozen=True)
class TileLine:
    """A square of the map; `duong` is None for an archipelago, which has no page of its own."""

    ten: str
    duong: str | None
    hang: int
    cot: int
    co_du_lieu: bool


@dataclass(frozen=True)
class Event:
    """Something on the year's line of a province."""

    ngay: date
    chu: str
    duong: str
    ten: str


@dataclass(frozen=True)
class DocumentLine:
    """A document in a list."""

    ten: str
    trich_yeu: str
    duong: str
    ngay: date | None
    nam: int
    ten_tinh: str
    dem: str
    thieu: bool
    loai: str


@dataclass(frozen=True)
class ProvinceView:
    """A province's page. `co_quan`: the agencies charged with most, of `so_co_quan`; `tien_than`:
    provinces of before that belong to it now, with documents."""

    tinh: Province = field(repr=False)
    van_ban: tuple[DocumentLine, ...]
    diem: ProvinceScores | None
    so_viec: int
    so_co_quan: int
    co_quan: tuple[AgencyLine, ...]
    so_chi_tieu: int
    su_kien: tuple[Event, ...]
    tien_than: tuple[tuple[str, str, int], ...]
    ke_tuc: tuple[str, str] | None


def province_views(dataset: Dataset) -> Iterator[ProvinceView]:
    """One view per slug, in Vietnamese order."""
    for province in dataset.tinh:
        yield _view(dataset, province, province_scores(dataset, province))


def _view(dataset: Dataset, province: Province, scores: ProvinceScores | None) -> ProvinceView:
    documents = sorted(province.van_ban, key=newest_first)
    tasks = tuple(lines(dataset, documents))
    charged = tuple(line for line in agency_lines(dataset, province.ma) if line.dem)
    today = province.nay
    before = [dataset.provinces[ma] for ma in today.hop_nhat_tu] if today else []
    old = province.truoc
    successor = None
    if today is None and old is not None and old.nay_thuoc:
        now = dataset.provinces[old.nay_thuoc].nay
        successor = (old.nay_thuoc, unit_name(now) if now else old.nay_thuoc)
    return ProvinceView(
        province,
        tuple(document_line(dataset, linked) for linked in documents),
        scores,
        len(tasks),
        len(charged),
        charged[:MOST_AGENCIES],
        sum(len(linked.muc.quantities) for linked in documents),
        tuple(_events(dataset, documents)),
        tuple((p.ma, p.ten, len(p.van_ban)) for p in before if p.ma != province.ma),
        successor,
    )


def newest_first(linked: LinkedDocument) -> tuple[int, int, str]:
    day = linked.document.ngay_ban_hanh
    return (-linked.record.place.nam, -(day.toordinal() if day else 0), linked.van_ban)


def document_line(dataset: Dataset, linked: LinkedDocument) -> DocumentLine:
    """A document as lists show it, with the most telling count."""
    items = linked.muc
    for found, name in (
        (items.nhiem_vu if any(t.trong_bang for t in items.nhiem_vu) else (), "nhiệm vụ"),
        (items.tieu_chi, "dòng tiêu chí"),
        (items.quantities, "con số phải đạt"),
        (items.tuyen_truyen, "ý tuyên truyền"),
        (items.phan_cong, "mục phân công"),
    ):
        if found:
            count = f"{len(found)} {name}"
            break
    else:
        count = ""
    document = linked.document
    return DocumentLine(
        document_name(dataset, linked),
        document.trich_yeu if document.so_ky_hieu else document.co_quan_ban_hanh,
        urls.document(linked.van_ban),
        document.ngay_ban_hanh,
        linked.record.place.nam,
        dataset.province_name(linked.record.place.tinh),
        count,
        bool(document.thieu),
        dataset.document_type(document.loai_van_ban),
    )


def newest_documents(dataset: Dataset, most: int | None = None) -> tuple[DocumentLine, ...]:
    """Documents, newest first."""
    ordered = sorted(dataset.van_ban, key=newest_first)
    return tuple(document_line(dataset, linked) for linked in ordered[:most])


def _events(dataset: Dataset, documents: list[LinkedDocument]) -> Iterator[Event]:
    events = []
    for linked in documents:
        if linked.document.ngay_ban_hanh is not None:
            path = urls.document(linked.van_ban)
            name = document_name(dataset, linked)
            events.append(Event(linked.document.ngay_ban_hanh, "Ban hành", path, name))
    by_day: dict[date, int] = {}
    for group in by_quarter(lines(dataset, documents)):
        for line in group.dong:
            if line.han.han_den is not None:
                by_day[line.han.han_den] = by_day.get(line.han.han_den, 0) + 1
    if documents:
        path = urls.tasks(documents[0].record.place.tinh)
        events += [
            Event(day, "Ngày cuối của thời hạn", path, f"{count} việc")
            for day, count in by_day.items()
        ]
    yield from sorted(events, key=lambda event: (event.ngay, event.ten))


def tile_map(dataset: Dataset, *, today: bool = True) -> tuple[TileLine, ...]:
    """The 34 squares of today, or the 63 of before, and the two archipelagos. A square is full if
    the province has documents; one of today also if a province that it was merged from has."""
    register = dataset.registers.ban_do_o
    if register is None:
        return ()
    tiles: tuple[Tile, ...] = (*register.cu, *register.quan_dao_cu)
    if today:
        tiles = (*register.moi, *register.quan_dao_moi)
    ordered = sorted(tiles, key=lambda t: (t.hang, t.cot))
    return tuple(_tile(dataset, tile, today=today) for tile in ordered)


def _tile(dataset: Dataset, tile: Tile, *, today: bool) -> TileLine:
    if isinstance(tile, IslandTile):
        return TileLine(tile.ten.removeprefix("Quần đảo "), None, tile.hang, tile.cot, False)
    name = dataset.province_name(tile.ma)
    short = "TP.HCM" if tile.ma == "ho-chi-minh" else name
    own = dataset.provinces.get(tile.ma)
    count = len(own.van_ban) if own else 0
    if today:
        count = documents_of_today(dataset, tile.ma)
    return TileLine(short, urls.province(tile.ma), tile.hang, tile.cot, count > 0)


def documents_of_today(dataset: Dataset, ma: str) -> int:
    """Documents of a province of today and of those that it was merged from."""
    province = dataset.provinces.get(ma)
    if province is None or province.nay is None:
        return 0
    before = {ma, *province.nay.hop_nhat_tu}
    return sum(len(dataset.provinces[code].van_ban) for code in before if code in dataset.provinces)


def units(dataset: Dataset, *, today: bool) -> tuple[ProvinceUnit, ...]:
    """The units of today, or those of before, in Vietnamese order."""
    found = [
        unit
        for province in dataset.tinh
        for unit in province.don_vi
        if (unit.den_ngay is None) == today
    ]
    return tuple(sorted(found, key=lambda unit: collation_key(unit.ten)))
