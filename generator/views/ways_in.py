"""The ways into the site: provinces by any name they bore, lists by agency, area, year, kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.areas import areas
from generator.model.dataset import Dataset, Province
from generator.model.ledger import ledgers_by_province
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.scores.provinces import province_scores
from generator.views.years import known_years

_MOST_PROVINCES = 6
_MOST_KINDS = 4


@dataclass(frozen=True)
class ProvinceName:
    """A name to choose a province by. `ghi_chu`: where the province of that name belongs today,
    if it is no more; `co_du_lieu`: the portal has documents of it."""

    ten: str
    duong: str
    ghi_chu: str
    co_du_lieu: bool


@dataclass(frozen=True)
class KnownProvince:
    """A province with documents and what the portal has of it, a few words each."""

    ten: str
    duong: str
    dem: tuple[str, ...]


@dataclass(frozen=True)
class WayIn:
    """A list to start from, with what it holds in a few words; `nhanh`: parts of it."""

    ten: str
    duong: str
    dem: str
    nhanh: tuple[tuple[str, str], ...] = ()


def province_names(dataset: Dataset) -> tuple[ProvinceName, ...]:
    """Every name of today and of before 1 July 2025 once, in Vietnamese order."""
    named = sorted(dataset.tinh, key=lambda province: collation_key(province.ten))
    return tuple(
        ProvinceName(
            province.ten,
            urls.province(province.ma),
            _note(dataset, province),
            bool(province.van_ban),
        )
        for province in named
    )


def _note(dataset: Dataset, province: Province) -> str:
    old = province.truoc
    if province.nay is not None or old is None or old.nay_thuoc is None:
        return ""
    today = dataset.provinces[old.nay_thuoc]
    renamed = today.nay is not None and today.nay.thay_doi == "doi-ten"
    return f"nay {'là' if renamed else 'thuộc'} {today.ten}"


def known_provinces(dataset: Dataset) -> tuple[KnownProvince, ...]:
    """The provinces of which the portal has most documents, in Vietnamese order."""
    having = sorted((p for p in dataset.tinh if p.van_ban), key=lambda p: -len(p.van_ban))
    chosen = sorted(having[:_MOST_PROVINCES], key=lambda p: collation_key(p.ten))
    return tuple(
        KnownProvince(province.ten, urls.province(province.ma), tuple(_told(dataset, province)))
        for province in chosen
    )


def _told(dataset: Dataset, province: Province) -> Iterator[str]:
    scores = province_scores(dataset, province)
    if scores is not None and scores.moi_nhat.hang:
        yield f"hạng {scores.moi_nhat.hang} năm {scores.moi_nhat.nam}"
    tasks = sum(len(linked.muc.viec) for linked in province.van_ban)
    targets = sum(len(linked.muc.quantities) for linked in province.van_ban)
    counts = ((tasks, "việc"), (targets, "chỉ tiêu"), (len(province.van_ban), "văn bản"))
    yield from [f"{count} {name}" for count, name in counts if count][:2]


def ways_in(dataset: Dataset) -> tuple[WayIn, ...]:
    """Lists of all provinces, those that answer most questions first."""
    documents = len(dataset.van_ban)
    agencies = sum(len(found) for found in ledgers_by_province(dataset).values())
    tasks = sum(len(linked.muc.viec) for linked in dataset.van_ban)
    targets = sum(len(linked.muc.quantities) for linked in dataset.van_ban)
    found = areas(dataset).linh_vuc
    years = known_years(dataset)
    return (
        WayIn("Theo cơ quan", "/co-quan/", f"{agencies} cơ quan và nhóm cơ quan"),
        WayIn("Theo thời hạn", "/nhiem-vu/", f"{tasks} việc", (("Lịch", urls.CALENDAR),)),
        WayIn("Theo lĩnh vực", "/linh-vuc/", f"{len(found)} lĩnh vực"),
        WayIn("Theo năm", "/nam/", f"từ {years[0]} đến {years[-1]}" if years else "chưa có"),
        WayIn("Theo loại văn bản", "/van-ban/", f"{documents} văn bản", _kinds(dataset)),
        WayIn("Chỉ tiêu", "/chi-tieu/", f"{targets} con số phải đạt"),
        WayIn(
            "Cho báo chí", urls.PRESS, "câu viết sẵn, nguồn, ảnh", (("Bản tin loa", urls.RADIO),)
        ),
    )


def _kinds(dataset: Dataset) -> tuple[tuple[str, str], ...]:
    """The commonest types of documents, each with the list filtered by it."""
    found = Counter(dataset.document_type(one.document.loai_van_ban) for one in dataset.van_ban)
    return tuple(
        (name, f"/van-ban/?chon-loai={quote(name)}") for name, _ in found.most_common(_MOST_KINDS)
    )
