"""The data words of progress, succession and measures."""

from __future__ import annotations

from generator.schema.field_info import FieldInfo
from generator.schema.field_info import field_info as _f

PROGRESS_FIELDS: dict[str, FieldInfo] = {
    "bao_cao": _f("Báo cáo", "Báo cáo của cơ quan; ở mục kết quả là mã của báo cáo ấy.", "report"),
    "theo": _f(
        "Theo việc", "Địa chỉ những việc báo cáo mà báo cáo này thực hiện.", "duties it fulfils"
    ),
    "ngay_thay": _f("Ngày thấy", "Ngày tìm thấy bản công khai.", "day found in public"),
    "ket_qua": _f("Kết quả", "Điều cơ quan báo cáo về từng việc, từng chỉ tiêu.", "results"),
    "viec": _f(
        "Việc",
        "Địa chỉ của việc hoặc chỉ tiêu, như dong-thap/2020/71-qd-ubnd-hc#ke-hoach-ii-nhiem-vu-1.",
        "item",
    ),
    "trang_thai": _f(
        "Trạng thái",
        "Trạng thái do cơ quan báo cáo: hoan-thanh, dang-thuc-hien, chua-thuc-hien,"
        " khong-thuc-hien.",
        "reported state",
    ),
    "ky": _f("Kỳ", "Kỳ báo cáo: thang-5, quy-2, 6-thang, 9-thang, nam.", "period"),
    "dat": _f(
        "Đạt",
        "Cổng so với mức của chỉ tiêu. Con số của cả kỳ: dat, khong-dat; của một phần kỳ, chưa"
        " kết luận được: dat-muc, chua-dat-muc; không so được thì trống.",
        "reached",
    ),
    "han": _f("Hạn", "Ngày cuối để báo cáo, hoặc ngày cuối của kỳ.", "last day for a report"),
    "trang_thai_bao_cao": _f(
        "Trạng thái báo cáo", "Điều báo cáo gần nhất của cơ quan nói.", "reported state of a task"
    ),
    "lich": _f(
        "Lịch", "Thời hạn so với ngày dựng trang; không nói việc đã làm hay chưa.", "calendar"
    ),
    "thu_tu": _f("Thứ tự", "Con số thứ mấy của chỉ tiêu, đếm từ 1.", "which quantity"),
    "minh_chung": _f("Minh chứng", "Bằng chứng công khai về kết quả.", "public evidence"),
    "tra_cuu": _f("Tra cứu", "Những lần tìm báo cáo công khai mà chưa thấy.", "lookups"),
    "noi_tim": _f("Nơi tìm", "Đã tìm ở đâu.", "where one looked"),
    "tin_bai": _f("Tin, bài", "Sản phẩm tuyên truyền đã đăng, phát.", "published pieces"),
    "kenh": _f("Kênh", "Địa chỉ hình thức tuyên truyền trong kế hoạch.", "channel"),
    "hinh_thuc": _f("Hình thức", "Kênh tuyên truyền, đúng chữ của văn bản.", "channel"),
    "tan_suat": _f("Tần suất", "Bao lâu một lần, đúng chữ của văn bản.", "how often"),
    "so_luong": _f("Số lượng", "Số lượng như nguồn viết.", "quantity"),
    "thanh_phan": _f(
        "Thành phần", "Các phần của tổng điểm, hoặc các loại cơ quan chắc chắn thuộc nhóm.", "parts"
    ),
    "ke_thua": _f("Kế thừa", "Việc của cơ quan nào nay do cơ quan nào làm.", "succession"),
    "sang": _f("Sang", "Mã cơ quan nhận việc.", "passed to"),
    "ngay_la": _f(
        "Ngày là",
        "Ngày bắt đầu hoạt động (hieu-luc) hoặc chỉ là ngày công bố (cong-bo).",
        "what the day is",
    ),
    "ten_tu": _f("Tên cơ quan trước", "Tên cơ quan mà việc chuyển đi.", "former agency's name"),
    "ten_sang": _f("Tên cơ quan nhận", "Tên cơ quan nhận việc.", "successor's name"),
    "phan_viec": _f("Phần việc", "Phần việc được chuyển, nếu việc chia ra nhiều nơi.", "part"),
    "thuoc_do": _f("Thước đo", "Điều mà nhiều tỉnh cùng đặt chỉ tiêu.", "measure"),
    "tu_khoa": _f(
        "Từ khóa", "Mỗi cách viết là một danh sách chữ cùng có trong câu chỉ tiêu.", "key words"
    ),
    "chu_de": _f("Chủ đề", "Các thước đo nói về cùng một chuyện.", "topic"),
    "vi_sao_khac": _f(
        "Vì sao khác", "Một câu: vì sao các thước đo của chủ đề không so với nhau.", "why apart"
    ),
    "tru": _f("Trừ", "Câu có những chữ này thì không tính.", "words that exclude"),
}
