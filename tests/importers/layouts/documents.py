"""Documents of «Tỉnh Mẫu» in the form of Nghị định 30/2020/NĐ-CP. Everything in them is made up."""

# ruff: noqa: E501 -- a row of a table is read as one line

from __future__ import annotations

from tests.importers.layouts.content import (
    Document,
    Letterhead,
    NewSheet,
    Signature,
    Table,
    Text,
    body,
    bold,
    rows,
)

_PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH MẪU")

DECISION = Document(
    "quyet-dinh-kem-ke-hoach",
    (
        Letterhead(_PROVINCE, "Số: 09/QĐ-UBND", "Tỉnh Mẫu, ngày 07 tháng 01 năm 2026"),
        *bold(
            "QUYẾT ĐỊNH",
            "Ban hành Kế hoạch cải cách hành chính tỉnh Mẫu năm 2026",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU",
        ),
        Text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "italic"),
        Text(
            "Căn cứ Nghị quyết số 88/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh "
            "Mẫu về nhiệm vụ năm 2026;",
            "italic",
        ),
        Text("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 05/TTr-SNV.", "italic"),
        *bold("QUYẾT ĐỊNH:"),
        *body("""
            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính tỉnh Mẫu năm 2026.
            Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
            Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.
        """),
        Signature(
            (
                "- Như Điều 3;",
                "- Bộ Nội vụ (b/c);",
                "- CT, các PCT UBND tỉnh;",
                "- Lưu: VT, SNV (03b).",
            ),
            ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Nguyễn Văn Mẫu",
        ),
        NewSheet(),
        *bold("KẾ HOẠCH", "Cải cách hành chính tỉnh Mẫu năm 2026"),
        Text(
            "(Kèm theo Quyết định số 09/QĐ-UBND ngày 07 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân "
            "dân tỉnh Mẫu)",
            "centre italic",
        ),
        *body("""
            I. MỤC ĐÍCH, YÊU CẦU
            1. Mục đích
            Giảm thời gian chờ của người dân và doanh nghiệp khi làm thủ tục hành chính.
            2. Yêu cầu
            - Việc nào cũng có cơ quan chủ trì và thời hạn.
            - Kết quả được công khai hằng quý.
            II. NHIỆM VỤ
            Các nhiệm vụ nêu tại bảng dưới đây:
        """),
        Table(
            rows("""
                STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành
                1 | Rà soát, đơn giản hóa 20 thủ tục hành chính | Sở Tư pháp | Các sở, ngành | Quý II năm 2026
                2 | Đào tạo 150 công chức làm việc tại Bộ phận Một cửa | Sở Nội vụ | UBND các xã, phường | Trước ngày 15/9/2026
                3 | Công khai kết quả giải quyết hồ sơ | Văn phòng UBND tỉnh | | Thường xuyên
            """),
            (7, 38, 18, 18, 19),
        ),
        *body("""
            III. TỔ CHỨC THỰC HIỆN
            1. Sở Nội vụ theo dõi, đôn đốc, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.
            2. Sở Tài chính bố trí kinh phí theo quy định./.
        """),
    ),
)

YEARLY_PLAN = Document(
    "ke-hoach-nam",
    (
        Letterhead(_PROVINCE, "Số: 12/KH-UBND", "Tỉnh Mẫu, ngày 20 tháng 01 năm 2026"),
        *bold("KẾ HOẠCH", "Tuyên truyền cải cách hành chính năm 2026"),
        *body("""
            Thực hiện Chương trình công tác năm 2026, Ủy ban nhân dân tỉnh Mẫu ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Nâng cao nhận thức của cán bộ, công chức, viên chức.
            2. Giúp người dân biết và giám sát.
            II. NỘI DUNG
            1. Tuyên truyền chung
            1.1. Nội dung trọng tâm
            a) Cải cách thể chế;
            b) Cải cách thủ tục hành chính;
            c) Cải cách tổ chức bộ máy;
            d) Cải cách chế độ công vụ;
            *đ) Cải cách tài chính công;
            e) Xây dựng chính quyền số, gồm:
            - Dịch vụ công trực tuyến:
            + Toàn trình đạt 80%;
            + Một phần đạt 100%.
            - Số hóa hồ sơ.
            1.2. Nội dung theo quý
            a) Quý I: phổ biến Kế hoạch;
            b) Quý II: tổ chức cuộc thi viết.
            2. Tuyên truyền tại cơ sở
            2.1. Loa truyền thanh ít nhất 02 lần/tháng.
            2.2. Niêm yết tại trụ sở.
            III. TỔ CHỨC THỰC HIỆN
            1. Sở Văn hóa, Thể thao và Du lịch chủ trì.
            2. Ủy ban nhân dân các xã, phường phối hợp./.
        """),
        Signature(
            ("- Các sở, ban, ngành;", "- Lưu: VT, NC."),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Trần Thị Mẫu",
        ),
    ),
)

LYING_APPENDIX = Document(
    "phu-luc-nam-ngang",
    (
        Letterhead(_PROVINCE, "Số: 31/KH-UBND", "Tỉnh Mẫu, ngày 02 tháng 02 năm 2026"),
        *bold("KẾ HOẠCH", "Phát triển chính quyền số năm 2026"),
        *body("""
            I. MỤC TIÊU
            - 100% hồ sơ được số hóa.
            II. NHIỆM VỤ: Phụ lục kèm theo.
            III. KINH PHÍ: 1.250 triệu đồng từ ngân sách tỉnh./.
        """),
        Signature(("- Như trên;", "- Lưu: VT."), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Văn Mẫu"),
        NewSheet(lying=True),
        *bold("PHỤ LỤC", "NHIỆM VỤ PHÁT TRIỂN CHÍNH QUYỀN SỐ NĂM 2026"),
        Text(
            "(Kèm theo Kế hoạch số 31/KH-UBND ngày 02 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh "
            "Mẫu)",
            "centre italic",
        ),
        Table(
            rows("""
                STT | Nội dung công việc | Sản phẩm | Đơn vị thực hiện | < | Thời hạn hoàn thành | Kinh phí (triệu đồng)
                ^ | ^ | ^ | Đơn vị chủ trì | Đơn vị phối hợp | ^ | ^
                I | HẠ TẦNG SỐ | < | < | < | < | <
                1 | Nâng cấp trung tâm dữ liệu | Trung tâm đạt chuẩn | Sở Khoa học và Công nghệ | Sở Tài chính | Tháng 6/2026 | 700
                2 | Mở rộng mạng truyền số liệu đến 45 xã, phường | 45 điểm kết nối | ^ | UBND các xã, phường | Tháng 9/2026 | 300
                3 | Diễn tập an toàn thông tin | Báo cáo | ^ | Công an tỉnh | Quý IV năm 2026 | 50
                II | DỊCH VỤ SỐ | < | < | < | < | <
                1 | Rà soát dịch vụ công: / - Cắt giảm giấy tờ; / - Gộp biểu mẫu. | Quyết định | Văn phòng UBND tỉnh | Các sở, ngành | Trước ngày 30/6/2026 | 0
                2 | Tập huấn Tổ công nghệ số cộng đồng | 120 lớp | Tỉnh đoàn | ^ | Từ tháng 3 đến tháng 11 | 200
                Tổng cộng | < | < | < | < | < | 1.250
            """),
            (5, 28, 15, 15, 14, 13, 10),
            head=2,
        ),
    ),
)

TWO_APPENDICES = Document(
    "hai-phu-luc",
    (
        Letterhead(_PROVINCE, "Số: 44/KH-UBND", "Tỉnh Mẫu, ngày 15 tháng 3 năm 2026"),
        *bold("KẾ HOẠCH", "Kiểm tra cải cách hành chính năm 2026"),
        *body("""
            I. MỤC ĐÍCH, YÊU CẦU
            1. Đánh giá đúng thực trạng.
            2. Kiểm tra không làm cản trở công việc.
            II. ĐỐI TƯỢNG: 06 sở và 10 xã, phường (Phụ lục I).
            III. NỘI DUNG: 05 nội dung (Phụ lục II)./.
        """),
        Signature(
            ("- TT. Tỉnh ủy (b/c);", "- Các cơ quan có tên tại Phụ lục I;", "- Lưu: VT."),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Phạm Thị Mẫu",
        ),
        NewSheet(),
        *bold("PHỤ LỤC I", "LỊCH KIỂM TRA"),
        Table(
            rows("""
                TT | Đơn vị được kiểm tra | Thời gian | Ghi chú
                1 | Sở Nội vụ | Tháng 4/2026 | Kiểm tra trực tiếp
                2 | Sở Tư pháp | Tháng 4/2026 | ^
                3 | UBND phường Mẫu Một | Tháng 5/2026 | Qua báo cáo
            """),
            (8, 42, 25, 25),
        ),
        NewSheet(),
        *bold("PHỤ LỤC II", "NỘI DUNG VÀ THANG ĐIỂM"),
        Table(
            rows("""
                Mã | Tiêu chí | Điểm tối đa
                1 | Chỉ đạo, điều hành | 20
                1.1 | Ban hành kế hoạch đúng hạn | 8,5
                1.2 | Báo cáo đủ, đúng hạn | 11,5
                2 | Cải cách thủ tục hành chính | 30
                Tổng điểm | < | 50
            """),
            (10, 70, 20),
        ),
        Text("Ghi chú: Điểm thành phần lấy một số lẻ.", "italic"),
    ),
)

REMEDIES = Document(
    "khac-phuc-par-index",
    (
        Letterhead(_PROVINCE, "Số: 57/KH-UBND", "Tỉnh Mẫu, ngày 28 tháng 4 năm 2026"),
        *bold("KẾ HOẠCH", "Khắc phục hạn chế, nâng cao Chỉ số cải cách hành chính năm 2026"),
        *body("""
            Căn cứ kết quả Chỉ số cải cách hành chính (PAR INDEX) năm 2025, Ủy ban nhân dân tỉnh Mẫu ban hành Kế hoạch:
            I. KẾT QUẢ NĂM 2025
            Tỉnh đạt 86,42/100 điểm, tăng 1,05 điểm so với năm 2024.
            II. GIẢI PHÁP KHẮC PHỤC
        """),
        Table(
            rows("""
                Mã | Tiêu chí, tiêu chí thành phần | Điểm chuẩn | Điểm đạt | Biện pháp khắc phục | Cơ quan chủ trì | Thời hạn
                1 | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH | 9,50 | 8,25 | | |
                1.1 | Thực hiện kế hoạch cải cách hành chính | 1,50 | 1,00 | Hoàn thành 100% nhiệm vụ đúng hạn | Sở Nội vụ | Tháng 11/2026
                1.2 | Sáng kiến cải cách hành chính | 1,00 | 0,50 | Có ít nhất 02 sáng kiến được công nhận | ^ | Tháng 9/2026
                2 | CẢI CÁCH THỦ TỤC HÀNH CHÍNH | 13,00 | 11,75 | | |
                2.1 | Đánh giá thủ tục hành chính | 2,00 | 1,25 | - Công bố đúng hạn; / - Công khai đầy đủ. | Văn phòng UBND tỉnh | Thường xuyên
                TỔNG CỘNG | < | 22,50 | 20,00 | | |
            """),
            (6, 26, 9, 9, 24, 14, 12),
        ),
        *body("""
            III. TỔ CHỨC THỰC HIỆN
            1. Thủ trưởng các cơ quan được giao chủ trì chịu trách nhiệm về kết quả.
            2. Sở Nội vụ tổng hợp, báo cáo./.
        """),
        Signature(("- Như trên;", "- Lưu: VT, SNV."), ("CHỦ TỊCH",), "Võ Văn Mẫu"),
    ),
)

DEPARTMENT_PLAN = Document(
    "ke-hoach-so",
    (
        Letterhead(
            ("ỦY BAN NHÂN DÂN TỈNH MẪU", "SỞ NỘI VỤ"),
            "Số: 105/KH-SNV",
            "Tỉnh Mẫu, ngày 09 tháng 02 năm 2026",
        ),
        *bold("KẾ HOẠCH", "Cải cách hành chính của Sở Nội vụ năm 2026"),
        *body("""
            I. MỤC ĐÍCH
            - Cụ thể hóa Kế hoạch của Ủy ban nhân dân tỉnh.
            - Gắn trách nhiệm với từng phòng.
            II. NHIỆM VỤ
            1. Cải cách thể chế
            a) Rà soát văn bản trước ngày 30/6/2026;
            b) Tham mưu sửa đổi quy chế làm việc trong quý III năm 2026.
            2. Cải cách chế độ công vụ
            a) Hoàn thiện vị trí việc làm;
            b) Bồi dưỡng 40 công chức.
            III. TỔ CHỨC THỰC HIỆN
            1. Văn phòng Sở theo dõi chung.
            2. Các phòng báo cáo trước ngày 20 hằng tháng./.
        """),
        Signature(
            ("- UBND tỉnh (b/c);", "- Các phòng thuộc Sở;", "- Lưu: VT."),
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
            "Đỗ Thị Mẫu",
        ),
    ),
)

DOCUMENTS = (DECISION, YEARLY_PLAN, LYING_APPENDIX, TWO_APPENDICES, REMEDIES, DEPARTMENT_PLAN)
