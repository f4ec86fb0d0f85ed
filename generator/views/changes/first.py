"""What was on the portal from the start: told from what it is now, for nothing of it is news."""

from __future__ import annotations

from collections.abc import Iterator

from generator.history.entries import Kind
from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.views import urls
from generator.views.changes import wording
from generator.views.changes.known import agencies_of_documents
from generator.views.changes.news import Happened, News, Topic
from generator.views.names import document_name


def first_news(dataset: Dataset) -> tuple[News, ...]:
    """Documents by the day they bear, newest first, then scores, newest year first."""
    if dataset.nhat_ky.tu_ngay is None:
        return ()
    return (*_documents(dataset), *_scores(dataset))


def _documents(dataset: Dataset) -> Iterator[News]:
    there = [one for one in dataset.van_ban if one.record.place.file in dataset.nhat_ky.tu_dau]
    for linked in sorted(there, key=_newest):
        yield _document(dataset, linked)


def _newest(linked: LinkedDocument) -> tuple[int, int, str]:
    day = linked.document.ngay_ban_hanh
    return (-linked.record.place.nam, -day.toordinal() if day else 0, linked.van_ban)


def _document(dataset: Dataset, linked: LinkedDocument) -> News:
    start = dataset.nhat_ky.tu_ngay
    assert start is not None
    items = linked.muc
    dem = (
        (Kind.TASK, len(items.nhiem_vu)),
        (Kind.TARGET, len(items.chi_tieu)),
        (Kind.DUTY, len(items.phan_cong)),
        (Kind.CRITERION, len(items.tieu_chi)),
        (Kind.COMMUNICATION, len(items.tuyen_truyen)),
    )
    topics = {Topic.DOCUMENTS}
    topics |= {Topic.TASKS} if items.viec or items.phan_cong else set()
    topics |= {Topic.SCORES} if items.tieu_chi or items.diem else set()
    return News(
        wording.key(start, "first", linked.van_ban),
        start,
        start,
        Happened.FIRST,
        linked.record.place.tinh,
        document_name(dataset, linked),
        urls.document(linked.van_ban),
        linked.van_ban,
        linked.document.trich_yeu,
        wording.counts([(kind, count) for kind, count in dem if count]),
        chu_de=frozenset(topics),
        co_quan=agencies_of_documents(dataset).get(linked.van_ban, frozenset()),
    )


def _scores(dataset: Dataset) -> Iterator[News]:
    """Units whose score file was there; those that only documents print are told with these."""
    start = dataset.nhat_ky.tu_ngay
    assert start is not None
    for year in sorted(dataset.diem.nam, key=lambda one: (-one.nam, one.chi_so.ma)):
        for unit in year.don_vi:
            place = unit.chinh.don_vi
            file = f"{place.tinh}/chi-so/{year.chi_so.ma}-{year.nam}.yml"
            if file in dataset.nhat_ky.tu_dau:
                address = urls.scores(year.chi_so.ma, year.nam, place.ma)
                yield News(
                    wording.key(start, "first", address.strip("/")),
                    start,
                    start,
                    Happened.FIRST,
                    place.tinh,
                    f"{year.chi_so.ten_ngan} năm {year.nam} của {place.ten}",
                    address,
                    chu_de=frozenset({Topic.SCORES}),
                )
