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
    "evidence_nowhere": (
        "evidence-nowhere",
        "Minh chứng phải nằm ở đúng một chỗ: một liên kết hoặc một tệp.",
        "Giữ một trong hai khóa «lien_ket», «tep».",
    ),
    "lookup_of_nothing": (
        "lookup-of-nothing",
        "Lần tra cứu phải nói rõ tìm về văn bản nào hoặc về những việc nào.",
        "Giữ một trong hai khóa «van_ban» (cả văn bản) và «viec» (từng việc).",
    ),
}
