"""The form of a period's progress: short enough to fill in two minutes.

On paper a report comes first and what it says of each task under it; in the file they are lists of
their own that name each other. The form follows the paper (`_ket_qua` under a report,
`_minh_chung` under a result); the page's script puts everything back where the file has it. Keys
that begin with `_` are the form's own and never reach the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.editing.forms.choices import Option
from generator.editing.forms.widgets import Choices, Field, Words, fields_of, listed
from generator.schema.progress import (
    Evidence,
    Lookup,
    PublishedItem,
    Report,
    ReportedFigure,
    Result,
)

PERIOD = "_ky"
RESULTS, EVIDENCE = "_ket_qua", "_minh_chung"

_FIGURES = ("gia_tri", "don_vi", "thu_tu")
_REPORT = ("co_quan", "ngay", "trich_yeu", "so_ky_hieu", "lien_ket", "ngay_thay", "tep", "theo")
_RESULT = ("viec", "trang_thai", "nguyen_van", "ngay", "co_quan")
_SAID = "{{fields.nguyen_van}}"

_ITEM_WORDS: Words = {"viec": ("Việc, chỉ tiêu", "Gõ vài chữ của việc để tìm.")}
_REPORT_WORDS: Words = {
    "co_quan": ("Cơ quan báo cáo", "Gõ vài chữ của tên để tìm."),
    "ngay": ("Ngày báo cáo", "Ngày ghi trên báo cáo, như 25/3/2026."),
    "trich_yeu": ("Tên báo cáo", "Như in trên báo cáo."),
    "so_ky_hieu": ("Số, ký hiệu", "Như 15/BC-SNV."),
    "lien_ket": ("Địa chỉ trang đăng báo cáo", "Chép từ thanh địa chỉ của trình duyệt."),
    "ngay_thay": ("Ngày thấy đăng", "Ngày bạn thấy báo cáo được công khai."),
    "tep": ("Bản lưu", "Tên tệp đã đặt trong thư mục goc của tỉnh, như goc/bc-15.pdf."),
    "theo": ("Báo cáo này thực hiện việc", "Việc phải báo cáo mà văn bản đã giao."),
}
_RESULT_WORDS: Words = {
    **_ITEM_WORDS,
    "trang_thai": ("Trạng thái", "Điều cơ quan nói. Chỉ tiêu thì để trống, ghi ở Số liệu."),
    "nguyen_van": ("Lời báo cáo", "Chép đúng câu của báo cáo nói về việc này."),
    "ngay": ("Ngày", "Ngày mà lời ấy nói tới. Để trống là ngày của báo cáo."),
    "co_quan": ("Việc của cơ quan", "Chỉ chọn khi báo cáo nói thay cho cơ quan khác."),
}
_EVIDENCE_WORDS: Words = {
    **_ITEM_WORDS,
    "ten": ("Tên minh chứng", "Như «Kế hoạch kiểm tra số 30/KH-SNV»."),
    "ngay_thay": ("Ngày thấy", "Ngày bạn mở xem được, như 02/4/2026."),
    "lien_ket": ("Địa chỉ trang", "Ghi địa chỉ trang hoặc bản lưu, một trong hai."),
    "tep": ("Bản lưu", "Tên tệp đã đặt trong thư mục goc của tỉnh."),
}
_PIECE_WORDS: Words = {
    "ten": ("Tên tin, bài", "Như đã đăng, phát."),
    "ngay": ("Ngày đăng", "Như 20/3/2026."),
    "kenh": ("Hình thức", "Hình thức tuyên truyền ghi trong kế hoạch."),
    "noi_dung": ("Nội dung", "Nội dung tuyên truyền của kế hoạch."),
    "doi_tuong": ("Đối tượng", "Đối tượng tuyên truyền của kế hoạch."),
}


def progress_collection(
    tinh: str, folder: str, periods: Sequence[Option], choices: Mapping[str, Sequence[Option]]
) -> dict[str, Any]:
    """The collection of a province's files of progress. `choices`: options by field name, and
    `no` (reporting duties), `kenh`, `thong_diep`, `doi_tuong` for those fields."""
    return {
        "name": f"tien-do-{tinh}",
        "label": "Báo cáo tiến độ",
        "label_singular": "Kỳ báo cáo",
        "description": "Mỗi kỳ một tệp. Chưa có kỳ cần ghi thì bấm «Thêm Kỳ báo cáo».",
        "folder": f"{folder}/{tinh}/tien-do",
        "slug": "{{fields." + PERIOD + "}}",
        "identifier_field": PERIOD,
        "summary": "{{fields._ten}}",
        "sortable_fields": [],
        "create": bool(periods),
        "delete": False,
        "fields": [_period(periods), *_lists(choices)],
    }


def _period(periods: Sequence[Option]) -> Field:
    return {
        "name": PERIOD,
        "label": "Kỳ báo cáo",
        "hint": "Báo cáo quý I thì chọn quý I, dù ký sang quý II.",
        "widget": "ky",
        "options": list(periods),
        **({"default": periods[0]["value"]} if periods else {}),
    }


def _lists(choices: Mapping[str, Sequence[Option]]) -> list[Field]:
    agencies: Choices = {"co_quan": choices["co_quan"], "viec": choices["viec"]}
    duties: Choices = {**agencies, "theo": choices["no"]}
    documents: Choices = {**agencies, "van_ban": choices["van_ban"]}
    pieces: Choices = {
        "kenh": choices["kenh"],
        "noi_dung": choices["thong_diep"],
        "doi_tuong": choices["doi_tuong"],
    }
    report = [
        *fields_of(Report, only=_REPORT, choices=duties, words=_REPORT_WORDS),
        _list(RESULTS, "Kết quả từng việc", "việc", _result(agencies), _SAID, closed=False),
    ]
    evidence = fields_of(Evidence, choices=agencies, words=_EVIDENCE_WORDS)
    lookups = fields_of(Lookup, choices=documents, words=_ITEM_WORDS)
    published = fields_of(PublishedItem, choices=pieces, words=_PIECE_WORDS)
    reports = _list("bao_cao", "Báo cáo", "báo cáo", report, "{{fields.trich_yeu}}", closed=False)
    return [
        {**reports, "default": [{RESULTS: [{}]}]},  # a new period opens with a report of one task
        _list(
            "minh_chung", "Minh chứng không kèm báo cáo", "minh chứng", evidence, "{{fields.ten}}"
        ),
        _list("tra_cuu", "Đã tìm mà chưa thấy", "lần tìm", lookups, "{{fields.noi_tim}}"),
        _list("tin_bai", "Tin, bài tuyên truyền", "tin, bài", published, "{{fields.ten}}"),
    ]


def _result(agencies: Choices) -> list[Field]:
    found = fields_of(Result, only=_RESULT, choices=agencies, words=_RESULT_WORDS)
    figures = fields_of(ReportedFigure, only=_FIGURES)
    evidence = fields_of(Evidence, without=("viec",), words=_EVIDENCE_WORDS)
    return [
        *({**one, "required": False} if one["name"] == "ngay" else one for one in found),
        _list("so_lieu", "Số liệu", "số liệu", figures),
        _list(EVIDENCE, "Minh chứng công khai", "minh chứng", evidence, "{{fields.ten}}"),
    ]


def _list(
    name: str,
    label: str,
    singular: str,
    fields: Sequence[Field],
    summary: str = "",
    *,
    closed: bool = True,
) -> Field:
    return {
        "name": name,
        "label": label,
        "label_singular": singular,
        "required": False,
        **listed(fields, summary, collapsed=closed),
    }
