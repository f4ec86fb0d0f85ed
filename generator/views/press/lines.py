"""A figure or a document as a sentence ready to print: whose word it is, its page, its picture.

Nothing is joined across a merger: each sentence names the unit as it stood at the end of its year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.scores import IndexYear, UnitYear
from generator.vietnamese import capital, format_date
from generator.views import urls
from generator.views.forms import SOCIAL
from generator.views.names import document_name, index_name
from generator.views.scores.doubts import counted, doubts_of
from generator.views.scores.lines import shown_total, source_line
from generator.views.scores.names import UNIT_NOUNS
from generator.views.scores.same_unit import ended, unit_words
from generator.views.scores.words import PERCENT


@dataclass(frozen=True)
class Caution:
    """What a journalist must know before printing a figure, and where it is told in full."""

    chu: str
    duong: str = ""


@dataclass(frozen=True)
class PressLine:
    """A figure. `cau`: the sentence; `nguon`: whose word it is, as a line under it; `nhan`: why it
    stands here; `anh`: its card as a picture."""

    ma: str
    cau: str
    nguon: str
    lien_ket: str
    duong: str
    anh: str
    nhan: str = ""
    luu_y: tuple[Caution, ...] = ()


@dataclass(frozen=True)
class DocumentLine:
    """A document as a sentence."""

    ma: str
    cau: str
    nguon: str
    duong: str


def press_line(dataset: Dataset, year: IndexYear, unit: UnitYear, nhan: str = "") -> PressLine:
    """One figure with its sentence."""
    sheet = unit.chinh
    source = source_line(dataset, sheet.nguon)
    path = urls.scores(year.chi_so.ma, year.nam, unit.don_vi.ma)
    return PressLine(
        f"{year.chi_so.ma}-{year.nam}-{unit.don_vi.ma}",
        _sentence(dataset, year, unit),
        _source(dataset, year, unit),
        source.duong or source.lien_ket or "",
        path,
        urls.form(path, SOCIAL),
        nhan,
        tuple(_warnings(dataset, year, unit)),
    )


def _sentence(dataset: Dataset, year: IndexYear, unit: UnitYear) -> str:
    number, beside = shown_total(unit.chinh, year)
    name, index = _unit(dataset, year, unit), index_name(year.chi_so)
    rank = _rank(year, unit)
    if number:
        figure = f"{number}{PERCENT} về" if beside == PERCENT else f"{number}{beside} điểm"
        return f"Năm {year.nam}, {name} đạt {figure} {index}{', xếp ' + rank if rank else ''}."
    return f"Năm {year.nam}, {name} xếp {rank or 'hạng không rõ'} về {index}."


def _unit(dataset: Dataset, year: IndexYear, unit: UnitYear) -> str:
    province = dataset.provinces.get(unit.don_vi.tinh)
    words = unit_words(province, year.nam) if province else unit.don_vi.ten
    name, before, day = words.partition(" trước ngày ")
    return f"{name} (trước ngày {day})" if before else words


def _rank(year: IndexYear, unit: UnitYear) -> str:
    rank = unit.chinh.hang
    if rank is None:
        return ""
    among = rank.so_don_vi or year.so_don_vi
    noun = UNIT_NOUNS[year.chi_so.cap]
    return f"{rank.hang}/{among} {noun}" if among else f"hạng {rank.hang}"


def _source(dataset: Dataset, year: IndexYear, unit: UnitYear) -> str:
    source = source_line(dataset, unit.chinh.nguon)
    day = f", ngày {format_date(source.ngay)}" if source.ngay else ""
    said = f"Nguồn: {source.ten}{day} ({source.nhan})."
    announced = year.cong_bo
    if announced is not None and announced.quyet_dinh is not None:
        act = announced.quyet_dinh
        issued = format_date(act.ngay_ban_hanh)
        said += f" {act.co_quan_ban_hanh} công bố tại Quyết định {act.so_ky_hieu} ngày {issued}."
    elif announced is not None and announced.ngay_cong_bo is not None:
        said += f" Công bố ngày {format_date(announced.ngay_cong_bo)}."
    return said


def _warnings(dataset: Dataset, year: IndexYear, unit: UnitYear) -> Iterator[Caution]:
    number, _ = shown_total(unit.chinh, year)
    for other in unit.khac:
        value, beside = shown_total(other, year)
        if value and number and value != number:
            name = source_line(dataset, other.nguon).ten
            unit_of = "%" if beside == PERCENT else " điểm"
            yield Caution(f"Nguồn khác, {name}, ghi {value}{unit_of}.")
    if doubts := doubts_of(dataset, unit.chinh):
        words = counted(doubt.cat_bot for doubt in doubts.values())
        first = next(iter(doubts.values()))
        yield Caution(f"{capital(words)} so với con số in khác.", first.dia_chi)
    if unit.chinh.is_press:
        yield Caution("Cổng biết con số này qua báo chí, chưa thấy bản công bố gốc.")
    if over := ended(dataset, unit.don_vi.tinh, year.nam):
        word = "là" if over.doi_ten else "thuộc"
        since = format_date(over.den_ngay + timedelta(days=1))
        yield Caution(
            f"{capital(over.ten)} nay {word} {over.ten_nay} (từ ngày {since}): "
            "đừng nối với điểm của tỉnh hiện nay."
        )
    if year.chi_so.chieu == "thap-hon-tot-hon":
        yield Caution("Với chỉ số này, con số càng thấp càng tốt.")


def document_line(dataset: Dataset, linked: LinkedDocument) -> DocumentLine:
    """A document as a sentence: who issued it, when, what it is about, how much work it gives."""
    document = linked.document
    kind = dataset.document_type(document.loai_van_ban)
    work = len(linked.muc.viec)
    given = f" Cổng đếm được {work} việc trong {kind.lower()} này." if work else ""
    if document.so_ky_hieu and document.ngay_ban_hanh:
        said = (
            f"Ngày {format_date(document.ngay_ban_hanh)}, {document.co_quan_ban_hanh} ban hành "
            f"{document_name(dataset, linked)}: «{document.trich_yeu}».{given}"
        )
    else:
        said = (
            f"{document.co_quan_ban_hanh} có {kind.lower()} «{document.trich_yeu}»; "
            f"bản chép trên cổng không ghi số hoặc ngày ban hành.{given}"
        )
    source = f"Nguồn: {document.nguon.mo_ta}"
    key = linked.van_ban.replace("/", "-")
    return DocumentLine(key, said, source, urls.document(linked.van_ban))
