"""What there is now: addresses that can be linked to, and the agencies that an item names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.items import Communication, Duty, Target, Task
from generator.model.ledger import ledgers
from generator.model.once import once_a_dataset
from generator.views import urls
from generator.views.progress.history import report_id
from generator.views.scores.lines import score_line


@once_a_dataset
def _reports(dataset: Dataset) -> frozenset[str]:
    return frozenset(
        f"{urls.progress(tinh)}#{report_id(report)}"
        for tinh, reports in dataset.tien_do.by_province.items()
        for report in reports
    )


@once_a_dataset
def score_pages(dataset: Dataset) -> dict[str, tuple[str, str]]:
    """The pages of units in index years: province, and what the page is called."""
    return {
        urls.scores(year.chi_so.ma, year.nam, unit.chinh.don_vi.ma): (
            unit.chinh.don_vi.tinh,
            f"{year.chi_so.ten_ngan} năm {year.nam} của {unit.chinh.don_vi.ten}",
        )
        for year in dataset.diem.nam
        for unit in year.don_vi
    }


@once_a_dataset
def score_lines(dataset: Dataset) -> dict[str, str]:
    """What the page of a unit in an index year says first: `79,68/100, hạng 48/63. Nguồn: …`."""
    found = {}
    for year in dataset.diem.nam:
        for unit in year.don_vi:
            line = score_line(dataset, year, unit)
            rank = f"hạng {line.hang}" if line.hang else ""
            figures = ", ".join(part for part in (f"{line.so}{line.tren}", rank) if part)
            found[line.duong] = f"{figures}. Nguồn: {line.nguon.ten}."
    return found


@once_a_dataset
def _ids(dataset: Dataset, van_ban: str) -> frozenset[str]:
    record = dataset.documents[van_ban].record
    return frozenset((*record.ids.values(), *(part.ma for part in record.phan)))


def link(dataset: Dataset, address: str) -> str:
    """The address if something stands there now, else its page if there is one, else nothing."""
    path, mark, ma = address.partition("#")
    parts = path.strip("/").split("/")
    if parts[0] == "van-ban" and len(parts) in (4, 5):
        return _in_document(dataset, "/".join(parts[1:4]), ma, copy=len(parts) == 5)
    if parts[0] == "tien-do" and mark:
        return address if address in _reports(dataset) else ""
    if parts[0] == "chi-so" and len(parts) == 4:
        return path if path in score_pages(dataset) else ""
    return ""


def _in_document(dataset: Dataset, key: str, ma: str, *, copy: bool) -> str:
    linked = dataset.documents.get(key)
    if linked is None:
        return ""
    page = urls.document(key)
    if copy:
        lines = (linked.record.goc or "").count("\n") + 1
        has_line = linked.record.goc is not None and ma[1:].isdecimal() and int(ma[1:]) <= lines
        return f"{page}ban-chep/#{ma}" if has_line else page
    return urls.item(key, ma) if ma and ma in _ids(dataset, key) else page


@once_a_dataset
def item_words(dataset: Dataset, van_ban: str) -> dict[str, str]:
    """The words of a document's items by their addresses: what reports of progress are about."""
    linked = dataset.documents.get(van_ban)
    if linked is None:
        return {}
    items = linked.muc
    found = {urls.item(van_ban, one.ma): one.ten for one in items.tieu_chi}
    said: list[Task | Target | Duty | Communication] = [*items.nhiem_vu, *items.chi_tieu]
    said += [*items.phan_cong, *items.tuyen_truyen]
    return found | {urls.item(van_ban, one.ma): one.noi_dung for one in said}


@once_a_dataset
def agencies(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """The agencies that items name, by the items' addresses."""
    found: dict[str, list[str]] = {}
    for address, ma in _named(dataset):
        found.setdefault(address, []).append(ma)
    return {address: tuple(dict.fromkeys(codes)) for address, codes in found.items()}


@once_a_dataset
def agencies_of_documents(dataset: Dataset) -> dict[str, frozenset[str]]:
    """The agencies that have work in a document, by its key."""
    found: dict[str, set[str]] = {}
    for address, codes in agencies(dataset).items():
        key = address.removeprefix("/van-ban/").partition("/#")[0]
        found.setdefault(key, set()).update(codes)
    return {key: frozenset(codes) for key, codes in found.items()}


def _named(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for ledger in ledgers(dataset):
        for item in (*ledger.chu_tri, *ledger.phoi_hop, *ledger.phan_cong):
            yield urls.item(item.van_ban, item.ma), ledger.co_quan.ma
