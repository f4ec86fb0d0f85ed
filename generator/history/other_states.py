"""Score files, files of progress and the register of the portal's own mistakes as entries."""

from __future__ import annotations

from collections.abc import Iterator

from generator.history.entries import Entry, Kind, State, Words, entry, words
from generator.schema.progress import ProgressFile, ReportedState
from generator.schema.scores import PrintedFigures, ScoreEntry, ScoreFile
from generator.schema.site_corrections import SiteCorrectionRegister
from generator.source.layout import ProgressPlace, ScorePlace
from generator.vietnamese import format_date, format_decimal

_STATES = {
    ReportedState.DONE: "Hoàn thành",
    ReportedState.RUNNING: "Đang thực hiện",
    ReportedState.NOT_STARTED: "Chưa thực hiện",
    ReportedState.DROPPED: "Không thực hiện",
}


def score_state(place: ScorePlace, scores: ScoreFile) -> State:
    """One entry for what each source prints of each unit."""
    found = []
    for one in scores.so_lieu:
        unit = one.don_vi or place.tinh
        address = f"/chi-so/{scores.chi_so}/{scores.nam}/{unit}/"
        khoa = f"{unit} {one.nguon.ten} {one.nguon.lien_ket or ''}".strip()
        found.append(entry(khoa, Kind.SCORE, address, one.ten_don_vi, *_figures(one)))
    return tuple(found)


def _figures(one: ScoreEntry) -> Iterator[Words | None]:
    yield from _printed(one, "")
    rank = f"{one.xep_hang}/{one.so_don_vi}" if one.so_don_vi else str(one.xep_hang)
    yield words("xep_hang", rank if one.xep_hang else None)
    yield words("xep_loai", one.xep_loai)
    for area in one.linh_vuc:
        yield from _printed(area, f" lĩnh vực {area.ma}")
    for part in one.thanh_phan:
        yield from _printed(part, f" {part.ten}")
    for criterion in one.tieu_chi:
        yield from _printed(criterion, f" {criterion.ma}")
    day = f", ngày {format_date(one.nguon.ngay)}" if one.nguon.ngay else ""
    yield words("nguon", f"{one.nguon.ten}{day}")
    yield words("ghi_chu", one.ghi_chu)


def _printed(one: PrintedFigures, of: str) -> Iterator[Words | None]:
    yield words(f"Điểm{of}", one.diem)
    yield words(f"Điểm chuẩn{of}", one.diem_chuan)
    yield words(f"Tỷ lệ{of}", one.phan_tram)


def progress_state(place: ProgressPlace, progress: ProgressFile) -> State:
    """Reports first, then what they say, what is public, and where one looked in vain."""
    return (*_reports(place, progress), *_results(progress), *_public(progress))


def _reports(place: ProgressPlace, progress: ProgressFile) -> Iterator[Entry]:
    for one in progress.bao_cao:
        address = f"/tien-do/{place.tinh}/#bao-cao-{place.nam}-{place.ky}-{one.ma}"
        yield entry(
            f"bao-cao {one.ma}",
            Kind.REPORT,
            address,
            one.so_ky_hieu,
            words("trich_yeu", one.trich_yeu),
            words("co_quan", one.co_quan),
            words("ngay", format_date(one.ngay)),
            words("ngay_thay", format_date(one.ngay_thay) if one.ngay_thay else None),
            words("lien_ket", one.lien_ket),
        )


def _results(progress: ProgressFile) -> Iterator[Entry]:
    for one in progress.ket_qua:
        figures = (f"{format_decimal(f.gia_tri)} {f.don_vi or ''}".strip() for f in one.so_lieu)
        yield entry(
            f"ket-qua {one.viec} {one.bao_cao}",
            Kind.RESULT,
            _address(one.viec),
            None,
            words("trang_thai", _STATES[one.trang_thai] if one.trang_thai else None),
            words("nguyen_van", one.nguyen_van),
            words("so_lieu", "; ".join(figures)),
            words("ngay", format_date(one.ngay)),
        )


def _public(progress: ProgressFile) -> Iterator[Entry]:
    for evidence in progress.minh_chung:
        where = evidence.lien_ket or evidence.tep or ""
        khoa = f"minh-chung {evidence.viec} {where}"
        said = (words("ten", evidence.ten), words("ngay_thay", format_date(evidence.ngay_thay)))
        yield entry(khoa, Kind.EVIDENCE, _address(evidence.viec), None, *said)
    for one in progress.tra_cuu:
        about = one.van_ban or " ".join(one.viec)
        first = one.van_ban or one.viec[0]
        khoa = f"tra-cuu {about} {one.noi_tim}"
        said = (words("noi_tim", one.noi_tim), words("ngay", format_date(one.ngay)))
        yield entry(khoa, Kind.LOOKUP, _address(first), None, *said)
    for news in progress.tin_bai:
        khoa = f"tin-bai {news.kenh} {news.ten}"
        said = (words("ten", news.ten), words("ngay", format_date(news.ngay)))
        link = words("lien_ket", news.lien_ket)
        yield entry(khoa, Kind.NEWS_ITEM, _address(news.kenh), None, *said, link)


def _address(item: str) -> str:
    """`dong-thap/2020/71#x` -> `/van-ban/dong-thap/2020/71/#x`."""
    document, mark, ma = item.partition("#")
    return f"/van-ban/{document}/{mark}{ma}"


def site_correction_state(register: SiteCorrectionRegister) -> State:
    """One entry for each thing that the portal had published wrongly."""
    return tuple(
        entry(
            f"{format_date(one.ngay_sua)} {one.dia_chi} {one.da_dang}",
            Kind.SITE_CORRECTION,
            one.dia_chi,
            None,
            words("da_dang", one.da_dang),
            words("sua_thanh", one.sua_thanh),
            words("ly_do", one.ly_do),
            words("ngay_sua", format_date(one.ngay_sua)),
        )
        for one in register.dinh_chinh
    )
