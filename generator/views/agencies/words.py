"""How an agency and what it owes are put into words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dataset import Dataset, NamedAgency
from generator.model.ledger import Ledger
from generator.model.mentions import Named, Spot
from generator.views.names import unit_name

_AROUND = 80  # characters shown on each side of a name in a long passage
LONGEST = 240
"""So many characters of a passage stand in a list."""
_PARTS = ("bo-phan", "don-vi-thuoc-so", "don-vi-thuoc-bo")

SPOTS = {
    Spot.BASIS: "căn cứ",
    Spot.RECIPIENT: "nơi nhận",
    Spot.SIGNATURE: "chữ ký",
    Spot.FORM: "phần đầu văn bản",
    Spot.TASK: "việc",
    Spot.CRITERION: "tiêu chí",
    Spot.TABLE: "bảng",
    Spot.PASSAGE: "lời dẫn",
}
KINDS = {
    "so": "Sở",
    "ubnd": "Ủy ban nhân dân",
    "hdnd": "Hội đồng nhân dân",
    "van-phong": "Văn phòng",
    "co-quan-dang": "Cơ quan của Đảng",
    "mat-tran": "Mặt trận Tổ quốc",
    "ban-chi-dao": "Ban chỉ đạo",
    "chuc-vu": "Chức vụ",
    "chinh-phu": "Chính phủ",
    "bo": "Bộ",
    "don-vi-thuoc-bo": "Đơn vị thuộc bộ",
    "kiem-toan": "Kiểm toán nhà nước",
    "truong": "Trường",
    "trung-tam": "Trung tâm",
    "cong-thong-tin": "Cổng thông tin điện tử",
    "bao-dai": "Báo, đài",
    "bo-phan": "Bộ phận",
    "don-vi-thuoc-so": "Đơn vị thuộc sở",
}
"""Kinds of agencies (`loai` of the register) in the order of lists."""


@dataclass(frozen=True)
class Part:
    """A part of a sentence that leads to a section of the page."""

    muc: str
    chu: str


def called(dataset: Dataset, agency: NamedAgency) -> str:
    """`Sở Nội vụ tỉnh Đồng Tháp`; the bare name of groups, of central agencies, of parts of an
    agency and of those that bear the province's name."""
    province = dataset.provinces.get(agency.tinh)
    name = dataset.province_name(agency.tinh)
    if agency.la_nhom or agency.cap != "tinh" or province is None or name in agency.ten:
        return agency.ten
    if agency.loai in _PARTS:
        return agency.ten
    if agency.ten.endswith((" tỉnh", "Tỉnh ủy")):
        return f"{agency.ten} {name}"
    return f"{agency.ten} {unit_name(province.truoc or province.don_vi[-1])}"


def sentence(ledger: Ledger) -> tuple[Part, ...]:
    """What follows the name in the first sentence: «chủ trì 11 việc», «phối hợp 3 việc» …"""
    counted = (
        ("chu-tri", len(ledger.chu_tri), "chủ trì {} việc"),
        ("phoi-hop", len(ledger.phoi_hop), "phối hợp {} việc"),
        ("phan-cong", len(ledger.phan_cong), "được phân công ở {} mục"),
        ("chi-tieu", len(ledger.chi_tieu), "có tên trong {} chỉ tiêu"),
        ("qua-nhom", ledger.so_qua_nhom, "có phần trong {} việc giao chung cho nhóm cơ quan"),
        ("nhac-toi", len(ledger.nhac_toi), "được nhắc tới ở {} chỗ khác"),
    )
    found = [Part(muc, words.format(count)) for muc, count, words in counted if count]
    if len(found) == 1 and found[0].muc == "nhac-toi":
        words = f"được nhắc tới ở {len(ledger.nhac_toi)} chỗ, không được giao việc riêng"
        return (Part("nhac-toi", words),)
    return tuple(found)


def counts(ledger: Ledger) -> tuple[str, ...]:
    """The same in a list's few words."""
    counted = (
        (len(ledger.chu_tri), "chủ trì {} việc"),
        (len(ledger.phoi_hop), "phối hợp {}"),
        (len(ledger.phan_cong), "{} mục phân công"),
        (len(ledger.chi_tieu), "{} chỉ tiêu"),
        (ledger.so_qua_nhom, "{} việc qua nhóm"),
    )
    return tuple(words.format(count) for count, words in counted if count)


def numbered(so_muc: str) -> str:
    """`mục III.2`, `Điều 3`; nothing where nothing is numbered."""
    if not so_muc or so_muc.startswith(("Điều", "Chương", "Phần", "Mục")):
        return so_muc
    return f"mục {so_muc}"


def spot_words(named: Named) -> str:
    """Where a place stands: `căn cứ`, `việc 3.1`, `mục II.3`."""
    if named.loai in (Spot.TASK, Spot.CRITERION):
        return f"{SPOTS[named.loai]} {named.so_muc}".strip()
    if named.loai is Spot.PASSAGE and named.so_muc:
        return numbered(named.so_muc)
    return SPOTS[named.loai]


def excerpt(named: Named) -> str:
    """The printed line or cell; of a long one the words around the name, cut between words."""
    text = named.nguyen_van
    if len(text) <= LONGEST:
        return text
    start, end = named.vi_tri
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before = text[first:start] if first == 0 else "…" + text[first:start].partition(" ")[2]
    after = text[end:last] if last == len(text) else text[end:last].rpartition(" ")[0] + "…"
    return f"{before}{text[start:end]}{after}"
