"""Which pages have a card of their own, and what it says.

Those that people share: home, the fronts of the sections, provinces, documents, agencies that lead
something, the tasks and targets of a province, indices and their years. Pages of scores have their
chart as a card. Years and parts of lists, copies of sources and other small pages show the card of
the page above them: their number grows with the lists, and nobody would tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.dataset import Dataset, Province
from generator.model.ledger import Ledger, charged_items, leads, ledgers
from generator.model.linking import LinkedDocument
from generator.settings import Settings
from generator.vietnamese import capital, format_date
from generator.views import urls
from generator.views.agencies.words import called
from generator.views.cards.card import MOST_FIGURES, Card, Figure, figures
from generator.views.cards.fronts import ALL_DOCUMENTS, fronts, home
from generator.views.names import document_name, index_name, unit_name
from generator.views.scores.charts import charts
from generator.views.scores.index_units import coverage
from generator.views.scores.lines import ScoreLine
from generator.views.scores.provinces import ProvinceScores, province_scores
from generator.views.tasks import lines


def cards(dataset: Dataset, settings: Settings) -> Iterator[Card]:
    """Every card, in the order of the menu."""
    for make in (home, fronts, _provinces, _documents, _agencies, _lists, _indices):
        for card in make(dataset):
            address = urls.whole(settings.goc.partition("://")[2], card.duong)
            yield replace(card, dia_chi=address, mau=settings.mau)


def _provinces(dataset: Dataset) -> Iterator[Card]:
    """Provinces of which the portal has a document or a score."""
    for province in dataset.tinh:
        scores = province_scores(dataset, province)
        if not province.van_ban and scores is None:
            continue
        name = unit_name(province.nay or province.don_vi[-1])
        shown = [] if scores is None else [_score(scores.moi_nhat)]
        shown += _counts(province)
        yield Card(
            urls.province(province.ma),
            "Tỉnh, thành phố",
            capital(name),
            _today(dataset, province),
            tuple(shown[:MOST_FIGURES]),
            nguon=_score_source(scores) if scores else _of_province(province),
        )


def _today(dataset: Dataset, province: Province) -> str:
    """Of a province that is no more: where it belongs now, or what it is called now."""
    before = province.truoc
    if province.nay is not None or before is None or not before.nay_thuoc:
        return ""
    now = dataset.provinces[before.nay_thuoc].nay
    if now is None:
        return ""
    return f"nay {'là' if now.thay_doi == 'doi-ten' else 'thuộc'} {unit_name(now)}"


def _score(newest: ScoreLine) -> Figure:
    rank = f"hạng {newest.hang}" if newest.hang else ""
    of_year = f"{newest.ten_chi_so} năm {newest.nam}"
    if not newest.so:
        return Figure(rank, of_year)
    return Figure(newest.so + newest.tren, ", ".join(filter(None, (of_year, rank))))


def _score_source(scores: ProvinceScores) -> str:
    """Whose figure it is, and of which unit where that is not the one of today."""
    source = scores.moi_nhat.nguon
    note = f"Điểm {scores.ghi_chu}. " if scores.ghi_chu else ""
    return f"{note}Nguồn điểm ({source.nhan}): {source.ten}"


def _counts(province: Province) -> Iterator[Figure]:
    documents = province.van_ban
    yield from figures(
        (len(documents), "văn bản"),
        (sum(len(linked.muc.viec) for linked in documents), "việc phải làm"),
        (sum(len(linked.muc.quantities) for linked in documents), "con số phải đạt"),
    )


def _of_province(province: Province) -> str:
    return f"Theo {len(province.van_ban)} văn bản của {province.ten} đã đưa lên cổng"


def _documents(dataset: Dataset) -> Iterator[Card]:
    for linked in dataset.van_ban:
        document, items = linked.document, linked.muc
        day = document.ngay_ban_hanh
        named = document_name(dataset, linked) if document.so_ky_hieu else ""
        yield Card(
            urls.document(linked.van_ban),
            named or dataset.document_type(document.loai_van_ban),
            document.trich_yeu,
            dataset.province_name(linked.record.place.tinh),
            figures(
                (len(items.nhiem_vu), "nhiệm vụ"),
                (len(items.tieu_chi), "dòng tiêu chí"),
                (len(items.quantities), "con số phải đạt"),
                (len(items.tuyen_truyen), "ý tuyên truyền"),
                (len(_charged(linked)), "cơ quan được giao việc"),
            ),
            nguon=document.co_quan_ban_hanh + (f", ngày {format_date(day)}" if day else ""),
        )


def _charged(linked: LinkedDocument) -> set[str]:
    """The agencies that lead, join or have a duty."""
    found = {ma for duty in linked.muc.phan_cong for ma in duty.co_quan.codes()}
    for item in charged_items(linked):
        found.update(leads(item), item.phoi_hop.codes())
    return found


def _agencies(dataset: Dataset) -> Iterator[Card]:
    for ledger in ledgers(dataset):
        if ledger.chu_tri:
            yield _agency(dataset, ledger)


def _agency(dataset: Dataset, ledger: Ledger) -> Card:
    agency = ledger.co_quan
    province = dataset.provinces.get(agency.tinh)
    return Card(
        urls.agency(agency.tinh, agency.ma),
        "Cơ quan",
        called(dataset, agency),
        dataset.province_name(agency.tinh),
        figures(
            (len(ledger.chu_tri), "việc chủ trì"),
            (len(ledger.phoi_hop), "việc phối hợp"),
            (len(ledger.phan_cong), "mục phân công"),
        ),
        nguon=_of_province(province) if province else ALL_DOCUMENTS,
    )


def _lists(dataset: Dataset) -> Iterator[Card]:
    """The tasks and the targets of a province."""
    for province in dataset.tinh:
        if tasks := tuple(lines(dataset, province.van_ban)):
            dated = sum(line.han.han_den is not None for line in tasks)
            yield Card(
                urls.tasks(province.ma),
                "Việc và thời hạn",
                f"Việc phải làm của {province.ten}: ai chủ trì, bao giờ xong",
                so=figures((len(tasks), "việc"), (dated, "việc có ngày cuối")),
                nguon=_of_province(province),
            )
        if targets := sum(len(linked.muc.quantities) for linked in province.van_ban):
            yield Card(
                urls.targets(province.ma),
                "Chỉ tiêu",
                f"Những con số {province.ten} phải đạt",
                so=figures((targets, "con số phải đạt")),
                nguon=_of_province(province),
            )


def _indices(dataset: Dataset) -> Iterator[Card]:
    """Indices; their years that have no chart."""
    drawn = {chart.dia_chi for chart in charts(dataset)}
    for years in dataset.diem.by_index.values():
        index = years[0].chi_so
        known = sum(bool(year.don_vi) for year in years)
        yield Card(
            urls.index(index.ma),
            "Điểm số",
            index_name(index),
            so=figures((known, "năm có điểm hoặc hạng trên cổng")),
            nguon=f"{index.don_vi_cong_bo} công bố",
        )
        for year in years:
            path = urls.index_year(index.ma, year.nam)
            if path not in drawn:
                said = f"Cổng có {coverage(year)}." if year.don_vi else ""
                title = f"{index_name(index)} năm {year.nam}"
                source = f"{index.don_vi_cong_bo} công bố"
                yield Card(path, "Điểm số", title, loi=said, nguon=source)
