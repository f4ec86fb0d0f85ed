"""Entries of the site's search: pages, and the items on them.

The form is that of the host's index: a location, a title, a text of `<p>` paragraphs and tags.
A location with `#id` belongs to the page before the `#`, whose own entry comes first. The
search looks for all typed words in one entry, so each entry names its province and document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from typing import NamedTuple

from generator.model.cited_acts import Act
from generator.model.dataset import Dataset, Province
from generator.model.items import Criterion, Task
from generator.model.ledger import ledgers
from generator.model.linking import LinkedDocument, wording
from generator.model.scores import IndexYear, UnitYear
from generator.outline import Placed
from generator.schema.body import FormalLine, NumberedItem, Table
from generator.views import urls
from generator.views.agencies.words import called, sentence
from generator.views.citations.acts import cited_acts
from generator.views.citations.cites import MOST_PLACES, act_name
from generator.views.measures import links as measures
from generator.views.names import agency_name, document_name, unit_name
from generator.views.progress.items import provinces
from generator.views.scores import indices
from generator.views.scores.lines import score_line, source_line
from generator.views.scores.names import UNIT_NOUNS
from generator.views.search import topics
from generator.views.succession import agencies as succession
from generator.views.succession.statements import REGISTER

CONFIG: dict[str, object] = {
    "lang": ["vi"],
    # A comma or a point inside a figure parts nothing: «98,5», «5.441».
    "separator": r"[\s\u00a0\-–—:;!?()\[\]{}\"“”«»…]+|[.,](?!\d)",
    "pipeline": [],
    "fields": {"title": {"boost": 20.0}, "text": {"boost": 1.0}, "tags": {"boost": 4.0}},
}
"""How the browser reads the index: split at blanks and marks, fold in lunr.vi, title first."""

_LONGEST_TITLE = 90
# Who types a name wants the page of that name before all that mention it.
_PROVINCE, _FORMER_PROVINCE, _AGENCY, _DOCUMENT = 6.0, 5.0, 3.0, 3.0
_SCORE, _PRESS_SCORE = 4.0, 3.0
_MENTIONED = 0.2  # of an agency that nothing is asked of, the documents tell more
_ACT = 1.5
_SECTIONS = (
    ("/tinh/", "Tỉnh, thành phố", "Tỉnh, thành phố hiện nay và đơn vị trước ngày 1/7/2025."),
    ("/van-ban/", "Văn bản", "Quyết định, kế hoạch cải cách hành chính đúng nguyên văn."),
    ("/can-cu/", "Văn bản được viện dẫn", "Luật, nghị quyết, nghị định mà các kế hoạch dựa vào."),
    ("/nhiem-vu/", "Việc và thời hạn", "Mọi việc, cơ quan chủ trì và thời hạn."),
    ("/lich/", "Lịch", "Việc theo ngày, tháng, quý, năm: sắp đến hạn, đã qua hạn, tệp lịch .ics."),
    ("/tien-do/", "Tiến độ", "Báo cáo kết quả, bằng chứng công khai và lịch của từng việc."),
    ("/chi-tieu/", "Chỉ tiêu", "Mọi con số phải đạt trong các kế hoạch."),
    ("/co-quan/", "Cơ quan", "Sở, ban, ngành và ủy ban nhân dân được giao việc."),
    ("/co-quan/cac-tinh/", "Cơ quan cùng tên ở các tỉnh", "Sở Nội vụ, Sở Tư pháp các tỉnh."),
    (
        REGISTER,
        "Cơ quan đã sắp xếp lại",
        "Cơ quan không còn nữa thì ai trả lời hôm nay, theo nguồn nào.",
    ),
    ("/chi-so/", "Điểm số", "Điểm và xếp hạng Chỉ số cải cách hành chính, PAR Index."),
    ("/doi-chieu/", "Đối chiếu số liệu", "Những con số in không khớp nhau trong bảng điểm."),
    ("/tuyen-truyen/", "Tuyên truyền", "Đối tượng, nội dung, hình thức tuyên truyền."),
    ("/linh-vuc/", "Lĩnh vực", "Việc, chỉ tiêu, điểm mất theo lĩnh vực cải cách hành chính."),
    ("/nam/", "Theo năm", "Văn bản, kế hoạch, thời hạn và điểm số của từng năm."),
    ("/du-lieu/", "Dữ liệu", "Tải dữ liệu mở: JSON, CSV, XLSX (Excel)."),
)


class Entry(NamedTuple):
    """A search entry. `location` has no leading slash; `title` and `text` are HTML; `boost`
    multiplies the score."""

    location: str
    title: str
    text: str
    tags: tuple[str, ...] = ()
    boost: float = 1.0


def entries(dataset: Dataset) -> Iterator[Entry]:
    """All entries, page by page."""
    for path, title, about in _SECTIONS:
        yield _entry(path, title, [about])
    for province in dataset.tinh:
        yield _province(dataset, province)
    for linked in dataset.van_ban:
        yield from _Document(dataset, linked).entries()
    yield from _listed(dataset)
    for act in cited_acts(dataset):
        yield _act(dataset, act)
    for year in dataset.diem.nam:
        for unit in year.don_vi:
            yield _score(dataset, year, unit)
    for ledger in ledgers(dataset):
        agency = ledger.co_quan
        place = dataset.province_name(agency.tinh)
        owed = ", ".join(part.chu for part in sentence(ledger))
        today = _today(dataset, agency.tinh, agency.ma)
        text = [f"{called(dataset, agency)} {owed}", agency.gom or "", today]
        path, boost = urls.agency(agency.tinh, agency.ma), _AGENCY if ledger.tong else _MENTIONED
        yield _entry(path, agency_name(dataset, agency), text, (place, "Cơ quan"), boost)
    yield from _successors(dataset)
    for owing in provinces(dataset):
        words = [f"Báo cáo kết quả, bằng chứng công khai, thời hạn của {owing.ten}."]
        path = urls.progress(owing.ma)
        yield _entry(path, f"Tiến độ của {owing.ten}", words, (owing.ten, "Tiến độ"))
    yield from _terms(dataset)


def _listed(dataset: Dataset) -> Iterator[Entry]:
    """What views list for the search themselves."""
    for listed in (measures, indices, topics):
        for found in listed.search_entries(dataset):
            yield _entry(*found)


def _successors(dataset: Dataset) -> Iterator[Entry]:
    """Agencies that took work over and that no document names."""
    for tinh, ma in succession.successor_pages(dataset):
        agency = dataset.agency(tinh, ma)
        tags = (dataset.province_name(tinh), "Cơ quan")
        text = [succession.takes_over(dataset, tinh, ma)]
        yield _entry(urls.agency(tinh, ma), agency_name(dataset, agency), text, tags, _MENTIONED)


def _today(dataset: Dataset, tinh: str, ma: str) -> str:
    """«Nay Sở Khoa học và Công nghệ – Đồng Tháp.»; empty where nothing changed."""
    names = [one.ten for one in succession.names_today(dataset, tinh, ma)]
    return f"Nay {'; '.join(names)}." if names else ""


def _province(dataset: Dataset, province: Province) -> Entry:
    names = dict.fromkeys(unit_name(unit) for unit in province.don_vi)
    other_names = dict.fromkeys(name for unit in province.don_vi for name in unit.bi_danh)
    successors = {unit.nay_thuoc for unit in province.don_vi if unit.nay_thuoc}
    others = [dataset.province_name(ma) for ma in sorted(successors - {province.ma})]
    text = [", ".join([*names, *other_names]), *(f"Nay thuộc {name}." for name in others)]
    path = urls.province(province.ma)
    boost = _PROVINCE if province.nay else _FORMER_PROVINCE
    return _entry(path, province.ten, text, ("Tỉnh, thành phố",), boost)


def _act(dataset: Dataset, act: Act) -> Entry:
    """The act with its subject and who cites it; where the portal has it, its own page goes before
    this one."""
    cited_by = dict.fromkeys(one.van_ban for one in islice(act.duoc_dan, MOST_PLACES))
    names = (
        f"{document_name(dataset, linked)} – {dataset.province_name(linked.record.place.tinh)}"
        for linked in map(dataset.documents.__getitem__, cited_by)
    )
    text = [act.trich_yeu or "", act.co_quan or "", f"Được dẫn trong: {'; '.join(names)}"]
    return _entry(urls.cited_act(act.khoa), act_name(act), text, ("Viện dẫn",), _ACT)


def _score(dataset: Dataset, year: IndexYear, unit: UnitYear) -> Entry:
    line = score_line(dataset, year, unit)
    place = dataset.province_name(unit.don_vi.tinh)
    beside = f", {place}" if unit.don_vi.cap != "tinh" else ""
    title = f"{line.ten_chi_so} năm {line.nam}: {unit.don_vi.ten}{beside}"
    total = f"Tổng điểm {line.so}{line.tren}" if line.so else ""
    rank = f"xếp hạng {line.hang} {UNIT_NOUNS[unit.don_vi.cap]}" if line.hang else ""
    sources = ", ".join(source_line(dataset, sheet.nguon).ten for sheet in unit.sheets)
    text = [", ".join(filter(None, [total, rank])), year.chi_so.ten, sources]
    boost = _PRESS_SCORE if unit.chinh.is_press else _SCORE
    return _entry(line.duong, title, text, (place, "Điểm số", str(line.nam)), boost)


def _terms(dataset: Dataset) -> Iterator[Entry]:
    register = dataset.registers.thuat_ngu
    if register is None:
        return
    short = [f"{entry.viet_tat}: {entry.day_du}" for entry in register.viet_tat]
    yield _entry("/thuat-ngu/", "Thuật ngữ và chữ viết tắt", short, ("Thuật ngữ",))
    for term in register.thuat_ngu:
        path = f"/thuat-ngu/#{term.ma}"
        yield _entry(path, term.ten, [term.giai_thich], ("Thuật ngữ",))


class _Document:
    """The entries of one document: the page, its passages, then the rows of its tables."""

    def __init__(self, dataset: Dataset, linked: LinkedDocument) -> None:
        self.linked = linked
        self.address = urls.document(linked.van_ban)
        self.name = document_name(dataset, linked)
        self.place = dataset.province_name(linked.record.place.tinh)
        self.year = str(linked.record.place.nam)

    def entries(self) -> Iterator[Entry]:
        document = self.linked.document
        signer = [document.nguoi_ky.ho_ten] if document.nguoi_ky else []
        about = [document.trich_yeu, document.co_quan_ban_hanh, *signer, *document.tom_tat]
        title = f"{self.name} – {self.place}"
        yield _entry(self.address, title, about, self._tags("Văn bản"), _DOCUMENT)
        for part in self.linked.phan:
            for placed in part.con:
                yield from self._passages(placed)
        for task in self.linked.muc.nhiem_vu:
            if task.trong_bang:
                yield self._row("Việc", task, task.noi_dung)
        for criterion in self.linked.muc.tieu_chi:
            yield self._row("Tiêu chí", criterion, criterion.ten)

    def _passages(self, placed: Placed) -> Iterator[Entry]:
        """One entry per section without subsections, per article and per legal basis."""
        node = placed.node
        if isinstance(node, Table):
            return
        if isinstance(node, FormalLine):
            if node.can_cu is not None:
                yield self._item(placed.ma, _cut(node.can_cu), [node.can_cu], "Căn cứ")
            return
        if placed.is_heading and any(child.is_heading for child in placed.con):
            for child in placed.con:
                yield from self._passages(child)
            return
        words = wording(placed).split("\n")
        title = words[0]
        if isinstance(node, NumberedItem) and node.ten is not None:
            title = f"{node.so} {node.ten}"
        yield self._item(placed.ma, _cut(title), words, "Văn bản")

    def _row(self, kind: str, item: Task | Criterion, words: str) -> Entry:
        cells = [item.chu_tri.nguyen_van, item.phoi_hop.nguyen_van, item.han.nguyen_van]
        title = _cut(words)
        whole = [] if title == words else [words]
        text = [*whole, *(cell for cell in cells if cell)]
        return self._item(item.ma, f"{kind} {item.stt or ''}: {title}", text, kind)

    def _item(self, ma: str, title: str, text: list[str], kind: str) -> Entry:
        path = f"{self.address}#{ma}"
        return _entry(path, title, [*text, f"{self.name}, {self.place}"], self._tags(kind))

    def _tags(self, kind: str) -> tuple[str, ...]:
        return (self.place, kind, self.year)


def _cut(words: str) -> str:
    """The words, or their beginning when they are too long for a title."""
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(",;:. ") + "…"


def _entry(
    path: str, title: str, text: Iterable[str], tags: tuple[str, ...] = (), boost: float = 1.0
) -> Entry:
    paragraphs = (f"<p>{escape(part, quote=False)}</p>" for part in text if part)
    shown_tags = tuple(escape(tag, quote=False) for tag in tags)  # the host shows them as HTML
    title = escape(title, quote=False)
    return Entry(path.lstrip("/"), title, "".join(paragraphs), shown_tags, boost)
