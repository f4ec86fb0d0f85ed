"""What each value of a closed list means, in words, for those who choose from it."""

from __future__ import annotations

CHOICES: dict[str, str] = {
    # kinds of plans
    "nam": "Kế hoạch của một năm",
    "giai-doan": "Kế hoạch của nhiều năm",
    "khac-phuc": "Kế hoạch khắc phục tồn tại, nâng điểm chỉ số",
    "tuyen-truyen": "Kế hoạch tuyên truyền",
    "tong-ket": "Kế hoạch tổng kết",
    # what a passage is
    "nhiem_vu": "Nhiệm vụ: việc phải làm, có người làm",
    "chi_tieu": "Chỉ tiêu: mức phải đạt",
    "phan_cong": "Phân công: giao việc cho một cơ quan",
    "doi_tuong": "Đối tượng tuyên truyền",
    "noi_dung_tuyen_truyen": "Nội dung tuyên truyền",
    "hinh_thuc_tuyen_truyen": "Hình thức tuyên truyền",
    "giai_phap": "Giải pháp",
    # what an agency reports
    "hoan-thanh": "Cơ quan báo cáo đã hoàn thành",
    "dang-thuc-hien": "Cơ quan báo cáo đang thực hiện",
    "chua-thuc-hien": "Cơ quan báo cáo chưa thực hiện",
    "khong-thuc-hien": "Cơ quan báo cáo không thực hiện nữa",
    # sources of figures
    "quyet-dinh": "Quyết định công bố",
    "van-ban": "Văn bản khác",
    "cong-thong-tin": "Cổng, trang thông tin của cơ quan",
    "bao-chi": "Báo chí",
    # indices
    "tinh": "Tỉnh",
    "so-nganh": "Sở, ngành",
    "huyen": "Cấp huyện",
    "xa": "Cấp xã",
    "cao-hon-tot-hon": "Số càng cao càng tốt",
    "thap-hon-tot-hon": "Số càng thấp càng tốt",
    "điểm": "Điểm",
    "%": "Phần trăm",
    "co": "Có",
    "khong": "Không",
    # registers
    "thanh-pho": "Thành phố trực thuộc trung ương",
    "hop-nhat": "Hợp nhất từ nhiều tỉnh, thành phố",
    "giu-nguyen": "Giữ nguyên",
    "doi-ten": "Đổi tên",
    "hieu-luc": "Ngày bắt đầu hoạt động",
    "cong-bo": "Ngày công bố",
    "thu": "Hòm thư",
    "github": "Kho mã nguồn ở GitHub",
    "gitlab": "Kho mã nguồn ở GitLab",
    "gitea": "Kho mã nguồn ở Gitea",
    # comparisons
    ">=": "Từ mức ấy trở lên",
    ">": "Trên mức ấy",
    "<=": "Không quá mức ấy",
    "<": "Dưới mức ấy",
    "=": "Đúng bằng mức ấy",
}
"""The words for each value of every closed list of the schema; a value means one thing."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "so_ky_hieu": ("71/QĐ-UBND-HC", "180/KH-UBND"),
    "loai_van_ban": ("quyet-dinh", "ke-hoach", "cong-van", "bao-cao"),
    "co_quan_ban_hanh": ("Ủy ban nhân dân tỉnh Mẫu", "Chủ tịch Ủy ban nhân dân tỉnh Mẫu"),
    "ngay_ban_hanh": ("21/01/2020",),
    "ngay_nhan": ("21/11/2026",),
    "ngay_cong_bo": ("19/4/2023",),
    "ngay_thay": ("05/7/2026",),
    "ngay_sua": ("02/3/2026",),
    "ngay": ("30/6/2026",),
    "tu_ngay": ("01/7/2025",),
    "den_ngay": ("30/6/2025",),
    "tu_nam": ("2026",),
    "den_nam": ("2026", "2030"),
    "nam": ("2025",),
    "phien_ban": ("2022",),
    "chi_so": ("par-index", "sipas", "pci", "papi"),
    "tep": ("goc/2026-12-kh-ubnd.txt",),
    "lien_ket": ("https://mau.example/van-ban/12",),
    "viec": ("tinh-mau/2026/12-kh-ubnd#ke-hoach-ii-nhiem-vu-1",),
    "van_ban": ("tinh-mau/2026/12-kh-ubnd",),
    "kenh": ("tinh-mau/2026/12-kh-ubnd#ke-hoach-iii-2",),
    "thoi_han": ("Trước ngày 15/5/2026", "Quý II năm 2026", "Thường xuyên"),
    "chu_tri": ("Sở Nội vụ",),
    "phoi_hop": ("Các sở, ngành tỉnh và UBND cấp xã",),
    "diem": ("83,98", "0,941"),
    "diem_chuan": ("8,5",),
    "phan_tram": ("91,17",),
    "xep_hang": ("8",),
    "so_don_vi": ("34", "63"),
    "dung_sai": ("0,02",),
    "vi_tri": ("ke-hoach.II.11",),
    "so": ("I.", "1.", "a)", "Điều 1."),
    "stt": ("1", "1.1"),
    "gia_tri": ("95", "98,5"),
}
"""How a value of a field looks, for fields whose values look alike wherever they stand."""

PATTERN_WORDS = {
    r"^\d{1,2}/\d{1,2}/\d{4}$": "viết ngày/tháng/năm, như 21/01/2020",
    r"^(19|20)\d\d$": "viết năm bằng bốn chữ số, như 2020",
    "^[1-9][0-9]{0,4}$": "viết số nguyên từ 1, như 48",
    "^[1-9][0-9]*(-[1-9][0-9]*)?$": "viết số dòng, như 12 hoặc 12-14",
    "^[a-z0-9]+(-[a-z0-9]+)*$": "chỉ dùng chữ thường không dấu, số và gạch nối, như so-noi-vu",
    "^[-+\u2212]?[0-9][0-9.]*(,[0-9]+)?$": "viết con số, như 8,5",
    r"^https?://\S+$": "viết địa chỉ bắt đầu bằng http:// hoặc https://",
    "^[0-9a-f]{64}$": "dấu SHA-256 gồm 64 chữ số và chữ a-f",
    "^/([^/]|$)": "viết địa chỉ từ gốc trang, bắt đầu bằng một dấu /",
}
"""What a pattern of the schema asks for; it goes on after a field's name and a colon."""
