"""What a paper says of itself: where its words come from, and that it is no signed original."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.settings import Settings
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.data_days import document_day
from generator.views.names import document_name
from generator.views.progress.items import facts_of
from generator.views.reuse import SITE_NAME

_SHORT_HASH = 12


@dataclass(frozen=True)
class Publisher:
    """Who hands the paper out: the site's address, if known, and whether all data are samples."""

    goc: str = ""
    mau: bool = False

    @classmethod
    def of(cls, settings: Settings) -> Publisher:
        return cls(settings.goc, settings.mau)

    def address(self, path: str) -> str:
        """The address of a page as it is printed: whole where the site's own is known."""
        return f"Địa chỉ{'' if self.goc else ' trên cổng'}: {urls.whole(self.goc, path)}"


def document_source(
    dataset: Dataset, linked: LinkedDocument, publisher: Publisher, day: date
) -> tuple[str, ...]:
    """The lines at the end of a paper made of a document."""
    path, source = urls.document(linked.van_ban), linked.document.nguon
    received = format_date(source.ngay_nhan)
    return (
        f"{_cited(dataset, linked)}: cổng {SITE_NAME} trình bày lại từ bản chép; không thay bản gốc"
        " đã ký.",
        f"Nguồn: {source.mo_ta} Nhận ngày {received}; SHA-256 của tệp nguồn bắt đầu bằng"
        f" {source.sha256[:_SHORT_HASH]}.",
        *publisher_lines(publisher, path, day),
    )


def _cited(dataset: Dataset, linked: LinkedDocument) -> str:
    """Name, day and who issued it: what the copy itself may lack."""
    document = linked.document
    day = f" ngày {format_date(document.ngay_ban_hanh)}" if document.ngay_ban_hanh else ""
    return f"{document_name(dataset, linked)}{day} của {document.co_quan_ban_hanh}"


def publisher_lines(publisher: Publisher, path: str, day: date | None) -> tuple[str, ...]:
    """Address and day of the data, if it has one; on samples, that all of it is made up."""
    sample = ("Trang mẫu: mọi tên gọi và số liệu đều được đặt ra.",)
    known = f" Dữ liệu đến ngày {format_date(day)}." if day else ""
    return (*(sample if publisher.mau else ()), f"{publisher.address(path)}.{known}")


@once_a_dataset
def province_day(dataset: Dataset, tinh: str) -> date:
    """The last day of what is known of a province's documents; it must have one."""
    return max(progress_day(dataset, linked) for linked in dataset.provinces[tinh].van_ban)


@once_a_dataset
def progress_day(dataset: Dataset, linked: LinkedDocument) -> date:
    """The last day of what is known of a document: its text, and reports on its items."""
    days = [document_day(linked)]
    for facts in facts_of(dataset, linked):
        history = facts.lich_su
        days += [one.ket_qua.ngay for one in history.ket_qua]
        days += [one.biet_tu for one in history.bao_cao]
        days += [one.ngay_thay for one in history.minh_chung]
        days += [one.ngay for one in history.tra_cuu]
    return max(days)
