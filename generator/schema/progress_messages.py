"""What the schema finds wrong in files of progress: error type -> code, message, cure."""

from __future__ import annotations

PROGRESS_MESSAGES: dict[str, tuple[str, str, str]] = {
    "bad_item_address": (
        "bad-item-address",
        "«{gia_tri}» không phải địa chỉ của một việc.",
        "Chép từ thanh địa chỉ của trình duyệt phần sau «/van-ban/», bỏ dấu «/» trước «#»,"
        " như dong-thap/2020/71-qd-ubnd-hc#ke-hoach-ii-nhiem-vu-1.",
    ),
    "bad_document_address": (
        "bad-document-address",
        "«{gia_tri}» không phải địa chỉ của một văn bản.",
        "Viết như dong-thap/2020/71-qd-ubnd-hc.",
    ),
    # A reported figure has no doc_la: its wording stands in nguyen_van already.
    "ambiguous_figure": (
        "ambiguous-number",
        "«{gia_tri}» có thể đọc hai cách: phần nghìn hoặc phần lẻ.",
        "Bỏ dấu phân nhóm nếu là phần nghìn («12400»), đổi thành dấu phẩy nếu là phần lẻ («12,4»);"
        " chữ của báo cáo đã có ở nguyen_van.",
    ),
    "evidence_nowhere": (
        "evidence-nowhere",
        "Minh chứng phải nằm ở đúng một chỗ: một liên kết hoặc một tệp.",
        "Ghi đúng một trong hai khóa «lien_ket», «tep».",
    ),
    "lookup_of_nothing": (
        "lookup-of-nothing",
        "Lần tra cứu phải nói rõ tìm về văn bản nào hoặc về những việc nào.",
        "Ghi đúng một trong hai khóa «van_ban» (cả văn bản) và «viec» (từng việc).",
    ),
}
