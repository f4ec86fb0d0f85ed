"""What the schema found wrong, said in Vietnamese with a cure."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from generator.schema.body import FORMAL_KEYS, TABLE_KEYS, TEXT_KEYS
from generator.schema.choices import CHOICES, PATTERN_WORDS
from generator.schema.fields import label
from generator.schema.progress_messages import PROGRESS_MESSAGES

_NODE_KEYS = ("so", *TEXT_KEYS, *FORMAL_KEYS, *TABLE_KEYS)

# Error type of the schema -> code of the problem, message, cure. `{khoa}` is the key concerned.
MESSAGES: dict[str, tuple[str, str, str]] = {
    "missing": ("missing-key", "Thiếu khóa «{khoa}» ({nhan}).", "Thêm «{khoa}: …»."),
    "blank_text": (
        "blank-text",
        "«{khoa}» ({nhan}) để trống.",
        "Điền vào; khóa không bắt buộc thì bỏ hẳn khóa này cũng được.",
    ),
    "string_type": (
        "not-text",
        "«{khoa}» phải là chữ, ở đây là {gap}.",
        "Viết «{khoa}: …» trên một dòng.",
    ),
    "tuple_type": (
        "not-list",
        "«{khoa}» phải là danh sách, ở đây là {gap}.",
        "Mỗi ý một dòng, bắt đầu bằng «- ».",
    ),
    "model_type": (
        "not-mapping",
        "Chỗ này phải gồm các khóa «tên: giá trị», ở đây là {gap}.",
        "Viết mỗi khóa một dòng, dạng «khóa: giá trị».",
    ),
    "dict_type": (
        "not-mapping",
        "Chỗ này phải gồm các khóa «tên: giá trị», ở đây là {gap}.",
        "Viết mỗi khóa một dòng, dạng «khóa: giá trị».",
    ),
    "bad_date": (
        "bad-date",
        "«{gia_tri}» không phải ngày có thật.",
        "Viết ngày/tháng/năm, như 21/01/2020.",
    ),
    "bad_year": ("bad-year", "«{gia_tri}» không phải năm.", "Viết năm bằng bốn chữ số, như 2020."),
    "bad_count": ("bad-count", "«{gia_tri}» không phải số đếm.", "Viết số nguyên, như 48."),
    "bad_figure": ("bad-number", "«{in_la}» không phải con số.", "Viết như 8,5 hoặc 8.5."),
    "percent_in_table": (
        "percent-as-points",
        "Ô điểm «{in_la}» là phần trăm, không phải điểm.",
        "Gõ nhầm thì sửa; giấy in phần trăm thật thì nhập bảng ở dạng «bang» để giữ chữ như in.",
    ),
    "percent_as_points": (
        "percent-as-points",
        "«{in_la}» là phần trăm, không phải điểm.",
        "Ghi ở khóa «phan_tram»; «diem» chỉ để ghi điểm.",
    ),
    "entry_without_figure": (
        "entry-without-figure",
        "Mục này không có con số nào.",
        "Ghi ít nhất một trong: diem, phan_tram, xep_hang, linh_vuc, tieu_chi.",
    ),
    "source_not_findable": (
        "source-not-findable",
        "Nguồn báo chí, cổng thông tin phải có ngày hoặc địa chỉ để người đọc tìm lại được.",
        "Thêm «ngay: …» hoặc «lien_ket: …».",
    ),
    "empty_scale": (
        "empty-scale",
        "Thang điểm phải đi từ số nhỏ tới số lớn.",
        'Viết như thang_diem: {{tu: "0", den: "100"}}.',
    ),
    "level_and_province": (
        "level-and-province",
        "Chỉ số chấm các tỉnh thì không có khóa «tinh»; chỉ số của riêng một tỉnh thì phải có.",
        "Với cap: so-nganh, huyen, xa thì ghi tinh: <mã tỉnh>; với cap: tinh thì bỏ khóa «tinh».",
    ),
    "year_twice": (
        "year-twice",
        "Hai mục «cong_bo» của cùng một năm.",
        "Gộp thành một mục cho mỗi năm.",
    ),
    "bad_number": ("bad-number", "«{gia_tri}» không phải con số.", "Viết như 8,5 hoặc 8.5."),
    "ambiguous_number": (
        "ambiguous-number",
        "«{in_la}» có thể đọc hai cách: phần nghìn hoặc phần lẻ.",
        'Giữ chữ như in và khai cách đọc, ví dụ doc_la: {{{truong}: "5,441"}}.',
    ),
    "bad_score_cell": (
        "bad-score-cell",
        "Ô điểm «{in_la}» không đọc được.",
        "Viết «điểm/điểm chuẩn», như 8.71/10.",
    ),
    "ambiguous_score_cell": (
        "ambiguous-number",
        "Ô điểm «{in_la}» có thể đọc hai cách: phần nghìn hoặc phần lẻ.",
        "Bảng này chưa có chỗ khai cách đọc; nhập nó ở dạng «bang» để giữ chữ như in.",
    ),
    "row_without_year": (
        "row-without-year",
        "Dòng {dong} của bảng điểm không cho biết năm.",
        'Thêm «nam: "…"», bốn chữ số.',
    ),
    "bad_code": (
        "bad-code",
        "«{gia_tri}» không dùng làm mã được.",
        "Chỉ dùng chữ thường không dấu, số và gạch nối.",
    ),
    "bad_outline_code": (
        "bad-outline-code",
        "«{gia_tri}» không phải mã tiêu chí.",
        'Viết như "6", "6.1", "6.1.3".',
    ),
    "bad_lines": ("bad-lines", "«{gia_tri}» không phải số dòng.", 'Viết "12" hoặc "12-14".'),
    "empty_item": (
        "empty-item",
        "Mục có số nhưng không có chữ.",
        "Thêm «ten» (tiêu đề) hoặc «doan» (đoạn văn).",
    ),
    "several_kinds": (
        "several-kinds",
        "Một mục mang nhiều loại cùng lúc: {keys}.",
        "Tách thành nhiều mục, mỗi mục một loại.",
    ),
    "merged_not_empty": (
        "merged-not-empty",
        "Ô «{truong}» vừa có chữ vừa khai là ô gộp.",
        "Bỏ chữ trong ô hoặc bỏ nó khỏi o_gop.",
    ),
    "merged_first_row": (
        "merged-first-row",
        "Dòng đầu bảng không có dòng trên để gộp ô.",
        "Bỏ o_gop ở dòng đầu.",
    ),
    "unknown_column": (
        "unknown-column",
        "Dòng có ô «{truong}» mà bảng không khai cột ấy.",
        "Thêm cột vào «cot» hoặc sửa tên ô.",
    ),
    "uneven_row": (
        "uneven-row",
        "Dòng {dong} có {o} ô, bảng có {cot} cột.",
        "Thêm hoặc bớt ô cho đủ số cột.",
    ),
    "years_reversed": (
        "years-reversed",
        "Năm cuối đứng trước năm đầu.",
        "Đổi lại tu_nam và den_nam.",
    ),
    "duplicate_part": (
        "duplicate-part",
        "Hai phần cùng mã «{truong}».",
        "Đặt cho mỗi phần một mã riêng.",
    ),
    "wrong_contact": (
        "wrong-contact",
        "Nơi nhận góp ý chưa dùng được: {ly_do}",
        "Sửa «dia_chi» cho hợp với «kieu», hoặc bỏ khóa «gop_y».",
    ),
    "too_short": ("empty-list", "«{khoa}» không có mục nào.", "Thêm ít nhất một mục."),
    "too_long": ("too-many", "«{khoa}» có nhiều mục quá mức cho phép ({max_length}).", "Bớt lại."),
    "string_pattern_mismatch": (
        "bad-form",
        "«{gia_tri}» viết không đúng mẫu.",
        "Đúng mẫu: {mau}.",
    ),
    "int_parsing": ("not-integer", "«{gia_tri}» không phải số nguyên.", "Viết một số nguyên."),
    "int_type": ("not-integer", "«{khoa}» phải là số nguyên.", "Viết một số nguyên."),
} | PROGRESS_MESSAGES
_FALLBACK = (
    "bad-value",
    "Giá trị của «{khoa}» không dùng được.",
    "Xem lại khóa này trong hướng dẫn.",
)


# A key of these with nothing after it is simply not filled in yet.
_EMPTY_AS_BLANK = {"enum", "literal_error", "string_type"}


def message(error: Mapping[str, Any], known_keys: Iterable[str] = ()) -> tuple[str, str, str]:
    """Code, message and cure for one error of the schema. Never raises."""
    kind, loc = str(error["type"]), error["loc"]
    if error.get("input", "") is None and kind in _EMPTY_AS_BLANK:
        kind = "blank_text"
    keys = [part for part in loc if isinstance(part, str) and part != "[key]"]
    key = keys[-1] if keys else "tệp"
    if kind == "extra_forbidden":
        return _unknown_key(key, known_keys)
    if kind == "unknown_node":
        return _unknown_node(error.get("input"))
    if loc and loc[-1] == "[key]":
        return _unknown_key(key, _expected(error))
    if kind in ("enum", "literal_error"):
        return _not_allowed(key, error)
    code, text, cure = MESSAGES.get(kind, _FALLBACK)
    values = {
        "khoa": key,
        "nhan": label(key),
        "gia_tri": _short(error.get("input")),
        "in_la": _short(error.get("input")),
        "gap": _found(error.get("input")),
        "truong": key,
        "mau": PATTERN_WORDS.get((error.get("ctx") or {}).get("pattern", ""), "xem hướng dẫn"),
        **{k: v for k, v in (error.get("ctx") or {}).items() if isinstance(v, str | int)},
    }
    return code, text.format(**values), cure.format(**values)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, if any is near."""
    # sorted: among equally near words a set would give now this one, now that
    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """`Có phải là «…»? ` with the nearest known word, to stand before a cure; empty without one."""
    guess = nearest(word, known)
    return f"Có phải là «{guess}»? " if guess else ""


def _unknown_key(key: str, known_keys: Iterable[str]) -> tuple[str, str, str]:
    known = sorted(known_keys)
    kinds = [kind for kind in known if kind in _NODE_KEYS]
    if key in _NODE_KEYS and kinds:
        _, text, cure = MESSAGES["several_kinds"]
        return "several-kinds", text.format(keys=f"{min(kinds, key=_NODE_KEYS.index)}, {key}"), cure
    cure = suggestion(key, known)
    if key.isdecimal():
        cure = 'Số có dấu phẩy phải đặt trong dấu nháy kép, như "98,7".'
        return "unknown-key", f"Không có khóa «{key}» ở đây.", cure
    guess = nearest(key, known)
    cure = f"Có phải là «{guess}»? " if guess else ""
    cure += f"Các khóa dùng được: {', '.join(known)}." if known else "Bỏ khóa này."
    return "unknown-key", f"Không có khóa «{key}» ở đây.", cure


def _unknown_node(value: Any) -> tuple[str, str, str]:
    if not isinstance(value, dict):
        return (
            "unknown-node",
            f"Mỗi mục phải nói rõ loại, ở đây là {_found(value)}.",
            "Viết như «- doan: …» hoặc «- gach: …».",
        )
    key = next(iter(value), "")
    guess = nearest(str(key), _NODE_KEYS)
    hint = f"Có phải là «{guess}»? " if guess else ""
    cure = f"{hint}Dùng một trong: {', '.join(_NODE_KEYS)}."
    return "unknown-node", f"Mục này không rõ là loại gì (khóa «{key}»).", cure


def _not_allowed(key: str, error: Mapping[str, Any]) -> tuple[str, str, str]:
    allowed = _expected(error)
    value = _short(error.get("input"))
    guess = nearest(value, allowed)
    hint = f"Có phải là «{guess}»? " if guess else ""
    cure = f"{hint}Dùng một trong: {', '.join(map(_choice, allowed))}."
    return "not-allowed", f"«{value}» không dùng được cho «{key}».", cure


def _choice(value: str) -> str:
    """`nam (kế hoạch của một năm)`; the value alone where its words say nothing more."""
    words = CHOICES.get(value, "")
    return f"{value} ({words[:1].lower()}{words[1:]})" if words else value


def _expected(error: Mapping[str, Any]) -> list[str]:
    expected = str((error.get("ctx") or {}).get("expected", ""))
    return [part.strip(" '") for part in expected.replace(" or ", ",").split(",")]


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else "" if value is None else _found(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _found(value: Any) -> str:
    if value is None:
        return "chỗ trống"
    if isinstance(value, str):
        return f"chữ «{_short(value)}»"
    if isinstance(value, list):
        return "một danh sách"
    return "một nhóm khóa"
