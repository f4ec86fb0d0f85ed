"""Kinds of paper and habits of offices that the importer was not made after: a resolution, a
letter, a scored report, a notice, a project in parts and chapters, tables of odd shape. All made up.
"""

# ruff: noqa: E501 -- a row of a table is read as one line

from __future__ import annotations

from tests.importers.layouts.content import (
    Block,
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
_RECIPIENTS = ("- Như trên;", "- Lưu: VT.")


def _signed(*authority: str, recipients: tuple[str, ...] = _RECIPIENTS) -> Signature:
    return Signature(recipients, authority or ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Văn Mẫu")


def _paper(name: str, *blocks: Block) -> Document:
    return Document(name, blocks)


UNSEEN = (
    _paper(
        "nghi-quyet-hdnd",
        Letterhead(
            ("HỘI ĐỒNG NHÂN DÂN", "TỈNH MẪU"),
            "Số: 45/2026/NQ-HĐND",
            "Tỉnh Mẫu, ngày 10 tháng 7 năm 2026",
        ),
        *bold(
            "NGHỊ QUYẾT",
            "Quy định mức chi thực hiện công tác cải cách hành chính nhà nước trên địa bàn tỉnh Mẫu",
        ),
        *bold("HỘI ĐỒNG NHÂN DÂN TỈNH MẪU", "KHÓA X, KỲ HỌP THỨ HAI"),
        Text("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;", "italic"),
        Text("Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;", "italic"),
        Text(
            "Xét Tờ trình số 112/TTr-UBND ngày 20 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh về việc ban hành Nghị quyết; Báo cáo thẩm tra số 15/BC-HĐND của Ban Pháp chế; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp.",
            "italic",
        ),
        *bold("QUYẾT NGHỊ:"),
        *body("""
 Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
 1. Phạm vi điều chỉnh: Nghị quyết này quy định mức chi thực hiện công tác cải cách hành chính.
 2. Đối tượng áp dụng:
 a) Các sở, ban, ngành;
 b) Ủy ban nhân dân các xã, phường.
 Điều 2. Mức chi
 1. Chi khảo sát: 50.000 đồng/phiếu.
 2. Chi họp: theo quy định hiện hành.
 Điều 3. Tổ chức thực hiện
 1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết.
 2. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân giám sát việc thực hiện.
 Nghị quyết này đã được Hội đồng nhân dân tỉnh Mẫu Khóa X, Kỳ họp thứ hai thông qua ngày 10 tháng 7 năm 2026 và có hiệu lực từ ngày 20 tháng 7 năm 2026./.
 """),
        Signature(
            ("- Ủy ban Thường vụ Quốc hội;", "- Chính phủ;", "- Lưu: VT, PC."),
            ("CHỦ TỊCH",),
            "Trần Thị Mẫu",
        ),
    ),
    _paper(
        "cong-van",
        Letterhead(
            ("ỦY BAN NHÂN DÂN TỈNH MẪU", "SỞ NỘI VỤ"),
            "Số: 215/SNV-CCHC",
            "Tỉnh Mẫu, ngày 05 tháng 3 năm 2026",
        ),
        Text("V/v tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2025", "centre"),
        Text("Kính gửi: ", "centre"),
        *body("""
 - Các sở, ban, ngành tỉnh;
 - Ủy ban nhân dân các xã, phường.
 Thực hiện Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:
 1. Tự đánh giá, chấm điểm theo Bộ tiêu chí; gửi kết quả về Sở Nội vụ trước ngày 25/3/2026.
 2. Gửi kèm tài liệu kiểm chứng:
 - Bản điện tử có ký số;
 - Bảng tổng hợp theo mẫu.
 Trong quá trình thực hiện, nếu có vướng mắc, liên hệ Sở Nội vụ (qua Phòng Cải cách hành chính, điện thoại 0123.456.789) để được hướng dẫn.
 Đề nghị các cơ quan, đơn vị quan tâm thực hiện./.
 """),
        Signature(
            ("- Như trên;", "- UBND tỉnh (b/c);", "- Giám đốc, các PGĐ Sở;", "- Lưu: VT, CCHC."),
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
            "Phạm Văn Mẫu",
        ),
    ),
    _paper(
        "bao-cao-tu-cham",
        Letterhead(_PROVINCE, "Số: 77/BC-UBND", "Tỉnh Mẫu, ngày 28 tháng 02 năm 2026"),
        *bold(
            "BÁO CÁO",
            "Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính (PAR INDEX) năm 2025",
        ),
        *body("""
 Thực hiện Công văn số 900/BNV-CCHC của Bộ Nội vụ, Ủy ban nhân dân tỉnh Mẫu báo cáo như sau:
 I. CÔNG TÁC CHỈ ĐẠO
 1. Việc thành lập Hội đồng
 Ủy ban nhân dân tỉnh đã thành lập Hội đồng thẩm định.
 II. KẾT QUẢ TỰ CHẤM ĐIỂM
 1. Kết quả chung
 Tổng điểm tự chấm là 58,75/62 điểm.
 2. Kết quả từng lĩnh vực
 """),
        Table(
            rows("""
 STT | Lĩnh vực/Tiêu chí/Tiêu chí thành phần | Điểm tối đa | Điểm tự đánh giá | Điểm thẩm định | Tài liệu kiểm chứng | Ghi chú
 1 | CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH | 9,5 | 9,25 | | |
 1.1 | Kế hoạch cải cách hành chính | 2 | 2 | | Kế hoạch số 01/KH-UBND |
 1.1.1 | Mức độ hoàn thành kế hoạch | 1 | 1 | | Báo cáo số 10/BC-UBND |
 | Hoàn thành 100% nhiệm vụ: 1 điểm | | | | |
 | Hoàn thành dưới 80%: 0 điểm | | | | |
 1.2 | Thực hiện chế độ báo cáo | 0,5 | 0,25 | | | Chậm 1 báo cáo
 2 | CẢI CÁCH THỂ CHẾ | 10 | 9,5 | | |
 2.1 | Xây dựng văn bản quy phạm pháp luật | 3,5 | 3 | | Quyết định số 05/2025/QĐ-UBND |
 | TỔNG ĐIỂM | 19,5 | 18,75 | | |
 """),
            (6, 34, 10, 10, 10, 18, 12),
        ),
        *body("""
 III. ĐÁNH GIÁ CHUNG
 1. Ưu điểm: Các cơ quan đã chủ động.
 2. Tồn tại, hạn chế
 - Một số báo cáo gửi chậm.
 - Tài liệu kiểm chứng chưa đủ.
 3. Nguyên nhân
 a) Khách quan: khối lượng lớn.
 b) Chủ quan: chưa quan tâm đúng mức.
 Trên đây là Báo cáo kết quả tự đánh giá của tỉnh Mẫu./.
 """),
        _signed("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ),
    _paper(
        "chi-thi",
        Letterhead(_PROVINCE, "Số: 05/CT-UBND", "Tỉnh Mẫu, ngày 12 tháng 5 năm 2026"),
        *bold("CHỈ THỊ", "Về việc chấn chỉnh kỷ luật, kỷ cương hành chính trong giải quyết hồ sơ"),
        *body("""
 Thời gian qua, việc giải quyết hồ sơ còn chậm ở một số nơi. Để khắc phục, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
 1. Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã, phường:
 a) Chịu trách nhiệm về kết quả giải quyết hồ sơ của cơ quan mình.
 b) Công khai số hồ sơ quá hạn trước ngày 05 hằng tháng.
 2. Sở Nội vụ:
 - Kiểm tra đột xuất ít nhất 10 cuộc trong năm 2026.
 - Báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 15/12/2026.
 3. Sở Khoa học và Công nghệ bảo đảm hệ thống thông tin giải quyết thủ tục hành chính vận hành thông suốt.
 4. Giao Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này.
 Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.
 """),
        Signature(
            ("- Thường trực Tỉnh ủy (b/c);", "- CT, các PCT UBND tỉnh;", "- Lưu: VT, NC."),
            ("CHỦ TỊCH",),
            "Lê Văn Mẫu",
        ),
    ),
    _paper(
        "thong-bao-ket-luan",
        Letterhead(
            ("ỦY BAN NHÂN DÂN TỈNH MẪU", "VĂN PHÒNG"),
            "Số: 140/TB-VP",
            "Tỉnh Mẫu, ngày 02 tháng 4 năm 2026",
        ),
        *bold(
            "THÔNG BÁO",
            "Kết luận của đồng chí Lê Văn Mẫu - Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp Ban Chỉ đạo cải cách hành chính quý I năm 2026",
        ),
        *body("""
 Ngày 28 tháng 3 năm 2026, tại trụ sở Ủy ban nhân dân tỉnh, đồng chí Lê Văn Mẫu chủ trì cuộc họp. Tham dự có đại diện lãnh đạo các sở, ngành.
 Sau khi nghe Sở Nội vụ báo cáo và ý kiến của các đại biểu, đồng chí Chủ tịch kết luận như sau:
 1. Về kết quả quý I: Ghi nhận, biểu dương các cơ quan.
 2. Về nhiệm vụ thời gian tới:
 2.1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu Kế hoạch khắc phục, hoàn thành trước 30/4/2026.
 2.2. Sở Tư pháp rà soát văn bản, báo cáo trong tháng 5/2026.
 2.3 Giao UBND các xã, phường:
 - Rà soát hồ sơ trễ hạn;
 - Thư xin lỗi phải gửi đúng quy định.
 Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.
 """),
        Signature(
            ("- CT, các PCT UBND tỉnh;", "- Các cơ quan, đơn vị liên quan;", "- Lưu: VT."),
            ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
            "Hoàng Văn Mẫu",
        ),
    ),
    _paper(
        "chuong-trinh",
        Letterhead(
            ("ỦY BAN NHÂN DÂN", "HUYỆN MẪU"),
            "Số:      /CTr-UBND",
            "Huyện Mẫu, ngày      tháng 01 năm 2026",
        ),
        *bold("CHƯƠNG TRÌNH", "Công tác cải cách hành chính huyện Mẫu giai đoạn 2026 - 2030"),
        *body("""
 Phần thứ nhất
 KẾT QUẢ GIAI ĐOẠN 2021 - 2025
 I. Kết quả đạt được
 1. Về thể chế
 Đã ban hành 25 văn bản.
 2. Về thủ tục hành chính
 Tỷ lệ đúng hạn đạt 98,5%.
 II. Hạn chế
 - Còn hồ sơ trễ hạn.
 Phần thứ hai
 NỘI DUNG CHƯƠNG TRÌNH
 I. Mục tiêu
 1. Mục tiêu chung
 Xây dựng nền hành chính phục vụ.
 2. Mục tiêu cụ thể
 - Đến năm 2028: 90% hồ sơ trực tuyến toàn trình.
 - Đến năm 2030: 95% người dân hài lòng.
 II. Nhiệm vụ
 1. Cải cách thể chế. Chủ trì: Phòng Tư pháp. Thời gian: 2026 - 2030.
 2. Cải cách thủ tục hành chính. Chủ trì: Văn phòng HĐND và UBND huyện. Thời gian: hằng năm.
 III. Tổ chức thực hiện
 1. Phòng Nội vụ: Theo dõi, đôn đốc.
 2. Phòng Tài chính - Kế hoạch: Bố trí kinh phí.
 3. Ủy ban nhân dân các xã, thị trấn: Xây dựng kế hoạch hằng năm./.
 """),
        _signed(recipients=("- UBND tỉnh;", "- Các phòng, ban;", "- Lưu: VT, NV.")),
    ),
    _paper(
        "de-an",
        Letterhead(_PROVINCE, "Số: 300/ĐA-UBND", "Tỉnh Mẫu, ngày 15 tháng 8 năm 2026"),
        *bold(
            "ĐỀ ÁN",
            "NÂNG CAO CHẤT LƯỢNG PHỤC VỤ CỦA BỘ PHẬN MỘT CỬA CÁC CẤP",
            "TRÊN ĐỊA BÀN TỈNH MẪU ĐẾN NĂM 2030",
        ),
        *body("""
 PHẦN I
 SỰ CẦN THIẾT VÀ CĂN CỨ XÂY DỰNG ĐỀ ÁN
 Chương I
 SỰ CẦN THIẾT
 Mục 1
 THỰC TRẠNG
 1. Về cơ sở vật chất
 Có 45 Bộ phận Một cửa.
 2. Về nhân lực
 2.1. Số lượng: 180 người.
 2.2. Chất lượng: 95% đạt chuẩn.
 Mục 2
 HẠN CHẾ
 1. Diện tích còn hẹp.
 2. Thiết bị cũ.
 Chương II
 CĂN CỨ XÂY DỰNG
 - Luật Tổ chức chính quyền địa phương;
 - Nghị quyết Đại hội Đảng bộ tỉnh Mẫu.
 PHẦN II
 NỘI DUNG ĐỀ ÁN
 Chương I
 MỤC TIÊU
 1. Mục tiêu tổng quát: Người dân là trung tâm.
 2. Mục tiêu cụ thể:
 a) Đến hết năm 2027, 100% Bộ phận Một cửa có ki-ốt tra cứu.
 b) Đến năm 2030, 98% hồ sơ đúng hạn.
 Chương II
 GIẢI PHÁP
 1. Đầu tư thiết bị
 2. Đào tạo nhân lực
 PHẦN III
 TỔ CHỨC THỰC HIỆN
 1. Sở Nội vụ chủ trì triển khai Đề án.
 2. Sở Tài chính cân đối kinh phí./.
 """),
        _signed(),
    ),
    _paper(
        "to-trinh",
        Letterhead(
            ("UBND TỈNH MẪU", "SỞ NỘI VỤ"), "Số: 33/TTr-SNV", "Tỉnh Mẫu, ngày 03 tháng 02 năm 2026"
        ),
        *bold("TỜ TRÌNH", "Về việc ban hành Kế hoạch cải cách hành chính năm 2026"),
        Text("Kính gửi: Ủy ban nhân dân tỉnh Mẫu", "centre"),
        *body("""
 Căn cứ Quyết định số 10/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh;
 Căn cứ tình hình thực tế,
 Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, ban hành Kế hoạch với các nội dung sau:
 I. SỰ CẦN THIẾT
 Kế hoạch năm 2025 đã kết thúc.
 II. NỘI DUNG CHÍNH
 1. Mục tiêu
 2. Nhiệm vụ
 III. KIẾN NGHỊ
 Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định./.
 (Gửi kèm: dự thảo Quyết định; dự thảo Kế hoạch)
 """),
        Signature(
            ("- Như trên;", "- Giám đốc, các PGĐ;", "- Lưu: VT, CCHC."), ("GIÁM ĐỐC",), "Đỗ Thị Mẫu"
        ),
    ),
    _paper(
        "ba-phu-luc",
        Letterhead(_PROVINCE, "Số: 18/KH-UBND", "Tỉnh Mẫu, ngày 25 tháng 01 năm 2026"),
        *bold("KẾ HOẠCH", "Kiểm soát thủ tục hành chính năm 2026"),
        *body("""
 I. MỤC TIÊU
 1. 100% thủ tục được công khai.
 II. NHIỆM VỤ
 1. Nhiệm vụ chung: Phụ lục I.
 2. Nhiệm vụ của cấp xã: Phụ lục II.
 3. Chỉ tiêu: Phụ lục III./.
 """),
        _signed(),
        NewSheet(lying=True),
        *bold("PHỤ LỤC I", "NHIỆM VỤ CHUNG"),
        Text(
            "(Kèm theo Kế hoạch số 18/KH-UBND ngày 25 tháng 01 năm 2026 của UBND tỉnh Mẫu)",
            "centre italic",
        ),
        Table(
            rows("""
 TT | Nội dung công việc | Cơ quan thực hiện | < | Thời gian thực hiện
 ^ | ^ | Chủ trì | Phối hợp | ^
 1 | Rà soát quy trình nội bộ | Văn phòng UBND tỉnh | Các sở | Quý I
 2 | Công bố danh mục thủ tục | ^ | Sở Tư pháp | Tháng 6
 """),
            (6, 40, 20, 18, 16),
            head=2,
        ),
        NewSheet(),
        *bold("PHỤ LỤC II", "NHIỆM VỤ CỦA CẤP XÃ"),
        Table(
            rows("""
 Nhiệm vụ | Đơn vị được giao | Sản phẩm đầu ra
 Niêm yết thủ tục hành chính | UBND các xã | Bảng niêm yết
 Số hóa hồ sơ | UBND các xã, phường | Kho dữ liệu
 """),
            (50, 25, 25),
        ),
        NewSheet(),
        *bold("PHỤ LỤC III", "CHỈ TIÊU CHỦ YẾU NĂM 2026"),
        Table(
            rows("""
 STT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2026
 1 | Tỷ lệ hồ sơ trực tuyến | % | 82 | 90
 2 | Số thủ tục cắt giảm | thủ tục | 15 | 20
 """),
            (8, 42, 16, 17, 17),
        ),
    ),
    _paper(
        "viec-gach-dau-dong",
        Letterhead(_PROVINCE, "Số: 21/KH-UBND", "Tỉnh Mẫu, ngày 27 tháng 01 năm 2026"),
        *bold("KẾ HOẠCH", "Cải cách hành chính năm 2026"),
        *body("""
 I. MỤC TIÊU
 - Chỉ số hài lòng đạt trên 90%.
 - 85% hồ sơ được số hóa.
 II. NHIỆM VỤ
 1. Cải cách thể chế
 - Rà soát văn bản quy phạm pháp luật. Cơ quan chủ trì: Sở Tư pháp. Cơ quan phối hợp: các sở, ngành. Thời gian: Quý II/2026.
 - Theo dõi thi hành pháp luật. Cơ quan chủ trì: Sở Tư pháp. Thời gian: Thường xuyên.
 2. Cải cách thủ tục hành chính
 - Cắt giảm 20% thời gian giải quyết. Cơ quan chủ trì: Văn phòng UBND tỉnh. Thời gian: trước ngày 30/9/2026.
 - Công khai kết quả:
 + Trên Cổng dịch vụ công. Cơ quan chủ trì: Sở Khoa học và Công nghệ. Thời gian: hằng tháng.
 + Tại trụ sở.
 III. TỔ CHỨC THỰC HIỆN
 - Các sở, ban, ngành; UBND các xã, phường căn cứ Kế hoạch này triển khai thực hiện.
 - Sở Nội vụ theo dõi, đôn đốc./.
 """),
        _signed(),
    ),
    _paper(
        "thieu-cot-han",
        Letterhead(_PROVINCE, "Số: 23/KH-UBND", "Tỉnh Mẫu, ngày 29 tháng 01 năm 2026"),
        *bold("KẾ HOẠCH", "Chuyển đổi số năm 2026"),
        *body("""
 I. NHIỆM VỤ
 Bảng phân công nhiệm vụ (tất cả hoàn thành trong năm 2026)
 """),
        Table(
            rows("""
 Số TT | Tên nhiệm vụ | Đơn vị đầu mối tham mưu | Đơn vị cùng thực hiện | Kết quả dự kiến
 A | Nhóm nhiệm vụ về thể chế | | |
 1 | Xây dựng quy chế dữ liệu | Sở Khoa học và Công nghệ | Sở Tư pháp | Quy chế
 1.1 | Lấy ý kiến | Sở Khoa học và Công nghệ | Các sở | Văn bản góp ý
 a | Cấp tỉnh | Sở Khoa học và Công nghệ | Các sở | Văn bản
 b | Cấp xã | UBND các xã | | Văn bản
 1.2 | Trình ký | Sở Khoa học và Công nghệ | Văn phòng UBND tỉnh | Tờ trình
 B | Nhóm nhiệm vụ về hạ tầng | | |
 2 | Mua máy chủ | Sở Tài chính | | Hợp đồng
 """),
            (8, 36, 22, 18, 16),
        ),
        *body("II. KINH PHÍ: Ngân sách tỉnh./."),
        _signed(),
    ),
    _paper(
        "o-gop-ngang-doc",
        Letterhead(_PROVINCE, "Số: 29/KH-UBND", "Tỉnh Mẫu, ngày 30 tháng 01 năm 2026"),
        *bold("KẾ HOẠCH", "Đào tạo, bồi dưỡng cán bộ, công chức năm 2026"),
        *body("I. NỘI DUNG: Biểu kèm theo./."),
        _signed(),
        NewSheet(lying=True),
        *bold("Biểu số 01", "KẾ HOẠCH MỞ LỚP NĂM 2026"),
        Table(
            rows("""
 TT | Nội dung | Số lớp | Số học viên | < | < | Thời gian | Kinh phí (triệu đồng) | Ghi chú
 ^ | ^ | ^ | Tổng số | Trong đó | < | ^ | ^ | ^
 ^ | ^ | ^ | ^ | Cấp tỉnh | Cấp xã | ^ | ^ | ^
 I | Lớp kiến thức | 5 | 250 | 100 | 150 | | 500 |
 1 | Kiến thức cải cách hành chính | 3 | 150 | 50 | 100 | Quý II | 300 | Sở Nội vụ mở
 2 | Chuyển đổi số | 2 | 100 | 50 | 50 | ^ | 200 | ^
 II | Lớp kỹ năng | 2 | 80 | 30 | 50 | | 160 |
 1 | Giao tiếp với người dân | 2 | 80 | 30 | 50 | Quý III | 160 |
 Cộng | < | 7 | 330 | 130 | 200 | | 660 |
 """),
            (5, 25, 7, 8, 9, 9, 12, 13, 12),
            head=3,
        ),
    ),
    _paper(
        "danh-so-lai",
        Letterhead(_PROVINCE, "Số: 35/KH-UBND", "Tỉnh Mẫu, ngày 01 tháng 02 năm 2026"),
        *bold("KẾ HOẠCH", "Kiểm tra cải cách hành chính năm 2026"),
        *body("""
 A. MỤC ĐÍCH
 1. Đánh giá thực chất.
 2. Chấn chỉnh sai sót.
 B. NỘI DUNG
 I. Nội dung kiểm tra
 1. Công tác chỉ đạo
 2. Cải cách thể chế
 II. Đối tượng
 1. Cấp tỉnh: 5 sở
 2. Cấp xã: 10 xã
 III. Phương pháp
 1. Kiểm tra theo kế hoạch:
 1. Tự kiểm tra;
 2. Kiểm tra trực tiếp.
 2. Kiểm tra đột xuất.
 C. TỔ CHỨC THỰC HIỆN
 1. Sở Nội vụ:
 a) Tham mưu thành lập Đoàn;
 b) Báo cáo kết quả.
 2. Các cơ quan được kiểm tra:
 a) Chuẩn bị báo cáo;
 b) Bố trí nơi làm việc./.
 """),
        _signed(),
    ),
    _paper(
        "bang-khong-dau",
        Letterhead(_PROVINCE, "Số: 40/TB-UBND", "Tỉnh Mẫu, ngày 03 tháng 02 năm 2026"),
        *bold("THÔNG BÁO", "Về lịch tiếp công dân năm 2026"),
        Text("Ủy ban nhân dân tỉnh Mẫu thông báo lịch tiếp công dân như sau:"),
        Table(
            rows("""
 Chủ tịch UBND tỉnh | Ngày 15 hằng tháng | Trụ sở Tiếp công dân
 Phó Chủ tịch UBND tỉnh | Ngày 25 hằng tháng | Trụ sở Tiếp công dân
 Giám đốc các sở | Ngày 05 hằng tháng | Trụ sở cơ quan
 """),
            (34, 33, 33),
            head=0,
        ),
        *body("Trên đây là Thông báo lịch tiếp công dân./."),
        _signed(),
    ),
    _paper(
        "danh-sach-trong-o",
        Letterhead(_PROVINCE, "Số: 44/KH-UBND", "Tỉnh Mẫu, ngày 05 tháng 02 năm 2026"),
        *bold("KẾ HOẠCH", "Nâng cao Chỉ số hài lòng năm 2026"),
        *body("II. NHIỆM VỤ CỤ THỂ"),
        Table(
            rows("""
 STT | Nội dung, nhiệm vụ | Trách nhiệm thực hiện | Thời hạn
 1 | Nâng cao chất lượng phục vụ: / a) Sửa quy trình: / - Cắt bước thừa; / - Gộp biểu mẫu; / b) Tập huấn: / + Cấp tỉnh; / + Cấp xã. | - Chủ trì: Sở Nội vụ / - Phối hợp: Các sở, ngành | - Quý I: mục a; / - Quý II: mục b.
 2 | Khảo sát: / 1. Lập phiếu / 2. Phát phiếu | Chủ trì: Sở Nội vụ; phối hợp: UBND các xã | Tháng 10/2026
 """),
            (6, 46, 28, 20),
        ),
        *body("III. HIỆU LỰC: Từ ngày ký./."),
        _signed(),
    ),
)
